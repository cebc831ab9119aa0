import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, MOTIFS_ABSENCE } from '../vocabulaire.ts'
import { enregistrerRemplacements, remplacements } from './remplacements.ts'

const champs = z.object({
  motif: z.enum(cles(MOTIFS_ABSENCE), 'Choisissez un motif.'),
  debut: jour,
  fin: jourOuRien,
  remplacements,
})
type Champs = z.output<typeof champs>

async function verifier({ bd }: Contexte, professionnelId: string, absence: Champs): Promise<void> {
  if (absence.fin && absence.fin < absence.debut)
    throw invalide('La fin de l’absence précède son début. Corrigez l’une des deux dates.', {
      fin: 'Avant le début.',
    })
  const absent = await bd
    .selectFrom('organisation.professionnel')
    .select(['arrivee', 'depart'])
    .where('id', '=', professionnelId)
    .executeTakeFirst()
  if (!absent) throw introuvable('Ce professionnel')
  if (absence.debut < absent.arrivee || (absent.depart && absence.debut > absent.depart))
    throw invalide('Cette personne n’est pas dans le service à cette date. Corrigez le début de l’absence.', {
      debut: 'Hors de sa présence dans le service.',
    })
}

/** Records the absence of a professional and who stands in, so that members and tasks are not left (GOV-026). */
export const declarerAbsence = definirCas({
  nom: 'organisation.declarerAbsence',
  droit: 'organisation.absences',
  entree: champs.extend({ professionnelId: identifiant }),
  async executer(contexte, { professionnelId, ...absence }) {
    await verifier(contexte, professionnelId, absence)
    const { motif, debut, fin } = absence
    const cree = await contexte.bd
      .insertInto('organisation.absence_professionnel')
      .values({ motif, debut, fin, professionnel_id: professionnelId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await enregistrerRemplacements(contexte, { ...absence, id: cree.id, professionnelId })
    return cree
  },
})

/** Changes an absence: prolonged, shortened, others standing in. */
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
    const { motif, debut, fin } = absence
    await contexte.bd
      .updateTable('organisation.absence_professionnel')
      .set({ motif, debut, fin })
      .where('id', '=', id)
      .execute()
    await enregistrerRemplacements(contexte, { ...absence, id, professionnelId: connue.professionnel_id })
    return { id }
  },
})

export const retirerAbsence = definirCas({
  nom: 'organisation.retirerAbsence',
  droit: 'organisation.absences',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    // Its replacements leave first, so that each leaves a line in the journal.
    await bd.deleteFrom('organisation.remplacement').where('absence_id', '=', id).execute()
    const { numDeletedRows } = await bd
      .deleteFrom('organisation.absence_professionnel')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!numDeletedRows) throw introuvable('Cette absence')
    return {}
  },
})
