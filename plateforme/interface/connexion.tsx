import type { ReactNode } from 'react'
import { useTitreOnglet } from './composants/en-tete-page.tsx'
import classes from './connexion.module.css'
import { typo } from './format/typographie.ts'
import { Marque } from './marque.tsx'

/**
 * The page around sign-in forms (identifiants, second facteur, mot de passe oublié, première connexion).
 * `titre` is the heading above the form; `pied` is for the way to another form.
 */
export function MiseEnPageConnexion({
  titre,
  sousTitre,
  children,
  pied,
}: {
  titre: string
  sousTitre?: ReactNode
  children: ReactNode
  pied?: ReactNode
}) {
  useTitreOnglet(titre)
  return (
    <div className={classes.page}>
      <header className={classes.identite}>
        <Strates />
        <p className={classes.nom}>
          <Marque taille={34} clair />
          Socle
        </p>
        <div className={classes.propos}>
          <p className={classes.phrase}>La santé au travail, suivie de bout en bout.</p>
          <p>Un dossier par adhérent, une échéance par salarié, et la preuve de chaque action.</p>
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className={classes.formulaire}>
        <div className={classes.colonne}>
          <h1>{typo(titre)}</h1>
          {sousTitre && <div className={classes.sousTitre}>{sousTitre}</div>}
          {children}
          {pied && <div className={classes.pied}>{pied}</div>}
        </div>
      </main>
    </div>
  )
}

/** Layers of ground under the plinth: the picture of the name. */
function Strates() {
  return (
    <svg
      className={classes.strates}
      viewBox="0 0 600 800"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <path d="M0 470 C120 440 220 500 340 470 S520 430 600 455 V800 H0Z" fill="#155f67" />
      <path d="M0 545 C140 520 230 580 360 548 S530 520 600 540 V800 H0Z" fill="#11545c" />
      <path d="M0 620 C110 600 250 650 370 622 S520 600 600 618 V800 H0Z" fill="#0d464d" />
      <path d="M0 700 C150 682 240 722 380 700 S530 690 600 698 V800 H0Z" fill="#09353b" />
      <path
        d="M0 470 C120 440 220 500 340 470 S520 430 600 455 M0 545 C140 520 230 580 360 548 S530 520 600 540 M0 620 C110 600 250 650 370 622 S520 600 600 618 M0 700 C150 682 240 722 380 700 S530 690 600 698"
        fill="none"
        stroke="#8fbec2"
        strokeOpacity="0.28"
        strokeWidth="1.2"
      />
    </svg>
  )
}
