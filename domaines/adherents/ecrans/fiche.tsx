import { Button } from '@mantine/core'
import {
  IconAddressBook,
  IconCertificate,
  IconFileImport,
  IconHistory,
  IconInfoCircle,
  IconMapPins,
  IconPencil,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  $api,
  Avis,
  DateFr,
  Etiquette,
  Fiche,
  FicheEnAttente,
  formaterSiren,
  Lien,
  Nombre,
  NonRenseigne,
  SiDroit,
  useOngletsAjoutes,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import { NATURES, type Nature } from '../vocabulaire.ts'
import { OngletAdhesions } from './fiche/adhesions.tsx'
import { OngletContacts } from './fiche/contacts.tsx'
import { OngletEtablissements } from './fiche/etablissements.tsx'
import { OngletHistorique } from './fiche/historique.tsx'
import { ModifierEntreprise } from './fiche/modifier-entreprise.tsx'
import { Synthese } from './fiche/synthese.tsx'
import { OngletTravailleurs } from './fiche/travailleurs.tsx'
import { BadgeAdhesion } from './statut.tsx'

export default function FicheAdherent() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/{id}', { params: { path: { id } } })
  const [edition, setEdition] = useState(false)
  const ajoutes = useOngletsAjoutes('adherent', id)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const [equipe, ...autres] = data.equipes
  return (
    <Fiche
      filAriane={[{ libelle: 'Adhérents', chemin: '/adherents' }]}
      titre={data.raison_sociale}
      sousTitre={data.enseigne && data.enseigne !== data.raison_sociale ? data.enseigne : undefined}
      badges={
        <>
          <BadgeAdhesion statut={data.statut} jusquAu={data.jusqu_au} />
          {data.nature !== 'entreprise' && <Etiquette>{NATURES[data.nature as Nature]}</Etiquette>}
        </>
      }
      faits={[
        { libelle: 'Numéro', valeur: <Nombre valeur={data.numero} /> },
        {
          libelle: 'SIREN',
          valeur: data.siren ? formaterSiren(data.siren) : <NonRenseigne>Sans SIREN</NonRenseigne>,
        },
        { libelle: 'Effectif déclaré', valeur: <Nombre valeur={data.effectif} /> },
        { libelle: 'Travailleurs présents', valeur: <Nombre valeur={data.presents} /> },
        {
          libelle: 'Équipe en charge',
          valeur: equipe ? (
            <span title={autres.map((e) => e.nom).join(', ') || undefined}>
              {equipe.nom}
              {autres.length > 0 && ` + ${autres.length}`}
            </span>
          ) : (
            <NonRenseigne>Aucune</NonRenseigne>
          ),
        },
        { libelle: 'Adhérent depuis', valeur: <DateFr date={data.depuis} /> },
        ...(data.groupe_id
          ? [
              {
                libelle: 'Groupe',
                valeur: <Lien vers={`/adherents/groupes/${data.groupe_id}`}>{data.groupe}</Lien>,
              },
            ]
          : []),
      ]}
      avis={
        data.joignables === 0 ? (
          <Avis
            ton="alerte"
            action={<Lien vers={`/adherents/${id}?onglet=contacts`}>Voir les contacts</Lien>}
          >
            {data.contacts === 0
              ? 'Aucun contact n’est enregistré pour cet adhérent.'
              : 'Aucun contact de cet adhérent n’est joignable.'}
          </Avis>
        ) : undefined
      }
      actions={
        <>
          <SiDroit droit="echanges.personnel">
            <Button
              component={Link}
              to={`/imports/nouveau?entreprise=${id}`}
              variant="default"
              leftSection={<IconFileImport size={17} aria-hidden />}
            >
              Importer un fichier du personnel
            </Button>
          </SiDroit>
          <SiDroit droit="adherents.modifier">
            <Button leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEdition(true)}>
              Modifier
            </Button>
          </SiDroit>
        </>
      }
      onglets={[
        {
          cle: 'synthese',
          titre: 'Synthèse',
          icone: IconInfoCircle,
          contenu: () => <Synthese adherent={data} />,
        },
        {
          cle: 'etablissements',
          titre: 'Établissements',
          icone: IconMapPins,
          compte: data.etablissements,
          contenu: () => <OngletEtablissements adherent={data} />,
        },
        {
          cle: 'travailleurs',
          titre: 'Travailleurs',
          icone: IconUsers,
          compte: data.presents,
          contenu: () => <OngletTravailleurs entreprise={id} />,
        },
        {
          cle: 'contacts',
          titre: 'Contacts',
          icone: IconAddressBook,
          compte: data.contacts,
          contenu: () => <OngletContacts adherent={data} />,
        },
        {
          cle: 'adhesion',
          titre: 'Adhésion',
          icone: IconCertificate,
          contenu: () => <OngletAdhesions adherent={data} />,
        },
        ...ajoutes,
        {
          cle: 'historique',
          titre: 'Historique',
          icone: IconHistory,
          contenu: () => <OngletHistorique id={id} />,
        },
      ]}
    >
      {edition && <ModifierEntreprise adherent={data} fermer={() => setEdition(false)} />}
    </Fiche>
  )
}
