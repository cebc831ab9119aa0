import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { relancerMaintenant } from '../rappels.ts'

const ids = z
  .array(identifiant)
  .min(1, 'Choisissez au moins une ligne.')
  .max(200, '200 lignes au plus à la fois.')

/** Reminds at once who has not answered. */
export const relancer = definirCas({
  nom: 'convocations.relancer',
  droit: 'convocations.envoyer',
  entree: z.object({ ids }),
  async executer(contexte, { ids }) {
    const envoyes = await relancerMaintenant(contexte, ids)
    if (envoyes === 0)
      throw conflit(
        'Aucune relance envoyée : ces personnes ont répondu, ou ni courriel ni mobile ne sont connus. Complétez leurs coordonnées.',
      )
    return { envoyes }
  },
})

/** A person decides to send again a message that failed, was refused or perhaps left. */
export const renvoyer = definirCas({
  nom: 'convocations.renvoyer',
  droit: 'convocations.envoyer',
  entree: z.object({ id: identifiant }),
  async executer({ bd, maintenant }, { id }) {
    const m = await bd
      .selectFrom('messages.envoi')
      .select(['canal', 'a', 'statut'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!m) throw introuvable('Ce message')
    if (!['rejete', 'echec', 'incertain'].includes(m.statut))
      throw conflit('Ce message est déjà parti ou va partir : il n’y a rien à renvoyer.')
    const bloque = await bd
      .selectFrom('messages.adresse_en_echec')
      .select('motif')
      .where('canal', '=', m.canal)
      .where('adresse', '=', m.a)
      .executeTakeFirst()
    if (bloque)
      throw conflit(
        'Cette adresse refuse les messages : corrigez-la sur la fiche, ou levez le blocage, puis convoquez à nouveau.',
      )
    return bd
      .updateTable('messages.envoi')
      .set({ statut: 'a_envoyer', essais: 0, prochain: maintenant, erreur: null })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** An address marked as refusing is tried again: the person says it works now. */
export const leverBlocage = definirCas({
  nom: 'convocations.leverBlocage',
  droit: 'convocations.envoyer',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const ligne = await bd
      .deleteFrom('messages.adresse_en_echec')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette adresse')
    return ligne
  },
})
