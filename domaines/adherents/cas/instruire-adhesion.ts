import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { saisieDerogation } from '../saisies.ts'
import { AVIS_DEROGATION } from '../vocabulaire.ts'

/** The receipt of the request was sent (accusé de réception du bulletin, 004 annexe sondage §1). */
export const accuserReception = definirCas({
  nom: 'adherents.accuserReception',
  droit: 'adherents.adhesion',
  entree: z.object({ id: identifiant, accuse_le: jour }),
  async executer({ bd, aujourdhui }, { id, accuse_le }) {
    const adhesion = await bd
      .selectFrom('adherents.adhesion')
      .select('demandee_le')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!adhesion) throw introuvable('Cette adhésion')
    const refuser = (message: string) => invalide(message, { accuse_le: message })
    if (accuse_le > aujourdhui) throw refuser('L’accusé de réception ne peut pas être dans le futur.')
    if (accuse_le < adhesion.demandee_le)
      throw refuser('L’accusé de réception ne peut pas précéder la demande.')
    await bd.updateTable('adherents.adhesion').set({ accuse_le }).where('id', '=', id).execute()
    return { id }
  },
})

/** Records the conditions and opinions of a derogation, one by one as they come (ADH-049). */
export const instruireDerogation = definirCas({
  nom: 'adherents.instruireDerogation',
  droit: 'adherents.adhesion',
  entree: saisieDerogation.extend({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id, ...saisie }) {
    const adhesion = await bd
      .selectFrom('adherents.adhesion')
      .select(['type', 'statut'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!adhesion) throw introuvable('Cette adhésion')
    if (adhesion.type !== 'derogatoire')
      throw conflit('Cette adhésion n’est pas dérogatoire : il n’y a pas de conditions à instruire.')
    if (adhesion.statut === 'radiee' || adhesion.statut === 'refusee')
      throw conflit('Cette adhésion est terminée : ses conditions ne changent plus.')
    const futurs: Record<string, string> = {}
    for (const [cle, libelle] of Object.entries(AVIS_DEROGATION)) {
      const date = saisie[cle as keyof typeof AVIS_DEROGATION]
      if (date && date > aujourdhui) futurs[cle] = `${libelle} : la date ne peut pas être dans le futur.`
    }
    if (Object.keys(futurs).length > 0) throw invalide(Object.values(futurs).join(' '), futurs)
    await bd
      .insertInto('adherents.derogation')
      .values({ ...saisie, adhesion_id: id })
      .onConflict((oc) => oc.column('adhesion_id').doUpdateSet(saisie))
      .execute()
    return { id }
  },
})
