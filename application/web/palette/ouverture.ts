import { useSyncExternalStore } from 'react'

let ouverte = false
const abonnes = new Set<() => void>()

/** The palette is opened from several places (button, Ctrl+K, a page): its state lives beside them all. */
export function ouvrirPalette(ouvrir = true): void {
  ouverte = ouvrir
  for (const prevenir of abonnes) prevenir()
}

function sabonner(prevenir: () => void): () => void {
  abonnes.add(prevenir)
  return () => abonnes.delete(prevenir)
}

export function usePaletteOuverte(): boolean {
  return useSyncExternalStore(sabonner, () => ouverte)
}
