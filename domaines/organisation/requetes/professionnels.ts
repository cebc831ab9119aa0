import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { CONTRATS, cles, FAMILLES, MOTIFS_ABSENCE } from '../vocabulaire.ts'
import { couvre } from './periode.ts'
import { correspond } from './recherche.ts'
import { nomsDesRemplacants, Remplacement, remplacementsDe } from './remplacements.ts'

export const Professionnel = z.object({
  id: z.string(),
  nom: z.string(),
  prenom: z.string(),
  metierCode: z.string(),
  metier: z.string(),
  famille: z.enum(cles(FAMILLES)),
  coordinateur: z.boolean(),
  medecinDelegue: z.boolean(),
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  arrivee: z.string(),
  depart: z.string().nullable(),
  quotite: z.number().nullable(),
  contrat: z.enum(cles(CONTRATS)).nullable(),
  equipes: z.string().nullable(),
  absentJusquAu: z.string().nullable(),
  absent: z.boolean(),
  remplacant: z.string().nullable(),
})
export type Professionnel = z.infer<typeof Professionnel>

export const triProfessionnels = z.enum([
  'nom',
  '-nom',
  'metier',
  '-metier',
  'quotite',
  '-quotite',
  'arrivee',
  '-arrivee',
])
export const PRESENCES = ['presents', 'partis', 'a_venir', 'absents'] as const

export interface FiltreProfessionnels {
  q?: string
  metier?: string[]
  famille?: string[]
  equipe?: string
  centre?: string
  presence?: (typeof PRESENCES)[number]
  tri: z.infer<typeof triProfessionnels>
  page: number
  taille: number
}

const TRIS = { nom: 'p.nom', metier: 'm.ordre', quotite: 't.quotite', arrivee: 'p.arrivee' } as const

const presence = (valeur: FiltreProfessionnels['presence'], jour: string) => {
  if (valeur === 'partis') return sql`p.depart < ${jour}::date`
  if (valeur === 'a_venir') return sql`p.arrivee > ${jour}::date`
  if (valeur === 'absents') return sql`a.id is not null`
  return sql`(p.depart is null or p.depart >= ${jour}::date)`
}

/** Professionals of the service, one page; those who left are shown on demand. */
export async function listerProfessionnels(
  { bd, aujourdhui }: Contexte,
  filtre: FiltreProfessionnels,
): Promise<{ lignes: Professionnel[]; total: number }> {
  const { q, metier, famille, equipe, centre, tri, page, taille } = filtre
  const colonne = TRIS[tri.replace('-', '') as keyof typeof TRIS]
  const { rows } = await sql<Professionnel & { total: number }>`
    select p.id, p.nom, p.prenom, p.metier_code "metierCode", m.libelle metier, m.famille, p.coordinateur,
      p.medecin_delegue "medecinDelegue", p.courriel, p.telephone, p.arrivee, p.depart, t.quotite, t.contrat,
      (select string_agg(q.nom, ', ' order by q.nom) from organisation.membre_equipe me
        join organisation.equipe q on q.id = me.equipe_id
        where me.professionnel_id = p.id and ${couvre('me.debut', 'me.fin', aujourdhui)}) equipes,
      a.fin "absentJusquAu", a.id is not null absent,
      ${nomsDesRemplacants('a.id', aujourdhui)} remplacant, count(*) over () total
    from organisation.professionnel p
    join organisation.metier m on m.code = p.metier_code
    left join organisation.etp t on t.professionnel_id = p.id and ${couvre('t.debut', 't.fin', aujourdhui)}
    left join organisation.absence_professionnel a on a.professionnel_id = p.id
      and ${couvre('a.debut', 'a.fin', aujourdhui)}
    where ${presence(filtre.presence, aujourdhui)}
      and ${q ? correspond('p.recherche', q) : sql`true`}
      and ${metier?.length ? sql`p.metier_code = any (${metier}::text[])` : sql`true`}
      and ${famille?.length ? sql`m.famille = any (${famille}::text[])` : sql`true`}
      and ${
        equipe
          ? sql`exists (select from organisation.membre_equipe me where me.professionnel_id = p.id
              and me.equipe_id = ${equipe}::uuid and ${couvre('me.debut', 'me.fin', aujourdhui)})`
          : sql`true`
      }
      and ${
        centre
          ? sql`(t.centre_id = ${centre}::uuid or exists (select from organisation.membre_equipe me
              join organisation.equipe q on q.id = me.equipe_id where me.professionnel_id = p.id
              and q.centre_id = ${centre}::uuid and ${couvre('me.debut', 'me.fin', aujourdhui)}))`
          : sql`true`
      }
    order by ${sql.ref(colonne)} ${sql.raw(tri.startsWith('-') ? 'desc' : 'asc')} nulls last, p.nom, p.prenom, p.id
    limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  return { lignes: rows, total: rows[0]?.total ?? 0 }
}

export const TempsDeTravail = z.object({
  id: z.string(),
  quotite: z.number(),
  contrat: z.enum(cles(CONTRATS)),
  cadre: z.boolean(),
  centreId: z.string().nullable(),
  centre: z.string().nullable(),
  debut: z.string(),
  fin: z.string().nullable(),
})
export const Absence = z.object({
  id: z.string(),
  /** Null for those who do not keep the absences. */
  motif: z.enum(cles(MOTIFS_ABSENCE)).nullable(),
  debut: z.string(),
  fin: z.string().nullable(),
  remplacements: z.array(Remplacement),
})
export const Appartenance = z.object({
  id: z.string(),
  equipeId: z.string(),
  equipe: z.string(),
  centre: z.string(),
  debut: z.string(),
  fin: z.string().nullable(),
})

export const FicheProfessionnel = z.object({
  id: z.string(),
  nom: z.string(),
  prenom: z.string(),
  metierCode: z.string(),
  metier: z.string(),
  metierAffiche: z.string(),
  famille: z.enum(cles(FAMILLES)),
  specialite: z.string().nullable(),
  rpps: z.string().nullable(),
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  formeSanteTravail: z.boolean(),
  coordinateur: z.boolean(),
  medecinDelegue: z.boolean(),
  arrivee: z.string(),
  depart: z.string().nullable(),
  temps: z.array(TempsDeTravail),
  absences: z.array(Absence),
  equipes: z.array(Appartenance),
  /** Colleagues this person stands in for, today and later. */
  remplacements: z.array(
    z.object({
      id: z.string(),
      professionnelId: z.string(),
      nom: z.string(),
      debut: z.string(),
      fin: z.string().nullable(),
    }),
  ),
  competences: z.array(
    z.object({ id: z.string(), libelle: z.string(), debut: z.string(), fin: z.string().nullable() }),
  ),
})
export type FicheProfessionnel = z.infer<typeof FicheProfessionnel>

/** One professional with his working time, absences and teams over time, in one query; or undefined. */
export async function lireProfessionnel(
  { bd, aujourdhui, droits }: Contexte,
  id: string,
): Promise<FicheProfessionnel | undefined> {
  // The motive of an absence is not granted to everyone: the column itself would be refused.
  const motif = droits.has('organisation.absences') ? sql`a.motif` : sql`null::text`
  const { rows } = await sql<FicheProfessionnel>`
    select p.id, p.nom, p.prenom, p.metier_code "metierCode", m.libelle metier, m.libelle_affiche "metierAffiche",
      m.famille, p.specialite, p.rpps, p.courriel, p.telephone, p.forme_sante_travail "formeSanteTravail",
      p.coordinateur, p.medecin_delegue "medecinDelegue", p.arrivee, p.depart,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'quotite', t.quotite, 'contrat', t.contrat, 'cadre', t.cadre,
          'centreId', t.centre_id, 'centre', c.nom, 'debut', t.debut, 'fin', t.fin) order by t.debut desc)
        from organisation.etp t left join organisation.centre c on c.id = t.centre_id
        where t.professionnel_id = p.id), '[]') temps,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'motif', ${motif}, 'debut', a.debut, 'fin', a.fin,
          'remplacements', ${remplacementsDe('a', 'm')}) order by a.debut desc)
        from organisation.absence_professionnel a
        where a.professionnel_id = p.id), '[]') absences,
      coalesce((select jsonb_agg(jsonb_build_object('id', me.id, 'equipeId', q.id, 'equipe', q.nom, 'centre', c.nom,
          'debut', me.debut, 'fin', me.fin) order by me.fin is not null, me.debut desc)
        from organisation.membre_equipe me join organisation.equipe q on q.id = me.equipe_id
        join organisation.centre c on c.id = q.centre_id where me.professionnel_id = p.id), '[]') equipes,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'professionnelId', x.id, 'nom', x.prenom || ' ' || x.nom,
          'debut', r.debut, 'fin', coalesce(r.fin, a.fin)) order by r.debut)
        from organisation.remplacement r join organisation.absence_professionnel a on a.id = r.absence_id
        join organisation.professionnel x on x.id = a.professionnel_id
        where r.remplacant_id = p.id and coalesce(r.fin, a.fin, 'infinity') >= ${aujourdhui}::date), '[]') remplacements,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'libelle', d.libelle, 'debut', k.debut, 'fin', k.fin)
          order by d.ordre)
        from organisation.competence k join organisation.discipline d on d.code = k.discipline_code
        where k.professionnel_id = p.id), '[]') competences
    from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
    where p.id = ${id}::uuid`.execute(bd)
  return rows[0]
}
