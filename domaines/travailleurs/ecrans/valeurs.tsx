import { Etiquette, formaterDate, typo } from '../../../plateforme/interface/index.ts'
import type { Noms } from '../identite.ts'
import { type CodeSituation, SITUATIONS } from '../vocabulaire.ts'

/** « MARTIN Camille »: the order of lists. */
export const nomListe = (t: Noms): string =>
  `${(t.nom_usage ?? t.nom_naissance).toLocaleUpperCase('fr')} ${t.prenom_usage ?? t.prenoms}`

/** « Camille Martin »: the title of a record. */
export const nomTitre = (t: Noms): string =>
  `${t.prenom_usage ?? t.prenoms} ${t.nom_usage ?? t.nom_naissance}`

/** « née Dupont », when the birth name is not the one in use. */
export const neeDe = (t: Noms & { sexe?: string }): string | null =>
  t.nom_usage && t.nom_usage !== t.nom_naissance
    ? `${t.sexe === 'M' ? 'né' : t.sexe === 'F' ? 'née' : 'né(e)'} ${t.nom_naissance}`
    : null

export const FONDE = {
  SIR: { libelle: 'SIR', titre: 'Une exposition fonde un suivi individuel renforcé' },
  SIA: { libelle: 'SIA', titre: 'Une exposition fonde un suivi adapté' },
  ATTEST: { libelle: 'Attestation', titre: 'Conduite ou électricité : attestation avant l’autorisation' },
} as const

/** What declared exposures ground; the category of follow-up itself is not decided here. */
export function Fondements({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {(['SIR', 'SIA', 'ATTEST'] as const)
        .filter((code) => codes.includes(code))
        .map((code) => (
          <Etiquette key={code} titre={FONDE[code].titre}>
            {FONDE[code].libelle}
          </Etiquette>
        ))}
    </>
  )
}

const COURTES: Record<CodeSituation, string> = {
  nuit: 'Nuit',
  boeth: 'BOETH',
  isole: 'Isolé',
  teletravail: 'Télétravail',
  travail_a_distance: 'Éloigné',
  detache_etranger: 'Détaché',
  forain: 'Forain',
}

export function Situations({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code) => (
        <Etiquette key={code} titre={SITUATIONS[code as CodeSituation]}>
          {COURTES[code as CodeSituation] ?? code}
        </Etiquette>
      ))}
    </>
  )
}

/** « du 01/02/2024 au 31/08/2024 », « depuis le 01/02/2024 », « à partir du 01/01/2027 ». */
export function dates({ debut, fin }: { debut: string; fin: string | null }, le: string): string {
  if (fin) return `du ${formaterDate(debut)} au ${formaterDate(fin)}`
  return typo(debut > le ? `à partir du ${formaterDate(debut)}` : `depuis le ${formaterDate(debut)}`)
}
