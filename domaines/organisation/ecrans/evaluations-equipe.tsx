import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  FriseChronologique,
  formaterNombre,
  Section,
  SiDroit,
  type Ton,
  useFormulaire,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { Evaluation } from '../requetes/equipes.ts'
import { CONCLUSIONS_EVALUATION, cles } from '../vocabulaire.ts'
import { choixDuVocabulaire, formaterEtp, useActualiser } from './commun.ts'

const TONS: Record<keyof typeof CONCLUSIONS_EVALUATION, Ton> = {
  adaptee: 'succes',
  renfort: 'attention',
  allegement: 'attention',
}

const etpDe = (chiffres: Record<string, number>) =>
  (['medical', 'infirmier', 'assistanat', 'prevention'] as const)
    .map((f) => formaterEtp(chiffres[f] ?? 0))
    .join(' / ')

/** Evaluations of the need against the composition, with the figures of each day. */
export function EvaluationsEquipe({
  equipeId,
  evaluations,
}: {
  equipeId: string
  evaluations: z.infer<typeof Evaluation>[]
}) {
  const [saisie, setSaisie] = useState(false)
  return (
    <Section
      titre="Besoin au regard de la composition"
      actions={
        <SiDroit droit="organisation.modifier">
          <Button size="xs" onClick={() => setSaisie(true)}>
            Évaluer l’équipe
          </Button>
        </SiDroit>
      }
    >
      <FriseChronologique
        vide={
          <Vide titre="Aucune évaluation" compact>
            L’évaluation dit si la composition convient encore au portefeuille ; elle garde les chiffres du
            jour.
          </Vide>
        }
        evenements={evaluations.map((e) => ({
          id: e.id,
          date: e.le,
          nature: `${formaterNombre(e.chiffres.travailleurs ?? 0)} travailleurs, ${formaterNombre(e.chiffres.entreprises ?? 0)} entreprises, ETP ${etpDe(e.chiffres)} (médecins / infirmiers / assistantes / préventeurs)`,
          titre: CONCLUSIONS_EVALUATION[e.conclusion],
          detail: e.commentaire,
          ton: TONS[e.conclusion],
        }))}
      />
      {saisie && <Evaluer equipeId={equipeId} fermer={() => setSaisie(false)} />}
    </Section>
  )
}

const schema = z.object({
  le: champForm.jour(),
  conclusion: z.enum(cles(CONCLUSIONS_EVALUATION)),
  commentaire: champForm.texteOptionnel(2000),
})

function Evaluer({ equipeId, fermer }: { equipeId: string; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { le: aujourdhui(), conclusion: 'adaptee', commentaire: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/equipes/{id}/evaluations', { params: { path: { id: equipeId } }, body }),
    message: 'Évaluation enregistrée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre="Évaluer l’équipe"
      libelle="Enregistrer l’évaluation"
      formulaire={f}
      fermer={fermer}
    >
      <ChampDate label="Date" description="Les chiffres gardés sont ceux d’aujourd’hui." {...f.champ('le')} />
      <Select
        label="Conclusion"
        data={choixDuVocabulaire(CONCLUSIONS_EVALUATION)}
        allowDeselect={false}
        {...f.champ('conclusion')}
      />
      <Textarea label="Constat et suites" autosize minRows={3} {...f.champ('commentaire')} />
    </FormulaireModal>
  )
}
