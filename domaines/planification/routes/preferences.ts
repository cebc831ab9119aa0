import { sql } from 'kysely'
import { z } from 'zod'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { EntreePreference, ecrirePreference, ecrirePreferenceEmployeur } from '../cas/preferences.ts'
import { lirePreferences } from '../requetes/preferences.ts'
import { CANAUX, cles, DESTINATAIRES, LIEUX_PREFERES } from '../vocabulaire.ts'
import { entier, nul } from './requete.ts'

const parametres = z.object({ id: identifiant })
const texte = z.string()
const Preference = z.object({
  ...{ etablissement_id: texte, etablissement: texte, creneaux: z.array(texte) },
  ...{ lieu: z.enum(cles(LIEUX_PREFERES)), centre_id: nul, centre: nul },
  ...{ destinataire: z.enum(cles(DESTINATAIRES)), contact_id: nul, contact: nul },
  ...{ canal: z.enum(cles(CANAUX)), informer_avant: z.boolean(), maximum_demi_journee: entier.nullable() },
  ...{ precisions: nul, source: z.enum(['service', 'employeur']).nullable() },
  modifie_le: z.union([z.date(), z.string()]).nullable(),
})
const Option = z.object({ id: texte, nom: texte })
const Schema = z.object({
  ...{ nom: texte, presentation: nul, debut: texte, liste: z.enum(['MT', 'IDEST']), rang: entier },
  libelle: texte,
})
const MesurePubliee = z.object({ nom: texte, texte, debut: texte, fin: texte })
const Cree = z.object({ id: texte })

export const routesPreferences: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/planification/entreprises/:id/preferences',
    droit: 'planification.preferences',
    resume: 'Préférences de convocation d’une entreprise, par établissement',
    parametres,
    sortie: z.object({
      preferences: z.array(Preference),
      contacts: z.array(Option),
      centres: z.array(Option),
    }),
    async traiter({ bd }, { parametres: { id } }) {
      const preferences = await lirePreferences(bd, { entreprise: id })
      if (preferences.length === 0) {
        const e = await sql`select from adherents.entreprise where id = ${id}`.execute(bd)
        if (e.rows.length === 0) throw introuvable('Cette entreprise')
      }
      const contacts = await sql<{ id: string; nom: string }>`
        select id, concat_ws(' ', prenom, nom) || coalesce(', ' || fonction, '') nom from adherents.contact
        where entreprise_id = ${id} and (fin is null or fin >= current_date) order by nom`.execute(bd)
      const centres = await sql<{ id: string; nom: string }>`
        select id, nom from organisation.centre where genre <> 'siege'
          and (ferme_le is null or ferme_le > current_date) order by nom`.execute(bd)
      return { preferences, contacts: contacts.rows, centres: centres.rows }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/etablissements/:id/preference',
    droit: 'planification.preferencesModifier',
    resume: 'Écrit les préférences de convocation d’un établissement',
    parametres,
    corps: EntreePreference,
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) => ecrirePreference(c, { etablissementId: id, ...corps }),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/planification/employeur/preferences',
    droit: 'planification.employeur',
    resume: 'Ses préférences de convocation, l’ordre des visites et les mesures expérimentales en cours',
    sortie: z.object({
      preferences: z.array(Preference),
      contacts: z.array(Option.extend({ entreprise_id: texte })),
      entreprises: z.record(texte, texte),
      schema: z.array(Schema),
      mesures: z.array(MesurePubliee),
    }),
    async traiter({ bd, aujourdhui }) {
      const { rows } = await sql<{ ids: string[] }>`select suivi.etablissements_a_organiser() ids`.execute(bd)
      const ids = rows[0]?.ids ?? []
      const contacts = await sql<{ id: string; nom: string; entreprise_id: string }>`
        select id, concat_ws(' ', prenom, nom) nom, entreprise_id from adherents.contact
        where fin is null or fin >= current_date order by nom`.execute(bd)
      const etablissements = await sql<{ id: string; entreprise_id: string }>`
        select id, entreprise_id from adherents.etablissement where id = any (${ids}::uuid[])`.execute(bd)
      const schema = await sql<z.input<typeof Schema>>`
        select * from planification.schema_pour_adherents()`.execute(bd)
      const mesures = await sql<z.input<typeof MesurePubliee>>`
        select * from planification.mesures_pour_adherents(${aujourdhui}::date)`.execute(bd)
      return {
        preferences: ids.length ? await lirePreferences(bd, { etablissements: ids }, true) : [],
        contacts: contacts.rows,
        entreprises: Object.fromEntries(etablissements.rows.map((e) => [e.id, e.entreprise_id])),
        schema: schema.rows,
        mesures: mesures.rows,
      }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/planification/employeur/etablissements/:id/preference',
    droit: 'planification.employeur',
    resume: 'Dit comment convoquer les travailleurs de son établissement',
    parametres,
    corps: EntreePreference.omit({ centreId: true }),
    sortie: Cree,
    traiter: (c, { parametres: { id }, corps }) =>
      ecrirePreferenceEmployeur(c, { etablissementId: id, ...corps }),
  }),
]
