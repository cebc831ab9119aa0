import { sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { creneaux, type Ouverture, ouvertures } from '../agenda-ouvertures.ts'
import { heuresEnLettres, jourEnLettres } from '../agenda-phrases.ts'
import { instantSql, lireDonneesAgenda, lireOccupations, ouvertsSql } from '../requetes/agenda-donnees.ts'
import { lireAssistanat } from '../requetes/assistanat.ts'
import { eligibilite } from '../requetes/rendez-vous-eligibilite.ts'
import { FAMILLE_DE, heureFr, MOTIFS, type Modalite, type Motif, prend } from '../vocabulaire-agenda.ts'

export interface Demande {
  travailleurId: string
  code: Motif
  motifs: readonly Motif[]
  professionnelId: string
  jour: string
  /** Minutes since midnight. */
  de: number
  minutes?: number | undefined
  modalite: Modalite
  salleId?: string | null | undefined
  surreserve?: boolean | undefined
  /** Appointment that is being moved: it does not stand in its own way. */
  sauf?: string | null
}

/** Columns of the appointment, once nothing stands in its way. */
export interface Placement {
  contrat_id: string | null
  etablissement_id: string | null
  equipe_id: string | null
  debut: Date
  fin: Date
  assistante_id: string | null
  debut_examens: Date | null
  centre_id: string | null
  salle_id: string | null
  site_id: string | null
  mesure_id: string | null
}

/** Visits held before or after the contract: préreprise and post-exposition need none running that day. */
const SANS_CONTRAT: ReadonlySet<Motif> = new Set(['POSTEX', 'PREREP', 'DEM'])

/**
 * Checks that an appointment can take place and gives its columns. What it needs is locked first (professional, room,
 * assistante, worker of that day), so that what it then reads stays true until the transaction ends.
 * @throws Refus 404, 409, 422: a French sentence that says what stands in the way, and what is free instead
 */
export async function placer(contexte: Contexte, d: Demande): Promise<Placement> {
  const { bd, aujourdhui, maintenant } = contexte
  const travailleur = await lireTravailleur(contexte, d)
  const pro = await lireProfessionnel(contexte, d)
  const minutes = d.minutes ?? (await dureeDe(contexte, pro.famille, [d.code, ...d.motifs])).minutes
  if (d.jour < aujourdhui || (await estPasse(contexte, d)))
    throw invalide('Ce créneau est passé. Choisissez un créneau à venir.', { heure: 'Créneau passé.' })
  if (Date.parse(d.jour) > maintenant.getTime() + 550 * 86_400_000)
    throw invalide('Un rendez-vous se prend au plus 18 mois à l’avance.', { jour: 'Date trop lointaine.' })
  const o = await trouverOuverture(contexte, d, pro.nom, minutes)
  const { reponse, peuvent } = await eligibilite(bd, {
    travailleurId: d.travailleurId,
    codes: [d.code, ...d.motifs],
    professionnelId: d.professionnelId,
    jour: d.jour,
  })
  if (reponse.issue === 'non')
    throw conflit(`${reponse.raison}${peuvent.length > 0 ? ` Dans l’équipe : ${peuvent.join(', ')}.` : ''}`, {
      professionnelId: reponse.raison,
    })
  const salleId = d.salleId ?? o.salleId
  const assistanat =
    d.modalite === 'presentiel'
      ? await lireAssistanat(bd, {
          professionnelId: d.professionnelId,
          equipeId: travailleur.equipeId,
          centreId: o.centreId,
          jour: d.jour,
        })
      : { niveau: 1, assistanteId: null }
  const examens =
    assistanat.niveau === 2 && assistanat.assistanteId
      ? (await dureeDe(contexte, pro.famille, [d.code, ...d.motifs])).examens
      : 0
  const assistanteId = examens > 0 ? assistanat.assistanteId : null
  await verrouiller(contexte, d.jour, [d.professionnelId, salleId, assistanteId], d.travailleurId)
  await refuserConflits(contexte, { ...d, minutes, salleId, assistanteId, examens, nom: pro.nom, o })
  const { rows } = await sql<{ debut: Date; fin: Date; examens: Date }>`
    select ${instantSql(d.jour, d.de)} debut, ${instantSql(d.jour, d.de + minutes)} fin,
      ${instantSql(d.jour, d.de - examens)} examens`.execute(bd)
  const t = rows[0]!
  return {
    contrat_id: travailleur.contratId,
    etablissement_id: travailleur.etablissementId,
    equipe_id: travailleur.equipeId,
    debut: t.debut,
    fin: t.fin,
    assistante_id: assistanteId,
    debut_examens: assistanteId ? t.examens : null,
    centre_id: o.centreId,
    salle_id: o.centreId ? salleId : null,
    site_id: o.siteId,
    mesure_id: reponse.issue === 'mesure' ? reponse.mesureId : null,
  }
}

async function estPasse({ bd, maintenant }: Contexte, d: Demande): Promise<boolean> {
  const { rows } = await sql<{
    passe: boolean
  }>`select ${instantSql(d.jour, d.de)} < ${maintenant} passe`.execute(bd)
  return rows[0]!.passe
}

/** Minutes of a visit with several motives: the longest of them, not their sum (SUI-080). */
export async function dureeDe(
  { bd }: Pick<Contexte, 'bd'>,
  famille: string,
  codes: readonly Motif[],
): Promise<{ minutes: number; examens: number }> {
  const { rows } = await sql<{ minutes: number | null; examens: number | null }>`
    select max(minutes) minutes, max(examens) examens from planification.duree
    where famille = ${famille} and code = any (${sql.val([...codes])}::text[])`.execute(bd)
  return { minutes: rows[0]?.minutes ?? 30, examens: rows[0]?.examens ?? 0 }
}

async function lireTravailleur({ bd }: Contexte, d: Demande) {
  const { rows } = await sql<{
    nom: string
    contratId: string | null
    etablissementId: string | null
    equipeId: string | null
  }>`
    select socle_nom.nom, c.id "contratId", c.etablissement_id "etablissementId", f.equipe_id "equipeId"
    from travailleurs.travailleur t
    cross join lateral (select coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) || ' '
      || coalesce(t.nom_usage, t.nom_naissance) nom) socle_nom
    left join lateral (select c.id, c.etablissement_id from travailleurs.contrat c
      where c.travailleur_id = t.id and c.exclusion_suivi is null and c.debut - 92 <= ${d.jour}::date
        and coalesce(c.fin, 'infinity') >= ${d.jour}::date
      -- The contract that the deadline comes from, then the latest.
      order by (c.etablissement_id = (select x.etablissement_id from suivi.echeance x
        where x.travailleur_id = t.id and x.code = ${d.code})) desc nulls last, c.debut desc limit 1) c on true
    left join organisation.portefeuille f on f.etablissement_id = c.etablissement_id and f.debut <= ${d.jour}::date
      and (f.fin is null or f.fin >= ${d.jour}::date)
    where t.id = ${d.travailleurId}::uuid and t.fusionne_dans is null`.execute(bd)
  const t = rows[0]
  if (!t) throw introuvable('Ce travailleur')
  if (!t.contratId && !SANS_CONTRAT.has(d.code))
    throw conflit(
      `${t.nom} n’a pas de contrat en cours le ${jourEnLettres(d.jour)}. Vérifiez son contrat avant de planifier.`,
      { travailleurId: 'Pas de contrat en cours ce jour-là.' },
    )
  return t
}

async function lireProfessionnel({ bd }: Contexte, d: Demande) {
  const { rows } = await sql<{ nom: string; profession: string | null; ouvert: boolean }>`
    select p.prenom || ' ' || p.nom nom, m.profession,
      p.arrivee <= ${d.jour}::date and (p.depart is null or p.depart >= ${d.jour}::date) ouvert
    from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
    where p.id = ${d.professionnelId}::uuid`.execute(bd)
  const p = rows[0]
  if (!p) throw introuvable('Ce professionnel')
  const famille = p.profession ? FAMILLE_DE[p.profession] : undefined
  if (!famille || !p.profession)
    throw invalide(
      `${p.nom} ne reçoit pas de travailleurs en visite. Choisissez un médecin ou un infirmier.`,
      {
        professionnelId: 'Choisissez un médecin ou un infirmier.',
      },
    )
  if (!p.ouvert)
    throw conflit(
      `${p.nom} n’est pas dans le service le ${jourEnLettres(d.jour)}. Choisissez un autre professionnel.`,
      {
        professionnelId: 'Absent du service ce jour-là.',
      },
    )
  return { nom: p.nom, profession: p.profession, famille }
}

/** The opening that holds the slot, or why there is none. */
async function trouverOuverture(
  { bd }: Contexte,
  d: Demande,
  nom: string,
  minutes: number,
): Promise<Ouverture> {
  const donnees = await lireDonneesAgenda(bd, [d.professionnelId], d.jour, d.jour)
  const jour = jourEnLettres(d.jour)
  const ferie = donnees.feries.get(d.jour)
  if (ferie)
    throw conflit(`Le service est fermé le ${jour} (${ferie}). Choisissez un autre jour.`, {
      jour: `${ferie}.`,
    })
  if (donnees.absences.length > 0)
    throw conflit(`${nom} est absent le ${jour}. Choisissez un autre jour ou un autre professionnel.`, {
      jour: 'Absence du professionnel.',
    })
  const ouvertes = ouvertures(donnees, d.jour, d.jour)
  if (ouvertes.length === 0)
    throw conflit(
      `${nom} ne reçoit pas le ${jour}. Choisissez un autre jour, ou ouvrez une plage dans son agenda.`,
      { jour: 'Aucune plage ouverte ce jour-là.' },
    )
  const fin = d.de + minutes
  const o = ouvertes.find((x) => x.de <= d.de && fin <= x.a)
  if (!o)
    throw conflit(
      `${nom} reçoit ${heuresEnLettres(ouvertes)} le ${jour} : un rendez-vous de ${minutes} minutes à ${heureFr(d.de)} n’y tient pas.`,
      { heure: 'Hors des heures de réception.' },
    )
  if (!prend(o.genre, d.code))
    throw conflit(
      `Cette plage de ${nom} ne prend pas ce motif (${MOTIFS[d.code]}). Choisissez une autre plage, ou changez son usage.`,
      { heure: 'Plage réservée à d’autres visites.' },
    )
  if (o.genre === 'distance' && d.modalite === 'presentiel')
    throw conflit(
      `Cette plage de ${nom} est à distance. Choisissez « Téléconsultation », ou une plage sur place.`,
      {
        modalite: 'Plage à distance.',
      },
    )
  return o
}

/**
 * Locks what the appointment takes that day, in one order for all: bookings of the same slot queue up instead of failing
 * on each other. Held until the transaction ends.
 */
export async function verrouiller(
  { bd }: Pick<Contexte, 'bd'>,
  jour: string,
  ressources: readonly (string | null)[],
  travailleurId: string,
): Promise<void> {
  const cles = [...ressources.filter((r) => r !== null).map((r) => `${r}/${jour}`), travailleurId]
  await sql`select pg_advisory_xact_lock(719, k) from (
    select distinct hashtext(x) k from unnest(${sql.val(cles)}::text[]) x order by 1) s`.execute(bd)
}

async function refuserConflits(
  { bd }: Contexte,
  d: Demande & {
    minutes: number
    salleId: string | null
    assistanteId: string | null
    examens: number
    nom: string
    o: Ouverture
  },
): Promise<void> {
  const debut = instantSql(d.jour, d.de)
  const fin = instantSql(d.jour, d.de + d.minutes)
  const premier = instantSql(d.jour, d.de - d.examens)
  const { rows } = await sql<{ quoi: string; heure: string; le: string }>`
    select x.quoi, to_char(r.debut at time zone 'Europe/Paris', 'HH24 "h" MI') heure, r.jour::text le
    from planification.rendez_vous r
    cross join lateral (select case
      when r.travailleur_id = ${d.travailleurId}::uuid and r.code = ${d.code} then 'motif'
      when r.travailleur_id = ${d.travailleurId}::uuid then 'travailleur'
      when r.professionnel_id = ${d.professionnelId}::uuid then 'professionnel'
      when r.salle_id = ${d.salleId}::uuid then 'salle'
      else 'assistante' end quoi) x
    where r.statut in ${ouvertsSql} and (${d.sauf ?? null}::uuid is null or r.id <> ${d.sauf ?? null}::uuid)
      and (
        (r.travailleur_id = ${d.travailleurId}::uuid and r.code = ${d.code})
        or (r.travailleur_id = ${d.travailleurId}::uuid and tstzrange(r.convoque_a, r.fin) && tstzrange(${premier}, ${fin}))
        or (r.professionnel_id = ${d.professionnelId}::uuid and r.surreserve = ${d.surreserve ?? false}
          and tstzrange(r.debut, r.fin) && tstzrange(${debut}, ${fin}))
        or (not ${d.surreserve ?? false} and not r.surreserve and (
          (r.salle_id = ${d.salleId}::uuid and tstzrange(r.debut, r.fin) && tstzrange(${debut}, ${fin}))
          or (r.assistante_id = ${d.assistanteId}::uuid and r.debut_examens is not null
            and tstzrange(r.debut_examens, r.debut) && tstzrange(${premier}, ${debut})))))
    order by array_position('{motif,travailleur,professionnel,salle,assistante}'::text[], x.quoi), r.debut limit 1`.execute(
    bd,
  )
  const c = rows[0]
  if (!c) return
  if (c.quoi === 'motif')
    throw conflit(
      `Ce travailleur a déjà un rendez-vous à venir pour ce motif, le ${jourEnLettres(c.le)} à ${c.heure}. Déplacez-le plutôt que d’en prendre un second.`,
      { travailleurId: 'Déjà un rendez-vous pour ce motif.' },
    )
  if (c.quoi === 'travailleur')
    throw conflit(
      `Ce travailleur a déjà un rendez-vous à cette heure (${c.heure}). Choisissez un autre créneau.`,
      {
        heure: 'Le travailleur n’est pas libre.',
      },
    )
  const pris = (await lireOccupations(bd, [d.professionnelId], d.jour, d.jour, d.sauf ?? null)).get(
    `${d.professionnelId}/${d.jour}`,
  )
  const libre = creneaux(d.o, pris ?? [], d.minutes).find((m) => m !== d.de)
  const suite =
    libre === undefined
      ? 'Plus rien n’est libre dans cette plage : choisissez un autre jour.'
      : `Premier créneau libre dans cette plage : ${heureFr(libre)}.`
  if (c.quoi === 'professionnel')
    throw conflit(`Ce créneau de ${d.nom} est déjà pris (${c.heure}). ${suite}`, {
      heure: 'Créneau déjà pris.',
    })
  if (c.quoi === 'salle')
    throw conflit(
      `La salle est déjà occupée à cette heure (${c.heure}). Choisissez une autre salle ou un autre créneau.`,
      {
        salleId: 'Salle occupée.',
      },
    )
  throw conflit(`L’assistante fait déjà des examens à cette heure. ${suite}`, {
    heure: 'Assistante occupée.',
  })
}
