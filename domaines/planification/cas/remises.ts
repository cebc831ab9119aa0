import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { genreDe } from '../delegation.ts'
import { chargerDelegation, cleVisite, lireFaits } from '../requetes/delegation.ts'
import { GENRES } from '../vocabulaire.ts'
import { exigerTravailleur, professionnelDeLActeur } from './demandes.ts'

export const EntreeRemise = z.object({
  code: z.enum(['REPR', 'PREREP', 'DEM'], 'Choisissez la visite à confier.'),
  /** Null: any nurse of the team who has a protocol. */
  idestId: identifiant.nullish().transform((v) => v ?? null),
  jusquAu: jour,
})

/** The médecin hands one visit to a nurse, case by case (annexe 3, IDEST priority 1; SUI-016, SUI-049). */
export const confierVisite = definirCas({
  nom: 'planification.confierVisite',
  droit: 'planification.decider',
  entree: EntreeRemise.extend({ travailleurId: identifiant }),
  async executer({ bd, aujourdhui }, { travailleurId, code, idestId, jusquAu }) {
    await exigerTravailleur(bd, travailleurId)
    if (jusquAu < aujourdhui)
      throw invalide('Cette date est passée. Choisissez jusqu’à quand la visite est confiée.', {
        jusquAu: 'Cette date est passée.',
      })
    const contexte = await chargerDelegation(bd)
    const faits = (await lireFaits(bd, [{ travailleurId, code }], aujourdhui)).get(
      cleVisite(travailleurId, code),
    )
    const genre = faits && genreDe(faits)
    if (genre && contexte.modes[genre] === 'jamais')
      throw invalide(
        `Le service ne délègue pas ce genre de visite (${GENRES[genre]}). Changez-le dans les délégations, ou gardez la visite.`,
        { code: 'Ce genre de visite n’est pas délégué.' },
      )
    if (idestId && contexte.soignants.get(idestId)?.profession !== 'IDEST')
      throw invalide('Choisissez un infirmier en santé au travail du service.', {
        idestId: 'Ce n’est pas un infirmier du service.',
      })
    return bd
      .insertInto('planification.remise')
      .values({
        travailleur_id: travailleurId,
        code,
        medecin_id: await professionnelDeLActeur(bd),
        idest_id: idestId,
        le: aujourdhui,
        jusqu_au: jusquAu,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** The médecin takes the visit back. */
export const reprendreVisite = definirCas({
  nom: 'planification.reprendreVisite',
  droit: 'planification.decider',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const ligne = await bd
      .updateTable('planification.remise')
      .set({ retiree_le: aujourdhui })
      .where('id', '=', id)
      .where('retiree_le', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette visite confiée')
    return ligne
  },
})
