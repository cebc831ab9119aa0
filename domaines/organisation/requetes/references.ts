import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { cles, FAMILLES, FAMILLES_MATERIEL, PROFESSIONS } from '../vocabulaire.ts'

const option = z.object({ id: z.string(), nom: z.string() })

export const Metier = z.object({
  code: z.string(),
  libelle: z.string(),
  libelleAffiche: z.string(),
  famille: z.enum(cles(FAMILLES)),
  profession: z.enum(cles(PROFESSIONS)).nullable(),
  professionnels: z.number(),
})

export const References = z.object({
  secteurs: z.array(option.extend({ description: z.string().nullable(), centres: z.number() })),
  centres: z.array(option.extend({ secteurId: z.string().nullable() })),
  equipes: z.array(option.extend({ centreId: z.string(), centre: z.string() })),
  metiers: z.array(Metier),
  typesMateriel: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      famille: z.enum(cles(FAMILLES_MATERIEL)),
      etalonnageMois: z.number().nullable(),
    }),
  ),
  professionnels: z.array(option.extend({ metier: z.string(), metierCode: z.string() })),
})
export type References = z.infer<typeof References>

/** Everything the choices of this room's screens (and of others') offer, in one query: open centres, teams, people present. */
export async function lireReferences({ bd, aujourdhui: jour }: Contexte): Promise<References> {
  const { rows } = await sql<References>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'nom', s.nom, 'description', s.description, 'centres',
        (select count(*) from organisation.centre c where c.secteur_id = s.id)) order by s.nom), '[]')
      from organisation.secteur s) secteurs,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nom', c.nom, 'secteurId', c.secteur_id) order by c.nom), '[]')
      from organisation.centre c where c.ferme_le is null or c.ferme_le > ${jour}::date) centres,
    (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'nom', q.nom, 'centreId', c.id, 'centre', c.nom) order by q.nom), '[]')
      from organisation.equipe q join organisation.centre c on c.id = q.centre_id
      where q.fermee_le is null or q.fermee_le >= ${jour}::date) equipes,
    (select coalesce(jsonb_agg(jsonb_build_object('code', m.code, 'libelle', m.libelle, 'libelleAffiche', m.libelle_affiche,
        'famille', m.famille, 'profession', m.profession, 'professionnels',
        (select count(*) from organisation.professionnel p where p.metier_code = m.code
          and (p.depart is null or p.depart >= ${jour}::date))) order by m.ordre, m.libelle), '[]')
      from organisation.metier m) metiers,
    (select coalesce(jsonb_agg(jsonb_build_object('code', y.code, 'libelle', y.libelle, 'famille', y.famille,
        'etalonnageMois', y.etalonnage_mois) order by y.libelle), '[]') from organisation.type_materiel y) "typesMateriel",
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nom', p.nom || ' ' || p.prenom, 'metier', m.libelle,
        'metierCode', m.code) order by p.nom, p.prenom), '[]')
      from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      where p.depart is null or p.depart >= ${jour}::date) professionnels`.execute(bd)
  return rows[0]!
}
