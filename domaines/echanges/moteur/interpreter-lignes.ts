import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Correspondance, ObjetImport } from '../lecture/colonnes.ts'
import { detecterFormat, type FormatDeDate } from '../lecture/dates.ts'
import { CHAMPS_DATE, interpreter, type SalarieLu } from '../lecture/interpreter.ts'
import { interpreterVisite } from '../lecture/interpreter-visite.ts'
import type { NatureVisite } from '../lecture/natures-visite.ts'
import { avancer, type Chantier, enTransaction, inserer } from './outils.ts'

const LOT = 2_000

interface LigneLue {
  numero: number
  cellules: string[]
}

interface Reglage {
  correspondance: Correspondance
  au: string
  lignes: number
  objet: ObjetImport
  natures: Record<string, NatureVisite | null> | null
}

/** Order of day and month of each date column, from every cell of the file: the last line may be what tells it. */
async function formatsDuFichier(
  bd: Bd,
  id: string,
  correspondance: Correspondance,
): Promise<(FormatDeDate | null)[]> {
  const formats: (FormatDeDate | null)[] = []
  for (const [rang, champ] of correspondance.entries()) {
    if (!champ || !CHAMPS_DATE.includes(champ)) {
      formats.push(null)
      continue
    }
    const { rows } = await sql<{
      v: string
    }>`select distinct left(l.cellules[${rang + 1}::int], 40) v from echanges.ligne l
      where l.import_id = ${id} and l.cellules[${rang + 1}::int] <> '' limit 60000`.execute(bd)
    formats.push(detecterFormat(rows.map((r) => r.v)))
  }
  return formats
}

/** Lines of a table under the mapping that was confirmed → echanges.salarie; a line that cannot be read is refused. */
export async function interpreterLignes(c: Chantier): Promise<void> {
  const { r, formats } = await enTransaction(c, 'echanges.analyser', async (bd) => {
    const { rows } = await sql<Reglage>`
      select correspondance, au, lignes, objet, natures
      from echanges.import where id = ${c.id}`.execute(bd)
    await sql`delete from echanges.salarie where import_id = ${c.id}`.execute(bd)
    await sql`update echanges.ligne set refus = null
      where import_id = ${c.id} and refus is not null and cellules is not null`.execute(bd)
    const r = rows[0]!
    return { r, formats: await formatsDuFichier(bd, c.id, r.correspondance) }
  })
  const lire = (numero: number, cellules: string[]): SalarieLu | string =>
    r.objet === 'visites'
      ? interpreterVisite(numero, cellules, r.correspondance, formats, r.natures ?? {}, r.au)
      : interpreter(numero, cellules, r.correspondance, formats, r.au)
  for (let apres = 0, fait = 0; ; ) {
    const lues = await enTransaction(c, 'echanges.analyser', async (bd) => {
      const { rows } = await sql<LigneLue>`select numero, cellules from echanges.ligne
        where import_id = ${c.id} and numero > ${apres} and cellules is not null order by numero limit ${LOT}`.execute(
        bd,
      )
      const salaries: SalarieLu[] = []
      const refus: { numero: number; refus: string }[] = []
      for (const { numero, cellules } of rows) {
        const lu = lire(numero, cellules)
        if (typeof lu === 'string') refus.push({ numero, refus: lu })
        else salaries.push(lu)
      }
      await inserer(bd, 'salarie', c.id, salaries)
      if (refus.length > 0)
        await sql`update echanges.ligne l set refus = r.refus
          from jsonb_to_recordset(${JSON.stringify(refus)}::jsonb) r(numero int, refus text)
          where l.import_id = ${c.id} and l.numero = r.numero`.execute(bd)
      return rows
    })
    if (lues.length === 0) return
    apres = lues.at(-1)!.numero
    fait += lues.length
    await avancer(c, 'Lecture des cellules', fait, r.lignes)
  }
}
