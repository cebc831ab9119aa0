import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  Avis,
  BadgeStatut,
  cheminDuCompte,
  client,
  EnTetePage,
  Formulaire,
  Lien,
  RACINES,
  Section,
  SectionFormulaire,
  useAller,
  useEtatSession,
  useFormulaire,
  useSession,
} from '../../../../plateforme/interface/index.ts'
import { CodesSecours } from './codes-secours.tsx'
import classes from './mon-compte.module.css'

interface Debut {
  uri: string
  secret: string
  qr: string
  codesSecours: string[]
}

/** Setting up the second factor: password, picture and first code, recovery codes. */
export default function SecondFacteur() {
  const { espace, secondFacteurActif, secondFacteurRequis } = useSession()
  const { recharger } = useEtatSession()
  const aller = useAller()
  const [debut, setDebut] = useState<Debut | null>(null)
  const [active, setActive] = useState(false)

  async function terminer() {
    await recharger()
    aller(RACINES[espace], { remplacer: true })
  }
  return (
    <div className={classes.page}>
      <EnTetePage
        titre="Second facteur"
        filAriane={[{ libelle: 'Mon compte', chemin: cheminDuCompte(espace) }]}
        badges={secondFacteurActif && <BadgeStatut ton="succes">Actif</BadgeStatut>}
      />
      {active && debut ? (
        <Section titre="Vos codes de secours">
          <CodesSecours codes={debut.codesSecours} />
          <Button mt="md" onClick={() => void terminer()}>
            J’ai conservé ces codes
          </Button>
        </Section>
      ) : secondFacteurActif ? (
        <Avis ton="succes">
          <span>
            Votre second facteur est déjà actif. Gérez-le dans{' '}
            <Lien vers={cheminDuCompte(espace)}>Mon compte</Lien>.
          </span>
        </Avis>
      ) : debut ? (
        <Activer debut={debut} fait={() => setActive(true)} />
      ) : (
        <>
          {secondFacteurRequis && (
            <Avis ton="attention" titre="Votre rôle demande un second facteur.">
              Il protège des données de santé ou les droits de tous : le reste de l’application s’ouvrira
              ensuite.
            </Avis>
          )}
          <Commencer commencer={setDebut} />
        </>
      )}
    </div>
  )
}

const schemaMot = z.object({ motDePasse: z.string().min(1, 'Indiquez votre mot de passe.') })

function Commencer({ commencer }: { commencer: (debut: Debut) => void }) {
  const f = useFormulaire({
    schema: schemaMot,
    valeursInitiales: { motDePasse: '' },
    enregistrer: (body) => client.POST('/api/compte/second-facteur', { body }),
    apres: ({ data }) => commencer(data!),
  })
  return (
    <Formulaire formulaire={f} libelle="Continuer">
      <SectionFormulaire
        titre="1. Confirmez que c’est vous"
        colonnes={1}
        aide="Il vous faut une application d’authentification sur votre téléphone : FreeOTP, Aegis, Google Authenticator, Microsoft Authenticator ou toute autre application TOTP."
      >
        <PasswordInput
          label="Votre mot de passe"
          autoComplete="current-password"
          maw={384}
          {...f.champ('motDePasse')}
        />
      </SectionFormulaire>
    </Formulaire>
  )
}

const schemaCode = z.object({
  code: z
    .string()
    .transform((t) => t.replace(/\s/g, ''))
    .refine((t) => /^\d{6}$/.test(t), 'Le code compte 6 chiffres.'),
})

function Activer({ debut, fait }: { debut: Debut; fait: () => void }) {
  const f = useFormulaire({
    schema: schemaCode,
    valeursInitiales: { code: '' },
    enregistrer: (body) => client.POST('/api/compte/second-facteur/confirmation', { body }),
    apres: fait,
  })
  return (
    <Formulaire formulaire={f} libelle="Activer le second facteur">
      <SectionFormulaire titre="2. Photographiez ce code avec l’application" colonnes={1}>
        <div className={classes.activation}>
          <img src={debut.qr} alt="Code QR à photographier avec l’application" className={classes.qr} />
          <div>
            <span>
              Sur ce même appareil : <a href={debut.uri}>ouvrir l’application</a>. Ou saisissez cette clé :
              <br />
              <code className={classes.secret}>{debut.secret}</code>
            </span>
            <TextInput
              label="Code à 6 chiffres affiché par l’application"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              {...f.champ('code')}
            />
          </div>
        </div>
      </SectionFormulaire>
    </Formulaire>
  )
}
