import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  aujourdhui,
  BadgeStatut,
  BarreFiltres,
  BoutonExport,
  champUrl,
  EcheanceFr,
  EnTetePage,
  Etiquette,
  formaterDate,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  type Ton,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { Materiel } from '../requetes/materiel.ts'
import { ETATS_MATERIEL, FAMILLES_MATERIEL } from '../vocabulaire.ts'
import { filtreDe, filtreDuVocabulaire, useReferences } from './commun.ts'
import { EtalonnerMateriel, MettreAuRebut } from './etalonner-materiel.tsx'
import { FormulaireMateriel } from './formulaire-materiel.tsx'
import classes from './organisation.module.css'
import { TypesMateriel } from './types-materiel.tsx'

const TONS: Record<keyof typeof ETATS_MATERIEL, Ton> = {
  en_service: 'succes',
  en_reparation: 'attention',
  en_stock: 'neutre',
  au_rebut: 'neutre',
}
const ETALONNAGES = { en_retard: 'En retard', sous_3_mois: 'Sous trois mois', sans_date: 'Sans date' }

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('type'),
  type: champUrl.choixMultiple(),
  famille: champUrl.choix(['suivi', 'amt', 'informatique', 'formation_sst', 'vehicule']),
  centre: champUrl.valeur(),
  etat: champUrl.choix(['en_service', 'en_reparation', 'en_stock', 'au_rebut']),
  etalonnage: champUrl.choix(['en_retard', 'sous_3_mois', 'sans_date']),
})

const detailDe = (m: Materiel) =>
  [[m.marque, m.modele].filter(Boolean).join(' '), m.proprietaire && `propriétaire : ${m.proprietaire}`]
    .filter(Boolean)
    .join(' · ')

type Ouvert = { quoi: 'creer' | 'types' } | { quoi: 'modifier' | 'etalonner' | 'rebut'; materiel: Materiel }

export default function InventaireMateriel() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const references = useReferences()
  const { peut } = useSession()
  const [ouvert, setOuvert] = useState<Ouvert | null>(null)
  const filtre = {
    ...etat,
    q: etat.q || undefined,
    type: etat.type.length ? etat.type : undefined,
    tri: etat.tri as 'type',
  }
  const requete = $api.useQuery(
    'get',
    '/api/organisation/materiel',
    { params: { query: filtre } },
    { placeholderData: keepPreviousData },
  )
  const filtree = Boolean(
    etat.q || etat.type.length || etat.famille || etat.centre || etat.etat || etat.etalonnage,
  )
  const fermer = () => setOuvert(null)
  return (
    <>
      <EnTetePage
        titre="Matériel"
        actions={
          <>
            <Button variant="default" onClick={() => setOuvert({ quoi: 'types' })}>
              Par type
            </Button>
            <BoutonExport chemin="/api/organisation/materiel/export" filtres={filtre} />
            <SiDroit droit="organisation.materiel">
              <Button onClick={() => setOuvert({ quoi: 'creer' })}>Ajouter un matériel</Button>
            </SiDroit>
          </>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{
          cle: 'q',
          libelle: 'Rechercher un matériel',
          exemple: 'Type, marque, modèle, numéro de série',
        }}
        filtres={[
          {
            cle: 'famille',
            libelle: 'Famille',
            type: 'choix',
            options: filtreDuVocabulaire(FAMILLES_MATERIEL),
          },
          {
            cle: 'type',
            libelle: 'Type',
            type: 'choixMultiple',
            options: references.typesMateriel.map((t) => ({ valeur: t.code, libelle: t.libelle })),
          },
          { cle: 'centre', libelle: 'Centre', type: 'choix', options: filtreDe(references.centres) },
          {
            cle: 'etalonnage',
            libelle: 'Étalonnage',
            type: 'choix',
            options: filtreDuVocabulaire(ETALONNAGES),
          },
          { cle: 'etat', libelle: 'État', type: 'choix', options: filtreDuVocabulaire(ETATS_MATERIEL) },
        ]}
      />
      <TableDonnees
        legende="Matériel"
        unite={{ un: 'matériel' }}
        requete={requete}
        cle={(m) => m.id}
        etat={etat}
        modifier={modifier}
        vide={
          filtree ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Inventaire vide">
              Ajoutez le premier appareil avec son numéro de série et son centre.
            </Vide>
          )
        }
        colonnes={[
          {
            cle: 'type',
            titre: 'Matériel',
            triable: true,
            rendu: (m) => (
              <>
                {m.type}
                <span className={classes.sousLigne}>{detailDe(m)}</span>
              </>
            ),
          },
          {
            cle: 'numeroSerie',
            titre: 'Numéro de série',
            rendu: (m) => m.numeroSerie ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'centre',
            titre: 'Centre',
            triable: true,
            rendu: (m) => m.centre ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'professionnel',
            titre: 'Confié à',
            secondaire: true,
            rendu: (m) => m.professionnel ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'etalonnage',
            titre: 'Étalonnage',
            triable: true,
            rendu: (m) =>
              m.etat === 'au_rebut' ? (
                <NonRenseigne>—</NonRenseigne>
              ) : m.etalonnagePrevuLe ? (
                <EcheanceFr date={m.etalonnagePrevuLe} />
              ) : m.etalonnageMois ? (
                <Etiquette>À dater</Etiquette>
              ) : (
                <NonRenseigne>Sans objet</NonRenseigne>
              ),
          },
          {
            cle: 'etat',
            titre: 'État',
            rendu: (m) => (
              <BadgeStatut ton={TONS[m.etat]} titre={m.motifRebut ?? undefined}>
                {ETATS_MATERIEL[m.etat]}
                {m.misAuRebutLe ? ` le ${formaterDate(m.misAuRebutLe)}` : ''}
              </BadgeStatut>
            ),
          },
          ...(peut('organisation.materiel')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (m: Materiel) =>
                    m.etat === 'au_rebut' ? null : (
                      <Menu position="bottom-end">
                        <Menu.Target>
                          <ActionIcon aria-label={`Actions sur ${m.type} ${m.numeroSerie ?? ''}`}>
                            <IconDots size={17} aria-hidden />
                          </ActionIcon>
                        </Menu.Target>
                        <Menu.Dropdown>
                          <Menu.Item onClick={() => setOuvert({ quoi: 'modifier', materiel: m })}>
                            Modifier
                          </Menu.Item>
                          <Menu.Item onClick={() => setOuvert({ quoi: 'etalonner', materiel: m })}>
                            Noter un étalonnage
                          </Menu.Item>
                          <Menu.Item onClick={() => setOuvert({ quoi: 'rebut', materiel: m })}>
                            Mettre au rebut
                          </Menu.Item>
                        </Menu.Dropdown>
                      </Menu>
                    ),
                },
              ]
            : []),
        ]}
        alerte={(m) =>
          m.etat !== 'au_rebut' && m.etalonnagePrevuLe !== null && m.etalonnagePrevuLe < aujourdhui()
        }
      />
      {ouvert?.quoi === 'creer' && <FormulaireMateriel fermer={fermer} />}
      {ouvert?.quoi === 'modifier' && <FormulaireMateriel materiel={ouvert.materiel} fermer={fermer} />}
      {ouvert?.quoi === 'etalonner' && <EtalonnerMateriel materiel={ouvert.materiel} fermer={fermer} />}
      {ouvert?.quoi === 'rebut' && <MettreAuRebut materiel={ouvert.materiel} fermer={fermer} />}
      {ouvert?.quoi === 'types' && <TypesMateriel fermer={fermer} />}
    </>
  )
}
