import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { saisieEtablissement } from '../saisies.ts'
import { colonnesEtablissement } from './ecrire-etablissement.ts'

export const ajouterEtablissement = definirCas({
  nom: 'adherents.ajouterEtablissement',
  droit: 'adherents.modifier',
  entree: saisieEtablissement.extend({ entreprise_id: identifiant }),
  async executer({ bd, aujourdhui }, { entreprise_id, ...saisie }) {
    const entreprise = await bd
      .selectFrom('adherents.entreprise')
      .select(['id', 'siren'])
      .where('id', '=', entreprise_id)
      .executeTakeFirst()
    if (!entreprise) throw introuvable('Cette entreprise')
    const colonnes = await colonnesEtablissement(bd, entreprise, saisie, null, aujourdhui)
    return bd
      .insertInto('adherents.etablissement')
      .values({ ...colonnes, entreprise_id })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
