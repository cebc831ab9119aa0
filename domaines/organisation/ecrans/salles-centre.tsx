import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  annoncer,
  ConfirmationAction,
  champForm,
  client,
  FormulaireModal,
  Nombre,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { SalleDeCentre } from '../requetes/centres.ts'
import { cles, USAGES_SALLE } from '../vocabulaire.ts'
import { choixDuVocabulaire, useActualiser } from './commun.ts'
import classes from './organisation.module.css'

type Salle = z.infer<typeof SalleDeCentre>

/** Rooms of a centre. */
export function SallesCentre({ centreId, salles }: { centreId: string; salles: Salle[] }) {
  const { peut } = useSession()
  const [saisie, setSaisie] = useState<Salle | 'nouvelle' | null>(null)
  const [retrait, setRetrait] = useState<Salle | null>(null)
  const actualiser = useActualiser()
  return (
    <Section
      titre="Salles"
      actions={
        <SiDroit droit="organisation.modifier">
          <Button size="xs" onClick={() => setSaisie('nouvelle')}>
            Ajouter une salle
          </Button>
        </SiDroit>
      }
    >
      <TableDonnees
        legende="Salles"
        unite={{ un: 'salle' }}
        hauteur="libre"
        requete={{
          data: { lignes: salles, total: salles.length },
          error: null,
          isPending: false,
          isFetching: false,
          refetch: () => undefined,
        }}
        cle={(s) => s.id}
        vide={<Vide titre="Aucune salle enregistrée" compact />}
        colonnes={[
          { cle: 'nom', titre: 'Salle' },
          { cle: 'usage', titre: 'Usage', rendu: (s) => USAGES_SALLE[s.usage] },
          { cle: 'capacite', titre: 'Places', nombre: true, rendu: (s) => <Nombre valeur={s.capacite} /> },
          ...(peut('organisation.modifier')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (s: Salle) => (
                    <span className={classes.cellule}>
                      <ActionIcon aria-label={`Modifier ${s.nom}`} onClick={() => setSaisie(s)}>
                        <IconPencil size={17} aria-hidden />
                      </ActionIcon>
                      <ActionIcon aria-label={`Retirer ${s.nom}`} onClick={() => setRetrait(s)}>
                        <IconTrash size={17} aria-hidden />
                      </ActionIcon>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {saisie && (
        <FormulaireSalle
          centreId={centreId}
          salle={saisie === 'nouvelle' ? undefined : saisie}
          fermer={() => setSaisie(null)}
        />
      )}
      <ConfirmationAction
        ouverte={retrait !== null}
        fermer={() => setRetrait(null)}
        titre={`Retirer ${retrait?.nom ?? ''} ?`}
        libelleAction="Retirer la salle"
        danger
        agir={async () => {
          await client.DELETE('/api/organisation/salles/{id}', { params: { path: { id: retrait!.id } } })
          await actualiser()
          annoncer('Salle retirée.')
        }}
      >
        Elle ne sera plus proposée dans ce centre.
      </ConfirmationAction>
    </Section>
  )
}

const schema = z.object({
  nom: champForm.texte(80),
  usage: z.enum(cles(USAGES_SALLE)),
  capacite: champForm.entierOptionnel(1),
})

function FormulaireSalle({
  centreId,
  salle,
  fermer,
}: {
  centreId: string
  salle?: Salle
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      nom: salle?.nom ?? '',
      usage: salle?.usage ?? 'consultation',
      capacite: salle?.capacite ?? '',
    },
    enregistrer: (body) =>
      salle
        ? client.PATCH('/api/organisation/salles/{id}', { params: { path: { id: salle.id } }, body })
        : client.POST('/api/organisation/centres/{id}/salles', { params: { path: { id: centreId } }, body }),
    message: salle ? 'Salle modifiée.' : 'Salle ajoutée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={salle ? `Modifier ${salle.nom}` : 'Ajouter une salle'}
      formulaire={f}
      fermer={fermer}
    >
      <TextInput label="Nom" {...f.champ('nom')} />
      <Select
        label="Usage"
        data={choixDuVocabulaire(USAGES_SALLE)}
        allowDeselect={false}
        {...f.champ('usage')}
      />
      <NumberInput label="Places" min={1} {...f.champ('capacite')} />
    </FormulaireModal>
  )
}
