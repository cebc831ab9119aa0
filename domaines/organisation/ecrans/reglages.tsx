import { Button, NumberInput, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampsLecture,
  champForm,
  client,
  Section,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { Parametres, Service } from '../requetes/service.ts'
import { useActualiser } from './commun.ts'
import { corpsDuService } from './formulaire-service.tsx'

/** `[4, 9]` → « 1 à 4, 5 à 9, 10 et plus ». */
export function tranchesEnClair(limites: readonly number[]): string {
  const tranches = limites.map((limite, i) => `${(limites[i - 1] ?? 0) + 1} à ${limite}`)
  return [...tranches, `${(limites.at(-1) ?? 0) + 1} et plus`].join(', ')
}

/** What the service sets for itself. */
export function Reglages({ parametres: p, modifier }: { parametres: Parametres; modifier: () => void }) {
  const m = p.equipeMinimum
  return (
    <Section
      titre="Réglages propres au service"
      actions={
        <SiDroit droit="organisation.modifier">
          <Button size="xs" onClick={modifier}>
            Modifier
          </Button>
        </SiDroit>
      }
    >
      <ChampsLecture
        champs={[
          { libelle: 'Nom du suivi simple', valeur: p.categories.SIS },
          { libelle: 'Nom du suivi adapté', valeur: p.categories.SIA },
          { libelle: 'Nom du suivi renforcé', valeur: p.categories.SIR },
          {
            libelle: 'Commission de contrôle informée à partir de',
            valeur: `${p.seuilCommission} travailleurs`,
          },
          { libelle: 'Tranches d’effectif', valeur: tranchesEnClair(p.tranches), large: true },
          {
            libelle: 'Composition minimale d’une équipe',
            valeur: `${m.medecin} médecin, ${m.idest} infirmier, ${m.assistante} assistante, ${m.preventeur} préventeur`,
            large: true,
          },
        ]}
      />
    </Section>
  )
}

const effectif = champForm.entier(0, 20)
const schema = z.object({
  SIS: champForm.texte(20),
  SIA: champForm.texte(20),
  SIR: champForm.texte(20),
  tranches: z
    .string()
    .refine(
      (t) => /^\s*\d+(\s*[,; ]\s*\d+)*\s*$/.test(t),
      'Donnez des nombres séparés par des virgules, par exemple 9, 49, 249.',
    )
    .transform((t) =>
      t
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
    ),
  seuilCommission: champForm.entier(1, 10_000),
  medecin: effectif,
  idest: effectif,
  assistante: effectif,
  preventeur: effectif,
})

export function FormulaireReglages({ service, fermer }: { service: Service; fermer: () => void }) {
  const actualiser = useActualiser()
  const { categories, tranches, equipeMinimum, seuilCommission } = service.parametres
  const f = useFormulaire({
    schema,
    valeursInitiales: { ...categories, ...equipeMinimum, seuilCommission, tranches: tranches.join(', ') },
    enregistrer: ({ SIS, SIA, SIR, tranches: limites, seuilCommission: seuil, ...minimum }) =>
      client.PUT('/api/organisation/service', {
        body: {
          ...corpsDuService(service),
          parametres: {
            categories: { SIS, SIA, SIR },
            tranches: limites,
            seuilCommission: seuil,
            equipeMinimum: minimum,
          },
        },
      }),
    message: 'Réglages enregistrés.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Réglages propres au service" formulaire={f} fermer={fermer}>
      <SectionFormulaire
        titre="Noms des catégories de suivi"
        aide="Tels que votre service les écrit : SIS ou SI, par exemple."
      >
        <TextInput label="Suivi simple" {...f.champ('SIS')} />
        <TextInput label="Suivi adapté" {...f.champ('SIA')} />
        <TextInput label="Suivi renforcé" {...f.champ('SIR')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Effectifs des entreprises" colonnes={1}>
        <TextInput
          label="Dernier effectif de chaque tranche"
          description="Dans l’ordre croissant ; la dernière tranche est ouverte."
          {...f.champ('tranches')}
        />
        <NumberInput
          label="Commission de contrôle informée à partir de (travailleurs)"
          min={1}
          {...f.champ('seuilCommission')}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Composition minimale d’une équipe">
        <NumberInput label="Médecins" min={0} max={20} {...f.champ('medecin')} />
        <NumberInput label="Infirmiers" min={0} max={20} {...f.champ('idest')} />
        <NumberInput label="Assistantes" min={0} max={20} {...f.champ('assistante')} />
        <NumberInput label="Préventeurs" min={0} max={20} {...f.champ('preventeur')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
