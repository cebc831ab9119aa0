import { Kbd, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import classes from './bouton-recherche.module.css'
import { ouvrirPalette } from './ouverture.ts'

/** Looks like a field because that is what it opens. */
export function BoutonRecherche() {
  return (
    <UnstyledButton className={classes.bouton} onClick={() => ouvrirPalette()} aria-keyshortcuts="Control+K">
      <IconSearch size={17} stroke={1.8} aria-hidden />
      <span>Rechercher une entreprise, une personne, une page</span>
      <Kbd aria-hidden>Ctrl K</Kbd>
    </UnstyledButton>
  )
}
