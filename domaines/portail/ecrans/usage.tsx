import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  DateFr,
  EnTetePage,
  formaterNombre,
  formaterTaux,
  Nombre,
  pluriel,
  TableDonnees,
  type Ton,
  useEtatUrl,
} from '../../../plateforme/interface/index.ts'

const ETATS = {
  connecte: { libelle: 'Connecté au moins une fois', ton: 'succes' },
  jamais_connecte: { libelle: 'Jamais connecté', ton: 'attention' },
  sans_acces: { libelle: 'Sans accès ouvert', ton: 'neutre' },
} as const satisfies Record<string, { libelle: string; ton: Ton }>
const TRIS = ['raisonSociale', '-raisonSociale', 'derniereLe', '-derniereLe', 'depuis', '-depuis'] as const
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: z.enum(TRIS).default('raisonSociale'),
  etat: champUrl.choix(['connecte', 'jamais_connecte', 'sans_acces']),
})
const TAILLE = 50

/** Who uses the space and who never came, so that the service can help them (POR-006). */
export default function Usage() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { q, ...reste } = etat
  const requete = $api.useQuery(
    'get',
    '/api/portail/usage',
    { params: { query: { ...reste, taille: TAILLE, ...(q ? { q } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  const etats = requete.data?.etats
  const total = etats ? etats.connecte + etats.jamais_connecte + etats.sans_acces : 0
  return (
    <>
      <EnTetePage
        titre="Usage de l’espace adhérent"
        sousTitre={
          etats && total > 0
            ? `${formaterTaux(etats.connecte / total)} des adhérents se sont connectés : ${formaterNombre(etats.connecte)} sur ${pluriel(total, 'adhérent')}. Avec un accès mais jamais venus : ${formaterNombre(etats.jamais_connecte)}. Sans accès ouvert : ${formaterNombre(etats.sans_acces)}.`
            : 'Adhérents actifs et leurs connexions.'
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un adhérent', exemple: 'Nom, enseigne, SIREN' }}
        filtres={[
          {
            cle: 'etat',
            libelle: 'Usage',
            type: 'choix',
            options: Object.entries(ETATS).map(([valeur, { libelle }]) => ({ valeur, libelle })),
          },
        ]}
      />
      <TableDonnees
        legende="Adhérents et usage de leur espace"
        unite={{ un: 'adhérent' }}
        colonnes={[
          { cle: 'raisonSociale', titre: 'Raison sociale', triable: true },
          {
            cle: 'etat',
            titre: 'Usage',
            rendu: (l) => <BadgeStatut ton={ETATS[l.etat].ton}>{ETATS[l.etat].libelle}</BadgeStatut>,
          },
          { cle: 'acces', titre: 'Accès ouverts', nombre: true, rendu: (l) => <Nombre valeur={l.acces} /> },
          {
            cle: 'premiereLe',
            titre: 'Première visite',
            secondaire: true,
            rendu: (l) => <DateFr date={l.premiereLe} />,
          },
          {
            cle: 'derniereLe',
            titre: 'Dernière visite',
            triable: true,
            rendu: (l) => <DateFr date={l.derniereLe} />,
          },
          {
            cle: 'depuis',
            titre: 'Adhérent depuis',
            triable: true,
            rendu: (l) => <DateFr date={l.depuis} />,
          },
        ]}
        requete={requete}
        cle={(l) => l.id}
        lien={(l) => `/adherents/${l.id}`}
        etat={etat}
        modifier={(changement) => modifier(changement as Partial<typeof etat>)}
        taillePage={TAILLE}
        vide={q || etat.etat ? <AucunResultat effacer={reinitialiser} /> : undefined}
      />
    </>
  )
}
