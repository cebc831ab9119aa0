import { z } from 'zod'
import { jourOuRien, pageDe } from '../../../plateforme/http/champs.ts'
import { definirRoute } from '../../../plateforme/http/route.ts'
import { ajouterEtablissement } from '../cas/ajouter-etablissement.ts'
import { fermerEtablissement } from '../cas/fermer-etablissement.ts'
import { modifierEtablissement } from '../cas/modifier-etablissement.ts'
import { retirerEffectif, saisirEffectif } from '../cas/saisir-effectif.ts'
import { lireEtablissement, listerEtablissements, requeteEtablissements } from '../requetes/etablissements.ts'
import { saisieEffectif, saisieEtablissement } from '../saisies.ts'
import { Cree, Etablissement, LigneEtablissement, parId } from './schemas.ts'

export const routesEtablissements = [
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/etablissements',
    droit: 'adherents.lire',
    resume: 'Liste les établissements, de tous les adhérents, d’un groupe ou d’une entreprise',
    requete: requeteEtablissements,
    sortie: pageDe(LigneEtablissement),
    traiter: ({ bd, aujourdhui }, { requete }) => listerEtablissements(bd, requete, aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/adherents/etablissements/:id',
    droit: 'adherents.lire',
    resume: 'Fiche d’un établissement, avec ses effectifs constatés',
    parametres: parId,
    sortie: Etablissement,
    traiter: ({ bd, aujourdhui }, { parametres: { id } }) => lireEtablissement(bd, id, aujourdhui),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/:id/etablissements',
    droit: 'adherents.modifier',
    resume: 'Ajoute un établissement à une entreprise',
    parametres: parId,
    corps: saisieEtablissement,
    statut: 201,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      ajouterEtablissement(contexte, { ...corps, entreprise_id: parametres.id }),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/adherents/etablissements/:id',
    droit: 'adherents.modifier',
    resume: 'Remplace les données d’un établissement',
    parametres: parId,
    corps: saisieEtablissement,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      modifierEtablissement(contexte, { ...corps, id: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/etablissements/:id/fermeture',
    droit: 'adherents.modifier',
    resume: 'Ferme un établissement, ou le rouvre sans date',
    parametres: parId,
    corps: z.object({ ferme_le: jourOuRien }),
    sortie: Cree.extend({ ferme_le: z.string().nullable() }),
    traiter: (contexte, { parametres, corps }) =>
      fermerEtablissement(contexte, { ...corps, id: parametres.id }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/adherents/etablissements/:id/effectifs',
    droit: 'adherents.modifier',
    resume: 'Saisit un effectif constaté à une date',
    parametres: parId,
    corps: saisieEffectif,
    statut: 201,
    sortie: Cree,
    traiter: (contexte, { parametres, corps }) =>
      saisirEffectif(contexte, { ...corps, etablissement_id: parametres.id }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/adherents/effectifs/:id',
    droit: 'adherents.modifier',
    resume: 'Retire un effectif saisi par erreur',
    parametres: parId,
    sortie: Cree,
    traiter: (contexte, { parametres }) => retirerEffectif(contexte, parametres),
  }),
]
