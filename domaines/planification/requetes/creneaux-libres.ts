import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { ajouterJours, creneaux, ouvertures } from '../agenda-ouvertures.ts'
import { peutRecevoir } from '../delegation.ts'
import { FAMILLE_DE, type Motif, prend } from '../vocabulaire-agenda.ts'
import { lireDonneesAgenda, lireOccupations } from './agenda-donnees.ts'
import { chargerDelegation, cleVisite, lireFaits } from './delegation.ts'

export interface RechercheCreneaux {
  travailleurId: string
  code: Motif
  motifs: readonly Motif[]
  professionnelId?: string | undefined
  equipeId?: string | undefined
  du: string
  /** Days looked at. */
  jours: number
  limite: number
}

export interface CreneauLibre {
  professionnelId: string
  professionnel: string
  profession: string
  jour: string
  de: number
  minutes: number
  lieu: string | null
  centreId: string | null
  mesure: string | null
}

/**
 * Next free slots for a visit: of the team in charge unless a professional is named, of those who may hold it that day,
 * in hours that take its kind, earliest first. `refus` says why nobody can, when nobody can.
 */
export async function creneauxLibres(
  bd: Bd,
  q: RechercheCreneaux,
  maintenantMinutes: { jour: string; minutes: number },
): Promise<{ creneaux: CreneauLibre[]; refus: string | null }> {
  const au = ajouterJours(q.du, q.jours - 1)
  const contexte = await chargerDelegation(bd)
  const codes = [q.code, ...q.motifs]
  const faits = await lireFaits(
    bd,
    codes.map((code) => ({ travailleurId: q.travailleurId, code })),
    q.du,
  )
  const equipe = q.equipeId ?? faits.get(cleVisite(q.travailleurId, q.code))?.equipeId ?? null
  const candidats = [...contexte.soignants.values()].filter(
    (s) =>
      FAMILLE_DE[s.profession] &&
      (q.professionnelId ? s.id === q.professionnelId : !equipe || s.equipes.some((e) => e.id === equipe)),
  )
  const ids = candidats.map((s) => s.id)
  const donnees = await lireDonneesAgenda(bd, ids, q.du, au)
  const pris = await lireOccupations(bd, ids, q.du, au)
  const { rows: durees } = await sql<{
    famille: string
    minutes: number
  }>`select famille, max(minutes) minutes
    from planification.duree where code = any (${sql.val(codes)}::text[]) group by 1`.execute(bd)
  const minutesDe = new Map(durees.map((d) => [d.famille, d.minutes]))
  const { rows: centres } = await sql<{
    id: string
    nom: string
  }>`select id, nom from organisation.centre`.execute(bd)
  const noms = new Map(centres.map((c) => [c.id, c.nom]))
  const parId = new Map(candidats.map((s) => [s.id, s]))
  const trouves: CreneauLibre[] = []
  let refus: string | null = null
  for (const o of ouvertures(donnees, q.du, au)) {
    if (trouves.length >= q.limite * 3) break
    if (!prend(o.genre, q.code) || o.genre === 'urgence') continue
    const s = parId.get(o.professionnelId)!
    let mesure: string | null = null
    let possible = true
    for (const code of codes) {
      const f = faits.get(cleVisite(q.travailleurId, code))
      const r = f && peutRecevoir(contexte, f, s, o.jour)
      if (!r || r.issue === 'non') {
        possible = false
        refus ??= r?.issue === 'non' ? r.raison : null
        break
      }
      if (r.issue === 'mesure') mesure = r.mesure
    }
    if (!possible) continue
    const minutes = minutesDe.get(FAMILLE_DE[s.profession]!) ?? 30
    for (const de of creneaux(o, pris.get(`${o.professionnelId}/${o.jour}`) ?? [], minutes)) {
      if (o.jour === maintenantMinutes.jour && de <= maintenantMinutes.minutes) continue
      trouves.push({
        professionnelId: s.id,
        professionnel: s.nom,
        profession: s.profession,
        jour: o.jour,
        de,
        minutes,
        lieu: o.centreId ? (noms.get(o.centreId) ?? null) : o.siteId ? 'En entreprise' : 'À distance',
        centreId: o.centreId,
        mesure,
      })
    }
  }
  trouves.sort(
    (a, b) => a.jour.localeCompare(b.jour) || a.de - b.de || a.professionnel.localeCompare(b.professionnel),
  )
  return { creneaux: trouves.slice(0, q.limite), refus: trouves.length === 0 ? refus : null }
}
