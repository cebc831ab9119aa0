import { texteDuJour } from '../jour.ts'
import type { Echeance, Resultat } from '../resultat.ts'
import type { Motif } from '../trace.ts'

const texte = (j: number | null) => (j === null ? null : texteDuJour(j))

function motifJson(m: Motif) {
  return {
    regle: m.regle,
    article: m.article,
    references: m.references,
    validite: m.validite,
    declencheur: m.declencheur,
    phrase: m.phrase,
    verification: m.verification,
  }
}

function echeanceJson(e: Echeance) {
  return {
    visite: e.visite,
    nom: e.nom,
    au_plus_tot: texte(e.auPlusTot),
    au_plus_tard: texte(e.auPlusTard),
    strictement_avant: e.strictementAvant,
    echeance: e.echeance,
    eligibles: e.eligibles,
    document: e.document,
    document_verification: e.documentVerification,
    motifs: e.motifs.map(motifJson),
  }
}

/** The visit the facts ask about, in the notation of the test cases. */
function reponse(r: Resultat, sujet: readonly string[]) {
  const due =
    sujet.length === 0 ? r.echeances[0] : sujet.flatMap((v) => r.echeances.filter((e) => e.visite === v))[0]
  const seule =
    due ?? (sujet.some((v) => r.dispenses.some((d) => d.visite === v)) ? undefined : r.echeances[0])
  if (seule) {
    return {
      visite: seule.visite,
      echeance: seule.echeance,
      eligibles: seule.eligibles.join('|'),
      article: [...new Set(seule.motifs.map((m) => m.article))].join('; '),
    }
  }
  const motifs = r.dispenses
    .filter((d) => sujet.length === 0 || sujet.includes(d.visite))
    .flatMap((d) => d.motifs)
  return {
    visite: 'NONE',
    echeance: 'none',
    eligibles: 'none',
    article: [...new Set(motifs.map((m) => m.article))].join('; '),
  }
}

/** One result as the JSON object that `evaluer` writes. `sujet`: see `LigneLue`. */
export function resultatJson(id: string, r: Resultat, sujet: readonly string[] = []) {
  return {
    id,
    au: texteDuJour(r.au),
    categorie: r.categorie,
    fondements: r.fondements,
    motifs_categorie: r.motifsCategorie.map(motifJson),
    reponse: reponse(r, sujet),
    echeances: r.echeances.map(echeanceJson),
    possibles: r.possibles.map(echeanceJson),
    dispenses: r.dispenses.map((d) => ({ visite: d.visite, motifs: d.motifs.map(motifJson) })),
    manquants: r.manquants,
    informations: r.informations.map(motifJson),
  }
}
