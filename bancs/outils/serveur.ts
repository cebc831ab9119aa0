import { composer } from '../../application/serveur/composer.ts'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'

// Run by service.ts: the whole API on SOCLE_DATABASE_URL, on a free port of this machine.
const connexions = await ouvrirConnexions(process.env.SOCLE_DATABASE_URL!)
const app = await composer(connexions)
console.log(`ADRESSE ${await app.listen({ host: '127.0.0.1', port: 0 })}`)
process.on('SIGTERM', async () => {
  await app.close()
  await connexions.fermer()
  process.exit(0)
})
