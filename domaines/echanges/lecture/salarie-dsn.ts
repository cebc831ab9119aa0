import type { EtablissementDeclare, SalarieDeclare } from './declaration.ts'
import type { SalarieLu } from './interpreter.ts'

const texte = (t: string | null, max: number) =>
  t === null ? null : t.replace(/\s+/g, ' ').trim().slice(0, max) || null
/** The DSN separates first names by commas; the file of a worker by spaces. */
const prenoms = (t: string) => t.replace(/\s*,\s*/g, ' ')

/** One line a contract, as echanges.salarie holds it. */
export function aPlat(s: SalarieDeclare, e: EtablissementDeclare): SalarieLu[] {
  return s.contrats.map((contrat, i) => {
    const pcs = contrat.pcs?.toLowerCase() ?? ''
    return {
      ligne: s.ligne,
      rang: i + 1,
      siret: e.siret,
      nom_naissance: texte(s.nomNaissance, 100)!,
      nom_usage: s.nomUsage && s.nomUsage !== s.nomNaissance ? texte(s.nomUsage, 100) : null,
      prenoms: texte(prenoms(s.prenoms), 100)!,
      sexe: s.sexe,
      naissance: s.naissance,
      lieu_naissance: texte(s.lieuNaissance, 100),
      matricule: texte(s.matricule, 50),
      type: contrat.type,
      numero: texte(contrat.numero, 50),
      emploi: texte(contrat.emploi, 150),
      pcs: /^\d{3}[a-z0-9]$/.test(pcs) ? pcs : null,
      temps_partiel: contrat.tempsPartiel,
      debut: contrat.debut,
      fin: contrat.fin && contrat.fin < contrat.debut ? null : contrat.fin,
      termine: contrat.termine,
      motif_fin: codeMotif(contrat.motifFin),
      utilisatrice: contrat.utilisatrice,
      boeth: contrat.boeth,
      nuit: null,
      natures: null,
      categorie: null,
      absences: contrat.absences.length > 0 ? contrat.absences : null,
    }
  })
}

/** Word of the DSN for the end of a contract → code of travailleurs.contrat. */
function codeMotif(motif: string | null): string | null {
  if (motif === null) return null
  if (/licenciement/.test(motif)) return 'licenciement'
  if (/démission|prise d’acte/.test(motif)) return 'demission'
  if (/retraite/.test(motif)) return 'retraite'
  if (/décès/.test(motif)) return 'deces'
  if (/conventionnelle/.test(motif)) return 'rupture'
  if (/mission/.test(motif)) return 'fin_mission'
  if (/durée déterminée/.test(motif)) return 'terme'
  return 'autre'
}
