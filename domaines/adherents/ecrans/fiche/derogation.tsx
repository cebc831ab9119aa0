import { Button, Checkbox, List, Stack, Textarea, ThemeIcon } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { z } from 'zod'
import {
  Avis,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  formaterDate,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import {
  AVIS_DEROGATION,
  type AvisDerogation,
  CONDITIONS_DEROGATION,
  type ConditionDerogation,
} from '../../vocabulaire.ts'
import { useActualiser } from '../cache.ts'
import type { Adhesion } from './donnees.ts'

const conditions = Object.entries(CONDITIONS_DEROGATION) as [ConditionDerogation, string][]
const avis = Object.entries(AVIS_DEROGATION) as [AvisDerogation, string][]

/** Conditions and opinions of a derogation, those that hold and those still missing (ADH-049). */
export function DerogationLecture({ adhesion, modifier }: { adhesion: Adhesion; modifier?: () => void }) {
  const derogation = adhesion.derogation!
  const lignes = [
    ...conditions.map(([cle, texte]) => ({ texte, fait: derogation[cle] })),
    ...avis.map(([cle, texte]) => ({
      texte: derogation[cle] ? `${texte} : le ${formaterDate(derogation[cle]!)}` : `${texte} : attendu`,
      fait: Boolean(derogation[cle]),
    })),
  ]
  return (
    <Stack gap="sm" mt="md">
      <Avis
        ton={adhesion.manques.length === 0 ? 'succes' : 'attention'}
        titre="Conditions de la dérogation"
        action={
          modifier && (
            <Button variant="default" size="xs" onClick={modifier}>
              Instruire
            </Button>
          )
        }
      >
        <List spacing={4} listStyleType="none" withPadding={false}>
          {lignes.map(({ texte, fait }) => (
            <List.Item
              key={texte}
              icon={
                <ThemeIcon
                  size={18}
                  radius="xl"
                  color={fait ? 'vert' : 'gray'}
                  variant={fait ? 'filled' : 'outline'}
                >
                  {fait ? (
                    <IconCheck size={12} aria-label="Réuni" />
                  ) : (
                    <IconMinus size={12} aria-label="Manque" />
                  )}
                </ThemeIcon>
              }
            >
              {texte}
            </List.Item>
          ))}
        </List>
        {derogation.conditions_cmt && <p>Conditions fixées en CMT : {derogation.conditions_cmt}</p>}
      </Avis>
    </Stack>
  )
}

const schema = z.object({
  sans_spst_autonome: z.boolean(),
  travaille_regulierement: z.boolean(),
  ni_prereprise_ni_reprise: z.boolean(),
  hors_site_autonome: z.boolean(),
  conditions_cmt: champForm.texteOptionnel(2000),
  avis_cmt_le: champForm.jourOptionnel(),
  approbation_ca_le: champForm.jourOptionnel(),
  avis_commission_controle_le: champForm.jourOptionnel(),
})

export function FormulaireDerogation({ adhesion, fermer }: { adhesion: Adhesion; fermer: () => void }) {
  const actualiser = useActualiser()
  const d = adhesion.derogation!
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      ...d,
      conditions_cmt: d.conditions_cmt ?? '',
      avis_cmt_le: d.avis_cmt_le ?? '',
      approbation_ca_le: d.approbation_ca_le ?? '',
      avis_commission_controle_le: d.avis_commission_controle_le ?? '',
    },
    enregistrer: (body) =>
      client.PUT('/api/adherents/adhesions/{id}/derogation', { params: { path: { id: adhesion.id } }, body }),
    message: 'Instruction de la dérogation enregistrée.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Instruire la dérogation" formulaire={f} fermer={fermer} taille={560}>
      <SectionFormulaire
        titre="Conditions vérifiées"
        aide="Cochez une condition une fois qu’elle a été vérifiée. Toutes sont nécessaires."
        colonnes={1}
      >
        {conditions.map(([cle, texte]) => (
          <Checkbox key={cle} label={texte} {...f.champ(cle, { type: 'checkbox' })} />
        ))}
        <Textarea
          label="Conditions fixées en CMT"
          {...f.champ('conditions_cmt')}
          autosize
          minRows={2}
          maxRows={6}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Avis et décision" colonnes={1}>
        {avis.map(([cle, texte]) => (
          <ChampDate key={cle} label={texte} {...f.champ(cle)} maxDate={aujourdhui()} />
        ))}
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
