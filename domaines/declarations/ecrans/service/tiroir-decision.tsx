import { Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  Avis,
  client,
  pluriel,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { AvantApres, type Demande } from '../commun.tsx'

const schema = z.object({
  reponse: z.string().trim().min(5, 'Dites pourquoi, en une phrase que l’employeur lira.').max(1000),
})

/** The decision and its reason, which the employer reads as it is. */
export function TiroirDecision({
  demandes,
  accepte,
  fermer,
  apres,
}: {
  demandes: Demande[]
  accepte: boolean
  fermer: () => void
  apres: () => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { reponse: '' },
    enregistrer: ({ reponse }) =>
      client.POST('/api/declarations/demandes/decision', {
        body: { changements: demandes.map((d) => d.id), accepte, reponse },
      }),
    message: accepte
      ? 'Baisse acceptée : les échéances sont recalculées.'
      : 'Baisse refusée : le suivi continue.',
    apres: () => {
      apres()
      fermer()
    },
  })
  const [seule] = demandes
  return (
    <TiroirFormulaire
      titre={
        demandes.length === 1
          ? `${accepte ? 'Accepter' : 'Refuser'} la baisse de ${seule!.nom} ${seule!.prenom}`
          : `${accepte ? 'Accepter' : 'Refuser'} ${pluriel(demandes.length, 'demande')}`
      }
      libelle={accepte ? 'Accepter la baisse' : 'Refuser la baisse'}
      formulaire={f}
      fermer={fermer}
    >
      {demandes.length === 1 && (
        <AvantApres avant={seule!.avant} apres={seule!.apres} nature={seule!.nature} />
      )}
      {accepte && demandes.some((d) => d.contredit) && (
        <Avis ton="alerte">
          Le service a observé ce que l’employeur retire. Ce constat reste : tant qu’il court, le suivi ne
          baisse pas.
        </Avis>
      )}
      <SectionFormulaire>
        <Textarea
          label="Réponse à l’employeur"
          description="Il la lira telle quelle. Rien sur la santé du travailleur."
          autosize
          minRows={3}
          {...f.champ('reponse')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
