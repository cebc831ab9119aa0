import { Button, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import {
  Avis,
  AvisRefus,
  Chargement,
  client,
  enRefus,
  Lien,
  MiseEnPageConnexion,
} from '../../../../plateforme/interface/index.ts'
import classes from './connexion.module.css'

const AIDE =
  '12 caractères au moins, sans votre nom ni votre adresse. Une phrase que vous retenez convient bien.'

/** The page behind a single-use link: invitation, or password lost. The secret stands after `#`. */
export default function ChoisirMotDePasse() {
  const [jeton] = useState(() => location.hash.slice(1))
  const lien = useQuery({
    queryKey: ['lien', jeton],
    queryFn: async () => (await client.POST('/api/connexion/lien', { body: { jeton } })).data!,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [fait, setFait] = useState(false)
  const invitation = lien.data?.usage === 'invitation'
  const connexion = lien.data?.espace === 'externe' ? '/espace-adherent/connexion' : '/connexion'
  if (lien.error)
    return (
      <MiseEnPageConnexion
        titre="Lien inutilisable"
        pied={<Lien vers="/connexion">Revenir à la connexion</Lien>}
      >
        <AvisRefus>{enRefus(lien.error).message}</AvisRefus>
        <p>
          <Lien vers="/mot-de-passe-oublie">Demander un autre lien</Lien>
        </p>
      </MiseEnPageConnexion>
    )
  if (!lien.data)
    return (
      <MiseEnPageConnexion titre="Votre lien">
        <Chargement libelle="Vérification du lien…" />
      </MiseEnPageConnexion>
    )
  if (fait)
    return (
      <MiseEnPageConnexion titre="Mot de passe enregistré">
        <div role="status">
          <Avis ton="succes">
            Vous pouvez maintenant vous connecter avec votre adresse et ce mot de passe.
          </Avis>
        </div>
        <p>
          <Lien vers={connexion}>Se connecter</Lien>
        </p>
      </MiseEnPageConnexion>
    )
  return (
    <MiseEnPageConnexion
      titre={invitation ? `Bienvenue ${lien.data.prenom}` : 'Nouveau mot de passe'}
      sousTitre={
        invitation
          ? `Un compte vous attend. Choisissez votre mot de passe : vous seul le connaîtrez.`
          : `Pour le compte de ${lien.data.prenom} ${lien.data.nom}.`
      }
    >
      <Formulaire jeton={jeton} courriel={lien.data.courriel} fait={() => setFait(true)} />
    </MiseEnPageConnexion>
  )
}

function Formulaire({ jeton, courriel, fait }: { jeton: string; courriel: string; fait: () => void }) {
  const [motDePasse, setMotDePasse] = useState('')
  const [encore, setEncore] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const champ = useRef<HTMLInputElement>(null)

  async function envoyer(evenement: FormEvent) {
    evenement.preventDefault()
    if (enCours) return
    setRefus(null)
    if (motDePasse !== encore) {
      setRefus('Les deux saisies diffèrent. Corrigez l’une des deux.')
      champ.current?.focus()
      return
    }
    setEnCours(true)
    try {
      await client.POST('/api/connexion/lien/mot-de-passe', { body: { jeton, motDePasse } })
      fait()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
      champ.current?.focus()
    } finally {
      setEnCours(false)
    }
  }
  return (
    <form className={classes.champs} onSubmit={(e) => void envoyer(e)} noValidate>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      {/* For password managers, which keep the pair. */}
      <input type="email" name="courriel" autoComplete="username" value={courriel} readOnly hidden />
      <PasswordInput
        ref={champ}
        label="Mot de passe"
        description={AIDE}
        autoComplete="new-password"
        value={motDePasse}
        onChange={(e) => setMotDePasse(e.currentTarget.value)}
      />
      <PasswordInput
        label="Le même, encore une fois"
        autoComplete="new-password"
        value={encore}
        onChange={(e) => setEncore(e.currentTarget.value)}
      />
      <Button type="submit" loading={enCours} fullWidth size="md" mt={4}>
        Enregistrer le mot de passe
      </Button>
    </form>
  )
}
