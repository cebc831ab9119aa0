import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  client,
  EnTetePage,
  formaterInstant,
  NonRenseigne,
  Section,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CANAUX } from '../../../plateforme/messages/statuts.ts'
import { quand, useActualiser } from './commun.tsx'

const schema = z.object({ page: champUrl.page(), sans_courriel: champUrl.bascule() })
const CONNU = {
  absent: ['Inconnu', 'attention'],
  refuse: ['Refuse les messages', 'alerte'],
  connu: ['Connu', 'succes'],
} as const

/** Whom neither SMS nor e-mail reaches as it should, soonest appointment first; and the addresses that refuse. */
export default function Coordonnees() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/convocations/coordonnees',
    {
      params: {
        query: { page: etat.page, ...(etat.sans_courriel ? { sans_courriel: 'true' as const } : {}) },
      },
    },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Coordonnées à compléter"
        filAriane={[{ libelle: 'Convocations', chemin: '/convocations' }]}
        sousTitre="Les personnes bientôt reçues dont le mobile manque : un SMS de rappel évite une absence."
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={[{ cle: 'sans_courriel', libelle: 'Sans courriel non plus', type: 'bascule' }]}
      />
      <TableDonnees
        legende="Personnes à joindre"
        unite={{ un: 'personne' }}
        requete={requete}
        cle={(l) => l.travailleurId}
        lien={(l) => `/travailleurs/${l.travailleurId}`}
        etat={etat}
        modifier={modifier}
        vide={<Vide titre="Rien à compléter">Toutes les personnes bientôt reçues ont un mobile connu.</Vide>}
        colonnes={[
          { cle: 'nom', titre: 'Travailleur', rendu: (l) => `${l.nom} ${l.prenom}` },
          { cle: 'prochain', titre: 'Prochain rendez-vous', rendu: (l) => quand(l.prochain) },
          { cle: 'telephone', titre: 'Mobile', rendu: (l) => <Etat etat={l.telephone} /> },
          { cle: 'courriel', titre: 'Courriel', rendu: (l) => <Etat etat={l.courriel} /> },
          {
            cle: 'entreprise',
            titre: 'Entreprise',
            rendu: (l) => l.entreprise ?? <NonRenseigne>—</NonRenseigne>,
          },
        ]}
      />
      <AdressesEnEchec />
    </>
  )
}

function Etat({ etat }: { etat: keyof typeof CONNU }) {
  const [mot, ton] = CONNU[etat]
  return <BadgeStatut ton={ton}>{mot}</BadgeStatut>
}

/** Addresses that refused a message for good: nothing more leaves there until someone lifts it. */
function AdressesEnEchec() {
  const actualiser = useActualiser()
  const requete = $api.useQuery('get', '/api/convocations/adresses-en-echec')
  if (!requete.data?.total) return null
  return (
    <Section titre="Adresses qui refusent les messages">
      <TableDonnees
        legende="Adresses qui refusent les messages"
        unite={{ un: 'adresse' }}
        hauteur="libre"
        requete={requete}
        cle={(l) => l.id}
        colonnes={[
          { cle: 'adresse', titre: 'Adresse ou numéro' },
          { cle: 'canal', titre: 'Voie', rendu: (l) => CANAUX[l.canal] },
          { cle: 'depuis', titre: 'Depuis', rendu: (l) => formaterInstant(l.depuis) },
          { cle: 'motif', titre: 'Réponse reçue', repli: true },
          {
            cle: 'lever',
            titre: 'Action',
            rendu: (l) => (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  void client
                    .DELETE('/api/convocations/adresses-en-echec/{id}', { params: { path: { id: l.id } } })
                    .then(actualiser)
                    .then(() => annoncer('Blocage levé : les prochains messages partiront à cette adresse.'))
                    .catch(annoncerRefus)
                }
              >
                Lever le blocage
              </Button>
            ),
          },
        ]}
      />
    </Section>
  )
}
