import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Projection } from './calculer.ts'

/** FNV-1a over UTF-16 units, two lanes of 32 bits: a signed 64-bit number as text. */
function hacher(texte: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < texte.length; i++) {
    const c = texte.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ c ^ 0x5a, 0x85ebca6b)
    b ^= b >>> 13
  }
  return BigInt.asIntN(64, (BigInt(a >>> 0) << 32n) | BigInt(b >>> 0)).toString()
}

/** One number a worker, over everything that his projection holds. In the order of `p.ids`. */
export function empreintes({ ids, categories, e }: Projection): string[] {
  const textes = new Map<string, string>()
  for (let i = 0; i < e.travailleur.length; i++) {
    const id = e.travailleur[i]!
    const ligne = `${e.code[i]},${e.etablissement[i]},${e.nature[i]},${e.tot[i]},${e.tard[i]},${e.limite[i]},${e.eligibles[i]},${e.categorie[i]};`
    const avant = textes.get(id)
    textes.set(id, avant === undefined ? ligne : avant + ligne)
  }
  return ids.map((id, i) => hacher(`${categories[i]};${textes.get(id) ?? ''}`))
}

/** The part of a projection that is not what was last written. */
export async function quiDifferent(bd: Bd, p: Projection, numeros: string[]): Promise<Projection> {
  const { rows } = await sql<{ ids: string[] }>`
    select coalesce(array_agg(u.id), '{}') ids from unnest(${`{${p.ids.join(',')}}`}::uuid[], ${`{${numeros.join(',')}}`}::bigint[]) u(id, n)
    left join suivi.empreinte e on e.travailleur_id = u.id where e.valeur is distinct from u.n`.execute(bd)
  return restreindre(p, new Set(rows[0]!.ids))
}

function restreindre(p: Projection, gardes: ReadonlySet<string>): Projection {
  if (gardes.size === p.ids.length) return p
  const rangs: number[] = []
  for (let i = 0; i < p.ids.length; i++) if (gardes.has(p.ids[i]!)) rangs.push(i)
  const lignes: number[] = []
  for (let i = 0; i < p.e.travailleur.length; i++) if (gardes.has(p.e.travailleur[i]!)) lignes.push(i)
  const de = <T>(l: readonly T[]) => lignes.map((i) => l[i]!)
  return {
    ids: rangs.map((i) => p.ids[i]!),
    categories: rangs.map((i) => p.categories[i]!),
    e: {
      travailleur: de(p.e.travailleur),
      code: de(p.e.code),
      etablissement: de(p.e.etablissement),
      nature: de(p.e.nature),
      tot: de(p.e.tot),
      tard: de(p.e.tard),
      limite: de(p.e.limite),
      eligibles: de(p.e.eligibles),
      categorie: de(p.e.categorie),
    },
  }
}

/** Keeps the numbers of what was just written. */
export async function retenir(bd: Bd, p: Projection): Promise<void> {
  if (p.ids.length === 0) return
  await sql`insert into suivi.empreinte as e (travailleur_id, valeur)
    select u.id, u.n from unnest(${`{${p.ids.join(',')}}`}::uuid[], ${`{${empreintes(p).join(',')}}`}::bigint[]) u(id, n)
    join travailleurs.travailleur t on t.id = u.id
    on conflict (travailleur_id) do update set valeur = excluded.valeur where e.valeur <> excluded.valeur`.execute(
    bd,
  )
}

/** Forgets the numbers of workers whose projection is about to be written otherwise. */
export async function oublier(bd: Bd, ids: readonly string[]): Promise<void> {
  await sql`delete from suivi.empreinte where travailleur_id = any (${`{${ids.join(',')}}`}::uuid[])`.execute(
    bd,
  )
}
