import { Button } from '@mantine/core'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  annoncer,
  BarreFiltres,
  BoutonExport,
  ConfirmationAction,
  champUrl,
  client,
  EnTetePage,
  formaterDate,
  Lien,
  type ReponseGet,
  TableDonnees,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { CODES_NATURE, libelleNature, NATURES } from '../../guide/natures.ts'
import classes from '../declarations.module.css'

type Ecart = ReponseGet<'/api/declarations/ecarts'>['lignes'][number]
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  nature: champUrl.choix(CODES_NATURE),
  mes_equipes: champUrl.choix(['true', 'false']),
  signales: champUrl.choix(['true', 'false']),
})

/** What the service observed and the employer did not declare: to tell him (ADH-042). */
export default function Ecarts() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { peut } = useSession()
  const cache = useQueryClient()
  const [choisi, setChoisi] = useState<Ecart | null>(null)
  const { q, ...reste } = etat
  const filtres = { ...reste, ...(q ? { q } : {}) }
  const requete = $api.useQuery(
    'get',
    '/api/declarations/ecarts',
    { params: { query: filtres } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Écarts d’exposition"
        sousTitre="Ce que le service a constaté, ou lu dans la fiche d’entreprise, et que l’employeur n’a pas déclaré."
        actions={<BoutonExport chemin="/api/declarations/ecarts/export" filtres={filtres} />}
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher', exemple: 'Adhérent, travailleur' }}
        filtres={[
          {
            cle: 'nature',
            libelle: 'Exposition',
            type: 'choix',
            options: CODES_NATURE.map((valeur) => ({ valeur, libelle: NATURES[valeur].libelle })),
          },
          {
            cle: 'mes_equipes',
            libelle: 'Portefeuille',
            type: 'choix',
            options: [{ valeur: 'true', libelle: 'De mes équipes' }],
          },
          {
            cle: 'signales',
            libelle: 'Conseil',
            type: 'choix',
            options: [{ valeur: 'true', libelle: 'Déjà signalés' }],
          },
        ]}
      />
      <TableDonnees
        legende="Écarts d’exposition"
        unite={{ un: 'écart' }}
        requete={requete}
        cle={(l) => `${l.contrat}/${l.nature}`}
        lien={(l) => `/adherents/${l.entrepriseId}?onglet=declarations`}
        etat={etat}
        modifier={modifier}
        vide={
          q || etat.nature || etat.mes_equipes || etat.signales ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun écart">Tout ce que le service a constaté est déclaré par les employeurs.</Vide>
          )
        }
        colonnes={[
          { cle: 'entreprise', titre: 'Adhérent' },
          {
            cle: 'nom',
            titre: 'Travailleur',
            rendu: (l) => (
              <>
                <Lien inherit vers={`/travailleurs/${l.travailleur}`}>
                  {l.nom} {l.prenom}
                </Lien>
                {l.poste && <div className={classes.doux}>{l.poste}</div>}
              </>
            ),
          },
          { cle: 'nature', titre: 'Exposition observée', repli: true, rendu: (l) => libelleNature(l.nature) },
          {
            cle: 'source',
            titre: 'Source',
            repli: true,
            rendu: (l) =>
              `${l.source === 'service' ? 'Service' : 'Fiche d’entreprise'}, ${formaterDate(l.depuis)}`,
          },
          {
            cle: 'signaleLe',
            titre: 'Conseil',
            rendu: (l) =>
              l.signaleLe ? (
                `Signalé le ${formaterDate(l.signaleLe)}`
              ) : peut('declarations.conseiller') ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Signalé à l’employeur : ${l.nom} ${l.prenom}, ${libelleNature(l.nature)}`}
                  onClick={() => setChoisi(l)}
                >
                  Signalé à l’employeur
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
      <ConfirmationAction
        ouverte={choisi !== null}
        fermer={() => setChoisi(null)}
        titre="Noter que l’écart a été signalé ?"
        libelleAction="Noter"
        agir={async () => {
          await client.POST('/api/declarations/ecarts/conseils', {
            body: { contrat: choisi!.contrat, nature: choisi!.nature as 'cmr', fait: true },
          })
          await cache.invalidateQueries()
          annoncer('Écart signalé.')
        }}
      >
        {choisi
          ? `${libelleNature(choisi.nature)}, ${choisi.entreprise} : l’employeur a été conseillé de le déclarer. L’écart quitte la liste ; il reste visible parmi ceux déjà signalés.`
          : ''}
      </ConfirmationAction>
    </>
  )
}
