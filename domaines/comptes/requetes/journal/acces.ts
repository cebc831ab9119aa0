import type { Contexte } from '../../../../plateforme/base/contexte.ts'
import { compter, type Periode, PLAFOND, pageDuJournal, personnes, surLaPeriode } from './communs.ts'

export interface FiltresAcces extends Periode {
  compte?: string | undefined
  evenement?: string | undefined
}

const texte = (v: unknown): string | null => (typeof v === 'string' ? v : null)

/** Sign-ins, refusals, changes of rights, latest first. */
export async function listerAcces(contexte: Contexte, f: FiltresAcces) {
  let base = contexte.bd.selectFrom('journal.acces as a').where(surLaPeriode(f, 'a.le'))
  if (f.compte) base = base.where('a.compte', '=', f.compte)
  if (f.evenement) base = base.where('a.evenement', '=', f.evenement)
  const lues = await pageDuJournal(
    base
      .select(['a.id', 'a.le', 'a.compte', 'a.evenement', 'a.adresse', 'a.agent', 'a.detail'])
      .orderBy('a.id', 'desc'),
    f,
  ).execute()
  const lignes = lues.map(({ detail, ...l }) => ({ ...l, detail: (detail ?? {}) as Record<string, unknown> }))
  const nom = await personnes(contexte, [
    ...lignes.map((l) => l.compte),
    ...lignes.map((l) => texte(l.detail.par)),
  ])
  return {
    lignes: lignes.map(({ compte, detail, ...l }) => ({
      ...l,
      compte: nom(compte),
      /** The address typed, when no account has it. */
      courriel: texte(detail.courriel),
      par: nom(texte(detail.par)),
      motif: texte(detail.motif),
      de: texte(detail.de),
      vers: texte(detail.vers),
      role: texte(detail.role),
    })),
    total: await compter(contexte.bd, base.select('a.id').limit(PLAFOND)),
    page: f.page,
    taille: f.taille,
  }
}
