import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { prendreTravailleur } from '../lectures.ts'
import { saisiePieceIdentite } from '../saisies.ts'

/** Notes that the identity was controlled on a paper seen today; the INS may then be asked for. */
export const controlerIdentite = definirCas({
  nom: 'travailleurs.controlerIdentite',
  droit: 'travailleurs.modifier',
  entree: saisiePieceIdentite.extend({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id, piece_identite }) {
    const avant = await prendreTravailleur(bd, id)
    if (avant.lieu_naissance_code === null)
      throw conflit(
        'Le lieu de naissance manque : complétez l’identité d’après la pièce présentée, puis notez le contrôle.',
      )
    const statut_identite =
      avant.statut_identite === 'provisoire'
        ? 'validee'
        : avant.statut_identite === 'recuperee'
          ? 'qualifiee'
          : avant.statut_identite
    return bd
      .updateTable('travailleurs.travailleur')
      .set({ piece_identite, identite_controlee_le: aujourdhui, statut_identite })
      .where('id', '=', id)
      .returning(['id', 'statut_identite'])
      .executeTakeFirstOrThrow()
  },
})
