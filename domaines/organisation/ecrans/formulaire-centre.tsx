import { Checkbox, Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useAller,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { Centre } from '../requetes/centres.ts'
import { cles, GENRES_CENTRE, JOURS } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import { choixDe, choixDuVocabulaire, choixOptionnel, useActualiser, useReferences } from './commun.ts'
import classes from './organisation.module.css'

const schema = z.object({
  nom: champForm.texte(80),
  genre: z.enum(cles(GENRES_CENTRE)),
  secteurId: choixOptionnel(),
  adresse: champForm.texteOptionnel(),
  codePostal: z
    .string()
    .trim()
    .refine((t) => t === '' || /^\d{5}$/.test(t), 'Code postal à 5 chiffres attendu.')
    .transform((t) => t || null),
  commune: champForm.texteOptionnel(100),
  telephone: champForm.telephoneOptionnel(),
  joursOuverture: z.array(z.string()).transform((jours) => jours.map(Number)),
  ouvertLe: champForm.jourOptionnel(),
  fermeLe: champForm.jourOptionnel(),
})

/** Creates a centre, or changes one; a closing day closes it. */
export function FormulaireCentre({ centre, fermer }: { centre?: Centre; fermer: () => void }) {
  const { secteurs } = useReferences()
  const actualiser = useActualiser()
  const aller = useAller()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      nom: centre?.nom ?? '',
      genre: centre?.genre ?? 'fixe',
      secteurId: centre?.secteurId ?? '',
      adresse: centre?.adresse ?? '',
      codePostal: centre?.codePostal ?? '',
      commune: centre?.commune ?? '',
      telephone: centre?.telephone ?? '',
      joursOuverture: (centre?.joursOuverture ?? [1, 2, 3, 4, 5]).map(String),
      ouvertLe: centre?.ouvertLe ?? '',
      fermeLe: centre?.fermeLe ?? '',
    },
    enregistrer: (body) =>
      centre
        ? client.PATCH('/api/organisation/centres/{id}', { params: { path: { id: centre.id } }, body })
        : client.POST('/api/organisation/centres', { body }),
    message: centre ? 'Centre modifié.' : 'Centre créé.',
    apres: async ({ data }) => {
      await actualiser()
      fermer()
      if (!centre && data) aller(`/organisation/centres/${data.id}`)
    },
  })
  return (
    <TiroirFormulaire
      titre={centre ? `Modifier ${centre.nom}` : 'Nouveau centre'}
      libelle={centre ? 'Enregistrer' : 'Créer le centre'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        <TextInput label="Nom" {...f.champ('nom')} />
        <Select
          label="Genre"
          data={choixDuVocabulaire(GENRES_CENTRE)}
          allowDeselect={false}
          {...f.champ('genre')}
        />
        <Choix label="Secteur" data={choixDe(secteurs)} {...f.champ('secteurId')} />
        <TextInput label="Téléphone" {...f.champ('telephone')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Adresse">
        <TextInput label="Adresse" {...f.champ('adresse')} />
        <TextInput label="Code postal" inputMode="numeric" {...f.champ('codePostal')} />
        <TextInput label="Commune" {...f.champ('commune')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Ouverture" colonnes={1}>
        <Checkbox.Group label="Jours d’ouverture" {...f.champ('joursOuverture')}>
          <div className={classes.jours}>
            {Object.entries(JOURS).map(([jour, nom]) => (
              <Checkbox key={jour} value={jour} label={nom} />
            ))}
          </div>
        </Checkbox.Group>
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="Ouvert le" {...f.champ('ouvertLe')} />
        <ChampDate
          label="Fermé le"
          description="Ses équipes doivent avoir changé de centre."
          {...f.champ('fermeLe')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
