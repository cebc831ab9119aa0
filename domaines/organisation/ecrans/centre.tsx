import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  BadgeStatut,
  ChampsLecture,
  Fiche,
  FicheEnAttente,
  formaterDate,
  formaterNombre,
  formaterTelephone,
  Lien,
  NonRenseigne,
  Section,
  SiDroit,
  TableDonnees,
  useParametre,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { GENRES_CENTRE } from '../vocabulaire.ts'
import { FormulaireCentre } from './formulaire-centre.tsx'
import { joursEnClair } from './jours.ts'
import { SallesCentre } from './salles-centre.tsx'

const fixe = <L,>(lignes: L[]) => ({
  data: { lignes, total: lignes.length },
  error: null,
  isPending: false,
  isFetching: false,
  refetch: () => undefined,
})

export default function FicheCentre() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/organisation/centres/{id}', {
    params: { path: { id } },
  })
  const [edition, setEdition] = useState(false)
  if (!data) return <FicheEnAttente erreur={error} reessayer={refetch} />
  const ville = [data.codePostal, data.commune].filter(Boolean).join(' ')
  return (
    <Fiche
      filAriane={[
        { libelle: 'Vue du service', chemin: '/organisation' },
        { libelle: 'Centres', chemin: '/organisation/centres' },
      ]}
      titre={data.nom}
      badges={data.fermeLe ? <BadgeStatut>Fermé le {formaterDate(data.fermeLe)}</BadgeStatut> : undefined}
      faits={[
        { libelle: 'Genre', valeur: GENRES_CENTRE[data.genre] },
        { libelle: 'Commune', valeur: data.commune ?? '—' },
        { libelle: 'Équipes', valeur: formaterNombre(data.equipes) },
        { libelle: 'Professionnels', valeur: formaterNombre(data.professionnels) },
        {
          libelle: 'Matériel',
          valeur: (
            <Lien vers={`/organisation/materiel?centre=${data.id}`}>{formaterNombre(data.materiels)}</Lien>
          ),
        },
      ]}
      actions={
        <SiDroit droit="organisation.modifier">
          <Button onClick={() => setEdition(true)}>Modifier</Button>
        </SiDroit>
      }
      onglets={[
        {
          cle: 'synthese',
          titre: 'Synthèse',
          contenu: () => (
            <>
              <Section titre="Lieu et ouverture">
                <ChampsLecture
                  champs={[
                    { libelle: 'Adresse', valeur: [data.adresse, ville].filter(Boolean).join(', ') },
                    { libelle: 'Téléphone', valeur: data.telephone && formaterTelephone(data.telephone) },
                    { libelle: 'Secteur', valeur: data.secteur },
                    { libelle: 'Jours d’ouverture', valeur: joursEnClair(data.joursOuverture) },
                    { libelle: 'Ouvert le', valeur: data.ouvertLe && formaterDate(data.ouvertLe) },
                  ]}
                />
              </Section>
              <SallesCentre centreId={data.id} salles={data.listeSalles} />
            </>
          ),
        },
        {
          cle: 'professionnels',
          titre: 'Professionnels',
          compte: data.professionnels,
          contenu: () => (
            <TableDonnees
              legende={`Professionnels de ${data.nom}`}
              unite={{ un: 'professionnel' }}
              hauteur="libre"
              requete={fixe(data.listeProfessionnels)}
              cle={(p) => p.id}
              lien={(p) => `/organisation/professionnels/${p.id}`}
              vide={<Vide titre="Personne dans ce centre" compact />}
              colonnes={[
                { cle: 'nom', titre: 'Nom', rendu: (p) => `${p.nom} ${p.prenom}` },
                { cle: 'metier', titre: 'Métier' },
                {
                  cle: 'equipes',
                  titre: 'Équipes',
                  rendu: (p) => p.equipes || <NonRenseigne>Aucune</NonRenseigne>,
                },
              ]}
            />
          ),
        },
        {
          cle: 'equipes',
          titre: 'Équipes',
          compte: data.equipes,
          contenu: () => (
            <TableDonnees
              legende={`Équipes de ${data.nom}`}
              unite={{ un: 'équipe' }}
              hauteur="libre"
              requete={fixe(data.listeEquipes)}
              cle={(e) => e.id}
              lien={(e) => `/organisation/equipes/${e.id}`}
              vide={<Vide titre="Aucune équipe sur ce centre" compact />}
              colonnes={[{ cle: 'nom', titre: 'Équipe' }]}
            />
          ),
        },
      ]}
    >
      {edition && <FormulaireCentre centre={data} fermer={() => setEdition(false)} />}
    </Fiche>
  )
}
