import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  Avis,
  annoncer,
  annoncerRefus,
  ChampDate,
  champForm,
  client,
  pluriel,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { protege, situationProtegee } from '../../differences.ts'
import { CODES_NATURE, NATURES } from '../../guide/natures.ts'
import { CODES_SITUATION, SITUATIONS } from '../../vocabulaire.ts'
import classes from '../declarations.module.css'
import { TiroirDepart } from './tiroir-depart.tsx'

const NATURES_OPTIONS = CODES_NATURE.map((value) => ({ value, label: NATURES[value].libelle as string }))
const SITUATIONS_OPTIONS = CODES_SITUATION.map((value) => ({
  value,
  label: SITUATIONS[value].libelle as string,
}))
const RIEN = 'Rien ne correspond.'

/** One gesture on the chosen workers. */
export function GestesSurPlusieurs({
  declaration,
  choisis,
  fait,
}: {
  declaration: string
  choisis: string[]
  fait: () => Promise<void>
}) {
  const [ouvert, setOuvert] = useState<'poste' | 'expositions' | 'depart' | null>(null)
  const envoyer = async (corps: object) => {
    const { data } = await client.POST('/api/espace-adherent/declarations/{id}/lot', {
      params: { path: { id: declaration } },
      body: { ...corps, contrats: choisis } as never,
    })
    return data?.traites ?? 0
  }
  const simple = async (action: 'confirmer' | 'effacer') => {
    try {
      const n = await envoyer({ action })
      annoncer(
        `${pluriel(n, 'travailleur', 'travailleurs')} : ${action === 'confirmer' ? 'confirmé' : 'à vérifier'}${action === 'confirmer' && n > 1 ? 's' : ''}.`,
      )
      await fait()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  const apres = () => void fait()
  const fermer = () => setOuvert(null)
  return (
    <span className={classes.gestes}>
      <Button size="compact-sm" onClick={() => void simple('confirmer')}>
        Confirmer
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setOuvert('poste')}>
        Même poste
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setOuvert('expositions')}>
        Expositions
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setOuvert('depart')}>
        Départ
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void simple('effacer')}>
        Remettre à vérifier
      </Button>
      {ouvert === 'poste' && <LotPoste n={choisis.length} envoyer={envoyer} apres={apres} fermer={fermer} />}
      {ouvert === 'expositions' && (
        <LotExpositions n={choisis.length} envoyer={envoyer} apres={apres} fermer={fermer} />
      )}
      {ouvert === 'depart' && (
        <TiroirDepart
          titre={`Départ de ${pluriel(choisis.length, 'travailleur')}`}
          message="Départs notés dans la déclaration."
          enregistrer={(v) => envoyer({ ...v, action: 'depart' })}
          apres={apres}
          fermer={fermer}
        />
      )}
    </span>
  )
}

interface Proprietes {
  n: number
  envoyer: (corps: object) => Promise<number>
  apres: () => void
  fermer: () => void
}
const schemaPoste = z.object({
  poste: champForm.texte(150),
  unite_travail: champForm.texteOptionnel(150),
  effet: champForm.jourOptionnel(),
})

function LotPoste({ n, envoyer, apres, fermer }: Proprietes) {
  const f = useFormulaire({
    schema: schemaPoste,
    valeursInitiales: { poste: '', unite_travail: '', effet: '' },
    enregistrer: (v) => envoyer({ ...v, action: 'poste' }),
    message: 'Poste noté dans la déclaration.',
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={`Même poste pour ${pluriel(n, 'travailleur')}`}
      libelle="Enregistrer"
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire aide="Leurs expositions restent celles d’aujourd’hui : corrigez-les ensuite si elles changent.">
        <TextInput label="Poste" {...f.champ('poste')} />
        <TextInput label="Unité de travail" {...f.champ('unite_travail')} />
        <ChampDate label="Vrai depuis le" {...f.champ('effet')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaExpositions = z.object({
  ajouter: z.array(z.string()),
  retirer: z.array(z.string()),
  ajouter_situations: z.array(z.string()),
  retirer_situations: z.array(z.string()),
  effet: champForm.jourOptionnel(),
  motif: champForm.texteOptionnel(1000),
})

function LotExpositions({ n, envoyer, apres, fermer }: Proprietes) {
  const f = useFormulaire({
    schema: schemaExpositions,
    valeursInitiales: {
      ...{ ajouter: [], retirer: [], ajouter_situations: [], retirer_situations: [] },
      ...{ effet: '', motif: '' },
    },
    enregistrer: (v) => envoyer({ ...v, action: 'expositions' }),
    message: 'Expositions notées dans la déclaration.',
    apres: () => {
      apres()
      fermer()
    },
  })
  const v = f.valeurs
  const baisse = v.retirer.some(protege) || v.retirer_situations.some(situationProtegee)
  const choix = {
    searchable: true,
    clearable: true,
    nothingFoundMessage: RIEN,
    hidePickedOptions: true,
  } as const
  return (
    <TiroirFormulaire
      titre={`Expositions de ${pluriel(n, 'travailleur')}`}
      libelle="Enregistrer"
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire titre="À ajouter pour tous">
        <MultiSelect
          label="Expositions"
          data={NATURES_OPTIONS}
          {...choix}
          {...f.champ('ajouter')}
          value={v.ajouter}
          required={false}
        />
        <MultiSelect
          label="Situations"
          data={SITUATIONS_OPTIONS}
          {...choix}
          {...f.champ('ajouter_situations')}
          value={v.ajouter_situations}
          required={false}
        />
        <ChampDate label="Vrai depuis le" {...f.champ('effet')} />
      </SectionFormulaire>
      <SectionFormulaire titre="À retirer pour tous">
        <MultiSelect
          label="Expositions à retirer"
          data={NATURES_OPTIONS}
          {...choix}
          {...f.champ('retirer')}
          value={v.retirer}
          required={false}
        />
        <MultiSelect
          label="Situations à retirer"
          data={SITUATIONS_OPTIONS}
          {...choix}
          {...f.champ('retirer_situations')}
          value={v.retirer_situations}
          required={false}
        />
        {baisse && (
          <>
            <Avis ton="attention">
              L’équipe santé doit accepter ce retrait : d’ici là, le suivi actuel de chacun continue.
            </Avis>
            <Textarea label="Pourquoi ?" autosize minRows={2} {...f.champ('motif')} required />
          </>
        )}
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
