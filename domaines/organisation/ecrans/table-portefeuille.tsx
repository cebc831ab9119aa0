import type { ReactNode } from 'react'
import {
  BadgeStatut,
  type Colonne,
  DateFr,
  formaterDate,
  Lien,
  Nombre,
  NonRenseigne,
  type PageLignes,
  TableDonnees,
} from '../../../plateforme/interface/index.ts'
import type { LignePortefeuille } from '../requetes/portefeuille.ts'

const nomDe = (l: LignePortefeuille) => (
  <Lien vers={`/adherents/${l.entrepriseId}`}>
    {l.raisonSociale}
    {l.enseigne && l.enseigne !== l.raisonSociale ? ` (${l.enseigne})` : ''}
  </Lien>
)

const colonnes: Colonne<LignePortefeuille>[] = [
  { cle: 'raisonSociale', titre: 'Établissement', triable: true, rendu: nomDe },
  {
    cle: 'commune',
    titre: 'Commune',
    triable: true,
    rendu: (l) => l.commune ?? <NonRenseigne>—</NonRenseigne>,
  },
  {
    cle: 'travailleurs',
    titre: 'Travailleurs',
    nombre: true,
    triable: true,
    rendu: (l) => <Nombre valeur={l.travailleurs} />,
  },
  {
    cle: 'equipe',
    titre: 'Équipe',
    triable: true,
    rendu: (l) =>
      l.equipeId ? (
        <Lien vers={`/organisation/equipes/${l.equipeId}`}>{l.equipe}</Lien>
      ) : (
        <BadgeStatut ton="alerte">Sans équipe</BadgeStatut>
      ),
  },
  {
    cle: 'depuis',
    titre: 'Depuis',
    triable: true,
    rendu: (l) =>
      l.prochaineEquipe ? (
        <BadgeStatut ton="info" titre={`Changement prévu le ${formaterDate(l.prochaineLe!)}`}>
          {l.prochaineEquipe} le {formaterDate(l.prochaineLe!)}
        </BadgeStatut>
      ) : (
        <DateFr date={l.depuis} />
      ),
  },
]

/** Establishments with their team; `sansEquipe` leaves out the team's own columns. */
export function TablePortefeuille({
  sansEquipe,
  requete,
  historique,
  ...reste
}: {
  requete: {
    data?: PageLignes<LignePortefeuille>
    error: unknown
    isPending: boolean
    isFetching: boolean
    refetch: () => unknown
  }
  etat: { page?: number; tri?: string }
  modifier: (changement: { page?: number; tri?: string }) => void
  selection?: string[]
  surSelection?: (selection: string[]) => void
  actionsSelection?: ReactNode
  vide?: ReactNode
  pied?: ReactNode
  hauteur?: 'ecran' | 'libre'
  sansEquipe?: boolean
  /** Draws the last cell of each row. */
  historique?: (ligne: LignePortefeuille) => ReactNode
}) {
  const choisies = colonnes.filter((c) => !sansEquipe || c.cle !== 'equipe')
  return (
    <TableDonnees
      legende="Établissements et équipe en charge"
      unite={{ un: 'établissement' }}
      colonnes={historique ? [...choisies, { cle: 'historique', titre: '', rendu: historique }] : choisies}
      requete={requete}
      cle={(l) => l.id}
      alerte={(l) => l.equipeId === null}
      {...reste}
    />
  )
}
