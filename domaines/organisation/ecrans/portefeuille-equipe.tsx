import { Group } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, Lien, Section, Vide } from '../../../plateforme/interface/index.ts'
import { TablePortefeuille } from './table-portefeuille.tsx'

/** The establishments a team follows today. */
export function PortefeuilleEquipe({ equipeId }: { equipeId: string }) {
  const [etat, setEtat] = useState({ page: 1, tri: 'raisonSociale' })
  const requete = $api.useQuery(
    'get',
    '/api/organisation/portefeuilles',
    { params: { query: { ...etat, tri: etat.tri as 'commune', equipe: equipeId, tous: true } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <Section
      titre="Établissements suivis"
      actions={
        <Group>
          <Lien vers={`/organisation/portefeuilles?equipe=${equipeId}`}>Rééquilibrer ce portefeuille</Lien>
        </Group>
      }
    >
      <TablePortefeuille
        requete={requete}
        etat={etat}
        modifier={(changement) => setEtat({ ...etat, page: 1, ...changement })}
        sansEquipe
        hauteur="libre"
        vide={
          <Vide titre="Portefeuille vide" compact>
            Confiez des établissements à cette équipe depuis les portefeuilles.
          </Vide>
        }
      />
    </Section>
  )
}
