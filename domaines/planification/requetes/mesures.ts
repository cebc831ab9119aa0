import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

export interface MesureLue {
  id: string
  nom: string
  texte: string
  effet: 'delegation' | 'delai'
  base_juridique: string
  accord_reference: string | null
  accord_le: string | null
  debut: string
  fin: string
  suspendue_le: string | null
  /** projet: no agreement yet; a_venir, en_vigueur, suspendue, terminee. */
  etat: 'projet' | 'a_venir' | 'en_vigueur' | 'suspendue' | 'terminee'
  codes: string[]
  categories: string[] | null
  contrats: string[] | null
  expositions: string[] | null
  exclusions: string[]
  code_tenu: string | null
  delai_mois: number | null
  periode_mois: number | null
  reserve: string | null
  perimetre: string | null
  prochaine_evaluation: string | null
  evaluations: {
    id: string
    prevue_le: string
    faite_le: string | null
    conclusion: string | null
    commentaire: string | null
  }[]
  communications: { id: string; le: string; canal: string; destinataires: string; objet: string }[]
}

/** Measures, those in force first. @param id one of them only */
export async function lireMesures(bd: Bd, le: string, id?: string): Promise<MesureLue[]> {
  const { rows } = await sql<MesureLue>`
    with m as (select *, case when accord_le is null then 'projet' when fin < ${le}::date then 'terminee'
        when suspendue_le <= ${le}::date then 'suspendue' when debut > ${le}::date then 'a_venir' else 'en_vigueur' end etat
      from planification.mesure_experimentale where ${id ? sql`id = ${id}` : sql`true`})
    select m.id, m.nom, m.texte, m.effet, m.base_juridique, m.accord_reference, m.accord_le, m.debut, m.fin, m.suspendue_le,
      m.etat, m.codes, m.categories, m.contrats, m.expositions, m.exclusions, m.code_tenu, m.delai_mois, m.periode_mois,
      m.reserve, m.perimetre,
      (select min(e.prevue_le) from planification.mesure_evaluation e where e.mesure_id = m.id and e.faite_le is null)
        prochaine_evaluation,
      coalesce((select json_agg(json_build_object('id', e.id, 'prevue_le', e.prevue_le, 'faite_le', e.faite_le,
          'conclusion', e.conclusion, 'commentaire', e.commentaire) order by e.prevue_le desc)
        from planification.mesure_evaluation e where e.mesure_id = m.id), '[]') evaluations,
      coalesce((select json_agg(json_build_object('id', c.id, 'le', c.le, 'canal', c.canal, 'destinataires', c.destinataires,
          'objet', c.objet) order by c.le desc)
        from planification.mesure_communication c where c.mesure_id = m.id), '[]') communications
    from m order by array_position(array['en_vigueur', 'suspendue', 'a_venir', 'projet', 'terminee'], m.etat), m.nom`.execute(
    bd,
  )
  return rows
}

export interface LigneReleve {
  mesure_id: string
  mesure: string
  annee: number
  tenus: number
  a_venir: number
  absents: number
}

/** Appointments under each measure, by year (SUI-058): the statement to the DREETS. */
export async function releverMesures(bd: Bd): Promise<LigneReleve[]> {
  const { rows } = await sql<LigneReleve>`
    select r.mesure_id, m.nom mesure, r.annee, r.tenus, r.a_venir, r.absents
    from planification.releve_mesures() r join planification.mesure_experimentale m on m.id = r.mesure_id
    order by r.annee desc, m.nom`.execute(bd)
  return rows
}
