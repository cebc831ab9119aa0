import { DateFr, libelleRole, TableDonnees, Vide } from '../../../../plateforme/interface/index.ts'
import { EVENEMENTS } from '../../vocabulaire.ts'
import { nommerAppareil } from '../appareil.ts'

const fixe = <L,>(lignes: L[]) => ({
  data: { lignes, total: lignes.length },
  error: null,
  isPending: false,
  isFetching: false,
  refetch: () => undefined,
})

interface Session {
  id: string
  role: string | null
  adresse: string | null
  agent: string | null
  creeLe: string
  activiteLe: string
}

/** Open sessions of an account. */
export function SessionsDuCompte({ sessions }: { sessions: Session[] }) {
  if (sessions.length === 0) return <Vide titre="Aucune session ouverte" compact />
  return (
    <TableDonnees
      legende="Sessions ouvertes"
      unite={{ un: 'session' }}
      hauteur="libre"
      requete={fixe(sessions)}
      cle={(s) => s.id}
      colonnes={[
        { cle: 'agent', titre: 'Appareil', rendu: (s) => nommerAppareil(s.agent) },
        { cle: 'adresse', titre: 'Adresse réseau' },
        { cle: 'role', titre: 'Rôle', rendu: (s) => (s.role ? libelleRole(s.role) : 'Rôle par défaut') },
        { cle: 'creeLe', titre: 'Ouverte', rendu: (s) => <DateFr date={s.creeLe} heure /> },
        { cle: 'activiteLe', titre: 'Active', rendu: (s) => <DateFr date={s.activiteLe} heure /> },
      ]}
    />
  )
}

interface Acces {
  id: number
  le: string
  evenement: string
  adresse: string | null
  agent: string | null
}

/** Last accesses of an account. */
export function AccesDuCompte({ acces }: { acces: Acces[] }) {
  if (acces.length === 0) return <Vide titre="Aucun accès" compact />
  return (
    <TableDonnees
      legende="Derniers accès"
      unite={{ un: 'accès', plusieurs: 'accès' }}
      hauteur="libre"
      requete={fixe(acces)}
      cle={(a) => String(a.id)}
      colonnes={[
        { cle: 'le', titre: 'Quand', rendu: (a) => <DateFr date={a.le} heure /> },
        {
          cle: 'evenement',
          titre: 'Événement',
          rendu: (a) => EVENEMENTS[a.evenement as keyof typeof EVENEMENTS] ?? a.evenement,
        },
        { cle: 'adresse', titre: 'Adresse réseau' },
        { cle: 'agent', titre: 'Appareil', rendu: (a) => (a.agent ? nommerAppareil(a.agent) : '') },
      ]}
    />
  )
}
