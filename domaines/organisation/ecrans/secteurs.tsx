import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  annoncer,
  ConfirmationAction,
  champForm,
  client,
  FormulaireModal,
  Lien,
  NonRenseigne,
  pluriel,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { References } from '../requetes/references.ts'
import { useActualiser } from './commun.ts'
import classes from './organisation.module.css'

type Secteur = References['secteurs'][number]

/** Sectors of the service. */
export function Secteurs() {
  const requete = $api.useQuery('get', '/api/organisation/references')
  const { peut } = useSession()
  const [saisie, setSaisie] = useState<Secteur | 'nouveau' | null>(null)
  const [retrait, setRetrait] = useState<Secteur | null>(null)
  const actualiser = useActualiser()
  const lignes = requete.data?.secteurs
  return (
    <Section
      titre="Secteurs"
      aide="Un secteur regroupe des centres, des équipes et des établissements d’un même territoire."
      actions={
        <SiDroit droit="organisation.modifier">
          <Button size="xs" onClick={() => setSaisie('nouveau')}>
            Ajouter un secteur
          </Button>
        </SiDroit>
      }
    >
      <TableDonnees
        legende="Secteurs"
        unite={{ un: 'secteur' }}
        hauteur="libre"
        requete={{ ...requete, data: lignes && { lignes, total: lignes.length } }}
        cle={(s) => s.id}
        vide={<Vide titre="Aucun secteur" compact />}
        colonnes={[
          { cle: 'nom', titre: 'Secteur' },
          {
            cle: 'description',
            titre: 'Description',
            repli: true,
            rendu: (s) => s.description ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'centres',
            titre: 'Centres',
            rendu: (s) => (
              <Lien vers={`/organisation/centres?secteur=${s.id}`}>{pluriel(s.centres, 'centre')}</Lien>
            ),
          },
          ...(peut('organisation.modifier')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (s: Secteur) => (
                    <span className={classes.cellule}>
                      <ActionIcon aria-label={`Modifier ${s.nom}`} onClick={() => setSaisie(s)}>
                        <IconPencil size={17} aria-hidden />
                      </ActionIcon>
                      <ActionIcon aria-label={`Supprimer ${s.nom}`} onClick={() => setRetrait(s)}>
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
        <FormulaireSecteur
          secteur={saisie === 'nouveau' ? undefined : saisie}
          fermer={() => setSaisie(null)}
        />
      )}
      <ConfirmationAction
        ouverte={retrait !== null}
        fermer={() => setRetrait(null)}
        titre={`Supprimer ${retrait?.nom ?? ''} ?`}
        libelleAction="Supprimer le secteur"
        danger
        agir={async () => {
          await client.DELETE('/api/organisation/secteurs/{id}', { params: { path: { id: retrait!.id } } })
          await actualiser()
          annoncer('Secteur supprimé.')
        }}
      >
        Possible seulement si plus aucun centre, équipe ni établissement n’en dépend.
      </ConfirmationAction>
    </Section>
  )
}

const schema = z.object({ nom: champForm.texte(80), description: champForm.texteOptionnel(300) })

function FormulaireSecteur({ secteur, fermer }: { secteur?: Secteur; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { nom: secteur?.nom ?? '', description: secteur?.description ?? '' },
    enregistrer: (body) =>
      secteur
        ? client.PATCH('/api/organisation/secteurs/{id}', { params: { path: { id: secteur.id } }, body })
        : client.POST('/api/organisation/secteurs', { body }),
    message: secteur ? 'Secteur modifié.' : 'Secteur ajouté.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={secteur ? `Modifier ${secteur.nom}` : 'Ajouter un secteur'}
      formulaire={f}
      fermer={fermer}
    >
      <TextInput label="Nom" {...f.champ('nom')} />
      <TextInput label="Description" {...f.champ('description')} />
    </FormulaireModal>
  )
}
