import { sql } from 'kysely'
import type { Bd } from '../../plateforme/base/contexte.ts'
import { conflit, introuvable } from '../../plateforme/http/refus.ts'
import type { ObjetImport } from './lecture/colonnes.ts'
import { peutPasser, STATUTS_IMPORT, type StatutImport } from './statuts.ts'

export interface ImportPris {
  id: string
  statut: StatutImport
  entreprise_id: string | null
  titres: string[] | null
  accepte_le: string | null
  objet: ObjetImport
  efface_le: string | null
  suspendu_de: 'recu' | 'analyse' | null
}

/** The import, locked for this transaction. @throws Refus 404 */
export async function prendreImport(bd: Bd, id: string): Promise<ImportPris> {
  const { rows } =
    await sql<ImportPris>`select id, statut, entreprise_id, titres, accepte_le, objet, suspendu_de, efface_le
    from echanges.import where id = ${id} for no key update`.execute(bd)
  if (!rows[0]) throw introuvable('Cet import')
  return rows[0]
}

/** @throws Refus 409 when the table of states forbids it */
export function exigerPassage(i: ImportPris, vers: StatutImport, pourquoi: string): void {
  if (!peutPasser(i.statut, vers))
    throw conflit(
      `${pourquoi} : cet import est « ${STATUTS_IMPORT[i.statut].libelle.toLowerCase()} ». Actualisez la page.`,
    )
}

/** Changes the state and wakes the runner once the transaction is committed. */
export async function passer(bd: Bd, id: string, statut: StatutImport, role: string): Promise<void> {
  await sql`update echanges.import set statut = ${statut}, role = ${role}, erreur = null,
    reprises = 0, repris_le = null, suspendu_de = null where id = ${id}`.execute(bd)
  await sql`delete from echanges.travail where import_id = ${id}`.execute(bd)
  await sql`select pg_notify('echanges_import', ${id}::text)`.execute(bd)
}
