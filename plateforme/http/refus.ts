/** Why something was refused: a French sentence that says what is wrong and what to do. */
export class Refus extends Error {
  override readonly name = 'Refus'
  readonly statut: number
  readonly code: string
  /** Messages by field path, for the form that sent them. */
  readonly champs: Record<string, string> | undefined

  constructor(statut: number, code: string, message: string, champs?: Record<string, string>) {
    super(message)
    this.statut = statut
    this.code = code
    this.champs = champs
  }
}

/** The thing does not exist, or the actor may not know that it does. */
export const introuvable = (quoi: string) =>
  new Refus(404, 'introuvable', `${quoi} est introuvable ou hors de votre périmètre.`)

/** A value breaks a rule of the trade. */
export const invalide = (message: string, champs?: Record<string, string>) =>
  new Refus(422, 'invalide', message, champs)

/** The state of things forbids it. */
export const conflit = (message: string, champs?: Record<string, string>) =>
  new Refus(409, 'conflit', message, champs)

/** The actor has no right to it. */
export const interdit = (
  message = 'Votre rôle ne permet pas cette opération. Demandez-la à l’administration du service.',
) => new Refus(403, 'interdit', message)
