import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { peutRecevoir } from '../delegation.ts'
import type { Motif } from '../vocabulaire-agenda.ts'
import { ouvertsSql } from './agenda-donnees.ts'
import { chargerDelegation, cleVisite, lireFaits } from './delegation.ts'

export interface Remplacant {
  travailleurId: string
  travailleur: string
  entreprise: string | null
  code: Motif
  motifs: Motif[]
  rang: number
  regle: string | null
  limite: string | null
  /** How near the worker is to the one who does not come. */
  proximite: 'meme_etablissement' | 'meme_entreprise' | 'meme_equipe'
  telephone: string | null
  courriel: string | null
}

/**
 * Whom to offer a freed slot (SUI-074): workers of the same establishment, then of the same company, then of the team,
 * in the order of convocables; only those whom this professional may receive that day, and who have no appointment.
 */
export async function remplacants(bd: Bd, id: string, limite = 20): Promise<Remplacant[]> {
  const { rows } = await sql<Remplacant & { professionnelId: string; jour: string }>`
    with r as (
      select r.*, b.entreprise_id, case when m.profession in ('IDEST', 'IPA') then 'IDEST' else 'MT' end liste
      from planification.rendez_vous r
      join organisation.professionnel p on p.id = r.professionnel_id
      join organisation.metier m on m.code = p.metier_code
      left join adherents.etablissement b on b.id = r.etablissement_id
      where r.id = ${id}::uuid
    ), sites as (
      select b.id, case when b.id = r.etablissement_id then 0 else 1 end pres from r
      join adherents.etablissement b on b.entreprise_id = r.entreprise_id
      union
      select f.etablissement_id, 2 from r join organisation.portefeuille f on f.equipe_id = r.equipe_id
        and f.debut <= r.jour and (f.fin is null or f.fin >= r.jour)
    ), proches as (select s.id, min(s.pres) pres from sites s group by 1),
    choix as (
      select k.*, proches.pres, r.professionnel_id, r.jour from r
      join planification.convocable k on k.liste = r.liste
      join proches on proches.id = k.etablissement_id
      where k.travailleur_id <> r.travailleur_id and not exists (select from planification.rendez_vous x
        where x.travailleur_id = k.travailleur_id and x.statut in ${ouvertsSql})
      order by proches.pres, k.rang, k.limite nulls last, k.travailleur_id limit ${limite * 3}
    )
    select k.travailleur_id "travailleurId",
      coalesce(t.nom_usage, t.nom_naissance) || ' ' || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) travailleur,
      e.raison_sociale entreprise, k.code, k.motifs, k.rang,
      case when k.discret then coalesce(g.libelle_discret, g.libelle) else g.libelle end regle, k.limite::text,
      (array['meme_etablissement', 'meme_entreprise', 'meme_equipe'])[k.pres + 1] proximite, c.telephone, c.courriel,
      k.professionnel_id "professionnelId", k.jour::text
    from choix k
    join travailleurs.travailleur t on t.id = k.travailleur_id
    left join planification.regle_ordre g on g.id = k.regle_id
    left join travailleurs.coordonnees c on c.travailleur_id = k.travailleur_id
    left join adherents.etablissement b on b.id = k.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    order by k.pres, k.rang, k.limite nulls last, k.travailleur_id`.execute(bd)
  if (rows.length === 0) return []
  const contexte = await chargerDelegation(bd)
  const faits = await lireFaits(
    bd,
    rows.flatMap((r) => [r.code, ...r.motifs].map((code) => ({ travailleurId: r.travailleurId, code }))),
    rows[0]!.jour,
  )
  return rows
    .filter(({ travailleurId, code, motifs, professionnelId, jour }) => {
      const s = contexte.soignants.get(professionnelId)
      return (
        s !== undefined &&
        [code, ...motifs].every((c) => {
          const f = faits.get(cleVisite(travailleurId, c))
          return f !== undefined && peutRecevoir(contexte, f, s, jour).issue !== 'non'
        })
      )
    })
    .slice(0, limite)
    .map(({ professionnelId: _p, jour: _j, ...r }) => r)
}
