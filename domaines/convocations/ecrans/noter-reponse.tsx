import { Button, MultiSelect, Select } from '@mantine/core'
import { z } from 'zod'
import {
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import {
  CAUSES_EMPLOYEUR,
  cles,
  DEMI_JOURNEES,
  type DemiJournee,
  demiJournee,
  REPONSES,
} from '../vocabulaire.ts'
import { enChoix, quand, useActualiser } from './commun.tsx'
import type { LigneConvocation } from './convocations.tsx'

const schema = z.object({
  reponse: z.enum(cles(REPONSES), 'Choisissez la réponse.'),
  par: z.enum(['travailleur', 'employeur', 'service'], 'Dites qui répond.'),
  cause: z
    .string()
    .nullish()
    .transform((v) => (v || undefined) as keyof typeof CAUSES_EMPLOYEUR | undefined),
  souhaits: z.array(z.string()),
})

/** Writes down an answer heard on the phone; a request for another date can be closed here. */
export function NoterReponse({ ligne, fermer }: { ligne: LigneConvocation; fermer: () => void }) {
  const actualiser = useActualiser()
  const apres = async () => {
    await actualiser()
    fermer()
  }
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      reponse: (ligne.reponse ?? '') as keyof typeof REPONSES,
      par: 'travailleur' as const,
      cause: '' as string | null | undefined,
      souhaits: ligne.souhaits,
    },
    enregistrer: ({ cause, souhaits, ...reste }) =>
      client.POST('/api/convocations/{id}/reponse', {
        params: { path: { id: ligne.convocationId! } },
        body: {
          ...reste,
          ...(reste.reponse === 'excuse' && cause ? { cause } : {}),
          souhaits: reste.reponse === 'autre_date' ? (souhaits as DemiJournee[]) : [],
        },
      }),
    message: 'Réponse notée.',
    apres,
  })
  const { reponse } = f.valeurs
  return (
    <TiroirFormulaire
      titre={`Réponse de ${ligne.prenom} ${ligne.nom}`}
      libelle="Noter la réponse"
      formulaire={f}
      fermer={fermer}
    >
      <p>Rendez-vous du {quand(ligne.convoqueA)}.</p>
      <SectionFormulaire colonnes={1}>
        <Select label="Réponse" data={enChoix(REPONSES)} {...f.champ('reponse')} />
        <Select
          label="Donnée par"
          data={[
            { value: 'travailleur', label: 'Le travailleur' },
            { value: 'employeur', label: 'L’employeur' },
            { value: 'service', label: 'Le service' },
          ]}
          {...f.champ('par')}
        />
        {reponse === 'excuse' && (
          <Select
            label="Raison"
            clearable
            placeholder="Non précisée"
            data={enChoix(CAUSES_EMPLOYEUR)}
            {...f.champ('cause')}
          />
        )}
        {reponse === 'autre_date' && (
          <MultiSelect
            label="Demi-journées qui conviennent"
            data={DEMI_JOURNEES.map((d) => ({ value: d, label: demiJournee(d) }))}
            {...f.champ('souhaits')}
          />
        )}
      </SectionFormulaire>
      {ligne.etat === 'autre_date' && (
        <Button
          variant="default"
          onClick={() =>
            void client
              .POST('/api/convocations/{id}/traitee', { params: { path: { id: ligne.convocationId! } } })
              .then(apres)
          }
        >
          Demande traitée : retirer de la liste
        </Button>
      )}
    </TiroirFormulaire>
  )
}
