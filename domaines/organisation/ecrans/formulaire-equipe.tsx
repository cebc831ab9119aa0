import { TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useAller,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { Equipe } from '../requetes/equipes.ts'
import { Choix } from './choix.tsx'
import { choixDe, choixOptionnel, useActualiser, useReferences } from './commun.ts'

const schema = z.object({
  nom: champForm.texte(80),
  centreId: champForm.texte(),
  secteurId: choixOptionnel(),
  telephone: champForm.telephoneOptionnel(),
  courriel: champForm.courrielOptionnel(),
})

/** Creates a team, or changes one; members come from its page. */
export function FormulaireEquipe({ equipe, fermer }: { equipe?: Equipe; fermer: () => void }) {
  const references = useReferences()
  const actualiser = useActualiser()
  const aller = useAller()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      nom: equipe?.nom ?? '',
      centreId: equipe?.centreId ?? '',
      secteurId: equipe?.secteurId ?? '',
      telephone: equipe?.telephone ?? '',
      courriel: equipe?.courriel ?? '',
    },
    enregistrer: (body) =>
      equipe
        ? client.PATCH('/api/organisation/equipes/{id}', { params: { path: { id: equipe.id } }, body })
        : client.POST('/api/organisation/equipes', { body }),
    message: equipe ? 'Équipe modifiée.' : 'Équipe créée.',
    apres: async ({ data }) => {
      await actualiser()
      fermer()
      if (!equipe && data) aller(`/organisation/equipes/${data.id}`)
    },
  })
  return (
    <TiroirFormulaire
      titre={equipe ? 'Modifier l’équipe' : 'Nouvelle équipe'}
      libelle={equipe ? 'Enregistrer' : 'Créer l’équipe'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        <TextInput label="Nom" {...f.champ('nom')} />
        <Choix label="Centre" data={choixDe(references.centres)} {...f.champ('centreId')} />
        <Choix
          label="Secteur"
          description="Celui du centre, si vous ne choisissez rien."
          data={choixDe(references.secteurs)}
          {...f.champ('secteurId')}
        />
      </SectionFormulaire>
      <SectionFormulaire
        titre="Pour les adhérents"
        aide="Montrés aux entreprises à la place des coordonnées de chacun."
      >
        <TextInput label="Téléphone" {...f.champ('telephone')} />
        <TextInput label="Courriel" {...f.champ('courriel')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
