import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Etat, Reponse } from '../vocabulaire.ts'

export interface FiltresConvocations {
  etat?: Etat | undefined
  equipe?: string[] | undefined
  mes_equipes?: boolean | undefined
  centre?: string[] | undefined
  entreprise?: string | undefined
  du?: string | undefined
  au?: string | undefined
  q?: string | undefined
}

export interface LigneConvocation {
  rendezVousId: string
  convocationId: string | null
  travailleurId: string
  nom: string
  prenom: string
  entreprise: string | null
  convoqueA: Date
  lieu: string | null
  professionnel: string
  statut: string
  etat: Etat
  reponse: Reponse | null
  reponsePar: string | null
  souhaits: string[]
  lettre: string | null
  /** Ways used and where each message stands. */
  envois: { canal: string; destinataire: string; statut: string; rappel: number | null; le: string | null }[]
}

/** Where each open appointment stands; one word a line, the most pressing first. */
const ETAT = sql<Etat>`case
  when k.id is null then 'a_convoquer'
  when r.statut in ('absent_excuse', 'remplace') then 'excuse'
  when k.reponse = 'autre_date' and k.traitee_le is null then 'autre_date'
  when k.injoignable then 'injoignable'
  when r.statut = 'confirme' then 'confirme'
  when k.lettre = 'a_imprimer' then 'lettre'
  when m.echec then 'echec'
  else 'sans_reponse' end`

/** Appointments of the period that are to be told, or were: base of the list and of its totals. */
function base(f: FiltresConvocations, le: string): RawBuilder<unknown> {
  const c: RawBuilder<unknown>[] = [
    sql`r.jour between ${f.du ?? le}::date and ${f.au ?? '2199-12-31'}::date`,
    sql`r.statut in ('planifie', 'convoque', 'confirme', 'absent_excuse', 'remplace')`,
  ]
  if (f.equipe?.length) c.push(sql`r.equipe_id = any (${f.equipe}::uuid[])`)
  if (f.mes_equipes) c.push(sql`r.equipe_id = any ((select organisation.equipes_de_l_acteur())::uuid[])`)
  if (f.centre?.length) c.push(sql`r.centre_id = any (${f.centre}::uuid[])`)
  if (f.entreprise)
    c.push(
      sql`r.etablissement_id in (select id from adherents.etablissement where entreprise_id = ${f.entreprise}::uuid)`,
    )
  if (f.q)
    c.push(sql`r.travailleur_id in (select t.id from travailleurs.travailleur t where t.recherche like all (
      select '%' || mot || '%' from regexp_split_to_table(socle.normaliser(${f.q}), ' ') mot))`)
  return sql`
    from planification.rendez_vous r
    left join lateral (select x.* from convocations.convocation x
      where x.rendez_vous_id = r.id and x.sequence = r.sequence and x.moment <> 'annulation'
      order by x.cree_le desc limit 1) k on true
    left join lateral (
      -- Every message of the last round failed, or waits for somebody's word.
      select coalesce(bool_and(e.statut in ('rejete', 'echec', 'incertain')), false) echec
      from convocations.envoi l join messages.envoi e on e.id = l.envoi_id
      where l.convocation_id = k.id and l.rappel is null) m on true
    where ${sql.join(c, sql` and `)}`
}

/** The list, by date; `total` of the filters and how many lines stand in each state over the same perimeter. */
export async function listerConvocations(
  bd: Bd,
  f: FiltresConvocations,
  { page, taille, aujourdhui }: { page: number; taille: number; aujourdhui: string },
): Promise<{ lignes: LigneConvocation[]; total: number; parEtat: Record<string, number> }> {
  const { rows: comptes } = await sql<{ etat: Etat; n: number }>`
    select ${ETAT} etat, count(*)::int n ${base(f, aujourdhui)} group by 1`.execute(bd)
  const parEtat = Object.fromEntries(comptes.map((c) => [c.etat, c.n]))
  const total = f.etat ? (parEtat[f.etat] ?? 0) : comptes.reduce((n, c) => n + c.n, 0)
  if (total === 0) return { lignes: [], total, parEtat }
  const { rows } = await sql<LigneConvocation>`
    with choisies as materialized (
      select r.id, k.id convocation_id, ${ETAT} etat, r.convoque_a ${base(f, aujourdhui)}
        and (${f.etat ?? null}::text is null or ${ETAT} = ${f.etat ?? null})
      order by r.convoque_a, r.id limit ${taille} offset ${(page - 1) * taille})
    select r.id "rendezVousId", k.id "convocationId", r.travailleur_id "travailleurId",
      coalesce(t.nom_usage, t.nom_naissance) nom, coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom,
      e.raison_sociale entreprise, r.convoque_a "convoqueA", coalesce(c.nom, s.enseigne, s.commune) lieu,
      concat_ws(' ', p.prenom, p.nom) professionnel, r.statut, x.etat, k.reponse, k.reponse_par "reponsePar",
      coalesce(k.souhaits, '{}') souhaits, k.lettre,
      coalesce((select json_agg(json_build_object('canal', l.canal, 'destinataire', l.destinataire, 'statut', v.statut,
          'rappel', l.rappel, 'le', to_char(v.envoye_le at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          order by v.cree_le)
        from convocations.envoi l join messages.envoi v on v.id = l.envoi_id where l.convocation_id = k.id), '[]') envois
    from choisies x
    join planification.rendez_vous r on r.id = x.id
    join travailleurs.travailleur t on t.id = r.travailleur_id
    join organisation.professionnel p on p.id = r.professionnel_id
    left join convocations.convocation k on k.id = x.convocation_id
    left join adherents.etablissement b on b.id = r.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join organisation.centre c on c.id = r.centre_id
    left join adherents.etablissement s on s.id = r.site_id
    order by x.convoque_a, x.id`.execute(bd)
  return { lignes: rows, total, parEtat }
}

export interface LigneSansCoordonnees {
  travailleurId: string
  nom: string
  prenom: string
  entreprise: string | null
  prochain: Date
  courriel: 'absent' | 'refuse' | 'connu'
  telephone: 'absent' | 'refuse' | 'connu'
}

/** Workers seen soon whom neither SMS nor e-mail reaches as it should (SUI-072): what to collect, soonest first. */
export async function listerSansCoordonnees(
  bd: Bd,
  {
    page,
    taille,
    aujourdhui,
    telephoneSeul,
  }: { page: number; taille: number; aujourdhui: string; telephoneSeul: boolean },
): Promise<{ lignes: LigneSansCoordonnees[]; total: number }> {
  const { rows } = await sql<LigneSansCoordonnees & { total: number }>`
    with prochains as (
      select r.travailleur_id, min(r.convoque_a) prochain, (array_agg(r.etablissement_id order by r.debut))[1] etablissement_id
      from planification.rendez_vous r
      where r.jour >= ${aujourdhui}::date and r.statut in ('planifie', 'convoque', 'confirme') group by 1),
    etats as (
      select p.*,
        case when k.courriel is null then 'absent' when exists (select from messages.adresse_en_echec x
          where x.canal = 'courriel' and x.adresse = k.courriel) then 'refuse' else 'connu' end courriel,
        case when k.telephone is null or k.telephone !~ '^\\+33[67]' then 'absent'
          when exists (select from messages.adresse_en_echec x where x.canal = 'sms' and x.adresse = k.telephone)
          then 'refuse' else 'connu' end telephone
      from prochains p left join travailleurs.coordonnees k on k.travailleur_id = p.travailleur_id)
    select p.travailleur_id "travailleurId", coalesce(t.nom_usage, t.nom_naissance) nom,
      coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) prenom, e.raison_sociale entreprise, p.prochain,
      p.courriel, p.telephone, (count(*) over ())::int total
    from etats p
    join travailleurs.travailleur t on t.id = p.travailleur_id
    left join adherents.etablissement b on b.id = p.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    where p.telephone <> 'connu' and (${telephoneSeul} or p.courriel <> 'connu')
    order by p.prochain, p.travailleur_id limit ${taille} offset ${(page - 1) * taille}`.execute(bd)
  return { lignes: rows.map(({ total: _, ...l }) => l), total: rows[0]?.total ?? 0 }
}
