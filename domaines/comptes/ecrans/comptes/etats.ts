import type { Ton } from '../../../../plateforme/interface/index.ts'
import { ETATS_COMPTE } from '../../vocabulaire.ts'

const TONS: Record<keyof typeof ETATS_COMPTE, Ton> = {
  actif: 'succes',
  invite: 'encours',
  suspendu: 'alerte',
  sans_droit: 'neutre',
}

/** Word and colour of the state of an account. */
export const etatDuCompte = (etat: keyof typeof ETATS_COMPTE): { libelle: string; ton: Ton } => ({
  libelle: ETATS_COMPTE[etat],
  ton: TONS[etat],
})

/** Roles in the order of the lists. */
export const ROLES = [
  'assistante',
  'idest',
  'medecin',
  'preventeur',
  'pdp',
  'relation_adherents',
  'comptable',
  'qualite',
  'direction',
  'administrateur',
  'employeur',
  'travailleur',
  'partenaire',
] as const
