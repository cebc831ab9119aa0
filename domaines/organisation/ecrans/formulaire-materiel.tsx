import { Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import {
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { Materiel } from '../requetes/materiel.ts'
import { ETATS_MATERIEL } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import { choixDe, choixDuVocabulaire, choixOptionnel, useActualiser, useReferences } from './commun.ts'

const { au_rebut: _, ...ETATS_ACTIFS } = ETATS_MATERIEL
const schema = z.object({
  typeCode: champForm.texte(),
  marque: champForm.texteOptionnel(80),
  modele: champForm.texteOptionnel(80),
  numeroSerie: champForm.texteOptionnel(80),
  proprietaire: champForm.texteOptionnel(120),
  centreId: choixOptionnel(),
  professionnelId: choixOptionnel(),
  etat: z.enum(['en_service', 'en_reparation', 'en_stock']),
  acquisLe: champForm.jourOptionnel(),
  etalonneLe: champForm.jourOptionnel(),
  etalonnagePrevuLe: champForm.jourOptionnel(),
})

/** Adds a piece of equipment, or changes one. */
export function FormulaireMateriel({ materiel: m, fermer }: { materiel?: Materiel; fermer: () => void }) {
  const { typesMateriel, centres, professionnels } = useReferences()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      typeCode: m?.typeCode ?? '',
      marque: m?.marque ?? '',
      modele: m?.modele ?? '',
      numeroSerie: m?.numeroSerie ?? '',
      proprietaire: m?.proprietaire ?? '',
      centreId: m?.centreId ?? '',
      professionnelId: m?.professionnelId ?? '',
      etat: m && m.etat !== 'au_rebut' ? m.etat : 'en_service',
      acquisLe: m?.acquisLe ?? '',
      etalonneLe: m?.etalonneLe ?? '',
      etalonnagePrevuLe: m?.etalonnagePrevuLe ?? '',
    },
    enregistrer: (body) =>
      m
        ? client.PATCH('/api/organisation/materiel/{id}', { params: { path: { id: m.id } }, body })
        : client.POST('/api/organisation/materiel', { body }),
    message: m ? 'Matériel modifié.' : 'Matériel ajouté.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  const mois = typesMateriel.find((t) => t.code === f.valeurs.typeCode)?.etalonnageMois
  return (
    <TiroirFormulaire
      titre={m ? 'Modifier le matériel' : 'Ajouter un matériel'}
      libelle={m ? 'Enregistrer' : 'Ajouter le matériel'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        <Choix
          label="Type"
          data={typesMateriel.map((t) => ({ value: t.code, label: t.libelle }))}
          {...f.champ('typeCode')}
        />
        <TextInput label="Numéro de série" {...f.champ('numeroSerie')} />
        <TextInput label="Marque" {...f.champ('marque')} />
        <TextInput label="Modèle" {...f.champ('modele')} />
        <TextInput label="Propriétaire" description="Vide : le service." {...f.champ('proprietaire')} />
        <ChampDate label="Acquis le" {...f.champ('acquisLe')} />
      </SectionFormulaire>
      <SectionFormulaire titre="Où et chez qui">
        <Choix label="Centre" data={choixDe(centres)} {...f.champ('centreId')} />
        <Choix label="Confié à" data={choixDe(professionnels)} {...f.champ('professionnelId')} />
        <Select
          label="État"
          data={choixDuVocabulaire(ETATS_ACTIFS)}
          allowDeselect={false}
          {...f.champ('etat')}
        />
      </SectionFormulaire>
      <SectionFormulaire
        titre="Étalonnage"
        aide={
          mois
            ? `À refaire tous les ${mois} mois : la date suivante se calcule si vous la laissez vide.`
            : 'Ce type n’a pas de périodicité d’étalonnage.'
        }
      >
        <ChampDate label="Étalonné le" {...f.champ('etalonneLe')} />
        <ChampDate label="Prochain étalonnage" {...f.champ('etalonnagePrevuLe')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
