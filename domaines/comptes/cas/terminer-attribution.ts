import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { motif } from '../saisies.ts'
import { exigerUnAdministrateur, verrouillerLesDroits } from './garde-administrateur.ts'
import { noterActe } from './noter-acces.ts'

/** The day before, YYYY-MM-DD. */
const veille = (j: string) => new Date(Date.parse(`${j}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/**
 * Withdraws a right: `dernierJour` is the last day it holds; without it, the right ends at once.
 * A right opened today and withdrawn today has never held a full day: its line says so by its end.
 */
export const terminerAttribution = definirCas({
  nom: 'comptes.terminerAttribution',
  droit: 'comptes.gerer',
  entree: z.object({
    id: identifiant,
    dernierJour: jour.nullish().transform((t) => t ?? null),
    motif,
  }),
  async executer(contexte, { id, dernierJour, motif }) {
    const { bd, acteur, aujourdhui } = contexte
    await verrouillerLesDroits(contexte)
    const droit = await bd
      .selectFrom('comptes.attribution')
      .select(['compte_id', 'role', 'debut', 'fin'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!droit) throw introuvable('Ce droit')
    if (droit.fin && droit.fin < aujourdhui) throw conflit('Ce droit est déjà terminé.')
    if (droit.role === 'administrateur' && droit.compte_id === acteur.compteId)
      throw conflit(
        'Vous ne pouvez pas retirer votre propre droit d’administration. Demandez-le à un autre administrateur.',
      )
    if (dernierJour && dernierJour < aujourdhui)
      throw invalide('Le dernier jour est déjà passé. Laissez vide pour retirer le droit tout de suite.', {
        dernierJour: 'Le dernier jour est déjà passé. Laissez vide pour retirer le droit tout de suite.',
      })
    if (dernierJour && dernierJour < droit.debut)
      throw invalide('Le dernier jour précède le début du droit.', {
        dernierJour: 'Le dernier jour précède le début du droit.',
      })
    const fin = dernierJour ?? veille(aujourdhui)
    // Opened today or later and withdrawn at once: the period is moved whole to the day before.
    const debut = [fin, droit.debut].sort()[0]!
    await bd
      .updateTable('comptes.attribution')
      .set({ debut, fin, fin_motif: motif })
      .where('id', '=', id)
      .execute()
    if (droit.role === 'administrateur') await exigerUnAdministrateur(contexte)
    await noterActe(contexte, droit.compte_id, 'droit_termine', { role: droit.role, fin, motif })
    return { id, fin }
  },
})
