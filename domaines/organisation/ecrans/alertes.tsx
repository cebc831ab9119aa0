import {
  BadgeStatut,
  formaterDate,
  Lien,
  pluriel,
  type Ton,
  typo,
} from '../../../plateforme/interface/index.ts'
import type { Equipe } from '../requetes/equipes.ts'
import type { Service } from '../requetes/service.ts'
import type { Tableau } from '../requetes/tableau.ts'
import classes from './organisation.module.css'

interface Alerte {
  ton: Ton
  mot: string
  texte: string
  chemin: string
}

const AGREMENT: Partial<
  Record<Service['agrementEtat'], { ton: Ton; mot: string; texte: (s: Service) => string }>
> = {
  absent: { ton: 'attention', mot: 'Agrément', texte: () => 'L’agrément du service n’est pas renseigné.' },
  a_preparer: {
    ton: 'attention',
    mot: 'Agrément',
    texte: (s) =>
      `L’agrément arrive à son terme le ${formaterDate(s.agrementFin!)} : demandez son renouvellement avant le ${formaterDate(s.agrementDemandeAvant!)}.`,
  },
  a_demander: {
    ton: 'alerte',
    mot: 'Agrément',
    texte: (s) =>
      `Le renouvellement de l’agrément était à demander avant le ${formaterDate(s.agrementDemandeAvant!)}. Demandez-le sans attendre.`,
  },
  expire: {
    ton: 'alerte',
    mot: 'Agrément',
    texte: (s) => `L’agrément a pris fin le ${formaterDate(s.agrementFin!)}.`,
  },
}

/** « Ergonomie », « Ergonomie et RPS », « Ergonomie, RPS et 3 autres disciplines requises ». */
function enumerer(disciplines: string[]): string {
  const [une, deux, ...reste] = disciplines.map((d) => `« ${d} »`)
  if (!deux) return une ?? ''
  return reste.length
    ? `${une}, ${deux} et ${pluriel(reste.length, 'autre discipline requise', 'autres disciplines requises')}`
    : `${une} et ${deux}`
}

/** What asks for a decision today, the gravest first. */
export function alertesDuService(tableau: Tableau, service: Service | null, equipes: Equipe[]): Alerte[] {
  const alertes: Alerte[] = []
  const agrement = service ? AGREMENT[service.agrementEtat] : undefined
  if (service && agrement)
    alertes.push({
      ton: agrement.ton,
      mot: agrement.mot,
      texte: agrement.texte(service),
      chemin: '/organisation/service',
    })
  if (tableau.sansEquipe > 0)
    alertes.push({
      ton: 'alerte',
      mot: 'Sans équipe',
      texte: `${pluriel(tableau.sansEquipe, 'établissement')} d’adhérents sans équipe pour les suivre.`,
      chemin: '/organisation/portefeuilles?sansEquipe=oui',
    })
  for (const absence of tableau.absencesSansRemplacant)
    alertes.push({
      ton: 'alerte',
      mot: 'Absence',
      texte: `${absence.nom} (${absence.metier}) est absent sans remplaçant${absence.fin ? ` jusqu’au ${formaterDate(absence.fin)}` : ''}.`,
      chemin: `/organisation/professionnels/${absence.professionnelId}?onglet=absences`,
    })
  for (const equipe of equipes.filter((e) => e.manques.length > 0))
    alertes.push({
      ton: 'attention',
      mot: 'Équipe incomplète',
      texte: `${equipe.nom} : il manque ${equipe.manques.join(', ')}.`,
      chemin: `/organisation/equipes/${equipe.id}`,
    })
  if (tableau.commission > 0)
    alertes.push({
      ton: 'attention',
      mot: 'Commission',
      texte: `${pluriel(tableau.commission, 'changement')} de médecin à signaler à la commission de contrôle.`,
      chemin: '/organisation/commission',
    })
  if (tableau.etalonnagesEnRetard > 0)
    alertes.push({
      ton: 'attention',
      mot: 'Étalonnage',
      texte: `${pluriel(tableau.etalonnagesEnRetard, 'appareil')} dont l’étalonnage est en retard.`,
      chemin: '/organisation/materiel?etalonnage=en_retard',
    })
  if (tableau.disciplinesSansPorteur.length > 0)
    alertes.push({
      ton: 'info',
      mot: 'Compétences',
      texte: `Personne ne porte ${enumerer(tableau.disciplinesSansPorteur)}.`,
      chemin: '/organisation/service?onglet=competences',
    })
  return alertes
}

export function ListeAlertes({ alertes }: { alertes: Alerte[] }) {
  if (alertes.length === 0) return <BadgeStatut ton="succes">Rien à signaler aujourd’hui</BadgeStatut>
  return (
    <ul className={classes.alertes}>
      {alertes.map((alerte) => (
        <li key={`${alerte.mot} ${alerte.texte}`}>
          <BadgeStatut ton={alerte.ton}>{alerte.mot}</BadgeStatut>
          <Lien vers={alerte.chemin}>{typo(alerte.texte)}</Lien>
        </li>
      ))}
    </ul>
  )
}
