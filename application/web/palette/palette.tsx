import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { ouvrirPalette, usePaletteOuverte } from './ouverture.ts'

const Fenetre = lazy(() => import('./fenetre-palette.tsx'))

/** Ctrl+K anywhere, a field being typed in included. The window itself comes when it is first asked for. */
export function Palette() {
  const ouverte = usePaletteOuverte()
  useHotkeys([['mod+K', () => ouvrirPalette()]], [], true)
  if (!ouverte) return null
  return (
    <Suspense>
      <Fenetre fermer={() => ouvrirPalette(false)} />
    </Suspense>
  )
}
