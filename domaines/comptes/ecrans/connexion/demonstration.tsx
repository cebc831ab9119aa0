import { libelleRole } from '../../../../plateforme/interface/index.ts'
import classes from './connexion.module.css'

interface CompteDEssai {
  courriel: string
  prenom: string
  nom: string
  role: string
}

/** The accounts of a demonstration: one press fills the form, the person signs in herself. */
export function ComptesDEssai({
  comptes,
  choisi,
  choisir,
}: {
  comptes: CompteDEssai[]
  choisi: string
  choisir: (courriel: string) => void
}) {
  // Two people of the same role are told apart by their name.
  const memeRole = (role: string) => comptes.filter((c) => c.role === role).length > 1
  return (
    <section className={classes.demo} aria-labelledby="demonstration">
      <h2 id="demonstration">Service de démonstration : données fictives</h2>
      <p>Choisissez un rôle pour remplir le formulaire.</p>
      <ul className={classes.roles}>
        {comptes.map((compte) => (
          <li key={`${compte.role}:${compte.courriel}`}>
            <button
              type="button"
              className={classes.role}
              aria-pressed={compte.courriel === choisi}
              onClick={() => choisir(compte.courriel)}
            >
              {libelleRole(compte.role)}
              {memeRole(compte.role) && ` – ${compte.prenom} ${compte.nom}`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
