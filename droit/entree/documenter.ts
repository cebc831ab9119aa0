import { z } from 'zod'
import { CODES_VISITE, NOM_VISITE } from '../codes.ts'
import { CODES_MANQUE, PHRASE_MANQUE } from '../manques.ts'
import { CLES, CLES_A_MOTIF } from './cles.ts'
import { SCHEMA_DOSSIER } from './dossier-json.ts'
import {
  CAUSES,
  CONTRATS,
  DEMANDEURS,
  EQUIPEMENTS,
  EXPOSITIONS,
  HABILITATIONS_HORS_LISTE,
  HABILITATIONS_LISTE,
} from './vocabulaire.ts'

const code = (x: string) => `\`${x}\``

function table(entetes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const rangee = (cases: readonly string[]) => `| ${cases.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`
  return [rangee(entetes), rangee(entetes.map(() => '---')), ...lignes.map(rangee)].join('\n')
}

/** Words of a table, gathered by what they mean. */
function inverse(mots: Readonly<Record<string, unknown>>, vide = 'sans effet sur le suivi'): string[][] {
  const groupes = new Map<string, string[]>()
  for (const [mot, sens] of Object.entries(mots)) {
    const s =
      sens === null || sens === false ? vide : sens === true ? 'autorisation de conduite' : String(sens)
    groupes.set(s, [...(groupes.get(s) ?? []), code(mot)])
  }
  return [...groupes].map(([sens, liste]) => [sens, liste.join(', ')])
}

/** Parts of `docs/dossier.md` made from the code, by the name of their marker. */
export function partiesGenerees(): Readonly<Record<string, string>> {
  return {
    visites: table(
      ['code', 'visite'],
      CODES_VISITE.map((v) => [code(v), NOM_VISITE[v]]),
    ),
    cles: table(
      ['clé', 'synonymes', 'sens', 'valeur'],
      [
        ...CLES.map((c) => [code(c.cle), c.synonymes.map(code).join(', '), c.sens, c.valeurs]),
        ...CLES_A_MOTIF.map((c) => [code(c.cle), '', c.sens, c.valeurs]),
      ],
    ),
    contrats: table(['contrat', 'mots admis'], inverse(CONTRATS)),
    expositions: table(['exposition', 'mots admis'], inverse(EXPOSITIONS)),
    causes: table(['cause', 'mots admis'], inverse(CAUSES)),
    equipements: table(['équipement', 'mots admis'], inverse(EQUIPEMENTS, "pas d'autorisation de conduite")),
    habilitations: table(
      ['attestation depuis le 01/10/2025', 'symboles'],
      [
        ['oui', HABILITATIONS_LISTE.map(code).join(', ')],
        ['non', HABILITATIONS_HORS_LISTE.map(code).join(', ')],
      ],
    ),
    demandeurs: table(['demandeur', 'mots admis'], inverse(DEMANDEURS)),
    manquants: table(
      ['code', 'phrase'],
      CODES_MANQUE.map((m) => [code(m), PHRASE_MANQUE[m]]),
    ),
    schema: `\`\`\`json\n${JSON.stringify(z.toJSONSchema(SCHEMA_DOSSIER), null, 2)}\n\`\`\``,
  }
}

/** Replaces what stands between `<!-- nom -->` and `<!-- /nom -->` with the generated parts. */
export function completer(markdown: string): string {
  let texte = markdown
  for (const [nom, partie] of Object.entries(partiesGenerees())) {
    const motif = new RegExp(`(<!-- ${nom} -->)[\\s\\S]*?(<!-- /${nom} -->)`)
    texte = texte.replace(motif, (_, debut: string, fin: string) => `${debut}\n${partie}\n${fin}`)
  }
  return texte
}
