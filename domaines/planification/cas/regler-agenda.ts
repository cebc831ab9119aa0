import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { POIDS } from '../remplissage-objectif.ts'
import { cles } from '../vocabulaire.ts'
import { CAUSES_ABSENCE_RDV, FAMILLES, MOTIFS, TACHES, ZONES_FERIES } from '../vocabulaire-agenda.ts'

export const EntreeReglageAgenda = z.object({
  zoneFeries: z.enum(cles(ZONES_FERIES), 'Choisissez une zone.'),
  joursFermes: z.array(jour).max(200, '200 jours au plus.'),
  cibleAbsenteisme: z.number().min(0, 'Entre 0 et 100 %.').max(100, 'Entre 0 et 100 %.'),
  delaiExcuseHeures: z.number().int('Nombre d’heures entier.').min(0).max(720, '30 jours au plus.'),
  penaliteActive: z.boolean(),
  penaliteTardives: z.boolean(),
  penaliteMontant: z.number().min(0, 'Montant positif attendu.').max(10_000, '10 000 € au plus.').nullable(),
  penaliteExemptions: z.array(z.enum(cles(CAUSES_ABSENCE_RDV), 'Cause inconnue.')).max(20),
  absenceAttendue: z.number().min(0).max(60, '60 % au plus.'),
  surreservationMax: z.number().int().min(0).max(3, '3 au plus.'),
  poids: z
    .partialRecord(
      z.enum(cles(POIDS), 'Poids inconnu.'),
      z.number().min(0, 'Positif.').max(1000, '1 000 au plus.'),
    )
    .default({}),
})

/** Settings of the agendas: public holidays, rule of absences and penalties, objective of the filling. */
export const reglerAgenda = definirCas({
  nom: 'planification.reglerAgenda',
  droit: 'planification.agendas.regler',
  entree: EntreeReglageAgenda,
  async executer({ bd }, e) {
    await bd
      .updateTable('planification.reglage_agenda')
      .set({
        zone_feries: e.zoneFeries,
        jours_fermes: sql`${sql.val(e.joursFermes)}::date[]`,
        cible_absenteisme: e.cibleAbsenteisme,
        delai_excuse_heures: e.delaiExcuseHeures,
        penalite_active: e.penaliteActive,
        penalite_tardives: e.penaliteTardives,
        penalite_montant: e.penaliteMontant,
        penalite_exemptions: e.penaliteExemptions,
        absence_attendue: e.absenceAttendue,
        surreservation_max: e.surreservationMax,
        poids: JSON.stringify(e.poids),
      })
      .where('id', '=', 1)
      .execute()
    return { ok: true }
  },
})

/** Minutes of a visit by who holds it, and of the exams before it. */
export const reglerDuree = definirCas({
  nom: 'planification.reglerDuree',
  droit: 'planification.durees.regler',
  entree: z.object({
    famille: z.enum(cles(FAMILLES), 'Choisissez médecins ou infirmiers.'),
    code: z.enum(cles(MOTIFS), 'Motif inconnu.'),
    minutes: z.number().int('Nombre entier.').min(5, '5 minutes au moins.').max(240, '4 heures au plus.'),
    examens: z.number().int('Nombre entier.').min(0).max(120, '2 heures au plus.'),
  }),
  async executer({ bd }, e) {
    await bd
      .updateTable('planification.duree')
      .set({ minutes: e.minutes, examens: e.examens })
      .where('famille', '=', e.famille)
      .where('code', '=', e.code)
      .execute()
    return { ok: true }
  },
})

export const EntreeAssistanat = z.object({
  equipeId: identifiant.nullish().transform((v) => v ?? null),
  professionnelId: identifiant.nullish().transform((v) => v ?? null),
  centreId: identifiant.nullish().transform((v) => v ?? null),
  niveau: z.union([z.literal(1), z.literal(2)], 'Choisissez un niveau.'),
  assistanteId: identifiant.nullish().transform((v) => v ?? null),
  debut: jour,
  fin: jourOuRien,
})

/** Gives a level of assistanat to a professional, a team, a centre (SUI-068). */
export const donnerAssistanat = definirCas({
  nom: 'planification.donnerAssistanat',
  droit: 'planification.plages',
  entree: EntreeAssistanat,
  async executer({ bd }, e) {
    if (!e.equipeId && !e.professionnelId && !e.centreId)
      throw invalide('Choisissez une équipe, un professionnel ou un centre.', {
        professionnelId: 'Choisissez à qui.',
      })
    if (e.niveau === 2 && !e.assistanteId)
      throw invalide('Au niveau 2, choisissez l’assistante qui fait les examens.', {
        assistanteId: 'Choisissez une assistante.',
      })
    if (e.fin && e.fin < e.debut)
      throw invalide('La fin précède le début.', { fin: 'Après la date de début.' })
    return bd
      .insertInto('planification.assistanat')
      .values({
        equipe_id: e.equipeId,
        professionnel_id: e.professionnelId,
        centre_id: e.centreId,
        niveau: e.niveau,
        assistante_id: e.assistanteId,
        debut: e.debut,
        fin: e.fin,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

export const retirerAssistanat = definirCas({
  nom: 'planification.retirerAssistanat',
  droit: 'planification.plages',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const { rows } = await sql<{
      id: string
    }>`update planification.assistanat set fin = ${aujourdhui}::date - 1
      where id = ${id}::uuid and debut < ${aujourdhui}::date returning id`.execute(bd)
    const ligne =
      rows[0] ??
      (await bd
        .deleteFrom('planification.assistanat')
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst())
    if (!ligne) throw introuvable('Cette ligne')
    return ligne
  },
})

/** Ticks or unticks a task of the assistanat for one appointment (SUI-066). */
export const cocherTache = definirCas({
  nom: 'planification.cocherTache',
  droit: 'planification.rendez-vous',
  entree: z.object({ id: identifiant, tache: z.enum(cles(TACHES), 'Tâche inconnue.'), faite: z.boolean() }),
  async executer({ bd }, e) {
    const r = await bd
      .selectFrom('planification.rendez_vous')
      .select('id')
      .where('id', '=', e.id)
      .executeTakeFirst()
    if (!r) throw introuvable('Ce rendez-vous')
    if (e.faite)
      await bd
        .insertInto('planification.rendez_vous_tache')
        .values({ rendez_vous_id: e.id, tache: e.tache })
        .onConflict((c) => c.doNothing())
        .execute()
    else
      await bd
        .deleteFrom('planification.rendez_vous_tache')
        .where('rendez_vous_id', '=', e.id)
        .where('tache', '=', e.tache)
        .execute()
    return { id: e.id }
  },
})
