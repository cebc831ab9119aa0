import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { CanalModele, Destinataire, Moment } from '../vocabulaire.ts'

export interface Modele {
  id: string
  moment: Moment
  destinataire: Destinataire
  canal: CanalModele
  version: number
  objet: string | null
  texte: string
  creeLe: Date
}

/** The texts in force. */
export async function lireModeles(bd: Bd): Promise<Modele[]> {
  const lignes = await bd
    .selectFrom('convocations.modele')
    .select(['id', 'moment', 'destinataire', 'canal', 'version', 'objet', 'texte', 'cree_le as creeLe'])
    .where('actif', '=', true)
    .orderBy('moment')
    .orderBy('destinataire')
    .orderBy('canal')
    .execute()
  return lignes as Modele[]
}

/** The text in force for one kind of message. @throws when a kind has none (the migration writes them all) */
export function choisirModele(
  modeles: readonly Modele[],
  moment: Moment,
  destinataire: Destinataire,
  canal: CanalModele,
): Modele {
  const m = modeles.find((x) => x.moment === moment && x.destinataire === destinataire && x.canal === canal)
  if (!m) throw new Error(`Aucun modèle actif : ${moment}, ${destinataire}, ${canal}.`)
  return m
}

export interface Reglage {
  rappelsCourriel: number[]
  rappelsSms: number[]
  smsDe: number
  smsA: number
  avanceEmployeurHeures: number
}

export async function lireReglage(bd: Bd): Promise<Reglage> {
  return bd
    .selectFrom('convocations.reglage')
    .select([
      'rappels_courriel as rappelsCourriel',
      'rappels_sms as rappelsSms',
      'sms_de as smsDe',
      'sms_a as smsA',
      'avance_employeur_heures as avanceEmployeurHeures',
    ])
    .executeTakeFirstOrThrow()
}
