import { Select, Textarea, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  Avis,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { codes, MOTIFS_FIN } from '../../vocabulaire.ts'
import {
  ChampsContrat,
  ChampsPremierPoste,
  ChoixExpositions,
  CONTRAT_VIDE,
  enCorps,
  schemaContratExistant,
  schemaNouveauContrat,
} from '../champs-contrat.tsx'
import { enCoursLe, useActualiser } from '../commun.ts'
import type { Contrat } from './types.ts'

interface Proprietes {
  contrat: Contrat
  fermer: () => void
}

function useApres(fermer: () => void) {
  const actualiser = useActualiser()
  return () => {
    actualiser()
    fermer()
  }
}

export function NouveauContrat({
  travailleur,
  etablissement,
  fermer,
}: {
  travailleur: string
  etablissement?: string
  fermer: () => void
}) {
  const f = useFormulaire({
    schema: schemaNouveauContrat,
    valeursInitiales: { ...CONTRAT_VIDE, etablissement_id: etablissement ?? '' },
    enregistrer: (v) =>
      client.POST('/api/travailleurs/{id}/contrats', {
        params: { path: { id: travailleur } },
        body: enCorps(v) as never,
      }),
    message: 'Contrat ajouté.',
    apres: useApres(fermer),
  })
  return (
    <TiroirFormulaire
      titre="Ajouter un contrat"
      formulaire={f}
      fermer={fermer}
      libelle="Ajouter le contrat"
      taille={620}
    >
      <ChampsContrat f={f} />
      <ChampsPremierPoste f={f} />
    </TiroirFormulaire>
  )
}

export function ModifierContrat({ contrat, fermer }: Proprietes) {
  const f = useFormulaire({
    schema: schemaContratExistant,
    valeursInitiales: {
      etablissement_id: contrat.etablissement_id,
      type: contrat.type as 'cdi',
      numero: contrat.numero ?? '',
      temps_partiel: contrat.temps_partiel,
      pcs: contrat.pcs ?? '',
      entreprise_utilisatrice_id: contrat.entreprise_utilisatrice_id ?? '',
      debut: contrat.debut,
      fin: contrat.fin ?? '',
      motif_fin: contrat.motif_fin ?? '',
    },
    enregistrer: (v) => {
      const mission = v.type === 'interim' || v.type === 'detache'
      const body = {
        ...v,
        entreprise_utilisatrice_id: mission ? v.entreprise_utilisatrice_id : null,
        motif_fin: v.fin ? v.motif_fin : null,
      }
      return client.PUT('/api/travailleurs/contrats/{id}', {
        params: { path: { id: contrat.id } },
        body: body as never,
      })
    },
    message: 'Contrat modifié.',
    apres: useApres(fermer),
  })
  return (
    <TiroirFormulaire titre="Modifier le contrat" formulaire={f} fermer={fermer} taille={620}>
      <ChampsContrat f={f as never} existant />
    </TiroirFormulaire>
  )
}

const schemaFin = z.object({ fin: champForm.jour(), motif_fin: champForm.choix(codes(MOTIFS_FIN)) })

export function TerminerContrat({ contrat, fermer }: Proprietes) {
  const f = useFormulaire({
    schema: schemaFin,
    valeursInitiales: { fin: contrat.fin ?? aujourdhui(), motif_fin: '' as 'terme' },
    enregistrer: (body) =>
      client.POST('/api/travailleurs/contrats/{id}/fin', { params: { path: { id: contrat.id } }, body }),
    message: 'Contrat terminé.',
    apres: useApres(fermer),
  })
  return (
    <FormulaireModal
      titre={`Terminer le contrat chez ${contrat.employeur}`}
      formulaire={f}
      fermer={fermer}
      libelle="Terminer le contrat"
    >
      <SectionFormulaire aide="Les postes, expositions et situations en cours de ce contrat finissent le même jour.">
        <ChampDate label="Dernier jour" {...f.champ('fin')} />
        <Select
          label="Motif"
          data={Object.entries(MOTIFS_FIN).map(([value, label]) => ({ value, label }))}
          {...f.champ('motif_fin')}
        />
      </SectionFormulaire>
    </FormulaireModal>
  )
}

const schemaMotif = z.object({ motif: champForm.texte(500) })

export function ExclureDuSuivi({ contrat, fermer }: Proprietes) {
  const repris = contrat.exclusion_suivi !== null
  const f = useFormulaire({
    schema: schemaMotif,
    valeursInitiales: { motif: contrat.exclusion_suivi ?? '' },
    enregistrer: ({ motif }) =>
      client.PUT('/api/travailleurs/contrats/{id}/exclusion', {
        params: { path: { id: contrat.id } },
        body: { motif: repris ? null : motif },
      }),
    message: repris ? 'Contrat repris dans le suivi.' : 'Contrat exclu du suivi.',
    apres: useApres(fermer),
  })
  return (
    <FormulaireModal
      titre={repris ? 'Reprendre ce contrat dans le suivi ?' : 'Exclure ce contrat du suivi'}
      formulaire={f}
      fermer={fermer}
      libelle={repris ? 'Reprendre dans le suivi' : 'Exclure du suivi'}
    >
      {repris ? (
        <Avis titre="Motif de l’exclusion actuelle">{contrat.exclusion_suivi}</Avis>
      ) : (
        <Textarea
          label="Motif"
          description="Affiché sur le dossier. Par exemple : mission dans une entreprise qui a son propre service de santé au travail."
          autosize
          minRows={2}
          {...f.champ('motif')}
        />
      )}
    </FormulaireModal>
  )
}

const schemaChangement = z.object({
  le: champForm.jour(),
  intitule: champForm.texte(150),
  unite_travail: champForm.texteOptionnel(150),
  expositions: z.array(z.string()).default([]),
})

export function ChangerDePoste({ contrat, fermer }: Proprietes) {
  const le = aujourdhui()
  const actuels = contrat.postes.filter((p) => enCoursLe(p, le))
  const ids = new Set(actuels.map((p) => p.id))
  const f = useFormulaire({
    schema: schemaChangement,
    valeursInitiales: {
      le,
      intitule: '',
      unite_travail: actuels[0]?.unite_travail ?? '',
      expositions: contrat.expositions
        .filter((x) => x.poste_id !== null && ids.has(x.poste_id) && enCoursLe(x, le))
        .map((x) => x.nature_code),
    },
    enregistrer: (body) =>
      client.POST('/api/travailleurs/contrats/{id}/changement-de-poste', {
        params: { path: { id: contrat.id } },
        body,
      }),
    message: 'Changement de poste enregistré.',
    apres: useApres(fermer),
  })
  return (
    <TiroirFormulaire
      titre="Changer de poste"
      formulaire={f}
      fermer={fermer}
      libelle="Enregistrer le changement"
    >
      <SectionFormulaire
        colonnes={1}
        aide={
          actuels.length > 0
            ? `Poste actuel : ${actuels.map((p) => p.intitule).join(', ')}. Il finit la veille, avec ses expositions.`
            : 'Aucun poste n’est en cours dans ce contrat.'
        }
      >
        <ChampDate label="Premier jour dans le nouveau poste" {...f.champ('le')} />
        <TextInput label="Nouveau poste" {...f.champ('intitule')} />
        <TextInput label="Unité de travail" {...f.champ('unite_travail')} />
        <ChoixExpositions label="Expositions du nouveau poste" {...f.champ('expositions')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
