import { Button, Group, MultiSelect, NumberInput, Select } from '@mantine/core'
import { ChampDate, formaterDate, type ReponseGet } from '../../../plateforme/interface/index.ts'
import { DEMANDEURS, MOTIFS_ORDRE } from '../vocabulaire.ts'
import { MOTIFS } from '../vocabulaire-agenda.ts'
import classes from './ordre.module.css'
import { choixDe, nomVisite } from './ordre-commun.tsx'

export type CritereLu = ReponseGet<'/api/planification/schemas/{id}'>['liste'][number]['criteres'][number]

export const critereNeuf = (): CritereLu => ({
  ...{ codes: ['VIPP'], categories: null, motifs: null, sauf_motifs: null, demandeurs: null },
  ...{ dernier_rdv_ans: null, embauche_avant: null, confie: null, sur_liste: null },
  ...{ delai_module: null, sous_mesure: null, annee_45: null },
})

const OUI_NON = [
  ['confie', 'Confiée à l’infirmier par le médecin', 'non confiée par le médecin', 'confiée par le médecin'],
  ['sur_liste', 'Sur une liste du médecin', 'hors des listes du médecin', 'sur une liste du médecin'],
  ['delai_module', 'Délai modulé par une mesure', 'sans délai modulé', 'au délai modulé par une mesure'],
  ['sous_mesure', 'Couverte par une mesure', 'hors mesure expérimentale', 'sous mesure expérimentale'],
  [
    'annee_45',
    'Année civile des 45 ans atteinte',
    'avant l’année des 45 ans',
    'à partir de l’année des 45 ans',
  ],
] as const

const motif = (m: string) => (MOTIFS_ORDRE[m as keyof typeof MOTIFS_ORDRE] ?? m).toLowerCase()

/** A criterion in one French sentence. */
export function critereEnClair(c: CritereLu): string {
  const morceaux = [c.codes.map(nomVisite).join(', ')]
  if (c.categories?.length) morceaux.push(`en ${c.categories.join(' ou ')}`)
  if (c.motifs?.length) morceaux.push(c.motifs.map(motif).join(' ou '))
  if (c.sauf_motifs?.length) morceaux.push(`sauf ${c.sauf_motifs.map(motif).join(', ')}`)
  if (c.demandeurs?.length)
    morceaux.push(
      `demandée par : ${c.demandeurs.map((d) => DEMANDEURS[d as keyof typeof DEMANDEURS].toLowerCase()).join(', ')}`,
    )
  if (c.dernier_rdv_ans) morceaux.push(`dernier rendez-vous il y a plus de ${c.dernier_rdv_ans} ans`)
  if (c.embauche_avant) morceaux.push(`embauche avant le ${formaterDate(c.embauche_avant)}`)
  for (const [cle, , non, oui] of OUI_NON) if (c[cle] !== null) morceaux.push(c[cle] ? oui : non)
  return morceaux.join(' · ')
}

/** One way to fall under a rule: what is left empty is no condition. */
export function CritereEdite({
  numero,
  critere: c,
  changer,
  retirer,
}: {
  numero: number
  critere: CritereLu
  changer: (c: CritereLu) => void
  retirer?: () => void
}) {
  const poser = (morceau: Partial<CritereLu>) => changer({ ...c, ...morceau })
  const liste = (l: string[]) => (l.length ? l : null)
  return (
    <fieldset className={classes.critere}>
      <legend className={classes.doux}>
        {numero === 1 ? 'Critère' : 'Ou'} : {critereEnClair(c)}
      </legend>
      <div className={classes.grille}>
        <MultiSelect
          label="Visites"
          data={choixDe(MOTIFS)}
          value={c.codes}
          onChange={(codes) => poser({ codes })}
          error={c.codes.length === 0 ? 'Choisissez au moins une visite.' : undefined}
        />
        <MultiSelect
          label="Catégories"
          placeholder={c.categories ? undefined : 'toutes'}
          data={['SIS', 'SIA', 'SIR']}
          value={c.categories ?? []}
          onChange={(l) => poser({ categories: liste(l) })}
        />
        <MultiSelect
          label="L’un de ces motifs"
          placeholder={c.motifs ? undefined : 'sans condition'}
          data={choixDe(MOTIFS_ORDRE)}
          value={c.motifs ?? []}
          onChange={(l) => poser({ motifs: liste(l) })}
        />
        <MultiSelect
          label="Sauf ces motifs"
          placeholder={c.sauf_motifs ? undefined : 'sans exception'}
          data={choixDe(MOTIFS_ORDRE)}
          value={c.sauf_motifs ?? []}
          onChange={(l) => poser({ sauf_motifs: liste(l) })}
        />
        <MultiSelect
          label="Demandée par"
          placeholder={c.demandeurs ? undefined : 'sans condition'}
          data={choixDe(DEMANDEURS)}
          value={c.demandeurs ?? []}
          onChange={(l) => poser({ demandeurs: liste(l) })}
        />
        <NumberInput
          label="Dernier RDV de plus de (ans)"
          min={1}
          max={20}
          value={c.dernier_rdv_ans ?? ''}
          onChange={(n) => poser({ dernier_rdv_ans: typeof n === 'number' ? n : null })}
        />
        <ChampDate
          label="Embauche avant le"
          clearable
          value={c.embauche_avant}
          onChange={(v: string | null) => poser({ embauche_avant: v })}
        />
        {OUI_NON.map(([cle, libelle]) => (
          <Select
            key={cle}
            label={libelle}
            clearable
            placeholder="sans condition"
            data={[
              { value: 'oui', label: 'Oui' },
              { value: 'non', label: 'Non' },
            ]}
            value={c[cle] === null ? null : c[cle] ? 'oui' : 'non'}
            onChange={(v) => poser({ [cle]: v === null ? null : v === 'oui' })}
          />
        ))}
      </div>
      {retirer && (
        <Group justify="flex-end" mt="xs">
          <Button size="compact-sm" variant="subtle" onClick={retirer}>
            Retirer ce critère
          </Button>
        </Group>
      )}
    </fieldset>
  )
}
