import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { CAUSES_ABSENCE, cles } from '../vocabulaire.ts'

export const EntreeAbsence = z.object({
  contratId: identifiant,
  cause: z.enum(cles(CAUSES_ABSENCE), 'Choisissez la cause.'),
  debut: jour,
  fin: jourOuRien,
  reprise: jourOuRien,
  emission: jourOuRien,
  demandeReprise: z
    .boolean()
    .nullish()
    .transform((d) => d ?? null),
})
type Absence = z.output<typeof EntreeAbsence>

async function verifier(bd: Bd, a: Absence): Promise<void> {
  const c = await bd
    .selectFrom('travailleurs.contrat')
    .select(['debut', 'fin'])
    .where('id', '=', a.contratId)
    .executeTakeFirst()
  if (!c) throw introuvable('Ce contrat')
  const [debut, fin] = [c.debut as unknown as string, c.fin as unknown as string | null]
  if (a.debut < debut || (fin !== null && a.debut > fin))
    throw invalide('L’absence commence hors du contrat. Corrigez la date, ou choisissez l’autre contrat.', {
      debut: 'Ce jour est hors du contrat choisi.',
    })
  if (a.fin && a.fin < a.debut)
    throw invalide('La fin précède le début. Corrigez les dates.', { fin: 'La fin précède le début.' })
  if (a.reprise && a.reprise <= (a.fin ?? a.debut))
    throw invalide('La reprise est le premier jour travaillé, après la fin de l’absence.', {
      reprise: 'La reprise vient après le dernier jour d’absence.',
    })
}

const colonnes = (a: Absence) => ({
  contrat_id: a.contratId,
  cause: a.cause,
  debut: a.debut,
  fin: a.fin,
  reprise: a.reprise,
  emission: a.emission,
  demande_reprise: a.demandeReprise,
})

/** Records an absence (SUI-008): a reprise visit may become due in the same transaction. */
export const saisirAbsence = definirCas({
  nom: 'suivi.saisirAbsence',
  droit: 'suivi.saisir',
  entree: EntreeAbsence,
  async executer({ bd }, a) {
    await verifier(bd, a)
    return bd.insertInto('suivi.absence').values(colonnes(a)).returning('id').executeTakeFirstOrThrow()
  },
})

/** Prolongs, ends or corrects an absence. */
export const modifierAbsence = definirCas({
  nom: 'suivi.modifierAbsence',
  droit: 'suivi.saisir',
  entree: EntreeAbsence.extend({ id: identifiant }),
  async executer({ bd }, { id, ...a }) {
    await verifier(bd, a)
    const ligne = await bd
      .updateTable('suivi.absence')
      .set(colonnes(a))
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette absence')
    return ligne
  },
})

/** Removes an absence entered by mistake; the journal keeps it. */
export const supprimerAbsence = definirCas({
  nom: 'suivi.supprimerAbsence',
  droit: 'suivi.saisir',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const ligne = await bd.deleteFrom('suivi.absence').where('id', '=', id).returning('id').executeTakeFirst()
    if (!ligne) throw introuvable('Cette absence')
    return ligne
  },
})
