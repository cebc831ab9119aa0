import { Anchor, type AnchorProps } from '@mantine/core'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface ProprietesLien extends AnchorProps {
  /** Path with its values in it: `/adherents/42?onglet=contacts`. */
  vers: string
  children: ReactNode
  'aria-label'?: string
}

/** A link inside the app. */
export function Lien({ vers, children, ...reste }: ProprietesLien) {
  return (
    <Anchor component={Link} to={vers} {...reste}>
      {children}
    </Anchor>
  )
}

/** `const aller = useAller(); aller('/adherents/42')`. */
export function useAller(): (chemin: string, options?: { remplacer?: boolean }) => void {
  const naviguer = useNavigate()
  return (chemin, options) => void naviguer({ href: chemin, replace: options?.remplacer ?? false })
}

/**
 * Where to go once signed in: the address the person asked for, or the start. Only an address of this app: a link
 * somebody made must not send people elsewhere with our name on it.
 */
export function useRetour(): string {
  const { retour } = useSearch({ strict: false }) as { retour?: unknown }
  return typeof retour === 'string' && /^\/(?![/\\])/.test(retour) ? retour : '/'
}

/** A parameter of the path; the page cannot be shown without it. */
export function useParametre(nom: string): string {
  const valeurs = useParams({ strict: false }) as Record<string, string | undefined>
  const valeur = valeurs[nom]
  if (valeur === undefined) throw new Error(`No parameter "${nom}" in the path of this page`)
  return valeur
}
