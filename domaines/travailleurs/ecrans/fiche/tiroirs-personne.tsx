import { Checkbox, Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  champForm,
  client,
  FormulaireModal,
  formaterDate,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { codes, PIECES_IDENTITE } from '../../vocabulaire.ts'
import { ChampsIdentite, schemaIdentite } from '../champs-identite.tsx'
import { enOptions, useActualiser } from '../commun.ts'
import type { FicheLue } from './types.ts'

interface Proprietes {
  fiche: FicheLue
  fermer: () => void
}

function useApres(fermer: () => void) {
  const actualiser = useActualiser()
  return () => {
    actualiser()
    fermer()
  }
}

export function ModifierIdentite({ fiche, fermer }: Proprietes) {
  const f = useFormulaire({
    schema: schemaIdentite,
    valeursInitiales: {
      nom_naissance: fiche.nom_naissance,
      prenoms: fiche.prenoms,
      sexe: fiche.sexe as 'F',
      naissance: fiche.naissance,
      lieu_naissance: fiche.lieu_naissance ?? '',
      lieu_naissance_code: fiche.lieu_naissance_code ?? '',
      nom_usage: fiche.nom_usage ?? '',
      prenom_usage: fiche.prenom_usage ?? '',
    },
    enregistrer: (body) =>
      client.PUT('/api/travailleurs/{id}/identite', { params: { path: { id: fiche.id } }, body }),
    message: 'Identité modifiée.',
    apres: useApres(fermer),
  })
  return (
    <TiroirFormulaire titre="Modifier l’identité" formulaire={f} fermer={fermer} taille={620}>
      <ChampsIdentite f={f} traitsFiges={['recuperee', 'qualifiee'].includes(fiche.statut_identite)} />
    </TiroirFormulaire>
  )
}

const schemaControle = z.object({ piece_identite: champForm.choix(codes(PIECES_IDENTITE)) })

export function ControlerIdentite({ fiche, fermer }: Proprietes) {
  const f = useFormulaire({
    schema: schemaControle,
    valeursInitiales: { piece_identite: '' as 'passeport' },
    enregistrer: (body) =>
      client.POST('/api/travailleurs/{id}/identite/controle', { params: { path: { id: fiche.id } }, body }),
    message: 'Contrôle d’identité noté.',
    apres: useApres(fermer),
  })
  return (
    <FormulaireModal
      titre="Noter le contrôle de l’identité"
      formulaire={f}
      fermer={fermer}
      libelle="Noter le contrôle"
    >
      <SectionFormulaire
        colonnes={1}
        aide={`Vérifiez sur la pièce : ${fiche.nom_naissance}, ${fiche.prenoms}, le ${formaterDate(fiche.naissance)}${fiche.lieu_naissance ? ` à ${fiche.lieu_naissance}` : ''}. La pièce n’est pas copiée.`}
      >
        <Select label="Pièce présentée" data={enOptions(PIECES_IDENTITE)} {...f.champ('piece_identite')} />
      </SectionFormulaire>
    </FormulaireModal>
  )
}

const schemaCoordonnees = z.object({
  courriel: champForm.courrielOptionnel(),
  telephone: champForm.telephoneOptionnel(),
  adresse: champForm.texteOptionnel(200),
  code_postal: champForm.texteOptionnel(5),
  commune: champForm.texteOptionnel(100),
  verifie: z.boolean(),
})

export function ModifierCoordonnees({ fiche, fermer }: Proprietes) {
  const c = fiche.coordonnees
  const f = useFormulaire({
    schema: schemaCoordonnees,
    valeursInitiales: {
      courriel: c?.courriel ?? '',
      telephone: c?.telephone ?? '',
      adresse: c?.adresse ?? '',
      code_postal: c?.code_postal ?? '',
      commune: c?.commune ?? '',
      verifie: false,
    },
    enregistrer: (body) =>
      client.PUT('/api/travailleurs/{id}/coordonnees', { params: { path: { id: fiche.id } }, body }),
    message: 'Coordonnées enregistrées.',
    apres: useApres(fermer),
  })
  return (
    <TiroirFormulaire titre="Coordonnées personnelles" formulaire={f} fermer={fermer}>
      <SectionFormulaire aide="Données par le travailleur au service. L’employeur ne les voit jamais.">
        <TextInput label="Courriel" type="email" {...f.champ('courriel')} />
        <TextInput label="Téléphone" type="tel" {...f.champ('telephone')} />
        <TextInput label="Adresse" {...f.champ('adresse')} />
        <TextInput label="Code postal" maxLength={5} {...f.champ('code_postal')} />
        <TextInput label="Commune" {...f.champ('commune')} />
      </SectionFormulaire>
      <Checkbox
        label="Le travailleur vient de confirmer ces coordonnées"
        {...f.champ('verifie', { type: 'checkbox' })}
      />
    </TiroirFormulaire>
  )
}
