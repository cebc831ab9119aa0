import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { annoncerRefus, client, Lien, typo } from '../../../plateforme/interface/index.ts'
import type { Qualite } from '../qualites.ts'
import classes from './portail.module.css'

const INTRODUCTIONS: Record<Qualite, string> = {
  employeur:
    'Cet espace réunit ce que votre service de prévention et de santé au travail sait de votre entreprise.',
  rh: 'Cet espace réunit ce que votre service de prévention et de santé au travail sait de votre entreprise.',
  comptable_mandate:
    'Vous gérez ici, pour votre client, ce qui touche aux travailleurs et aux contrats. Les questions d’activité et de risques reviennent à l’employeur : il a son propre accès.',
  referent_securite:
    'Vous trouvez ici les établissements, les postes et les expositions déclarées de votre entreprise, et l’équipe qui vous accompagne.',
}

/** The guided first connection (POR-004): three steps, closed once for all by the person. */
export function Bienvenue({ qualite }: { qualite: Qualite | null }) {
  const cache = useQueryClient()
  const [enCours, setEnCours] = useState(false)
  async function fermer() {
    setEnCours(true)
    try {
      await client.POST('/api/espace-adherent/bienvenue', { body: {} })
      await cache.invalidateQueries({ queryKey: ['get', '/api/espace-adherent/entreprises/{id}'] })
    } catch (erreur) {
      annoncerRefus(erreur)
    } finally {
      setEnCours(false)
    }
  }
  return (
    <section className={classes.bienvenue} aria-labelledby="bienvenue">
      <h2 id="bienvenue">Bienvenue dans votre espace</h2>
      <p>{typo(`${INTRODUCTIONS[qualite ?? 'comptable_mandate']} Rien de médical n’y figure jamais.`)}</p>
      <ol className={classes.etapes}>
        <li>
          <span className={classes.rang}>1</span>
          <span>
            <Lien vers="/espace-adherent/contacts">Vérifiez vos contacts</Lien>
            <br />
            <span className={classes.doux}>Pour que le service joigne la bonne personne.</span>
          </span>
        </li>
        <li>
          <span className={classes.rang}>2</span>
          <span>
            <Lien vers="/espace-adherent/travailleurs">Relisez la liste de vos travailleurs</Lien>
            <br />
            <span className={classes.doux}>
              Un nom manque ou est de trop ? Dites-le à votre secrétaire médicale.
            </span>
          </span>
        </li>
        <li>
          <span className={classes.rang}>3</span>
          <span>
            <Lien vers="/espace-adherent/aide">Comprenez les types de suivi</Lien>
            <br />
            <span className={classes.doux}>
              Quelles expositions changent le suivi d’un travailleur, et pourquoi.
            </span>
          </span>
        </li>
      </ol>
      <Button onClick={() => void fermer()} loading={enCours}>
        J’ai compris
      </Button>
    </section>
  )
}
