import { type Cle, cle, jour, nombre, ouiNon } from './cle.ts'
import { lireListe, lireMot } from './lire-valeurs.ts'
import { CONTRATS } from './vocabulaire.ts'

/** Keys on the person and the contract. */
export const CLES_EMPLOI: readonly Cle[] = [
  cle('contract contrat', 'nature du contrat', 'voir « Contrats »', (v, b) => {
    for (const mot of lireListe(v)) b.contrat = lireMot(mot, CONTRATS)
  }),
  jour('birth birth_date naissance', 'date de naissance', (b, j) => {
    b.naissance = j
  }),
  cle('sex sexe', 'sexe, pour la plombémie', 'F / M (ou H)', (v, b) => {
    b.sexe = lireMot(v, { f: 'F', female: 'F', femme: 'F', m: 'H', h: 'H', male: 'H', homme: 'H' } as const)
  }),
  jour('job_start post_start start prise_de_poste debut_poste', 'prise effective du poste', (b, j) => {
    b.debutPoste = j
  }),
  jour('hire_date hire hired contract_start embauche', "jour de l'embauche", (b, j) => {
    b.embauche = j
  }),
  jour('assignment assignment_date affectation', 'affectation au poste', (b, j) => {
    b.affectation = j
  }),
  jour('mission_start debut_mission', 'début de la mission (intérim)', (b, j) => {
    b.embauche = j
    b.debutPoste = j
  }),
  jour('contract_end mission_end job_end fin_contrat', 'fin du contrat ou de la mission', (b, j) => {
    b.finContrat = j
  }),
  nombre(
    'planned_days effective_days planned_work_days jours_prevus',
    'jours de travail effectif prévus (saisonnier)',
    'nombre entier',
    true,
    (b, n) => {
      b.joursPrevus = n
    },
  ),
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
]
