import { Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  libelleRole,
  SectionFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { cles, QUALITES } from '../../vocabulaire.ts'
import { ChoixRattachement, type Rattachement } from './choix-rattachement.tsx'
import { ROLES } from './etats.ts'

const choix = z
  .string()
  .nullish()
  .transform((t) => t || null)

/** The right to give, as both forms hold it. */
export const champsDeDroit = {
  role: z.enum(ROLES, 'Choisissez un rôle.'),
  professionnelId: choix,
  entrepriseId: choix,
  etablissementId: choix,
  travailleurId: choix,
  qualite: z
    .union([z.literal(''), z.null(), z.enum(cles(QUALITES))])
    .optional()
    .transform((t) => t || null),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
  motif: champForm.texteOptionnel(),
}
type Cle = keyof typeof champsDeDroit

export const DROIT_VIDE = {
  role: '' as never,
  professionnelId: null,
  entrepriseId: null,
  etablissementId: null,
  travailleurId: null,
  qualite: null,
  fin: '',
  motif: '',
} as const

interface FormulaireDeDroit {
  // biome-ignore lint/suspicious/noExplicitAny: the props of whichever field they are spread on, as useFormulaire gives them
  champ: (chemin: Cle) => any
  poser: (chemin: Cle, valeur: unknown) => void
}

/** Fields of a right: what follows the role depends on it. */
export function ChampsAttribution({
  formulaire: f,
  role,
  entrepriseId,
  surPersonne,
}: {
  formulaire: FormulaireDeDroit
  role: string
  entrepriseId: string | null
  /** A professional or a worker was chosen: a new account may take the name. */
  surPersonne?: (choisi: Rattachement | null) => void
}) {
  const personnel = role !== '' && !['employeur', 'travailleur', 'partenaire'].includes(role)
  return (
    <>
      <SectionFormulaire titre="Droit">
        <Select
          label="Rôle"
          data={ROLES.map((r) => ({ value: r, label: libelleRole(r) }))}
          placeholder="Choisissez"
          searchable
          nothingFoundMessage="Aucun rôle à ce nom"
          {...f.champ('role')}
        />
        {personnel && (
          <ChoixRattachement
            type="professionnel"
            label="Professionnel"
            {...f.champ('professionnelId')}
            {...(surPersonne ? { surChoix: surPersonne } : {})}
          />
        )}
        {role === 'travailleur' && (
          <ChoixRattachement
            type="travailleur"
            label="Travailleur"
            {...f.champ('travailleurId')}
            {...(surPersonne ? { surChoix: surPersonne } : {})}
          />
        )}
        {role === 'employeur' && (
          <>
            <Select
              label="Qualité"
              data={Object.entries(QUALITES).map(([value, label]) => ({ value, label }))}
              placeholder="Choisissez"
              {...f.champ('qualite')}
            />
            <ChoixRattachement
              type="entreprise"
              label="Entreprise"
              {...f.champ('entrepriseId')}
              surChoix={() => f.poser('etablissementId', null)}
            />
            {entrepriseId && (
              <ChoixRattachement
                key={entrepriseId}
                type="etablissement"
                entrepriseId={entrepriseId}
                label="Établissement"
                description="Vide : tous ceux de l’entreprise."
                {...f.champ('etablissementId')}
              />
            )}
          </>
        )}
      </SectionFormulaire>
      <SectionFormulaire titre="Durée">
        <ChampDate label="À partir du" {...f.champ('debut')} />
        <ChampDate label="Dernier jour" description="Vide : sans fin prévue." {...f.champ('fin')} />
        <TextInput label="Motif" placeholder="Arrivée, remplacement…" {...f.champ('motif')} />
      </SectionFormulaire>
    </>
  )
}
