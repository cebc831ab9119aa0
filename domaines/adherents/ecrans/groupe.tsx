import { Button, TextInput } from '@mantine/core'
import { IconBuilding, IconMapPins } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  champForm,
  client,
  Fiche,
  FicheEnAttente,
  FormulaireModal,
  formaterSiren,
  Nombre,
  NonRenseigne,
  type ReponseApi,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useParametre,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './cache.ts'
import { BadgeAdhesion } from './statut.tsx'
import { TableEtablissements } from './table-etablissements.tsx'

type Groupe = ReponseApi<'/api/adherents/groupes/{id}'>

/** A group as one member, and each of its companies and establishments. */
export default function FicheGroupe() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/groupes/{id}', {
    params: { path: { id } },
  })
  const [edition, setEdition] = useState(false)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return (
    <Fiche
      filAriane={[{ libelle: 'Groupes d’entreprises', chemin: '/adherents/groupes' }]}
      titre={data.nom}
      faits={[
        { libelle: 'Entreprises', valeur: <Nombre valeur={data.entreprises.length} /> },
        { libelle: 'dont adhérentes', valeur: <Nombre valeur={data.adherentes} /> },
        { libelle: 'Établissements', valeur: <Nombre valeur={data.etablissements} /> },
        { libelle: 'Effectif déclaré', valeur: <Nombre valeur={data.effectif} /> },
      ]}
      actions={
        <SiDroit droit="adherents.modifier">
          <Button variant="default" onClick={() => setEdition(true)}>
            Renommer
          </Button>
        </SiDroit>
      }
      onglets={[
        {
          cle: 'entreprises',
          titre: 'Entreprises',
          icone: IconBuilding,
          compte: data.entreprises.length,
          contenu: () => <Entreprises groupe={data} />,
        },
        {
          cle: 'etablissements',
          titre: 'Tous les établissements',
          icone: IconMapPins,
          compte: data.etablissements,
          contenu: () => <Etablissements groupe={id} />,
        },
      ]}
    >
      {edition && <Renommer groupe={data} fermer={() => setEdition(false)} />}
    </Fiche>
  )
}

function Entreprises({ groupe }: { groupe: Groupe }) {
  const lignes = groupe.entreprises
  return (
    <TableDonnees
      legende="Entreprises du groupe"
      unite={{ un: 'entreprise' }}
      hauteur="libre"
      requete={{
        data: { lignes, total: lignes.length },
        error: null,
        isPending: false,
        isFetching: false,
        refetch: () => undefined,
      }}
      cle={(e) => e.id}
      lien={(e) => `/adherents/${e.id}`}
      vide={<Vide titre="Aucune entreprise dans ce groupe" compact />}
      colonnes={[
        { cle: 'raison_sociale', titre: 'Raison sociale' },
        { cle: 'statut', titre: 'Statut', rendu: (e) => <BadgeAdhesion statut={e.statut} /> },
        {
          cle: 'siren',
          titre: 'SIREN',
          rendu: (e) => (e.siren ? formaterSiren(e.siren) : <NonRenseigne>—</NonRenseigne>),
        },
        { cle: 'commune', titre: 'Commune' },
        {
          cle: 'etablissements',
          titre: 'Établissements',
          nombre: true,
          rendu: (e) => <Nombre valeur={e.etablissements} />,
        },
        { cle: 'effectif', titre: 'Effectif', nombre: true, rendu: (e) => <Nombre valeur={e.effectif} /> },
      ]}
    />
  )
}

function Etablissements({ groupe }: { groupe: string }) {
  const [etat, setEtat] = useState({ page: 1, tri: 'entreprise' })
  return (
    <TableEtablissements
      filtres={{ groupe }}
      etat={etat}
      modifier={(changement) => setEtat((avant) => ({ ...avant, ...changement }))}
      hauteur="libre"
      avecEntreprise
    />
  )
}

const schema = z.object({ nom: champForm.texte(120) })

function Renommer({ groupe, fermer }: { groupe: Groupe; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { nom: groupe.nom },
    enregistrer: (body) =>
      client.PATCH('/api/adherents/groupes/{id}', { params: { path: { id: groupe.id } }, body }),
    message: 'Groupe renommé.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Renommer le groupe" formulaire={f} fermer={fermer}>
      <TextInput label="Nom du groupe" {...f.champ('nom')} />
    </FormulaireModal>
  )
}
