import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { annoncer } from './annoncer.ts'

/** Appointments told at once, at most. */
export const CONVOCATIONS_MAX = 200

/**
 * Convokes: each appointment still to come is told by the way its member chose, as far as what is known allows
 * (SUI-069). The appointment becomes « convoqué »; one already told as it stands is left as it is.
 * @throws Refus 409 when none of them can be convoked
 */
export const convoquer = definirCas({
  nom: 'convocations.convoquer',
  droit: 'convocations.envoyer',
  entree: z.object({
    ids: z
      .array(identifiant)
      .min(1, 'Choisissez au moins un rendez-vous.')
      .max(CONVOCATIONS_MAX, `${CONVOCATIONS_MAX} rendez-vous au plus à la fois.`),
  }),
  async executer(contexte, { ids }) {
    const { bd, maintenant } = contexte
    const prets = await bd
      .selectFrom('planification.rendez_vous')
      .select('id')
      .where('id', 'in', ids)
      .where('statut', 'in', ['planifie', 'convoque', 'confirme'])
      .where('debut', '>', maintenant)
      .forUpdate()
      .execute()
    if (prets.length === 0)
      throw conflit(
        'Aucun de ces rendez-vous ne peut être convoqué : ils sont passés, annulés, ou seulement proposés. Actualisez la liste.',
      )
    const annonces = await annoncer(
      contexte,
      prets.map((p) => p.id),
      'convocation',
    )
    await bd
      .updateTable('planification.rendez_vous')
      .set({ statut: 'convoque' })
      .where(
        'id',
        'in',
        prets.map((p) => p.id),
      )
      .where('statut', '=', 'planifie')
      .execute()
    const compter = (f: (a: (typeof annonces)[number]) => boolean) => annonces.filter(f).length
    return {
      convoques: annonces.length,
      dejaConvoques: prets.length - annonces.length,
      ecartes: ids.length - prets.length,
      courriels: compter((a) => a.voies.travailleur?.canal === 'courriel'),
      sms: compter((a) => a.voies.travailleur?.canal === 'sms'),
      employeurs: compter((a) => a.voies.employeur !== null),
      lettres: compter((a) => a.voies.lettre !== null),
      injoignables: compter((a) => a.voies.injoignable),
    }
  },
})
