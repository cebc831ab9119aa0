import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import {
  identifiant,
  jourOuRien,
  ligne,
  ligneOuRien,
  telephoneOuRien,
} from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { cles, GENRES_CENTRE } from '../vocabulaire.ts'
import { codePostalOuRien } from './regler-service.ts'

const identifiantOuRien = z
  .union([z.literal('').transform(() => null), identifiant])
  .nullish()
  .transform((t) => t ?? null)

const champs = z.object({
  nom: ligne(80),
  genre: z.enum(cles(GENRES_CENTRE), 'Choisissez un genre de centre.'),
  secteurId: identifiantOuRien,
  adresse: ligneOuRien(),
  codePostal: codePostalOuRien,
  commune: ligneOuRien(100),
  telephone: telephoneOuRien,
  joursOuverture: z
    .array(z.number().int().min(1, 'Jour inconnu.').max(7, 'Jour inconnu.'))
    .max(7, 'Sept jours au plus.')
    .transform((jours) => [...new Set(jours)].sort()),
  ouvertLe: jourOuRien,
  fermeLe: jourOuRien,
})

const enColonnes = (c: z.output<typeof champs>) => ({
  nom: c.nom,
  genre: c.genre,
  secteur_id: c.secteurId,
  adresse: c.adresse,
  code_postal: c.codePostal,
  commune: c.commune,
  telephone: c.telephone,
  jours_ouverture: c.joursOuverture,
  ouvert_le: c.ouvertLe,
  ferme_le: c.fermeLe,
})

/** A place where the service receives: head office, fixed or annexe centre, mobile unit (GOV-030). */
export const creerCentre = definirCas({
  nom: 'organisation.creerCentre',
  droit: 'organisation.modifier',
  entree: champs,
  executer: ({ bd }, centre) =>
    bd.insertInto('organisation.centre').values(enColonnes(centre)).returning('id').executeTakeFirstOrThrow(),
})

/** Changes a centre; giving a closing day asks that its teams have moved or closed by then. */
export const modifierCentre = definirCas({
  nom: 'organisation.modifierCentre',
  droit: 'organisation.modifier',
  entree: champs.extend({ id: identifiant }),
  async executer({ bd }, { id, ...centre }) {
    if (centre.fermeLe) {
      const equipes = await bd
        .selectFrom('organisation.equipe')
        .select('nom')
        .where('centre_id', '=', id)
        .where((e) => e.or([e('fermee_le', 'is', null), e('fermee_le', '>', centre.fermeLe)]))
        .orderBy('nom')
        .execute()
      if (equipes.length)
        throw conflit(
          `Ce centre porte encore ${equipes.map((e) => e.nom).join(', ')} à cette date. Changez d’abord le centre de ces équipes.`,
          { fermeLe: 'Des équipes dépendent encore de ce centre.' },
        )
    }
    const lignes = await bd
      .updateTable('organisation.centre')
      .set(enColonnes(centre))
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (!lignes.length) throw introuvable('Ce centre')
    return { id }
  },
})
