import type { CodeNature } from './natures.ts'

/** What an employer does about a risk, and what the service may bring (offre socle, decree 2022-653). */
export interface Conseils {
  employeur: string[]
  service: string[]
}

const c = (employeur: string[], service: string[] = []): Conseils => ({ employeur, service })

const CONSEILS: Readonly<Record<CodeNature, Conseils>> = {
  amiante: c(
    [
      'Faire repérer l’amiante avant les travaux et écrire le mode opératoire.',
      'Former les salariés avant la première intervention ; fournir protections respiratoires et combinaisons.',
      'Tenir la liste des salariés exposés et remettre la fiche d’exposition.',
    ],
    ['Étude de poste et aide à la rédaction du mode opératoire.'],
  ),
  plomb: c(
    [
      'Supprimer ou capter les poussières ; ne ni manger ni fumer au poste ; vestiaires doubles.',
      'Mesurer l’exposition.',
    ],
    ['Métrologie atmosphérique ; conseil sur l’hygiène au poste.'],
  ),
  cmr: c(
    [
      'Chercher d’abord à remplacer le produit ou le procédé.',
      'Capter à la source, travailler en vase clos, mesurer chaque année.',
      'Transmettre au service la liste des travailleurs exposés aux CMR (R. 4412-93-1).',
    ],
    ['Repérage des produits, lecture des fiches de données de sécurité, métrologie.'],
  ),
  bio34: c(
    ['Confiner, fournir les protections, proposer les vaccinations adaptées.'],
    ['Évaluation du risque biologique.'],
  ),
  ionisant_a: c([
    'Désigner un conseiller en radioprotection ; délimiter les zones ; suivre la dose de chacun.',
  ]),
  ionisant_b: c([
    'Désigner un conseiller en radioprotection ; délimiter les zones ; suivre la dose de chacun.',
  ]),
  radon: c(['Ventiler, étancher, mesurer à nouveau.']),
  hyperbare: c(['Employer des titulaires du certificat hyperbare ; tenir le manuel de sécurité.']),
  echafaudage: c(
    ['Former au montage ; protections collectives d’abord, harnais ensuite ; vérifier avant usage.'],
    ['Visite de chantier.'],
  ),
  jeune_derogation: c(
    ['Déclarer la dérogation à l’inspection du travail ; encadrer et former le jeune.'],
    ['Sensibilisation des jeunes et de leurs tuteurs.'],
  ),
  charges_55kg: c(['Mécaniser, porter à deux, limiter le poids.'], ['Étude ergonomique.']),
  pyrotechnie: c(['Établir l’étude de sécurité du chantier.']),
  liste_employeur: c([
    'Mettre à jour la liste motivée chaque année, avec l’avis du médecin du travail et du CSE.',
  ]),
  bio2: c(
    ['Hygiène des mains, gants, tenue de travail ; vaccinations proposées.'],
    ['Sensibilisation au risque biologique.'],
  ),
  champs_em: c(
    ['Éloigner, blinder, signaler ; repérer les porteurs d’implants avec le médecin du travail.'],
    ['Mesures de champs.'],
  ),
  conduite: c([
    'Former, puis délivrer l’autorisation de conduite après l’attestation du médecin du travail ; vérifier les engins.',
  ]),
  electricite: c([
    'Former, puis délivrer l’habilitation après l’attestation du médecin du travail ; consigner avant d’intervenir.',
  ]),
  bruit: c(
    ['Réduire le bruit à la source, encoffrer, éloigner ; protections au-delà de 80 dB(A).'],
    ['Mesure de bruit, essai de protections.'],
  ),
  vibrations: c(
    ['Choisir des outils à faible vibration, entretenir les sols et les sièges, alterner.'],
    ['Mesure de vibrations.'],
  ),
  chimique: c(
    ['Remplacer les produits dangereux, ventiler, étiqueter, stocker à part.'],
    ['Inventaire des produits chimiques.'],
  ),
  manutention: c(
    ['Aides à la manutention, livraison au plus près, poids limités.'],
    ['Étude de poste, formation-action.'],
  ),
  postures: c(
    ['Régler les hauteurs, alterner les tâches, prévoir des pauses.'],
    ['Étude ergonomique du poste.'],
  ),
  rps: c(
    ['Régler la charge de travail, écouter, organiser les situations d’agression.'],
    ['Accompagnement RPS, psychologue du travail.'],
  ),
  ecran: c(
    ['Régler siège, écran et lumière ; pauses régulières.'],
    ['Sensibilisation au travail sur écran.'],
  ),
  temperatures: c(['Aménager les horaires, pauses au frais ou au chaud, eau fraîche, vêtements adaptés.']),
  routier: c(
    ['Planifier les tournées, interdire le téléphone au volant, entretenir les véhicules.'],
    ['Sensibilisation au risque routier.'],
  ),
  equipes_alternantes: c(
    ['Prévenir les changements d’horaires à temps, limiter les postes de nuit successifs.'],
    ['Conseil sur l’organisation des horaires.'],
  ),
}

export const conseilsPour = (nature: string): Conseils =>
  (CONSEILS as Record<string, Conseils>)[nature] ?? { employeur: [], service: [] }
