import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { age } from '../dates.ts'
import { prendreContrat } from '../lectures.ts'
import { periodeDans } from '../periodes.ts'
import { saisieExposition } from '../saisies.ts'

type Saisie = z.output<typeof saisieExposition>
type Contrat = Awaited<ReturnType<typeof prendreContrat>>

const refuser = (champ: string, message: string) => invalide(message, { [champ]: message })

/** Notes an exposure, of a post or of the whole contract; a worker may carry several (ADH-040). */
export const ajouterExposition = definirCas({
  nom: 'travailleurs.ajouterExposition',
  droit: 'travailleurs.modifier',
  entree: saisieExposition.extend({ contrat_id: identifiant }),
  async executer({ bd }, { contrat_id, ...saisie }) {
    const contrat = await prendreContrat(bd, contrat_id)
    const valeurs = await verifierExposition(bd, contrat, saisie)
    return bd
      .insertInto('travailleurs.exposition')
      .values({ ...valeurs, contrat_id })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Corrects or ends an exposure. */
export const modifierExposition = definirCas({
  nom: 'travailleurs.modifierExposition',
  droit: 'travailleurs.modifier',
  entree: saisieExposition.extend({ id: identifiant }),
  async executer({ bd }, { id, ...saisie }) {
    const avant = await bd
      .selectFrom('travailleurs.exposition')
      .select('contrat_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!avant) throw introuvable('Cette exposition')
    const contrat = await prendreContrat(bd, avant.contrat_id)
    const valeurs = await verifierExposition(bd, contrat, saisie)
    await bd.updateTable('travailleurs.exposition').set(valeurs).where('id', '=', id).execute()
    return { id }
  },
})

/** @returns the values to write @throws Refus 422 */
async function verifierExposition(bd: Bd, contrat: Contrat, saisie: Saisie): Promise<Saisie> {
  if ((saisie.niveau === null) !== (saisie.unite === null))
    throw refuser(
      saisie.niveau === null ? 'niveau' : 'unite',
      'Un niveau va avec son unité : donnez les deux, ou aucun.',
    )
  // R. 4153-40: regulated work under derogation concerns those under 18 only.
  const ans = age(contrat.naissance, saisie.debut)
  if (saisie.nature_code === 'jeune_derogation' && ans >= 18)
    throw refuser(
      'nature_code',
      `Cette exposition concerne les moins de 18 ans (R. 4153-40) : à cette date, la personne a ${ans} ans.`,
    )
  if (saisie.poste_id === null)
    return { ...saisie, ...periodeDans(saisie, 'Cette exposition', contrat, 'le contrat') }
  const poste = await bd
    .selectFrom('travailleurs.poste')
    .select(['debut', 'fin'])
    .where('id', '=', saisie.poste_id)
    .where('contrat_id', '=', contrat.id)
    .executeTakeFirst()
  if (!poste) throw refuser('poste_id', 'Ce poste n’est pas de ce contrat. Choisissez-le dans la liste.')
  return { ...saisie, ...periodeDans(saisie, 'Cette exposition', poste, 'le poste') }
}
