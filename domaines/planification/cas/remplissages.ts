import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd, Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { ajouterJours } from '../agenda-ouvertures.ts'
import { instantSql, ouvertsSql } from '../requetes/agenda-donnees.ts'
import { minutesDe } from '../vocabulaire-agenda.ts'
import { placer } from './placer-rendez-vous.ts'
import { heure } from './reserver-rendez-vous.ts'

const EN_COURS = 'Ce remplissage n’est plus modifiable : il est confirmé, abandonné ou en cours de calcul.'

/** Asks for a proposal: the background work computes it. */
export const demanderRemplissage = definirCas({
  nom: 'planification.demanderRemplissage',
  droit: 'planification.remplissage',
  entree: z.object({
    equipeId: identifiant.nullish().transform((v) => v ?? null),
    professionnels: z.array(identifiant).max(80, '80 professionnels au plus.').default([]),
    du: jour,
    au: jour,
    horizonMois: z.number().int().min(0).max(12, '12 mois au plus.').default(3),
  }),
  async executer({ bd, aujourdhui }, e) {
    if (!e.equipeId && e.professionnels.length === 0)
      throw invalide('Choisissez une équipe, ou des professionnels.', { equipeId: 'Choisissez une équipe.' })
    if (e.du < aujourdhui)
      throw invalide('La période commence dans le passé.', { du: 'Choisissez un jour à venir.' })
    if (e.au < e.du) throw invalide('La fin précède le début.', { au: 'Après le début.' })
    if (e.au > ajouterJours(e.du, 92))
      throw invalide('Trois mois au plus à la fois.', { au: 'Trois mois au plus.' })
    return bd
      .insertInto('planification.remplissage')
      .values({
        equipe_id: e.equipeId,
        professionnels: e.professionnels,
        du: e.du,
        au: e.au,
        parametres: JSON.stringify({ horizonMois: e.horizonMois }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

async function prendre(bd: Bd, id: string): Promise<void> {
  const { rows } = await sql<{
    etat: string
  }>`select etat from planification.remplissage where id = ${id}::uuid
    for update`.execute(bd)
  if (!rows[0]) throw introuvable('Ce remplissage')
  if (rows[0].etat !== 'propose') throw conflit(EN_COURS)
}

async function prendreLigne(bd: Bd, id: string) {
  const { rows } = await sql<{
    id: string
    remplissageId: string
    travailleurId: string
    code: 'VIPP'
    motifs: 'VIPP'[]
    professionnelId: string | null
    jour: string | null
    de: number | null
    minutes: number | null
    profession: string | null
  }>`select p.id, p.remplissage_id "remplissageId", p.travailleur_id "travailleurId", p.code, p.motifs,
      p.professionnel_id "professionnelId", p.jour::text, p.de, p.minutes, m.profession
    from planification.proposition p
    left join organisation.professionnel o on o.id = p.professionnel_id
    left join organisation.metier m on m.code = o.metier_code where p.id = ${id}::uuid`.execute(bd)
  const ligne = rows[0]
  if (!ligne) throw introuvable('Cette ligne')
  await prendre(bd, ligne.remplissageId)
  return ligne
}

/** Takes a worker out of the proposal: he stays among those not placed, by decision. */
export const retirerProposition = definirCas({
  nom: 'planification.retirerProposition',
  droit: 'planification.remplissage',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    await prendreLigne(bd, id)
    await bd
      .updateTable('planification.proposition')
      .set({
        professionnel_id: null,
        jour: null,
        de: null,
        minutes: null,
        centre_id: null,
        salle_id: null,
        site_id: null,
        mesure_id: null,
        surreserve: false,
        verrouille: false,
        raison: 'Retiré à la main.',
      })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** Keeps a line where it is when the proposal is computed again. */
export const verrouillerProposition = definirCas({
  nom: 'planification.verrouillerProposition',
  droit: 'planification.remplissage',
  entree: z.object({ id: identifiant, verrouille: z.boolean() }),
  async executer({ bd }, { id, verrouille }) {
    const ligne = await prendreLigne(bd, id)
    if (verrouille && !ligne.jour)
      throw conflit('Cette visite n’est pas placée : placez-la avant de la verrouiller.')
    await bd.updateTable('planification.proposition').set({ verrouille }).where('id', '=', id).execute()
    return { id }
  },
})

/** Moves a line of the proposal, or places one that was not: same refusals as a booking, other lines included. */
export const deplacerProposition = definirCas({
  nom: 'planification.deplacerProposition',
  droit: 'planification.remplissage',
  entree: z.object({ id: identifiant, professionnelId: identifiant, jour, heure }),
  async executer(contexte, e) {
    const { bd } = contexte
    const l = await prendreLigne(bd, e.id)
    const de = minutesDe(e.heure)
    const place = await placer(contexte, {
      ...l,
      professionnelId: e.professionnelId,
      jour: e.jour,
      de,
      modalite: 'presentiel',
      minutes: undefined,
    })
    const minutes = Math.round((place.fin.getTime() - place.debut.getTime()) / 60_000)
    const { rows } = await sql<{ nom: string }>`
      select coalesce(t.nom_usage, t.nom_naissance) || ' ' || split_part(t.prenoms, ' ', 1) nom
      from planification.proposition p join travailleurs.travailleur t on t.id = p.travailleur_id
      where p.remplissage_id = ${l.remplissageId}::uuid and p.id <> ${l.id}::uuid and not p.surreserve
        and p.professionnel_id = ${e.professionnelId}::uuid and p.jour = ${e.jour}::date
        and p.de < ${de + minutes} and p.de + p.minutes > ${de} limit 1`.execute(bd)
    if (rows[0])
      throw conflit(
        `Ce créneau est déjà proposé à ${rows[0].nom}. Retirez-le d’abord, ou choisissez un autre créneau.`,
        {
          heure: 'Créneau déjà proposé.',
        },
      )
    await bd
      .updateTable('planification.proposition')
      .set({
        professionnel_id: e.professionnelId,
        jour: e.jour,
        de,
        minutes,
        centre_id: place.centre_id,
        salle_id: place.salle_id,
        site_id: place.site_id,
        mesure_id: place.mesure_id,
        surreserve: false,
        verrouille: true,
        raison: null,
      })
      .where('id', '=', e.id)
      .execute()
    return { id: e.id }
  },
})

/** Computes again around the locked lines. */
export const recalculerRemplissage = definirCas({
  nom: 'planification.recalculerRemplissage',
  droit: 'planification.remplissage',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    await prendre(bd, id)
    await bd
      .updateTable('planification.remplissage')
      .set({ etat: 'attente', avancement: 0 })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

export const abandonnerRemplissage = definirCas({
  nom: 'planification.abandonnerRemplissage',
  droit: 'planification.remplissage',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { rows } = await sql<{ id: string }>`update planification.remplissage set etat = 'abandonne'
      where id = ${id}::uuid and etat in ('attente', 'propose', 'echec') returning id`.execute(bd)
    if (!rows[0]) throw conflit(EN_COURS)
    return { id }
  },
})

/**
 * Makes the appointments of a proposal, all in one transaction. What changed since is not forced: lines whose slot or
 * worker was taken meanwhile are given back with the reason, the others are booked.
 */
export const confirmerRemplissage = definirCas({
  nom: 'planification.confirmerRemplissage',
  droit: 'planification.remplissage',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const { bd } = contexte
    await prendre(bd, id)
    // The same locks as a booking, in the same order: nobody takes a slot while we look.
    await sql`select pg_advisory_xact_lock(719, k) from (select distinct hashtext(x) k from (
        select professionnel_id || '/' || jour x from planification.proposition
          where remplissage_id = ${id}::uuid and jour is not null
        union all select salle_id || '/' || jour from planification.proposition
          where remplissage_id = ${id}::uuid and jour is not null and salle_id is not null
        union all select travailleur_id::text from planification.proposition
          where remplissage_id = ${id}::uuid and jour is not null) y order by 1) s`.execute(bd)
    await rendreLesPrises(bd, id)
    const { rows } = await sql<{ id: string }>`
      insert into planification.rendez_vous (travailleur_id, contrat_id, etablissement_id, equipe_id, professionnel_id,
        debut, fin, centre_id, salle_id, site_id, modalite, code, motifs, mesure_id, surreserve, remplissage_id, statut,
        discret)
      select p.travailleur_id, c.id, coalesce(c.etablissement_id, p.etablissement_id), f.equipe_id, p.professionnel_id,
        ${instantSql(sql`p.jour`, sql`p.de`)}, ${instantSql(sql`p.jour`, sql`(p.de + p.minutes)`)}, p.centre_id,
        p.salle_id, p.site_id, case when p.centre_id is null and p.site_id is null then 'teleconsultation' else 'presentiel' end,
        p.code, p.motifs, p.mesure_id, p.surreserve, p.remplissage_id, 'planifie', p.code = 'PREREP'
      from planification.proposition p
      left join lateral (select c.id, c.etablissement_id from travailleurs.contrat c
        where c.travailleur_id = p.travailleur_id and c.debut - 92 <= p.jour and coalesce(c.fin, 'infinity') >= p.jour
        order by (c.etablissement_id = p.etablissement_id) desc, c.debut desc limit 1) c on true
      left join organisation.portefeuille f on f.etablissement_id = coalesce(c.etablissement_id, p.etablissement_id)
        and f.debut <= p.jour and (f.fin is null or f.fin >= p.jour)
      where p.remplissage_id = ${id}::uuid and p.jour is not null
      returning id`.execute(bd)
    await donnerExamens(contexte, id)
    const { rows: rendues } = await sql<{ n: number }>`select count(*)::int n from planification.proposition
      where remplissage_id = ${id}::uuid and raison like 'Pris entre-temps%'`.execute(bd)
    await sql`update planification.remplissage set etat = 'confirme', confirme_le = ${contexte.maintenant}
      where id = ${id}::uuid`.execute(bd)
    return { pris: rows.length, rendus: rendues[0]!.n }
  },
})

/** Lines whose slot or worker was taken since the proposal. */
async function rendreLesPrises(bd: Bd, id: string): Promise<void> {
  await sql`update planification.proposition p set raison = 'Pris entre-temps : ' || x.pourquoi, professionnel_id = null,
      jour = null, de = null, minutes = null, centre_id = null, salle_id = null, site_id = null, mesure_id = null
    from (select p.id, case when r.travailleur_id = p.travailleur_id then 'ce travailleur a un rendez-vous.'
        when r.salle_id = p.salle_id and r.professionnel_id <> p.professionnel_id then 'la salle n’est plus libre.'
        else 'le créneau n’est plus libre.' end pourquoi
      from planification.proposition p
      join planification.rendez_vous r on r.statut in ${ouvertsSql} and (
        (r.travailleur_id = p.travailleur_id and (r.code = p.code or r.jour = p.jour))
        or (r.jour = p.jour and r.surreserve = p.surreserve and (r.professionnel_id = p.professionnel_id
            or (r.salle_id = p.salle_id and not p.surreserve))
          and tstzrange(r.debut, r.fin) && tstzrange(${instantSql(sql`p.jour`, sql`p.de`)},
            ${instantSql(sql`p.jour`, sql`(p.de + p.minutes)`)})))
      where p.remplissage_id = ${id}::uuid and p.jour is not null) x
    where p.id = x.id`.execute(bd)
}

/** Exams before the visit where the assistanat is of level 2, as long as the assistante is free. */
async function donnerExamens({ bd }: Contexte, id: string): Promise<void> {
  await sql`
    with prevus as (
      select r.id, a.assistante_id, r.debut - make_interval(mins => d.examens) debut_examens, r.debut
      from planification.rendez_vous r
      join organisation.professionnel p on p.id = r.professionnel_id
      join organisation.metier m on m.code = p.metier_code
      join planification.duree d on d.code = r.code and d.examens > 0
        and d.famille = case when m.profession in ('IDEST', 'IPA') then 'infirmier' else 'medical' end
      cross join lateral (select s.niveau, s.assistante_id from planification.assistanat s
        where (s.professionnel_id is null or s.professionnel_id = r.professionnel_id)
          and (s.equipe_id is null or s.equipe_id = r.equipe_id) and (s.centre_id is null or s.centre_id = r.centre_id)
          and s.debut <= r.jour and (s.fin is null or s.fin >= r.jour)
        order by (s.professionnel_id is not null)::int * 4 + (s.equipe_id is not null)::int * 2
          + (s.centre_id is not null)::int desc limit 1) a
      where r.remplissage_id = ${id}::uuid and r.statut = 'planifie' and not r.surreserve and a.niveau = 2
        and a.assistante_id is not null and r.modalite = 'presentiel'
    ), rangs as (
      select *, row_number() over (partition by assistante_id order by debut, id) n from prevus
    )
    update planification.rendez_vous r set assistante_id = x.assistante_id, debut_examens = x.debut_examens
    from rangs x where r.id = x.id
      and not exists (select from rangs y where y.assistante_id = x.assistante_id and y.n < x.n
        and tstzrange(y.debut_examens, y.debut) && tstzrange(x.debut_examens, x.debut))
      and not exists (select from planification.rendez_vous z where z.assistante_id = x.assistante_id
        and z.debut_examens is not null and z.statut in ${ouvertsSql}
        and tstzrange(z.debut_examens, z.debut) && tstzrange(x.debut_examens, x.debut))`.execute(bd)
}
