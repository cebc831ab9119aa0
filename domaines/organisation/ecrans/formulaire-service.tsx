import { Checkbox, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { Service } from '../requetes/service.ts'
import { useActualiser } from './commun.ts'

const schema = z.object({
  nom: champForm.texte(150),
  sigle: champForm.texteOptionnel(20),
  siren: champForm.texteOptionnel(14),
  adresse: champForm.texteOptionnel(),
  codePostal: z
    .string()
    .trim()
    .refine((t) => t === '' || /^\d{5}$/.test(t), 'Code postal à 5 chiffres attendu.')
    .transform((t) => t || null),
  commune: champForm.texteOptionnel(100),
  telephone: champForm.telephoneOptionnel(),
  courriel: champForm.courrielOptionnel(),
  agrementNumero: champForm.texteOptionnel(50),
  agrementDebut: champForm.jourOptionnel(),
  agrementFin: champForm.jourOptionnel(),
  agrementDemandeLe: champForm.jourOptionnel(),
  agrementRadiologique: z.boolean(),
  agrementRadiologiqueFin: champForm.jourOptionnel(),
})

/** What the form of the settings sends besides what it edits: the whole service is written at once. */
export function corpsDuService(s: Service) {
  const { parametres: _p, agrementEtat: _e, agrementDemandeAvant: _d, ...reste } = s
  return reste
}

/** Identity and agrément of the service. */
export function FormulaireService({ service, fermer }: { service: Service | null; fermer: () => void }) {
  const actualiser = useActualiser()
  const texte = (cle: keyof z.input<typeof schema> & keyof Service) => String(service?.[cle] ?? '')
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      nom: texte('nom'),
      sigle: texte('sigle'),
      siren: texte('siren'),
      adresse: texte('adresse'),
      codePostal: texte('codePostal'),
      commune: texte('commune'),
      telephone: texte('telephone'),
      courriel: texte('courriel'),
      agrementNumero: texte('agrementNumero'),
      agrementDebut: texte('agrementDebut'),
      agrementFin: texte('agrementFin'),
      agrementDemandeLe: texte('agrementDemandeLe'),
      agrementRadiologique: service?.agrementRadiologique ?? false,
      agrementRadiologiqueFin: texte('agrementRadiologiqueFin'),
    },
    enregistrer: (body) => client.PUT('/api/organisation/service', { body }),
    message: 'Service enregistré.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Identité et agrément" formulaire={f} fermer={fermer}>
      <SectionFormulaire titre="Identité">
        <TextInput label="Nom du service" {...f.champ('nom')} />
        <TextInput label="Sigle" {...f.champ('sigle')} />
        <TextInput label="SIREN" inputMode="numeric" {...f.champ('siren')} />
        <TextInput label="Téléphone" {...f.champ('telephone')} />
        <TextInput label="Courriel" {...f.champ('courriel')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Siège">
        <TextInput label="Adresse" {...f.champ('adresse')} />
        <TextInput label="Code postal" inputMode="numeric" {...f.champ('codePostal')} />
        <TextInput label="Commune" {...f.champ('commune')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Agrément">
        <TextInput label="Numéro" {...f.champ('agrementNumero')} />
        <ChampDate label="Début" {...f.champ('agrementDebut')} />
        <ChampDate label="Terme" {...f.champ('agrementFin')} />
        <ChampDate label="Renouvellement demandé le" {...f.champ('agrementDemandeLe')} />
        <Checkbox
          label="Agrément complémentaire pour les rayonnements ionisants"
          {...f.champ('agrementRadiologique', { type: 'checkbox' })}
        />
        {f.valeurs.agrementRadiologique && (
          <ChampDate label="Jusqu’au" {...f.champ('agrementRadiologiqueFin')} />
        )}
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
