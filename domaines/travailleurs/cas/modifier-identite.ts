import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { verifierNaissance } from '../identite.ts'
import { prendreTravailleur } from '../lectures.ts'
import { saisieIdentite } from '../saisies.ts'

const TRAITS_STRICTS = ['nom_naissance', 'prenoms', 'sexe', 'naissance', 'lieu_naissance_code'] as const

/**
 * Changes the identity. The strict traits of an identity obtained with the INS are not retyped by hand; those of an
 * identity controlled on a paper may be, and must then be controlled again.
 */
export const modifierIdentite = definirCas({
  nom: 'travailleurs.modifierIdentite',
  droit: 'travailleurs.modifier',
  entree: saisieIdentite.extend({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id, ...saisie }) {
    const avant = await prendreTravailleur(bd, id)
    verifierNaissance(saisie.naissance, aujourdhui)
    const change = TRAITS_STRICTS.some((trait) => saisie[trait] !== avant[trait])
    if (change && (avant.statut_identite === 'recuperee' || avant.statut_identite === 'qualifiee'))
      throw conflit(
        'Le nom de naissance, les prénoms, le sexe, la date et le lieu de naissance de ce dossier viennent du téléservice INSi : ils ne se modifient pas à la main. Le nom et le prénom d’usage restent modifiables.',
      )
    const contrat = await bd
      .selectFrom('travailleurs.contrat')
      .select('debut')
      .where('travailleur_id', '=', id)
      .where('debut', '<=', saisie.naissance)
      .executeTakeFirst()
    if (contrat) {
      const message = 'Un contrat de cette personne commence avant cette date de naissance. Vérifiez l’année.'
      throw conflit(message, { naissance: message })
    }
    const aRecontroler = change && avant.statut_identite === 'validee'
    return bd
      .updateTable('travailleurs.travailleur')
      .set({
        ...saisie,
        ...(aRecontroler
          ? { statut_identite: 'provisoire', piece_identite: null, identite_controlee_le: null }
          : {}),
      })
      .where('id', '=', id)
      .returning(['id', 'statut_identite'])
      .executeTakeFirstOrThrow()
  },
})
