import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { $api, AvisRefus, client, enRefus } from '../../../../plateforme/interface/index.ts'
import classes from './connexion.module.css'
import { ComptesDEssai } from './demonstration.tsx'

/** E-mail and password. What was typed stays after a refusal, except the password's focus. */
export function EtapeIdentifiants({
  roles,
  refusInitial,
  suite,
}: {
  /** Roles of the demonstration to propose here. */
  roles: (role: string) => boolean
  refusInitial: string | null
  suite: (etape: 'ouverte' | 'second_facteur') => Promise<void>
}) {
  const service = $api.useQuery('get', '/api/service-public', undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [courriel, setCourriel] = useState('')
  const [motDePasse, setMotDePasse] = useState('')
  const [refus, setRefus] = useState<string | null>(refusInitial)
  const [enCours, setEnCours] = useState(false)
  const champCourriel = useRef<HTMLInputElement>(null)
  const champMot = useRef<HTMLInputElement>(null)
  const bouton = useRef<HTMLButtonElement>(null)
  const comptes = service.data?.comptes?.filter((c) => roles(c.role)) ?? []

  async function envoyer(evenement: FormEvent) {
    evenement.preventDefault()
    if (enCours) return
    // Browsers and password managers may fill the fields without telling React.
    const saisi = {
      courriel: champCourriel.current?.value ?? courriel,
      motDePasse: champMot.current?.value ?? motDePasse,
    }
    if (!saisi.courriel.trim() || !saisi.motDePasse) {
      setRefus('Indiquez votre adresse électronique et votre mot de passe.')
      ;(saisi.courriel.trim() ? champMot : champCourriel).current?.focus()
      return
    }
    setEnCours(true)
    setRefus(null)
    try {
      const { data } = await client.POST('/api/connexion', { body: saisi })
      await suite(data!.etape)
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
      champMot.current?.select()
    } finally {
      setEnCours(false)
    }
  }
  function choisir(adresse: string) {
    setCourriel(adresse)
    setMotDePasse(service.data?.motDePasse ?? '')
    setRefus(null)
    bouton.current?.focus()
  }
  return (
    <>
      <form className={classes.champs} onSubmit={(e) => void envoyer(e)} noValidate>
        {refus && <AvisRefus>{refus}</AvisRefus>}
        <TextInput
          ref={champCourriel}
          label="Adresse électronique"
          name="courriel"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={courriel}
          onChange={(e) => setCourriel(e.currentTarget.value)}
          data-autofocus
        />
        <PasswordInput
          ref={champMot}
          label="Mot de passe"
          name="motDePasse"
          autoComplete="current-password"
          value={motDePasse}
          onChange={(e) => setMotDePasse(e.currentTarget.value)}
        />
        <Button ref={bouton} type="submit" loading={enCours} fullWidth size="md" mt={4}>
          Se connecter
        </Button>
      </form>
      {comptes.length > 0 && <ComptesDEssai comptes={comptes} choisi={courriel} choisir={choisir} />}
    </>
  )
}
