import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, LISTES, RAISONS_RANG } from '../vocabulaire.ts'
import { exigerTravailleur, professionnelDeLActeur } from './demandes.ts'

export const EntreeRang = z.object({
  liste: z.enum(cles(LISTES), 'Choisissez la liste.'),
  rang: z
    .number('Rang attendu.')
    .int('Rang entier attendu.')
    .min(1, 'Le premier rang est 1.')
    .max(90, '90 au plus.'),
  raison: z.enum(cles(RAISONS_RANG), 'Choisissez la raison.'),
  jusquAu: jour,
})

/** The médecin decides the rank of one worker until a day (SUI-046); the journal keeps who and when. */
export const fixerRang = definirCas({
  nom: 'planification.fixerRang',
  droit: 'planification.decider',
  entree: EntreeRang.extend({ travailleurId: identifiant }),
  async executer({ bd, aujourdhui }, { travailleurId, liste, rang, raison, jusquAu }) {
    await exigerTravailleur(bd, travailleurId)
    if (jusquAu < aujourdhui)
      throw invalide('Cette date est passée. Choisissez jusqu’à quand le rang vaut.', {
        jusquAu: 'Cette date est passée.',
      })
    return bd
      .insertInto('planification.rang_force')
      .values({
        travailleur_id: travailleurId,
        liste,
        rang,
        raison,
        medecin_id: await professionnelDeLActeur(bd),
        le: aujourdhui,
        jusqu_au: jusquAu,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** The worker goes back to the rank of the rules. */
export const leverRang = definirCas({
  nom: 'planification.leverRang',
  droit: 'planification.decider',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const ligne = await bd
      .updateTable('planification.rang_force')
      .set({ leve_le: aujourdhui })
      .where('id', '=', id)
      .where('leve_le', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Ce rang fixé')
    return ligne
  },
})
