import { formaterDate, formaterInstant, libelleRole } from '../../../../plateforme/interface/index.ts'

/** What acts without a person: the sign-in (a second factor set up), the jobs, the installation. */
const SANS_PERSONNE: Record<string, string> = {
  auth: 'Connexion',
  systeme: 'Traitement',
  postgres: 'Installation',
}
/** The role under which a line was written. */
export const nommerRole = (role: string): string => SANS_PERSONNE[role] ?? libelleRole(role)

const SALLES: Record<string, string> = {
  organisation: 'Organisation du service',
  adherents: 'Adhérents',
  travailleurs: 'Travailleurs',
  portail: 'Espaces adhérent et travailleur',
  echanges: 'Échanges et imports',
  comptes: 'Comptes et journal',
  suivi: 'Suivi individuel',
  journal: 'Journal',
}
/** The name of a room, as people say it. */
export const nommerSalle = (salle: string): string => SALLES[salle] ?? enPhrase(salle)

const OBJETS: Record<string, string> = {
  'organisation.service': 'Service',
  'organisation.centre': 'Centre',
  'organisation.salle': 'Salle',
  'organisation.metier': 'Métier',
  'organisation.professionnel': 'Professionnel',
  'organisation.etp': 'Temps de travail',
  'organisation.equipe': 'Équipe',
  'organisation.membre_equipe': 'Membre d’équipe',
  'organisation.portefeuille': 'Portefeuille d’équipe',
  'organisation.materiel': 'Matériel',
  'organisation.type_materiel': 'Type de matériel',
  'organisation.absence_professionnel': 'Absence d’un professionnel',
  'organisation.remplacement': 'Remplacement d’un professionnel',
  'organisation.reservation': 'Réservation',
  'organisation.competence': 'Compétence',
  'adherents.entreprise': 'Entreprise',
  'adherents.etablissement': 'Établissement',
  'adherents.effectif': 'Effectif',
  'adherents.contact': 'Contact',
  'adherents.adhesion': 'Adhésion',
  'adherents.derogation': 'Adhésion dérogatoire',
  'adherents.groupe': 'Groupe d’entreprises',
  'travailleurs.travailleur': 'Travailleur',
  'travailleurs.coordonnees': 'Coordonnées d’un travailleur',
  'travailleurs.contrat': 'Contrat de travail',
  'travailleurs.poste': 'Poste',
  'travailleurs.exposition': 'Exposition',
  'travailleurs.situation': 'Situation d’un travailleur',
  'travailleurs.etat_sante': 'État de santé déclaré',
  'travailleurs.ins': 'Identité nationale de santé',
  'travailleurs.fusion': 'Fusion de dossiers',
  'travailleurs.doublon_ecarte': 'Doublon écarté',
  'comptes.compte': 'Compte',
  'comptes.attribution': 'Droit d’un compte',
  'comptes.demande': 'Demande à confirmer',
}

/** « Établissement » for `adherents.etablissement`; a table without a name of its own says its room. */
export function nommerObjet(objet: string): string {
  const [salle = '', table = ''] = objet.split('.')
  return OBJETS[objet] ?? `${nommerSalle(salle)} : ${enPhrase(table).toLocaleLowerCase('fr')}`
}

/** Page of the record behind a line of the journal, when it has one. */
export function pageDeLObjet(objet: string, id: string | null): string | null {
  if (!id) return null
  const chemins: Record<string, string> = {
    'adherents.entreprise': '/adherents/',
    'travailleurs.travailleur': '/travailleurs/',
    'comptes.compte': '/comptes/',
  }
  const debut = chemins[objet]
  return debut ? debut + id : null
}

/** Accented words of the columns; the others are read as they are. */
const MOTS: Record<string, string> = {
  id: 'identifiant',
  cree: 'créé',
  demonstration: 'démonstration',
  prenom: 'prénom',
  prenoms: 'prénoms',
  telephone: 'téléphone',
  debut: 'début',
  etablissement: 'établissement',
  entreprise: 'entreprise',
  equipe: 'équipe',
  metier: 'métier',
  siren: 'SIREN',
  siret: 'SIRET',
  naf: 'NAF',
  idcc: 'convention collective',
  adhesion: 'adhésion',
  demandee: 'demandée',
  verifie: 'vérifié',
  modifie: 'modifié',
  ouvert: 'ouvert',
  ferme: 'fermé',
  numero: 'numéro',
  etp: 'temps de travail (ETP)',
  rpps: 'RPPS',
  specialite: 'spécialité',
  qualite: 'qualité',
  depart: 'départ',
  arrivee: 'arrivée',
  capacite: 'capacité',
  precision: 'précision',
  activite: 'activité',
  juridique: 'juridique',
  prerogative: 'prérogative',
  reference: 'référence',
  materiel: 'matériel',
  salarie: 'salarié',
  salaries: 'salariés',
  acces: 'accès',
  legal: 'légal',
  evenement: 'événement',
  role: 'rôle',
  a: 'à',
  nir: 'NIR',
  pcs: 'PCS',
}

/** `demandee_le` → « Demandée le ». */
export function nommerChamp(champ: string): string {
  return enPhrase(
    champ
      .replace(/_id$/, '')
      .replace(/_$/, '')
      .split('_')
      .map((mot) => MOTS[mot] ?? mot)
      .join(' '),
  )
}

/** `comptes.modifierCompte` → « Modifier compte » : what the person was doing. */
export function nommerCas(cas: string): string {
  const geste = cas.includes('/') ? 'Écran sans nom' : (cas.split('.').at(-1) ?? cas)
  return enPhrase(geste.replace(/[A-Z]/g, (m) => ` ${m.toLocaleLowerCase('fr')}`))
}

function enPhrase(texte: string): string {
  const clair = texte.replaceAll('_', ' ')
  return clair.charAt(0).toLocaleUpperCase('fr') + clair.slice(1)
}

/** A value of the journal, as people read it. */
export function lireValeur(valeur: unknown): string {
  if (valeur === null || valeur === undefined || valeur === '') return '—'
  if (valeur === true) return 'Oui'
  if (valeur === false) return 'Non'
  if (typeof valeur === 'number') return valeur.toLocaleString('fr-FR')
  if (typeof valeur === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(valeur)) return formaterDate(valeur)
    if (/^\d{4}-\d{2}-\d{2}T/.test(valeur)) return formaterInstant(valeur)
    return valeur
  }
  if (Array.isArray(valeur)) return valeur.length === 0 ? '—' : valeur.map(lireValeur).join(', ')
  return Object.entries(valeur as Record<string, unknown>)
    .map(([cle, v]) => `${nommerChamp(cle)} : ${lireValeur(v)}`)
    .join(' ; ')
}
