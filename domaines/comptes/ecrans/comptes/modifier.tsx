import { TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  annoncer,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'

const schema = z.object({
  prenom: champForm.texte(80),
  nom: champForm.texte(80),
  courriel: champForm.courriel(),
})

/** Corrects the identity of an account. */
export function ModifierCompte({
  compte,
  fermer,
  apres,
}: {
  compte: { id: string; prenom: string; nom: string; courriel: string }
  fermer: () => void
  apres: () => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { prenom: compte.prenom, nom: compte.nom, courriel: compte.courriel },
    enregistrer: (body) => client.PATCH('/api/comptes/{id}', { params: { path: { id: compte.id } }, body }),
    apres: ({ data }) => {
      annoncer(
        data?.aConfirmer
          ? 'Nom modifié. La nouvelle adresse attend la confirmation d’un médecin ou de la direction.'
          : 'Compte modifié.',
      )
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Modifier le compte" formulaire={f} fermer={fermer}>
      <SectionFormulaire aide="La personne se connecte avec cette adresse : prévenez-la si elle change.">
        <TextInput label="Prénom" autoComplete="off" {...f.champ('prenom')} />
        <TextInput label="Nom" autoComplete="off" {...f.champ('nom')} />
        <TextInput label="Adresse électronique" type="email" autoComplete="off" {...f.champ('courriel')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
