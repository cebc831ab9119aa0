import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { saisieEntreprise } from '../saisies.ts'
import { NATURES, type Nature, TYPES_ADHESION, TYPES_PAR_NATURE, type TypeAdhesion } from '../vocabulaire.ts'
import { colonnesEntreprise } from './ecrire-entreprise.ts'

/** Replaces the identity of a company by what the form sends. */
export const modifierEntreprise = definirCas({
  nom: 'adherents.modifierEntreprise',
  droit: 'adherents.modifier',
  entree: saisieEntreprise.extend({ id: identifiant }),
  async executer({ bd }, { id, ...saisie }) {
    const avant = await bd
      .selectFrom('adherents.entreprise as e')
      .leftJoin('adherents.resume as r', 'r.entreprise_id', 'e.id')
      .select(['e.siren', 'e.nature', 'r.type', 'r.statut'])
      .where('e.id', '=', id)
      .executeTakeFirst()
    if (!avant) throw introuvable('Cette entreprise')
    if (saisie.nature !== avant.nature && (avant.statut === 'active' || avant.statut === 'suspendue'))
      verifierNature(saisie.nature, avant.type as TypeAdhesion)
    const colonnes = await colonnesEntreprise(bd, saisie, id)
    if (saisie.siren !== avant.siren) {
      const autre = await bd
        .selectFrom('adherents.etablissement')
        .select('siret')
        .where('entreprise_id', '=', id)
        .where('siret', 'is not', null)
        .$if(saisie.siren !== null, (q) => q.where('siret', 'not like', `${saisie.siren}%`))
        .executeTakeFirst()
      if (autre) {
        const message = `L’établissement ${autre.siret} ne commence pas par ce SIREN. Corrigez d’abord son SIRET.`
        throw invalide(message, { siren: message })
      }
    }
    await bd.updateTable('adherents.entreprise').set(colonnes).where('id', '=', id).execute()
    return { id }
  },
})

function verifierNature(nature: Nature, type: TypeAdhesion): void {
  if (TYPES_PAR_NATURE[nature].includes(type)) return
  const message = `L’adhésion en cours (« ${TYPES_ADHESION[type]} ») ne convient pas à la nature « ${NATURES[nature]} ». Terminez-la d’abord.`
  throw invalide(message, { nature: message })
}
