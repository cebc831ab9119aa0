import { Button, Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  Formulaire,
  FormulaireModal,
  Refus,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { Etat } from './etat.tsx'

const schema = z.object({
  raisonSociale: champForm.texte(),
  siret: champForm.siret(),
  effectif: champForm.entier(1),
  categorie: champForm.choix(['SIS', 'SIA', 'SIR']),
  depuis: champForm.jour(),
  courriel: champForm.courrielOptionnel(),
  telephone: champForm.telephoneOptionnel(),
  note: champForm.texteOptionnel(2000),
  accord: z.boolean(),
})
const VIDE = {
  raisonSociale: '',
  siret: '',
  effectif: '' as unknown as number,
  categorie: '' as 'SIS',
  depuis: '',
  courriel: '',
  telephone: '',
  note: '',
  accord: false,
}

/** Refuses one SIRET, as the server would, so that the way back to the field can be seen. */
async function enregistrer(valeurs: z.output<typeof schema>) {
  await new Promise((fini) => setTimeout(fini, 500))
  if (valeurs.siret === '12345678900012') {
    throw new Refus('Ce SIRET est déjà celui d’un adhérent : Boulangerie Martin.', 'siret_connu', 409, {
      siret: 'Déjà adhérent.',
    })
  }
}

function useExemple(apres?: () => void) {
  return useFormulaire({
    schema,
    valeursInitiales: VIDE,
    enregistrer,
    message: 'Adhérent enregistré.',
    apres,
  })
}

function Champs({ f }: { f: ReturnType<typeof useExemple> }) {
  return (
    <>
      <SectionFormulaire titre="Entreprise" aide="Le SIRET 123 456 789 00012 est refusé, pour voir un refus.">
        <TextInput label="Raison sociale" {...f.champ('raisonSociale')} />
        <TextInput label="SIRET" description="14 chiffres" {...f.champ('siret')} />
        <NumberInput label="Effectif" {...f.champ('effectif')} />
        <Select label="Catégorie de suivi" data={['SIS', 'SIA', 'SIR']} {...f.champ('categorie')} />
        <ChampDate label="Adhérent depuis" {...f.champ('depuis')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Contact">
        <TextInput label="Courriel" type="email" {...f.champ('courriel')} />
        <TextInput label="Téléphone" type="tel" {...f.champ('telephone')} />
      </SectionFormulaire>
      <SectionFormulaire colonnes={1}>
        <Textarea label="Note" autosize minRows={2} {...f.champ('note')} />
        <Checkbox
          label="Accepte de recevoir les invitations par courriel"
          {...f.champ('accord', { type: 'checkbox' })}
        />
      </SectionFormulaire>
    </>
  )
}

export function BlocFormulaires() {
  const [ouvert, setOuvert] = useState<'tiroir' | 'fenetre' | null>(null)
  const f = useExemple()
  return (
    <>
      <Etat nom="Dans la page">
        <Formulaire formulaire={f} annuler={() => f.reinitialiser()}>
          <Champs f={f} />
        </Formulaire>
      </Etat>
      <Etat nom="En tiroir, en fenêtre">
        <Group gap="xs">
          <Button variant="default" onClick={() => setOuvert('tiroir')}>
            Ouvrir le tiroir
          </Button>
          <Button variant="default" onClick={() => setOuvert('fenetre')}>
            Ouvrir la fenêtre
          </Button>
        </Group>
        {ouvert === 'tiroir' && <Tiroir fermer={() => setOuvert(null)} />}
        {ouvert === 'fenetre' && <Fenetre fermer={() => setOuvert(null)} />}
      </Etat>
    </>
  )
}

function Tiroir({ fermer }: { fermer: () => void }) {
  const f = useExemple(fermer)
  return (
    <TiroirFormulaire titre="Nouvel adhérent" formulaire={f} fermer={fermer} libelle="Créer l’adhérent">
      <Champs f={f} />
    </TiroirFormulaire>
  )
}

const schemaReport = z.object({ jour: champForm.jour(), motif: champForm.texte(500) })

function Fenetre({ fermer }: { fermer: () => void }) {
  const f = useFormulaire({
    schema: schemaReport,
    valeursInitiales: { jour: '', motif: '' },
    enregistrer: async () => undefined,
    message: 'Échéance reportée.',
    apres: fermer,
  })
  return (
    <FormulaireModal titre="Reporter l’échéance" formulaire={f} fermer={fermer} libelle="Reporter">
      <SectionFormulaire colonnes={1}>
        <ChampDate label="Nouvelle date" {...f.champ('jour')} />
        <Textarea label="Motif" {...f.champ('motif')} />
      </SectionFormulaire>
    </FormulaireModal>
  )
}
