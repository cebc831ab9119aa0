import { client, TiroirFormulaire, useFormulaire } from '../../../plateforme/interface/index.ts'
import { accesDe } from './acces.ts'
import { useActualiser } from './cache.ts'
import { ChampsEtablissement } from './champs-etablissement.tsx'
import type { Etablissement } from './fiche/donnees.ts'
import { ETABLISSEMENT_VIDE, enFormulaire, schemaEtablissement } from './schemas.ts'

/** Adds an establishment to a company, or edits one. */
export function FormulaireEtablissement({
  adherent,
  etablissement,
  fermer,
}: {
  adherent: { id: string; nature: string; siren: string | null }
  etablissement?: Etablissement
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaEtablissement,
    valeursInitiales: etablissement
      ? enFormulaire(ETABLISSEMENT_VIDE, etablissement)
      : { ...ETABLISSEMENT_VIDE, siret: adherent.siren ?? '' },
    enregistrer: async (valeurs) => {
      const body = valeurs as never
      return etablissement
        ? client.PUT('/api/adherents/etablissements/{id}', {
            params: { path: { id: etablissement.id } },
            body,
          })
        : client.POST('/api/adherents/{id}/etablissements', { params: { path: { id: adherent.id } }, body })
    },
    message: etablissement ? 'Établissement modifié.' : 'Établissement ajouté.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={etablissement ? 'Modifier l’établissement' : 'Ajouter un établissement'}
      formulaire={f}
      fermer={fermer}
      taille={620}
    >
      <ChampsEtablissement
        acces={accesDe(f)}
        sansSiret={adherent.siren === null}
        nafActuel={etablissement?.naf_libelle}
      />
    </TiroirFormulaire>
  )
}
