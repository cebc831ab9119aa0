import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { explication } from '../guide/natures.ts'
import { conseilsPour } from '../guide/ordonnance.ts'
import type { Statut } from '../statuts.ts'

export interface DeclarationDeLEntreprise {
  id: string
  annee: number
  etablissement: string
  commune: string | null
  statut: Statut
  retard: boolean
  deposeeLe: string | null
  effectif: number | null
  sis: number | null
  sia: number | null
  sir: number | null
}

/** Declarations of one company, the latest first. */
export async function lireDeclarationsDe(
  bd: Bd,
  entreprise: string,
  le: string,
): Promise<DeclarationDeLEntreprise[]> {
  const { rows } = await sql<DeclarationDeLEntreprise>`
    select d.id, d.annee, coalesce(s.enseigne, e.enseigne, e.raison_sociale) etablissement, s.commune, d.statut,
      d.statut in ('a_faire', 'en_cours') and k.ferme_le < ${le}::date retard,
      to_char(d.deposee_le at time zone 'Europe/Paris', 'YYYY-MM-DD') "deposeeLe", d.effectif, d.sis, d.sia, d.sir
    from declarations.declaration d
    join declarations.campagne k on k.annee = d.annee
    join adherents.etablissement s on s.id = d.etablissement_id
    join adherents.entreprise e on e.id = s.entreprise_id
    where s.entreprise_id = ${entreprise}
    order by d.annee desc, s.siege desc, s.id limit 200`.execute(bd)
  return rows
}

export interface RisqueDeLEntreprise {
  nature: string
  libelle: string
  fonde: 'SIR' | 'SIA' | 'ATTEST' | null
  article: string | null
  /** Workers exposed, as the employer declared. */
  declares: number
  /** Workers for whom the service observed it and the employer did not declare it. */
  observes: number
  employeur: string[]
  service: string[]
}

/** « Ordonnance de prévention » of a member (ADH-044): its risks, most workers first, and what to do about each. */
export async function lireOrdonnance(bd: Bd, entreprise: string, le: string) {
  const [{ rows: entreprises }, { rows }] = [
    await sql<{ raisonSociale: string; commune: string | null; presents: number }>`
      select e.raison_sociale "raisonSociale",
        (select s.commune from adherents.etablissement s where s.entreprise_id = e.id order by s.siege desc limit 1) commune,
        (select count(distinct c.travailleur_id)::int from adherents.etablissement s
          join travailleurs.contrat c on c.etablissement_id = s.id where s.entreprise_id = e.id
            and c.debut <= ${le}::date and (c.fin is null or c.fin >= ${le}::date)) presents
      from adherents.entreprise e where e.id = ${entreprise}`.execute(bd),
    await sql<{ nature: string; declares: number; observes: number }>`
      with x as (
        select x.nature_code, c.travailleur_id, bool_or(x.source in ('employeur', 'dsn', 'liste_cmr')) declare
        from adherents.etablissement s
        join travailleurs.contrat c on c.etablissement_id = s.id and c.debut <= ${le}::date
          and (c.fin is null or c.fin >= ${le}::date)
        join travailleurs.exposition x on x.contrat_id = c.id and x.debut <= ${le}::date
          and (x.fin is null or x.fin >= ${le}::date)
        where s.entreprise_id = ${entreprise} group by 1, 2)
      select nature_code nature, count(*) filter (where declare)::int declares,
        count(*) filter (where not declare)::int observes
      from x group by 1 order by count(*) desc, 1`.execute(bd),
  ]
  if (!entreprises[0]) return null
  const rang = (n: string) =>
    (({ SIR: 0, SIA: 1, ATTEST: 2 }) as Record<string, number>)[explication(n)?.fonde ?? ''] ?? 3
  const risques: RisqueDeLEntreprise[] = rows
    .map((r) => ({
      ...r,
      libelle: explication(r.nature)?.libelle ?? r.nature,
      fonde: explication(r.nature)?.fonde ?? null,
      article: explication(r.nature)?.article ?? null,
      ...conseilsPour(r.nature),
    }))
    .sort((a, b) => rang(a.nature) - rang(b.nature) || b.declares + b.observes - a.declares - a.observes)
  return { ...entreprises[0], le, risques }
}
