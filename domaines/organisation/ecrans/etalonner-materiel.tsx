import { Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  annoncer,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  formaterDate,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { Materiel } from '../requetes/materiel.ts'
import { useActualiser } from './commun.ts'

const nomDe = (m: Materiel) => [m.type, m.numeroSerie].filter(Boolean).join(' ')
const schemaEtalonnage = z.object({ le: champForm.jour(), prochain: champForm.jourOptionnel() })

export function EtalonnerMateriel({ materiel, fermer }: { materiel: Materiel; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaEtalonnage,
    valeursInitiales: { le: aujourdhui(), prochain: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/materiel/{id}/etalonnage', {
        params: { path: { id: materiel.id } },
        body,
      }),
    apres: async ({ data }) => {
      await actualiser()
      annoncer(
        data?.etalonnagePrevuLe
          ? `Étalonnage noté. Le prochain est prévu le ${formaterDate(data.etalonnagePrevuLe)}.`
          : 'Étalonnage noté.',
      )
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Étalonnage : ${nomDe(materiel)}`}
      libelle="Noter l’étalonnage"
      formulaire={f}
      fermer={fermer}
    >
      <ChampDate label="Étalonné le" {...f.champ('le')} />
      <ChampDate
        label="Prochain étalonnage"
        description={materiel.etalonnageMois ? `Vide : dans ${materiel.etalonnageMois} mois.` : undefined}
        {...f.champ('prochain')}
      />
    </FormulaireModal>
  )
}

const schemaRebut = z.object({ le: champForm.jour(), motif: champForm.texte(300) })

export function MettreAuRebut({ materiel, fermer }: { materiel: Materiel; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaRebut,
    valeursInitiales: { le: aujourdhui(), motif: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/materiel/{id}/rebut', { params: { path: { id: materiel.id } }, body }),
    message: 'Matériel mis au rebut.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Mettre au rebut : ${nomDe(materiel)}`}
      libelle="Mettre au rebut"
      formulaire={f}
      fermer={fermer}
    >
      <ChampDate label="Date" {...f.champ('le')} />
      <Textarea
        label="Motif"
        autosize
        minRows={2}
        description="Le matériel reste dans l’inventaire, filtre « Au rebut »."
        {...f.champ('motif')}
      />
    </FormulaireModal>
  )
}
