import { Button, Menu } from '@mantine/core'
import { IconBell, IconSettings } from '@tabler/icons-react'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  annoncer,
  annoncerRefus,
  BarreFiltres,
  BoutonExport,
  champUrl,
  client,
  DateFr,
  EnTetePage,
  formaterDate,
  formaterNombre,
  Nombre,
  pluriel,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { CODES_STATUT, STATUTS } from '../../statuts.ts'
import { CANAUX } from '../../vocabulaire.ts'
import { BadgeDeclaration } from '../commun.tsx'
import classes from '../declarations.module.css'
import { TiroirCampagne } from './tiroir-campagne.tsx'

const TRIS = [
  'raisonSociale',
  '-raisonSociale',
  'effectif',
  '-effectif',
  'deposeeLe',
  '-deposeeLe',
  'relance',
  '-relance',
] as const
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: z.enum(TRIS).default('raisonSociale'),
  statut: champUrl.choix([...CODES_STATUT, 'retard']),
  mes_equipes: champUrl.choix(['true', 'false']),
  annee: z.coerce.number().int().min(2020).max(2100).optional(),
})

/** Where the campaign stands: to do, late, filed, to validate; who is to be reminded. */
export default function Campagne() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { peut } = useSession()
  const cache = useQueryClient()
  const [choisies, setChoisies] = useState<string[]>([])
  const [reglage, setReglage] = useState(false)
  const campagnes = $api.useQuery('get', '/api/declarations/campagnes').data?.campagnes
  const annee = etat.annee ?? campagnes?.[0]?.annee
  const campagne = campagnes?.find((c) => c.annee === annee)
  const { q, annee: _, ...reste } = etat
  const filtres = { ...reste, ...(q ? { q } : {}), ...(annee ? { annee } : {}) }
  const requete = $api.useQuery(
    'get',
    '/api/declarations',
    { params: { query: filtres } },
    { placeholderData: keepPreviousData },
  )
  const bilan = $api.useQuery('get', '/api/declarations/bilan', {
    params: { query: annee ? { annee } : {} },
  }).data
  const rafraichir = () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/declarations'),
    })

  async function relancer(canal: keyof typeof CANAUX) {
    try {
      const { data } = await client.POST('/api/declarations/relances', {
        body: { declarations: choisies, canal },
      })
      annoncer(`${pluriel(data?.relancees ?? 0, 'relance notée', 'relances notées')}.`)
      setChoisies([])
      await rafraichir()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  const faites = bilan ? CODES_STATUT.filter((s) => !['a_faire', 'en_cours', 'sans_objet'].includes(s)) : []
  return (
    <>
      <EnTetePage
        titre={annee ? `Déclarations ${annee}` : 'Déclarations annuelles'}
        sousTitre={
          campagne
            ? `Campagne du ${formaterDate(campagne.ouvreLe)} au ${formaterDate(campagne.fermeLe)}${
                campagne.relances.length > 0
                  ? ` · relances prévues : ${campagne.relances.map((r) => formaterDate(r)).join(', ')}`
                  : ''
              }`
            : 'Aucune campagne n’est ouverte.'
        }
        actions={
          <>
            <BoutonExport chemin="/api/declarations/export" filtres={filtres} />
            <SiDroit droit="declarations.campagne">
              <Button leftSection={<IconSettings size={17} aria-hidden />} onClick={() => setReglage(true)}>
                {campagne ? 'Régler la campagne' : 'Ouvrir une campagne'}
              </Button>
            </SiDroit>
          </>
        }
      />
      {bilan && campagne && (
        <div className={classes.avance}>
          <dl className={classes.chiffres}>
            {(
              [
                [bilan.statuts.a_faire, 'à faire'],
                [bilan.statuts.en_cours, 'en cours'],
                [bilan.retard, 'en retard'],
                [faites.reduce((n, s) => n + bilan.statuts[s], 0), 'déposées'],
                [bilan.statuts.a_valider, 'à valider'],
                [bilan.statuts.sans_objet, 'sans objet'],
              ] as const
            ).map(([n, libelle]) => (
              <div key={libelle}>
                <dt>{libelle}</dt>
                <dd>
                  <Nombre valeur={n} />
                </dd>
              </div>
            ))}
          </dl>
          <span className={classes.doux}>
            Effectif déclaré, base de la cotisation annuelle : {pluriel(bilan.effectif, 'travailleur')}, dont{' '}
            {formaterNombre(bilan.sis)} en suivi simple, {formaterNombre(bilan.sia)} en suivi adapté,{' '}
            {formaterNombre(bilan.sir)} en suivi renforcé
            {bilan.precedent && ` (${pluriel(bilan.precedent.effectif, 'travailleur')} l’année d’avant)`}.
          </span>
        </div>
      )}
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un adhérent', exemple: 'Raison sociale' }}
        filtres={[
          {
            cle: 'statut',
            libelle: 'Statut',
            type: 'choix',
            options: [
              { valeur: 'retard', libelle: 'En retard' },
              ...CODES_STATUT.map((valeur) => ({ valeur, libelle: STATUTS[valeur].libelle })),
            ],
          },
          {
            cle: 'mes_equipes',
            libelle: 'Portefeuille',
            type: 'choix',
            options: [{ valeur: 'true', libelle: 'De mes équipes' }],
          },
          ...((campagnes?.length ?? 0) > 1
            ? [
                {
                  cle: 'annee',
                  libelle: 'Année',
                  type: 'choix' as const,
                  options: campagnes!.map((c) => ({ valeur: String(c.annee), libelle: String(c.annee) })),
                },
              ]
            : []),
        ]}
      />
      <TableDonnees
        legende="Déclarations de la campagne"
        unite={{ un: 'déclaration' }}
        requete={requete}
        cle={(l) => l.id}
        lien={(l) => `/adherents/${l.entrepriseId}?onglet=declarations`}
        etat={etat}
        modifier={(c) => modifier(c as Partial<typeof etat>)}
        alerte={(l) => l.retard}
        {...(peut('declarations.relancer')
          ? {
              selection: choisies,
              surSelection: setChoisies,
              actionsSelection: (
                <Menu>
                  <Menu.Target>
                    <Button size="compact-sm" leftSection={<IconBell size={15} aria-hidden />}>
                      Noter une relance
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {Object.entries(CANAUX).map(([canal, libelle]) => (
                      <Menu.Item key={canal} onClick={() => void relancer(canal as keyof typeof CANAUX)}>
                        {libelle}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              ),
            }
          : {})}
        vide={
          q || etat.statut || etat.mes_equipes ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucune déclaration">
              La relation adhérents ouvre la campagne de l’année : chaque établissement d’un adhérent reçoit
              alors sa déclaration à faire.
            </Vide>
          )
        }
        colonnes={[
          {
            cle: 'raisonSociale',
            titre: 'Adhérent',
            triable: true,
            rendu: (l) =>
              l.etablissement && l.etablissement !== l.raisonSociale
                ? `${l.raisonSociale}, ${l.etablissement}`
                : l.raisonSociale,
          },
          { cle: 'commune', titre: 'Commune', secondaire: true },
          {
            cle: 'statut',
            titre: 'Statut',
            rendu: (l) => <BadgeDeclaration statut={l.statut} retard={l.retard} />,
          },
          {
            cle: 'deposeeLe',
            titre: 'Déposée le',
            triable: true,
            rendu: (l) => <DateFr date={l.deposeeLe} />,
          },
          {
            cle: 'effectif',
            titre: 'Effectif',
            nombre: true,
            triable: true,
            rendu: (l) => (l.effectif === null ? '' : <Nombre valeur={l.effectif} />),
          },
          {
            cle: 'sir',
            titre: 'SIR',
            nombre: true,
            rendu: (l) => (l.sir === null ? '' : <Nombre valeur={l.sir} />),
          },
          {
            cle: 'relance',
            titre: 'Dernière relance',
            triable: true,
            rendu: (l) =>
              l.relance ? `${formaterDate(l.relance)}${l.relances > 1 ? ` (${l.relances})` : ''}` : '',
          },
        ]}
      />
      {reglage && (
        <TiroirCampagne
          campagne={campagne ?? null}
          fermer={() => setReglage(false)}
          apres={() => void rafraichir()}
        />
      )}
    </>
  )
}
