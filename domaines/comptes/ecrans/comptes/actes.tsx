import { TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  annoncer,
  ConfirmationAction,
  champForm,
  client,
  FormulaireModal,
  SectionFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'

export type Acte = 'suspension' | 'reactivation' | 'second-facteur' | 'sessions'
interface Proprietes {
  acte: Acte
  id: string
  nom: string
  fermer: () => void
  apres: () => void
}

/** What the administration does to an account; what is not undone asks for a motive. */
export function ActeSurCompte({ acte, ...reste }: Proprietes) {
  if (acte === 'reactivation') return <Reactiver {...reste} />
  if (acte === 'sessions') return <FermerSessions {...reste} />
  return <AvecMotif acte={acte} {...reste} />
}

const schema = z.object({ motif: champForm.texte() })
const TEXTES = {
  suspension: {
    titre: (nom: string) => `Suspendre le compte de ${nom} ?`,
    aide: 'Ses sessions se ferment aussitôt et la personne ne peut plus se connecter, jusqu’à ce que vous réactiviez le compte. Ses droits ne changent pas.',
    libelle: 'Suspendre le compte',
    message: 'Compte suspendu.',
    exemple: 'Absence longue, départ, incident…',
  },
  'second-facteur': {
    titre: (nom: string) => `Réinitialiser le second facteur de ${nom} ?`,
    aide: 'Assurez-vous d’abord que c’est bien la personne qui le demande. Ses sessions se ferment ; si son rôle l’exige, elle en activera un nouveau à sa prochaine connexion.',
    libelle: 'Réinitialiser',
    message: 'Second facteur réinitialisé.',
    exemple: 'Téléphone perdu ou changé…',
  },
} as const

function AvecMotif({ acte, id, nom, fermer, apres }: Proprietes & { acte: keyof typeof TEXTES }) {
  const texte = TEXTES[acte]
  const parametres = { path: { id } }
  const f = useFormulaire({
    schema,
    valeursInitiales: { motif: '' },
    enregistrer: (body): Promise<unknown> =>
      acte === 'suspension'
        ? client.POST('/api/comptes/{id}/suspension', { params: parametres, body })
        : client.POST('/api/comptes/{id}/second-facteur/reinitialisation', { params: parametres, body }),
    apres: (fait) => {
      annoncer(
        (fait as { data?: { aConfirmer?: boolean } }).data?.aConfirmer
          ? 'Demande envoyée : un médecin ou la direction doit la confirmer.'
          : texte.message,
      )
      apres()
      fermer()
    },
  })
  return (
    <FormulaireModal titre={texte.titre(nom)} formulaire={f} fermer={fermer} libelle={texte.libelle}>
      <SectionFormulaire colonnes={1} aide={texte.aide}>
        <TextInput
          label="Motif"
          description="Gardé dans le journal."
          placeholder={texte.exemple}
          {...f.champ('motif')}
        />
      </SectionFormulaire>
    </FormulaireModal>
  )
}

function Reactiver({ id, nom, fermer, apres }: Omit<Proprietes, 'acte'>) {
  return (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre={`Réactiver le compte de ${nom} ?`}
      libelleAction="Réactiver le compte"
      agir={async () => {
        await client.POST('/api/comptes/{id}/reactivation', { params: { path: { id } } })
        annoncer('Compte réactivé.')
        apres()
      }}
    >
      La personne pourra de nouveau se connecter, avec le même mot de passe et les mêmes droits.
    </ConfirmationAction>
  )
}

function FermerSessions({ id, nom, fermer, apres }: Omit<Proprietes, 'acte'>) {
  return (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre={`Fermer les sessions de ${nom} ?`}
      libelleAction="Fermer les sessions"
      agir={async () => {
        await client.POST('/api/comptes/{id}/sessions/fermeture', { params: { path: { id } } })
        annoncer('Sessions fermées.')
        apres()
      }}
    >
      La personne devra se reconnecter ; ce qu’elle n’a pas enregistré sera perdu.
    </ConfirmationAction>
  )
}
