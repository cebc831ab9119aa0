import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { cles, MOTIFS_PRESCRIPTION } from '../vocabulaire.ts'
import { exigerTravailleur } from './visites.ts'

export const EntreePrescription = z.object({
  periodeMois: z
    .number('Nombre de mois attendu.')
    .int('Nombre entier de mois attendu.')
    .min(1, 'Un mois au moins.')
    .max(60, '60 mois au plus : le plafond légal est de cinq ans.'),
  le: jour,
  motif: z.enum(cles(MOTIFS_PRESCRIPTION), 'Choisissez le motif.'),
})

/** The médecin du travail fixes a shorter period for one worker (R. 4624-16, R. 4624-28, SUI-024). */
export const fixerPeriodicite = definirCas({
  nom: 'suivi.fixerPeriodicite',
  droit: 'suivi.prescrire',
  entree: EntreePrescription.extend({ travailleurId: identifiant }),
  async executer({ bd }, { travailleurId, periodeMois, le, motif }) {
    await exigerTravailleur(bd, travailleurId)
    return bd
      .insertInto('suivi.prescription')
      .values({ travailleur_id: travailleurId, periode_mois: periodeMois, le, motif })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
