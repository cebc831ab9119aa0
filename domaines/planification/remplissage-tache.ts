import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Connexions } from '../../plateforme/base/connexions.ts'
import { type Contexte, dansContexte } from '../../plateforme/base/contexte.ts'
import { composantes, mesurer, type Probleme, remplir, type Solution } from './remplissage.ts'
import { lireProbleme, type ProblemeLu } from './requetes/remplissage-donnees.ts'

const enSysteme = <T>(connexions: Connexions, faire: (c: Contexte) => Promise<T>) =>
  dansContexte(
    connexions,
    { compteId: null, role: 'systeme' },
    new Set(),
    'planification.remplissage',
    async (contexte) => {
      await sql`set local statement_timeout = '2min'`.execute(contexte.bd)
      return faire(contexte)
    },
    { nouvelId: randomUUID },
  )

interface Travail {
  id: string
  equipeId: string | null
  professionnels: string[]
  du: string
  au: string
  parametres: { horizonMois?: number }
}

const laisserPasser = () => new Promise<void>((fait) => setImmediate(fait))

/** Part by part, giving the hand back between parts: the server goes on answering. */
export async function resoudre(
  lu: ProblemeLu,
  avance: (part: number) => Promise<void> = async () => undefined,
): Promise<{ problemes: Probleme[]; solutions: Solution[] }> {
  const problemes = composantes(lu.probleme, lu.admissibles)
  const solutions: Solution[] = []
  for (const [i, p] of problemes.entries()) {
    solutions.push(remplir(p))
    await avance((i + 1) / problemes.length)
    await laisserPasser()
  }
  return { problemes, solutions }
}

/** Does the fillings that wait, one at a time; a crash leaves one « en cours », which the next round takes again. */
export async function executerRemplissages(connexions: Connexions): Promise<number> {
  const verrou = await connexions.applicationPool.connect()
  let faits = 0
  try {
    const { rows } = await verrou.query('select pg_try_advisory_lock(7365, 190) libre')
    if (!rows[0].libre) return 0
    for (;;) {
      const travail = await enSysteme(connexions, prendre)
      if (!travail) return faits
      await faire(connexions, travail)
      faits++
    }
  } finally {
    await verrou.query('select pg_advisory_unlock(7365, 190)').catch(() => undefined)
    verrou.release()
  }
}

async function prendre({ bd }: Contexte): Promise<Travail | null> {
  const { rows } = await sql<Travail>`update planification.remplissage set etat = 'en_cours', avancement = 1
    where id = (select id from planification.remplissage where etat in ('attente', 'en_cours') order by cree_le limit 1)
    returning id, equipe_id "equipeId", professionnels, du::text, au::text, parametres`.execute(bd)
  return rows[0] ?? null
}

async function faire(connexions: Connexions, t: Travail): Promise<void> {
  const avancer = (avancement: number) =>
    enSysteme(connexions, ({ bd }) =>
      bd.updateTable('planification.remplissage').set({ avancement }).where('id', '=', t.id).execute(),
    )
  try {
    const debut = performance.now()
    const lu = await enSysteme(connexions, (contexte) =>
      lireProbleme(contexte, { ...t, horizonMois: t.parametres.horizonMois ?? 3 }),
    )
    await avancer(20)
    const { problemes, solutions } = await resoudre(
      lu,
      async (part) => void (await avancer(20 + Math.round(part * 70))),
    )
    await enSysteme(connexions, (contexte) =>
      ecrire(contexte, t, lu, problemes, solutions, performance.now() - debut),
    )
  } catch (erreur) {
    await enSysteme(connexions, ({ bd }) =>
      bd
        .updateTable('planification.remplissage')
        .set({ etat: 'echec', erreur: String((erreur as Error).message).slice(0, 500) })
        .where('id', '=', t.id)
        .execute(),
    )
  }
}

interface Ligne {
  travailleur_id: string
  etablissement_id: string | null
  code: string
  motifs: string[]
  rang: number
  regle: string | null
  limite: string | null
  professionnel_id: string | null
  jour: string | null
  de: number | null
  minutes: number | null
  centre_id: string | null
  salle_id: string | null
  site_id: string | null
  mesure_id: string | null
  surreserve: boolean
  raison: string | null
}

/** Writes the proposal in one statement; locked lines stay as they are. */
async function ecrire(
  { bd }: Contexte,
  t: Travail,
  lu: ProblemeLu,
  problemes: readonly Probleme[],
  solutions: readonly Solution[],
  ms: number,
): Promise<void> {
  const lignes: Ligne[] = []
  const bilan = {
    places: 0,
    restes: 0,
    minutesOffertes: 0,
    minutesPrises: 0,
    retardPondere: 0,
    kilometres: 0,
  }
  let valeur = 0
  let borne = 0
  for (const [k, p] of problemes.entries()) {
    const s = solutions[k]!
    const m = mesurer(p, s)
    for (const cle of Object.keys(bilan) as (keyof typeof bilan)[]) bilan[cle] += m[cle]
    valeur += s.valeur
    borne += s.borne
    lignes.push(...placees(p, s), ...surreservees(lu, p, s), ...restees(lu, p, s))
  }
  await sql`delete from planification.proposition where remplissage_id = ${t.id}::uuid and not verrouille`.execute(
    bd,
  )
  await sql`insert into planification.proposition (remplissage_id, travailleur_id, etablissement_id, code, motifs, rang,
      regle, limite, professionnel_id, jour, de, minutes, centre_id, salle_id, site_id, mesure_id, surreserve, raison)
    select ${t.id}::uuid, x.travailleur_id, x.etablissement_id, x.code, array(select json_array_elements_text(x.motifs)), x.rang,
      x.regle, x.limite, x.professionnel_id, x.jour, x.de, x.minutes, x.centre_id, x.salle_id, x.site_id, x.mesure_id,
      x.surreserve, x.raison
    from json_to_recordset(${JSON.stringify(lignes)}::json) x(travailleur_id uuid, etablissement_id uuid, code text, motifs json,
      rang int, regle text, limite date, professionnel_id uuid, jour date, de int, minutes int, centre_id uuid,
      salle_id uuid, site_id uuid, mesure_id uuid, surreserve boolean, raison text)
    on conflict (remplissage_id, travailleur_id, code) do nothing`.execute(bd)
  await bd
    .updateTable('planification.remplissage')
    .set({
      etat: 'propose',
      avancement: 100,
      bilan: JSON.stringify({
        ...bilan,
        ecart: borne > 0 ? Math.max(0, Math.round((1000 * (borne - valeur)) / borne) / 10) : 0,
        ms: Math.round(ms),
      }),
    })
    .where('id', '=', t.id)
    .where('etat', '=', 'en_cours')
    .execute()
}

function placees(p: Probleme, s: Solution): Ligne[] {
  return s.places.map((x) => {
    const c = p.candidats[x.candidat]!
    const b = p.blocs[x.bloc]!
    return {
      travailleur_id: c.travailleurId,
      etablissement_id: c.etablissementId,
      ...deLOption(x.option),
      professionnel_id: b.professionnelId,
      jour: b.jour,
      de: x.de,
      minutes: x.minutes,
      centre_id: b.centreId,
      salle_id: b.salleId,
      site_id: b.siteId,
      mesure_id: x.mesureId,
      surreserve: false,
      raison: null,
    }
  })
}

const deLOption = (o: Probleme['candidats'][number]['options'][number]) => ({
  code: o.code,
  motifs: [...o.motifs],
  rang: o.rang,
  regle: o.regle,
  limite: o.limite,
})

const SANS_PLACE = {
  professionnel_id: null,
  jour: null,
  de: null,
  minutes: null,
  centre_id: null,
  salle_id: null,
}

/** Absences expected in a stretch that make one more visit worth convoking. */
const SEUIL_SURRESERVATION = 0.9

/** Where the service allows it: one more worker at the hour of the one least likely to come, when an absence is expected. */
function surreservees(lu: ProblemeLu, p: Probleme, s: Solution): Ligne[] {
  if (lu.surreservationMax === 0) return []
  const lignes: Ligne[] = []
  const restes = new Set(s.restes)
  for (const [i, b] of p.blocs.entries()) {
    const ici = s.places.filter((x) => x.bloc === i)
    const attendues = ici.reduce((t, x) => t + p.candidats[x.candidat]!.absence, 0)
    const nombre = Math.min(lu.surreservationMax, Math.floor(attendues / SEUIL_SURRESERVATION))
    const fragiles = [...ici].sort(
      (x, y) => p.candidats[y.candidat]!.absence - p.candidats[x.candidat]!.absence,
    )
    for (const x of fragiles.slice(0, nombre)) {
      const choix = [...restes].find((r) => {
        const o = p.candidats[r]!.options.find((y) => y.liste === b.liste)
        return o && p.duree(o) <= x.minutes && p.admet(p.candidats[r]!, o, b.professionnelId, b.jour)
      })
      if (choix === undefined) break
      restes.delete(choix)
      s.restes.splice(s.restes.indexOf(choix), 1)
      const option = p.candidats[choix]!.options.find((y) => y.liste === b.liste)!
      const [ligne] = placees(p, {
        ...s,
        places: [{ ...x, candidat: choix, option, minutes: p.duree(option) }],
      })
      lignes.push({ ...ligne!, surreserve: true })
    }
  }
  return lignes
}

function restees(lu: ProblemeLu, p: Probleme, s: Solution): Ligne[] {
  return s.restes.flatMap((i) => {
    const c = p.candidats[i]!
    const o = c.options[0]
    if (!o) return []
    const possible = lu.admissibles(c).length > 0
    return {
      travailleur_id: c.travailleurId,
      etablissement_id: c.etablissementId,
      ...deLOption(o),
      ...SANS_PLACE,
      site_id: null,
      mesure_id: null,
      surreserve: false,
      raison: possible
        ? 'Plus de créneau : les visites placées passent avant dans l’ordre, ou lui conviennent mieux.'
        : lu.raison(c),
    }
  })
}

const PERIODE_MS = 1500

/** Background work of a server: the fillings asked for. */
export function demarrerRemplissages(connexions: Connexions): { arreter(): Promise<void> } {
  // Tests call the work themselves, when they want it.
  if (process.env.VITEST) return { arreter: async () => undefined }
  let tour: Promise<unknown> = Promise.resolve()
  let occupe = false
  const minuterie = setInterval(() => {
    if (occupe) return
    occupe = true
    tour = executerRemplissages(connexions)
      .catch(() => undefined)
      .finally(() => {
        occupe = false
      })
  }, PERIODE_MS)
  minuterie.unref()
  return {
    async arreter() {
      clearInterval(minuterie)
      await tour
    },
  }
}
