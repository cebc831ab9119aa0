import { noterVisite } from './brouillon.ts'
import { type Cle, cle, jour, ouiNon, sansEffet } from './cle.ts'
import { lireJourOuRien, lireMot, lireOuiNon, ValeurIllisible } from './lire-valeurs.ts'
import { CAUSES, DEMANDEURS, PRATICIENS } from './vocabulaire.ts'

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
  working_time_measure: 'mesure',
  post_measure: 'mesure',
  amenagement: 'mesure',
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

/** Keys on stops, requests, inaptitude, mi-carrière and departure; labels without effect. */
export const CLES_ABSENCE: readonly Cle[] = [
  cle('cause', "cause de l'absence", 'voir « Causes »', (v, b) => {
    b.cause = lireMot(v, CAUSES)
  }),
  jour('arret_issued first_arret_issued', 'délivrance du premier arrêt', (b, j) => {
    b.absence.emission = j
  }),
  jour('prolongation_issued extension_issued', 'délivrance de la prolongation', (b, j) => {
    b.absence.emissionProlongation = j
  }),
  jour('absence_from absence_start stop_from arret_from', "premier jour d'absence", (b, j) => {
    b.absence.debut = j
  }),
  jour('absence_to absence_end stop_to arret_to', "dernier jour d'absence, inclus", (b, j) => {
    b.absence.fin = j
  }),
  jour('resume resume_date resumption return_date reprise', 'reprise effective', (b, j) => {
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
    if (x && b.etats.size > 0) b.souhaite = true
    else if (x) b.objet = 'orientation'
  }),
  ouiNon('orientation orientation_requested orientation_decided', 'orientation décidée', (b, x) => {
    if (x) b.objet = 'orientation'
  }),
  ouiNon('chemical_discomfort incommode', 'incommodé par des agents chimiques', (b, x) => {
    if (x) b.incommode = true
  }),
  cle('midcareer_done mi_carriere_faite', 'mi-carrière tenue', 'yes / no / date', (v, b) => {
    if (!/^\d{4}-/.test(v)) {
      b.miCarriereFaite = lireOuiNon(v)
      return
    }
    const j = lireJourOuRien(v)
    if (j !== undefined) noterVisite(b, 'MICAR', j, false)
  }),
  jour('branch_agreement branch_agreement_date', "échéance fixée par l'accord de branche", (b, j) => {
    b.branche = j
  }),
  jour('inaptitude_first_exam first_exam', "premier examen en vue d'une inaptitude", (b, j) => {
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
  sansEffet('return_anticipated', 'retour anticipé par le travailleur ou ses médecins'),
  cle('sector secteur', "secteur d'activité (sans effet, sauf agricole : refusé)", 'texte', (v) => {
    if (/^agri/i.test(v))
      throw new ValeurIllisible(
        'les entreprises agricoles relèvent d’un autre régime (R. 4621-1), que ce moteur ne couvre pas',
      )
  }),
  sansEffet('telesante video telehealth', 'visite à distance'),
  sansEffet('principal_employer', 'employeur principal'),
  sansEffet('same_followup', 'même type de suivi'),
  sansEffet('note', 'note'),
]
