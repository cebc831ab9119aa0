import {
  CATEGORIE,
  type Categorie,
  CODES_VISITE,
  type CodeVisite,
  changementsAu,
  type Dossier,
  evaluer,
  evaluerFaits,
  Faits,
  type Jour,
  type Motif,
  preparer,
  preparerReglages,
  type Reglages,
  Sortie,
  texteEcheance,
} from '../../../droit/index.ts'
import { contratPrincipal, dossierDe, type FaitsLus } from '../recalcul/dossier.ts'
import { CODES_PARTAGES, type NatureChangement } from '../vocabulaire.ts'

export interface VisiteChangee {
  code: CodeVisite
  nature: Exclude<NatureChangement, 'categorie'>
  /** Deadline as the engine writes it: `2026-05-02`, `<2026-04-10`, `asap`, `none`; null when not due. */
  avant: string | null
  apres: string | null
}
export interface Changement {
  travailleur: string
  etablissement: string | null
  /** See migration 0140: `tous`, `soin` (with declared health states) or `partage` (without). */
  vue: 'tous' | 'soin' | 'partage'
  avant: Categorie
  apres: Categorie
  natures: NatureChangement[]
  visites: VisiteChangee[]
  /** Rules that turn on that day, found in the reasons without health states. */
  regles: string[]
}
interface Ecart {
  avant: Categorie
  apres: Categorie
  visites: VisiteChangee[]
}

/**
 * Who changes because the law changes on a day: the same facts, those of that day, seen by the law known up to the eve
 * and by that of the day. Time does not pass between the two, so a birthday or a late visit is never a change.
 * @param lignes facts of workers (`suivi.faits_au`)
 */
export function comparer(lignes: readonly FaitsLus[], jour: Jour, reglages: Partial<Reglages>): Changement[] {
  const r = preparerReglages(reglages)
  const f = new Faits()
  const [sa, sb] = [new Sortie(), new Sortie()]
  const tournent = new Set(changementsAu(jour).map((c) => c.regle))
  const resultat: Changement[] = []
  const ecartDe = (d: Dossier): Ecart | null => {
    evaluerFaits(preparer(d, jour, f, jour - 1), r, sa, null)
    evaluerFaits(preparer(d, jour, f, jour), r, sb, null)
    return f.enPoste === 1 && differe(sa, sb) ? detailler(sa, sb) : null
  }
  for (const brut of lignes) {
    const l = faitsConnusAu(brut, jour)
    if (!l.contrats?.length) continue
    const dossier = dossierDe(l, jour)
    const complet = ecartDe(dossier)
    const sansSante = l.etats?.length ? dossierDe(l, jour, false) : dossier
    const partage = restreindre(sansSante === dossier ? complet : ecartDe(sansSante))
    if (!complet && !partage) continue
    const commun = {
      travailleur: l.id,
      etablissement: contratPrincipal(l.contrats, jour)?.[4] ?? null,
      regles: reglesDe(sansSante, jour, reglages, tournent),
    }
    if (complet && partage && memes(complet, partage))
      resultat.push({ ...commun, vue: 'tous', ...enEntier(complet) })
    else {
      if (complet) resultat.push({ ...commun, vue: 'soin', ...enEntier(complet) })
      if (partage) resultat.push({ ...commun, vue: 'partage', ...enEntier(partage) })
    }
  }
  return resultat
}

/** What was there on that day: a contract, a visit or a stop that came later says nothing of it. */
function faitsConnusAu(l: FaitsLus, jour: Jour): FaitsLus {
  return {
    ...l,
    contrats: l.contrats?.filter((c) => c[2] <= jour) ?? null,
    postes: l.postes?.filter((p) => p[1] <= jour) ?? null,
    absences: l.absences?.filter((a) => a[1] <= jour) ?? null,
    visites: l.visites?.filter((v) => v[1] <= jour) ?? null,
  }
}

function differe(a: Sortie, b: Sortie): boolean {
  if (a.categorie !== b.categorie || a.n !== b.n) return true
  for (let i = 0; i < a.n; i++) {
    if (a.possible[i] !== b.possible[i] || a.visite[i] !== b.visite[i] || a.nature[i] !== b.nature[i])
      return true
    if (a.tard[i] !== b.tard[i] || a.eligibles[i] !== b.eligibles[i]) return true
  }
  return false
}

const place = (s: Sortie, visite: number): number => {
  for (let i = 0; i < s.n; i++) if (s.visite[i] === visite && s.possible[i] === 0) return i
  return -1
}

function detailler(a: Sortie, b: Sortie): Ecart | null {
  const visites: VisiteChangee[] = []
  for (let v = 0; v < CODES_VISITE.length; v++) {
    const [i, j] = [place(a, v), place(b, v)]
    if (i < 0 && j < 0) continue
    const avant = i < 0 ? null : texteEcheance(a.nature[i]!, a.tard[i]!)
    const apres = j < 0 ? null : texteEcheance(b.nature[j]!, b.tard[j]!)
    const code = CODES_VISITE[v]!
    if (avant === null) visites.push({ code, nature: 'apparait', avant, apres })
    else if (apres === null) visites.push({ code, nature: 'disparait', avant, apres })
    else if (avant !== apres) visites.push({ code, nature: 'delai', avant, apres })
    else if (a.eligibles[i] !== b.eligibles[j]) visites.push({ code, nature: 'professions', avant, apres })
  }
  if (visites.length === 0 && a.categorie === b.categorie) return null
  return { avant: CATEGORIE[a.categorie]!, apres: CATEGORIE[b.categorie]!, visites }
}

/** Leaves out visits that tell of a person's health by their very kind. */
function restreindre(e: Ecart | null): Ecart | null {
  if (!e) return null
  const visites = e.visites.filter((v) => CODES_PARTAGES.has(v.code))
  return visites.length === 0 && e.avant === e.apres ? null : { ...e, visites }
}
const memes = (a: Ecart, b: Ecart) => JSON.stringify(a) === JSON.stringify(b)

function enEntier(e: Ecart): Pick<Changement, 'avant' | 'apres' | 'visites' | 'natures'> {
  const natures = new Set<NatureChangement>(e.visites.map((v) => v.nature))
  if (e.avant !== e.apres) natures.add('categorie')
  return { ...e, natures: [...natures] }
}

function reglesDe(d: Dossier, jour: Jour, reglages: Partial<Reglages>, tournent: Set<string>): string[] {
  const trouvees = new Set<string>()
  const noter = (motifs: readonly Motif[]) => {
    for (const m of motifs) if (tournent.has(m.regle)) trouvees.add(m.regle)
  }
  for (const loi of [jour - 1, jour]) {
    const r = evaluer(d, jour, { reglages, loi })
    noter(r.motifsCategorie)
    for (const e of [...r.echeances, ...r.possibles, ...r.dispenses]) noter(e.motifs)
  }
  return [...trouvees]
}
