import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

/** Meaning of the database's constraints of the room. */
export const contraintes: SensDesContraintes = {
  attribution_qualite_connue: {
    message: 'Qualité inconnue : employeur, RH, comptable mandaté ou référent sécurité.',
    champ: 'qualite',
  },
}
