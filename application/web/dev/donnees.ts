export interface Ligne {
  id: string
  nom: string
  secteur: string
  centre: string
  categorie: 'SIS' | 'SIA' | 'SIR'
  effectif: number
  echeance: string
  statut: 'a_jour' | 'bientot' | 'retard'
}

const NOMS = [
  'Boulangerie Martin',
  'Transports Costière et Garrigue',
  'Menuiserie des Alpilles',
  'Résidence Les Oliviers, établissement d’hébergement pour personnes âgées dépendantes',
  'Garage du Rhône',
  'Cabinet Vidal & associés',
  'Primeurs de Camargue',
  'Atelier Lumière',
]
const SECTEURS = ['Commerce', 'Transport', 'Construction', 'Santé', 'Services', 'Agroalimentaire']
const CENTRES = ['Beaucaire', 'Tarascon', 'Bellegarde']

/** Made-up rows, always the same. */
export const LIGNES: Ligne[] = Array.from({ length: 616 }, (_, rang) => ({
  id: String(rang + 1),
  nom: rang < NOMS.length ? NOMS[rang]! : `${NOMS[(rang * 5) % NOMS.length]!.split(',')[0]} ${rang}`,
  secteur: SECTEURS[(rang * 7) % SECTEURS.length]!,
  centre: CENTRES[(rang * 11) % CENTRES.length]!,
  categorie: (['SIS', 'SIS', 'SIA', 'SIR'] as const)[(rang * 3) % 4]!,
  effectif: ((rang * 7919) % 1400) + 1,
  echeance: `202${6 + (rang % 3)}-${String((rang % 12) + 1).padStart(2, '0')}-15`,
  statut: (['a_jour', 'bientot', 'a_jour', 'retard', 'a_jour'] as const)[(rang * 3) % 5]!,
}))
