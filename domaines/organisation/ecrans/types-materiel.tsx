import { ActionIcon, Button, Drawer, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  BadgeStatut,
  champForm,
  client,
  FormulaireModal,
  formaterNombre,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
} from '../../../plateforme/interface/index.ts'
import type { SyntheseMateriel } from '../requetes/materiel.ts'
import { cles, FAMILLES_MATERIEL } from '../vocabulaire.ts'
import { codeDe } from './code.ts'
import { choixDuVocabulaire, useActualiser } from './commun.ts'

type TypeMateriel = z.infer<typeof SyntheseMateriel>['types'][number]

/** How many of each kind; the kinds themselves are kept here. */
export function TypesMateriel({ fermer }: { fermer: () => void }) {
  const requete = $api.useQuery('get', '/api/organisation/materiel/synthese')
  const { peut } = useSession()
  const [saisie, setSaisie] = useState<TypeMateriel | 'nouveau' | null>(null)
  const lignes = requete.data?.types
  return (
    <Drawer opened onClose={fermer} title="Matériel par type" size={760}>
      <SiDroit droit="organisation.modifier">
        <Button size="xs" mb="md" onClick={() => setSaisie('nouveau')}>
          Ajouter un type
        </Button>
      </SiDroit>
      <TableDonnees
        legende="Types de matériel"
        unite={{ un: 'type' }}
        hauteur="libre"
        requete={{ ...requete, data: lignes && { lignes, total: lignes.length } }}
        cle={(t) => t.code}
        colonnes={[
          { cle: 'libelle', titre: 'Type' },
          { cle: 'famille', titre: 'Famille', rendu: (t) => FAMILLES_MATERIEL[t.famille] },
          { cle: 'nombre', titre: 'Nombre', nombre: true, rendu: (t) => formaterNombre(t.nombre) },
          {
            cle: 'etalonnageMois',
            titre: 'Étalonnage',
            rendu: (t) =>
              t.etalonnageMois ? `${t.etalonnageMois} mois` : <NonRenseigne>Sans objet</NonRenseigne>,
          },
          {
            cle: 'enRetard',
            titre: 'En retard',
            rendu: (t) =>
              t.enRetard > 0 ? <BadgeStatut ton="alerte">{formaterNombre(t.enRetard)}</BadgeStatut> : '',
          },
          ...(peut('organisation.modifier')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (t: TypeMateriel) => (
                    <ActionIcon aria-label={`Modifier ${t.libelle}`} onClick={() => setSaisie(t)}>
                      <IconPencil size={17} aria-hidden />
                    </ActionIcon>
                  ),
                },
              ]
            : []),
        ]}
      />
      {saisie && (
        <FormulaireType type={saisie === 'nouveau' ? undefined : saisie} fermer={() => setSaisie(null)} />
      )}
    </Drawer>
  )
}

const schema = z.object({
  libelle: champForm.texte(80),
  famille: z.enum(cles(FAMILLES_MATERIEL)),
  etalonnageMois: champForm.entierOptionnel(1),
})

function FormulaireType({ type, fermer }: { type?: TypeMateriel; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      libelle: type?.libelle ?? '',
      famille: type?.famille ?? 'suivi',
      etalonnageMois: type?.etalonnageMois ?? '',
    },
    enregistrer: (body) =>
      type
        ? client.PATCH('/api/organisation/types-materiel/{code}', {
            params: { path: { code: type.code } },
            body,
          })
        : client.POST('/api/organisation/types-materiel', { body: { ...body, code: codeDe(body.libelle) } }),
    message: type ? 'Type modifié.' : 'Type ajouté.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={type ? `Modifier « ${type.libelle} »` : 'Ajouter un type de matériel'}
      formulaire={f}
      fermer={fermer}
    >
      <TextInput label="Nom" {...f.champ('libelle')} />
      <Select
        label="Famille"
        data={choixDuVocabulaire(FAMILLES_MATERIEL)}
        allowDeselect={false}
        {...f.champ('famille')}
      />
      <NumberInput
        label="Étalonnage tous les… (mois)"
        description="Vide : sans étalonnage."
        min={1}
        max={120}
        {...f.champ('etalonnageMois')}
      />
    </FormulaireModal>
  )
}
