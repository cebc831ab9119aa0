import { type ComponentType, lazy, Suspense } from 'react'
import { useSession } from './session.tsx'

/**
 * A word that a room puts above the home page of those it concerns (« 2 demandes attendent votre confirmation »);
 * it draws nothing when there is nothing to say. A room exports `rappels: DefinitionRappel[]` from `ecrans/index.ts`.
 */
export interface DefinitionRappel {
  droit: string
  charger: () => Promise<{ default: ComponentType }>
}

const registre: { droit: string; Contenu: ComponentType }[] = []

/** Called once by the shell with the reminders of all rooms. */
export function enregistrerRappels(rappels: readonly DefinitionRappel[]): void {
  registre.length = 0
  for (const { droit, charger } of rappels) registre.push({ droit, Contenu: lazy(charger) })
}

/** The reminders of the session, above its home page. */
export function Rappels() {
  const { peut } = useSession()
  return (
    <Suspense fallback={null}>
      {registre
        .filter((r) => peut(r.droit))
        .map(({ droit, Contenu }) => (
          <Contenu key={droit} />
        ))}
    </Suspense>
  )
}
