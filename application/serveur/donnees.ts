import { chargerNaf } from '../../domaines/adherents/index.ts'

/** What the database is filled with at start: nomenclatures always, the demo service when asked and empty. */
export interface DonneesPreparees {
  /** Lines to print for the person who started the service. */
  annonces: string[]
}

export async function preparerDonnees(
  url: string,
  _options: { taille: 'demo' | 'ami'; demo: boolean },
): Promise<DonneesPreparees> {
  await chargerNaf(url)
  return { annonces: [] }
}
