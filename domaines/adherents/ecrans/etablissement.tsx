import { Button, Group } from '@mantine/core'
import { IconInfoCircle, IconPencil, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  BadgeStatut,
  ChampsLecture,
  DateFr,
  Etiquette,
  Fiche,
  FicheEnAttente,
  formaterDate,
  formaterSiret,
  Nombre,
  NonRenseigne,
  Section,
  SiDroit,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import { Effectifs } from './effectifs.tsx'
import { FermerEtablissement } from './fermer-etablissement.tsx'
import type { Etablissement } from './fiche/donnees.ts'
import { OngletTravailleurs } from './fiche/travailleurs.tsx'
import { FormulaireEtablissement } from './formulaire-etablissement.tsx'

export default function FicheEtablissement() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/etablissements/{id}', {
    params: { path: { id } },
  })
  const [fenetre, setFenetre] = useState<'modifier' | 'fermer' | null>(null)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const dernier = data.effectifs[0]
  const fermer = () => setFenetre(null)
  return (
    <Fiche
      filAriane={[
        { libelle: 'Adhérents', chemin: '/adherents' },
        { libelle: data.entreprise, chemin: `/adherents/${data.entreprise_id}` },
      ]}
      titre={[data.enseigne ?? data.entreprise, data.commune].filter(Boolean).join(', ')}
      badges={
        <>
          {data.siege && <Etiquette>Siège</Etiquette>}
          {data.ferme_le && <BadgeStatut>Fermé le {formaterDate(data.ferme_le)}</BadgeStatut>}
        </>
      }
      faits={[
        {
          libelle: 'SIRET',
          valeur: data.siret ? formaterSiret(data.siret) : <NonRenseigne>Sans SIRET</NonRenseigne>,
        },
        {
          libelle: dernier ? `Effectif au ${formaterDate(dernier.au)}` : 'Effectif déclaré',
          valeur: <Nombre valeur={dernier?.nombre} />,
        },
        { libelle: 'Travailleurs présents', valeur: <Nombre valeur={data.presents} /> },
        {
          libelle: 'Équipe en charge',
          valeur: data.equipe ?? <NonRenseigne>Aucune</NonRenseigne>,
        },
        { libelle: 'Centre', valeur: data.centre ?? <NonRenseigne>—</NonRenseigne> },
      ]}
      actions={
        <SiDroit droit="adherents.modifier">
          <Group gap="xs">
            <Button variant="default" onClick={() => setFenetre('fermer')}>
              {data.ferme_le ? 'Rouvrir' : 'Fermer l’établissement'}
            </Button>
            <Button leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setFenetre('modifier')}>
              Modifier
            </Button>
          </Group>
        </SiDroit>
      }
      onglets={[
        {
          cle: 'synthese',
          titre: 'Synthèse',
          icone: IconInfoCircle,
          contenu: () => <Synthese etablissement={data} />,
        },
        {
          cle: 'effectifs',
          titre: 'Effectifs',
          icone: IconUsersGroup,
          compte: data.effectifs.length,
          contenu: () => <Effectifs etablissement={data} />,
        },
        {
          cle: 'travailleurs',
          titre: 'Travailleurs',
          icone: IconUsers,
          compte: data.presents,
          contenu: () => <OngletTravailleurs etablissement={id} />,
        },
      ]}
    >
      {fenetre === 'modifier' && (
        <FormulaireEtablissement
          adherent={{ id: data.entreprise_id, nature: data.nature, siren: data.siren }}
          etablissement={data}
          fermer={fermer}
        />
      )}
      {fenetre === 'fermer' && <FermerEtablissement etablissement={data} fermer={fermer} />}
    </Fiche>
  )
}

function Synthese({ etablissement: t }: { etablissement: Etablissement }) {
  const lieux = [t.a_locaux && 'Locaux', t.a_entrepot && 'Entrepôt', t.a_chantiers && 'Chantiers'].filter(
    Boolean,
  )
  return (
    <>
      <Section titre="Lieu">
        <ChampsLecture
          champs={[
            {
              libelle: 'Adresse',
              valeur: [t.adresse, t.complement, [t.code_postal, t.commune].filter(Boolean).join(' ')]
                .filter(Boolean)
                .join(', '),
              large: true,
            },
            { libelle: 'Lieu d’activité', valeur: t.lieu_activite ?? 'À cette adresse' },
            { libelle: 'Sur place', valeur: lieux.join(', ') },
            { libelle: 'Jours et horaires', valeur: t.jours_horaires },
            {
              libelle: 'Activité (NAF rév. 2)',
              valeur: t.naf_code && `${t.naf_code} · ${t.naf_libelle ?? ''}`,
            },
            { libelle: 'Ouvert le', valeur: t.ouvert_le && <DateFr date={t.ouvert_le} /> },
            ...(t.ferme_le ? [{ libelle: 'Fermé le', valeur: <DateFr date={t.ferme_le} /> }] : []),
          ]}
        />
      </Section>
      <Section titre="Suivi">
        <ChampsLecture
          colonnes={3}
          champs={[
            { libelle: 'Secteur', valeur: t.secteur },
            { libelle: 'Centre', valeur: t.centre },
            {
              libelle: 'Équipe en charge',
              valeur: t.equipe && (
                <>
                  {t.equipe}, depuis le <DateFr date={t.equipe_depuis} />
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
