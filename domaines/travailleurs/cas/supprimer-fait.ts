import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { prendrePoste } from '../lectures.ts'

const entree = z.object({ id: identifiant })

/** Removes a post typed by mistake with its exposures; one that is over is ended instead. The journal keeps all. */
export const supprimerPoste = definirCas({
  nom: 'travailleurs.supprimerPoste',
  droit: 'travailleurs.modifier',
  entree,
  async executer({ bd }, { id }) {
    await prendrePoste(bd, id)
    await bd.deleteFrom('travailleurs.exposition').where('poste_id', '=', id).execute()
    await bd.deleteFrom('travailleurs.poste').where('id', '=', id).execute()
    return { id }
  },
})

/** Removes an exposure typed by mistake. */
export const supprimerExposition = definirCas({
  nom: 'travailleurs.supprimerExposition',
  droit: 'travailleurs.modifier',
  entree,
  async executer({ bd }, { id }) {
    const { numDeletedRows } = await bd
      .deleteFrom('travailleurs.exposition')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw introuvable('Cette exposition')
    return { id }
  },
})

/** Removes a situation typed by mistake. */
export const supprimerSituation = definirCas({
  nom: 'travailleurs.supprimerSituation',
  droit: 'travailleurs.modifier',
  entree,
  async executer({ bd }, { id }) {
    const { numDeletedRows } = await bd
      .deleteFrom('travailleurs.situation')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw introuvable('Cette situation')
    return { id }
  },
})
