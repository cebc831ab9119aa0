import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { saisieEtablissement } from '../saisies.ts'
import { colonnesEtablissement } from './ecrire-etablissement.ts'

export const modifierEtablissement = definirCas({
  nom: 'adherents.modifierEtablissement',
  droit: 'adherents.modifier',
  entree: saisieEtablissement.extend({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id, ...saisie }) {
    const avant = await bd
      .selectFrom('adherents.etablissement as t')
      .innerJoin('adherents.entreprise as e', 'e.id', 't.entreprise_id')
      .select(['e.id', 'e.siren', 't.ferme_le'])
      .where('t.id', '=', id)
      .executeTakeFirst()
    if (!avant) throw introuvable('Cet établissement')
    if (saisie.siege && avant.ferme_le) {
      const message = 'Un établissement fermé ne peut pas être le siège.'
      throw invalide(message, { siege: message })
    }
    const colonnes = await colonnesEtablissement(bd, avant, saisie, id, aujourdhui)
    await bd.updateTable('adherents.etablissement').set(colonnes).where('id', '=', id).execute()
    return { id }
  },
})
