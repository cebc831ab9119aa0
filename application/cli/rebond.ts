import { text } from 'node:stream/consumers'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'
import { dansContexte } from '../../plateforme/base/contexte.ts'
import { lireAvis, recevoirRebond } from '../../plateforme/messages/rebond.ts'
import { ouvrirBase } from '../serveur/service.ts'

/**
 * Takes in a notice of failure that the mail server hands over on standard input (an alias of the return address).
 * @returns 0 always when the message was read: the mail server has nothing to send again
 */
export async function commandeRebond(): Promise<number> {
  const avis = lireAvis(await text(process.stdin))
  if (!avis) {
    console.log('Ce message n’est pas un avis de non-remise définitif : rien à faire.')
    return 0
  }
  const base = await ouvrirBase()
  try {
    const connexions = await ouvrirConnexions(base.url, { taille: 1 })
    try {
      const pris = await dansContexte(
        connexions,
        { compteId: null, role: 'systeme' },
        new Set(),
        'messages.rebond',
        (c) => recevoirRebond(c, avis),
      )
      console.log(
        pris
          ? `${avis.adresse} est marquée : plus aucun message n’y part (${avis.code}).`
          : `Aucun message de ce service n’est parti à ${avis.adresse} : avis ignoré.`,
      )
    } finally {
      await connexions.fermer()
    }
  } finally {
    await base.arreter()
  }
  return 0
}
