import { sql } from 'kysely'
import type { Correspondance } from '../lecture/colonnes.ts'
import { formatsDesColonnes, interpreter, type SalarieLu } from '../lecture/interpreter.ts'
import { avancer, type Chantier, enTransaction, inserer } from './outils.ts'

const LOT = 2_000

interface LigneLue {
  numero: number
  cellules: string[]
}

/** Lines of a table under the mapping that was confirmed → echanges.salarie; a line that cannot be read is refused. */
export async function interpreterLignes(c: Chantier): Promise<void> {
  const { correspondance, au, total, formats } = await enTransaction(c, 'echanges.analyser', async (bd) => {
    const { rows } = await sql<{ correspondance: Correspondance; au: string; lignes: number }>`
      select correspondance, au, lignes from echanges.import where id = ${c.id}`.execute(bd)
    const { rows: debut } = await sql<LigneLue>`select numero, cellules from echanges.ligne
      where import_id = ${c.id} and cellules is not null order by numero limit 500`.execute(bd)
    await sql`delete from echanges.salarie where import_id = ${c.id}`.execute(bd)
    await sql`update echanges.ligne set refus = null
      where import_id = ${c.id} and refus is not null and cellules is not null`.execute(bd)
    const { correspondance, au, lignes } = rows[0]!
    return {
      correspondance,
      au,
      total: lignes,
      formats: formatsDesColonnes(
        correspondance,
        debut.map((l) => l.cellules),
      ),
    }
  })
  for (let apres = 0, fait = 0; ; ) {
    const lues = await enTransaction(c, 'echanges.analyser', async (bd) => {
      const { rows } = await sql<LigneLue>`select numero, cellules from echanges.ligne
        where import_id = ${c.id} and numero > ${apres} and cellules is not null order by numero limit ${LOT}`.execute(
        bd,
      )
      const salaries: SalarieLu[] = []
      const refus: { numero: number; refus: string }[] = []
      for (const { numero, cellules } of rows) {
        const lu = interpreter(numero, cellules, correspondance, formats, au)
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
    await avancer(c, 'Lecture des cellules', fait, total)
  }
}
