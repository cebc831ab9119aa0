import type { CodeVisite, NatureEtat } from '../codes.ts'
import type { Jour } from '../jour.ts'
import type { Brouillon } from './brouillon.ts'
import { noterVisite } from './brouillon.ts'
import {
  lireJourOuRien,
  lireListe,
  lireMot,
  lireNombre,
  lireOuiNon,
  ValeurIllisible,
} from './lire-valeurs.ts'
import {
  CAUSES,
  CONTRATS,
  DEMANDEURS,
  EQUIPEMENTS,
  EXPOSITIONS,
  HABILITATIONS_HORS_LISTE,
  HABILITATIONS_LISTE,
  PRATICIENS,
} from './vocabulaire.ts'

/** One key of the short form: its synonyms, its French meaning, how its value is read. */
export interface Cle {
  readonly cle: string
  readonly synonymes: readonly string[]
  readonly sens: string
  readonly valeurs: string
  readonly lire: (v: string, b: Brouillon) => void
}

type Lecture = Cle['lire']
const cle = (noms: string, sens: string, valeurs: string, lire: Lecture): Cle => {
  const [premier = '', ...synonymes] = noms.split(' ')
  return { cle: premier, synonymes, sens, valeurs, lire }
}

const DATE = 'date'
const OUI_NON = 'yes / no (oui / non)'

const jour = (noms: string, sens: string, poser: (b: Brouillon, j: Jour) => void): Cle =>
  cle(noms, sens, DATE, (v, b) => {
    const j = lireJourOuRien(v)
    if (j !== undefined) poser(b, j)
  })
const ouiNon = (noms: string, sens: string, poser: (b: Brouillon, x: boolean) => void): Cle =>
  cle(noms, sens, OUI_NON, (v, b) => {
    const x = lireOuiNon(v)
    if (x !== undefined) poser(b, x)
  })
/** A state: yes, no, or the day of its declaration, which says yes. */
const etat = (noms: string, sens: string, nature: NatureEtat): Cle =>
  cle(noms, sens, `${OUI_NON}, declared, ou date`, (v, b) => {
    if (/^\d{4}-/.test(v) ? lireJourOuRien(v) !== undefined : lireOuiNon(v)) b.etats.add(nature)
  })
const nombre = (
  noms: string,
  sens: string,
  valeurs: string,
  entier: boolean,
  poser: (b: Brouillon, n: number) => void,
): Cle =>
  cle(noms, sens, valeurs, (v, b) => {
    if (!/^(none|unknown|inconnu|)$/i.test(v)) poser(b, lireNombre(v, entier))
  })
const visite = (noms: string, sens: string, nature: CodeVisite, anterieure = false): Cle =>
  jour(noms, sens, (b, j) => noterVisite(b, nature, j, anterieure))
/** Accepted and without effect on deadlines. */
const sansEffet = (noms: string, sens: string): Cle =>
  cle(noms, `${sens} (sans effet sur les échéances)`, 'texte', () => {})

const lireExpositions: Lecture = (v, b) => {
  for (const mot of lireListe(v)) {
    const nature = lireMot(mot, EXPOSITIONS)
    if (nature === 'CONDUITE') b.conduite = true
    else if (nature === 'ELECTRICITE' || nature === 'ELECTRICITE_HORS_LISTE') b.electricite.add(nature)
    else if (nature !== null) b.expositions.add(nature)
  }
}

const lireHabilitation: Lecture = (v, b) => {
  const simple = v.toLowerCase()
  if (simple === 'none' || simple === 'no' || simple === 'non') return
  for (const mot of lireListe(v)) {
    const symbole = mot.toLowerCase().replace(/[\s-]+/g, '_')
    if (symbole === 'yes' || symbole === 'oui' || HABILITATIONS_LISTE.includes(symbole))
      b.electricite.add('ELECTRICITE')
    else if (HABILITATIONS_HORS_LISTE.includes(symbole)) b.electricite.add('ELECTRICITE_HORS_LISTE')
    else throw new ValeurIllisible(`« ${mot} » n'est pas un symbole d'habilitation connu`)
  }
}

const lireMesures =
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

/** The keys of the short form, in the order of `docs/dossier.md`. */
export const CLES: readonly Cle[] = [
  cle('contract contrat', 'nature du contrat', 'voir « Contrats »', (v, b) => {
    for (const mot of lireListe(v)) b.contrat = lireMot(mot, CONTRATS)
  }),
  jour('birth birth_date naissance', 'date de naissance', (b, j) => {
    b.naissance = j
  }),
  cle('sex sexe', 'sexe, pour la plombémie', 'F / M (ou H)', (v, b) => {
    b.sexe = lireMot(v, { f: 'F', female: 'F', femme: 'F', m: 'H', h: 'H', male: 'H', homme: 'H' } as const)
  }),
  jour('job_start', 'prise effective du poste', (b, j) => {
    b.debutPoste = j
  }),
  jour('hire_date hire embauche', "jour de l'embauche", (b, j) => {
    b.embauche = j
  }),
  jour('assignment assignment_date affectation', 'affectation au poste', (b, j) => {
    b.affectation = j
  }),
  jour('mission_start', 'début de la mission (intérim)', (b, j) => {
    b.embauche = j
    b.debutPoste = j
  }),
  jour('contract_end mission_end', 'fin du contrat ou de la mission', (b, j) => {
    b.finContrat = j
  }),
  nombre('planned_days', 'jours de travail effectif prévus (saisonnier)', 'nombre entier', true, (b, n) => {
    b.joursPrevus = n
  }),
  ouiNon('posted posted_worker', "travailleur détaché de l'étranger", (b, x) => {
    if (x) b.contrat = 'DETACHE'
  }),
  jour('arrival arrival_date posted_arrival arrivee', "arrivée dans l'entreprise (détaché)", (b, j) => {
    b.arrivee = j
    b.debutPoste ??= j
  }),
  ouiNon(
    'equivalent_followup home_followup equivalent_home_followup',
    "suivi équivalent dans l'État d'origine",
    (b, x) => {
      b.suiviEquivalent = x
    },
  ),
  ouiNon('forain', 'entreprise foraine', (b, x) => {
    if (x) b.contrat = 'FORAIN'
  }),
  ouiNon('mannequin', 'mannequin', (b, x) => {
    if (x) b.contrat = 'MANNEQUIN'
  }),
  nombre('employers nb_employers multi_employers', "nombre d'employeurs", 'nombre entier', true, (b, n) => {
    b.employeurs = Math.min(Math.max(n, 1), 20)
  }),
  ouiNon('same_pcs', 'même catégorie socioprofessionnelle chez tous', (b, x) => {
    b.memeCategorie = x
  }),
  ouiNon('employer_list sir_list', "poste sur la liste de l'employeur (R. 4624-23 III)", (b, x) => {
    if (x) b.expositions.add('LISTE_EMPLOYEUR')
  }),
  etat('night_worker night', 'travailleur de nuit', 'NUIT'),
  jour('night_from', 'début du travail de nuit', (b, j) => {
    b.etats.add('NUIT')
    b.debutNuit = j
  }),
  etat('rqth', 'travailleur handicapé qui le déclare', 'RQTH'),
  etat(
    'invalidity invalidity_pension pension_invalidite invalidite',
    "pension d'invalidité déclarée",
    'INVALIDITE',
  ),
  etat('pregnant enceinte', 'enceinte', 'MATERNITE'),
  etat('recent_birth', "venant d'accoucher", 'MATERNITE'),
  etat('breastfeeding allaitante', 'allaitante', 'MATERNITE'),
  etat('adapted adapted_followup', 'autre motif de suivi adapté (R. 4624-17)', 'AUTRE'),
  etat('age_requires_adapted minor_3y', "mineur dont l'âge le nécessite, selon le médecin", 'AGE'),
  etat('implant medical_implant', 'dispositif médical sensible aux champs (R. 4453-8 7°)', 'IMPLANT'),
  cle(
    'exposure exposures exposition',
    'expositions, séparées par « + »',
    'voir « Expositions »',
    lireExpositions,
  ),
  cle('risk risks risque', 'comme exposure', 'voir « Expositions »', lireExpositions),
  cle('other_risk other_risks', 'autre risque, comme exposure', 'voir « Expositions »', lireExpositions),
  jour('exposure_start exposure_from', "début de l'exposition", (b, j) => {
    b.debutExposition = j
  }),
  jour(
    'exposure_end end_of_exposure exposure_to exposure_ended end_exposure',
    "dernier jour d'exposition",
    (b, j) => {
      b.finExposition = j
    },
  ),
  nombre(
    'lead_air_mg_m3 lead_level lead_level_mg_m3 lead_mg_m3 lead_air',
    'plomb dans l’air, moyenne 8 h, mg/m³',
    'nombre',
    false,
    (b, n) => {
      b.plombAir = n
    },
  ),
  nombre('blood_lead_ug_l blood_lead plombemie', 'plombémie, µg/l', 'nombre', false, (b, n) => {
    b.plombemie = n
  }),
  cle(
    'dose_category ionizing_category',
    'catégorie de travailleur exposé aux rayonnements',
    'A / B',
    (v, b) => {
      b.expositions.delete('RI')
      b.expositions.add(lireMot(v, { a: 'RI_A', b: 'RI_B', cat_a: 'RI_A', cat_b: 'RI_B' } as const))
    },
  ),
  nombre(
    'dose_msv dose_msv_12m effective_dose_msv',
    'dose efficace sur douze mois, mSv',
    'nombre',
    false,
    (b, n) => {
      b.doseMsv = n
    },
  ),
  nombre('lens_dose_msv', 'dose au cristallin, mSv', 'nombre', false, (b, n) => {
    b.doseCristallin = n
  }),
  nombre('skin_dose_msv', 'dose à la peau ou aux extrémités, mSv', 'nombre', false, (b, n) => {
    b.dosePeau = n
  }),
  ouiNon('radon_monitoring', 'suivi individuel pour le radon', (b, x) => {
    if (x) b.expositions.add('RI_RADON')
  }),
  jour('dose_limit_exceeded', 'constat du dépassement de dose', (b, j) => {
    b.depassement = j
  }),
  jour('radiological_emergency', "situation d'urgence radiologique", (b, j) => {
    b.urgence = j
  }),
  cle('regulated_work', 'travaux réglementés sous dérogation (jeune)', 'R4153-40 / yes / no', (v, b) => {
    if (/^r\.? ?4153-40$/i.test(v) || lireOuiNon(v)) b.expositions.add('TRAVAUX_REGLEMENTES')
  }),
  cle('equipment equipement', 'équipements conduits, séparés par « + »', 'voir « Équipements »', (v, b) => {
    for (const mot of lireListe(v)) if (lireMot(mot, EQUIPEMENTS)) b.conduite = true
  }),
  cle(
    'driving_authorisation_from driving_authorization_from',
    "délivrance de l'autorisation de conduite",
    DATE,
    (v, b) => {
      const j = lireJourOuRien(v)
      if (j === undefined) return
      b.conduite = true
      b.conduiteLe = j
    },
  ),
  ouiNon('driving_authorisation driving_authorization', 'autorisation de conduite', (b, x) => {
    if (x) b.conduite = true
  }),
  cle(
    'electrical_authorisation habilitation electrical_habilitation',
    'symboles d’habilitation électrique',
    'B1V, H2, BE…',
    lireHabilitation,
  ),
  jour(
    'electrical_authorisation_from electrical_authorization_from habilitation_from electrical_habilitation_from',
    "délivrance de l'habilitation électrique",
    (b, j) => {
      b.electriciteLe = j
    },
  ),
  visite(
    'nci_attestation last_ATTEST last_nci_attestation previous_ATTEST attestation_nci',
    "dernière attestation d'absence de contre-indications",
    'ATTEST',
  ),
  jour('aptitude_SIR_issued', "avis d'aptitude délivré au titre du SIR (conduite, électricité)", (b, j) => {
    b.visites.push({ nature: 'EMAP', le: j, anterieure: false, vautAttestation: true })
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
  visite('last_joint_visit', 'dernière visite tenue en même temps qu’une périodique', 'VIPP'),
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
  ouiNon('same_job', 'emploi identique', (b, x) => {
    b.anteriorite.memeEmploi = x
  }),
  ouiNon('same_exposure', 'exposition équivalente', (b, x) => {
    b.anteriorite.memeExposition = x
  }),
  ouiNon('attestation_in_hand', 'dernière attestation détenue', (b, x) => {
    b.anteriorite.attestationDetenue = x
  }),
  ouiNon('avis_in_hand', "dernier avis d'aptitude détenu", (b, x) => {
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
    'period_set_by_MT_months period_set_months',
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
  cle('cause', "cause de l'absence", 'voir « Causes »', (v, b) => {
    b.cause = lireMot(v, CAUSES)
  }),
  jour('arret_issued first_arret_issued', 'délivrance du premier arrêt', (b, j) => {
    b.absence.emission = j
  }),
  jour('prolongation_issued', 'délivrance de la prolongation', (b, j) => {
    b.absence.emissionProlongation = j
  }),
  jour('absence_from', "premier jour d'absence", (b, j) => {
    b.absence.debut = j
  }),
  jour('absence_to', "dernier jour d'absence, inclus", (b, j) => {
    b.absence.fin = j
  }),
  jour('resume resume_date reprise', 'reprise effective', (b, j) => {
    b.absence.reprise = j
  }),
  jour('reprise_done REPR_done', 'visite de reprise tenue', (b, j) => {
    b.absence.visiteReprise = j
  }),
  jour('prereprise prereprise_date', 'visite de préreprise tenue', (b, j) => {
    b.prereprise = j
  }),
  cle('prereprise_by', 'qui a tenu la préreprise', 'MT / CM / INT / IDEST', (v, b) => {
    if (!/^(none|unknown)$/i.test(v)) b.prereprisePar = lireMot(v, PRATICIENS)
  }),
  cle('prereprise_conclusion', 'conclusion de la préreprise', 'no_measure / measure', (v, b) => {
    b.conclusion = lireMot(v, CONCLUSIONS)
  }),
  cle(
    'request_by requested_by',
    'qui demande la visite',
    'none / worker / employer / MT / GP / medecin_conseil',
    (v, b) => {
      const x = v.toLowerCase()
      b.demandePar =
        x === 'none' || x === 'no' || x === 'nobody' || x === 'personne' ? null : lireMot(v, DEMANDEURS)
    },
  ),
  cle(
    'request requested_visit',
    'objet de la demande',
    'visit / prereprise / reprise / orientation / chemical',
    (v, b) => {
      const x = lireMot(v, OBJETS)
      if (x !== null) b.objet = x
    },
  ),
  sansEffet('request_date', 'jour de la demande'),
  ouiNon('prereprise_requested', 'préreprise demandée', (b, x) => {
    if (x) b.objet = 'prereprise'
  }),
  ouiNon('oriented seen_by_MT oriented_to_MT', 'déjà orienté vers le médecin du travail', (b, x) => {
    b.oriente = x
  }),
  ouiNon('wishes_MT wish', 'souhaite voir le médecin du travail', (b, x) => {
    if (x && b.etats.size > 0) b.oriente = false
    else if (x) b.objet = 'orientation'
  }),
  ouiNon('orientation orientation_requested orientation_decided', 'orientation décidée', (b, x) => {
    if (x) b.objet = 'orientation'
  }),
  ouiNon('chemical_discomfort incommode', 'incommodé par des agents chimiques', (b, x) => {
    if (x) b.incommode = true
  }),
  cle('midcareer_done mi_carriere_faite', 'mi-carrière tenue', 'yes / no / date', (v, b) => {
    if (!/^\d{4}-/.test(v)) b.miCarriereFaite = lireOuiNon(v)
    else if (lireJourOuRien(v) !== undefined) b.miCarriereFaite = true
  }),
  jour('branch_agreement branch_agreement_date', "échéance fixée par l'accord de branche", (b, j) => {
    b.branche = j
  }),
  jour('inaptitude_first_exam', "premier examen en vue d'une inaptitude", (b, j) => {
    b.premierExamen = j
  }),
  ouiNon('second_exam_needed', 'second examen nécessaire', (b, x) => {
    b.secondNecessaire = x
  }),
  jour('second_exam second_exam_done inaptitude_second_exam', 'second examen tenu', (b, j) => {
    b.secondExamen = j
  }),
  jour(
    'retirement retirement_date departure departure_date retraite',
    'départ ou mise à la retraite',
    (b, j) => {
      b.retraite = j
    },
  ),
  sansEffet('job poste', 'libellé du poste'),
  sansEffet('sector secteur', "secteur d'activité"),
  sansEffet('telesante video telehealth', 'visite à distance'),
  sansEffet('principal_employer', 'employeur principal'),
  sansEffet('same_followup', 'même type de suivi'),
  sansEffet('note', 'note'),
]

const CONCLUSIONS = {
  no_measure: 'aucune-mesure',
  no_measures: 'aucune-mesure',
  none: 'aucune-mesure',
  aucune_mesure: 'aucune-mesure',
  measure: 'mesure',
  measures: 'mesure',
  measure_needed: 'mesure',
  measures_needed: 'mesure',
  mesure: 'mesure',
  working_time: 'mesure',
} as const

const OBJETS = {
  none: null,
  visit: 'visite',
  visite: 'visite',
  dem: 'visite',
  prereprise: 'prereprise',
  prerep: 'prereprise',
  reprise: 'reprise',
  repr: 'reprise',
  orientation: 'orientation',
  orient: 'orientation',
  chemical: 'incommode-chimique',
  exchim: 'incommode-chimique',
} as const

const PAR_NOM: ReadonlyMap<string, Cle> = new Map(
  CLES.flatMap((c) => [c.cle, ...c.synonymes].map((n) => [n.toLowerCase(), c] as const)),
)

/** Keys with a number or a visit inside; each entry is documented like the others. */
export const CLES_A_MOTIF: readonly (Omit<Cle, 'synonymes' | 'lire'> & {
  readonly motif: RegExp
  readonly lire: (v: string, b: Brouillon, groupe: string) => void
})[] = [
  {
    cle: 'measures_Ny',
    motif: /^measures?_(\d{1,2})y$/,
    sens: 'mesures ou inaptitude dans les N dernières années',
    valeurs: 'none / yes / date',
    lire: (v, b, n) => lireMesures(Number(n))(v, b),
  },
  {
    cle: 'inaptitude_Ny',
    motif: /^inaptitudes?_(\d{1,2})y$/,
    sens: 'inaptitude dans les N dernières années',
    valeurs: 'none / yes / date',
    lire: (v, b, n) => {
      if (/^\d{4}-/.test(v)) b.anteriorite.derniereInaptitude = lireJourOuRien(v) as Jour
      else lireMesures(Number(n))(v, b)
    },
  },
  {
    cle: 'last_…_by, previous_…_by',
    motif: /^((?:last|previous)_[a-z]+)_by$/,
    sens: 'qui a tenu cette visite (sans effet sur les échéances)',
    valeurs: 'MT / CM / INT / IDEST / IPA / MPC',
    lire: (v) => {
      lireMot(v, PRATICIENS)
    },
  },
]

/** Applies one key. Returns `false` when the key is unknown; throws `ValeurIllisible` on a bad value. */
export function appliquer(nom: string, v: string, b: Brouillon): boolean {
  const bas = nom.trim().toLowerCase()
  const c = PAR_NOM.get(bas)
  if (c) {
    c.lire(v.trim(), b)
    return true
  }
  for (const m of CLES_A_MOTIF) {
    const trouve = m.motif.exec(bas)
    if (!trouve) continue
    m.lire(v.trim(), b, trouve[1] ?? '')
    return true
  }
  return false
}
