import { Textarea, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  Avis,
  ChampDate,
  champForm,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { differences } from '../../differences.ts'
import { CategorieEnDirect, ChampExpositions, ChampSituations } from './champs-suivi.tsx'

const schema = z.object({
  poste: champForm.texteOptionnel(150),
  unite_travail: champForm.texteOptionnel(150),
  expositions: z.array(z.string()),
  situations: z.array(z.string()),
  effet: champForm.jourOptionnel(),
  motif: champForm.texteOptionnel(1000),
})
export type Corrige = z.output<typeof schema>

export interface Depart {
  poste: string | null
  uniteTravail: string | null
  expositions: string[]
  situations: string[]
}

/** Post, exposures by questions, situations; what would lower the follow-up asks why. For the draft and at any time. */
export function TiroirSuivi({
  nom,
  contrat,
  etablissement,
  actuel,
  depart,
  effet = '',
  motif = '',
  libelle,
  message,
  enregistrer,
  fermer,
  apres,
}: {
  nom: string
  contrat: string
  etablissement: string | undefined
  /** What is declared today: what a removal is counted from. */
  actuel: Depart
  /** What the form starts with: the draft, or what is declared today. */
  depart: Depart
  effet?: string
  motif?: string
  libelle: string
  message?: string
  enregistrer: (valeurs: Corrige) => Promise<unknown>
  fermer: () => void
  apres: (resultat: unknown) => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      poste: depart.poste ?? '',
      unite_travail: depart.uniteTravail ?? '',
      expositions: depart.expositions,
      situations: depart.situations,
      effet,
      motif,
    },
    enregistrer,
    ...(message ? { message } : {}),
    apres: (r) => {
      apres(r)
      fermer()
    },
  })
  const v = f.valeurs
  const d = differences(actuel, {
    poste: v.poste || null,
    uniteTravail: v.unite_travail || null,
    expositions: v.expositions,
    situations: v.situations,
  })
  return (
    <TiroirFormulaire titre={`Suivi de ${nom}`} libelle={libelle} formulaire={f} fermer={fermer}>
      <SectionFormulaire titre="Poste">
        <TextInput label="Poste" autoComplete="off" {...f.champ('poste')} />
        <TextInput
          label="Unité de travail"
          description="Comme dans votre document unique, si vous en tenez."
          autoComplete="off"
          {...f.champ('unite_travail')}
        />
        <ChampDate
          label="Vrai depuis le"
          description="Aujourd’hui, si vous ne dites rien."
          {...f.champ('effet')}
        />
      </SectionFormulaire>
      <SectionFormulaire
        titre="À quoi est-il exposé ?"
        aide="Cochez tout ce qui est vrai : plusieurs réponses possibles."
      >
        <ChampExpositions
          valeur={v.expositions}
          changer={(x) => f.poser('expositions', x)}
          poste={v.poste}
          etablissement={etablissement}
        />
        <ChampSituations valeur={v.situations} changer={(x) => f.poser('situations', x)} />
      </SectionFormulaire>
      {d.aValider && (
        <SectionFormulaire titre="Vous retirez une exposition ou une situation">
          <Avis ton="attention">
            L’équipe santé doit l’accepter : d’ici là, le suivi actuel continue. Le reste de vos corrections
            est pris en compte sans attendre.
          </Avis>
          <Textarea
            label="Pourquoi n’existe-t-elle plus ?"
            description="Nouveau procédé, fin d’un chantier, erreur… Rien sur la santé du salarié."
            autosize
            minRows={2}
            {...f.champ('motif')}
            required
          />
        </SectionFormulaire>
      )}
      <CategorieEnDirect contrat={contrat} expositions={v.expositions} situations={v.situations} />
    </TiroirFormulaire>
  )
}
