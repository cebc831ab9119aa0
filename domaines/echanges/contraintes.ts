import type { SensDesContraintes } from '../../plateforme/http/refus-postgres.ts'

/** What this room's database constraints mean for the person who imports. */
export const contraintes: SensDesContraintes = {
  import_entreprise_id_fkey: {
    message: 'Cette entreprise n’existe pas. Choisissez-la dans la liste.',
    champ: 'entreprise_id',
  },
  import_etablissement_id_fkey: {
    message: 'Cet établissement n’existe pas. Choisissez-le dans la liste.',
    champ: 'etablissement_id',
  },
}
