import { Select } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { codes, MOTIFS_FIN } from '../../vocabulaire.ts'

const schema = z.object({ fin: champForm.jour(), motif_fin: champForm.choix(codes(MOTIFS_FIN)) })

/** A departure: last day of the contract, and why. */
export function TiroirDepart({
  titre,
  fin = '',
  enregistrer,
  message,
  fermer,
  apres,
}: {
  titre: string
  fin?: string
  message: string
  enregistrer: (v: z.output<typeof schema>) => Promise<unknown>
  fermer: () => void
  apres: () => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { fin, motif_fin: '' as 'terme' },
    enregistrer,
    message,
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre={titre} libelle="Déclarer le départ" formulaire={f} fermer={fermer}>
      <SectionFormulaire aide="Dites-le dès que vous le savez : une visite de fin d’exposition peut être due avant le départ.">
        <ChampDate label="Dernier jour du contrat" {...f.champ('fin')} />
        <Select
          label="Motif"
          placeholder="Choisir"
          data={Object.entries(MOTIFS_FIN).map(([value, label]) => ({ value, label }))}
          {...f.champ('motif_fin')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
