import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/** What was decided or asked for one worker, and where the order places him. */
export interface Decisions {
  lignes: {
    liste: string
    rang: number
    regle: string | null
    force: boolean
    code: string
    motifs: string[]
    limite: string | null
    limite_modulee: string | null
    mesure: string | null
  }[]
  demandes: {
    id: string
    code: string
    demandeur: string
    recue_le: string
    reorientation: string | null
    statut: string
    close_le: string | null
  }[]
  remises: {
    id: string
    code: string
    medecin: string
    idest: string | null
    le: string
    jusqu_au: string
    retiree_le: string | null
  }[]
  rangs: {
    id: string
    liste: string
    rang: number
    raison: string
    medecin: string
    le: string
    jusqu_au: string
    leve_le: string | null
  }[]
  listes: { id: string; nom: string; medecin: string; ajoute_le: string }[]
}

/** @param discret labels as an assistante reads them */
export async function lireDecisions(bd: Bd, id: string, discret: boolean): Promise<Decisions> {
  const nom = sql`p.prenom || ' ' || p.nom`
  const { rows } = await sql<Decisions>`select
    coalesce((select json_agg(json_build_object('liste', c.liste, 'rang', c.rang, 'regle',
        case when ${discret} and c.discret then coalesce(r.libelle_discret, r.libelle) else r.libelle end,
        'force', c.force, 'code', c.code, 'motifs', c.motifs, 'limite', c.limite, 'limite_modulee', c.limite_modulee,
        'mesure', m.nom) order by c.liste desc)
      from planification.convocable c left join planification.regle_ordre r on r.id = c.regle_id
      left join planification.mesure_experimentale m on m.id = c.mesure_id where c.travailleur_id = ${id}), '[]') lignes,
    coalesce((select json_agg(json_build_object('id', d.id, 'code', d.code, 'demandeur', d.demandeur, 'recue_le', d.recue_le,
        'reorientation', d.reorientation, 'statut', d.statut, 'close_le', d.close_le) order by d.recue_le desc)
      from planification.demande_visite d where d.travailleur_id = ${id}), '[]') demandes,
    coalesce((select json_agg(json_build_object('id', z.id, 'code', z.code, 'medecin', ${nom}, 'idest',
        (select i.prenom || ' ' || i.nom from organisation.professionnel i where i.id = z.idest_id), 'le', z.le,
        'jusqu_au', z.jusqu_au, 'retiree_le', z.retiree_le) order by z.le desc)
      from planification.remise z join organisation.professionnel p on p.id = z.medecin_id
      where z.travailleur_id = ${id}), '[]') remises,
    coalesce((select json_agg(json_build_object('id', z.id, 'liste', z.liste, 'rang', z.rang, 'raison', z.raison,
        'medecin', ${nom}, 'le', z.le, 'jusqu_au', z.jusqu_au, 'leve_le', z.leve_le) order by z.le desc)
      from planification.rang_force z join organisation.professionnel p on p.id = z.medecin_id
      where z.travailleur_id = ${id}), '[]') rangs,
    coalesce((select json_agg(json_build_object('id', l.id, 'nom', l.nom, 'medecin', ${nom}, 'ajoute_le', x.ajoute_le)
        order by x.ajoute_le desc)
      from planification.liste_membre x join planification.liste_medecin l on l.id = x.liste_id
      join organisation.professionnel p on p.id = l.medecin_id
      where x.travailleur_id = ${id} and (l.fin is null or l.fin >= current_date)), '[]') listes`.execute(bd)
  return rows[0]!
}

export interface ListeMedecin {
  id: string
  nom: string
  liste: string
  medecin: string
  debut: string
  fin: string | null
  membres: { id: string; nom: string; entreprise: string | null; ajoute_le: string }[]
}

/** Lists set by the médecins, open ones first. */
export async function listerListes(bd: Bd): Promise<ListeMedecin[]> {
  const { rows } = await sql<ListeMedecin>`
    select l.id, l.nom, l.liste, p.prenom || ' ' || p.nom medecin, l.debut, l.fin, coalesce((
      select json_agg(json_build_object('id', t.id, 'nom', coalesce(t.nom_usage, t.nom_naissance) || ' ' ||
          coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)), 'entreprise', (
            select e.raison_sociale from travailleurs.contrat c join adherents.etablissement b on b.id = c.etablissement_id
            join adherents.entreprise e on e.id = b.entreprise_id where c.travailleur_id = t.id
            order by c.fin is null desc, c.debut desc limit 1), 'ajoute_le', m.ajoute_le) order by t.recherche)
      from planification.liste_membre m join travailleurs.travailleur t on t.id = m.travailleur_id
      where m.liste_id = l.id), '[]') membres
    from planification.liste_medecin l join organisation.professionnel p on p.id = l.medecin_id
    order by l.fin is not null, l.cree_le desc`.execute(bd)
  return rows
}
