import { commandes } from './commandes.ts'

/** `npm run socle -- <commande> [arguments]`: dispatches to one file per command; exit 0, 1 (refused) or 2 (usage). */
const [nom = '', ...reste] = process.argv.slice(2)
const commande = commandes[nom]
if (!commande) {
  if (nom && nom !== 'aide') console.error(`Commande inconnue : ${nom}\n`)
  const largeur = Math.max(...Object.values(commandes).map((c) => c.usage.length))
  const lignes = Object.values(commandes).map((c) => `  ${c.usage.padEnd(largeur)}  ${c.aide}`)
  console.log(`npm run socle -- <commande>\n\n${lignes.join('\n')}`)
  process.exit(nom && nom !== 'aide' ? 2 : 0)
}
try {
  process.exitCode = await commande.executer(reste)
} catch (erreur) {
  console.error((erreur as Error).message)
  if (process.env.SOCLE_ERREURS === '1') console.error(erreur)
  process.exitCode = 1
}
