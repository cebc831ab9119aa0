import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { minutesSql, ouvertsSql } from '../requetes/agenda-donnees.ts'
import { cles } from '../vocabulaire.ts'
import { FAMILLE_DE, GENRES_PLAGE, minutesDe, SEMAINES } from '../vocabulaire-agenda.ts'
import { heure } from './reserver-rendez-vous.ts'

const lieu = {
  centreId: identifiant.nullish().transform((v) => v ?? null),
  salleId: identifiant.nullish().transform((v) => v ?? null),
  siteId: identifiant.nullish().transform((v) => v ?? null),
}
const genre = z.enum(cles(GENRES_PLAGE), 'Choisissez l’usage de la plage.')

export const EntreePlage = z.object({
  professionnelId: identifiant,
  jourSemaine: z.number().int().min(1, 'Choisissez un jour.').max(7, 'Choisissez un jour.'),
  semaines: z.enum(cles(SEMAINES), 'Choisissez les semaines.').default('toutes'),
  de: heure,
  a: heure,
  ...lieu,
  genre: genre.default('tout'),
  debut: jour,
  fin: jourOuRien,
})

export const EntreeException = z.object({
  professionnelId: identifiant,
  jour,
  sens: z.enum(['ferme', 'ouvre'], 'Choisissez : fermer ou ouvrir.'),
  de: heure.default('00:00'),
  /** « 23:59 » closes until midnight. */
  a: heure.default('23:59'),
  ...lieu,
  genre: genre.default('tout'),
  motif: ligneOuRien(120),
})

interface LieuSaisi {
  centreId: string | null
  salleId: string | null
  siteId: string | null
}

async function verifier(bd: Bd, professionnelId: string, e: LieuSaisi & { genre: string }): Promise<void> {
  const { rows } = await sql<{
    profession: string | null
  }>`select m.profession from organisation.professionnel p
    join organisation.metier m on m.code = p.metier_code where p.id = ${professionnelId}::uuid`.execute(bd)
  if (!rows[0]) throw introuvable('Ce professionnel')
  if (!rows[0].profession || !FAMILLE_DE[rows[0].profession])
    throw invalide('Seuls les médecins et les infirmiers reçoivent en visite.', {
      professionnelId: 'Choisissez un médecin ou un infirmier.',
    })
  if (e.genre !== 'distance' && !e.centreId && !e.siteId)
    throw invalide('Dites où le professionnel reçoit : un centre, ou l’établissement d’une entreprise.', {
      centreId: 'Choisissez un centre ou une entreprise.',
    })
  if (e.centreId && e.siteId)
    throw invalide('Un seul lieu à la fois : un centre, ou une entreprise.', {
      siteId: 'Retirez un des deux.',
    })
  if (e.salleId) {
    const s = await bd
      .selectFrom('organisation.salle')
      .select('centre_id')
      .where('id', '=', e.salleId)
      .executeTakeFirst()
    if (!s || s.centre_id !== e.centreId)
      throw invalide('Cette salle n’est pas dans le centre choisi.', {
        salleId: 'Choisissez une salle du centre.',
      })
  }
}

const heures = (e: { de: string; a: string }) => {
  const de = minutesDe(e.de)
  const a = e.a === '23:59' ? 1440 : minutesDe(e.a)
  if (a <= de)
    throw invalide('La plage finit avant de commencer. Corrigez les heures.', {
      a: 'Après l’heure de début.',
    })
  return { de, a }
}

const colonnes = (e: z.output<typeof EntreePlage>) => {
  if (e.fin && e.fin < e.debut)
    throw invalide('La dernière date précède la première.', { fin: 'Après la date de début.' })
  return {
    professionnel_id: e.professionnelId,
    jour_semaine: e.jourSemaine,
    semaines: e.semaines,
    ...heures(e),
    centre_id: e.centreId,
    salle_id: e.centreId ? e.salleId : null,
    site_id: e.siteId,
    genre: e.genre,
    debut: e.debut,
    fin: e.fin,
  }
}

/** Opens weekly hours in a professional's agenda. */
export const ajouterPlage = definirCas({
  nom: 'planification.ajouterPlage',
  droit: 'planification.plages',
  entree: EntreePlage,
  async executer({ bd }, e) {
    const valeurs = colonnes(e)
    await verifier(bd, e.professionnelId, e)
    return bd.insertInto('planification.plage').values(valeurs).returning('id').executeTakeFirstOrThrow()
  },
})

/** Changes weekly hours. What was true before stays so: past dates are ended, not rewritten. */
export const modifierPlage = definirCas({
  nom: 'planification.modifierPlage',
  droit: 'planification.plages',
  entree: EntreePlage.extend({ id: identifiant }),
  async executer({ bd }, { id, ...e }) {
    const valeurs = colonnes(e)
    await verifier(bd, e.professionnelId, e)
    const ligne = await bd
      .updateTable('planification.plage')
      .set(valeurs)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette plage')
    return ligne
  },
})

/** Removes weekly hours: ended yesterday when they began before today, deleted otherwise. */
export const retirerPlage = definirCas({
  nom: 'planification.retirerPlage',
  droit: 'planification.plages',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const { rows } = await sql<{ id: string }>`update planification.plage set fin = ${aujourdhui}::date - 1
      where id = ${id}::uuid and debut < ${aujourdhui}::date returning id`.execute(bd)
    const ligne =
      rows[0] ??
      (await bd.deleteFrom('planification.plage').where('id', '=', id).returning('id').executeTakeFirst())
    if (!ligne) throw introuvable('Cette plage')
    return ligne
  },
})

/**
 * Closes or opens hours of one day. Closing hours in which workers are booked is refused: their appointments are moved
 * first, so that nobody comes to a closed door.
 */
export const ajouterException = definirCas({
  nom: 'planification.ajouterException',
  droit: 'planification.plages',
  entree: EntreeException,
  async executer(contexte, e) {
    const { bd, aujourdhui } = contexte
    const h = heures(e)
    if (e.jour < aujourdhui) throw invalide('Ce jour est passé.', { jour: 'Choisissez un jour à venir.' })
    if (e.sens === 'ouvre') await verifier(bd, e.professionnelId, e)
    else await refuserSiPris(contexte, e.professionnelId, e.jour, h)
    return bd
      .insertInto('planification.plage_exception')
      .values({
        professionnel_id: e.professionnelId,
        jour: e.jour,
        sens: e.sens,
        ...h,
        centre_id: e.sens === 'ouvre' ? e.centreId : null,
        salle_id: e.sens === 'ouvre' && e.centreId ? e.salleId : null,
        site_id: e.sens === 'ouvre' ? e.siteId : null,
        genre: e.genre,
        motif: e.motif,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

async function refuserSiPris(
  { bd }: Contexte,
  professionnelId: string,
  le: string,
  { de, a }: { de: number; a: number },
): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int n from planification.rendez_vous r
    where r.professionnel_id = ${professionnelId}::uuid and r.jour = ${le}::date and r.statut in ${ouvertsSql}
      and ${minutesSql(sql`r.debut`)} < ${a} and ${minutesSql(sql`r.fin`)} > ${de}`.execute(bd)
  const n = rows[0]!.n
  if (n > 0)
    throw conflit(
      n === 1
        ? 'Un rendez-vous est pris dans ces heures : déplacez-le avant de les fermer.'
        : `${n} rendez-vous sont pris dans ces heures : déplacez-les avant de les fermer.`,
    )
}

export const retirerException = definirCas({
  nom: 'planification.retirerException',
  droit: 'planification.plages',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const ligne = await bd
      .deleteFrom('planification.plage_exception')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!ligne) throw introuvable('Cette exception')
    return ligne
  },
})
