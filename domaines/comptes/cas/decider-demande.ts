import { sql } from 'kysely'
import { z } from 'zod'
import {
  cheminDuLien,
  DUREE_LIEN,
  nouveauLien,
  type UsageLien,
} from '../../../plateforme/authentification/liens.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'

/**
 * Confirms or refuses what an administrator asked: the database checks that two persons did it.
 * @returns the link to hand over oneself to the person, when the decision makes one; it is shown once
 */
export const deciderDemande = definirCas({
  nom: 'comptes.deciderDemande',
  droit: 'comptes.confirmer',
  entree: z.object({ id: identifiant, accepter: z.boolean(), motif: ligneOuRien(200) }),
  async executer({ bd, maintenant }, { id, accepter, motif }) {
    if (!accepter && (motif ?? '').length < 3) {
      const message = 'Dites pourquoi vous refusez, en quelques mots.'
      throw invalide(message, { motif: message })
    }
    const { jeton, empreinte } = nouveauLien()
    const dans = (duree: number) => new Date(maintenant.getTime() + duree)
    const { rows } = await sql<{
      usage: UsageLien | null
    }>`select comptes.decider_demande(${id}::uuid, ${accepter},
      ${motif}, ${empreinte}, ${dans(DUREE_LIEN.invitation)}, ${dans(DUREE_LIEN.mot_de_passe)}) usage`.execute(
      bd,
    )
    const usage = rows[0]?.usage
    return { lien: usage ? cheminDuLien(usage, jeton) : null }
  },
})

/** The administration takes back a demand nobody decided yet. */
export const annulerDemande = definirCas({
  nom: 'comptes.annulerDemande',
  droit: 'comptes.gerer',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    await sql`select comptes.annuler_demande(${id}::uuid)`.execute(bd)
    return { id }
  },
})
