import { definirCas } from '../../../plateforme/http/cas.ts'
import { saisieEntreprise } from '../saisies.ts'
import { colonnesEntreprise } from './ecrire-entreprise.ts'

/** Creates a company alone; most people create it with its establishment by `creerAdherent`. */
export const creerEntreprise = definirCas({
  nom: 'adherents.creerEntreprise',
  droit: 'adherents.modifier',
  entree: saisieEntreprise,
  async executer({ bd }, saisie) {
    return bd
      .insertInto('adherents.entreprise')
      .values(await colonnesEntreprise(bd, saisie, null))
      .returning(['id', 'numero'])
      .executeTakeFirstOrThrow()
  },
})
