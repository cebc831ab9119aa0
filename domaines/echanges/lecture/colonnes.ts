import { COLONNES_VISITES } from './colonnes-visites.ts'

/*
 * The columns that Socle understands in an employer's table, and the headings under which employers, payroll software
 * and services write them.
 */

export interface ColonneConnue {
  champ: ChampImporte
  libelle: string
  /** Headings, normalised (no accent, no punctuation, lower case). */
  titres: readonly string[]
  obligatoire?: boolean
}

export type ChampImporte =
  | 'siret'
  | 'nomNaissance'
  | 'nomUsage'
  | 'prenoms'
  | 'nomPrenom'
  | 'sexe'
  | 'naissance'
  | 'lieuNaissance'
  | 'matricule'
  | 'typeContrat'
  | 'debutContrat'
  | 'finContrat'
  | 'emploi'
  | 'pcs'
  | 'categorie'
  | 'expositions'
  | 'nuit'
  | 'boeth'
  | 'courriel'
  | 'telephone'
  | 'causeAbsence'
  | 'debutAbsence'
  | 'finAbsence'
  | 'reprise'
  | 'dateVisite'
  | 'natureVisite'
  | 'professionnel'
  | 'profession'
  | 'conclusion'
  | 'document'
  | 'prochaineVisite'

/** What a file is about: the staff of employers, or visits held elsewhere. */
export type ObjetImport = 'personnel' | 'visites'

export const COLONNES: readonly ColonneConnue[] = [
  {
    champ: 'siret',
    libelle: 'SIRET',
    titres: ['siret', 'n siret', 'numero siret', 'etablissement siret', 'siret etablissement'],
  },
  {
    champ: 'nomNaissance',
    libelle: 'Nom de naissance',
    titres: [
      'nom',
      'nom de naissance',
      'nom naissance',
      'nom de famille',
      'nom patronymique',
      'nom salarie',
      'nom du salarie',
      'nom jeune fille',
      'nom de jeune fille',
    ],
  },
  {
    champ: 'nomUsage',
    libelle: 'Nom d’usage',
    titres: ['nom usage', 'nom d usage', 'nom marital', 'nom d epouse', 'nom epouse'],
  },
  {
    champ: 'prenoms',
    libelle: 'Prénom(s)',
    titres: ['prenom', 'prenoms', 'prenom s', 'prenom salarie', 'prenom du salarie', 'prenom usuel'],
  },
  {
    champ: 'nomPrenom',
    libelle: 'Nom et prénom',
    titres: [
      'nom prenom',
      'nom et prenom',
      'nom prenoms',
      'salarie',
      'travailleur',
      'nom complet',
      'identite',
    ],
  },
  { champ: 'sexe', libelle: 'Sexe', titres: ['sexe', 'genre', 'civilite', 'civ', 'h f', 'm f'] },
  {
    champ: 'naissance',
    libelle: 'Date de naissance',
    titres: [
      'date de naissance',
      'date naissance',
      'ne le',
      'ne e le',
      'naissance',
      'ddn',
      'date naiss',
      'dt naissance',
    ],
    obligatoire: true,
  },
  {
    champ: 'lieuNaissance',
    libelle: 'Lieu de naissance',
    titres: ['lieu de naissance', 'lieu naissance', 'commune de naissance', 'ville de naissance'],
  },
  {
    champ: 'matricule',
    libelle: 'Matricule',
    titres: ['matricule', 'n matricule', 'matricule salarie', 'code salarie', 'id salarie'],
  },
  {
    champ: 'typeContrat',
    libelle: 'Type de contrat',
    titres: [
      'contrat',
      'type de contrat',
      'type contrat',
      'nature contrat',
      'nature du contrat',
      'nature de contrat',
    ],
  },
  {
    champ: 'debutContrat',
    libelle: 'Date d’embauche',
    titres: [
      'date d embauche',
      'date embauche',
      'embauche',
      'date d entree',
      'date entree',
      'entree',
      'debut contrat',
      'date debut contrat',
      'date de debut',
      'date debut',
      'date d arrivee',
      'anciennete',
    ],
  },
  {
    champ: 'finContrat',
    libelle: 'Date de sortie',
    titres: [
      'date de sortie',
      'date sortie',
      'sortie',
      'fin contrat',
      'fin de contrat',
      'date fin contrat',
      'date de fin',
      'date fin',
      'date de depart',
      'date depart',
      'depart',
    ],
  },
  {
    champ: 'emploi',
    libelle: 'Poste',
    titres: [
      'poste',
      'emploi',
      'fonction',
      'intitule du poste',
      'poste de travail',
      'libelle emploi',
      'metier',
      'qualification',
      'poste occupe',
    ],
  },
  {
    champ: 'pcs',
    libelle: 'PCS-ESE',
    titres: ['pcs', 'pcs ese', 'code pcs', 'csp', 'categorie socioprofessionnelle'],
  },
  {
    champ: 'categorie',
    libelle: 'Catégorie de suivi',
    titres: [
      'categorie',
      'suivi',
      'type de suivi',
      'type suivi',
      'categorie de suivi',
      'sis sia sir',
      'surveillance',
      'smr',
    ],
  },
  {
    champ: 'expositions',
    libelle: 'Expositions',
    titres: [
      'risques',
      'risque',
      'expositions',
      'exposition',
      'risques professionnels',
      'facteurs de risque',
      'risques particuliers',
      'motif sir',
    ],
  },
  {
    champ: 'nuit',
    libelle: 'Travail de nuit',
    titres: ['nuit', 'travail de nuit', 'travailleur de nuit', 'poste de nuit'],
  },
  {
    champ: 'boeth',
    libelle: 'Obligation d’emploi (BOETH)',
    titres: ['boeth', 'travailleur handicape', 'th', 'handicap', 'oeth'],
  },
  {
    champ: 'courriel',
    libelle: 'Courriel',
    titres: ['courriel', 'mail', 'e mail', 'email', 'adresse mail', 'adresse electronique'],
  },
  {
    champ: 'telephone',
    libelle: 'Téléphone',
    titres: ['telephone', 'tel', 'portable', 'mobile', 'numero de telephone', 'n telephone'],
  },
  {
    champ: 'causeAbsence',
    libelle: 'Motif d’absence',
    titres: [
      'motif absence',
      'motif d absence',
      'motif arret',
      'motif de l arret',
      'cause absence',
      'type arret',
      'nature arret',
    ],
  },
  {
    champ: 'debutAbsence',
    libelle: 'Début d’absence',
    titres: [
      'debut absence',
      'debut arret',
      'date debut arret',
      'arret du',
      'debut de l arret',
      'date arret',
    ],
  },
  {
    champ: 'finAbsence',
    libelle: 'Fin d’absence',
    titres: ['fin absence', 'fin arret', 'date fin arret', 'arret au', 'fin de l arret'],
  },
  {
    champ: 'reprise',
    libelle: 'Date de reprise',
    titres: ['reprise', 'date de reprise', 'date reprise', 'retour', 'date de retour'],
  },
]

/** Fields of a person that a list of visits holds too. */
const DE_LA_PERSONNE: readonly ChampImporte[] = [
  'siret',
  'nomNaissance',
  'nomUsage',
  'prenoms',
  'nomPrenom',
  'sexe',
  'naissance',
  'lieuNaissance',
  'matricule',
  'categorie',
]

/** The columns a file of this kind may hold. */
export const colonnesDe = (objet: ObjetImport): readonly ColonneConnue[] =>
  objet === 'visites'
    ? [...COLONNES.filter((c) => DE_LA_PERSONNE.includes(c.champ)), ...COLONNES_VISITES]
    : COLONNES

/** The field in the words of the screens. */
export const libelleDe = (champ: ChampImporte): string =>
  [...COLONNES, ...COLONNES_VISITES].find((c) => c.champ === champ)?.libelle ?? champ

/** A heading as it is compared: no accent, no punctuation, single spaces, lower case. */
export const normaliserTitre = (titre: string): string =>
  titre
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What each column of the file is taken for: the heading's position → field, null when unknown. */
export type Correspondance = (ChampImporte | null)[]

const parTitre = (objet: ObjetImport) =>
  new Map(colonnesDe(objet).flatMap(({ champ, titres }) => titres.map((t) => [t, champ] as const)))

/**
 * Proposes a mapping from headings: exact heading first, else the longest known heading held inside; a field once.
 * @param memoire mapping remembered for this sender, by normalised heading
 */
export function proposerCorrespondance(
  titres: readonly string[],
  memoire: Readonly<Record<string, ChampImporte | null>> = {},
  objet: ObjetImport = 'personnel',
): Correspondance {
  const connus = parTitre(objet)
  const pris = new Set<ChampImporte>()
  const prendre = (champ: ChampImporte | null | undefined) => {
    if (!champ || pris.has(champ)) return null
    pris.add(champ)
    return champ
  }
  const normalises = titres.map(normaliserTitre)
  const exacts = normalises.map((t) => (t in memoire ? prendre(memoire[t]) : prendre(connus.get(t))))
  return exacts.map((champ, i) => {
    const titre = normalises[i]!
    if (champ || titre in memoire || connus.has(titre)) return champ
    const contenus = [...connus.keys()].filter((t) => t.length >= 5 && ` ${titre} `.includes(` ${t} `))
    return prendre(connus.get(contenus.sort((a, b) => b.length - a.length)[0] ?? ''))
  })
}
