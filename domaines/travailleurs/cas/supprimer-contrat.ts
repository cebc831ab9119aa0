import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { prendreContrat } from '../lectures.ts'

/** Removes a contract typed by mistake, with what hangs on it; the journal keeps all of it. */
export const supprimerContrat = definirCas({
  nom: 'travailleurs.supprimerContrat',
  droit: 'travailleurs.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    await prendreContrat(bd, id)
    await bd.deleteFrom('travailleurs.exposition').where('contrat_id', '=', id).execute()
    await bd.deleteFrom('travailleurs.situation').where('contrat_id', '=', id).execute()
    await bd.deleteFrom('travailleurs.poste').where('contrat_id', '=', id).execute()
    await bd.deleteFrom('travailleurs.contrat').where('id', '=', id).execute()
    return { id }
  },
})
