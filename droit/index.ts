/**
 * The law as code: the room's public API. Pure functions, no clock, no input or output.
 * See `README.md` for what it owns and `docs/dossier.md` for the input.
 */
export { ARTICLES, SOURCE_DES_VERSIONS, type VersionArticle, versionArticle } from './articles.ts'
export { type ChangementDeRegle, changementsAu, joursDeChangement } from './changements.ts'
export * from './codes.ts'
export type * from './dossier.ts'
export { SCHEMA_DOSSIER } from './entree/dossier-json.ts'
export { EntreeInvalide } from './entree/faits-courts.ts'
export { type LigneLue, lireLigne } from './entree/ligne.ts'
export { lireReglages, SCHEMA_REGLAGES } from './entree/reglages-json.ts'
export { resultatJson } from './entree/sortie-json.ts'
export {
  DateHorsPeriode,
  evaluer,
  evaluerFaits,
  evaluerLot,
  type Options,
  preparerReglages,
  verifierDate,
} from './evaluer.ts'
export { DEMANDE, Faits, FaitsAbsence } from './faits.ts'
export {
  ajouterAns,
  ajouterMois,
  anneeDe,
  type Jour,
  jour,
  jourDe,
  jourEnFrancais,
  lireJour,
  SANS_JOUR,
  texteDuJour,
} from './jour.ts'
export { TOUTE_LA_LOI } from './loi.ts'
export { type CodeManque, MANQUE, PHRASE_MANQUE } from './manques.ts'
export {
  ARTICLES_A_RELIRE,
  lectureDe,
  lectureParDefaut,
  POINTS_OUVERTS,
  type PointOuvert,
  valeurDe,
} from './points-ouverts.ts'
export { preparer } from './preparer.ts'
export { codesProfessions, PROFESSION } from './professions.ts'
export { quiPeutTenir, type Reserve, reserveDe } from './qui-peut.ts'
export { REGLAGES_PAR_DEFAUT, type Reglages } from './reglages.ts'
export { DEBUT_PERIODE, FIN_DE_LECTURE, type Regle, type Verification } from './regle.ts'
export { REGLES } from './regles.ts'
export { type Dispense, type Echeance, type Manquant, type Resultat, texteEcheance } from './resultat.ts'
export { Sortie } from './sortie.ts'
export type { Motif, Reference } from './trace.ts'
