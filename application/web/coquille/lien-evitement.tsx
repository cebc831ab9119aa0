import classes from './lien-evitement.module.css'

/** First thing the keyboard meets: past the menu, straight to the page. */
export function LienEvitement() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: a real anchor, minus the hash it would leave in the address
    <a
      href="#contenu"
      className={classes.lien}
      onClick={(evenement) => {
        evenement.preventDefault()
        document.getElementById('contenu')?.focus()
      }}
    >
      Aller au contenu
    </a>
  )
}
