import { Lot } from './copie.ts'
import type { Organisation } from './equipes.ts'
import { type Hasard, hasard } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import { idCentre } from './lots-organisation.ts'
import type { Monde } from './monde.ts'

/**
 * Annex B of the requirements (001, annexe 5): follow-up 430 items, workplace 130. Lines that our list of types does
 * not tell apart are counted together: three Monoyer charts, two goniometers, Collin's dynamometer with the plain one,
 * the thermo-anemometer with the anemometer, the dosimeter's calibrator with the calibration sources.
 */
export const QUANTITES_AMI: Readonly<Record<string, number>> = {
  analyse_urine: 14,
  audiometre: 33,
  champ_visuel: 60,
  dynamometre_poignee: 5,
  echelle_monoyer: 25,
  electrocardiogramme: 1,
  goniometre: 12,
  negatoscope: 39,
  pese_personne: 61,
  spirometre: 29,
  visiotest: 75,
  tensiometre: 80,
  appareil_photo: 30,
  dosimetre: 10,
  calibrateur: 12,
  dust_trak: 1,
  dynamometre: 5,
  luxmetre: 8,
  microphone_sonometre: 6,
  podometre: 3,
  sonometre: 7,
  telemetre: 12,
  anemometre: 2,
  detecteur_pid: 1,
  peson: 27,
  thermometre: 1,
  detecteur_gaz: 1,
  mannequin: 9,
  defibrillateur: 3,
  vehicule: 14,
}

/** Computers, screens, printers, scanners by site (001, annexe 5), in the order of the centres then head office. */
const INFORMATIQUE_AMI: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'Les Andelys': [14, 13, 7, 0],
  Bernay: [11, 10, 4, 3],
  Bosgouet: [10, 6, 3, 0],
  Évreux: [44, 49, 21, 5],
  Gisors: [5, 3, 1, 1],
  Heudebouville: [40, 37, 13, 5],
  'Le Neubourg': [5, 4, 2, 0],
  'Pont-Audemer': [12, 19, 5, 3],
  'Pont-Saint-Pierre': [6, 12, 3, 2],
  'Saint-André': [6, 6, 2, 0],
  Siège: [16, 21, 2, 0],
  Vernon: [18, 20, 12, 1],
  'Verneuil-sur-Avre': [11, 13, 6, 0],
}
const INFORMATIQUE_DEMO: typeof INFORMATIQUE_AMI = {
  Beaucaire: [14, 16, 5, 2],
  Bellegarde: [7, 7, 3, 1],
  'Saint-Gilles': [6, 6, 2, 1],
}

const ETALONNAGE_MOIS: Readonly<Record<string, number>> = {
  analyse_urine: 12,
  audiometre: 12,
  dynamometre_poignee: 24,
  electrocardiogramme: 12,
  pese_personne: 24,
  spirometre: 12,
  visiotest: 24,
  tensiometre: 24,
  dosimetre: 24,
  calibrateur: 12,
  dust_trak: 12,
  dynamometre: 24,
  luxmetre: 24,
  microphone_sonometre: 24,
  sonometre: 24,
  anemometre: 24,
  detecteur_pid: 12,
  peson: 24,
  thermometre: 24,
  detecteur_gaz: 12,
}
const MARQUES: Readonly<Record<string, readonly string[]>> = {
  audiometre: ['Audiowin'],
  spirometre: ['Spirowin'],
  visiotest: ['Visiolite'],
  default: ['Médical Ouest', 'Sonalys', 'Préventis', 'Atelier Mesure'],
}

/** Rows of the equipment: shared out among centres, calibrated on time, late for a few, some scrapped. */
export function lotMateriel(monde: Monde, { professionnels }: Organisation): Lot {
  const { taille, territoire, cal } = monde
  const h = hasard(monde.graine, 'materiel')
  const lot = new Lot('organisation.materiel', [
    ...[
      'id',
      'type_code',
      'marque',
      'modele',
      'numero_serie',
      'proprietaire',
      'centre_id',
      'professionnel_id',
      'etat',
    ],
    ...['acquis_le', 'etalonne_le', 'etalonnage_prevu_le', 'mis_au_rebut_le', 'motif_rebut'],
  ])
  const part = taille === 'ami' ? 1 : territoire.centres.length / 12 / 1.4
  const preventeurs = professionnels.filter((p) => p.metier === 'asst' && p.depart === null)
  let n = 0
  const ajouter = (type: string, centre: string, professionnel: string | null = null, rebut = false) => {
    const acquis = -h.entier(60, ans(9))
    const mois = ETALONNAGE_MOIS[type]
    const cycle = mois ? Math.round(mois * 30.44) : 0
    // One in eleven is late for its calibration.
    const etalonne =
      mois && -acquis > 30
        ? Math.max(acquis, -(h.chance(0.09) ? cycle + h.entier(5, 200) : h.entier(0, cycle - 1)))
        : null
    const etat = rebut ? 'au_rebut' : tirerEtat(h)
    lot.ajouter(
      idStable('materiel', n),
      type,
      h.choix(MARQUES[type] ?? MARQUES.default!),
      null,
      `DEMO-${type.slice(0, 4).toUpperCase()}-${String(n).padStart(4, '0')}`,
      'Service',
      centre,
      professionnel,
      etat,
      cal.texte(acquis),
      cal.ou(etalonne),
      cal.ou(etalonne === null || rebut ? null : etalonne + cycle),
      rebut ? cal.texte(-h.entier(0, Math.min(700, -acquis))) : null,
      rebut ? h.choix(['Hors d’usage', 'Remplacé par un appareil connecté']) : null,
    )
    n++
  }
  for (const [type, quantite] of Object.entries(QUANTITES_AMI)) {
    const nombre = taille === 'ami' ? quantite : Math.max(1, Math.round(quantite * part))
    for (let k = 0; k < nombre; k++) {
      const personnel = ['appareil_photo', 'peson'].includes(type) ? preventeurs[k] : undefined
      ajouter(type, idCentre(personnel ? 0 : k % territoire.centres.length), personnel?.id)
    }
    if (h.chance(0.4)) ajouter(type, idCentre(h.entier(0, territoire.centres.length - 1)), null, true)
  }
  for (const [site, nombres] of Object.entries(taille === 'ami' ? INFORMATIQUE_AMI : INFORMATIQUE_DEMO)) {
    const centre =
      site === 'Siège' ? idCentre(99) : idCentre(territoire.centres.findIndex((c) => c.nom === site))
    for (const [i, type] of ['ordinateur', 'ecran', 'imprimante', 'scanner'].entries())
      for (let k = 0; k < nombres[i]!; k++) ajouter(type, centre)
  }
  return lot
}

const tirerEtat = (h: Hasard) =>
  h.chance(0.04) ? 'en_reparation' : h.chance(0.04) ? 'en_stock' : 'en_service'
