import { type Cle, cle, DATE, etat, jour, type Lecture, nombre, ouiNon } from './cle.ts'
import { lireJourOuRien, lireListe, lireMot, lireOuiNon, ValeurIllisible } from './lire-valeurs.ts'
import { EQUIPEMENTS, EXPOSITIONS, HABILITATIONS_HORS_LISTE, HABILITATIONS_LISTE } from './vocabulaire.ts'

export const lireExpositions: Lecture = (v, b) => {
  for (const mot of lireListe(v)) {
    if (/^(night|night_work|nuit|travail_de_nuit)$/i.test(mot)) {
      b.etats.add('NUIT')
      continue
    }
    const nature = lireMot(mot, EXPOSITIONS)
    if (nature === 'CONDUITE' || nature === 'ELECTRICITE' || nature === 'ELECTRICITE_HORS_LISTE')
      b.parExposition.add(nature)
    if (nature === 'CONDUITE') b.conduite = true
    else if (nature === 'ELECTRICITE' || nature === 'ELECTRICITE_HORS_LISTE') b.electricite.add(nature)
    else if (nature !== null) b.expositions.add(nature)
  }
}

export const lireHabilitation: Lecture = (v, b) => {
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

/** Keys on states, exposures and authorisations. */
export const CLES_RISQUES: readonly Cle[] = [
  ouiNon('employer_list sir_list', "poste sur la liste de l'employeur (R. 4624-23 III)", (b, x) => {
    if (x) b.expositions.add('LISTE_EMPLOYEUR')
  }),
  etat('night_worker night night_work nuit', 'travailleur de nuit', 'NUIT'),
  jour('night_from night_start night_work_from', 'début du travail de nuit', (b, j) => {
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
  cle(
    'past_exposure past_exposures previous_exposure former_exposure',
    'expositions passées, sans date de fin connue',
    'voir « Expositions »',
    (v, b) => {
      for (const mot of lireListe(v)) {
        const nature = lireMot(mot, EXPOSITIONS)
        if (nature !== null) b.passees.add(nature)
      }
    },
  ),
  cle('category followup categorie', 'catégorie, si son motif n’est pas dit', 'SIR / SIA / SIS', (v, b) => {
    b.categorie = lireMot(v, { sir: 'SIR', sia: 'SIA', sis: undefined, none: undefined } as const)
  }),
  jour('exposure_start exposure_from exposed_from', "début de l'exposition", (b, j) => {
    b.debutExposition = j
  }),
  jour(
    'exposure_end exposed_until end_of_exposure exposure_to exposure_ended end_exposure',
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
]
