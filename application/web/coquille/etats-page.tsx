import { Button } from '@mantine/core'
import { IconArrowLeft, IconCompass, IconLock } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Erreur, typo, useEtatSession, useTitreOnglet } from '../../../plateforme/interface/index.ts'
import { Marque } from '../../../plateforme/interface/marque.tsx'
import type { Icone } from '../../../plateforme/interface/pages.ts'
import { RACINES } from '../../../plateforme/interface/pages.ts'
import classes from './etats-page.module.css'

function PageEtat({ titre, icone: Icone, children }: { titre: string; icone: Icone; children: ReactNode }) {
  useTitreOnglet(titre)
  const { session } = useEtatSession()
  const routeur = useRouter()
  return (
    <div className={classes.page}>
      <Icone size={44} stroke={1.3} aria-hidden />
      <h1>{titre}</h1>
      <div className={classes.texte}>{typeof children === 'string' ? typo(children) : children}</div>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => routeur.history.back()}
        >
          Revenir en arrière
        </Button>
        <Button component={Link} to={session ? RACINES[session.espace] : '/'}>
          Aller à l’accueil
        </Button>
      </div>
    </div>
  )
}

/** No page at this address. */
export function Introuvable() {
  return (
    <PageEtat titre="Page introuvable" icone={IconCompass}>
      Aucune page ne répond à cette adresse. Le lien est peut-être ancien ou incomplet ; la recherche (Ctrl +
      K) retrouve une entreprise, une personne ou une page.
    </PageEtat>
  )
}

/** The page exists, the role does not open it. */
export function AccesRefuse() {
  const { session } = useEtatSession()
  const autres = session && session.roles.length > 1
  return (
    <PageEtat titre="Accès refusé" icone={IconLock}>
      {`Votre rôle actuel n’ouvre pas cette page. ${
        autres
          ? 'Si un autre de vos rôles y a droit, changez de rôle dans le menu en haut à droite.'
          : 'Si vous en avez besoin pour votre travail, demandez-en le droit à l’administrateur de votre service.'
      }`}
    </PageEtat>
  )
}

/** A page that broke while being drawn: the rest of the app still works. */
export function PanneDePage({ error, reset }: { error: unknown; reset?: () => void }) {
  useTitreOnglet('Erreur')
  return (
    <div className={classes.page}>
      <Erreur erreur={error} reessayer={() => (reset ? reset() : location.reload())} />
    </div>
  )
}

export function ServeurAbsent({ erreur, reessayer }: { erreur: unknown; reessayer: () => void }) {
  return (
    <main className={classes.plein}>
      <Erreur erreur={erreur} reessayer={reessayer} />
    </main>
  )
}

/** While the app asks who is there. */
export function Demarrage() {
  return (
    <div className={classes.plein} role="status" aria-label="Ouverture de Socle">
      <span className={classes.marque}>
        <Marque taille={44} />
      </span>
    </div>
  )
}
