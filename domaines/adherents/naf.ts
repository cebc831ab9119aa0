import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import pg from 'pg'

/** Version of the nomenclature written beside each code; NAF 2025 will be another one. */
export const NAF_VERSION = 'rev2'

/** Sections of the NAF rév. 2 (décret 2007-1888) by their last division. */
const SECTIONS: readonly [section: string, derniere: number, libelle: string][] = [
  ['A', 3, 'Agriculture, sylviculture et pêche'],
  ['B', 9, 'Industries extractives'],
  ['C', 33, 'Industrie manufacturière'],
  ['D', 35, 'Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné'],
  ['E', 39, 'Production et distribution d’eau ; assainissement, gestion des déchets et dépollution'],
  ['F', 43, 'Construction'],
  ['G', 47, 'Commerce ; réparation d’automobiles et de motocycles'],
  ['H', 53, 'Transports et entreposage'],
  ['I', 56, 'Hébergement et restauration'],
  ['J', 63, 'Information et communication'],
  ['K', 66, 'Activités financières et d’assurance'],
  ['L', 68, 'Activités immobilières'],
  ['M', 75, 'Activités spécialisées, scientifiques et techniques'],
  ['N', 82, 'Activités de services administratifs et de soutien'],
  ['O', 84, 'Administration publique'],
  ['P', 85, 'Enseignement'],
  ['Q', 88, 'Santé humaine et action sociale'],
  ['R', 93, 'Arts, spectacles et activités récréatives'],
  ['S', 96, 'Autres activités de services'],
  ['T', 98, 'Activités des ménages en tant qu’employeurs'],
  ['U', 99, 'Activités extra-territoriales'],
]

/** Section of a division of the NAF rév. 2: 43 → F. */
export function sectionDe(division: number): { section: string; libelle: string } {
  const [section, , libelle] = SECTIONS.find(([, derniere]) => division <= derniere) ?? SECTIONS.at(-1)!
  return { section, libelle }
}

/** Sections, for filters. */
export const sectionsNaf = SECTIONS.map(([section, , libelle]) => ({ section, libelle }))

interface Entree {
  id: string
  label: string
}

/**
 * Loads the nomenclature of activities into `adherents.naf`; running it again changes nothing.
 * The owner's connection runs it at each start of the server, before demo data and tests need codes.
 * @returns how many codes were added or corrected
 */
export async function chargerNaf(cible: string | pg.Pool | pg.Client): Promise<number> {
  const chemin = createRequire(import.meta.url).resolve('@socialgouv/codes-naf/index.json')
  const entrees = (JSON.parse(await readFile(chemin, 'utf8')) as Entree[]).filter(({ id }) =>
    /^\d{2}\.\d{2}[A-Z]$/.test(id),
  )
  const lignes = entrees.map(({ id, label }) => ({ id, label, ...sectionDe(Number(id.slice(0, 2))) }))
  const valeurs = [
    NAF_VERSION,
    lignes.map((l) => l.id),
    lignes.map((l) => l.label.replaceAll("'", '’')),
    lignes.map((l) => l.section),
    lignes.map((l) => l.libelle),
  ]
  const requete = `insert into adherents.naf as n (version, code, libelle, section, libelle_section)
    select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
    on conflict (version, code) do update set libelle = excluded.libelle, section = excluded.section,
      libelle_section = excluded.libelle_section
    where (n.libelle, n.section, n.libelle_section)
      is distinct from (excluded.libelle, excluded.section, excluded.libelle_section)`
  if (typeof cible !== 'string') return (await cible.query(requete, valeurs)).rowCount ?? 0
  const client = new pg.Client({ connectionString: cible, application_name: 'socle-naf' })
  await client.connect()
  try {
    return (await client.query(requete, valeurs)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
