import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { invalide, type Refus } from '../../../plateforme/http/refus.ts'
import type { DossierAdmission, Obstacle } from '../admission.ts'
import type { Nature, TypeAdhesion } from '../vocabulaire.ts'

/** What admission is decided on, read for one company. @returns undefined when the company is unknown */
export async function lireDossier(
  bd: Bd,
  entreprise: string,
  demande: { type: TypeAdhesion; motif_admission: string | null; adhesion?: string },
): Promise<DossierAdmission | undefined> {
  const lue = await bd
    .selectFrom('adherents.entreprise')
    .select(['nature', 'naf_code'])
    .where('id', '=', entreprise)
    .executeTakeFirst()
  if (!lue) return undefined
  const etablissements = await bd
    .selectFrom('adherents.etablissement')
    .select(['commune_code', 'code_postal'])
    .where('entreprise_id', '=', entreprise)
    .where('ferme_le', 'is', null)
    .execute()
  const { n } = await bd
    .selectFrom('adherents.contact')
    .select(sql<number>`count(*)`.as('n'))
    .where('entreprise_id', '=', entreprise)
    .where('fin', 'is', null)
    .where('injoignable_depuis', 'is', null)
    .executeTakeFirstOrThrow()
  const derogation = demande.adhesion
    ? await bd
        .selectFrom('adherents.derogation')
        .select([
          'sans_spst_autonome',
          'travaille_regulierement',
          'ni_prereprise_ni_reprise',
          'hors_site_autonome',
        ])
        .select(['conditions_cmt', 'avis_cmt_le', 'approbation_ca_le', 'avis_commission_controle_le'])
        .where('adhesion_id', '=', demande.adhesion)
        .executeTakeFirst()
    : undefined
  return {
    nature: lue.nature as Nature,
    naf_code: lue.naf_code,
    type: demande.type,
    motif_admission: demande.motif_admission,
    etablissements,
    contactsJoignables: n,
    derogation: derogation ?? null,
  }
}

/** All obstacles in one refusal, each on its field. */
export function refuserObstacles(obstacles: Obstacle[]): Refus {
  const champs: Record<string, string> = {}
  for (const { champ, message } of obstacles) if (champ) champs[champ] ??= message
  return invalide(
    obstacles.map((o) => o.message).join(' '),
    Object.keys(champs).length > 0 ? champs : undefined,
  )
}
