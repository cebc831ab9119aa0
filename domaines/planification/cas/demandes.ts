import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, DEMANDEURS, REORIENTATIONS } from '../vocabulaire.ts'

/** Refuses an unknown worker, or one whose record was merged. */
export async function exigerTravailleur(bd: Bd, id: string): Promise<void> {
  const t = await bd
    .selectFrom('travailleurs.travailleur')
    .select('id')
    .where('id', '=', id)
    .where('fusionne_dans', 'is', null)
    .executeTakeFirst()
  if (!t) throw introuvable('Ce travailleur')
}

/** The professional behind the acting account. @throws Refus 403 when the account names none */
export async function professionnelDeLActeur(bd: Bd): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`select comptes.professionnel_de_l_acteur() id`.execute(bd)
  const id = rows[0]?.id
  if (!id)
    throw invalide(
      'Votre compte n’est relié à aucun professionnel. Demandez à l’administration du service de le relier.',
    )
  return id
}

const { infirmier: _, ...DEMANDEURS_DIRECTS } = DEMANDEURS

export const EntreeDemande = z.object({
  code: z.enum(['DEM', 'PREREP'], 'Choisissez le genre de visite.'),
  demandeur: z.enum(cles(DEMANDEURS_DIRECTS), 'Choisissez qui demande.'),
  recueLe: jour,
})

/** Somebody asks for a visit (SUI-009; L. 4624-2-4, R. 4624-34). The motive is not written here. */
export const enregistrerDemande = definirCas({
  nom: 'planification.enregistrerDemande',
  droit: 'planification.demander',
  entree: EntreeDemande.extend({ travailleurId: identifiant }),
  async executer({ bd, aujourdhui }, { travailleurId, code, demandeur, recueLe }) {
    await exigerTravailleur(bd, travailleurId)
    if (recueLe > aujourdhui)
      throw invalide('Une demande reçue n’est pas à venir. Corrigez la date.', {
        recueLe: 'Cette date est à venir.',
      })
    return bd
      .insertInto('planification.demande_visite')
      .values({ travailleur_id: travailleurId, code, demandeur, recue_le: recueLe })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

export const EntreeReorientation = z.object({
  raison: z.enum(cles(REORIENTATIONS), 'Choisissez la raison.'),
})

/** The nurse sends the worker back to the médecin (« visite médicale suite VIP », SUI-050; L. 4624-1 I). */
export const reorienter = definirCas({
  nom: 'planification.reorienter',
  droit: 'planification.demander',
  entree: EntreeReorientation.extend({ travailleurId: identifiant }),
  async executer({ bd, acteur, aujourdhui }, { travailleurId, raison }) {
    if (acteur.role !== 'idest')
      throw invalide(
        'Seul l’infirmier qui a reçu le travailleur le réoriente. Enregistrez plutôt une visite demandée.',
      )
    await exigerTravailleur(bd, travailleurId)
    return bd
      .insertInto('planification.demande_visite')
      .values({
        travailleur_id: travailleurId,
        code: 'ORIENT',
        demandeur: 'infirmier',
        recue_le: aujourdhui,
        reorientation: raison,
        professionnel_id: await professionnelDeLActeur(bd),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** The request no longer holds (withdrawn, entered by mistake); a visit held closes it by itself. */
export const annulerDemande = definirCas({
  nom: 'planification.annulerDemande',
  droit: 'planification.demander',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const ligne = await bd
      .updateTable('planification.demande_visite')
      .set({ statut: 'annulee', close_le: aujourdhui })
      .where('id', '=', id)
      .where('statut', '=', 'ouverte')
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette demande ouverte')
    return ligne
  },
})
