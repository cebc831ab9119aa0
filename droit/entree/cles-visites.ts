import { type Cle, cle, jour, type Lecture, nombre, ouiNon, visite } from './cle.ts'
import { lireJourOuRien, lireOuiNon } from './lire-valeurs.ts'

/** `measures_Ny`: a day, `none` (nothing in the last N years) or `yes`. */
export const lireMesures =
  (annees: number | null): Lecture =>
  (v, b) => {
    if (/^\d{4}-/.test(v)) {
      const j = lireJourOuRien(v)
      if (j !== undefined && j > (b.anteriorite.derniereMesure ?? Number.NEGATIVE_INFINITY))
        b.anteriorite.derniereMesure = j
      return
    }
    const x = lireOuiNon(v)
    if (x === true) b.mesureSansDate = true
    else if (x === false)
      b.anteriorite.sansMesureAnnees = Math.max(b.anteriorite.sansMesureAnnees ?? 0, annees ?? 99)
  }

/** Keys on visits held, and on what the time before hiring says. */
export const CLES_VISITES: readonly Cle[] = [
  visite(
    'nci_attestation last_ATTEST last_nci_attestation previous_ATTEST attestation_nci',
    "dernière attestation d'absence de contre-indications",
    'ATTEST',
  ),
  jour('aptitude_SIR_issued', "avis d'aptitude délivré au titre du SIR (conduite, électricité)", (b, j) => {
    // Held for this job, or for another employer when it comes long before the hiring: its day says which.
    b.visites.push({ nature: 'EMAE', le: j, vautAttestation: true })
  }),
  visite('last_VIPI', 'dernière VIP initiale, dans cet emploi', 'VIPI'),
  visite('last_VIPP last_VIP last_visit', 'dernière VIP périodique, dans cet emploi', 'VIPP'),
  visite('last_EMAE', "dernier examen d'aptitude à l'embauche", 'EMAE'),
  visite(
    'last_EMAP last_EMA last_aptitude last_exam last_MT_exam',
    "dernier examen d'aptitude périodique",
    'EMAP',
  ),
  visite('last_VINT', 'dernière visite intermédiaire', 'VINT'),
  visite('last_MICAR', 'visite de mi-carrière tenue', 'MICAR'),
  visite('last_REPR', 'dernière visite de reprise', 'REPR'),
  visite('last_PREREP', 'dernière visite de préreprise', 'PREREP'),
  visite('last_DEM', 'dernière visite à la demande', 'DEM'),
  visite('last_POSTEX', 'visite post-exposition tenue', 'POSTEX'),
  jour('last_joint_visit', 'dernière visite tenue en même temps qu’une périodique', (b, j) => {
    b.conjointes.push(j)
  }),
  visite('last_ORIENT', 'dernière orientation vers le médecin du travail', 'ORIENT'),
  visite('last_EXCHIM', 'dernier examen R. 4412-50', 'EXCHIM'),
  visite('previous_VINT', "visite intermédiaire d'avant l'embauche", 'VINT', true),
  visite('previous_MICAR', 'mi-carrière tenue chez un autre employeur', 'MICAR'),
  ouiNon('joint joint_visit', 'la visite citée était conjointe à une périodique', (b, x) => {
    if (x) b.conjointe = true
  }),
  visite('previous_VIP previous_VIPI previous_VIPP', "VIP d'avant l'embauche", 'VIPP', true),
  visite(
    'previous_EMA previous_EMAE previous_EMAP previous_aptitude previous_avis',
    "examen d'aptitude d'avant l'embauche",
    'EMAP',
    true,
  ),
  visite('previous_exam', "dernier examen d'avant l'embauche (saisonnier)", 'EMAP', true),
  jour('previous_attestation last_attestation', "attestation de suivi d'avant l'embauche", (b, j) => {
    b.anteriorite.attestation = j
  }),
  ouiNon('same_job equivalent_job', 'emploi identique', (b, x) => {
    b.anteriorite.memeEmploi = x
  }),
  ouiNon('same_exposure equivalent_exposure', 'exposition équivalente', (b, x) => {
    b.anteriorite.memeExposition = x
  }),
  ouiNon('attestation_in_hand attestation_held', 'dernière attestation détenue', (b, x) => {
    b.anteriorite.attestationDetenue = x
  }),
  ouiNon('avis_in_hand avis_held aptitude_in_hand', "dernier avis d'aptitude détenu", (b, x) => {
    b.anteriorite.avisDetenu = x
  }),
  cle(
    'measure_L4624-3 measure_L4624_3 measure measures',
    "mesure d'aménagement",
    'date / none',
    lireMesures(null),
  ),
  cle('inaptitude measure_L4624-4 inaptitude_date', "avis d'inaptitude", 'date / none', (v, b) => {
    const j = lireJourOuRien(v)
    if (j !== undefined) b.anteriorite.derniereInaptitude = j
    else b.anteriorite.sansInaptitude = true
  }),
  nombre(
    'period_set_by_MT_months period_set_months period_months',
    'périodicité fixée par le médecin, en mois',
    'nombre entier',
    true,
    (b, n) => {
      b.periodeMois = n
    },
  ),
  nombre(
    'period_set_by_MT_years',
    'périodicité fixée par le médecin, en années',
    'nombre entier',
    true,
    (b, n) => {
      b.periodeMois = n * 12
    },
  ),
]
