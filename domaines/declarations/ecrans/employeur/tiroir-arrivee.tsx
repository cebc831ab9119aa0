import { client, TiroirFormulaire, useFormulaire } from '../../../../plateforme/interface/index.ts'
import type { Declaration, LigneDeclaration } from '../commun.tsx'
import { ARRIVEE_VIDE, ChampsArrivee, schemaArrivee } from './champs-arrivee.tsx'

/** An arrival in the draft of the declaration. */
export function TiroirArrivee({
  declaration,
  ligne,
  fermer,
  apres,
}: {
  declaration: Declaration
  ligne?: LigneDeclaration
  fermer: () => void
  apres: () => void
}) {
  const f = useFormulaire({
    schema: schemaArrivee,
    valeursInitiales: ligne
      ? {
          nom_naissance: ligne.nomNaissance ?? '',
          prenoms: ligne.prenoms ?? '',
          sexe: ligne.sexe ?? 'F',
          naissance: ligne.naissance,
          type_contrat: ligne.type as 'cdi',
          temps_partiel: ligne.tempsPartiel ?? false,
          debut: ligne.debut,
          fin: ligne.finContrat ?? '',
          poste: ligne.voulu.poste ?? '',
          unite_travail: ligne.voulu.uniteTravail ?? '',
          expositions: ligne.voulu.expositions,
          situations: ligne.voulu.situations,
        }
      : ARRIVEE_VIDE,
    enregistrer: async (body) =>
      ligne
        ? client.PUT('/api/espace-adherent/declarations/{id}/arrivees/{ligne}', {
            params: { path: { id: declaration.id, ligne: ligne.ligne! } },
            body: body as never,
          })
        : client.POST('/api/espace-adherent/declarations/{id}/arrivees', {
            params: { path: { id: declaration.id } },
            body: body as never,
          }),
    message: 'Arrivée enregistrée dans la déclaration.',
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={ligne ? `Arrivée de ${ligne.prenom} ${ligne.nom}` : 'Ajouter une arrivée'}
      libelle="Enregistrer dans la déclaration"
      formulaire={f}
      fermer={fermer}
    >
      <ChampsArrivee f={f as never} etablissement={declaration.etablissementId} />
    </TiroirFormulaire>
  )
}
