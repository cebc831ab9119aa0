import type { Bd } from '../../../plateforme/base/contexte.ts'
import { interdit, introuvable } from '../../../plateforme/http/refus.ts'
import { fermee } from '../regles.ts'
import { type DeclarationEmployeur, lireDeclarationsEmployeur } from '../requetes/declarations-employeur.ts'
import { estOuverte } from '../statuts.ts'

/**
 * A declaration that the actor may write in now.
 * @throws Refus 404 when it is not his, 403 when his quality only reads, 409 once filed
 */
export async function declarationOuverte(
  bd: Bd,
  aujourdhui: string,
  id: string,
  { ouverte = true } = {},
): Promise<DeclarationEmployeur> {
  const [d] = await lireDeclarationsEmployeur(bd, aujourdhui, id)
  if (!d) throw introuvable('Cette déclaration')
  if (!d.ecrit)
    throw interdit(
      'Votre accès permet de voir l’avancement et les effectifs. La déclaration se remplit avec l’accès de l’employeur ou des ressources humaines.',
    )
  if (ouverte && !estOuverte(d.statut)) throw fermee(d.statut)
  return d
}
