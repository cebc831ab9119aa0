import { resolve } from 'node:path'
import { type Empreintes, restaurer, sauvegarder } from '../../plateforme/base/sauvegarde.ts'
import { ouvrirBase } from '../serveur/service.ts'

function resumer(verbe: string, fichier: string, empreintes: Empreintes): void {
  const tables = Object.values(empreintes)
  const lignes = tables.reduce((total, t) => total + t.lignes, 0).toLocaleString('fr-FR')
  console.log(`${verbe} ${fichier} : ${tables.length} tables, ${lignes} lignes, empreintes vérifiées.`)
}

async function avecFichier(
  arguments_: string[],
  verbe: string,
  faire: (url: string, fichier: string) => Promise<Empreintes>,
): Promise<number> {
  const [nom] = arguments_
  if (!nom || arguments_.length > 1) {
    console.error('Donnez le nom du fichier de sauvegarde, et lui seul.')
    return 2
  }
  const base = await ouvrirBase()
  try {
    const fichier = resolve(nom)
    resumer(verbe, fichier, await faire(base.url, fichier))
    return 0
  } finally {
    await base.arreter()
  }
}

/** `sauvegarder <fichier>`: works beside a running service. */
export const commandeSauvegarder = (a: string[]) => avecFichier(a, 'Sauvegardé dans', sauvegarder)

/** `restaurer <fichier>`: into an empty service. */
export const commandeRestaurer = (a: string[]) => avecFichier(a, 'Restauré depuis', restaurer)
