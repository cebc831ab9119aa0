import { NumberInput, TextInput } from '@mantine/core'
import { z } from 'zod'
import { client, Formulaire, SectionFormulaire, useFormulaire } from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.tsx'

/** « 7, 2 » → [7, 2]. */
const jours = z
  .string()
  .regex(
    /^\s*(\d{1,2}(\s*[,;]\s*\d{1,2})*)?\s*$/,
    'Des nombres de jours séparés par des virgules, par exemple 7, 2.',
  )
  .transform((t) =>
    t
      .split(/[,;]/)
      .map((n) => n.trim())
      .filter(Boolean)
      .map(Number),
  )
const heure = (de: number, a: number) =>
  z.coerce.number('Heure attendue.').int().min(de, `${de} h au plus tôt.`).max(a, `${a} h au plus tard.`)
const schema = z.object({
  rappelsCourriel: jours,
  rappelsSms: jours,
  smsDe: heure(6, 12),
  smsA: heure(13, 22),
  avanceEmployeurHeures: z.coerce.number('Nombre attendu.').int().min(0).max(240, '240 heures au plus.'),
})

/** When reminders leave. */
export function ReglageDesRappels({
  reglage,
}: {
  reglage: {
    rappelsCourriel: number[]
    rappelsSms: number[]
    smsDe: number
    smsA: number
    avanceEmployeurHeures: number
  }
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      ...reglage,
      rappelsCourriel: reglage.rappelsCourriel.join(', '),
      rappelsSms: reglage.rappelsSms.join(', '),
    },
    enregistrer: (body) => client.PUT('/api/convocations/reglages', { body }),
    message: 'Rappels réglés.',
    apres: () => void actualiser(),
  })
  return (
    <>
      <h3>Rappels</h3>
      <Formulaire formulaire={f} libelle="Enregistrer les rappels">
        <SectionFormulaire>
          <TextInput
            label="Courriel, jours avant"
            description="Vide : aucun."
            {...f.champ('rappelsCourriel')}
          />
          <TextInput label="SMS, jours avant" description="Vide : aucun." {...f.champ('rappelsSms')} />
          <NumberInput label="SMS à partir de (heure)" {...f.champ('smsDe')} />
          <NumberInput label="SMS jusqu’à (heure)" {...f.champ('smsA')} />
          <NumberInput
            label="Employeur prévenu d’abord, heures d’avance"
            description="Pour les adhérents qui le demandent."
            {...f.champ('avanceEmployeurHeures')}
          />
        </SectionFormulaire>
      </Formulaire>
    </>
  )
}
