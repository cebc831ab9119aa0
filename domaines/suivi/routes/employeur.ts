import { sql } from 'kysely'
import { z } from 'zod'
import { identifiant, pageDe, pagination, recherche } from '../../../plateforme/http/champs.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { EMPLOYEUR } from '../vocabulaire.ts'

const codes = Object.keys(EMPLOYEUR) as [keyof typeof EMPLOYEUR, ...(keyof typeof EMPLOYEUR)[]]
const nul = z.string().nullable()
const Ligne = z.object({
  travailleurId: z.string(),
  nom: z.string(),
  prenom: z.string(),
  code: z.enum(codes),
  nature: z.string(),
  auPlusTard: nul,
  limite: nul,
  etablissement: z.string(),
  commune: nul,
  retard: z.boolean(),
})

export const routesEmployeur: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/espace-adherent/visites',
    droit: 'suivi.employeur',
    resume: 'Les prochaines visites de ses travailleurs : genre et dernier jour, jamais la raison',
    requete: pagination.extend({
      q: recherche,
      travailleur: identifiant.optional(),
      code: z.enum(codes, 'Genre de visite inconnu.').optional(),
      delai: z.enum(['retard', 'trimestre', 'annee'], 'Délai inconnu.').optional(),
    }),
    sortie: pageDe(Ligne),
    // Row-level policies decide what exists (migration 0040): nothing here filters by trust.
    async traiter({ bd, aujourdhui: le }, { requete: { page, taille, q, travailleur, code, delai } }) {
      const c = [sql`true`]
      if (travailleur) c.push(sql`x.travailleur_id = ${travailleur}`)
      if (code) c.push(sql`x.code = ${code}`)
      if (q)
        c.push(sql`t.recherche like all (
          select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${q}), ' ') mot)`)
      if (delai === 'retard') c.push(sql`x.limite < ${le}::date`)
      else if (delai)
        c.push(
          sql`x.limite <= (${le}::date + ${delai === 'annee' ? '12 months' : '3 months'}::interval)::date`,
        )
      const { rows } = await sql<z.input<typeof Ligne> & { total: number }>`
        select x.travailleur_id "travailleurId", coalesce(t.nom_usage, t.nom_naissance) nom,
          coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom, x.code, x.nature,
          x.au_plus_tard "auPlusTard", x.limite, coalesce(b.enseigne, e.raison_sociale) etablissement, b.commune,
          coalesce(x.limite < ${le}::date, false) retard, (count(*) over ())::int total
        from suivi.echeance x
        join travailleurs.travailleur t on t.id = x.travailleur_id
        join adherents.etablissement b on b.id = x.etablissement_id
        join adherents.entreprise e on e.id = b.entreprise_id
        where ${sql.join(c, sql` and `)}
        order by x.limite nulls last, t.recherche, x.travailleur_id, x.code
        limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
      return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0, page, taille }
    },
  }),
]
