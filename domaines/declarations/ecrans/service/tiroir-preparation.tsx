import { Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import type { Demande } from '../commun.tsx'

const schema = z.object({ preparation: champForm.texteOptionnel(2000) })

/** What helps to decide, gathered by the assistante. Never shown to the employer. */
export function TiroirPreparation({
  demande,
  fermer,
  apres,
}: {
  demande: Demande
  fermer: () => void
  apres: () => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { preparation: demande.preparation ?? '' },
    enregistrer: (body) =>
      client.PUT('/api/declarations/demandes/{id}/preparation', {
        params: { path: { id: demande.id } },
        body,
      }),
    message: 'Préparation enregistrée.',
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={`Préparer : ${demande.nom} ${demande.prenom}`}
      libelle="Enregistrer"
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire aide="Appel à l’employeur, dernière fiche d’entreprise, constat du préventeur… L’employeur ne la voit pas.">
        <Textarea label="Ce qui aide à décider" autosize minRows={4} {...f.champ('preparation')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
