import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { exigerPassage, passer, prendreImport } from '../lectures.ts'
import { saisieAcceptation } from '../saisies.ts'

/** Accepts all, some kinds, or some lines; applied at once in one transaction by the runner. Doubts are never taken. */
export const accepterImport = definirCas({
  nom: 'echanges.accepterImport',
  droit: 'echanges.importer',
  entree: z.object({ id: identifiant, choix: saisieAcceptation }),
  async executer({ bd, acteur }, { id, choix }) {
    const i = await prendreImport(bd, id)
    exigerPassage(i, 'acceptation', 'Rien ne peut être accepté')
    const { rows } = await sql<{ n: number }>`select count(*)::int n from echanges.proposition
      where import_id = ${id} and decision = 'a_decider' and genre <> 'doute'
        and (${choix.tout ?? false} or genre = any (${choix.genres ?? []}::text[]) or id = any (${choix.ids ?? []}::uuid[]))`.execute(
      bd,
    )
    if (rows[0]!.n === 0)
      throw conflit(
        'Il n’y a rien à accepter ici : ces propositions sont déjà décidées, ou ce sont des doutes à lever d’abord.',
      )
    await sql`update echanges.import set demande = ${JSON.stringify(choix)}::jsonb where id = ${id}`.execute(
      bd,
    )
    await passer(bd, id, 'acceptation', acteur.role)
    return { id, nombre: rows[0]!.n }
  },
})

/** Sets proposals aside, or brings them back. */
export const ecarterPropositions = definirCas({
  nom: 'echanges.ecarterPropositions',
  droit: 'echanges.importer',
  entree: z.object({
    id: identifiant,
    ids: z
      .array(identifiant)
      .min(1, 'Choisissez au moins une ligne.')
      .max(500, '500 lignes au plus à la fois.'),
    ecarter: z.boolean('Oui ou non attendu.').default(true),
  }),
  async executer({ bd }, { id, ids, ecarter }) {
    const i = await prendreImport(bd, id)
    if (i.statut !== 'propose' && i.statut !== 'accepte')
      throw conflit('Cet import n’attend plus de décision. Actualisez la page.')
    const { numAffectedRows } =
      await sql`update echanges.proposition set decision = ${ecarter ? 'ecartee' : 'a_decider'}
      where import_id = ${id} and id = any (${ids}::uuid[]) and decision = ${ecarter ? 'a_decider' : 'ecartee'}`.execute(
        bd,
      )
    if (!numAffectedRows) throw invalide('Ces lignes sont déjà décidées. Actualisez la page.')
    return { nombre: Number(numAffectedRows) }
  },
})

/** Gives the import up: nothing of it is applied, its lines are erased. */
export const abandonnerImport = definirCas({
  nom: 'echanges.abandonnerImport',
  droit: 'echanges.importer',
  entree: z.object({ id: identifiant }),
  async executer({ bd, acteur }, { id }) {
    const i = await prendreImport(bd, id)
    exigerPassage(i, 'refuse', 'Cet import ne s’abandonne plus')
    if (i.accepte_le) throw conflit('Une partie de cet import est déjà appliquée : annulez-le plutôt.')
    for (const table of ['ligne', 'salarie', 'proposition', 'etablissement_declare'])
      await sql`delete from ${sql.table(`echanges.${table}`)} where import_id = ${id}`.execute(bd)
    await passer(bd, id, 'refuse', acteur.role)
    return { id }
  },
})

/** Asks for the undo: every row goes back to what it was, or the reason why not is said. */
export const annulerImport = definirCas({
  nom: 'echanges.annulerImport',
  droit: 'echanges.importer',
  entree: z.object({ id: identifiant }),
  async executer({ bd, acteur }, { id }) {
    const i = await prendreImport(bd, id)
    if (i.efface_le)
      throw conflit(
        'Cet import est trop ancien : ses lignes sont effacées, il ne s’annule plus. Corrigez les dossiers un à un.',
      )
    exigerPassage(i, 'annulation', 'Cet import ne s’annule pas')
    const { rows } = await sql<{ n: number }>`select count(*)::int n from echanges.changement
      where import_id = ${id} and objet = 'suivi.absence'`.execute(bd)
    if (rows[0]!.n > 0 && acteur.role !== 'assistante')
      throw conflit('Cet import a enregistré des absences : seule une assistante peut l’annuler.')
    await passer(bd, id, 'annulation', acteur.role)
    return { id }
  },
})

/** Takes up again an import that was given up after several deaths of the server. */
export const reprendreImport = definirCas({
  nom: 'echanges.reprendreImport',
  droit: 'echanges.importer',
  entree: z.object({ id: identifiant }),
  async executer({ bd, acteur }, { id }) {
    const i = await prendreImport(bd, id)
    if (!i.suspendu_de) throw conflit('Cet import n’est pas interrompu. Actualisez la page.')
    exigerPassage(i, i.suspendu_de, 'Cet import ne se reprend pas')
    await passer(bd, id, i.suspendu_de, acteur.role)
    return { id }
  },
})
