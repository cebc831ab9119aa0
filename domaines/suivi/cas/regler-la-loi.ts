import { sql } from 'kysely'
import { z } from 'zod'
import { POINTS_OUVERTS, type Reglages, valeurDe } from '../../../droit/index.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { ligne } from '../../../plateforme/http/champs.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { VERROU_REGLAGES } from '../recalcul/tache.ts'

/**
 * Chooses how the service reads the points that the law leaves open. The direction decides, on a written ground (the
 * opinion of the medical-technical commission, a jurist's note); every deadline of the service is then recomputed.
 */
export const reglerLaLoi = definirCas({
  nom: 'suivi.reglerLaLoi',
  droit: 'suivi.reglerLaLoi',
  entree: z.object({
    lectures: z.record(z.string().max(40), z.string().max(40)),
    motif: ligne(300),
  }),
  async executer({ bd, acteur, aujourdhui }, { lectures, motif }) {
    let choisis: Partial<Reglages> = {}
    const champs: Record<string, string> = {}
    for (const [reglage, cle] of Object.entries(lectures)) {
      const valeur = valeurDe(reglage, cle)
      if (valeur) choisis = { ...choisis, ...valeur }
      else champs[`lectures.${reglage}`] = 'Choisissez une des lectures proposées.'
    }
    if (Object.keys(champs).length > 0)
      throw invalide('Une lecture choisie n’existe pas. Rechargez la page et choisissez à nouveau.', champs)
    const service = await bd
      .selectFrom('organisation.service')
      .select(['id', 'parametres'])
      .forUpdate()
      .executeTakeFirst()
    if (!service) throw conflit('Enregistrez d’abord l’identité du service, dans ses paramètres.')
    const connus = (service.parametres ?? {}) as Record<string, unknown>
    const avant = (connus.droit ?? {}) as Partial<Reglages>
    const droit = { ...avant, ...choisis }
    const change = POINTS_OUVERTS.some(
      (p) => JSON.stringify(droit[p.reglage]) !== JSON.stringify(avant[p.reglage]),
    )
    if (!change) throw invalide('Rien ne change : choisissez une autre lecture, ou quittez la page.')
    const decision = { motif, le: aujourdhui, par: acteur.compteId }
    await bd
      .updateTable('organisation.service')
      .set({ parametres: JSON.stringify({ ...connus, droit, droitDecision: decision }) })
      .where('id', '=', service.id)
      .execute()
    // One that waits will read the new settings; one that runs sees them at its next batch and starts again.
    await sql`select pg_advisory_xact_lock(7365, ${VERROU_REGLAGES})`.execute(bd)
    await sql`insert into suivi.recalcul (cause, demande_par) values ('regle', ${acteur.compteId})
      on conflict do nothing`.execute(bd)
    return {}
  },
})
