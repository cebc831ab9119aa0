/** What screens build on. Rooms import from here only. */
export { type CorpsRefus, enRefus, Refus } from './api/refus.ts'
export type { ReponseApi } from './api/reponse.ts'
export { $api, client, type ReponseGet } from './client.ts'
export { annoncer, annoncerRefus } from './composants/annonces.ts'
export { Avis, AvisRefus } from './composants/avis.tsx'
export { BadgeStatut, Etiquette, type Ton } from './composants/badge-statut.tsx'
export { BarreFiltres, type Filtre } from './composants/barre-filtres.tsx'
export { BoutonExport } from './composants/bouton-export.tsx'
export { ConfirmationAction } from './composants/confirmation.tsx'
export { type Ariane, EnTetePage, useTitreOnglet } from './composants/en-tete-page.tsx'
export { AucunResultat, Chargement, Erreur, Vide } from './composants/etats.tsx'
export { type Fait, Fiche, FicheEnAttente, type Onglet, Section } from './composants/fiche.tsx'
export type { OptionFiltre } from './composants/filtre-choix.tsx'
export { type Evenement, FriseChronologique } from './composants/frise.tsx'
export { Graphique, type TableGraphique } from './composants/graphique.tsx'
export { type Colonne, type PageLignes, TableDonnees } from './composants/table-donnees.tsx'
export {
  type ChampLecture,
  ChampsLecture,
  DateFr,
  EcheanceFr,
  Nombre,
  NonRenseigne,
  Periode,
  Pluriel,
} from './composants/valeurs.tsx'
export { MiseEnPageConnexion } from './connexion.tsx'
export {
  ageLe,
  aujourdhui,
  formaterDate,
  formaterDateLongue,
  formaterEcheance,
  formaterHeure,
  formaterInstant,
  formaterJoursRelatifs,
  formaterMois,
  formaterPeriode,
  jourDe,
  joursEntre,
} from './format/dates.ts'
export {
  formaterNir,
  formaterNom,
  formaterSiren,
  formaterSiret,
  formaterTelephone,
} from './format/identifiants.ts'
export { accorder, formaterEuros, formaterNombre, formaterTaux, pluriel } from './format/nombres.ts'
export { sansAccents, typo } from './format/typographie.ts'
export { ChampDate } from './formulaire/champ-date.tsx'
export { champForm } from './formulaire/champs-schema.ts'
export { Formulaire, FormulaireModal, SectionFormulaire, TiroirFormulaire } from './formulaire/formulaire.tsx'
export { GardeSortie } from './formulaire/garde-sortie.tsx'
export { useFormulaire } from './formulaire/use-formulaire.ts'
export { Lien, useAller, useParametre, useRetour } from './navigation.tsx'
export {
  CHEMINS,
  cheminDeConnexion,
  cheminDuCompte,
  type DefinitionCommande,
  type DefinitionPage,
  type Espace,
  type GroupeMenu,
  type Icone,
  RACINES,
} from './pages.ts'
export { type DefinitionRappel, enregistrerRappels, Rappels } from './rappels.tsx'
export { libelleRole } from './roles.ts'
export { type DefinitionSection, enregistrerSections, useOngletsAjoutes } from './sections.tsx'
export { type Role, type Session, SiDroit, useEtatSession, useSession } from './session.tsx'
export { remettreFichier, telecharger } from './telechargement.ts'
export { champUrl } from './url/champs.ts'
export { useEtatUrl } from './url/use-etat-url.ts'
export { useParametreUrl } from './url/use-parametre-url.ts'
