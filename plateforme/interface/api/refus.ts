/** What a refusal looks like on the wire: one French sentence, and the fields it is about. */
export interface CorpsRefus {
  erreur: { code: string; message: string; champs?: Record<string, string> }
}

/**
 * A request that did not go through, in words the person in front of the screen can use.
 * `statut` is the HTTP status, 0 when the server could not be reached.
 */
export class Refus extends Error {
  readonly code: string
  readonly statut: number
  readonly champs: Record<string, string>

  constructor(message: string, code: string, statut: number, champs: Record<string, string> = {}) {
    super(message)
    this.name = 'Refus'
    this.code = code
    this.statut = statut
    this.champs = champs
  }

  /** Worth trying again as it is: nothing was refused, something broke on the way. */
  get passager(): boolean {
    return this.statut === 0 || this.statut >= 500
  }
}

const PHRASES: Record<number, string> = {
  0: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  401: 'Votre session a pris fin. Reconnectez-vous pour continuer.',
  403: 'Votre rôle ne donne pas accès à ces informations.',
  404: 'Cette fiche n’existe pas, ou n’existe plus.',
  409: 'Ces informations ont changé entre-temps. Rechargez la page pour voir la dernière version.',
  413: 'Le fichier est trop lourd.',
  429: 'Trop de demandes en peu de temps. Patientez quelques secondes, puis réessayez.',
}
const PANNE =
  'Une erreur est survenue de notre côté. Réessayez ; si cela persiste, prévenez l’administrateur.'

function estCorpsRefus(corps: unknown): corps is CorpsRefus {
  const erreur = (corps as Partial<CorpsRefus> | null)?.erreur
  return typeof erreur?.message === 'string' && typeof erreur.code === 'string'
}

/** The refusal for an HTTP answer whose body has been parsed, or could not be (`undefined`). */
export function refusDe(statut: number, corps: unknown): Refus {
  if (estCorpsRefus(corps)) {
    const { code, message, champs } = corps.erreur
    return new Refus(message, code, statut, champs)
  }
  return new Refus(PHRASES[statut] ?? PANNE, statut === 0 ? 'reseau' : `http_${statut}`, statut)
}

/** Whatever was thrown, as a refusal; a programming error becomes the plain sentence for a breakdown. */
export function enRefus(erreur: unknown): Refus {
  if (erreur instanceof Refus) return erreur
  if (estCorpsRefus(erreur)) return refusDe(400, erreur)
  return new Refus(PANNE, 'inattendu', 500)
}
