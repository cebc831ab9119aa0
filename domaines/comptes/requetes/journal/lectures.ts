import { sql } from 'kysely'
import type { Contexte } from '../../../../plateforme/base/contexte.ts'
import { avecActeur, compter, type Periode, PLAFOND, pageDuJournal, surLaPeriode } from './communs.ts'

export interface FiltresLectures extends Periode {
  acteur?: string | undefined
  travailleur?: string | undefined
}

const NOM_DU_TRAVAILLEUR = sql<
  string | null
>`coalesce(w.prenom_usage, w.prenoms) || ' ' || coalesce(w.nom_usage, w.nom_naissance)`

/** Readings of health data: who, whose, why (SEC-003, R. 4624-45-5). */
export async function listerLectures(contexte: Contexte, f: FiltresLectures) {
  let base = contexte.bd.selectFrom('journal.lecture as l').where(surLaPeriode(f, 'l.le'))
  if (f.acteur) base = base.where('l.acteur', '=', f.acteur)
  if (f.travailleur) base = base.where('l.travailleur_id', '=', f.travailleur)
  const lignes = await pageDuJournal(
    base
      .leftJoin('travailleurs.travailleur as w', 'w.id', 'l.travailleur_id')
      .select([
        'l.id',
        'l.le',
        'l.acteur',
        'l.role',
        'l.objet',
        'l.motif',
        'l.travailleur_id as travailleurId',
      ])
      .select(NOM_DU_TRAVAILLEUR.as('travailleur'))
      .orderBy('l.id', 'desc'),
    f,
  ).execute()
  return {
    lignes: await avecActeur(contexte, lignes),
    total: await compter(contexte.bd, base.select('l.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}

/** Attempts to reach health data that were refused: who, whose, why they said, why not. */
export async function listerRefus(contexte: Contexte, f: FiltresLectures) {
  let base = contexte.bd.selectFrom('journal.lecture_refusee as l').where(surLaPeriode(f, 'l.le'))
  if (f.acteur) base = base.where('l.acteur', '=', f.acteur)
  if (f.travailleur) base = base.where('l.travailleur_id', '=', f.travailleur)
  const lignes = await pageDuJournal(
    base
      .leftJoin('travailleurs.travailleur as w', 'w.id', 'l.travailleur_id')
      .select([
        'l.id',
        'l.le',
        'l.acteur',
        'l.role',
        'l.demande',
        'l.motif',
        'l.raison',
        'l.travailleur_id as travailleurId',
      ])
      .select(NOM_DU_TRAVAILLEUR.as('travailleur'))
      .orderBy('l.id', 'desc'),
    f,
  ).execute()
  return {
    lignes: await avecActeur(contexte, lignes),
    total: await compter(contexte.bd, base.select('l.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}
