import { Link } from '@tanstack/react-router'
import { useTitreOnglet } from '../../../plateforme/interface/index.ts'
import { Marque } from '../../../plateforme/interface/marque.tsx'
import { BlocFiche } from './bloc-fiche.tsx'
import { BlocFormulaires } from './bloc-formulaires.tsx'
import { BlocGraphiques } from './bloc-graphiques.tsx'
import { BlocListe } from './bloc-liste.tsx'
import { BlocTextes } from './bloc-textes.tsx'
import classes from './page-composants.module.css'

const BLOCS = [
  { id: 'textes', titre: 'Textes, statuts et messages', Bloc: BlocTextes },
  { id: 'liste', titre: 'Liste : filtres et table', Bloc: BlocListe },
  { id: 'fiche', titre: 'Fiche et frise', Bloc: BlocFiche },
  { id: 'formulaires', titre: 'Formulaires', Bloc: BlocFormulaires },
  { id: 'graphiques', titre: 'Graphiques', Bloc: BlocGraphiques },
]

/** Every shared component with every state, for those who write screens. Needs no session. */
export default function PageComposants() {
  useTitreOnglet('Composants')
  return (
    <div className={classes.page}>
      <nav className={classes.sommaire} aria-label="Composants">
        <Link to="/" className={classes.marque}>
          <Marque taille={26} />
          Socle
        </Link>
        <ul>
          {BLOCS.map(({ id, titre }) => (
            <li key={id}>
              <a href={`#${id}`}>{titre}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="contenu" tabIndex={-1} className={classes.contenu}>
        <h1>Composants</h1>
        <p className={classes.chapeau}>
          Ce dont les écrans sont faits, avec tous leurs états. Le mode d’emploi est dans
          plateforme/interface/README.md.
        </p>
        {BLOCS.map(({ id, titre, Bloc }) => (
          <section key={id} id={id} aria-labelledby={`titre-${id}`} className={classes.bloc}>
            <h2 id={`titre-${id}`}>{titre}</h2>
            <Bloc />
          </section>
        ))}
      </main>
    </div>
  )
}
