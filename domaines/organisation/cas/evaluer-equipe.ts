import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, texteOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { listerEquipes } from '../requetes/equipes.ts'
import { CONCLUSIONS_EVALUATION, cles } from '../vocabulaire.ts'

/** Records whether a team's composition still fits its portfolio, with the figures of today (GOV-025). */
export const evaluerEquipe = definirCas({
  nom: 'organisation.evaluerEquipe',
  droit: 'organisation.modifier',
  entree: z.object({
    equipeId: identifiant,
    le: jour,
    conclusion: z.enum(cles(CONCLUSIONS_EVALUATION), 'Choisissez une conclusion.'),
    commentaire: texteOuRien(2000),
  }),
  async executer(contexte, { equipeId, ...evaluation }) {
    if (evaluation.le > contexte.aujourdhui)
      throw invalide('Une évaluation ne se date pas dans l’avenir. Corrigez la date.', {
        le: 'Date à venir.',
      })
    const [equipe] = await listerEquipes(contexte, { id: equipeId })
    if (!equipe) throw introuvable('Cette équipe')
    const { etablissements, entreprises, travailleurs, etp } = equipe
    return contexte.bd
      .insertInto('organisation.evaluation_equipe')
      .values({
        ...evaluation,
        equipe_id: equipeId,
        chiffres: JSON.stringify({ etablissements, entreprises, travailleurs, ...etp }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})
