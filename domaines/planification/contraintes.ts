import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

export const contraintes: SensDesContraintes = {
  // Order of convocables, delegation, preferences
  // Agendas and appointments
}
