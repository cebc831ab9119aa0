import { sql } from 'kysely'
import type { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { AttributionSaisie, IdentiteSaisie } from '../saisies.ts'
import { ajouterLien } from './creer-lien.ts'
import { noterActe } from './noter-acces.ts'
import { ligneDAttribution, verifierAttribution } from './verifier-attribution.ts'

/**
 * Opens an account with a first right; nobody but its holder ever knows its password.
 * @returns the account, and the path of the invitation to hand over (shown once)
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
    await bd.insertInto('comptes.attribution').values(ligneDAttribution(id, verifiee)).execute()
    await noterActe(contexte, id, 'droit_ouvert', { role: verifiee.role })
    return { id, lien: await ajouterLien(contexte, id, 'invitation') }
  },
})
export type EntreeCreerCompte = z.input<typeof creerCompte.entree>
