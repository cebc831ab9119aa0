import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { saisieEffectif } from '../saisies.ts'

/** Records a headcount as a dated fact; zero is a valid one (a member with no worker yet, ADH-020). */
export const saisirEffectif = definirCas({
  nom: 'adherents.saisirEffectif',
  droit: 'adherents.modifier',
  entree: saisieEffectif.extend({ etablissement_id: identifiant }),
  async executer({ bd, aujourdhui }, saisie) {
    if (saisie.au > aujourdhui) {
      const message = 'Un effectif se constate : la date ne peut pas être dans le futur.'
      throw invalide(message, { au: message })
    }
    const etablissement = await bd
      .selectFrom('adherents.etablissement')
      .select('ferme_le')
      .where('id', '=', saisie.etablissement_id)
      .executeTakeFirst()
    if (!etablissement) throw introuvable('Cet établissement')
    if (etablissement.ferme_le && saisie.au > etablissement.ferme_le) {
      const message = 'Cet établissement était déjà fermé à cette date. Corrigez la date.'
      throw invalide(message, { au: message })
    }
    return bd.insertInto('adherents.effectif').values(saisie).returning('id').executeTakeFirstOrThrow()
  },
})

/** Takes back a headcount typed by mistake; the journal keeps it. */
export const retirerEffectif = definirCas({
  nom: 'adherents.retirerEffectif',
  droit: 'adherents.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const retire = await bd
      .deleteFrom('adherents.effectif')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!retire) throw introuvable('Cet effectif')
    return retire
  },
})
