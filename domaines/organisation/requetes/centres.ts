import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, GENRES_CENTRE, USAGES_SALLE } from '../vocabulaire.ts'
import { couvre } from './periode.ts'
import { correspond } from './recherche.ts'

export const SalleDeCentre = z.object({
  id: z.string(),
  nom: z.string(),
  usage: z.enum(cles(USAGES_SALLE)),
  capacite: z.number().nullable(),
})

export const Centre = z.object({
  id: z.string(),
  nom: z.string(),
  genre: z.enum(cles(GENRES_CENTRE)),
  secteurId: z.string().nullable(),
  secteur: z.string().nullable(),
  adresse: z.string().nullable(),
  codePostal: z.string().nullable(),
  commune: z.string().nullable(),
  telephone: z.string().nullable(),
  joursOuverture: z.array(z.number()),
  ouvertLe: z.string().nullable(),
  fermeLe: z.string().nullable(),
  salles: z.number(),
  equipes: z.number(),
  professionnels: z.number(),
  materiels: z.number(),
})
export type Centre = z.infer<typeof Centre>

export const FicheCentre = Centre.extend({
  listeSalles: z.array(SalleDeCentre),
  listeEquipes: z.array(z.object({ id: z.string(), nom: z.string() })),
  listeProfessionnels: z.array(
    z.object({
      id: z.string(),
      nom: z.string(),
      prenom: z.string(),
      metier: z.string(),
      equipes: z.string(),
    }),
  ),
})

const TRIS = {
  nom: 'c.nom',
  commune: 'c.commune',
  secteur: 's.nom',
  genre: 'c.genre',
} as const

export const triCentres = z.enum([
  'nom',
  '-nom',
  'commune',
  '-commune',
  'secteur',
  '-secteur',
  'genre',
  '-genre',
])

/** Professionals of a centre: members of its teams, or whose working time names it. */
const professionnelsDuCentre = (jour: string) => sql`
  select q.centre_id, me.professionnel_id from organisation.membre_equipe me
    join organisation.equipe q on q.id = me.equipe_id where ${couvre('me.debut', 'me.fin', jour)}
  union
  select t.centre_id, t.professionnel_id from organisation.etp t
    where t.centre_id is not null and ${couvre('t.debut', 't.fin', jour)}`

/** All centres; a service has tens of them at most. */
export async function listerCentres(
  { bd, aujourdhui }: Contexte,
  filtre: { q?: string; secteur?: string; fermes?: boolean; tri?: z.infer<typeof triCentres>; id?: string },
): Promise<Centre[]> {
  const tri = filtre.tri ?? 'nom'
  const colonne = TRIS[tri.replace('-', '') as keyof typeof TRIS]
  const { rows } = await sql<Centre>`
    select c.id, c.nom, c.genre, c.secteur_id "secteurId", s.nom secteur, c.adresse, c.code_postal "codePostal",
      c.commune, c.telephone, c.jours_ouverture "joursOuverture", c.ouvert_le "ouvertLe", c.ferme_le "fermeLe",
      (select count(*) from organisation.salle x where x.centre_id = c.id) salles,
      (select count(*) from organisation.equipe x where x.centre_id = c.id
        and (x.fermee_le is null or x.fermee_le >= ${aujourdhui}::date)) equipes,
      (select count(*) from (${professionnelsDuCentre(aujourdhui)}) x where x.centre_id = c.id) professionnels,
      (select count(*) from organisation.materiel x where x.centre_id = c.id and x.etat <> 'au_rebut') materiels
    from organisation.centre c left join organisation.secteur s on s.id = c.secteur_id
    where ${filtre.id ? sql`c.id = ${filtre.id}::uuid` : sql`true`}
      and ${filtre.q ? correspond('c.recherche', filtre.q) : sql`true`}
      and ${filtre.secteur ? sql`c.secteur_id = ${filtre.secteur}::uuid` : sql`true`}
      and ${filtre.fermes || filtre.id ? sql`true` : sql`(c.ferme_le is null or c.ferme_le > ${aujourdhui}::date)`}
    order by ${sql.ref(colonne)} ${sql.raw(tri.startsWith('-') ? 'desc' : 'asc')} nulls last, c.nom`.execute(
    bd,
  )
  return rows
}

/** One centre with its rooms, teams and people, or undefined. */
export async function lireCentre(
  contexte: Contexte,
  id: string,
): Promise<z.infer<typeof FicheCentre> | undefined> {
  const { bd, aujourdhui } = contexte
  const [centre] = await listerCentres(contexte, { id })
  if (!centre) return undefined
  const listeSalles = await bd
    .selectFrom('organisation.salle')
    .select(['id', 'nom', 'usage', 'capacite'])
    .where('centre_id', '=', id)
    .orderBy('nom')
    .execute()
  const listeEquipes = await bd
    .selectFrom('organisation.equipe')
    .select(['id', 'nom'])
    .where('centre_id', '=', id)
    .where((e) => e.or([e('fermee_le', 'is', null), e('fermee_le', '>=', aujourdhui)]))
    .orderBy('nom')
    .execute()
  const { rows: listeProfessionnels } = await sql<z.infer<typeof FicheCentre>['listeProfessionnels'][number]>`
    select p.id, p.nom, p.prenom, m.libelle metier, coalesce((
      select string_agg(q.nom, ', ' order by q.nom) from organisation.membre_equipe me
      join organisation.equipe q on q.id = me.equipe_id
      where me.professionnel_id = p.id and q.centre_id = ${id}::uuid and ${couvre('me.debut', 'me.fin', aujourdhui)}
    ), '') equipes
    from (${professionnelsDuCentre(aujourdhui)}) x
    join organisation.professionnel p on p.id = x.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    where x.centre_id = ${id}::uuid order by m.ordre, p.nom, p.prenom`.execute(bd)
  return {
    ...centre,
    listeSalles: listeSalles as z.infer<typeof SalleDeCentre>[],
    listeEquipes,
    listeProfessionnels,
  }
}
