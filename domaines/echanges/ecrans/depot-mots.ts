/** Where a file stands, in the words of the employer. */
export function motDeDepot(d: { statut: string; confirme_le: string | null }): string {
  if (d.confirme_le && d.statut !== 'annule') return 'Confirmé'
  const mots: Record<string, string> = {
    recu: 'Lecture en cours',
    a_verifier: 'Colonnes à vérifier',
    analyse: 'Comparaison en cours',
    propose: 'À confirmer',
    acceptation: 'Enregistrement en cours',
    accepte: 'Enregistré par votre service',
    annulation: 'Annulation en cours',
    annule: 'Annulé par votre service',
    refuse: 'Abandonné',
    echoue: 'Illisible',
    interrompu: 'Interrompu',
  }
  return mots[d.statut] ?? d.statut
}
