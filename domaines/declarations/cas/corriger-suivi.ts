import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { differences } from '../differences.ts'
import { auPlusTard } from '../jours.ts'
import { exigerMotif, verifierArrivee, verifierDepart, verifierEffet } from '../regles.ts'
import { type Actuel, lireActuels } from '../requetes/actuels.ts'
import { saisieArrivee, saisieDepart, saisieSuivi } from '../saisies.ts'
import { arriveeDe, changementsDe, demander, refuserDejaEnAttente } from './changements.ts'

async function contratDe(bd: Bd, contrat: string, aujourdhui: string): Promise<Actuel> {
  const actuel = (await lireActuels(bd, [contrat], aujourdhui)).get(contrat)
  if (!actuel) throw introuvable('Ce travailleur')
  if (actuel.fin !== null && actuel.fin < aujourdhui)
    throw conflit('Ce contrat est terminé. Pour corriger le passé, appelez votre secrétaire médicale.')
  return actuel
}

/** « Corriger le suivi d’un salarié », any day of the year (ADH-041): same rules as the declaration. */
export const corrigerSuivi = definirCas({
  nom: 'declarations.corrigerSuivi',
  droit: 'declarations.declarer',
  entree: saisieSuivi.extend({ contrat: identifiant }),
  async executer({ bd, aujourdhui }, { contrat, ...saisie }) {
    const actuel = await contratDe(bd, contrat, aujourdhui)
    const effet = saisie.effet ?? auPlusTard(actuel.debut, aujourdhui)
    verifierEffet(effet, aujourdhui, actuel.debut)
    const d = differences(actuel, { ...saisie, uniteTravail: saisie.unite_travail })
    if (d.aucune)
      throw invalide(
        'Rien n’a changé : corrigez le poste, une exposition ou une situation, puis enregistrez.',
      )
    exigerMotif(d, saisie.motif)
    if (d.aValider) await refuserDejaEnAttente(bd, contrat)
    const { lignes, enVigueur, demandee } = changementsDe(actuel, { ...saisie, effet }, aujourdhui, null)
    const traites = await demander(bd, lignes)
    return {
      applique: traites.some((t) => t.etat === 'applique'),
      enAttente: traites.some((t) => t.etat === 'en_attente'),
      categorie: enVigueur,
      demandee,
    }
  },
})

/** A new worker, during the year: his initial visit is computed at once (ADH-039). */
export const declarerArrivee = definirCas({
  nom: 'declarations.declarerArrivee',
  droit: 'declarations.declarer',
  entree: saisieArrivee.extend({ etablissement: identifiant }),
  async executer({ bd, aujourdhui }, { etablissement, ...saisie }) {
    const connu = await bd
      .selectFrom('adherents.etablissement')
      .select(['id', 'ferme_le'])
      .where('id', '=', etablissement)
      .executeTakeFirst()
    if (!connu) throw introuvable('Cet établissement')
    if (connu.ferme_le !== null && connu.ferme_le < saisie.debut)
      throw invalide('Cet établissement est fermé à cette date.', {
        debut: 'Établissement fermé à cette date.',
      })
    verifierArrivee(saisie, aujourdhui)
    const { categorie, ...ligne } = arriveeDe(saisie, etablissement, aujourdhui, null)
    const [traite] = await demander(bd, [ligne])
    if (!traite?.contrat) throw introuvable('Cet établissement')
    const { travailleur_id } = await bd
      .selectFrom('travailleurs.contrat')
      .select('travailleur_id')
      .where('id', '=', traite.contrat)
      .executeTakeFirstOrThrow()
    return { travailleur: travailleur_id, contrat: traite.contrat, categorie }
  },
})

/** A departure, during the year (ADH-039). */
export const declarerDepart = definirCas({
  nom: 'declarations.declarerDepart',
  droit: 'declarations.declarer',
  entree: saisieDepart.extend({ contrat: identifiant }),
  async executer({ bd, aujourdhui }, { contrat, fin, motif_fin }) {
    const actuel = await contratDe(bd, contrat, aujourdhui)
    verifierDepart(fin, actuel.debut, aujourdhui)
    const { poste, expositions, situations } = actuel
    await demander(bd, [
      {
        ...{
          declaration_id: null,
          etablissement_id: actuel.etablissement,
          contrat_id: contrat,
          nature: 'depart',
        },
        ...{
          effet: fin,
          fin,
          motif_fin,
          avant: { poste, expositions, situations },
          apres: { fin, motif_fin },
        },
      },
    ])
    return { contrat, fin }
  },
})

/** The employer gives up a lowering that waits. */
export const annulerDemande = definirCas({
  nom: 'declarations.annulerDemande',
  droit: 'declarations.declarer',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { rows } = await sql<{ ok: boolean }>`select declarations.annuler(${id}) ok`.execute(bd)
    if (!rows[0]?.ok) throw introuvable('Cette demande en attente')
    return { id }
  },
})
