import { MOT_DE_PASSE_DEMONSTRATION } from '../../plateforme/authentification/index.ts'
import type { CleEmploi } from './emplois.ts'
import { idDe } from './identifiants.ts'
import type { TypeContrat } from './monde.ts'

/** The cast: companies, workers and professionals that tests and presentations can count on, whatever the size. */
const entreprise = (cle: string, raison: string, naf: string, section: string, effectif: number) => ({
  cle,
  id: idDe(`entreprise/${cle}`),
  raison,
  naf,
  section,
  effectif,
})

export const ENTREPRISES_FIXES = [
  entreprise('toitures', 'Toitures du Vieux Pont', '43.91B', 'F', 12),
  entreprise('garage', 'Garage du Stade', '45.20A', 'G', 7),
  entreprise('boulangerie', 'Boulangerie Aux Trois Épis', '10.71C', 'C', 8),
  entreprise('clinique', 'Clinique des Tilleuls', '86.10Z', 'Q', 90),
  entreprise('auberge', 'Auberge du Canal', '56.10A', 'I', 9),
  entreprise('transports', 'Transports Quatre Vents', '49.41A', 'H', 34),
  entreprise('aide', 'Aide à domicile Le Fil', '88.10A', 'Q', 60),
  entreprise('plastiques', 'Plastiques de la Plaine', '22.29A', 'C', 75),
] as const

export type CleEntreprise = (typeof ENTREPRISES_FIXES)[number]['cle']

interface TravailleurFixe {
  cle: string
  id: string
  prenoms: string
  nom: string
  sexe: 'F' | 'M'
  /** Age in days at the reference day. */
  age: number
  entreprise: string
  emploi: CleEmploi
  type: TypeContrat
  /** Seniority in days. */
  anciennete: number
  expositions: readonly string[]
  nuit?: boolean
  boeth?: boolean
  etats?: readonly string[]
  /** Situations of the contract, such as `forain`. */
  situations?: readonly string[]
  /** A second employer, where the worker holds a part-time job of the same kind since so many days. */
  aussi?: { entreprise: string; anciennete: number }
}

const travailleur = (
  cle: string,
  prenoms: string,
  nom: string,
  sexe: 'F' | 'M',
  annees: number,
  entreprise: string,
  emploi: CleEmploi,
  type: TypeContrat,
  anciennete: number,
  expositions: readonly string[],
  plus: Partial<TravailleurFixe> = {},
): TravailleurFixe => ({
  cle,
  id: idDe(`travailleur/${cle}`),
  prenoms,
  nom,
  sexe,
  age: Math.round(annees * 365.25),
  entreprise,
  emploi,
  type,
  anciennete,
  expositions,
  ...plus,
})

export const TRAVAILLEURS_FIXES: readonly TravailleurFixe[] = [
  travailleur('couvreur', 'Malik', 'Bouzid', 'M', 34.3, 'toitures', 'couvreur', 'cdi', 1500, [
    'echafaudage',
    'amiante',
  ]),
  // Three colleagues of Malik for the yearly declaration: an authorisation alone, asbestos alone, nothing.
  travailleur('nacelliste', 'Hugo', 'Delmas', 'M', 29.5, 'toitures', 'couvreur', 'cdi', 1300, ['conduite']),
  travailleur('zingueur', 'Rayan', 'Chevallier', 'M', 41.7, 'toitures', 'couvreur', 'cdi', 2300, ['amiante']),
  travailleur('metreuse', 'Julie', 'Perret', 'F', 33.2, 'toitures', 'administratif', 'cdi', 1000, []),
  travailleur(
    'apprenti_mineur',
    'Léo',
    'Marchand',
    'M',
    16.8,
    'boulangerie',
    'boulanger',
    'apprenti',
    80,
    [],
  ),
  travailleur(
    'infirmiere_nuit',
    'Inès Marie',
    'Garnier',
    'F',
    29.4,
    'clinique',
    'infirmier',
    'cdi',
    900,
    ['bio34', 'bio2'],
    {
      nuit: true,
      etats: ['enceinte'],
    },
  ),
  travailleur('manipulatrice', 'Sophie', 'Lambert', 'F', 41.2, 'clinique', 'manipulateur', 'cdi', 3200, [
    'ionisant_b',
    'bio2',
  ]),
  travailleur('routier', 'Gérard', 'Fontaine', 'M', 60.9, 'transports', 'chauffeur_pl', 'cdi', 7300, [], {
    boeth: true,
    etats: ['rqth'],
  }),
  travailleur('mecanicien', 'Tiago', 'Ferreira', 'M', 45.1, 'garage', 'mecanicien_auto', 'cdi', 2600, [
    'cmr',
    'electricite',
  ]),
  travailleur(
    'aide_domicile',
    'Chantal',
    'Perrin',
    'F',
    52.6,
    'aide',
    'aide_domicile',
    'cdi',
    2100,
    ['bio2'],
    {
      aussi: { entreprise: 'clinique', anciennete: 700 },
    },
  ),
  travailleur('forain', 'Yvan', 'Delmas', 'M', 47.2, 'boulangerie', 'vendeur', 'cdi', 1900, [], {
    situations: ['forain'],
  }),
  travailleur('serveuse', 'Mai', 'Nguyen', 'F', 23.7, 'auberge', 'serveur', 'cdd', 60, []),
  travailleur(
    'regleur',
    'Tomasz',
    'Kowalski',
    'M',
    38.5,
    'plastiques',
    'plasturgiste',
    'cdi',
    1200,
    ['conduite', 'electricite'],
    { nuit: true },
  ),
]

const professionnel = (
  role: string,
  prenom: string,
  nom: string,
  metier: string,
  plus: { titre?: string } = {},
) => ({
  role,
  id: idDe(`professionnel/${role}`),
  compteId: idDe(`compte/${role}`),
  prenom,
  nom,
  metier,
  courriel: `${role.replace('_', '-')}@demo.socle.fr`,
  ...plus,
})

/** One professional per role of the service; the first six work in the first team. */
export const PROFESSIONNELS_FIXES = [
  professionnel('medecin', 'Claire', 'Vasseur', 'medecin'),
  professionnel('idest', 'Karim', 'Benali', 'idest'),
  professionnel('assistante', 'Sandrine', 'Lopez', 'assistante'),
  professionnel('preventeur', 'Julien', 'Marchetti', 'asst'),
  professionnel('pdp', 'Awa', 'Diop', 'charge_pdp'),
  professionnel('relation_adherents', 'Nadège', 'Roussel', 'relation_adherents'),
  professionnel('comptable', 'Thierry', 'Colin', 'comptable'),
  professionnel('qualite', 'Hélène', 'Fabre', 'qualite'),
  professionnel('direction', 'Béatrice', 'Lemoine', 'direction'),
  professionnel('administrateur', 'Yann', 'Le Goff', 'informatique'),
] as const

export type CleProfessionnel = (typeof PROFESSIONNELS_FIXES)[number]['role']

/** Outsiders who sign in, with the companies they act for. */
export const EXTERNES_FIXES = [
  {
    cle: 'employeur',
    courriel: 'employeur@demo.socle.fr',
    prenom: 'Stéphane',
    nom: 'Jourdan',
    qualite: 'employeur',
    entreprises: ['toitures'],
  },
  {
    cle: 'employeur2',
    courriel: 'employeur2@demo.socle.fr',
    prenom: 'Amélie',
    nom: 'Roche',
    qualite: 'rh',
    entreprises: ['clinique'],
  },
  {
    cle: 'cabinet',
    courriel: 'cabinet@demo.socle.fr',
    prenom: 'Patricia',
    nom: 'Morel',
    qualite: 'comptable_mandate',
    entreprises: ['garage', 'boulangerie', 'auberge'],
  },
].map((e) => ({ ...e, compteId: idDe(`compte/${e.cle}`) }))

const parCle = <T extends Record<K, string>, K extends string>(liste: readonly T[], cle: K) =>
  Object.fromEntries(liste.map((x) => [x[cle], x])) as Record<string, T>

/** The cast, by key: what tests import. */
export const distribution = {
  entreprises: parCle(ENTREPRISES_FIXES, 'cle'),
  travailleurs: parCle(TRAVAILLEURS_FIXES, 'cle'),
  professionnels: parCle(PROFESSIONNELS_FIXES, 'role'),
  externes: parCle(EXTERNES_FIXES, 'cle'),
  motDePasse: MOT_DE_PASSE_DEMONSTRATION,
}
