import { Checkbox, NumberInput, Select, Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  champForm,
  formaterInstant,
  NonRenseigne,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { CANAUX, cles, DESTINATAIRES, LIEUX_PREFERES } from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { choixDe, creneauxEnClair } from './ordre-commun.tsx'

export interface PreferenceLue {
  etablissement_id: string
  etablissement: string
  creneaux: string[]
  lieu: keyof typeof LIEUX_PREFERES
  centre_id: string | null
  centre: string | null
  destinataire: keyof typeof DESTINATAIRES
  contact_id: string | null
  contact: string | null
  canal: keyof typeof CANAUX
  informer_avant: boolean
  maximum_demi_journee: number | null
  precisions: string | null
  source: 'service' | 'employeur' | null
  modifie_le: string | null
}
const schema = z.object({
  creneaux: z.array(z.string()),
  lieu: z.enum(cles(LIEUX_PREFERES), 'Choisissez le lieu.'),
  centreId: z.string().transform((v) => v || null),
  destinataire: z.enum(cles(DESTINATAIRES), 'Choisissez qui reçoit la convocation.'),
  contactId: z.string().transform((v) => v || null),
  canal: z.enum(cles(CANAUX), 'Choisissez le moyen.'),
  informerAvant: z.boolean(),
  maximumDemiJournee: champForm.entierOptionnel(1),
  precisions: champForm.texteOptionnel(500),
})
export type ValeursPreference = z.output<typeof schema>
const JOURS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi']

/** What was said, in words. */
export function PreferenceEnClair({ p }: { p: PreferenceLue }) {
  if (p.source === null)
    return <NonRenseigne>Rien de précisé : convocation au travailleur, par courriel.</NonRenseigne>
  return (
    <>
      <p>
        Disponible : {creneauxEnClair(p.creneaux)}. Lieu : {LIEUX_PREFERES[p.lieu].toLowerCase()}
        {p.centre && ` (${p.centre})`}. Convocation à : {DESTINATAIRES[p.destinataire].toLowerCase()}
        {p.contact && ` (${p.contact})`}, par{' '}
        {CANAUX[p.canal] === 'SMS' ? 'SMS' : CANAUX[p.canal].toLowerCase()}.
        {p.maximum_demi_journee && ` Au plus ${p.maximum_demi_journee} par demi-journée.`}
      </p>
      {p.informer_avant && <p>L’employeur est prévenu avant toute convocation.</p>}
      {p.precisions && <p>« {p.precisions} »</p>}
      <p className={classes.doux}>
        Indiqué par {p.source === 'employeur' ? 'l’employeur' : 'le service'}
        {p.modifie_le && `, ${formaterInstant(p.modifie_le)}`}.
      </p>
    </>
  )
}

/** The form, in the service and in the employer's space. */
export function FormulairePreference({
  preference: p,
  contacts,
  centres,
  enregistrer,
  apres,
  fermer,
}: {
  preference: PreferenceLue
  contacts: { id: string; nom: string }[]
  /** Left out in the employer's space. */
  centres?: { id: string; nom: string }[]
  enregistrer: (v: ValeursPreference) => Promise<unknown>
  apres: () => void
  fermer: () => void
}) {
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      creneaux: p.creneaux,
      lieu: p.lieu,
      centreId: p.centre_id ?? '',
      destinataire: p.destinataire,
      contactId: p.contact_id ?? '',
      canal: p.canal,
      informerAvant: p.informer_avant,
      maximumDemiJournee: p.maximum_demi_journee ?? ('' as const),
      precisions: p.precisions ?? '',
    },
    enregistrer,
    message: 'Préférences enregistrées.',
    apres,
  })
  const choisis = new Set(f.valeurs.creneaux as string[])
  const basculer = (c: string) =>
    f.poser('creneaux', choisis.has(c) ? [...choisis].filter((x) => x !== c) : [...choisis, c])
  return (
    <TiroirFormulaire titre={`Convoquer à ${p.etablissement}`} formulaire={f} fermer={fermer}>
      <SectionFormulaire titre="Quand" colonnes={1}>
        <p className={classes.doux}>Sans choix, toutes les demi-journées conviennent.</p>
        <table className={classes.semaine}>
          <thead>
            <tr>
              <td />
              {JOURS.map((j) => (
                <th key={j} scope="col">
                  {j.slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['M', 'A'] as const).map((d) => (
              <tr key={d}>
                <th scope="row">{d === 'M' ? 'Matin' : 'Après-midi'}</th>
                {JOURS.map((j, i) => (
                  <td key={j}>
                    <Checkbox
                      aria-label={`${j} ${d === 'M' ? 'matin' : 'après-midi'}`}
                      checked={choisis.has(`${i + 1}${d}`)}
                      onChange={() => basculer(`${i + 1}${d}`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <NumberInput
          label="Travailleurs au plus par demi-journée"
          min={1}
          max={50}
          {...f.champ('maximumDemiJournee')}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Où">
        <Select label="Lieu" data={choixDe(LIEUX_PREFERES)} allowDeselect={false} {...f.champ('lieu')} />
        {centres && f.valeurs.lieu === 'centre' && (
          <Select
            label="Centre"
            clearable
            data={centres.map((c) => ({ value: c.id, label: c.nom }))}
            {...f.champ('centreId')}
          />
        )}
      </SectionFormulaire>
      <SectionFormulaire titre="À qui, comment">
        <Select
          label="La convocation va à"
          data={choixDe(DESTINATAIRES)}
          allowDeselect={false}
          {...f.champ('destinataire')}
        />
        <Select
          label="Contact de l’entreprise"
          clearable
          data={contacts.map((c) => ({ value: c.id, label: c.nom }))}
          {...f.champ('contactId')}
        />
        <Select label="Par" data={choixDe(CANAUX)} allowDeselect={false} {...f.champ('canal')} />
        <Checkbox
          label="Prévenir l’employeur avant de convoquer ses travailleurs"
          {...f.champ('informerAvant', { type: 'checkbox' })}
        />
        <Textarea label="Précisions" autosize minRows={2} {...f.champ('precisions')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
