import { client, TiroirFormulaire, useFormulaire } from '../../../../plateforme/interface/index.ts'
import { accesDe } from '../acces.ts'
import { useActualiser } from '../cache.ts'
import { ChampsEntreprise } from '../champs-entreprise.tsx'
import { ENTREPRISE_VIDE, enFormulaire, schemaEntreprise } from '../schemas.ts'
import type { Adherent } from './donnees.ts'

export function ModifierEntreprise({ adherent, fermer }: { adherent: Adherent; fermer: () => void }) {
  const actualiser = useActualiser()
  const { id } = adherent
  const f = useFormulaire({
    schema: schemaEntreprise,
    valeursInitiales: enFormulaire(ENTREPRISE_VIDE, adherent),
    enregistrer: (body) =>
      client.PUT('/api/adherents/{id}', { params: { path: { id } }, body: body as never }),
    message: 'Adhérent modifié.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Modifier l’entreprise" formulaire={f} fermer={fermer} taille={620}>
      <ChampsEntreprise acces={accesDe(f)} id={id} nafActuel={adherent.naf_libelle} />
    </TiroirFormulaire>
  )
}
