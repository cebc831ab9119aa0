import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, jourOuRien, ligne, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, ETATS_MATERIEL } from '../vocabulaire.ts'

const idOuRien = z
  .union([z.literal('').transform(() => null), identifiant])
  .nullish()
  .transform((t) => t ?? null)
const ETATS_ACTIFS = cles(ETATS_MATERIEL).filter((e) => e !== 'au_rebut') as [
  'en_service',
  'en_reparation',
  'en_stock',
]

const champs = z.object({
  typeCode: ligne(40),
  marque: ligneOuRien(80),
  modele: ligneOuRien(80),
  numeroSerie: ligneOuRien(80),
  proprietaire: ligneOuRien(120),
  centreId: idOuRien,
  professionnelId: idOuRien,
  etat: z.enum(ETATS_ACTIFS, 'Choisissez un état.').default('en_service'),
  acquisLe: jourOuRien,
  etalonneLe: jourOuRien,
  etalonnagePrevuLe: jourOuRien,
})
type Champs = z.output<typeof champs>

const enColonnes = (m: Champs) => ({
  type_code: m.typeCode,
  marque: m.marque,
  modele: m.modele,
  numero_serie: m.numeroSerie,
  proprietaire: m.proprietaire,
  centre_id: m.centreId,
  professionnel_id: m.professionnelId,
  etat: m.etat,
  acquis_le: m.acquisLe,
  etalonne_le: m.etalonneLe,
  etalonnage_prevu_le: m.etalonnagePrevuLe,
})

/** Checks kind, place and holder; gives the period of calibration of the kind. @throws Refus */
async function verifier({ bd, aujourdhui }: Contexte, m: Champs): Promise<number | null> {
  const type = await bd
    .selectFrom('organisation.type_materiel')
    .select('etalonnage_mois')
    .where('code', '=', m.typeCode)
    .executeTakeFirst()
  if (!type)
    throw invalide('Ce type de matériel n’existe pas. Choisissez-en un dans la liste.', {
      typeCode: 'Choisissez un type.',
    })
  if (m.etalonneLe && m.etalonneLe > aujourdhui)
    throw invalide('Le dernier étalonnage ne peut pas être à venir.', { etalonneLe: 'Date à venir.' })
  if (m.etalonneLe && m.etalonnagePrevuLe && m.etalonnagePrevuLe <= m.etalonneLe)
    throw invalide('Le prochain étalonnage doit suivre le dernier.', {
      etalonnagePrevuLe: 'Avant le dernier étalonnage.',
    })
  if (m.centreId) {
    const centre = await bd
      .selectFrom('organisation.centre')
      .select('id')
      .where('id', '=', m.centreId)
      .executeTakeFirst()
    if (!centre) throw invalide('Ce centre n’existe pas.', { centreId: 'Choisissez un centre de la liste.' })
  }
  if (m.professionnelId) {
    const p = await bd
      .selectFrom('organisation.professionnel')
      .select('id')
      .where('id', '=', m.professionnelId)
      .executeTakeFirst()
    if (!p)
      throw invalide('Cette personne n’existe pas.', {
        professionnelId: 'Choisissez une personne de la liste.',
      })
  }
  return type.etalonnage_mois
}

/** The day `mois` months after `jour`, clamped to the month's end. */
export function moisApres(jour: string, mois: number): string {
  const [annee, m, j] = jour.split('-').map(Number) as [number, number, number]
  const dernier = new Date(Date.UTC(annee, m + mois, 0)).getUTCDate()
  return new Date(Date.UTC(annee, m - 1 + mois, Math.min(j, dernier))).toISOString().slice(0, 10)
}

/** Adds a piece of equipment to the inventory; the next calibration follows from the kind when not given. */
export const ajouterMateriel = definirCas({
  nom: 'organisation.ajouterMateriel',
  droit: 'organisation.materiel',
  entree: champs,
  async executer(contexte, materiel) {
    const mois = await verifier(contexte, materiel)
    const depuis = materiel.etalonneLe ?? materiel.acquisLe
    const etalonnagePrevuLe = materiel.etalonnagePrevuLe ?? (mois && depuis ? moisApres(depuis, mois) : null)
    return contexte.bd
      .insertInto('organisation.materiel')
      .values(enColonnes({ ...materiel, etalonnagePrevuLe }))
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

async function exigerActif({ bd }: Contexte, id: string) {
  const m = await bd
    .selectFrom('organisation.materiel')
    .select(['etat', 'type_code'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!m) throw introuvable('Ce matériel')
  if (m.etat === 'au_rebut') throw conflit('Ce matériel est au rebut : il ne se modifie plus.')
  return m
}

export const modifierMateriel = definirCas({
  nom: 'organisation.modifierMateriel',
  droit: 'organisation.materiel',
  entree: champs.extend({ id: identifiant }),
  async executer(contexte, { id, ...materiel }) {
    await exigerActif(contexte, id)
    await verifier(contexte, materiel)
    await contexte.bd
      .updateTable('organisation.materiel')
      .set(enColonnes(materiel))
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** Records a calibration; the next one follows from the kind of equipment unless a day is given. */
export const noterEtalonnage = definirCas({
  nom: 'organisation.noterEtalonnage',
  droit: 'organisation.materiel',
  entree: z.object({ id: identifiant, le: jour, prochain: jourOuRien }),
  async executer(contexte, { id, le, prochain }) {
    const { type_code } = await exigerActif(contexte, id)
    if (le > contexte.aujourdhui)
      throw invalide('Cet étalonnage est daté dans l’avenir. Corrigez la date.', { le: 'Date à venir.' })
    if (prochain && prochain <= le)
      throw invalide('Le prochain étalonnage doit suivre celui-ci.', { prochain: 'Avant cet étalonnage.' })
    const type = await contexte.bd
      .selectFrom('organisation.type_materiel')
      .select('etalonnage_mois')
      .where('code', '=', type_code)
      .executeTakeFirstOrThrow()
    const prevu = prochain ?? (type.etalonnage_mois ? moisApres(le, type.etalonnage_mois) : null)
    await contexte.bd
      .updateTable('organisation.materiel')
      .set({ etalonne_le: le, etalonnage_prevu_le: prevu })
      .where('id', '=', id)
      .execute()
    return { etalonnagePrevuLe: prevu }
  },
})

/** Scraps a piece of equipment, with the reason; it stays in the inventory's history. */
export const mettreAuRebut = definirCas({
  nom: 'organisation.mettreAuRebut',
  droit: 'organisation.materiel',
  entree: z.object({ id: identifiant, le: jour, motif: ligne(300) }),
  async executer(contexte, { id, le, motif }) {
    await exigerActif(contexte, id)
    if (le > contexte.aujourdhui)
      throw invalide('Cette mise au rebut est datée dans l’avenir. Corrigez la date.', {
        le: 'Date à venir.',
      })
    await contexte.bd
      .updateTable('organisation.materiel')
      .set({ etat: 'au_rebut', mis_au_rebut_le: le, motif_rebut: motif, professionnel_id: null })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
