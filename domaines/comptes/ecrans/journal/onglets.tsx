import { Tabs } from '@mantine/core'
import { useAller, useSession } from '../../../../plateforme/interface/index.ts'

const ONGLETS = [
  { chemin: '/journal', titre: 'Modifications', droit: 'journal.lire' },
  { chemin: '/journal/connexions', titre: 'Connexions et droits', droit: 'journal.acces' },
  { chemin: '/journal/lectures', titre: 'Lectures de données de santé', droit: 'journal.lectures' },
  { chemin: '/journal/refus', titre: 'Accès refusés', droit: 'journal.lectures' },
]

/** From one journal to another, among those the role may read. */
export function OngletsDuJournal({ actif }: { actif: string }) {
  const { peut } = useSession()
  const aller = useAller()
  return (
    <Tabs value={actif} onChange={(chemin) => chemin && aller(chemin)} mb="md">
      <Tabs.List aria-label="Journaux">
        {ONGLETS.filter((o) => peut(o.droit)).map((o) => (
          <Tabs.Tab key={o.chemin} value={o.chemin}>
            {o.titre}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}
