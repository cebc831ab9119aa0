import { ajouterContrat } from './contrats.ts'
import { ENTREPRISES_FIXES, TRAVAILLEURS_FIXES } from './distribution.ts'
import type { Contrat, Monde, Personne } from './monde.ts'

/** Puts the workers of the cast into contracts of their companies. */
export function poserLaDistribution(monde: Monde): void {
  const employeurs = new Map<string, string>(ENTREPRISES_FIXES.map((e) => [e.id, e.cle]))
  const parEmployeur = new Map<string, Contrat[]>()
  const vues = new Map<Personne, number>()
  for (const c of monde.contrats) {
    vues.set(c.personne, (vues.get(c.personne) ?? 0) + 1)
    const cle = employeurs.get(c.etablissement.entreprise.id)
    if (!cle) continue
    if (!parEmployeur.has(cle)) parEmployeur.set(cle, [])
    parEmployeur.get(cle)!.push(c)
  }
  for (const t of TRAVAILLEURS_FIXES) {
    const liste = parEmployeur.get(t.entreprise) ?? []
    const contrat =
      liste.find((c) => c.emploi === t.emploi && vues.get(c.personne) === 1) ??
      liste.find((c) => vues.get(c.personne) === 1)
    if (!contrat) throw new Error(`La distribution ne trouve pas de place pour « ${t.cle} ».`)
    vues.set(contrat.personne, 99)
    Object.assign(contrat.personne, {
      id: t.id,
      nom: t.nom,
      prenoms: t.prenoms,
      sexe: t.sexe,
      naissance: -t.age,
      nomUsage: null,
      prenomUsage: null,
      boeth: t.boeth ?? false,
      statutIdentite: 'validee',
    })
    Object.assign(contrat, {
      emploi: t.emploi,
      type: t.type,
      tempsPartiel: false,
      debut: -t.anciennete,
      fin: t.type === 'apprenti' ? 640 : t.type === 'cdd' ? 120 : null,
      expositions: [...t.expositions],
      nuit: t.nuit ?? false,
      situations: t.situations ?? [],
    })
    if (!t.aussi) continue
    const second = parEmployeur.get(t.aussi.entreprise)![0]!
    contrat.tempsPartiel = true
    ajouterContrat(monde, {
      personne: contrat.personne,
      etablissement: second.etablissement,
      emploi: t.emploi,
      type: 'cdi',
      tempsPartiel: true,
      debut: -t.aussi.anciennete,
      fin: null,
      expositions: [...t.expositions],
    })
  }
}
