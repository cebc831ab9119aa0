import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, ligne, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { dateFr, decaler } from '../dates.ts'
import { prendreContrat } from '../lectures.ts'
import { periodeDans } from '../periodes.ts'

export const saisieChangement = z.object({
  /** First day in the new post. */
  le: jour,
  intitule: ligne(150),
  unite_travail: ligneOuRien(150),
  /** Exposures of the new post: those kept and those that come. */
  expositions: z.array(ligne(40)).max(30, '30 expositions au plus.').default([]),
})

/**
 * Change of post inside a contract, in one go: posts held the day before end that day with their exposures, the new
 * post begins with the exposures chosen. Exposures of the whole contract are left as they are.
 */
export const changerDePoste = definirCas({
  nom: 'travailleurs.changerDePoste',
  droit: 'travailleurs.modifier',
  entree: saisieChangement.extend({ contrat_id: identifiant }),
  async executer({ bd }, { contrat_id, le, intitule, unite_travail, expositions }) {
    const contrat = await prendreContrat(bd, contrat_id)
    const periode = periodeDans({ debut: le, fin: null }, 'Le nouveau poste', contrat, 'le contrat')
    if (le === contrat.debut) {
      const message = 'Le changement a lieu le premier jour du contrat : corrigez plutôt le poste d’origine.'
      throw invalide(message, { le: message })
    }
    const postes = await bd
      .selectFrom('travailleurs.poste')
      .select(['id', 'intitule', 'debut', 'fin'])
      .where('contrat_id', '=', contrat_id)
      .where((e) => e.or([e('fin', 'is', null), e('fin', '>=', le)]))
      .execute()
    const aVenir = postes.find((p) => p.debut >= le)
    if (aVenir) {
      const message = `Le poste « ${aVenir.intitule} » commence le ${dateFr(aVenir.debut)}, à cette date ou après. Corrigez-le ou choisissez une date plus tardive.`
      throw conflit(message, { le: message })
    }
    const veille = decaler(le, -1)
    const anciens = postes.map((p) => p.id)
    if (anciens.length > 0) {
      // An exposure noted to begin after the change never took place in the old post.
      await bd
        .deleteFrom('travailleurs.exposition')
        .where('poste_id', 'in', anciens)
        .where('debut', '>', veille)
        .execute()
      await bd
        .updateTable('travailleurs.exposition')
        .set({ fin: veille })
        .where('poste_id', 'in', anciens)
        .where((e) => e.or([e('fin', 'is', null), e('fin', '>', veille)]))
        .execute()
      await bd.updateTable('travailleurs.poste').set({ fin: veille }).where('id', 'in', anciens).execute()
    }
    const { id } = await bd
      .insertInto('travailleurs.poste')
      .values({ contrat_id, intitule, unite_travail, ...periode })
      .returning('id')
      .executeTakeFirstOrThrow()
    const natures = [...new Set(expositions)]
    if (natures.length > 0)
      await bd
        .insertInto('travailleurs.exposition')
        .values(natures.map((nature_code) => ({ contrat_id, poste_id: id, nature_code, ...periode })))
        .execute()
    return { id }
  },
})
