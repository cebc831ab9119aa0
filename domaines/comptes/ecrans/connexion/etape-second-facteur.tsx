import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { AvisRefus, client, enRefus } from '../../../../plateforme/interface/index.ts'
import classes from './connexion.module.css'

/** The code of the application, or a recovery code. `reprendre` leads back to the first step, saying why. */
export function EtapeSecondFacteur({
  suite,
  reprendre,
}: {
  suite: () => Promise<void>
  reprendre: (pourquoi: string | null) => void
}) {
  const [secours, setSecours] = useState(false)
  const [code, setCode] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const champ = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field changes with the kind of code
  useEffect(() => champ.current?.focus(), [secours])

  async function envoyer(evenement: FormEvent) {
    evenement.preventDefault()
    if (enCours) return
    setEnCours(true)
    setRefus(null)
    try {
      await client.POST('/api/connexion/second-facteur', { body: { code } })
      await suite()
    } catch (erreur) {
      const lu = enRefus(erreur)
      if (lu.code === 'reprendre') return reprendre(lu.message)
      setRefus(lu.message)
      champ.current?.select()
    } finally {
      setEnCours(false)
    }
  }
  function changer() {
    setSecours(!secours)
    setCode('')
    setRefus(null)
  }
  return (
    <form className={classes.champs} onSubmit={(e) => void envoyer(e)} noValidate>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      {secours ? (
        <TextInput
          key="secours"
          ref={champ}
          label="Code de secours"
          description="Un des dix codes notés à l’activation ; chacun ne sert qu’une fois."
          placeholder="abcde-fghjk"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={(e) => setCode(e.currentTarget.value)}
        />
      ) : (
        <TextInput
          key="code"
          ref={champ}
          label="Code à 6 chiffres"
          description="Affiché par votre application d’authentification."
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          onChange={(e) => setCode(e.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={enCours} fullWidth size="md" mt={4}>
        Vérifier le code
      </Button>
      <Button variant="subtle" onClick={changer}>
        {secours ? 'Utiliser le code de l’application' : 'Utiliser un code de secours'}
      </Button>
      <Button variant="subtle" onClick={() => reprendre(null)}>
        Revenir à la connexion
      </Button>
    </form>
  )
}
