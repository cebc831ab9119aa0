import { type ComponentType, lazy, Suspense } from 'react'
import { Chargement } from './composants/etats.tsx'
import type { Onglet } from './composants/fiche.tsx'
import type { Icone } from './pages.ts'
import { useSession } from './session.tsx'

/**
 * A tab that a room adds to the record of another room's thing (the visits of a worker, in the worker's record),
 * so that neither imports the other. A room exports `sections: DefinitionSection[]` from `ecrans/index.ts`.
 */
export interface DefinitionSection {
  /**
   * The record it belongs to; `travailleur-employeur` is a worker's page in the employer's space, `accueil-employeur`
   * the notices on the home page of one of his companies.
   */
  sur: 'travailleur' | 'adherent' | 'travailleur-employeur' | 'accueil-employeur'
  cle: string
  titre: string
  icone?: Icone
  droit: string
  ordre: number
  /** Given the identifier of the record. */
  charger: () => Promise<{ default: ComponentType<{ id: string }> }>
}

interface Enregistree extends DefinitionSection {
  Contenu: ComponentType<{ id: string }>
}
const registre: Enregistree[] = []

/** Called once by the shell with the sections of all rooms. */
export function enregistrerSections(sections: readonly DefinitionSection[]): void {
  registre.length = 0
  for (const s of sections) registre.push({ ...s, Contenu: lazy(s.charger) })
  registre.sort((a, b) => a.ordre - b.ordre)
}

/** Tabs that other rooms add to a record, for the rights of the session. */
export function useOngletsAjoutes(sur: DefinitionSection['sur'], id: string): Onglet[] {
  const { peut } = useSession()
  return registre
    .filter((s) => s.sur === sur && peut(s.droit))
    .map(({ cle, titre, icone, Contenu }) => ({
      cle,
      titre,
      ...(icone ? { icone } : {}),
      contenu: () => (
        <Suspense fallback={<Chargement />}>
          <Contenu id={id} />
        </Suspense>
      ),
    }))
}
