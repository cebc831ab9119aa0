import { Group, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { Choix } from './choix.tsx'
import { choixDe, useActualiser, useReferences } from './commun.ts'
import type { Ressource } from './reservations.tsx'

/** What one pressed on: a resource and a day. */
export interface Souhait {
  ressource: Ressource
  genre: 'salle' | 'materiel'
  jour: string
}

const heure = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.')
const schema = z.object({
  professionnelId: z.uuid('Choisissez pour qui.'),
  objet: champForm.texte(120),
  du: champForm.jour(),
  de: heure,
  au: champForm.jour(),
  a: heure,
})

/** Books one room or device; a conflict comes back as a sentence, and nothing typed is lost. */
export function FormulaireReservation({ souhait, fermer }: { souhait: Souhait; fermer: () => void }) {
  const { ressource, genre, jour } = souhait
  const { professionnels } = useReferences()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { professionnelId: '', objet: '', du: jour, de: '09:00', au: jour, a: '10:00' },
    enregistrer: (body) =>
      client.POST('/api/organisation/reservations', {
        body: { ...body, ...(genre === 'salle' ? { salleId: ressource.id } : { materielId: ressource.id }) },
      }),
    message: 'Réservation enregistrée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Réserver ${ressource.nom}${ressource.detail ? ` (${ressource.detail})` : ''}`}
      formulaire={f}
      fermer={fermer}
      libelle="Réserver"
    >
      <Choix label="Pour qui" data={choixDe(professionnels)} {...f.champ('professionnelId')} />
      <TextInput
        label="Objet"
        placeholder={genre === 'salle' ? 'Réunion d’équipe' : 'Mesure de bruit'}
        {...f.champ('objet')}
      />
      <Group grow align="flex-start">
        <ChampDate label="Du" {...f.champ('du')} />
        <TextInput label="De" type="time" {...f.champ('de')} />
      </Group>
      <Group grow align="flex-start">
        <ChampDate label="Au" {...f.champ('au')} />
        <TextInput label="À" type="time" {...f.champ('a')} />
      </Group>
    </FormulaireModal>
  )
}
