import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { composer, enTete } from '../../../plateforme/documents/index.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { Fichier, telechargement } from '../../../plateforme/http/fichier.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { declarationOuverte } from '../cas/declaration-ouverte.ts'
import { libelleNature } from '../guide/natures.ts'
import { lireOrdonnance } from '../requetes/entreprise.ts'
import { listerLignes } from '../requetes/lignes-employeur.ts'
import { estOuverte } from '../statuts.ts'
import { CATEGORIES, SITUATIONS } from '../vocabulaire.ts'

/** Letterhead from what both sides may read of the service. */
async function enTeteDuService(bd: Bd) {
  const s = await bd
    .selectFrom('organisation.service')
    .select([
      'nom',
      'sigle',
      'siren',
      'adresse',
      'code_postal',
      'commune',
      'telephone',
      'courriel',
      'agrement_numero',
    ])
    .executeTakeFirst()
  return enTete({
    nom: s?.nom ?? 'Service de prévention et de santé au travail',
    ...(s ? { ...s, codePostal: s.code_postal, agrementNumero: s.agrement_numero } : {}),
  })
}
const libelleSituation = (code: string) =>
  (SITUATIONS as Record<string, { libelle: string }>)[code]?.libelle ?? code
const parametres = z.object({ id: identifiant })
const pdf = (nom: string, contenu: Uint8Array) => new Fichier(nom, 'application/pdf', Buffer.from(contenu))

export const routesDocuments: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/declarations/:id/recepisse',
    droit: 'declarations.declarer',
    resume: 'Récépissé (PDF) d’une déclaration déposée',
    parametres,
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const d = await declarationOuverte(bd, aujourdhui, id, { ouverte: false })
      if (estOuverte(d.statut) || !d.deposeeLe)
        throw conflit('Cette déclaration n’est pas déposée : le récépissé vient après le dépôt.')
      const { lignes } = await listerLignes(
        bd,
        { ...d, ouverte: false },
        { page: 1, taille: 10_000, tri: 'nom', poste: null },
        aujourdhui,
      )
      const service = await enTeteDuService(bd)
      const contenu = await composer(
        new URL('../documents/recepisse.typ', import.meta.url),
        {
          ...d,
          ...{ effectif: d.effectif ?? 0, sis: d.sis ?? 0, sia: d.sia ?? 0, sir: d.sir ?? 0, service },
          lieu: [d.entreprise, d.etablissement !== d.entreprise && d.etablissement, d.commune]
            .filter(Boolean)
            .join(' · '),
          lignes: lignes.map((l) => ({
            nom: `${l.nom} ${l.prenom}`,
            poste: l.voulu.poste ?? '',
            expositions: [
              ...l.voulu.expositions.map(libelleNature),
              ...l.voulu.situations.map(libelleSituation),
            ].join(', '),
            suivi:
              l.sort === 'depart'
                ? 'Départ'
                : l.aValider
                  ? `${CATEGORIES[l.actuel?.categorie ?? l.voulu.categorie].court} (baisse à valider)`
                  : CATEGORIES[l.voulu.categorie].court,
          })),
        },
        { titre: `Déclaration annuelle ${d.annee} : récépissé`, auteur: service.nom, date: d.deposeeLe },
      )
      return pdf(`declaration-${d.annee}.pdf`, contenu)
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/declarations/entreprises/:id/ordonnance.pdf',
    droit: 'declarations.lire',
    resume: 'L’ordonnance de prévention d’un adhérent (PDF)',
    parametres,
    sortie: telechargement,
    async traiter({ bd, aujourdhui }, { parametres: { id } }) {
      const o = await lireOrdonnance(bd, id, aujourdhui)
      if (!o) throw introuvable('Cet adhérent')
      const service = await enTeteDuService(bd)
      const contenu = await composer(
        new URL('../documents/ordonnance.typ', import.meta.url),
        { ...o, service, sousTitre: [o.raisonSociale, o.commune].filter(Boolean).join(' · ') },
        { titre: 'Ordonnance de prévention', auteur: service.nom, date: aujourdhui },
      )
      return pdf('ordonnance-de-prevention.pdf', contenu)
    },
  }),
]
