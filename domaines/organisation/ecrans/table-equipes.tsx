import type { ReactNode } from 'react'
import {
  BadgeStatut,
  type Colonne,
  Nombre,
  NonRenseigne,
  type PageLignes,
  TableDonnees,
} from '../../../plateforme/interface/index.ts'
import type { Equipe } from '../requetes/equipes.ts'
import { formaterEtp } from './commun.ts'
import classes from './organisation.module.css'

const etp = (valeur: number) => (valeur > 0 ? formaterEtp(valeur) : <NonRenseigne>—</NonRenseigne>)

const colonnes: Colonne<Equipe>[] = [
  {
    cle: 'nom',
    titre: 'Équipe',
    triable: true,
    rendu: (e) => (
      <>
        {e.nom}
        <span className={classes.sousLigne}>
          {[e.centre, e.medecins.length ? e.medecins.join(', ') : 'sans médecin'].join(' · ')}
        </span>
      </>
    ),
  },
  { cle: 'etpMedical', titre: 'Méd.', nombre: true, rendu: (e) => etp(e.etp.medical) },
  { cle: 'etpInfirmier', titre: 'Inf.', nombre: true, rendu: (e) => etp(e.etp.infirmier) },
  { cle: 'etpAssistanat', titre: 'Assist.', nombre: true, rendu: (e) => etp(e.etp.assistanat) },
  { cle: 'etpPrevention', titre: 'Prév.', nombre: true, rendu: (e) => etp(e.etp.prevention) },
  {
    cle: 'entreprises',
    titre: 'Entreprises',
    nombre: true,
    triable: true,
    rendu: (e) => <Nombre valeur={e.entreprises} />,
  },
  {
    cle: 'travailleurs',
    titre: 'Travailleurs',
    nombre: true,
    triable: true,
    rendu: (e) => <Nombre valeur={e.travailleurs} />,
  },
  {
    cle: 'travailleursParMedecin',
    titre: 'Par médecin (ETP)',
    nombre: true,
    triable: true,
    secondaire: true,
    rendu: (e) => <Nombre valeur={e.travailleursParMedecin} />,
  },
  {
    cle: 'manques',
    titre: 'Composition',
    rendu: (e) =>
      e.fermeeLe ? (
        <BadgeStatut>Fermée</BadgeStatut>
      ) : e.manques.length ? (
        <BadgeStatut ton="attention" titre={`Il manque ${e.manques.join(', ')}`}>
          Manque {e.manques.join(', ')}
        </BadgeStatut>
      ) : (
        <BadgeStatut ton="succes">Complète</BadgeStatut>
      ),
  },
]

/** Teams with their ETP by family and their load; the short form leaves out what the hub repeats. */
export function TableEquipes({
  requete,
  compacte,
  etat,
  modifier,
  vide,
}: {
  requete: {
    data?: PageLignes<Equipe>
    error: unknown
    isPending: boolean
    isFetching: boolean
    refetch: () => unknown
  }
  compacte?: boolean
  etat?: { page?: number; tri?: string }
  modifier?: (changement: { page?: number; tri?: string }) => void
  vide?: ReactNode
}) {
  const choisies = compacte
    ? colonnes.filter((c) => !c.cle.startsWith('etp') && c.cle !== 'travailleursParMedecin')
    : colonnes
  return (
    <TableDonnees
      legende={compacte ? 'Équipes' : 'Équipes, leur temps de travail en ETP par famille et leur charge'}
      unite={{ un: 'équipe' }}
      colonnes={choisies}
      requete={requete}
      cle={(e) => e.id}
      lien={(e) => `/organisation/equipes/${e.id}`}
      etat={etat}
      modifier={modifier}
      vide={vide}
      hauteur={compacte ? 'libre' : 'ecran'}
    />
  )
}
