import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'

/** Asks what the law of a day changes in the whole service; the server's background work does it. */
export const comparerDeuxLois = definirCas({
  nom: 'suivi.comparerDeuxLois',
  droit: 'suivi.comparer',
  entree: z.object({ jour }),
  async executer({ bd, acteur }, { jour: le }) {
    if (le < '2017-01-02' || le > '2099-12-31')
      throw invalide(
        'La loi n’est connue ici que depuis le 01/01/2017. Choisissez une date à partir du 02/01/2017.',
        {
          jour: 'Date à partir du 02/01/2017.',
        },
      )
    return bd
      .insertInto('suivi.comparaison')
      .values({ jour: le, demande_par: acteur.compteId })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Asks for the letters of a comparison, one a company; the background work composes them in bundles. */
export const demanderCourriers = definirCas({
  nom: 'suivi.demanderCourriers',
  droit: 'suivi.comparer',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const c = await bd
      .selectFrom('suivi.comparaison')
      .select(['etat', 'courriers', 'concernes'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!c) throw introuvable('Cette comparaison')
    if (c.etat !== 'fini')
      throw conflit('La comparaison n’est pas terminée. Attendez sa fin pour composer les courriers.')
    if (c.concernes === 0)
      throw conflit('Personne ne change à cette date : il n’y a aucun courrier à composer.')
    if (c.courriers && c.courriers !== 'echec')
      throw conflit('Les courriers sont déjà composés ou en cours. Téléchargez les liasses de cette page.')
    await bd.updateTable('suivi.comparaison').set({ courriers: 'attente' }).where('id', '=', id).execute()
    return { id }
  },
})
