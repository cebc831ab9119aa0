import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { STATUTS } from '../rendez-vous-statuts.ts'
import { prendreRendezVous } from './deplacer-rendez-vous.ts'
import { placer } from './placer-rendez-vous.ts'
import { discretParDefaut, motif } from './reserver-rendez-vous.ts'

/** Gives the slot that an excused absence frees to another worker (SUI-074): a new appointment, at the same hour. */
export const remplacerRendezVous = definirCas({
  nom: 'planification.remplacerRendezVous',
  droit: 'planification.rendez-vous',
  entree: z.object({
    id: identifiant,
    travailleurId: identifiant,
    code: motif,
    motifs: z.array(motif).max(5).default([]),
  }),
  async executer(contexte, e) {
    const absent = await prendreRendezVous(contexte.bd, e.id)
    if (absent.statut === 'remplace') throw conflit('Ce créneau est déjà donné à un autre travailleur.')
    if (absent.statut !== 'absent_excuse')
      throw conflit(
        `Seul le créneau d’une absence excusée se redonne (ce rendez-vous est « ${STATUTS[absent.statut].toLowerCase()} »).`,
      )
    if (absent.travailleurId === e.travailleurId)
      throw conflit('Ce travailleur est celui qui s’est excusé. Choisissez-en un autre.')
    const motifs = [...new Set(e.motifs)].filter((m) => m !== e.code)
    const placement = await placer(contexte, {
      travailleurId: e.travailleurId,
      code: e.code,
      motifs,
      professionnelId: absent.professionnelId,
      jour: absent.jour,
      de: absent.de,
      // The slot as it is: the next appointment begins when it began.
      minutes: absent.minutes,
      modalite: absent.modalite,
      surreserve: absent.surreserve,
    })
    const { id } = await contexte.bd
      .insertInto('planification.rendez_vous')
      .values({
        ...placement,
        travailleur_id: e.travailleurId,
        professionnel_id: absent.professionnelId,
        code: e.code,
        motifs,
        modalite: absent.modalite,
        surreserve: absent.surreserve,
        origine: 'echeance',
        discret: discretParDefaut(e.code, 'echeance'),
        statut: 'planifie',
        remplace_id: absent.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await contexte.bd
      .updateTable('planification.rendez_vous')
      .set({ statut: 'remplace' })
      .where('id', '=', absent.id)
      .execute()
    return { id }
  },
})
