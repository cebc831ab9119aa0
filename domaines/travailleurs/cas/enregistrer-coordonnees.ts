import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { prendreTravailleur } from '../lectures.ts'
import { saisieCoordonnees } from '../saisies.ts'

const CHAMPS = ['courriel', 'telephone', 'adresse', 'code_postal', 'commune'] as const

/** Keeps the personal coordinates the worker gave; the day of verification falls when they change unverified. */
export const enregistrerCoordonnees = definirCas({
  nom: 'travailleurs.enregistrerCoordonnees',
  droit: 'travailleurs.modifierCoordonnees',
  entree: saisieCoordonnees.extend({ travailleur_id: identifiant }),
  async executer({ bd, aujourdhui }, { travailleur_id, verifie, ...saisie }) {
    await prendreTravailleur(bd, travailleur_id)
    const avant = await bd
      .selectFrom('travailleurs.coordonnees')
      .select([...CHAMPS, 'verifie_le'])
      .where('travailleur_id', '=', travailleur_id)
      .executeTakeFirst()
    if (CHAMPS.every((champ) => saisie[champ] === null)) {
      await bd.deleteFrom('travailleurs.coordonnees').where('travailleur_id', '=', travailleur_id).execute()
      return { verifie_le: null }
    }
    const change = !avant || CHAMPS.some((champ) => avant[champ] !== saisie[champ])
    const verifie_le = verifie ? aujourdhui : change ? null : avant.verifie_le
    return bd
      .insertInto('travailleurs.coordonnees')
      .values({ travailleur_id, ...saisie, verifie_le })
      .onConflict((c) => c.column('travailleur_id').doUpdateSet({ ...saisie, verifie_le }))
      .returning('verifie_le')
      .executeTakeFirstOrThrow()
  },
})
