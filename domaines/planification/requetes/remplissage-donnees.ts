import { sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { jourSemaine, libres, ouvertures } from '../agenda-ouvertures.ts'
import { dansLEquipe, peutRecevoir, quiPeut } from '../delegation.ts'
import type { Probleme } from '../remplissage.ts'
import { type Bloc, type Candidat, type OptionVisite, poidsComplets } from '../remplissage-objectif.ts'
import { FAMILLE_DE, type Motif } from '../vocabulaire-agenda.ts'
import { lireDonneesAgenda, lireOccupations, ouvertsSql } from './agenda-donnees.ts'
import { chargerDelegation, cleVisite, lireFaits } from './delegation.ts'

export interface PerimetreRemplissage {
  id: string
  equipeId: string | null
  professionnels: readonly string[]
  du: string
  au: string
  /** Months after the period whose legal days are looked at too. */
  horizonMois: number
}

export interface ProblemeLu {
  probleme: Probleme
  /** Professionals of the period who may hold one of the candidate's visits some day. */
  admissibles(c: Candidat): string[]
  /** Why nobody of the period may hold it. */
  raison(c: Candidat): string
  etablissements: Map<string, string | null>
  surreservationMax: number
}

const MIDI = 750

/** Reads all that a filling needs, whatever its size: a dozen statements. Locked lines of the proposal hold their slot. */
export async function lireProbleme(contexte: Contexte, q: PerimetreRemplissage): Promise<ProblemeLu> {
  const { bd } = contexte
  const delegation = await chargerDelegation(bd)
  const choisis = [...delegation.soignants.values()].filter(
    (s) =>
      FAMILLE_DE[s.profession] &&
      (q.professionnels.length > 0
        ? q.professionnels.includes(s.id)
        : q.equipeId === null || dansLEquipe(s, q.equipeId, q.du) || dansLEquipe(s, q.equipeId, q.au)),
  )
  const soignants = new Map(choisis.map((s) => [s.id, s]))
  const ids = [...soignants.keys()]
  const donnees = await lireDonneesAgenda(bd, ids, q.du, q.au)
  const pris = await lireOccupations(bd, ids, q.du, q.au)
  const { rows: gardes } = await sql<{ cle: string; de: number; minutes: number }>`
    select professionnel_id || '/' || jour cle, de, minutes from planification.proposition
    where remplissage_id = ${q.id}::uuid and verrouille and jour is not null`.execute(bd)
  for (const { cle, de, minutes } of gardes) {
    const liste = pris.get(cle) ?? []
    liste.push({ de, a: de + minutes })
    pris.set(cle, liste)
  }
  const positions = await lirePositions(contexte)
  const blocs: Bloc[] = []
  for (const o of ouvertures(donnees, q.du, q.au)) {
    if (o.jour < contexte.aujourdhui) continue
    const s = soignants.get(o.professionnelId)!
    for (const { de, a } of libres(o.de, o.a, pris.get(`${o.professionnelId}/${o.jour}`) ?? []))
      blocs.push({
        ...o,
        de,
        a,
        liste: FAMILLE_DE[s.profession] === 'infirmier' ? 'IDEST' : 'MT',
        demi: `${jourSemaine(o.jour)}${de < MIDI ? 'M' : 'A'}`,
        position: o.centreId ? (positions.get(o.centreId) ?? null) : null,
      })
  }
  const { candidats, etablissements } = await lireCandidats(
    contexte,
    q,
    choisis,
    blocs,
    positions,
    donnees.reglage,
  )
  const faits = await lireFaits(
    bd,
    candidats.flatMap((c) =>
      c.options.flatMap((o) =>
        [o.code, ...o.motifs].map((code) => ({ travailleurId: c.travailleurId, code })),
      ),
    ),
    q.du,
  )
  const durees = await lireDurees(contexte)
  const admet: Probleme['admet'] = (c, o, professionnelId, jour) => {
    const s = soignants.get(professionnelId)!
    let mesureId: string | null = null
    for (const code of [o.code, ...o.motifs]) {
      const f = faits.get(cleVisite(c.travailleurId, code))
      if (!f || (f.equipeId !== null && !dansLEquipe(s, f.equipeId, jour))) return null
      const r = peutRecevoir(delegation, f, s, jour)
      if (r.issue === 'non') return null
      if (r.issue === 'mesure') mesureId = r.mesureId
    }
    return { mesureId }
  }
  const probleme: Probleme = {
    du: q.du,
    au: q.au,
    candidats,
    blocs,
    poids: poidsComplets(donnees.reglage.poids),
    duree: (o) =>
      Math.max(
        ...[o.code, ...o.motifs].map(
          (c) => durees.get(`${o.liste === 'IDEST' ? 'infirmier' : 'medical'}${c}`) ?? 30,
        ),
      ),
    admet,
  }
  return {
    probleme,
    admissibles: (c) =>
      ids.filter((id) => c.options.some((o) => admet(c, o, id, q.du) || admet(c, o, id, q.au))),
    raison(c) {
      const o = c.options[0]
      const f = o && faits.get(cleVisite(c.travailleurId, o.code))
      if (!f) return 'Plus aucune visite due.'
      const autres = quiPeut(delegation, f, q.du)
      for (const s of choisis) {
        if (f.equipeId !== null && !dansLEquipe(s, f.equipeId, q.du)) continue
        const r = peutRecevoir(delegation, f, s, q.du)
        if (r.issue === 'non' && autres.length === 0) return r.raison
      }
      return autres.length > 0
        ? `Peut être reçu par ${autres
            .slice(0, 2)
            .map((x) => x.soignant.nom)
            .join(' ou ')}, sans créneau dans ce remplissage.`
        : 'Personne, dans ce remplissage, ne peut tenir cette visite.'
    },
    etablissements,
    surreservationMax: donnees.reglage.surreservationMax,
  }
}

async function lirePositions({ bd }: Contexte): Promise<Map<string, readonly [number, number]>> {
  const { rows } = await sql<{ id: string; la: number; lo: number }>`select id, latitude la, longitude lo
    from organisation.centre where latitude is not null and longitude is not null`.execute(bd)
  return new Map(rows.map((r) => [r.id, [r.la, r.lo] as const]))
}

async function lireDurees({ bd }: Contexte): Promise<Map<string, number>> {
  const { rows } = await sql<{ cle: string; minutes: number }>`select famille || code cle, minutes
    from planification.duree`.execute(bd)
  return new Map(rows.map((r) => [r.cle, r.minutes]))
}

interface LigneCandidat {
  travailleur_id: string
  liste: 'MT' | 'IDEST'
  code: Motif
  motifs: Motif[]
  rang: number
  regle: string | null
  limite: string | null
  sans_delai: boolean
  etablissement_id: string | null
  entreprise_id: string | null
  centre_id: string | null
  absence: number
  souhaits: {
    creneaux: string[]
    lieu: 'indifferent'
    centreId: string | null
    maximum: number | null
  } | null
}

/** Convocables of the teams concerned, in order, half again as many as the slots may take; nobody already booked. */
async function lireCandidats(
  { bd }: Contexte,
  q: PerimetreRemplissage,
  soignants: readonly { equipes: readonly { id: string }[] }[],
  blocs: readonly Bloc[],
  positions: Map<string, readonly [number, number]>,
  reglage: { absenceAttendue: number },
) {
  const equipes = q.equipeId
    ? [q.equipeId]
    : [...new Set(soignants.flatMap((s) => s.equipes.map((e) => e.id)))]
  const minutes = (liste: string) =>
    blocs.filter((b) => b.liste === liste).reduce((t, b) => t + b.a - b.de, 0)
  const combien = (liste: string) => Math.ceil((minutes(liste) / 25) * 1.5) + 20
  const { rows } = await sql<LigneCandidat>`
    with sites as materialized (
      select f.etablissement_id, q.centre_id from organisation.portefeuille f
      join organisation.equipe q on q.id = f.equipe_id
      where f.equipe_id = any (${sql.val(equipes)}::uuid[]) and f.debut <= ${q.du}::date
        and (f.fin is null or f.fin >= ${q.du}::date)
    ), libres as (
      select k.*, s.centre_id, row_number() over (partition by k.liste
        order by k.rang, k.sans_delai desc, k.limite nulls last, k.travailleur_id) n
      from planification.convocable k join sites s on s.etablissement_id = k.etablissement_id
      where (k.limite is null or k.limite <= (${q.au}::date + make_interval(months => ${q.horizonMois}))::date)
        and not exists (select from planification.rendez_vous r where r.travailleur_id = k.travailleur_id
          and r.statut in ${ouvertsSql})
        and not exists (select from planification.proposition p where p.remplissage_id = ${q.id}::uuid
          and p.travailleur_id = k.travailleur_id and p.verrouille)
    )
    select k.travailleur_id, k.liste, k.code, k.motifs, k.rang, case when k.discret then coalesce(g.libelle_discret,
        g.libelle) else g.libelle end regle, k.limite::text, k.sans_delai, k.etablissement_id, b.entreprise_id,
      coalesce(b.centre_id, k.centre_id) centre_id,
      (select (count(*) filter (where r.statut in ('absent_excuse', 'absent_non_excuse', 'remplace')) * 100
          + ${reglage.absenceAttendue} * 10)::float8
          / (100 * (count(*) filter (where r.statut in ('effectue', 'absent_excuse', 'absent_non_excuse', 'remplace')) + 10))
        from planification.rendez_vous r where r.etablissement_id = k.etablissement_id
          and r.jour between ${q.du}::date - 730 and ${q.du}::date) absence,
      case when p.etablissement_id is not null then json_build_object('creneaux', p.creneaux, 'lieu', p.lieu,
        'centreId', p.centre_id, 'maximum', p.maximum_demi_journee) end souhaits
    from libres k
    left join planification.regle_ordre g on g.id = k.regle_id
    left join adherents.etablissement b on b.id = k.etablissement_id
    left join planification.preference p on p.etablissement_id = k.etablissement_id
    where k.n <= case k.liste when 'MT' then ${combien('MT')}::int else ${combien('IDEST')}::int end
    order by k.rang, k.sans_delai desc, k.limite nulls last, k.travailleur_id`.execute(bd)
  const parId = new Map<string, { ligne: LigneCandidat; options: OptionVisite[] }>()
  for (const r of rows) {
    const option: OptionVisite = {
      liste: r.liste,
      code: r.code,
      motifs: r.motifs,
      rang: r.rang,
      regle: r.regle,
      limite: r.limite,
      sansDelai: r.sans_delai,
    }
    const deja = parId.get(r.travailleur_id)
    if (deja) deja.options.push(option)
    else parId.set(r.travailleur_id, { ligne: r, options: [option] })
  }
  const candidats: Candidat[] = [...parId].map(([travailleurId, { ligne: r, options }]) => ({
    travailleurId,
    etablissementId: r.etablissement_id,
    entrepriseId: r.entreprise_id,
    options,
    position: r.centre_id ? (positions.get(r.centre_id) ?? null) : null,
    souhaits: r.souhaits,
    absence: Math.min(0.6, r.absence),
  }))
  return { candidats, etablissements: new Map(rows.map((r) => [r.travailleur_id, r.etablissement_id])) }
}
