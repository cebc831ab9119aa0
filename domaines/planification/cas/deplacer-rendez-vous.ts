import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable } from '../../../plateforme/http/refus.ts'
import { estOuvert, STATUTS, type Statut } from '../rendez-vous-statuts.ts'
import { minutesSql } from '../requetes/agenda-donnees.ts'
import { type Modalite, type Motif, minutesDe } from '../vocabulaire-agenda.ts'
import { placer } from './placer-rendez-vous.ts'
import { heure } from './reserver-rendez-vous.ts'

export interface RendezVousLu {
  id: string
  travailleurId: string
  code: Motif
  motifs: Motif[]
  professionnelId: string
  jour: string
  de: number
  minutes: number
  modalite: Modalite
  statut: Statut
  surreserve: boolean
  origine: string
  discret: boolean
  remplaceId: string | null
  visiteId: string | null
  etablissementId: string | null
  mesureId: string | null
  profession: string | null
  debut: Date
}

/** One appointment, locked until the transaction ends. @throws Refus 404 */
export async function prendreRendezVous(bd: Bd, id: string): Promise<RendezVousLu> {
  const { rows } = await sql<RendezVousLu>`select r.id, r.travailleur_id "travailleurId", r.code, r.motifs,
    r.professionnel_id "professionnelId", r.jour::text, ${minutesSql(sql`r.debut`)} de,
    (extract(epoch from r.fin - r.debut) / 60)::int minutes, r.modalite, r.statut, r.surreserve, r.origine, r.discret,
    r.remplace_id "remplaceId", r.visite_id "visiteId", r.etablissement_id "etablissementId", r.mesure_id "mesureId",
    m.profession, r.debut
    from planification.rendez_vous r
    join organisation.professionnel p on p.id = r.professionnel_id
    join organisation.metier m on m.code = p.metier_code
    where r.id = ${id}::uuid for update of r`.execute(bd)
  if (!rows[0]) throw introuvable('Ce rendez-vous')
  return rows[0]
}

/** Moves an appointment to another hour, day or professional; a convocation already sent is to be sent again. */
export const deplacerRendezVous = definirCas({
  nom: 'planification.deplacerRendezVous',
  droit: 'planification.rendez-vous',
  entree: z.object({
    id: identifiant,
    jour,
    heure,
    professionnelId: identifiant.optional(),
    salleId: identifiant.nullish(),
  }),
  async executer(contexte, e) {
    const r = await prendreRendezVous(contexte.bd, e.id)
    if (!estOuvert(r.statut) || r.statut === 'arrive')
      throw conflit(`Ce rendez-vous ne se déplace plus (${STATUTS[r.statut].toLowerCase()}).`)
    const professionnelId = e.professionnelId ?? r.professionnelId
    const de = minutesDe(e.heure)
    const memePro = professionnelId === r.professionnelId
    const placement = await placer(contexte, {
      ...r,
      professionnelId,
      jour: e.jour,
      de,
      // Another profession may take more or less time.
      minutes: memePro ? r.minutes : undefined,
      salleId: e.salleId,
      sauf: r.id,
    })
    const lieu = memePro && e.jour === r.jour && de === r.de
    await contexte.bd
      .updateTable('planification.rendez_vous')
      .set((eb) => ({
        ...placement,
        professionnel_id: professionnelId,
        // What was told is no longer true: it is to be told again.
        statut: r.statut === 'propose' ? 'propose' : lieu ? r.statut : 'planifie',
        sequence: eb('sequence', '+', 1),
        // It leaves the slot it had taken over.
        ...(lieu ? {} : { remplace_id: null }),
      }))
      .where('id', '=', r.id)
      .execute()
    if (!lieu && r.remplaceId) await rendreALAbsence(contexte.bd, r.remplaceId)
    return { id: r.id, aReconvoquer: !lieu && (r.statut === 'convoque' || r.statut === 'confirme') }
  },
})

/** Its replacement gone, an absence is an excused absence again, and its slot free. */
export async function rendreALAbsence(bd: Bd, id: string): Promise<void> {
  await bd
    .updateTable('planification.rendez_vous')
    .set({ statut: 'absent_excuse' })
    .where('id', '=', id)
    .where('statut', '=', 'remplace')
    .execute()
}
