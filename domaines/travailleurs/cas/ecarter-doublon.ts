import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { prendreTravailleur } from '../lectures.ts'
import { motif } from '../saisies.ts'

/** « Ce sont deux personnes » : the pair is kept with its reason and leaves the list. */
export const ecarterDoublon = definirCas({
  nom: 'travailleurs.ecarterDoublon',
  droit: 'travailleurs.fusionner',
  entree: z.object({ un: identifiant, autre: identifiant, motif }),
  async executer({ bd }, { un, autre, motif: pourquoi }) {
    if (un === autre) throw invalide('Choisissez deux dossiers différents.')
    // In order, so that two people deciding at once do not block each other.
    const [premier, second] = un < autre ? [un, autre] : [autre, un]
    await prendreTravailleur(bd, premier)
    await prendreTravailleur(bd, second)
    return bd
      .insertInto('travailleurs.doublon_ecarte')
      .values({ un: premier, autre: second, motif: pourquoi })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
