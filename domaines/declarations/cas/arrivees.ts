import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { verifierArrivee } from '../regles.ts'
import { saisieArrivee } from '../saisies.ts'
import { declarationOuverte } from './declaration-ouverte.ts'

/** Adds somebody who arrives to the draft, or corrects what was typed (`ligne`). */
export const enregistrerArrivee = definirCas({
  nom: 'declarations.enregistrerArrivee',
  droit: 'declarations.declarer',
  entree: saisieArrivee.extend({ id: identifiant, ligne: identifiant.optional() }),
  async executer({ bd, aujourdhui, maintenant }, { id, ligne, debut, ...saisie }) {
    await declarationOuverte(bd, aujourdhui, id)
    verifierArrivee({ ...saisie, debut }, aujourdhui)
    const valeurs = { ...saisie, effet: debut }
    if (!ligne)
      return bd
        .insertInto('declarations.ligne')
        .values({ declaration_id: id, sort: 'arrivee', ...valeurs })
        .returning('id')
        .executeTakeFirstOrThrow()
    const modifiee = await bd
      .updateTable('declarations.ligne')
      .set({ ...valeurs, modifiee_le: maintenant })
      .where('id', '=', ligne)
      .where('declaration_id', '=', id)
      .where('sort', '=', 'arrivee')
      .returning('id')
      .executeTakeFirst()
    if (!modifiee) throw introuvable('Cette arrivée')
    return modifiee
  },
})

/** Takes one line out of the draft: the worker is to be looked at again, the arrival never happened. */
export const retirerLigne = definirCas({
  nom: 'declarations.retirerLigne',
  droit: 'declarations.declarer',
  entree: z.object({ id: identifiant, ligne: identifiant }),
  async executer({ bd, aujourdhui }, { id, ligne }) {
    await declarationOuverte(bd, aujourdhui, id)
    const retiree = await bd
      .deleteFrom('declarations.ligne')
      .where('id', '=', ligne)
      .where('declaration_id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!retiree) throw introuvable('Cette ligne')
    return retiree
  },
})
