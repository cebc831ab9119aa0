import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, MOTIFS_ABSENCE } from '../vocabulaire.ts'

const champs = z.object({
  motif: z.enum(cles(MOTIFS_ABSENCE), 'Choisissez un motif.'),
  debut: jour,
  fin: jourOuRien,
  remplacantId: z
    .union([z.literal('').transform(() => null), identifiant])
    .nullish()
    .transform((t) => t ?? null),
})
type Champs = z.output<typeof champs>

async function verifier({ bd }: Contexte, professionnelId: string, absence: Champs): Promise<void> {
  if (absence.fin && absence.fin < absence.debut)
    throw invalide('La fin de l’absence précède son début. Corrigez l’une des deux dates.', {
      fin: 'Avant le début.',
    })
  const connus = await bd
    .selectFrom('organisation.professionnel')
    .select(['id', 'arrivee', 'depart'])
    .where('id', 'in', [professionnelId, ...(absence.remplacantId ? [absence.remplacantId] : [])])
    .execute()
  const absent = connus.find((p) => p.id === professionnelId)
  if (!absent) throw introuvable('Ce professionnel')
  if (absence.debut < absent.arrivee || (absent.depart && absence.debut > absent.depart))
    throw invalide('Cette personne n’est pas dans le service à cette date. Corrigez le début de l’absence.', {
      debut: 'Hors de sa présence dans le service.',
    })
  if (!absence.remplacantId) return
  if (absence.remplacantId === professionnelId)
    throw invalide('Une personne ne peut pas se remplacer elle-même. Choisissez quelqu’un d’autre.', {
      remplacantId: 'Choisissez quelqu’un d’autre.',
    })
  const remplacant = connus.find((p) => p.id === absence.remplacantId)
  if (
    !remplacant ||
    absence.debut < remplacant.arrivee ||
    (remplacant.depart && absence.debut > remplacant.depart)
  )
    throw invalide('La personne choisie pour remplacer n’est pas dans le service à cette date.', {
      remplacantId: 'Hors du service à cette date.',
    })
}

const enColonnes = ({ remplacantId, ...absence }: Champs) => ({ ...absence, remplacant_id: remplacantId })

/** Records the absence of a professional and who stands in, so that members and tasks are not left (GOV-026). */
export const declarerAbsence = definirCas({
  nom: 'organisation.declarerAbsence',
  droit: 'organisation.absences',
  entree: champs.extend({ professionnelId: identifiant }),
  async executer(contexte, { professionnelId, ...absence }) {
    await verifier(contexte, professionnelId, absence)
    return contexte.bd
      .insertInto('organisation.absence_professionnel')
      .values({ ...enColonnes(absence), professionnel_id: professionnelId })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Changes an absence: prolonged, shortened, someone else standing in. */
export const modifierAbsence = definirCas({
  nom: 'organisation.modifierAbsence',
  droit: 'organisation.absences',
  entree: champs.extend({ id: identifiant }),
  async executer(contexte, { id, ...absence }) {
    const connue = await contexte.bd
      .selectFrom('organisation.absence_professionnel')
      .select('professionnel_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!connue) throw introuvable('Cette absence')
    await verifier(contexte, connue.professionnel_id, absence)
    await contexte.bd
      .updateTable('organisation.absence_professionnel')
      .set(enColonnes(absence))
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

export const retirerAbsence = definirCas({
  nom: 'organisation.retirerAbsence',
  droit: 'organisation.absences',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { numDeletedRows } = await bd
      .deleteFrom('organisation.absence_professionnel')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!numDeletedRows) throw introuvable('Cette absence')
    return {}
  },
})
