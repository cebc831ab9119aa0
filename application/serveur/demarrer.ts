import { parseArgs } from 'node:util'
import { ouvrirConnexions } from '../../plateforme/base/connexions.ts'
import { composer } from './composer.ts'
import { construireLeWeb, dossierWeb } from './construction-web.ts'
import { preparerDonnees } from './donnees.ts'
import { salles } from './salles.ts'
import { ouvrirBase } from './service.ts'

/**
 * `npm start`: database, migrations, demo service when the database is ours and empty, screens, server.
 * Options: --port N, --taille demo|ami, --sans-demo, --sans-ecrans (the API alone).
 */
const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    taille: { type: 'string', default: 'demo' },
    'sans-demo': { type: 'boolean', default: false },
    'sans-ecrans': { type: 'boolean', default: false },
  },
})

const depuis = performance.now()
const secondes = () =>
  `${((performance.now() - depuis) / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`
const dire = (texte: string) => console.log(texte)

/** Says that a step is over and at what second, so that nobody wonders what the first start is doing. */
const suivre = async <T>(quoi: string, etape: Promise<T>, aDire: (resultat: T) => boolean = () => true) => {
  const resultat = await etape
  if (aDire(resultat)) dire(`  ${secondes().padStart(7)}  ${quoi}`)
  return resultat
}

async function ecouter(app: Awaited<ReturnType<typeof composer>>): Promise<string> {
  const hote = process.env.SOCLE_HOTE ?? '127.0.0.1'
  const voulu = options.port ?? process.env.SOCLE_PORT
  try {
    return await app.listen({ host: hote, port: Number(voulu ?? 4600) })
  } catch (erreur) {
    // Asked for, a busy port is an error; by default, any free one does.
    if (voulu || (erreur as { code?: string }).code !== 'EADDRINUSE') throw erreur
    return app.listen({ host: hote, port: 0 })
  }
}

try {
  dire('Socle démarre…')
  const avecEcrans = !options['sans-ecrans']
  // The screens are built by another process while this one fills the database.
  const ecrans = avecEcrans
    ? suivre('écrans construits', construireLeWeb(), (construits) => construits)
    : Promise.resolve(false)
  ecrans.catch(() => undefined)
  const base = await suivre('base de données prête', ouvrirBase())
  const donnees = await preparerDonnees(base.url, {
    taille: options.taille === 'ami' ? 'ami' : 'demo',
    demo: !options['sans-demo'] && (!process.env.SOCLE_DATABASE_URL || process.env.SOCLE_DEMO === '1'),
    avertir: (texte) => dire(`  ${secondes().padStart(7)}  ${texte}`),
  })
  // A demo service says so on every page and offers its accounts; a real one never does (docs/decisions).
  if (donnees.demonstration) process.env.SOCLE_DEMO = '1'
  await ecrans
  const connexions = await ouvrirConnexions(base.url)
  const app = await composer(connexions, {
    ...(avecEcrans ? { web: dossierWeb } : {}),
    journaux: process.env.SOCLE_JOURNAUX === '1',
  })
  const adresse = await ecouter(app)
  process.env.SOCLE_ADRESSE_LOCALE = adresse
  const taches = salles.flatMap((salle) => salle.demarrer?.(connexions) ?? [])

  dire(`\nSocle est prêt en ${secondes()} : ${adresse}`)
  dire(`Données : ${base.description}`)
  for (const ligne of donnees.annonces) dire(ligne)
  dire('\nCtrl+C pour arrêter.')

  let arret = false
  const arreter = async () => {
    if (arret) return
    arret = true
    await app.close()
    await Promise.all(taches.map((tache) => tache.arreter()))
    await connexions.fermer()
    await base.arreter()
    process.exit(0)
  }
  process.on('SIGINT', arreter)
  process.on('SIGTERM', arreter)
} catch (erreur) {
  console.error(`\nSocle n’a pas pu démarrer : ${(erreur as Error).message}`)
  if (process.env.SOCLE_ERREURS === '1') console.error(erreur)
  process.exit(1)
}
