import type { CodeVisite } from './codes.ts'
import type { Verification } from './regle.ts'

/** Document due at the end of each visit. Models: arrêté du 16/10/2017; numbering of annexes unverified. */
const SUIVI = 'attestation de suivi (annexe 1)'
const APTITUDE = "avis d'aptitude (annexe 2) ou avis d'inaptitude (annexe 3)"
const MESURES = "attestation de suivi (+ annexe 4 si mesures) ou avis d'inaptitude (annexe 3)"

export const DOCUMENT: Readonly<Record<CodeVisite, string>> = {
  VIPI: SUIVI,
  VIPP: SUIVI,
  VINT: SUIVI,
  MICAR: SUIVI,
  EMAE: APTITUDE,
  EMAP: APTITUDE,
  REPR: MESURES,
  DEM: MESURES,
  ORIENT: MESURES,
  EXCHIM: MESURES,
  ATTEST: "attestation d'absence de contre-indications (modèle de l'arrêté du 26/09/2025)",
  PREREP:
    "aucun document opposable ; recommandations à l'employeur et au médecin-conseil, sauf opposition du travailleur",
  POSTEX: 'état des lieux des expositions, remis au travailleur et versé au DMST',
  INAPT2: "avis d'inaptitude (annexe 3), notifié au plus tard ce jour-là",
  ACTCOLL: 'aucun',
}

/** The numbering of the annexes comes from knowledge; the models of 2025 from a public page. */
export const VERIFICATION_DOCUMENT: Readonly<Record<CodeVisite, Verification>> = {
  VIPI: 'non-verifie',
  VIPP: 'non-verifie',
  VINT: 'non-verifie',
  MICAR: 'non-verifie',
  EMAE: 'non-verifie',
  EMAP: 'non-verifie',
  REPR: 'non-verifie',
  DEM: 'non-verifie',
  ORIENT: 'non-verifie',
  EXCHIM: 'non-verifie',
  ATTEST: 'page-publique',
  PREREP: 'page-publique',
  POSTEX: 'lu',
  INAPT2: 'non-verifie',
  ACTCOLL: 'lu',
}
