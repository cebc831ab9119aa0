import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import {
  BadgeStatut,
  ChampsLecture,
  cheminDuCompte,
  EnTetePage,
  Lien,
  libelleRole,
  Section,
  useAller,
  useSession,
} from '../../../../plateforme/interface/index.ts'
import { ChangerMotDePasse } from './changer-mot-de-passe.tsx'
import classes from './mon-compte.module.css'
import { RenouvelerCodes } from './renouveler-codes.tsx'
import { RetirerSecondFacteur } from './retirer-second-facteur.tsx'
import { MesSessions } from './sessions.tsx'

type Fenetre = 'mot-de-passe' | 'codes' | 'retrait' | null

/** One's own account: identity, password, second factor, sessions. */
export default function MonCompte() {
  const { compte, roles, espace, secondFacteurActif, secondFacteurRequis } = useSession()
  const aller = useAller()
  const [fenetre, setFenetre] = useState<Fenetre>(null)
  const fermer = () => setFenetre(null)
  const activer = `${cheminDuCompte(espace)}/second-facteur`
  return (
    <div className={classes.page}>
      <EnTetePage titre="Mon compte" sousTitre={`${compte.prenom} ${compte.nom}`} />
      <Section
        titre="Identité"
        aide="Pour corriger votre nom ou votre adresse, adressez-vous à votre service."
      >
        <ChampsLecture
          champs={[
            { libelle: 'Prénom et nom', valeur: `${compte.prenom} ${compte.nom}` },
            { libelle: 'Adresse électronique', valeur: compte.courriel },
            {
              libelle: roles.length > 1 ? 'Rôles' : 'Rôle',
              valeur: roles.map(libelleRole).join(', '),
              large: true,
            },
          ]}
        />
      </Section>
      <Section
        titre="Mot de passe"
        aide="Le changer ferme vos sessions ouvertes ailleurs."
        actions={
          <Button variant="default" onClick={() => setFenetre('mot-de-passe')}>
            Changer le mot de passe
          </Button>
        }
      >
        {null}
      </Section>
      <Section
        titre="Second facteur"
        aide="Un code à 6 chiffres, donné par une application de votre téléphone, est demandé après le mot de passe."
        actions={
          secondFacteurActif ? (
            <Group gap="xs">
              <Button variant="default" onClick={() => setFenetre('retrait')}>
                Retirer
              </Button>
              <Button variant="default" onClick={() => setFenetre('codes')}>
                Nouveaux codes de secours
              </Button>
            </Group>
          ) : (
            <Button onClick={() => aller(activer)}>Activer le second facteur</Button>
          )
        }
      >
        {secondFacteurActif ? (
          <BadgeStatut ton="succes">Actif</BadgeStatut>
        ) : secondFacteurRequis ? (
          <BadgeStatut ton="alerte">À activer : votre rôle l’exige</BadgeStatut>
        ) : (
          <BadgeStatut ton="neutre">Non activé</BadgeStatut>
        )}
      </Section>
      <MesSessions />
      {secondFacteurRequis && (
        <p>
          <Lien vers={activer}>Activer le second facteur maintenant</Lien>
        </p>
      )}
      {fenetre === 'mot-de-passe' && <ChangerMotDePasse courriel={compte.courriel} fermer={fermer} />}
      {fenetre === 'codes' && <RenouvelerCodes fermer={fermer} />}
      {fenetre === 'retrait' && <RetirerSecondFacteur fermer={fermer} />}
    </div>
  )
}
