import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { type Derogation, manquesDerogation } from '../admission.ts'
import { statutAffiche } from '../statuts.ts'

/** Memberships of a company, the latest first, with what a derogation still lacks. */
export async function listerAdhesions(bd: Bd, entreprise: string, jour: string) {
  const lignes = await bd
    .selectFrom('adherents.adhesion as a')
    .leftJoin('adherents.derogation as d', 'd.adhesion_id', 'a.id')
    .select(['a.id', 'a.type', 'a.statut', 'a.demandee_le', 'a.accuse_le', 'a.debut', 'a.fin', 'a.motif'])
    .select(['a.motif_admission', 'a.motif_radiation', 'd.sans_spst_autonome', 'd.travaille_regulierement'])
    .select(['d.ni_prereprise_ni_reprise', 'd.hors_site_autonome', 'd.conditions_cmt', 'd.avis_cmt_le'])
    .select(['d.approbation_ca_le', 'd.avis_commission_controle_le'])
    .where('a.entreprise_id', '=', entreprise)
    .orderBy(sql`coalesce(a.debut, a.demandee_le) desc`)
    .orderBy('a.id', 'desc')
    .limit(100)
    .execute()
  return lignes.map((a) => {
    const { id, type, statut, demandee_le, accuse_le, debut, fin, motif, motif_admission, motif_radiation } =
      a
    const derogation: Derogation | null =
      type === 'derogatoire'
        ? {
            sans_spst_autonome: a.sans_spst_autonome ?? false,
            travaille_regulierement: a.travaille_regulierement ?? false,
            ni_prereprise_ni_reprise: a.ni_prereprise_ni_reprise ?? false,
            hors_site_autonome: a.hors_site_autonome ?? false,
            conditions_cmt: a.conditions_cmt,
            avis_cmt_le: a.avis_cmt_le,
            approbation_ca_le: a.approbation_ca_le,
            avis_commission_controle_le: a.avis_commission_controle_le,
          }
        : null
    return {
      ...{ id, type, statut, demandee_le, accuse_le, debut, fin, motif, motif_admission, motif_radiation },
      affiche: statutAffiche(statut, fin, jour),
      derogation,
      manques: type === 'derogatoire' ? manquesDerogation(derogation) : [],
    }
  })
}
