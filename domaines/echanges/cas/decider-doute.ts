import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { prendreImport } from '../lectures.ts'
import { comparer } from '../moteur/comparer.ts'
import { dansPortee, ecarterLesRefus, ouvrirLesNouveaux, retrouverLesContrats } from '../moteur/rapprocher.ts'
import { avecAbsences } from '../moteur/travailler.ts'
import { refuserLesInconnus } from '../moteur/visites.ts'

/**
 * « C’est la même personne » (one of the candidates) or « C’est quelqu’un d’autre » (null). The line is then compared
 * like any other, and its proposals join the list.
 */
export const deciderDoute = definirCas({
  nom: 'echanges.deciderDoute',
  droit: 'echanges.importer',
  entree: z.object({ id: identifiant, proposition_id: identifiant, travailleur_id: identifiant.nullable() }),
  async executer({ bd }, { id, proposition_id, travailleur_id }) {
    const i = await prendreImport(bd, id)
    if (i.statut !== 'propose' && i.statut !== 'accepte')
      throw conflit('Cet import n’attend plus de décision. Actualisez la page.')
    const p = await bd
      .selectFrom('echanges.proposition')
      .select(['genre', 'ligne', 'decision', 'apres'])
      .where('id', '=', proposition_id)
      .where('import_id', '=', id)
      .executeTakeFirst()
    if (!p) throw introuvable('Cette proposition')
    if (p.genre !== 'doute' || p.decision === 'appliquee' || p.ligne === null)
      throw conflit('Ce doute est déjà levé. Actualisez la page.')
    const candidats = (p.apres as { candidats: { id: string }[] }).candidats
    if (travailleur_id && !candidats.some((c) => c.id === travailleur_id))
      throw invalide('Ce dossier ne fait pas partie de ceux qui ressemblent à cette ligne.')
    const { ligne } = p
    await bd.deleteFrom('echanges.proposition').where('id', '=', proposition_id).execute()
    const portee = { id, une: { ligne } }
    if (travailleur_id)
      await sql`update echanges.salarie set travailleur_id = ${travailleur_id} where import_id = ${id} and ligne = ${ligne}`.execute(
        bd,
      )
    else {
      await sql`update echanges.salarie set doute = null where import_id = ${id} and ligne = ${ligne}`.execute(
        bd,
      )
      if (i.objet === 'visites') await refuserLesInconnus(bd, dansPortee(portee))
      else await ouvrirLesNouveaux(bd, portee)
    }
    if (i.objet === 'personnel') await retrouverLesContrats(bd, portee)
    await ecarterLesRefus(bd, id)
    await comparer(bd, portee, { objet: i.objet, absences: await avecAbsences(bd) })
    const { rows } = await sql<{ n: number }>`select count(*)::int n from echanges.proposition
      where import_id = ${id} and ligne = ${ligne} and decision = 'a_decider'`.execute(bd)
    return { propositions: rows[0]!.n }
  },
})
