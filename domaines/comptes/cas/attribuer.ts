import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { AttributionSaisie } from '../saisies.ts'
import { demander, ROLES_GARDES } from './demander.ts'
import { noterActe } from './noter-acces.ts'
import { ligneDAttribution, verifierAttribution } from './verifier-attribution.ts'

/** Gives a right to an existing account, from a date on; a guarded role waits for a second person. */
export const attribuer = definirCas({
  nom: 'comptes.attribuer',
  droit: 'comptes.gerer',
  entree: AttributionSaisie.extend({ compteId: identifiant }),
  async executer(contexte, { compteId, ...saisie }) {
    const { bd } = contexte
    const verifiee = await verifierAttribution(contexte, saisie)
    const compte = await bd
      .selectFrom('comptes.compte')
      .select('id')
      .where('id', '=', compteId)
      .executeTakeFirst()
    if (!compte) throw introuvable('Ce compte')
    const { id } = await bd
      .insertInto('comptes.attribution')
      .values(ligneDAttribution(compteId, verifiee))
      .returning('id')
      .executeTakeFirstOrThrow()
    if (ROLES_GARDES.includes(verifiee.role)) {
      await demander(contexte, { compteId, genre: 'droit', attributionId: id, motif: verifiee.motif })
      return { id, aConfirmer: true }
    }
    await noterActe(contexte, compteId, 'droit_ouvert', { role: verifiee.role })
    return { id, aConfirmer: false }
  },
})
