import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { interdit, Refus } from '../../../plateforme/http/refus.ts'
import {
  nombreEffectif,
  saisieContact,
  saisieDemande,
  saisieEntreprise,
  saisieEtablissement,
} from '../saisies.ts'
import { insererDemande } from './demander-adhesion.ts'
import { colonnesEntreprise } from './ecrire-entreprise.ts'
import { colonnesEtablissement } from './ecrire-etablissement.ts'
import { insererContact } from './tenir-contact.ts'

export const saisieAdherent = z.object({
  entreprise: saisieEntreprise,
  etablissement: saisieEtablissement.extend({ effectif: nombreEffectif.nullish() }),
  contact: saisieContact,
  adhesion: saisieDemande,
})

/** Runs one part of the form; the fields of its refusal are named as the form knows them. */
async function partie<T>(nom: string, faire: () => Promise<T>): Promise<T> {
  try {
    return await faire()
  } catch (erreur) {
    if (!(erreur instanceof Refus) || !erreur.champs) throw erreur
    const champs = Object.fromEntries(Object.entries(erreur.champs).map(([c, m]) => [`${nom}.${c}`, m]))
    throw new Refus(erreur.statut, erreur.code, erreur.message, champs)
  }
}

/**
 * The guided creation: company, first establishment with its headcount, contact and request of membership,
 * all or nothing (ADH-003: nothing is sent incomplete).
 */
export const creerAdherent = definirCas({
  nom: 'adherents.creerAdherent',
  droit: 'adherents.modifier',
  entree: saisieAdherent,
  async executer({ bd, aujourdhui, droits }, { entreprise, etablissement, contact, adhesion }) {
    if (!droits.has('adherents.adhesion')) throw interdit()
    const cree = await partie('entreprise', async () =>
      bd
        .insertInto('adherents.entreprise')
        .values(await colonnesEntreprise(bd, entreprise, null))
        .returning(['id', 'numero', 'siren'])
        .executeTakeFirstOrThrow(),
    )
    const { effectif, ...lieu } = etablissement
    const { id: etablissement_id } = await partie('etablissement', async () =>
      bd
        .insertInto('adherents.etablissement')
        .values({
          ...(await colonnesEtablissement(bd, cree, lieu, null, aujourdhui)),
          entreprise_id: cree.id,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    if (effectif !== null && effectif !== undefined)
      await bd
        .insertInto('adherents.effectif')
        .values({ etablissement_id, au: adhesion.demandee_le, nombre: effectif, source: 'adhesion' })
        .execute()
    await partie('contact', () =>
      insererContact(bd, cree.id, { ...contact, etablissement_id: null }, aujourdhui),
    )
    const demande = await partie('adhesion', () => insererDemande(bd, cree.id, adhesion, aujourdhui))
    return { id: cree.id, numero: cree.numero, etablissement_id, adhesion_id: demande.id }
  },
})
