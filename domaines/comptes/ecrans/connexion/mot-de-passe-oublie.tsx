import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  Avis,
  AvisRefus,
  client,
  enRefus,
  Lien,
  MiseEnPageConnexion,
} from '../../../../plateforme/interface/index.ts'
import classes from './connexion.module.css'

/** Asks for a link; the answer is the same whether or not the account exists. */
export default function MotDePasseOublie() {
  const [courriel, setCourriel] = useState('')
  const [reponse, setReponse] = useState<string | null>(null)
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)

  async function envoyer(evenement: FormEvent) {
    evenement.preventDefault()
    if (enCours) return
    setEnCours(true)
    setRefus(null)
    try {
      const { data } = await client.POST('/api/connexion/mot-de-passe-oublie', { body: { courriel } })
      setReponse(data!.message)
    } catch (erreur) {
      const lu = enRefus(erreur)
      setRefus(lu.champs.courriel ?? lu.message)
    } finally {
      setEnCours(false)
    }
  }
  return (
    <MiseEnPageConnexion
      titre="Choisir un mot de passe"
      sousTitre="Oublié, perdu ou jamais reçu : indiquez l’adresse de votre compte."
      pied={<Lien vers="/connexion">Revenir à la connexion</Lien>}
    >
      {reponse ? (
        <div role="status">
          <Avis ton="succes">{`${reponse} Sans message d’ici quelques minutes, regardez dans les indésirables ou appelez votre service.`}</Avis>
        </div>
      ) : (
        <form className={classes.champs} onSubmit={(e) => void envoyer(e)} noValidate>
          {refus && <AvisRefus>{refus}</AvisRefus>}
          <TextInput
            label="Adresse électronique"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={courriel}
            onChange={(e) => setCourriel(e.currentTarget.value)}
          />
          <Button type="submit" loading={enCours} fullWidth size="md" mt={4}>
            Recevoir un lien
          </Button>
        </form>
      )}
    </MiseEnPageConnexion>
  )
}
