import { Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  $api,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { CONTACTS_ECRITS, TYPES_CONTACT } from '../qualites.ts'
import type { FormesApi } from './formes-api.ts'
import { CONTACTS } from './mots.ts'

const schema = z.object({
  entrepriseId: champForm.texte(),
  etablissementId: champForm.texteOptionnel(),
  type: z.enum(TYPES_CONTACT, 'Choisissez un rôle.'),
  civilite: z
    .union([z.literal(''), z.enum(['Mme', 'M.'])])
    .nullable()
    .transform((c) => c || null),
  nom: champForm.texte(100),
  prenom: champForm.texteOptionnel(100),
  fonction: champForm.texteOptionnel(150),
  courriel: champForm.courrielOptionnel(),
  telephone: champForm.telephoneOptionnel(),
})

/** Adds or corrects a contact; only the kinds that the person's access may write are offered. */
export function FormulaireContact({
  contact,
  acces,
  entreprise,
  etablissement,
  fermer,
  enregistre,
}: {
  contact: FormesApi['contact'] | null
  acces: FormesApi['acces'][]
  entreprise?: string | undefined
  etablissement?: string | undefined
  fermer: () => void
  enregistre: () => Promise<unknown>
}) {
  const ecrivables = acces.filter((a) => a.qualite)
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      entrepriseId:
        contact?.entrepriseId ?? entreprise ?? (ecrivables.length === 1 ? ecrivables[0]!.entrepriseId : ''),
      etablissementId: contact ? (contact.etablissementId ?? '') : (etablissement ?? ''),
      type: contact?.type ?? ('' as 'rh'),
      civilite: contact?.civilite ?? '',
      nom: contact?.nom ?? '',
      prenom: contact?.prenom ?? '',
      fonction: contact?.fonction ?? '',
      courriel: contact?.courriel ?? '',
      telephone: contact?.telephone?.replace(/^\+33/, '0') ?? '',
    },
    enregistrer: async ({ entrepriseId, ...saisie }) =>
      contact
        ? client.PUT('/api/espace-adherent/contacts/{id}', {
            params: { path: { id: contact.id } },
            body: saisie,
          })
        : client.POST('/api/espace-adherent/contacts', { body: { entrepriseId, ...saisie } }),
    message: contact ? 'Contact modifié.' : 'Contact ajouté.',
    apres: () => {
      void enregistre()
      fermer()
    },
  })
  const choisie = acces.find((a) => a.entrepriseId === f.valeurs.entrepriseId)
  const types = choisie?.qualite ? CONTACTS_ECRITS[choisie.qualite] : TYPES_CONTACT
  const { data } = $api.useQuery(
    'get',
    '/api/espace-adherent/etablissements',
    { params: { query: { taille: 200, page: 1, tri: 'nom', entreprise: f.valeurs.entrepriseId } } },
    { enabled: Boolean(choisie) },
  )
  return (
    <TiroirFormulaire
      titre={contact ? 'Modifier le contact' : 'Ajouter un contact'}
      libelle={contact ? 'Enregistrer' : 'Ajouter le contact'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        {acces.length > 1 && !contact && (
          <Select
            label="Entreprise"
            searchable
            data={ecrivables.map((a) => ({ value: a.entrepriseId, label: a.raisonSociale }))}
            {...f.champ('entrepriseId')}
          />
        )}
        <Select
          label="Rôle"
          data={types.map((value) => ({ value, label: CONTACTS[value] }))}
          {...f.champ('type')}
          placeholder="Choisir"
        />
        <Select
          label="Pour"
          data={[
            ...(choisie?.entiere === false ? [] : [{ value: '', label: 'Toute l’entreprise' }]),
            ...(data?.lignes ?? []).map((s) => ({
              value: s.id,
              label: s.commune ? `${s.nom} (${s.commune})` : s.nom,
            })),
          ]}
          allowDeselect={false}
          {...f.champ('etablissementId')}
        />
        <Select label="Civilité" clearable data={['Mme', 'M.']} {...f.champ('civilite')} />
        <TextInput label="Prénom" autoComplete="off" {...f.champ('prenom')} />
        <TextInput label="Nom" autoComplete="off" {...f.champ('nom')} />
        <TextInput label="Fonction" placeholder="Par exemple responsable paie" {...f.champ('fonction')} />
      </SectionFormulaire>
      <SectionFormulaire
        titre="Comment le joindre"
        aide="Au moins un courriel ou un téléphone. En enregistrant, vous confirmez que ces coordonnées sont justes."
      >
        <TextInput label="Courriel" type="email" inputMode="email" {...f.champ('courriel')} />
        <TextInput label="Téléphone" type="tel" inputMode="tel" {...f.champ('telephone')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
