import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { type ComptesRendezVous, type TauxAbsence, tauxAbsence } from '../taux.ts'

export const AXES = {
  service: 'Service',
  equipe: 'Équipe',
  professionnel: 'Professionnel',
  profession: 'Profession',
  centre: 'Centre',
  mois: 'Mois',
} as const
export type Axe = keyof typeof AXES

interface Compte extends ComptesRendezVous {
  mois: string
  equipe: string | null
  equipe_id: string | null
  professionnel: string
  professionnel_id: string
  famille: string
  centre: string | null
  centre_id: string | null
  tardives: number
  annules: number
  decales: number
  aPointer: number
  interimEffectues: number
  interimAbsents: number
  distance: number
}

export interface FiltresTaux {
  du: string
  au: string
  equipe?: string | undefined
  professionnel?: string | undefined
  centre?: string | undefined
}

export interface LigneTaux extends ComptesRendezVous, TauxAbsence {
  cle: string
  libelle: string
}

/** Counts of the period, from the function that gives no row: readable by those who steer. */
async function lireComptes(bd: Bd, f: FiltresTaux): Promise<Compte[]> {
  const { rows } = await sql<Compte>`
    select c.mois::text, q.nom equipe, c.equipe_id, p.prenom || ' ' || p.nom professionnel, c.professionnel_id,
      case when m.profession in ('IDEST', 'IPA') then 'Infirmiers' else 'Médecins' end famille, k.nom centre, c.centre_id,
      c.effectues, c.excuses, c.non_excuses "nonExcuses", c.remplaces, c.tardives, c.annules, c.decales,
      c.a_pointer "aPointer", c.interim_effectues "interimEffectues", c.interim_absents "interimAbsents", c.distance
    from planification.compter_rendez_vous(${f.du}::date, ${f.au}::date) c
    join organisation.professionnel p on p.id = c.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    left join organisation.equipe q on q.id = c.equipe_id
    left join organisation.centre k on k.id = c.centre_id
    where (${f.equipe ?? null}::uuid is null or c.equipe_id = ${f.equipe ?? null}::uuid)
      and (${f.professionnel ?? null}::uuid is null or c.professionnel_id = ${f.professionnel ?? null}::uuid)
      and (${f.centre ?? null}::uuid is null or c.centre_id = ${f.centre ?? null}::uuid)`.execute(bd)
  return rows
}

const CLES: Record<Axe, (c: Compte) => [cle: string, libelle: string]> = {
  service: () => ['service', 'Tout le service'],
  equipe: (c) => [c.equipe_id ?? 'aucune', c.equipe ?? 'Sans équipe'],
  professionnel: (c) => [c.professionnel_id, c.professionnel],
  profession: (c) => [c.famille, c.famille],
  centre: (c) => [c.centre_id ?? 'ailleurs', c.centre ?? 'Hors des centres'],
  mois: (c) => [c.mois, c.mois],
}

const somme = (comptes: readonly Compte[], cle: keyof Compte) =>
  comptes.reduce((s, c) => s + (c[cle] as number), 0)

function ligne(cle: string, libelle: string, comptes: readonly Compte[]): LigneTaux {
  const c = {
    effectues: somme(comptes, 'effectues'),
    excuses: somme(comptes, 'excuses'),
    nonExcuses: somme(comptes, 'nonExcuses'),
    remplaces: somme(comptes, 'remplaces'),
  }
  return { cle, libelle, ...c, ...tauxAbsence(c) }
}

function grouper(comptes: readonly Compte[], axe: Axe): LigneTaux[] {
  const groupes = new Map<string, { libelle: string; comptes: Compte[] }>()
  for (const c of comptes) {
    const [cle, libelle] = CLES[axe](c)
    const g = groupes.get(cle)
    if (g) g.comptes.push(c)
    else groupes.set(cle, { libelle, comptes: [c] })
  }
  return [...groupes].map(([cle, g]) => ligne(cle, g.libelle, g.comptes))
}

/** Rates of absence of a period: the whole, by month, and along an axis (SUI-075 to 079). */
export async function lireTaux(bd: Bd, f: FiltresTaux, axe: Axe) {
  const comptes = await lireComptes(bd, f)
  const interim = {
    effectues: somme(comptes, 'interimEffectues'),
    excuses: 0,
    nonExcuses: somme(comptes, 'interimAbsents'),
    remplaces: 0,
  }
  return {
    total: ligne('service', 'Tout le service', comptes),
    interim: tauxAbsence(interim),
    tardives: somme(comptes, 'tardives'),
    annules: somme(comptes, 'annules'),
    decales: somme(comptes, 'decales'),
    aPointer: somme(comptes, 'aPointer'),
    distance: somme(comptes, 'distance'),
    mois: grouper(comptes, 'mois').sort((a, b) => a.cle.localeCompare(b.cle)),
    lignes: grouper(comptes, axe).sort((a, b) =>
      axe === 'mois'
        ? a.cle.localeCompare(b.cle)
        : (b.net ?? -1) - (a.net ?? -1) || a.libelle.localeCompare(b.libelle, 'fr'),
    ),
  }
}

/** Causes of the absences of a period, most frequent first: for those who plan (SUI-078). */
export async function lireCauses(bd: Bd, f: FiltresTaux): Promise<{ cause: string; nombre: number }[]> {
  const { rows } = await sql<{ cause: string; nombre: number }>`
    select coalesce(r.cause_absence, 'inconnue') cause, count(*)::int nombre from planification.rendez_vous r
    where r.jour between ${f.du}::date and ${f.au}::date and r.statut in ('absent_excuse', 'absent_non_excuse', 'remplace')
      and (${f.equipe ?? null}::uuid is null or r.equipe_id = ${f.equipe ?? null}::uuid)
      and (${f.professionnel ?? null}::uuid is null or r.professionnel_id = ${f.professionnel ?? null}::uuid)
      and (${f.centre ?? null}::uuid is null or r.centre_id = ${f.centre ?? null}::uuid)
    group by 1 order by 2 desc, 1`.execute(bd)
  return rows
}

export interface LignePenalite {
  id: string
  jour: string
  travailleur: string
  entreprise: string
  etablissement_id: string
  entreprise_id: string
  motif: string
  montant: number | null
  statut: string
  motif_ecart: string | null
}

/** Penalties the rule proposed, latest first; nothing of the appointment but its day. */
export async function listerPenalites(
  bd: Bd,
  f: { statut?: string | undefined; du?: string | undefined; au?: string | undefined },
  limite: number,
  saut: number,
): Promise<{ lignes: LignePenalite[]; total: number }> {
  const ou = sql`(${f.statut ?? null}::text is null or y.statut = ${f.statut ?? null})
    and (${f.du ?? null}::date is null or y.jour >= ${f.du ?? null}::date)
    and (${f.au ?? null}::date is null or y.jour <= ${f.au ?? null}::date)`
  const { rows } = await sql<LignePenalite>`
    select y.id, y.jour::text,
      coalesce(t.nom_usage, t.nom_naissance) || ' ' || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) travailleur,
      e.raison_sociale entreprise, e.id entreprise_id, y.etablissement_id, y.motif, y.montant, y.statut, y.motif_ecart
    from planification.penalite y
    join travailleurs.travailleur t on t.id = y.travailleur_id
    join adherents.etablissement b on b.id = y.etablissement_id
    join adherents.entreprise e on e.id = b.entreprise_id
    where ${ou} order by y.jour desc, y.id limit ${limite} offset ${saut}`.execute(bd)
  const { rows: n } = await sql<{
    n: number
  }>`select count(*)::int n from planification.penalite y where ${ou}`.execute(bd)
  return { lignes: rows, total: n[0]!.n }
}
