/** The mark: a person standing on a plinth. */
export function Marque({ taille = 26, clair }: { taille?: number; clair?: boolean }) {
  const [fond, tete, socle] = clair ? ['#ffffff', '#3a838a', '#12575f'] : ['#12575f', '#bad8da', '#ffffff']
  return (
    <svg width={taille} height={taille} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill={fond} />
      <circle cx="16" cy="9.6" r="3.9" fill={tete} />
      <rect x="9.5" y="15.6" width="13" height="4" rx="1.2" fill={socle} />
      <rect x="5.5" y="21.2" width="21" height="4.6" rx="1.2" fill={socle} />
    </svg>
  )
}
