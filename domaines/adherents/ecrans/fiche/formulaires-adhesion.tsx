import { Select, Text, Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  champForm,
  client,
  FormulaireModal,
  typo,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { finMinimaleTns } from '../../admission.ts'
import type { Transition } from '../../statuts.ts'
import {
  estTns,
  MOTIFS_RADIATION,
  type Nature,
  optionsDe,
  TYPES_ADHESION,
  TYPES_PAR_NATURE,
} from '../../vocabulaire.ts'
import { useActualiser } from '../cache.ts'
import { schemaDemande } from '../schemas.ts'
import type { Adherent, Adhesion } from './donnees.ts'

export function DemanderAdhesion({ adherent, fermer }: { adherent: Adherent; fermer: () => void }) {
  const actualiser = useActualiser()
  const permis = TYPES_PAR_NATURE[adherent.nature as Nature]
  const f = useFormulaire({
    schema: schemaDemande,
    valeursInitiales: { type: permis[0]!, demandee_le: aujourdhui(), motif_admission: '' },
    enregistrer: (body) =>
      client.POST('/api/adherents/{id}/adhesions', { params: { path: { id: adherent.id } }, body }),
    message: 'Demande enregistrée.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Enregistrer une demande d’adhésion" formulaire={f} fermer={fermer}>
      <Select
        label="Type d’adhésion"
        {...f.champ('type')}
        data={permis.map((t) => ({ value: t, label: TYPES_ADHESION[t] }))}
        allowDeselect={false}
      />
      <ChampDate label="Demandée le" {...f.champ('demandee_le')} maxDate={aujourdhui()} />
      <ChampAdmission champ={f.champ('motif_admission')} />
    </FormulaireModal>
  )
}

function ChampAdmission({ champ }: { champ: object }) {
  return (
    <Textarea
      label="Pourquoi cette entreprise est admise"
      description="À remplir quand son activité est d’ordinaire hors de la compétence du service."
      {...champ}
      autosize
      minRows={1}
      maxRows={5}
    />
  )
}

const schemaAccuse = z.object({ accuse_le: champForm.jour() })

export function NoterAccuse({ adhesion, fermer }: { adhesion: Adhesion; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaAccuse,
    valeursInitiales: { accuse_le: aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/adherents/adhesions/{id}/accuse', { params: { path: { id: adhesion.id } }, body }),
    message: 'Accusé de réception noté.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Accusé de réception" formulaire={f} fermer={fermer}>
      <ChampDate
        label="Envoyé le"
        {...f.champ('accuse_le')}
        minDate={adhesion.demandee_le}
        maxDate={aujourdhui()}
      />
    </FormulaireModal>
  )
}

const optionnel = champForm.texteOptionnel(1000)
const jourLibre = champForm.jourOptionnel()

/** The fields that the table of statuses asks for, made obligatory. */
function schemaDe(transition: Transition, tns: boolean) {
  const demande = (champ: Transition['demande'][number]) => transition.demande.includes(champ)
  return z.object({
    motif: demande('motif') ? champForm.texte(1000) : optionnel,
    motif_admission: optionnel,
    debut: demande('debut') ? champForm.jour() : jourLibre,
    fin: demande('fin') || (transition.vers === 'active' && tns) ? champForm.jour() : jourLibre,
    motif_radiation: demande('motif_radiation') ? z.string().min(1) : optionnel,
  })
}

/** Moves a membership along the table: what it asks for is on the form, its condition is said above. */
export function ChangerStatut({
  adhesion,
  transition,
  fermer,
}: {
  adhesion: Adhesion
  transition: Transition
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const valide = transition.vers === 'active' && adhesion.statut !== 'suspendue'
  const tns = estTns(adhesion.type) && valide
  const debut = aujourdhui()
  const f = useFormulaire({
    schema: schemaDe(transition, tns),
    valeursInitiales: {
      motif: '',
      motif_admission: adhesion.motif_admission ?? '',
      debut: valide ? debut : '',
      fin: tns ? finMinimaleTns(debut) : transition.vers === 'radiee' ? debut : '',
      motif_radiation: '',
    },
    enregistrer: (valeurs) =>
      client.POST('/api/adherents/adhesions/{id}/statut', {
        params: { path: { id: adhesion.id } },
        body: { ...valeurs, vers: transition.vers } as never,
      }),
    message: `« ${transition.libelle} » : c’est fait.`,
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre={transition.libelle} formulaire={f} fermer={fermer} libelle={transition.libelle}>
      <Text c="dimmed" fz="sm">
        {typo(transition.condition)}
      </Text>
      {valide && <ChampDate label="Début de l’adhésion" {...f.champ('debut')} />}
      {(tns || transition.vers === 'radiee') && (
        <ChampDate
          label={tns ? 'Fin de l’adhésion' : 'Date de radiation'}
          description={
            tns ? 'Un an au moins, sans reconduction tacite (L. 4621-3, D. 4622-27-1 à -3).' : undefined
          }
          {...f.champ('fin')}
        />
      )}
      {transition.vers === 'radiee' && (
        <Select
          label="Motif de la radiation"
          {...f.champ('motif_radiation')}
          data={optionsDe(MOTIFS_RADIATION)}
        />
      )}
      {valide && <ChampAdmission champ={f.champ('motif_admission')} />}
      {transition.vers !== 'demandee' && !valide && adhesion.statut !== 'suspendue' && (
        <Textarea
          label={
            transition.vers === 'a_completer'
              ? 'Ce qui manque'
              : transition.vers === 'radiee'
                ? 'Précisions'
                : 'Motif'
          }
          {...f.champ('motif')}
          autosize
          minRows={2}
          maxRows={6}
        />
      )}
      {adhesion.statut === 'suspendue' && transition.vers === 'radiee' && (
        <Textarea label="Précisions" {...f.champ('motif')} autosize minRows={2} maxRows={6} />
      )}
    </FormulaireModal>
  )
}
