import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { interdit, introuvable } from '../../../plateforme/http/refus.ts'
import { prendreTravailleur } from '../lectures.ts'
import { verifierOrdre } from '../periodes.ts'
import { motif, saisieEtatSante } from '../saisies.ts'
import type { CodeEtatSante } from '../vocabulaire.ts'

const HORS_EQUIPE =
  'Votre équipe ne suit pas ce travailleur : ses informations de santé ne vous sont pas ouvertes. Adressez-vous à l’équipe qui le suit.'

/** The database refuses too; asked first for the sentence. @throws Refus 403 */
async function exigerEnCharge(bd: Bd, travailleur: string): Promise<void> {
  const { rows } = await sql<{
    oui: boolean
  }>`select travailleurs.en_charge(${travailleur}::uuid) oui`.execute(bd)
  if (!rows[0]?.oui) throw interdit(HORS_EQUIPE)
}

export interface EtatSante {
  id: string
  code: CodeEtatSante
  precision_: string | null
  debut: string
  fin: string | null
}

/** Reads the states of health declared by a worker of one's team; the reading and its motive are journalled (R. 4624-45-5). */
export const lireEtatsSante = definirCas({
  nom: 'travailleurs.lireEtatsSante',
  droit: 'travailleurs.etatsSante',
  entree: z.object({ travailleur_id: identifiant, motif }),
  async executer({ bd }, { travailleur_id, motif: pourquoi }) {
    await prendreTravailleur(bd, travailleur_id)
    await exigerEnCharge(bd, travailleur_id)
    const { rows } = await sql<EtatSante>`
      select id, code, precision_, debut, fin
      from travailleurs.lire_etats_sante(${travailleur_id}::uuid, ${pourquoi})`.execute(bd)
    return { etats: rows }
  },
})

/** Adds a state of health (R. 4624-17, -19, -20). */
export const ajouterEtatSante = definirCas({
  nom: 'travailleurs.ajouterEtatSante',
  droit: 'travailleurs.etatsSante',
  entree: saisieEtatSante.extend({ travailleur_id: identifiant }),
  async executer({ bd }, { travailleur_id, code, precision_, debut, fin }) {
    await prendreTravailleur(bd, travailleur_id)
    await exigerEnCharge(bd, travailleur_id)
    verifierOrdre({ debut, fin })
    const { rows } = await sql<{ id: string }>`select travailleurs.ajouter_etat_sante(
      ${travailleur_id}::uuid, ${code}, ${precision_}, ${debut}::date, ${fin}::date) id`.execute(bd)
    return rows[0]!
  },
})

/** Ends a state of health, or corrects its end. */
export const terminerEtatSante = definirCas({
  nom: 'travailleurs.terminerEtatSante',
  droit: 'travailleurs.etatsSante',
  entree: z.object({ id: identifiant, fin: jour }),
  async executer({ bd }, { id, fin }) {
    const { rows } = await sql<{ fait: boolean }>`
      select travailleurs.terminer_etat_sante(${id}::uuid, ${fin}::date) fait`.execute(bd)
    if (!rows[0]?.fait) throw introuvable('Cet état')
    return { id }
  },
})
