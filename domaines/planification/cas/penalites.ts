import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { penaliteProposee } from '../penalite.ts'
import { lireReglageAgenda } from '../requetes/agenda-donnees.ts'

/** Applies the rule to one appointment: proposes the penalty, or puts aside the one that has no reason any more. */
export async function proposerPenalite({ bd }: Contexte, rendezVousId: string): Promise<void> {
  const reglage = await lireReglageAgenda(bd)
  const { rows } = await sql<{
    statut: string
    cause: string | null
    preavisHeures: number | null
    etablissementId: string | null
  }>`select statut, cause_absence cause, (extract(epoch from debut - prevenu_le) / 3600)::float8 "preavisHeures",
      etablissement_id "etablissementId"
    from planification.rendez_vous where id = ${rendezVousId}::uuid`.execute(bd)
  const r = rows[0]
  if (!r) return
  const motif = r.etablissementId ? penaliteProposee(r, reglage) : null
  if (motif)
    await sql`insert into planification.penalite (rendez_vous_id, etablissement_id, travailleur_id, jour, motif, montant)
      select id, etablissement_id, travailleur_id, jour, ${motif}, ${reglage.penaliteMontant}
      from planification.rendez_vous where id = ${rendezVousId}::uuid
      on conflict (rendez_vous_id) do update set motif = excluded.motif, statut = 'proposee', motif_ecart = null
      where penalite.statut = 'ecartee' and penalite.decidee_le is null`.execute(bd)
  else
    await sql`update planification.penalite set statut = 'ecartee', motif_ecart = 'Absence corrigée ou exemptée.'
      where rendez_vous_id = ${rendezVousId}::uuid and statut = 'proposee'`.execute(bd)
}

/** Decides on a penalty the rule proposed: charged, or put aside with the reason. */
export const deciderPenalite = definirCas({
  nom: 'planification.deciderPenalite',
  droit: 'planification.penalites.decider',
  entree: z.object({
    id: identifiant,
    statut: z.enum(['retenue', 'ecartee'], 'Choisissez de retenir ou d’écarter.'),
    montant: z.number().min(0, 'Montant positif attendu.').max(10_000, '10 000 € au plus.').nullish(),
    motifEcart: ligneOuRien(200),
  }),
  async executer({ bd, acteur, maintenant }, e) {
    if (e.statut === 'ecartee' && !e.motifEcart)
      throw invalide('Dites pourquoi cette pénalité est écartée.', {
        motifEcart: 'Ce champ est obligatoire.',
      })
    const ligne = await bd
      .updateTable('planification.penalite')
      .set({
        statut: e.statut,
        motif_ecart: e.statut === 'ecartee' ? e.motifEcart : null,
        ...(e.montant === undefined ? {} : { montant: e.montant }),
        decidee_par: acteur.compteId,
        decidee_le: maintenant,
      })
      .where('id', '=', e.id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette pénalité')
    return ligne
  },
})
