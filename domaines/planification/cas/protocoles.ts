import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, ligne } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import {
  cles,
  EXPOSITIONS_COURTES,
  GENRES,
  MODES,
  NATURES_RETOUR,
  RAISONS_RESILIATION,
} from '../vocabulaire.ts'
import { professionnelDeLActeur } from './demandes.ts'

const paragraphe = (max = 4000) => ligne(max)

export const EntreeProtocole = z.object({
  medecinId: identifiant,
  idestId: identifiant,
  objet: paragraphe(),
  debut: jour,
  fin: jour,
})

/** A draft for a pair; with `copieDe`, a new version with the kinds of that one (SUI-047). */
export const preparerProtocole = definirCas({
  nom: 'planification.preparerProtocole',
  droit: 'planification.protocoles',
  entree: EntreeProtocole.extend({ copieDe: identifiant.nullish().transform((v) => v ?? null) }),
  async executer({ bd }, { medecinId, idestId, objet, debut, fin, copieDe }) {
    const { rows: qui } = await sql<{ id: string; profession: string | null }>`
      select p.id, m.profession from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
      where p.id in (${medecinId}, ${idestId})`.execute(bd)
    if (qui.find((q) => q.id === medecinId)?.profession !== 'MT')
      throw invalide('Un protocole se signe avec un médecin du travail (R. 4623-14).', {
        medecinId: 'Choisissez un médecin du travail.',
      })
    if (!['IDEST', 'IPA', 'MPC'].includes(qui.find((q) => q.id === idestId)?.profession ?? ''))
      throw invalide('Choisissez l’infirmier à qui les visites sont déléguées.', {
        idestId: 'Choisissez un infirmier en santé au travail.',
      })
    const { rows } = await sql<{ id: string }>`
      insert into planification.protocole_cadre (medecin_id, idest_id, version, objet, debut, fin)
      values (${medecinId}, ${idestId}, (select coalesce(max(version), 0) + 1 from planification.protocole_cadre
        where medecin_id = ${medecinId} and idest_id = ${idestId}), ${objet}, ${debut}, ${fin}) returning id`.execute(
      bd,
    )
    const { id } = rows[0]!
    if (copieDe)
      await sql`insert into planification.protocole_genre (protocole_id, genre, conditions, contenu, reorientation, exclusions)
        select ${id}, g.genre, g.conditions, g.contenu, g.reorientation, g.exclusions
        from planification.protocole_genre g where g.protocole_id = ${copieDe}`.execute(bd)
    return { id }
  },
})

/** Dates and text of a protocol nobody has signed yet. */
export const modifierProtocole = definirCas({
  nom: 'planification.modifierProtocole',
  droit: 'planification.protocoles',
  entree: z.object({ id: identifiant, objet: paragraphe(), debut: jour, fin: jour }),
  async executer({ bd }, { id, ...valeurs }) {
    const l = await bd
      .updateTable('planification.protocole_cadre')
      .set(valeurs)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Ce protocole')
    return l
  },
})

export const EntreeGenre = z.object({
  genre: z.enum(cles(GENRES), 'La loi ne permet de déléguer que les genres proposés.'),
  conditions: paragraphe(),
  contenu: paragraphe(),
  reorientation: paragraphe(),
  exclusions: z
    .array(z.enum(cles(EXPOSITIONS_COURTES), 'Exclusion inconnue.'))
    .max(20)
    .default([]),
})

/** Writes the protocol of one kind of visit under the frame (SUI-048). */
export const ecrireGenre = definirCas({
  nom: 'planification.ecrireGenre',
  droit: 'planification.protocoles',
  entree: EntreeGenre.extend({ protocoleId: identifiant }),
  async executer({ bd }, { protocoleId, ...g }) {
    return bd
      .insertInto('planification.protocole_genre')
      .values({ protocole_id: protocoleId, ...g })
      .onConflict((c) =>
        c.columns(['protocole_id', 'genre']).doUpdateSet({
          conditions: g.conditions,
          contenu: g.contenu,
          reorientation: g.reorientation,
          exclusions: g.exclusions,
        }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

export const retirerGenre = definirCas({
  nom: 'planification.retirerGenre',
  droit: 'planification.protocoles',
  entree: z.object({ protocoleId: identifiant, genre: z.enum(cles(GENRES), 'Genre inconnu.') }),
  async executer({ bd }, { protocoleId, genre }) {
    const l = await bd
      .deleteFrom('planification.protocole_genre')
      .where('protocole_id', '=', protocoleId)
      .where('genre', '=', genre)
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Ce genre du protocole')
    return l
  },
})

/** Signs for oneself, the password having been asked again by the route; the second signature puts it in force. */
export const signerProtocole = definirCas({
  nom: 'planification.signerProtocole',
  droit: 'planification.protocoles',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { rows } = await sql<{ q: 'medecin' | 'idest' | null }>`
      select planification.signer_protocole(${id}) q`.execute(bd)
    if (!rows[0]?.q) throw introuvable('Ce protocole')
    return { id, qualite: rows[0].q }
  },
})

/** Ends a protocol from a day on. */
export const resilierProtocole = definirCas({
  nom: 'planification.resilierProtocole',
  droit: 'planification.protocoles',
  entree: z.object({
    id: identifiant,
    le: jour,
    raison: z.enum(cles(RAISONS_RESILIATION), 'Choisissez la raison.'),
  }),
  async executer({ bd, aujourdhui }, { id, le, raison }) {
    if (le < aujourdhui)
      throw invalide('La résiliation ne remonte pas dans le passé. Choisissez aujourd’hui ou plus tard.', {
        le: 'Cette date est passée.',
      })
    const l = await bd
      .updateTable('planification.protocole_cadre')
      .set({ resilie_le: le, raison_resiliation: raison })
      .where('id', '=', id)
      .where('resilie_le', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Ce protocole en cours')
    return l
  },
})

/** Which kinds the service delegates, and how (SUI-049); the database bounds the set by R. 4623-14 II. */
export const reglerGenre = definirCas({
  nom: 'planification.reglerGenre',
  droit: 'planification.genresDelegables',
  entree: z.object({
    genre: z.enum(cles(GENRES), 'La loi réserve ce genre de visite au médecin (R. 4623-14 II).'),
    mode: z.enum(cles(MODES), 'Choisissez comment ce genre se délègue.'),
  }),
  async executer({ bd }, { genre, mode }) {
    await bd.updateTable('planification.genre_delegable').set({ mode }).where('genre', '=', genre).execute()
    return { genre, mode }
  },
})

export const EntreeRetour = z.object({
  genre: z.enum(cles(GENRES), 'Choisissez le genre de visite.'),
  nature: z.enum(cles(NATURES_RETOUR), 'Choisissez la nature du retour.'),
  texte: paragraphe(2000),
})

/** Experience feedback, shared between professionals (SUI-059). */
export const partagerRetour = definirCas({
  nom: 'planification.partagerRetour',
  droit: 'planification.protocoles',
  entree: EntreeRetour,
  async executer({ bd, aujourdhui }, r) {
    return bd
      .insertInto('planification.retour_delegation')
      .values({ ...r, le: aujourdhui, professionnel_id: await professionnelDeLActeur(bd) })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** One takes back one's own feedback. */
export const retirerRetour = definirCas({
  nom: 'planification.retirerRetour',
  droit: 'planification.protocoles',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const l = await bd
      .deleteFrom('planification.retour_delegation')
      .where('id', '=', id)
      .where('professionnel_id', '=', await professionnelDeLActeur(bd))
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Ce retour dont vous êtes l’auteur')
    return l
  },
})
