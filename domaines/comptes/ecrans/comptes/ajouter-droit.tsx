import { z } from 'zod'
import {
  annoncer,
  aujourdhui,
  client,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { ChampsAttribution, champsDeDroit, DROIT_VIDE } from './champs-attribution.tsx'

const schema = z.object(champsDeDroit)

/** Gives one more right to an account. */
export function AjouterDroit({ id, fermer, apres }: { id: string; fermer: () => void; apres: () => void }) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { ...DROIT_VIDE, debut: aujourdhui() },
    enregistrer: (body) => client.POST('/api/comptes/{id}/droits', { params: { path: { id } }, body }),
    apres: ({ data }) => {
      annoncer(
        data?.aConfirmer ? 'Demande envoyée : un médecin ou la direction doit la confirmer.' : 'Droit donné.',
      )
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Donner un droit" formulaire={f} fermer={fermer} libelle="Donner le droit">
      <ChampsAttribution
        formulaire={f as never}
        role={String(f.valeurs.role ?? '')}
        entrepriseId={f.valeurs.entrepriseId ?? null}
      />
    </TiroirFormulaire>
  )
}
