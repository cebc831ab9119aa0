import { sql } from 'kysely'
import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { courrielOuRien, identifiant, jour, ligne, telephoneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'

const champs = z.object({
  nom: ligne(80),
  centreId: identifiant,
  secteurId: z
    .union([z.literal('').transform(() => null), identifiant])
    .nullish()
    .transform((t) => t ?? null),
  telephone: telephoneOuRien,
  courriel: courrielOuRien,
})

async function exigerCentreOuvert({ bd, aujourdhui }: Contexte, centreId: string): Promise<void> {
  const centre = await bd
    .selectFrom('organisation.centre')
    .select('ferme_le')
    .where('id', '=', centreId)
    .executeTakeFirst()
  if (!centre || (centre.ferme_le && centre.ferme_le <= aujourdhui))
    throw invalide('Ce centre n’existe pas ou est fermé. Choisissez-en un dans la liste.', {
      centreId: 'Choisissez un centre ouvert.',
    })
}

const enColonnes = ({ centreId, secteurId, ...equipe }: z.output<typeof champs>) => ({
  ...equipe,
  centre_id: centreId,
  secteur_id: secteurId,
})

/** Opens a team on a centre; its members come after. */
export const creerEquipe = definirCas({
  nom: 'organisation.creerEquipe',
  droit: 'organisation.modifier',
  entree: champs,
  async executer(contexte, equipe) {
    await exigerCentreOuvert(contexte, equipe.centreId)
    return contexte.bd
      .insertInto('organisation.equipe')
      .values(enColonnes(equipe))
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

export const modifierEquipe = definirCas({
  nom: 'organisation.modifierEquipe',
  droit: 'organisation.modifier',
  entree: champs.extend({ id: identifiant }),
  async executer(contexte, { id, ...equipe }) {
    await exigerCentreOuvert(contexte, equipe.centreId)
    const lignes = await contexte.bd
      .updateTable('organisation.equipe')
      .set(enColonnes(equipe))
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (!lignes.length) throw introuvable('Cette équipe')
    return { id }
  },
})

/** Closes a team on a last day; its portfolio must have gone to others by then, its members end that day. */
export const fermerEquipe = definirCas({
  nom: 'organisation.fermerEquipe',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant, le: jour }),
  async executer({ bd }, { id, le }) {
    const { rows } = await sql<{ n: number }>`select (select count(*) from organisation.portefeuille f
      where f.equipe_id = q.id and (f.fin is null or f.fin > ${le}::date)) n
      from organisation.equipe q where q.id = ${id}::uuid`.execute(bd)
    if (!rows[0]) throw introuvable('Cette équipe')
    if (rows[0].n > 0)
      throw conflit(
        rows[0].n === 1
          ? 'Un établissement reste dans le portefeuille de cette équipe après cette date. Confiez-le d’abord à une autre équipe.'
          : `${rows[0].n} établissements restent dans le portefeuille de cette équipe après cette date. Confiez-les d’abord à une autre équipe.`,
        { le: 'Le portefeuille n’est pas vide à cette date.' },
      )
    await bd.updateTable('organisation.equipe').set({ fermee_le: le }).where('id', '=', id).execute()
    await sql`delete from organisation.membre_equipe where equipe_id = ${id}::uuid and debut > ${le}::date`.execute(
      bd,
    )
    await sql`update organisation.membre_equipe set fin = ${le}::date
      where equipe_id = ${id}::uuid and (fin is null or fin > ${le}::date)`.execute(bd)
    return { id }
  },
})

/** Opens again a team closed by mistake; members are entered again. */
export const rouvrirEquipe = definirCas({
  nom: 'organisation.rouvrirEquipe',
  droit: 'organisation.modifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const lignes = await bd
      .updateTable('organisation.equipe')
      .set({ fermee_le: null })
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (!lignes.length) throw introuvable('Cette équipe')
    return { id }
  },
})
