import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { statutAffiche } from '../statuts.ts'

/** Identity and key facts of one member; the counts of workers are those with a contract on that day. */
export async function lireAdherent(bd: Bd, id: string, jour: string) {
  const entreprise = await bd
    .selectFrom('adherents.entreprise as e')
    .leftJoin('adherents.resume as r', 'r.entreprise_id', 'e.id')
    .leftJoin('adherents.groupe as g', 'g.id', 'e.groupe_id')
    .leftJoin('adherents.naf as n', (j) =>
      j.onRef('n.version', '=', 'e.naf_version').onRef('n.code', '=', 'e.naf_code'),
    )
    .leftJoin('adherents.etablissement as t', 't.id', 'r.principal_id')
    .select([
      'e.id',
      'e.numero',
      'e.nature',
      'e.siren',
      'e.raison_sociale',
      'e.enseigne',
      'e.forme_juridique',
    ])
    .select(['e.idcc', 'e.activite', 'e.site_internet', 'e.dirigeant_suivi', 'e.cree_le', 'e.naf_code'])
    .select(['n.libelle as naf_libelle', 'n.section', 'n.libelle_section', 'e.naf_version'])
    .select([
      'g.id as groupe_id',
      'g.nom as groupe',
      'r.statut',
      'r.type',
      'r.depuis',
      'r.jusqu_au',
      'r.adhesion_id',
    ])
    .select(['r.effectif', 'r.etablissements', 'r.principal_id', 't.commune', 't.code_postal'])
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!entreprise) throw introuvable('Cet adhérent')
  const { rows: equipes } = await sql<{ id: string; nom: string; etablissements: number }>`
    select q.id, q.nom, count(*)::int etablissements
    from adherents.etablissement t
    join organisation.portefeuille p on p.etablissement_id = t.id
      and p.debut <= ${jour} and coalesce(p.fin, 'infinity') >= ${jour}
    join organisation.equipe q on q.id = p.equipe_id
    where t.entreprise_id = ${id} and t.ferme_le is null
    group by q.id, q.nom order by count(*) desc, q.nom`.execute(bd)
  const { rows: presents } = await sql<{
    presents: number
    isoles: number
    boeth: number
    contacts: number
    joignables: number
  }>`
    select count(distinct c.travailleur_id)::int presents,
      (count(distinct c.travailleur_id) filter (where s.code = 'isole'))::int isoles,
      (count(distinct c.travailleur_id) filter (where s.code = 'boeth'))::int boeth,
      (select count(*) from adherents.contact where entreprise_id = ${id} and fin is null)::int contacts,
      (select count(*) from adherents.contact where entreprise_id = ${id} and fin is null
        and injoignable_depuis is null)::int joignables
    from adherents.etablissement t
    join travailleurs.contrat c on c.etablissement_id = t.id
      and c.debut <= ${jour} and coalesce(c.fin, 'infinity') >= ${jour}
    left join travailleurs.situation s on s.contrat_id = c.id and s.code in ('isole', 'boeth')
      and s.debut <= ${jour} and coalesce(s.fin, 'infinity') >= ${jour}
    where t.entreprise_id = ${id}`.execute(bd)
  return {
    ...entreprise,
    cree_le: new Date(entreprise.cree_le as unknown as string).toISOString(),
    etablissements: entreprise.etablissements ?? 0,
    statut: statutAffiche(entreprise.statut, entreprise.jusqu_au, jour),
    equipes,
    ...presents[0]!,
  }
}

/** Companies that hold this SIREN, or whose name resembles this one: shown before a second record is made. */
export async function chercherDoublons(
  bd: Bd,
  cherche: { siren?: string; nom?: string },
  saufId: string | null,
) {
  const { rows } = await sql<{
    id: string
    numero: number
    raison_sociale: string
    siren: string | null
    commune: string | null
    statut: string | null
    motif: 'siren' | 'nom'
  }>`
    with proches as (
      select e.id, 1::real p, 'siren' motif from adherents.entreprise e where e.siren = ${cherche.siren ?? null}
      union all
      (select r.entreprise_id, similarity(r.tri, socle.normaliser(${cherche.nom ?? ''})), 'nom'
      from adherents.resume r
      where length(${cherche.nom ?? ''}) >= 3 and r.recherche like '%' || left(socle.normaliser(${cherche.nom ?? ''}), 3) || '%'
        and similarity(r.tri, socle.normaliser(${cherche.nom ?? ''})) >= 0.55
      order by 2 desc limit 6)
    )
    select distinct on (p.id) p.id, e.numero, e.raison_sociale, e.siren, t.commune, r.statut, p.motif, p.p
    from proches p join adherents.entreprise e on e.id = p.id
    left join adherents.resume r on r.entreprise_id = e.id
    left join adherents.etablissement t on t.id = r.principal_id
    where e.id is distinct from ${saufId}::uuid
    order by p.id, p.motif desc, p.p desc`.execute(bd)
  return rows
    .sort((a, b) =>
      a.motif === b.motif
        ? a.raison_sociale.localeCompare(b.raison_sociale, 'fr')
        : a.motif === 'siren'
          ? -1
          : 1,
    )
    .map(({ id, numero, raison_sociale, siren, commune, statut, motif }) => ({
      id,
      numero,
      raison_sociale,
      siren,
      commune,
      statut,
      motif,
    }))
}
