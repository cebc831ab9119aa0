import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jourOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'

const ternaire = z
  .boolean()
  .nullish()
  .transform((v) => v ?? null)
export const EntreeAnteriorite = z.object({
  contratId: identifiant,
  memeEmploi: ternaire,
  memeExposition: ternaire,
  attestationDetenue: ternaire,
  avisDetenu: ternaire,
  sansMesureAnnees: z.number('Nombre d’années attendu.').int().min(0).max(20, '20 ans au plus.').nullish(),
  derniereAttestation: jourOuRien,
  joursPrevus: z.number('Nombre de jours attendu.').int().min(0).max(400, '400 jours au plus.').nullish(),
})

/** Says what is known of the time before a hiring: conditions of a dispensation (R. 4624-15, -27, R. 4625-11). */
export const renseignerAnteriorite = definirCas({
  nom: 'suivi.renseignerAnteriorite',
  droit: 'suivi.saisir',
  entree: EntreeAnteriorite,
  async executer({ bd }, a) {
    const contrat = await bd
      .selectFrom('travailleurs.contrat')
      .select('id')
      .where('id', '=', a.contratId)
      .executeTakeFirst()
    if (!contrat) throw introuvable('Ce contrat')
    const valeurs = {
      meme_emploi: a.memeEmploi,
      meme_exposition: a.memeExposition,
      attestation_detenue: a.attestationDetenue,
      avis_detenu: a.avisDetenu,
      sans_mesure_annees: a.sansMesureAnnees ?? null,
      derniere_attestation: a.derniereAttestation,
      jours_prevus: a.joursPrevus ?? null,
    }
    await bd
      .insertInto('suivi.anteriorite')
      .values({ contrat_id: a.contratId, ...valeurs })
      .onConflict((c) => c.column('contrat_id').doUpdateSet(valeurs))
      .execute()
    return { id: a.contratId }
  },
})
