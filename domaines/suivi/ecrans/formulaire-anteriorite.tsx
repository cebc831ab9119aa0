import { NumberInput, Select } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  formaterPeriode,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.tsx'
import type { ContratLu } from './types.ts'

const ternaire = () =>
  z
    .string()
    .nullish()
    .transform((v) => (v === 'oui' ? true : v === 'non' ? false : null))
const nombre = (max: number) =>
  z
    .union([z.literal(''), z.coerce.number().int('Nombre entier attendu.').min(0).max(max)])
    .transform((v) => (v === '' ? null : v))
const schema = z.object({
  contratId: z.string().min(1, 'Choisissez le contrat.'),
  memeEmploi: ternaire(),
  memeExposition: ternaire(),
  attestationDetenue: ternaire(),
  avisDetenu: ternaire(),
  sansMesureAnnees: nombre(20),
  derniereAttestation: champForm.jourOptionnel(),
  joursPrevus: nombre(400),
})
const OUI_NON = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
]
const INCONNU = { data: OUI_NON, clearable: true, placeholder: 'On ne sait pas' } as const

/** What is known of the time before the hiring: a dispensation has to be proven (R. 4624-15, R. 4624-27). */
export function FormulaireAnteriorite({ contrats, fermer }: { contrats: ContratLu[]; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      contratId: contrats[0]?.id ?? '',
      memeEmploi: '',
      memeExposition: '',
      attestationDetenue: '',
      avisDetenu: '',
      sansMesureAnnees: '',
      derniereAttestation: '',
      joursPrevus: '',
    },
    enregistrer: (body) => client.PUT('/api/suivi/anteriorites', { body }),
    message: 'Antériorité enregistrée. Les échéances sont recalculées.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Avant l’embauche" formulaire={f} fermer={fermer}>
      <SectionFormulaire colonnes={1}>
        <Select
          label="Contrat"
          data={contrats.map((c) => ({
            value: c.id,
            label: `${c.libelle}, ${formaterPeriode(c.debut, c.fin)}`,
          }))}
          allowDeselect={false}
          {...f.champ('contratId')}
        />
      </SectionFormulaire>
      <SectionFormulaire>
        <Select label="Emploi identique" {...INCONNU} {...f.champ('memeEmploi')} />
        <Select label="Expositions équivalentes" {...INCONNU} {...f.champ('memeExposition')} />
        <Select label="Dernière attestation détenue" {...INCONNU} {...f.champ('attestationDetenue')} />
        <Select label="Dernier avis d’aptitude détenu" {...INCONNU} {...f.champ('avisDetenu')} />
        <ChampDate label="Date de la dernière attestation" {...f.champ('derniereAttestation')} />
        <NumberInput
          label="Années sans mesure ni inaptitude"
          min={0}
          max={20}
          {...f.champ('sansMesureAnnees')}
        />
        <NumberInput label="Jours prévus (saisonnier)" min={0} max={400} {...f.champ('joursPrevus')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
