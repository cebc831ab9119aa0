import { NumberInput, Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  type ReponseGet,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'

type CampagneLue = ReponseGet<'/api/declarations/campagnes'>['campagnes'][number]
const schema = z.object({
  annee: champForm.entier(2020, 2100),
  ouvre_le: champForm.jour(),
  ferme_le: champForm.jour(),
  relance1: champForm.jourOptionnel(),
  relance2: champForm.jourOptionnel(),
  relance3: champForm.jourOptionnel(),
  message: champForm.texteOptionnel(2000),
})

/** Opens the campaign of a year, or sets its dates; saving again adds the members that joined since. */
export function TiroirCampagne({
  campagne,
  fermer,
  apres,
}: {
  campagne: CampagneLue | null
  fermer: () => void
  apres: () => void
}) {
  const annee = new Date().getFullYear()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      annee: campagne?.annee ?? annee,
      ouvre_le: campagne?.ouvreLe ?? `${annee}-01-05`,
      ferme_le: campagne?.fermeLe ?? `${annee}-02-28`,
      relance1: campagne?.relances[0] ?? '',
      relance2: campagne?.relances[1] ?? '',
      relance3: campagne?.relances[2] ?? '',
      message: campagne?.message ?? '',
    },
    enregistrer: async ({ annee: a, relance1, relance2, relance3, ...reste }) => {
      const relances = [relance1, relance2, relance3].filter((r): r is string => r !== null)
      return a === campagne?.annee
        ? client.PUT('/api/declarations/campagnes/{annee}', {
            params: { path: { annee: a } },
            body: { ...reste, relances },
          })
        : client.POST('/api/declarations/campagnes', { body: { annee: a, ...reste, relances } })
    },
    message: campagne
      ? 'Campagne réglée.'
      : 'Campagne ouverte : chaque établissement a sa déclaration à faire.',
    apres: () => {
      apres()
      fermer()
    },
  })
  const nouvelle = f.valeurs.annee !== campagne?.annee
  return (
    <TiroirFormulaire
      titre={nouvelle ? 'Ouvrir une campagne' : `Campagne ${campagne?.annee}`}
      libelle={nouvelle ? 'Ouvrir la campagne' : 'Enregistrer'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire aide="Changer l’année ouvre une autre campagne. Enregistrer ajoute aussi les adhérents venus depuis l’ouverture.">
        <NumberInput label="Année" hideControls thousandSeparator="" {...f.champ('annee')} />
        <ChampDate label="Ouverture" {...f.champ('ouvre_le')} />
        <ChampDate label="Clôture" {...f.champ('ferme_le')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Relances prévues">
        <ChampDate label="Première relance" {...f.champ('relance1')} />
        <ChampDate label="Deuxième relance" {...f.champ('relance2')} />
        <ChampDate label="Troisième relance" {...f.champ('relance3')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Message aux employeurs">
        <Textarea
          label="Message"
          description="Affiché en haut de leur déclaration."
          autosize
          minRows={3}
          {...f.champ('message')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
