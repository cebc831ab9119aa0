import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import type { Statut } from '../statuts.ts'

export interface DeclarationEmployeur {
  id: string
  annee: number
  etablissementId: string
  etablissement: string
  commune: string | null
  entreprise: string
  entrepriseId: string
  naf: string | null
  statut: Statut
  ouvreLe: string
  fermeLe: string
  message: string | null
  retard: boolean
  deposeeLe: string | null
  deposant: string | null
  depots: number
  effectif: number | null
  sis: number | null
  sia: number | null
  sir: number | null
  /** The acting account may write in it; without it, it reads status and counts only. */
  ecrit: boolean
  presents: number
  vus: number
  corriges: number
  departs: number
  arrivees: number
  enAttente: number
}

/** Declarations of the actor's establishments, the latest year first. Row-level policies decide what exists. */
export async function lireDeclarationsEmployeur(
  bd: Bd,
  aujourdhui: string,
  id?: string,
): Promise<DeclarationEmployeur[]> {
  const { rows } = await sql<DeclarationEmployeur>`
    select d.id, d.annee, d.etablissement_id "etablissementId", coalesce(s.enseigne, e.enseigne, e.raison_sociale) etablissement,
      s.commune, e.raison_sociale entreprise, e.id "entrepriseId", coalesce(s.naf_code, e.naf_code) naf, d.statut,
      k.ouvre_le "ouvreLe", k.ferme_le "fermeLe", k.message,
      d.statut in ('a_faire', 'en_cours') and k.ferme_le < ${aujourdhui}::date retard,
      to_char(d.deposee_le at time zone 'Europe/Paris', 'YYYY-MM-DD') "deposeeLe", d.deposant, d.depots, d.effectif, d.sis, d.sia, d.sir,
      d.etablissement_id = any ((select portail.etablissements_avec_qualite('{employeur,rh}'))::uuid[]) ecrit,
      p.presents, l.vus, l.corriges, l.departs, l.arrivees, a.n "enAttente"
    from declarations.declaration d
    join declarations.campagne k on k.annee = d.annee
    join adherents.etablissement s on s.id = d.etablissement_id
    join adherents.entreprise e on e.id = s.entreprise_id
    cross join lateral (select count(*)::int presents from travailleurs.contrat c where c.etablissement_id = d.etablissement_id
      and c.debut <= ${aujourdhui}::date and (c.fin is null or c.fin >= ${aujourdhui}::date)) p
    cross join lateral (select count(*) filter (where l.contrat_id is not null and (d.statut not in ('a_faire', 'en_cours')
        or exists (select from travailleurs.contrat c where c.id = l.contrat_id and c.debut <= ${aujourdhui}::date
          and (c.fin is null or c.fin >= ${aujourdhui}::date))))::int vus,
        count(*) filter (where l.sort = 'corrige')::int corriges, count(*) filter (where l.sort = 'depart')::int departs,
        count(*) filter (where l.sort = 'arrivee')::int arrivees
      from declarations.ligne l where l.declaration_id = d.id) l
    cross join lateral (select count(*)::int n from declarations.changement c
      where c.declaration_id = d.id and c.etat = 'en_attente') a
    where ${id ?? null}::uuid is null or d.id = ${id ?? null}::uuid
    order by d.annee desc, socle.normaliser(e.raison_sociale), s.siege desc, s.id limit 500`.execute(bd)
  return rows
}
