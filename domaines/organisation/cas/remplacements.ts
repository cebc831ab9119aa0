import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { identifiant, jourOuRien } from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'

/** Who stands in during an absence; without dates, from its first day to its last. */
export const remplacements = z
  .array(z.object({ remplacantId: identifiant, debut: jourOuRien, fin: jourOuRien }))
  .max(20, 'Vingt remplacements au plus par absence.')
  .default([])

interface AbsenceRemplacee {
  id: string
  professionnelId: string
  debut: string
  fin: string | null
  remplacements: z.output<typeof remplacements>
}
const SANS_FIN = '9999-12-31'

/**
 * Replaces those who stand in during an absence.
 * @throws Refus 422 on the field: oneself, out of the absence, not in the service, absent too, twice the same days
 */
export async function enregistrerRemplacements(contexte: Contexte, absence: AbsenceRemplacee): Promise<void> {
  const { bd } = contexte
  const lignes = absence.remplacements.map((r) => ({
    absence_id: absence.id,
    remplacant_id: r.remplacantId,
    debut: r.debut ?? absence.debut,
    fin: r.fin,
  }))
  await verifier(contexte, absence, lignes)
  await bd.deleteFrom('organisation.remplacement').where('absence_id', '=', absence.id).execute()
  if (lignes.length) await bd.insertInto('organisation.remplacement').values(lignes).execute()
}

const refuser = (rang: number, champ: 'remplacantId' | 'debut' | 'fin', message: string) =>
  invalide(message, { [`remplacements.${rang}.${champ}`]: message })

async function verifier(
  { bd }: Contexte,
  absence: AbsenceRemplacee,
  lignes: { remplacant_id: string; debut: string; fin: string | null }[],
): Promise<void> {
  const finAbsence = absence.fin ?? SANS_FIN
  for (const [i, { remplacant_id, debut, fin }] of lignes.entries()) {
    if (remplacant_id === absence.professionnelId)
      throw refuser(
        i,
        'remplacantId',
        'Une personne ne peut pas se remplacer elle-même. Choisissez quelqu’un d’autre.',
      )
    if (debut < absence.debut || debut > finAbsence)
      throw refuser(i, 'debut', 'Ce remplacement commence hors de l’absence. Corrigez sa date.')
    if (fin && (fin < debut || fin > finAbsence))
      throw refuser(i, 'fin', 'Ce remplacement finit hors de l’absence ou avant son début. Corrigez sa date.')
    const double = lignes.findIndex(
      (l, j) =>
        j < i &&
        l.remplacant_id === remplacant_id &&
        l.debut <= (fin ?? SANS_FIN) &&
        debut <= (l.fin ?? SANS_FIN),
    )
    if (double >= 0)
      throw refuser(i, 'debut', 'Cette personne remplace déjà ces jours-là. Corrigez les dates.')
  }
  if (lignes.length === 0) return
  const { rows } = await sql<{ id: string; arrivee: string; depart: string | null; absences: string[] }>`
    select p.id, p.arrivee, p.depart, coalesce((select array_agg(a.debut || '/' || coalesce(a.fin, 'infinity'))
      from organisation.absence_professionnel a where a.professionnel_id = p.id
        and daterange(a.debut, a.fin, '[]') && daterange(${absence.debut}::date, ${absence.fin}::date, '[]')), '{}') absences
    from organisation.professionnel p
    where p.id = any (${lignes.map((l) => l.remplacant_id)}::uuid[])`.execute(bd)
  for (const [i, { remplacant_id, debut, fin }] of lignes.entries()) {
    const personne = rows.find((p) => p.id === remplacant_id)
    if (!personne || debut < personne.arrivee || (personne.depart && debut > personne.depart))
      throw refuser(
        i,
        'remplacantId',
        'La personne choisie pour remplacer n’est pas dans le service à cette date.',
      )
    const dernier = fin ?? finAbsence
    const absente = personne.absences.some((texte) => {
      const [du = '', au = ''] = texte.split('/')
      return du <= dernier && (au === 'infinity' || au >= debut)
    })
    if (absente)
      throw refuser(
        i,
        'remplacantId',
        'La personne choisie pour remplacer est elle-même absente ces jours-là. Choisissez quelqu’un d’autre, ou d’autres jours.',
      )
  }
}
