import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligne, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'

const champs = z.object({ nom: ligne(80), description: ligneOuRien(300) })

/** A sector groups centres, teams and establishments of one territory. */
export const creerSecteur = definirCas({
  nom: 'organisation.creerSecteur',
  droit: 'organisation.modifier',
  entree: champs,
  executer: ({ bd }, secteur) =>
    bd.insertInto('organisation.secteur').values(secteur).returning('id').executeTakeFirstOrThrow(),
})

export const modifierSecteur = definirCas({
  nom: 'organisation.modifierSecteur',
  droit: 'organisation.modifier',
  entree: champs.extend({ id: identifiant }),
  async executer({ bd }, { id, ...secteur }) {
    const lignes = await bd
      .updateTable('organisation.secteur')
      .set(secteur)
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (!lignes.length) throw introuvable('Ce secteur')
    return { id }
  },
})

/** Removes a sector that nothing uses any more. */
export const supprimerSecteur = definirCas({
  nom: 'organisation.supprimerSecteur',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const usage = await bd
      .selectNoFrom((e) => [
        e
          .selectFrom('organisation.centre')
          .select(e.fn.countAll<number>().as('n'))
          .where('secteur_id', '=', id)
          .as('centres'),
        e
          .selectFrom('organisation.equipe')
          .select(e.fn.countAll<number>().as('n'))
          .where('secteur_id', '=', id)
          .as('equipes'),
        e
          .selectFrom('adherents.etablissement')
          .select(e.fn.countAll<number>().as('n'))
          .where('secteur_id', '=', id)
          .as('etablissements'),
      ])
      .executeTakeFirstOrThrow()
    if (usage.centres || usage.equipes || usage.etablissements)
      throw conflit(
        'Ce secteur regroupe encore des centres, des équipes ou des établissements. Changez d’abord leur secteur.',
      )
    const lignes = await bd.deleteFrom('organisation.secteur').where('id', '=', id).returning('id').execute()
    if (!lignes.length) throw introuvable('Ce secteur')
    return {}
  },
})
