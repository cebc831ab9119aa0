import pg from 'pg'
import { chargerNaf } from '../../domaines/adherents/index.ts'
import { MOT_DE_PASSE_DEMONSTRATION } from '../../plateforme/authentification/index.ts'
import { demoPresente, genererDemo, type Taille } from '../demo/index.ts'

/** What the database is filled with at start: nomenclatures always, the demo service when asked and empty. */
export interface DonneesPreparees {
  /** True when the service is the fictitious one: its accounts and password may be shown. */
  demonstration: boolean
  /** Lines to print for the person who started the service. */
  annonces: string[]
}

interface CompteDeVitrine {
  courriel: string
  roles: string
}

async function vitrine(url: string): Promise<CompteDeVitrine[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<CompteDeVitrine>(`
      select c.courriel, string_agg(distinct a.role, ', ') roles
      from comptes.compte c join comptes.attribution a on a.compte_id = c.id
      where c.demonstration and c.vitrine
      group by c.id, c.courriel order by min(a.role), c.courriel`)
    return rows
  } finally {
    await client.end()
  }
}

/**
 * Fills what must be there before the first request.
 * @param options.demo true to generate the fictitious service when the database holds nothing
 * @param options.avertir told what is being done, when it takes long
 */
export async function preparerDonnees(
  url: string,
  options: { taille: Taille; demo: boolean; avertir?: (texte: string) => void },
): Promise<DonneesPreparees> {
  await chargerNaf(url)
  const annonces: string[] = []
  if (options.demo && !(await demoPresente(url))) {
    options.avertir?.('création du service fictif…')
    const { lignes, fabrication, chargement } = await genererDemo(url, { taille: options.taille })
    const nombre = (table: string) => (lignes[table] ?? 0).toLocaleString('fr-FR')
    const duree = ((fabrication + chargement) / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
    options.avertir?.(
      `service fictif créé en ${duree} s : ${nombre('adherents.entreprise')} entreprises, ${nombre('travailleurs.travailleur')} travailleurs.`,
    )
  }
  const comptes = await vitrine(url)
  if (comptes.length > 0) {
    annonces.push(
      `\nService de démonstration. Mot de passe de tous les comptes : ${MOT_DE_PASSE_DEMONSTRATION}`,
    )
    const largeur = Math.max(...comptes.map((c) => c.courriel.length))
    for (const { courriel, roles } of comptes) annonces.push(`  ${courriel.padEnd(largeur)}  ${roles}`)
  }
  return { demonstration: comptes.length > 0, annonces }
}
