import { Button, Group } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  $api,
  DateFr,
  formaterDate,
  Lien,
  NonRenseigne,
  Section,
  SiDroit,
  TableDonnees,
  Vide,
} from '../../../../plateforme/interface/index.ts'

/** Workers of a company or of one establishment, as the room of workers lists them. */
export function OngletTravailleurs({
  entreprise,
  etablissement,
}: {
  entreprise?: string
  etablissement?: string
}) {
  const [etat, setEtat] = useState({ page: 1, tri: 'nom' })
  const ou = etablissement ? { etablissement } : { entreprise }
  const requete = $api.useQuery(
    'get',
    '/api/travailleurs',
    { params: { query: { ...ou, ...etat, cas: 'en_contrat' } as never } },
    { placeholderData: keepPreviousData },
  )
  const filtre = new URLSearchParams(etablissement ? { etablissement } : { entreprise: entreprise ?? '' })
  return (
    <Section
      titre="Travailleurs présents"
      actions={
        <Group>
          <Lien vers={`/travailleurs?${filtre}`}>Ouvrir dans la liste des travailleurs</Lien>
          <SiDroit droit="travailleurs.modifier">
            <Button
              component={Link}
              to={`/travailleurs/nouveau?${filtre}`}
              variant="default"
              leftSection={<IconUserPlus size={16} aria-hidden />}
            >
              Ajouter un travailleur
            </Button>
          </SiDroit>
        </Group>
      }
    >
      <TableDonnees
        legende="Travailleurs"
        unite={{ un: 'travailleur' }}
        hauteur="libre"
        requete={requete}
        cle={(t) => t.id}
        lien={(t) => `/travailleurs/${t.id}`}
        etat={etat}
        modifier={(changement) => setEtat((avant) => ({ ...avant, ...changement }))}
        vide={
          <Vide titre="Aucun travailleur présent" compact>
            Un adhérent sans salarié reste un adhérent : rien ne lui sera demandé.
          </Vide>
        }
        colonnes={[
          {
            cle: 'nom',
            titre: 'Nom',
            triable: true,
            rendu: (t) =>
              `${(t.nom_usage ?? t.nom_naissance).toLocaleUpperCase('fr')} ${t.prenom_usage ?? t.prenoms}`,
          },
          { cle: 'naissance', titre: 'Naissance', triable: true, rendu: (t) => formaterDate(t.naissance) },
          { cle: 'poste', titre: 'Poste', rendu: (t) => t.poste ?? <NonRenseigne /> },
          { cle: 'depuis', titre: 'Depuis', rendu: (t) => <DateFr date={t.depuis} /> },
          { cle: 'equipe', titre: 'Équipe', rendu: (t) => t.equipe ?? <NonRenseigne>—</NonRenseigne> },
        ]}
      />
    </Section>
  )
}
