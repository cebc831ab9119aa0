import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { manquesDe } from '../equipe-minimum.ts'
import { CONCLUSIONS_EVALUATION, cles, FAMILLES } from '../vocabulaire.ts'
import { chargeDuService } from './charge.ts'
import { couvre } from './periode.ts'
import { correspond } from './recherche.ts'
import { nomsDesRemplacants } from './remplacements.ts'
import { lireParametres } from './service.ts'

export const Membre = z.object({
  id: z.string(),
  professionnelId: z.string(),
  nom: z.string(),
  prenom: z.string(),
  metier: z.string(),
  famille: z.enum(cles(FAMILLES)),
  debut: z.string(),
  fin: z.string().nullable(),
  quotite: z.number().nullable(),
  absent: z.boolean(),
  remplacant: z.string().nullable(),
})

export const Equipe = z.object({
  id: z.string(),
  nom: z.string(),
  centreId: z.string(),
  centre: z.string(),
  secteurId: z.string().nullable(),
  secteur: z.string().nullable(),
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  fermeeLe: z.string().nullable(),
  medecins: z.array(z.string()),
  /** ETP by family of jobs, today. */
  etp: z.object({
    medical: z.number(),
    infirmier: z.number(),
    assistanat: z.number(),
    prevention: z.number(),
  }),
  membres: z.number(),
  /** What it lacks to reach its minimum composition, in French; empty for a complete or a closed team. */
  manques: z.array(z.string()),
  entreprises: z.number(),
  etablissements: z.number(),
  travailleurs: z.number(),
  /** Workers for one ETP of médecin, null without any. */
  travailleursParMedecin: z.number().nullable(),
})
export type Equipe = z.infer<typeof Equipe>

interface LigneEquipe
  extends Omit<
    Equipe,
    'manques' | 'etp' | 'travailleursParMedecin' | 'entreprises' | 'etablissements' | 'travailleurs'
  > {
  etpMedical: number
  etpInfirmier: number
  etpAssistanat: number
  etpPrevention: number
  nbMedecin: number
  nbIdest: number
  nbAssistante: number
  nbPreventeur: number
}

export const triEquipes = z.enum([
  'nom',
  '-nom',
  'centre',
  '-centre',
  'travailleurs',
  '-travailleurs',
  'entreprises',
  '-entreprises',
  'travailleursParMedecin',
  '-travailleursParMedecin',
])
export interface FiltreEquipes {
  q?: string
  centre?: string
  secteur?: string
  incompletes?: boolean
  fermees?: boolean
  tri?: z.infer<typeof triEquipes>
  id?: string
}

/**
 * Teams with their composition and load today, sorted. A service has tens of teams: no page is cut here.
 * A member of several teams counts for his whole time in each composition, and for his share of it in the ETP.
 */
export async function listerEquipes(contexte: Contexte, filtre: FiltreEquipes): Promise<Equipe[]> {
  const { bd, aujourdhui } = contexte
  const { rows } = await sql<LigneEquipe>`
    with presents as (
      select me.equipe_id, p.id, p.nom, p.prenom, m.famille, m.profession, m.ordre,
        coalesce(t.quotite, 0) / count(*) over (partition by p.id) quotite
      from organisation.membre_equipe me
      join organisation.professionnel p on p.id = me.professionnel_id
      join organisation.metier m on m.code = p.metier_code
      left join organisation.etp t on t.professionnel_id = p.id and ${couvre('t.debut', 't.fin', aujourdhui)}
      where ${couvre('me.debut', 'me.fin', aujourdhui)}
    )
    select q.id, q.nom, q.centre_id "centreId", c.nom centre, coalesce(q.secteur_id, c.secteur_id) "secteurId",
      s.nom secteur, q.telephone, q.courriel, q.fermee_le "fermeeLe", x.*
    from organisation.equipe q
    join organisation.centre c on c.id = q.centre_id
    left join organisation.secteur s on s.id = coalesce(q.secteur_id, c.secteur_id)
    cross join lateral (
      select count(*) membres,
        coalesce(array_agg(e.prenom || ' ' || e.nom order by e.ordre, e.nom) filter (where e.profession in ('MT', 'CM')), '{}') medecins,
        coalesce(sum(e.quotite) filter (where e.famille = 'medical'), 0) "etpMedical",
        coalesce(sum(e.quotite) filter (where e.famille = 'infirmier'), 0) "etpInfirmier",
        coalesce(sum(e.quotite) filter (where e.famille = 'assistanat'), 0) "etpAssistanat",
        coalesce(sum(e.quotite) filter (where e.famille = 'prevention'), 0) "etpPrevention",
        count(*) filter (where e.profession in ('MT', 'CM')) "nbMedecin",
        count(*) filter (where e.famille = 'infirmier') "nbIdest",
        count(*) filter (where e.famille = 'assistanat') "nbAssistante",
        count(*) filter (where e.famille = 'prevention') "nbPreventeur"
      from presents e where e.equipe_id = q.id) x
    where ${filtre.id ? sql`q.id = ${filtre.id}::uuid` : sql`true`}
      and ${filtre.q ? correspond('q.recherche', filtre.q) : sql`true`}
      and ${filtre.centre ? sql`q.centre_id = ${filtre.centre}::uuid` : sql`true`}
      and ${filtre.secteur ? sql`coalesce(q.secteur_id, c.secteur_id) = ${filtre.secteur}::uuid` : sql`true`}
      and ${filtre.fermees || filtre.id ? sql`true` : sql`(q.fermee_le is null or q.fermee_le >= ${aujourdhui}::date)`}
    order by q.nom`.execute(bd)
  const { equipeMinimum } = await lireParametres(contexte)
  const { parEquipe } = await chargeDuService(contexte)
  const equipes = rows.map((l): Equipe => {
    const charge = parEquipe.get(l.id)
    const fermee = l.fermeeLe !== null && l.fermeeLe < aujourdhui
    const travailleurs = charge?.travailleurs ?? 0
    const presents = {
      medecin: l.nbMedecin,
      idest: l.nbIdest,
      assistante: l.nbAssistante,
      preventeur: l.nbPreventeur,
    }
    return {
      ...l,
      etp: {
        medical: l.etpMedical,
        infirmier: l.etpInfirmier,
        assistanat: l.etpAssistanat,
        prevention: l.etpPrevention,
      },
      manques: fermee ? [] : manquesDe(presents, equipeMinimum),
      entreprises: charge?.entreprises ?? 0,
      etablissements: charge?.etablissements ?? 0,
      travailleurs,
      travailleursParMedecin: l.etpMedical > 0 ? Math.round(travailleurs / l.etpMedical) : null,
    }
  })
  const gardees = filtre.incompletes ? equipes.filter((e) => e.manques.length > 0) : equipes
  return trier(gardees, filtre.tri ?? 'nom')
}

const ordre = new Intl.Collator('fr', { numeric: true })

function trier(equipes: Equipe[], tri: z.infer<typeof triEquipes>): Equipe[] {
  const cle = tri.replace('-', '') as
    | 'nom'
    | 'centre'
    | 'travailleurs'
    | 'entreprises'
    | 'travailleursParMedecin'
  const sens = tri.startsWith('-') ? -1 : 1
  return equipes.sort((a, b) => {
    const [x, y] = [a[cle], b[cle]]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    return (
      sens * (typeof x === 'number' ? x - (y as number) : ordre.compare(x, y as string)) ||
      ordre.compare(a.nom, b.nom)
    )
  })
}

/** Members of a team, past and to come included, most recent first within each job. */
export async function membresDe(
  { bd, aujourdhui }: Contexte,
  equipeId: string,
): Promise<z.infer<typeof Membre>[]> {
  const { rows } = await sql<z.infer<typeof Membre>>`
    select me.id, p.id "professionnelId", p.nom, p.prenom, m.libelle metier, m.famille, me.debut, me.fin, t.quotite,
      a.id is not null absent, ${nomsDesRemplacants('a.id', aujourdhui)} remplacant
    from organisation.membre_equipe me
    join organisation.professionnel p on p.id = me.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    left join organisation.etp t on t.professionnel_id = p.id and ${couvre('t.debut', 't.fin', aujourdhui)}
    left join organisation.absence_professionnel a on a.professionnel_id = p.id
      and ${couvre('a.debut', 'a.fin', aujourdhui)}
    where me.equipe_id = ${equipeId}::uuid
    order by m.ordre, me.fin is not null, me.debut desc, p.nom`.execute(bd)
  return rows
}

export const Evaluation = z.object({
  id: z.string(),
  le: z.string(),
  conclusion: z.enum(cles(CONCLUSIONS_EVALUATION)),
  commentaire: z.string().nullable(),
  chiffres: z.record(z.string(), z.number()),
})

/** Evaluations of a team's need against its composition (GOV-025), the last one first. */
export async function evaluationsDe(
  { bd }: Contexte,
  equipeId: string,
): Promise<z.infer<typeof Evaluation>[]> {
  const lignes = await bd
    .selectFrom('organisation.evaluation_equipe')
    .select(['id', 'le', 'conclusion', 'commentaire', 'chiffres'])
    .where('equipe_id', '=', equipeId)
    .orderBy('le', 'desc')
    .execute()
  return lignes as z.infer<typeof Evaluation>[]
}
