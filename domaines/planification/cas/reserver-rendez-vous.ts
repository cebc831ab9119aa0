import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { cles } from '../vocabulaire.ts'
import { MODALITES, MOTIFS, minutesDe, ORIGINES } from '../vocabulaire-agenda.ts'
import { placer } from './placer-rendez-vous.ts'

export const motif = z.enum(cles(MOTIFS), 'Choisissez le motif de la visite.')
export const heure = z
  .string('Heure attendue.')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.')

export const EntreeReservation = z.object({
  travailleurId: identifiant,
  code: motif,
  motifs: z.array(motif).max(5, '5 motifs secondaires au plus.').default([]),
  professionnelId: identifiant,
  jour,
  heure,
  /** Minutes; by default those of the motive and the profession. */
  minutes: z.number().int().min(5, '5 minutes au moins.').max(240, '4 heures au plus.').optional(),
  modalite: z.enum(cles(MODALITES), 'Choisissez comment le travailleur est reçu.').default('presentiel'),
  origine: z.enum(cles(ORIGINES), 'Choisissez l’origine de la demande.').default('echeance'),
  /** The employer does not know of it; by default for a préreprise and what the worker asks for. */
  discret: z.boolean().optional(),
  salleId: identifiant.nullish(),
  surreserve: z.boolean().default(false),
  /** Appointment put off: the new one keeps the link. */
  reporteDeId: identifiant.nullish(),
})

/** A préreprise is not told to the employer unless the worker agrees; nor what the worker asks for himself (R. 4624-34). */
export const discretParDefaut = (code: string, origine: string): boolean =>
  code === 'PREREP' || (code === 'DEM' && origine === 'travailleur')

/**
 * Books an appointment (SUI-080). Fifty people may book the same ten slots at once: ten are served, the others read what
 * is taken and what is free.
 */
export const reserverRendezVous = definirCas({
  nom: 'planification.reserverRendezVous',
  droit: 'planification.rendez-vous',
  entree: EntreeReservation,
  async executer(contexte, e) {
    const motifs = [...new Set(e.motifs)].filter((m) => m !== e.code)
    if (e.modalite !== 'presentiel' && e.salleId)
      throw invalide('Un rendez-vous à distance ne prend pas de salle.', {
        salleId: 'Laissez ce champ vide.',
      })
    const placement = await placer(contexte, { ...e, motifs, de: minutesDe(e.heure) })
    return contexte.bd
      .insertInto('planification.rendez_vous')
      .values({
        ...placement,
        travailleur_id: e.travailleurId,
        professionnel_id: e.professionnelId,
        code: e.code,
        motifs,
        modalite: e.modalite,
        origine: e.origine,
        discret: e.discret ?? discretParDefaut(e.code, e.origine),
        surreserve: e.surreserve,
        reporte_de_id: e.reporteDeId ?? null,
        statut: 'planifie',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
