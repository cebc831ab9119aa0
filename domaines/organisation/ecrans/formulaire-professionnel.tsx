import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useAller,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { FicheProfessionnel } from '../requetes/professionnels.ts'
import { CONTRATS, cles } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import { choixDuVocabulaire, useActualiser, useReferences } from './commun.ts'

const identite = z.object({
  nom: champForm.texte(80),
  prenom: champForm.texte(80),
  metier: champForm.texte(),
  specialite: champForm.texteOptionnel(120),
  rpps: champForm.texteOptionnel(20),
  courriel: champForm.courrielOptionnel(),
  telephone: champForm.telephoneOptionnel(),
  formeSanteTravail: z.boolean(),
  coordinateur: z.boolean(),
  medecinDelegue: z.boolean(),
  arrivee: champForm.jour(),
})
const creation = identite.extend({
  quotite: z.number().min(0.05, 'Au moins 0,05 ETP.').max(1, 'Au plus 1 ETP par personne.'),
  contrat: z.enum(cles(CONTRATS)),
  cadre: z.boolean(),
})

/** Enters a professional with his first working time, or corrects one. */
export function FormulaireProfessionnel({
  professionnel: p,
  fermer,
}: {
  professionnel?: FicheProfessionnel
  fermer: () => void
}) {
  const { metiers } = useReferences()
  const actualiser = useActualiser()
  const aller = useAller()
  const f = useFormulaire({
    schema: p ? (identite as unknown as typeof creation) : creation,
    valeursInitiales: {
      nom: p?.nom ?? '',
      prenom: p?.prenom ?? '',
      metier: p?.metierCode ?? '',
      specialite: p?.specialite ?? '',
      rpps: p?.rpps ?? '',
      courriel: p?.courriel ?? '',
      telephone: p?.telephone ?? '',
      formeSanteTravail: p?.formeSanteTravail ?? true,
      coordinateur: p?.coordinateur ?? false,
      medecinDelegue: p?.medecinDelegue ?? false,
      arrivee: p?.arrivee ?? aujourdhui(),
      quotite: 1,
      contrat: 'cdi',
      cadre: false,
    },
    enregistrer: (body) =>
      p
        ? client.PATCH('/api/organisation/professionnels/{id}', { params: { path: { id: p.id } }, body })
        : client.POST('/api/organisation/professionnels', { body }),
    message: p ? 'Professionnel modifié.' : 'Professionnel accueilli.',
    apres: async ({ data }) => {
      await actualiser()
      fermer()
      if (!p && data) aller(`/organisation/professionnels/${data.id}`)
    },
  })
  const famille = metiers.find((m) => m.code === f.valeurs.metier)?.famille
  return (
    <TiroirFormulaire
      titre={p ? `Modifier ${p.prenom} ${p.nom}` : 'Nouveau professionnel'}
      libelle={p ? 'Enregistrer' : 'Accueillir le professionnel'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        <TextInput label="Nom" {...f.champ('nom')} />
        <TextInput label="Prénom" {...f.champ('prenom')} />
        <Choix
          label="Métier"
          data={metiers.map((m) => ({ value: m.code, label: m.libelle }))}
          {...f.champ('metier')}
        />
        <TextInput label="Spécialité" {...f.champ('specialite')} />
        <ChampDate label="Arrivée dans le service" {...f.champ('arrivee')} />
        {(famille === 'medical' || famille === 'infirmier' || f.valeurs.rpps) && (
          <TextInput label="Numéro RPPS" inputMode="numeric" {...f.champ('rpps')} />
        )}
      </SectionFormulaire>
      {!p && (
        <SectionFormulaire titre="Temps de travail à l’arrivée">
          <NumberInput
            label="Temps de travail (ETP)"
            min={0.05}
            max={1}
            step={0.1}
            decimalSeparator=","
            {...f.champ('quotite')}
          />
          <Select
            label="Contrat"
            data={choixDuVocabulaire(CONTRATS)}
            allowDeselect={false}
            {...f.champ('contrat')}
          />
          <Checkbox label="Cadre ou assimilé" {...f.champ('cadre', { type: 'checkbox' })} />
        </SectionFormulaire>
      )}
      <SectionFormulaire titre="Coordonnées">
        <TextInput label="Courriel" {...f.champ('courriel')} />
        <TextInput label="Téléphone" {...f.champ('telephone')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Fonctions" colonnes={1}>
        <Checkbox label="Coordinateur de son métier" {...f.champ('coordinateur', { type: 'checkbox' })} />
        {famille === 'medical' && (
          <Checkbox label="Délégué des médecins" {...f.champ('medecinDelegue', { type: 'checkbox' })} />
        )}
        {famille === 'infirmier' && (
          <Checkbox
            label="Formé en santé au travail (L. 4623-10)"
            description="Sans cette formation, pas de visite déléguée."
            {...f.champ('formeSanteTravail', { type: 'checkbox' })}
          />
        )}
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
