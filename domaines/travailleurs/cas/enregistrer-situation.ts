import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { prendreContrat } from '../lectures.ts'
import { periodeDans } from '../periodes.ts'
import { saisieSituation } from '../saisies.ts'

/** Notes a situation the employer declares and may know: night work, BOETH, isolated worker… (ADH-045). */
export const ajouterSituation = definirCas({
  nom: 'travailleurs.ajouterSituation',
  droit: 'travailleurs.modifier',
  entree: saisieSituation.extend({ contrat_id: identifiant }),
  async executer({ bd }, { contrat_id, ...saisie }) {
    const contrat = await prendreContrat(bd, contrat_id)
    const periode = periodeDans(saisie, 'Cette situation', contrat, 'le contrat')
    return bd
      .insertInto('travailleurs.situation')
      .values({ ...saisie, ...periode, contrat_id })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Corrects or ends a situation. */
export const modifierSituation = definirCas({
  nom: 'travailleurs.modifierSituation',
  droit: 'travailleurs.modifier',
  entree: saisieSituation.extend({ id: identifiant }),
  async executer({ bd }, { id, ...saisie }) {
    const avant = await bd
      .selectFrom('travailleurs.situation')
      .select('contrat_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!avant) throw introuvable('Cette situation')
    const contrat = await prendreContrat(bd, avant.contrat_id)
    const periode = periodeDans(saisie, 'Cette situation', contrat, 'le contrat')
    await bd
      .updateTable('travailleurs.situation')
      .set({ ...saisie, ...periode })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
