import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  Avis,
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { codes, SITUATIONS, SOURCES, SOURCES_SITUATION } from '../../vocabulaire.ts'
import { choixObligatoire, choixOptionnel, enOptions, useActualiser, useChoix } from '../commun.ts'
import type { Contrat, Exposition, Poste, Situation } from './types.ts'

function useApres(fermer: () => void) {
  const actualiser = useActualiser()
  return () => {
    actualiser()
    fermer()
  }
}

const periode = { debut: champForm.jour(), fin: champForm.jourOptionnel() }
const schemaPoste = z.object({
  intitule: champForm.texte(150),
  unite_travail: champForm.texteOptionnel(150),
  ...periode,
})

export function TiroirPoste({
  contrat,
  poste,
  fermer,
}: {
  contrat: Contrat
  poste?: Poste
  fermer: () => void
}) {
  const f = useFormulaire({
    schema: schemaPoste,
    valeursInitiales: {
      intitule: poste?.intitule ?? '',
      unite_travail: poste?.unite_travail ?? '',
      debut: poste?.debut ?? contrat.debut,
      fin: poste?.fin ?? '',
    },
    enregistrer: async (body) =>
      poste
        ? client.PUT('/api/travailleurs/postes/{id}', { params: { path: { id: poste.id } }, body })
        : client.POST('/api/travailleurs/contrats/{id}/postes', {
            params: { path: { id: contrat.id } },
            body,
          }),
    message: poste ? 'Poste modifié.' : 'Poste ajouté.',
    apres: useApres(fermer),
  })
  return (
    <TiroirFormulaire titre={poste ? 'Modifier le poste' : 'Ajouter un poste'} formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <TextInput label="Intitulé du poste" {...f.champ('intitule')} />
        <TextInput label="Unité de travail" {...f.champ('unite_travail')} />
        <ChampDate label="Début" {...f.champ('debut')} />
        <ChampDate label="Fin" {...f.champ('fin')} description="Vide tant que le poste est tenu." />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaExposition = z.object({
  nature_code: choixObligatoire('Choisissez la nature de l’exposition.'),
  poste_id: choixOptionnel(),
  source: champForm.choix(codes(SOURCES)),
  niveau: z.union([z.literal(''), z.number()]).transform((n) => (n === '' ? null : n)),
  unite: champForm.texteOptionnel(20),
  precision_: champForm.texteOptionnel(500),
  ...periode,
})

export function TiroirExposition({
  contrat,
  exposition: x,
  fermer,
}: {
  contrat: Contrat
  exposition?: Exposition
  fermer: () => void
}) {
  const { natures } = useChoix()
  const f = useFormulaire({
    schema: schemaExposition,
    valeursInitiales: {
      nature_code: x?.nature_code ?? '',
      poste_id: x ? (x.poste_id ?? '') : (contrat.postes[0]?.id ?? ''),
      source: (x?.source ?? 'employeur') as 'employeur',
      niveau: x?.niveau ?? '',
      unite: x?.unite ?? '',
      precision_: x?.precision_ ?? '',
      debut: x?.debut ?? contrat.postes[0]?.debut ?? contrat.debut,
      fin: x?.fin ?? '',
    },
    enregistrer: async (body) =>
      x
        ? client.PUT('/api/travailleurs/expositions/{id}', { params: { path: { id: x.id } }, body })
        : client.POST('/api/travailleurs/contrats/{id}/expositions', {
            params: { path: { id: contrat.id } },
            body,
          }),
    message: x ? 'Exposition modifiée.' : 'Exposition ajoutée.',
    apres: useApres(fermer),
  })
  const nature = natures.find((n) => n.code === f.valeurs.nature_code)
  const explication = [nature?.aide, nature?.article && `(${nature.article})`].filter(Boolean).join(' ')
  return (
    <TiroirFormulaire
      titre={x ? 'Modifier l’exposition' : 'Ajouter une exposition'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire colonnes={1}>
        <Select
          label="Nature"
          searchable
          nothingFoundMessage="Aucune nature ne correspond"
          data={natures.map((n) => ({ value: n.code, label: n.libelle }))}
          {...f.champ('nature_code')}
        />
        {explication && <Avis>{explication}</Avis>}
        <Select
          label="Poste"
          clearable
          placeholder="Tout le contrat"
          data={contrat.postes.map((p) => ({ value: p.id, label: p.intitule }))}
          {...f.champ('poste_id')}
        />
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="Début" {...f.champ('debut')} />
        <ChampDate label="Fin" {...f.champ('fin')} description="Vide tant que l’exposition dure." />
        <Select label="Source" data={enOptions(SOURCES)} allowDeselect={false} {...f.champ('source')} />
        <div />
        <NumberInput
          label="Niveau"
          min={0}
          decimalSeparator=","
          thousandSeparator=" "
          hideControls
          {...f.champ('niveau')}
        />
        <TextInput label="Unité" placeholder="dB(A), mSv, mg/m³" {...f.champ('unite')} />
      </SectionFormulaire>
      <Textarea label="Précision" autosize minRows={2} {...f.champ('precision_')} />
    </TiroirFormulaire>
  )
}

const schemaSituation = z.object({
  code: champForm.choix(codes(SITUATIONS)),
  source: champForm.choix(SOURCES_SITUATION),
  ...periode,
})

export function TiroirSituation({
  contrat,
  situation: s,
  fermer,
}: {
  contrat: Contrat
  situation?: Situation
  fermer: () => void
}) {
  const f = useFormulaire({
    schema: schemaSituation,
    valeursInitiales: {
      code: (s?.code ?? '') as 'nuit',
      source: (s?.source ?? 'employeur') as 'employeur',
      debut: s?.debut ?? contrat.debut,
      fin: s?.fin ?? '',
    },
    enregistrer: async (body) =>
      s
        ? client.PUT('/api/travailleurs/situations/{id}', { params: { path: { id: s.id } }, body })
        : client.POST('/api/travailleurs/contrats/{id}/situations', {
            params: { path: { id: contrat.id } },
            body,
          }),
    message: s ? 'Situation modifiée.' : 'Situation ajoutée.',
    apres: useApres(fermer),
  })
  const { employeur, service, dsn } = SOURCES
  return (
    <TiroirFormulaire
      titre={s ? 'Modifier la situation' : 'Ajouter une situation'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire aide="Ce que l’employeur déclare et peut savoir. Rien de médical ici.">
        <Select label="Situation" data={enOptions(SITUATIONS)} {...f.champ('code')} />
        <Select
          label="Source"
          data={enOptions({ employeur, service, dsn })}
          allowDeselect={false}
          {...f.champ('source')}
        />
        <ChampDate label="Début" {...f.champ('debut')} />
        <ChampDate label="Fin" {...f.champ('fin')} description="Vide tant qu’elle dure." />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
