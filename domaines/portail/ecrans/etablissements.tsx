import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  EnTetePage,
  formaterSiret,
  Nombre,
  pluriel,
  TableDonnees,
  useEtatUrl,
} from '../../../plateforme/interface/index.ts'
import { useOptionsEspace } from './options-entreprise.ts'
import { ListeTactile } from './pages-tactiles.tsx'

const TRIS = ['nom', '-nom', 'commune', '-commune', 'travailleurs', '-travailleurs'] as const
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: z.enum(TRIS).default('nom'),
  entreprise: z.uuid().optional(),
})
const TAILLE = 50

/** Establishments, one by one; the home shows the company as a whole (ADH-019). */
export default function Etablissements() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const etroit = useMediaQuery('(max-width: 48em)')
  const { q, ...reste } = etat
  const requete = $api.useQuery(
    'get',
    '/api/espace-adherent/etablissements',
    { params: { query: { ...reste, taille: TAILLE, ...(q ? { q } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  const { plusieursEntreprises, entreprises } = useOptionsEspace(undefined)
  const vide = q || etat.entreprise ? <AucunResultat effacer={reinitialiser} /> : undefined
  return (
    <>
      <EnTetePage
        titre="Vos établissements"
        sousTitre="Chaque lieu de travail, ses travailleurs présents et l’équipe qui le suit."
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un établissement', exemple: 'Nom, commune ou SIRET' }}
        filtres={
          plusieursEntreprises
            ? [{ cle: 'entreprise', libelle: 'Entreprise', type: 'choix', options: entreprises }]
            : []
        }
      />
      {etroit ? (
        <ListeTactile
          requete={requete}
          cle={(s) => s.id}
          lien={(s) => `/espace-adherent/etablissements/${s.id}`}
          titre={(s) => s.nom}
          detail={(s) =>
            [
              s.siege && 'Siège',
              s.commune,
              pluriel(s.travailleurs, 'travailleur présent', 'travailleurs présents'),
              plusieursEntreprises && s.entreprise !== s.nom && s.entreprise,
            ]
              .filter(Boolean)
              .join(' · ')
          }
          page={etat.page}
          taille={TAILLE}
          changer={(page) => modifier({ page })}
          unite="établissement"
          vide={vide}
        />
      ) : (
        <TableDonnees
          legende="Établissements"
          unite={{ un: 'établissement' }}
          colonnes={[
            { cle: 'nom', titre: 'Nom', triable: true },
            {
              cle: 'siege',
              titre: 'Siège',
              rendu: (s) => s.siege && <BadgeStatut ton="info">Siège</BadgeStatut>,
            },
            ...(plusieursEntreprises ? [{ cle: 'entreprise', titre: 'Entreprise' }] : []),
            {
              cle: 'commune',
              titre: 'Commune',
              triable: true,
              rendu: (s) => [s.codePostal, s.commune].filter(Boolean).join(' '),
            },
            {
              cle: 'siret',
              titre: 'SIRET',
              secondaire: true,
              rendu: (s) => s.siret && formaterSiret(s.siret),
            },
            {
              cle: 'travailleurs',
              titre: 'Travailleurs présents',
              nombre: true,
              triable: true,
              rendu: (s) => <Nombre valeur={s.travailleurs} />,
            },
          ]}
          requete={requete}
          cle={(s) => s.id}
          lien={(s) => `/espace-adherent/etablissements/${s.id}`}
          etat={etat}
          modifier={(changement) => modifier(changement as Partial<typeof etat>)}
          taillePage={TAILLE}
          vide={vide}
        />
      )}
    </>
  )
}
