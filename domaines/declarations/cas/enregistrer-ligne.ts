import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { differences } from '../differences.ts'
import { exigerMotif, verifierDepart, verifierEffet } from '../regles.ts'
import { lireActuels } from '../requetes/actuels.ts'
import { saisieDepart, saisieSuivi } from '../saisies.ts'
import { declarationOuverte } from './declaration-ouverte.ts'

/** What the employer says of one worker in the draft: confirmed as he is, corrected, or gone. Saved at once. */
export const enregistrerLigne = definirCas({
  nom: 'declarations.enregistrerLigne',
  droit: 'declarations.declarer',
  entree: z.intersection(
    z.object({ id: identifiant, contrat: identifiant }),
    z.discriminatedUnion(
      'sort',
      [
        z.object({ sort: z.literal('confirme') }),
        saisieSuivi.extend({ sort: z.literal('corrige') }),
        saisieDepart.extend({ sort: z.literal('depart') }),
      ],
      'Confirmé, corrigé ou départ attendu.',
    ),
  ),
  async executer({ bd, aujourdhui, maintenant }, { id, contrat, ...saisie }) {
    const declaration = await declarationOuverte(bd, aujourdhui, id)
    const actuel = (await lireActuels(bd, [contrat], aujourdhui)).get(contrat)
    if (!actuel || actuel.etablissement !== declaration.etablissementId) throw introuvable('Ce travailleur')
    const tel = {
      poste: actuel.poste,
      unite_travail: actuel.uniteTravail,
      expositions: actuel.expositions,
      situations: actuel.situations,
    }
    const vide = { effet: null, motif: null, fin: null, motif_fin: null }
    let valeurs: typeof tel & { [K in keyof typeof vide]: string | null } & { sort: string }
    if (saisie.sort === 'corrige') {
      const effet = saisie.effet ?? aujourdhui
      verifierEffet(effet, aujourdhui, actuel.debut)
      const voulu = { ...saisie, uniteTravail: saisie.unite_travail }
      const d = differences(actuel, voulu)
      exigerMotif(d, saisie.motif)
      const { poste, unite_travail, expositions, situations, motif } = saisie
      // Corrected back to what it was: nothing to tell but a confirmation.
      valeurs = d.aucune
        ? { ...vide, ...tel, sort: 'confirme' }
        : { ...vide, poste, unite_travail, expositions, situations, effet, motif, sort: 'corrige' }
    } else if (saisie.sort === 'depart') {
      verifierDepart(saisie.fin, actuel.debut, aujourdhui)
      valeurs = { ...vide, ...tel, ...saisie }
    } else valeurs = { ...vide, ...tel, sort: 'confirme' }
    return bd
      .insertInto('declarations.ligne')
      .values({ declaration_id: id, contrat_id: contrat, ...valeurs })
      .onConflict((c) =>
        c.columns(['declaration_id', 'contrat_id']).doUpdateSet({ ...valeurs, modifiee_le: maintenant }),
      )
      .returning(['id', 'sort'])
      .executeTakeFirstOrThrow()
  },
})
