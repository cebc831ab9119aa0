import { Select } from '@mantine/core'
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
import { CAUSES_ABSENCE, cles } from '../vocabulaire.ts'
import { choixDe, useActualiser } from './commun.tsx'
import type { Absence, ContratLu } from './types.ts'

const schema = z.object({
  contratId: z.string().min(1, 'Choisissez le contrat.'),
  cause: z.enum(cles(CAUSES_ABSENCE), 'Choisissez la cause.'),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
  reprise: champForm.jourOptionnel(),
  emission: champForm.jourOptionnel(),
  demandeReprise: z
    .string()
    .nullish()
    .transform((v) => (v === 'oui' ? true : v === 'non' ? false : null)),
})

/** Records an absence, or completes one: its end, the day of resumption. */
export function FormulaireAbsence({
  contrats,
  absence,
  fermer,
}: {
  contrats: ContratLu[]
  absence?: Absence
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      contratId: absence?.contratId ?? contrats[0]?.id ?? '',
      cause: (absence?.cause ?? '') as keyof typeof CAUSES_ABSENCE,
      debut: absence?.debut ?? '',
      fin: absence?.fin ?? '',
      reprise: absence?.reprise ?? '',
      emission: absence?.emission ?? '',
      demandeReprise:
        absence?.demandeReprise === true ? 'oui' : absence?.demandeReprise === false ? 'non' : '',
    },
    enregistrer: (body) =>
      absence
        ? client.PATCH('/api/suivi/absences/{id}', { params: { path: { id: absence.id } }, body })
        : client.POST('/api/suivi/absences', { body }),
    message: 'Absence enregistrée. Les échéances sont recalculées.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={absence ? 'Modifier l’absence' : 'Saisir une absence'}
      libelle="Enregistrer l’absence"
      formulaire={f}
      fermer={fermer}
    >
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
        <Select label="Cause" data={choixDe(CAUSES_ABSENCE)} {...f.champ('cause')} />
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="Premier jour d’absence" {...f.champ('debut')} />
        <ChampDate label="Dernier jour d’absence" {...f.champ('fin')} />
        <ChampDate label="Reprise effective" description="Premier jour travaillé." {...f.champ('reprise')} />
        <ChampDate label="Arrêt émis le" {...f.champ('emission')} />
      </SectionFormulaire>
      <SectionFormulaire colonnes={1}>
        <Select
          label="Quelqu’un demande la visite de reprise, même si elle n’est plus obligatoire"
          data={[
            { value: 'oui', label: 'Oui' },
            { value: 'non', label: 'Non, ni médecin, ni employeur, ni travailleur' },
          ]}
          clearable
          placeholder="On ne sait pas"
          {...f.champ('demandeReprise')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
