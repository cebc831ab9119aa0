import pg from 'pg'
import { jour as enJour, type Reglages } from '../../../droit/index.ts'
import { type Colonnes, lireColonnes, texteUuid } from '../../../plateforme/base/colonnes.ts'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { ajouter, Moteur, type Projection, projectionVide } from './calculer.ts'
import { COLONNES_DES_FAITS, FaitsEnColonnes, grouper, indexDe, rangs } from './colonnes.ts'
import { Empreinte, prendre, type Reprise } from './empreinte.ts'
import { projeter } from './projeter.ts'

/** A range of workers: above `apres` (null: from the first), up to `jusqua` included (null: to the last). */
export interface Plage {
  apres: string | null
  jusqua: string | null
}

/** What a batch found: who is to be written, and how many workers were looked at. */
export interface LotCalcule {
  travailleurs: number
  /** Highest identifier of the range; null when it is empty. */
  dernier: string | null
  /** Workers whose projection differs. */
  projection: Projection
  /** Those, and those whose number alone is not known. */
  reprises: Reprise[]
}

/** The number of somebody to whom nothing is due: not kept unless another came before (migration 0146). */
const RIEN = new Empreinte().commencer(null).valeur
const SYSTEME = { compteId: null, role: 'systeme' } as const
const NUMEROS = ['m_travailleur', 'm_valeur']
const PROJECTION = [
  'q_travailleur',
  'q_code',
  'q_lieu',
  'q_nature',
  'q_tot',
  'q_tard',
  'q_eligibles',
  'q_categorie',
]
const CATEGORIES = ['k_travailleur', 'k_code']

const entre = (colonne: string, { apres, jusqua }: Plage) =>
  `${apres ? `${colonne} > ${pg.escapeLiteral(apres)}` : 'true'} and ${jusqua ? `${colonne} <= ${pg.escapeLiteral(jusqua)}` : 'true'}`

function requete(plage: Plage, relire: boolean): string {
  const borne = (id: string | null) => (id ? pg.escapeLiteral(id) : 'null')
  return `select f.*, m.*${relire ? ', q.*, k.*' : ''}
    from suivi.faits_en_colonnes(${borne(plage.apres)}, ${borne(plage.jusqua)}) f,
    (select array_agg(travailleur_id), array_agg(valeur) from suivi.empreinte where ${entre('travailleur_id', plage)}) m
    ${
      relire
        ? `, (select array_agg(travailleur_id), array_agg(code), array_agg(etablissement_id), array_agg(nature),
        array_agg(au_plus_tot - '1970-01-01'::date), array_agg(au_plus_tard - '1970-01-01'::date),
        array_agg(eligibles::text), array_agg(categorie) from suivi.echeance where ${entre('travailleur_id', plage)}) q,
        (select array_agg(travailleur_id), array_agg(code) from suivi.categorie
         where fin is null and ${entre('travailleur_id', plage)}) k`
        : ''
    }`
}

/**
 * Reads the facts of a range, runs the engine, and finds who differs from what is written.
 * @param options.relire true compares with the projection itself (a run asked for), false with one number a worker (the
 *   night)
 */
export async function calculerPlage(
  connexions: Connexions,
  plage: Plage,
  { jour, reglages, relire }: { jour: string; reglages: Partial<Reglages>; relire: boolean },
): Promise<LotCalcule> {
  const noms = [...COLONNES_DES_FAITS, ...NUMEROS, ...(relire ? [...PROJECTION, ...CATEGORIES] : [])]
  const colonnes = await lireColonnes(connexions, SYSTEME, 'suivi.recalcul', requete(plage, relire), noms)
  const faits = new FaitsEnColonnes(colonnes)
  const connus = colonnes.grands('m_valeur')
  const parTravailleur = indexDe(colonnes.cles('m_travailleur'))
  const ecrite = relire ? empreintesEcrites(colonnes, faits) : null
  const moteur = new Moteur(enJour(jour), reglages)
  const h = new Empreinte()
  const lot: LotCalcule = {
    travailleurs: faits.cles.length,
    dernier: null,
    projection: projectionVide(),
    reprises: [],
  }
  let derniere = ''
  for (let i = 0; i < faits.cles.length; i++) {
    const cle = faits.cles[i]!
    if (cle > derniere) derniere = cle
    const l = faits.lire(i)
    const categorie = l && moteur.evaluer(l)
    h.commencer(categorie)
    if (l) moteur.dire(l, h.ajouter)
    const apres = h.valeur
    const m = parTravailleur.get(cle)
    const avant = m === undefined ? null : connus[m]!
    const connu = avant ?? RIEN
    const differe = (ecrite ? ecrite(i) : connu) !== apres
    if (!differe && connu === apres) continue
    const id = texteUuid(cle)
    lot.reprises.push({ id, avant, apres })
    if (differe) ajouter(lot.projection, id, categorie, moteur, l)
  }
  if (derniere) lot.dernier = texteUuid(derniere)
  return lot
}

/** The number of each worker's projection as it is written. */
function empreintesEcrites(k: Colonnes, { cles, parCle }: FaitsEnColonnes): (i: number) => bigint {
  const g = grouper(cles.length, rangs(k.cles('q_travailleur'), parCle))
  const [code, nature, eligibles, categorie] = [
    k.codes('q_code'),
    k.codes('q_nature'),
    k.codes('q_eligibles'),
    k.codes('q_categorie'),
  ]
  const [tot, tard] = [k.entiers('q_tot'), k.entiers('q_tard')]
  const lieux = new Map<string, string | null>([['', null]])
  const lieu = k.cles('q_lieu').map((c) => {
    if (!lieux.has(c)) lieux.set(c, texteUuid(c))
    return lieux.get(c) ?? null
  })
  const courante = indexDe(k.cles('k_travailleur'))
  const codeCourant = k.codes('k_code')
  const h = new Empreinte()
  return (i) => {
    const c = courante.get(cles[i]!)
    h.commencer(c === undefined ? null : codeCourant[c]!)
    for (let j = g.debut[i]!; j < g.debut[i + 1]!; j++) {
      const q = g.lignes[j]!
      h.ajouter(code[q]!, lieu[q]!, nature[q]!, tot[q]!, tard[q]!, eligibles[q]!, categorie[q]!)
    }
    return h.valeur
  }
}

/** Writes what a batch found, but for workers recomputed since by somebody else. @returns rows written */
export async function ecrireLot(bd: Bd, lot: LotCalcule, cause: string, jour: string): Promise<number> {
  if (lot.reprises.length === 0) return 0
  const pris = await prendre(bd, lot.reprises)
  const p = restreindre(lot.projection, pris)
  return p.ids.length === 0 ? 0 : projeter(bd, p, cause, jour)
}

function restreindre(p: Projection, gardes: ReadonlySet<string>): Projection {
  if (p.ids.every((id) => gardes.has(id))) return p
  const r = projectionVide()
  for (const [i, id] of p.ids.entries())
    if (gardes.has(id)) {
      r.ids.push(id)
      r.categories.push(p.categories[i]!)
    }
  for (const [i, id] of p.e.travailleur.entries()) {
    if (!gardes.has(id)) continue
    r.e.travailleur.push(id)
    r.e.code.push(p.e.code[i]!)
    r.e.etablissement.push(p.e.etablissement[i]!)
    r.e.nature.push(p.e.nature[i]!)
    r.e.tot.push(p.e.tot[i]!)
    r.e.tard.push(p.e.tard[i]!)
    r.e.limite.push(p.e.limite[i]!)
    r.e.eligibles.push(p.e.eligibles[i]!)
    r.e.categorie.push(p.e.categorie[i]!)
  }
  return r
}
