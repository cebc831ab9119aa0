import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { CANAUX, cles, DEMI_JOURNEES, DESTINATAIRES, LIEUX_PREFERES } from '../vocabulaire.ts'

export const EntreePreference = z.object({
  creneaux: z
    .array(z.enum(DEMI_JOURNEES as [string, ...string[]], 'Demi-journée inconnue.'))
    .max(12)
    .default([]),
  lieu: z.enum(cles(LIEUX_PREFERES), 'Choisissez le lieu.'),
  centreId: identifiant.nullish().transform((v) => v ?? null),
  destinataire: z.enum(cles(DESTINATAIRES), 'Choisissez qui reçoit la convocation.'),
  contactId: identifiant.nullish().transform((v) => v ?? null),
  canal: z.enum(cles(CANAUX), 'Choisissez le moyen.'),
  informerAvant: z.boolean().default(false),
  maximumDemiJournee: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(1, 'Un travailleur au moins.')
    .max(50, '50 au plus.')
    .nullish()
    .transform((v) => v ?? null),
  precisions: ligneOuRien(500),
})

/** Writes how a member wants its workers convoked, by the service or by the employer (S02, SUI-069). */
const ecrire = (nom: string, droit: 'planification.preferencesModifier' | 'planification.employeur') =>
  definirCas({
    nom,
    droit,
    entree: EntreePreference.extend({ etablissementId: identifiant }),
    async executer({ bd, acteur, maintenant }, { etablissementId, ...p }) {
      const { rows } = await sql<{ entreprise_id: string }>`
        select entreprise_id from adherents.etablissement where id = ${etablissementId}`.execute(bd)
      const entreprise = rows[0]?.entreprise_id
      if (!entreprise) throw introuvable('Cet établissement')
      if (p.contactId) {
        const c = await sql`select from adherents.contact where id = ${p.contactId}
          and entreprise_id = ${entreprise}`.execute(bd)
        if (c.rows.length === 0)
          throw invalide('Choisissez un contact de cette entreprise.', {
            contactId: 'Contact d’une autre entreprise.',
          })
      }
      const valeurs = {
        creneaux: p.creneaux,
        lieu: p.lieu,
        centre_id: p.lieu === 'centre' ? p.centreId : null,
        destinataire: p.destinataire,
        contact_id: p.contactId,
        canal: p.canal,
        informer_avant: p.informerAvant,
        maximum_demi_journee: p.maximumDemiJournee,
        precisions: p.precisions,
        source: acteur.role === 'employeur' ? 'employeur' : 'service',
        modifie_le: maintenant,
      }
      await bd
        .insertInto('planification.preference')
        .values({ etablissement_id: etablissementId, ...valeurs })
        .onConflict((c) => c.column('etablissement_id').doUpdateSet(valeurs))
        .execute()
      return { id: etablissementId }
    },
  })

export const ecrirePreference = ecrire('planification.ecrirePreference', 'planification.preferencesModifier')
export const ecrirePreferenceEmployeur = ecrire(
  'planification.ecrirePreferenceEmployeur',
  'planification.employeur',
)
