/** One password for all accounts of the demonstration; it opens nothing in a real service (see `demonstration`). */
export const MOT_DE_PASSE_DEMONSTRATION = 'bienvenue-chez-socle'
