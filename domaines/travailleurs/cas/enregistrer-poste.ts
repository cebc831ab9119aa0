import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { dateFr } from '../dates.ts'
import { prendreContrat, prendrePoste } from '../lectures.ts'
import { periodeDans } from '../periodes.ts'
import { saisiePoste } from '../saisies.ts'

/** Adds a post to a contract. */
export const ajouterPoste = definirCas({
  nom: 'travailleurs.ajouterPoste',
  droit: 'travailleurs.modifier',
  entree: saisiePoste.extend({ contrat_id: identifiant }),
  async executer({ bd }, { contrat_id, ...saisie }) {
    const contrat = await prendreContrat(bd, contrat_id)
    const periode = periodeDans(saisie, 'Ce poste', contrat, 'le contrat')
    return bd
      .insertInto('travailleurs.poste')
      .values({ ...saisie, ...periode, contrat_id })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Corrects or ends a post; its exposures must stay inside its dates, those that ended with it still do. */
export const modifierPoste = definirCas({
  nom: 'travailleurs.modifierPoste',
  droit: 'travailleurs.modifier',
  entree: saisiePoste.extend({ id: identifiant }),
  async executer({ bd }, { id, ...saisie }) {
    const avant = await prendrePoste(bd, id)
    const contrat = await prendreContrat(bd, avant.contrat_id)
    const periode = periodeDans(saisie, 'Ce poste', contrat, 'le contrat')
    const expositions = await bd
      .selectFrom('travailleurs.exposition as x')
      .innerJoin('travailleurs.nature_exposition as n', 'n.code', 'x.nature_code')
      .select(['x.id', 'n.libelle', 'x.debut', 'x.fin'])
      .where('x.poste_id', '=', id)
      .execute()
    const hors = expositions.find(
      (x) =>
        (x.debut < periode.debut && x.debut !== avant.debut) ||
        (periode.fin !== null && x.debut > periode.fin),
    )
    if (hors)
      throw conflit(
        `L’exposition « ${hors.libelle} » commence le ${dateFr(hors.debut)}, hors de ces dates. Corrigez-la d’abord.`,
        { debut: 'Une exposition commence hors de ces dates.' },
      )
    await bd
      .updateTable('travailleurs.exposition')
      .set({ debut: periode.debut })
      .where('poste_id', '=', id)
      .where('debut', '=', avant.debut)
      .execute()
    await bd
      .updateTable('travailleurs.exposition')
      .set({ fin: periode.fin })
      .where('poste_id', '=', id)
      .where((e) =>
        e.or([
          avant.fin === null ? e('fin', 'is', null) : e('fin', '=', avant.fin),
          ...(periode.fin === null ? [] : [e('fin', '>', periode.fin)]),
        ]),
      )
      .execute()
    await bd
      .updateTable('travailleurs.poste')
      .set({ ...saisie, ...periode })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
