import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { identifiant, jour, ouiNon, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import {
  exporterTable,
  formatExport,
  LIGNES_EXPORT,
  telechargement,
} from '../../../plateforme/http/fichier.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { dansLEquipe, type FaitsVisite, peutRecevoir, quiPeut } from '../delegation.ts'
import {
  compterConvocables,
  compterListes,
  grouperParEntreprise,
  type LigneConvocable,
  listerConvocables,
  TRIS,
} from '../requetes/convocables.ts'
import { chargerDelegation, cleVisite, lireFaits } from '../requetes/delegation.ts'
import { reglesEnVigueur } from '../requetes/ordre.ts'
import { cles, DELAIS, DEMANDEURS, LISTES } from '../vocabulaire.ts'
import { MOTIFS } from '../vocabulaire-agenda.ts'
import { entier, nul, plusieurs } from './requete.ts'

const codes = cles(MOTIFS)
const liste = z.enum(cles(LISTES), 'Liste inconnue.')
const Filtres = z.object({
  liste: liste.default('IDEST'),
  equipe: plusieurs(identifiant),
  mes_equipes: ouiNon.optional(),
  centre: plusieurs(identifiant),
  entreprise: identifiant.optional(),
  rang: plusieurs(z.coerce.number('Rang attendu.').int('Rang attendu.').min(1).max(99)),
  code: plusieurs(z.enum(codes, 'Genre de visite inconnu.')),
  delai: z.enum(cles(DELAIS), 'Délai inconnu.').optional(),
  planifie: ouiNon.optional(),
  confie: ouiNon.optional(),
  q: recherche,
})
const tri = z.enum(TRIS, 'Tri inconnu.').default('rang')
const Rdv = z.object({
  id: z.string(),
  jour: z.string(),
  heure: z.string(),
  statut: z.string(),
  code: z.string(),
  professionnel: z.string(),
})
const PreferenceCourte = z.object({
  creneaux: z.array(z.string()),
  lieu: z.string(),
  destinataire: z.string(),
  canal: z.string(),
  informer_avant: z.boolean(),
  precisions: nul,
})
const Ligne = z.object({
  travailleur_id: z.string(),
  nom: z.string(),
  prenom: z.string(),
  naissance: z.string(),
  etablissement_id: nul,
  entreprise_id: nul,
  entreprise: nul,
  commune: nul,
  equipe_id: nul,
  equipe: nul,
  rang: entier,
  regle: nul,
  force: z.boolean(),
  code: z.enum(codes),
  motifs: z.array(z.enum(codes)),
  limite: nul,
  sans_delai: z.boolean(),
  retard: entier.nullable(),
  limite_modulee: nul,
  mesure: nul,
  demandeur: nul,
  depuis: z.string(),
  rdv: Rdv.nullable(),
  preference: PreferenceCourte.nullable(),
  /** Members of the team in charge who may hold it today. */
  peuvent: z.array(z.object({ id: z.string(), nom: z.string(), profession: z.string(), mesure: nul })),
})
const Totaux = z.object({
  selection: entier,
  total: entier,
  retard: entier,
  urgent: entier,
  parRang: z.array(z.object({ rang: entier, total: entier, retard: entier })),
})

/** The assistante knows who must hold a visit, not which health fact asks for it. */
export const discretPour = ({ acteur }: Contexte) => acteur.role === 'assistante'

/** Who of the team may hold each line, from one context and one reading of the facts. */
async function avecCeuxQuiPeuvent({ bd, aujourdhui }: Contexte, lignes: LigneConvocable[], nurse: boolean) {
  const equipes = [...new Set(lignes.flatMap((l) => l.equipe_id ?? []))]
  const contexte = await chargerDelegation(bd, equipes)
  const faits = await lireFaits(
    bd,
    lignes.map((l) => ({ travailleurId: l.travailleur_id, code: l.code })),
    aujourdhui,
  )
  return lignes.map((l) => {
    const f = faits.get(cleVisite(l.travailleur_id, l.code))
    const peuvent = f ? quiPeut(contexte, f, aujourdhui) : []
    return {
      ...l,
      peuvent: peuvent
        .filter(({ soignant }) => !nurse || ['IDEST', 'IPA', 'MPC'].includes(soignant.profession))
        .slice(0, 8)
        .map(({ soignant, reponse }) => ({
          id: soignant.id,
          nom: soignant.nom,
          profession: soignant.profession,
          mesure: reponse.issue === 'mesure' ? reponse.mesure : null,
        })),
    }
  })
}

const LigneEntreprise = z.object({
  entreprise_id: nul,
  entreprise: nul,
  commune: nul,
  total: entier,
  retard: entier,
  premier_rang: entier,
  plus_ancienne: nul,
  planifies: entier,
})
const Reponse = z.object({
  professionnelId: z.string(),
  nom: z.string(),
  profession: z.string(),
  deLEquipe: z.boolean(),
  issue: z.enum(['oui', 'mesure', 'non']),
  mesureId: nul,
  mesure: nul,
  codeTenu: nul,
  motif: nul,
  raison: nul,
})

export const routesConvocables: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/planification/convocables',
    droit: 'planification.convocables',
    resume: 'Travailleurs à convoquer, dans l’ordre du schéma de suivi',
    requete: Filtres.extend({ tri, ...pagination.shape }),
    sortie: pageDe(Ligne).extend({ totaux: Totaux }),
    async traiter(contexte, { requete: { page, taille, tri: ordre, ...filtres } }) {
      const { bd, aujourdhui } = contexte
      const saut = (page - 1) * taille
      const lues = await listerConvocables(
        bd,
        filtres,
        ordre,
        aujourdhui,
        discretPour(contexte),
        taille,
        saut,
      )
      const lignes = await avecCeuxQuiPeuvent(contexte, lues, filtres.liste === 'IDEST')
      const totaux = await compterConvocables(bd, filtres, aujourdhui)
      return { lignes, total: totaux.selection, page, taille, totaux }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/convocables/entreprises',
    droit: 'planification.convocables',
    resume: 'Travailleurs à convoquer, comptés par entreprise',
    requete: Filtres.extend(pagination.shape),
    sortie: pageDe(LigneEntreprise),
    async traiter({ bd, aujourdhui }, { requete: { page, taille, ...filtres } }) {
      const r = await grouperParEntreprise(bd, filtres, aujourdhui, taille, (page - 1) * taille)
      return { ...r, page, taille }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/convocables/effectifs',
    droit: 'planification.ordre',
    resume: 'Nombre de travailleurs à convoquer par liste et par rang, pour tout le service',
    sortie: z.array(z.object({ liste, rang: entier, total: entier, retard: entier })),
    traiter: ({ bd, aujourdhui }) => compterListes(bd, aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/convocables/regles',
    droit: 'planification.convocables',
    resume: 'Règles en vigueur, par liste et par rang',
    sortie: z.array(z.object({ liste, rang: entier, libelle: z.string() })),
    traiter: (contexte) => reglesEnVigueur(contexte.bd, discretPour(contexte)),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/eligibilite',
    droit: 'planification.convocables',
    resume: 'Qui peut tenir cette visite ce jour-là, et pourquoi les autres ne le peuvent pas',
    requete: z.object({
      travailleur: identifiant,
      code: z.enum(codes, 'Genre de visite inconnu.'),
      jour,
      professionnel: identifiant.optional(),
    }),
    sortie: z.array(Reponse),
    async traiter({ bd }, { requete: { travailleur, code, jour: le, professionnel } }) {
      const contexte = await chargerDelegation(bd)
      const faits: FaitsVisite | undefined = (
        await lireFaits(bd, [{ travailleurId: travailleur, code }], le)
      ).get(cleVisite(travailleur, code))
      if (!faits) throw introuvable('Ce travailleur')
      return [...contexte.soignants.values()]
        .filter((s) => (professionnel ? s.id === professionnel : s.depart === null || s.depart >= le))
        .map((s) => {
          const r = peutRecevoir(contexte, faits, s, le)
          return {
            professionnelId: s.id,
            nom: s.nom,
            profession: s.profession,
            deLEquipe: faits.equipeId !== null && dansLEquipe(s, faits.equipeId, le),
            issue: r.issue,
            mesureId: r.issue === 'mesure' ? r.mesureId : null,
            mesure: r.issue === 'mesure' ? r.mesure : null,
            codeTenu: r.issue === 'mesure' ? r.codeTenu : null,
            motif: r.issue === 'non' ? r.motif : null,
            raison: r.issue === 'non' ? r.raison : null,
          }
        })
        .sort((a, b) => Number(b.deLEquipe) - Number(a.deLEquipe) || a.nom.localeCompare(b.nom, 'fr'))
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/convocables/export',
    droit: 'planification.convocables',
    resume: 'Exporte la liste filtrée (CSV ou XLSX)',
    requete: Filtres.extend({ tri, format: formatExport }),
    sortie: telechargement,
    async traiter(contexte, { requete: { tri: ordre, format, ...filtres } }) {
      const { bd, aujourdhui } = contexte
      const n = (await compterConvocables(bd, filtres, aujourdhui)).selection
      if (n > LIGNES_EXPORT)
        throw invalide(`L’export est limité à ${LIGNES_EXPORT} lignes. Ajoutez un filtre et recommencez.`)
      const lignes = await listerConvocables(
        bd,
        filtres,
        ordre,
        aujourdhui,
        discretPour(contexte),
        LIGNES_EXPORT,
        0,
      )
      return exporterTable(
        `a-convoquer-${filtres.liste === 'MT' ? 'medecins' : 'infirmiers'}-${aujourdhui}`,
        format,
        [
          { titre: 'Rang', valeur: (l) => (l.rang === 99 ? 'hors ordre' : l.rang), largeur: 10 },
          { titre: 'Règle', valeur: (l) => l.regle, largeur: 46 },
          { titre: 'Nom', valeur: (l) => l.nom, largeur: 22 },
          { titre: 'Prénom', valeur: (l) => l.prenom, largeur: 18 },
          { titre: 'Né le', valeur: (l) => l.naissance, genre: 'date' },
          { titre: 'Motif principal', valeur: (l) => MOTIFS[l.code], largeur: 34 },
          {
            titre: 'Motifs secondaires',
            valeur: (l) => l.motifs.map((m) => MOTIFS[m]).join(', '),
            largeur: 34,
          },
          {
            titre: 'Demandée par',
            valeur: (l) => (l.demandeur ? DEMANDEURS[l.demandeur as keyof typeof DEMANDEURS] : null),
          },
          { titre: 'Dernier jour', valeur: (l) => l.limite, genre: 'date' },
          { titre: 'Jours de retard', valeur: (l) => l.retard, genre: 'nombre' },
          { titre: 'Délai modulé', valeur: (l) => l.limite_modulee, genre: 'date' },
          { titre: 'Mesure expérimentale', valeur: (l) => l.mesure, largeur: 34 },
          { titre: 'Rendez-vous', valeur: (l) => l.rdv?.jour, genre: 'date' },
          { titre: 'Avec', valeur: (l) => l.rdv?.professionnel, largeur: 22 },
          { titre: 'Entreprise', valeur: (l) => l.entreprise, largeur: 30 },
          { titre: 'Commune', valeur: (l) => l.commune, largeur: 20 },
          { titre: 'Équipe', valeur: (l) => l.equipe, largeur: 20 },
        ],
        lignes,
      )
    },
  }),
]
