import { sql } from 'kysely'
import type { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { AttributionSaisie, IdentiteSaisie } from '../saisies.ts'
import { ajouterLien } from './creer-lien.ts'
import { demander, ROLES_GARDES } from './demander.ts'
import { noterActe } from './noter-acces.ts'
import { ligneDAttribution, verifierAttribution } from './verifier-attribution.ts'

/**
 * Opens an account with a first right; nobody but its holder ever knows its password.
 * @returns the account, and the path of the invitation to hand over (shown once); null when a second person confirms
 */
export const creerCompte = definirCas({
  nom: 'comptes.creerCompte',
  droit: 'comptes.gerer',
  entree: IdentiteSaisie.extend(AttributionSaisie.shape),
  async executer(contexte, { courriel, prenom, nom, ...attribution }) {
    const { bd } = contexte
    const verifiee = await verifierAttribution(contexte, attribution)
    const { id } = await bd
      .insertInto('comptes.compte')
      .values({
        courriel,
        prenom,
        nom,
        // A base holding only demonstration accounts is a demonstration: what is added to it is one too.
        demonstration: sql<boolean>`coalesce((select bool_and(c.demonstration) from comptes.compte c), false)`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const droit = await bd
      .insertInto('comptes.attribution')
      .values(ligneDAttribution(id, verifiee))
      .returning('id')
      .executeTakeFirstOrThrow()
    // The link of a guarded account goes through the hands of who confirms it, never through the administrator's.
    if (ROLES_GARDES.includes(verifiee.role)) {
      await demander(contexte, {
        compteId: id,
        genre: 'droit',
        attributionId: droit.id,
        motif: verifiee.motif,
      })
      return { id, lien: null, aConfirmer: true }
    }
    await noterActe(contexte, id, 'droit_ouvert', { role: verifiee.role })
    return { id, lien: await ajouterLien(contexte, id, 'invitation'), aConfirmer: false }
  },
})
export type EntreeCreerCompte = z.input<typeof creerCompte.entree>
