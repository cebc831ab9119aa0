import { BadgeStatut, type Ton } from '../../../plateforme/interface/index.ts'
import { STATUTS_IMPORT, type StatutImport } from '../statuts.ts'

/** State of an import, in a word. */
export function StatutDImport({ statut }: { statut: string }) {
  const { libelle, ton } = STATUTS_IMPORT[statut as StatutImport]
  return <BadgeStatut ton={ton as Ton}>{libelle}</BadgeStatut>
}

export const enCours = (statut: string | undefined): boolean =>
  statut !== undefined && STATUTS_IMPORT[statut as StatutImport].ton === 'encours'
