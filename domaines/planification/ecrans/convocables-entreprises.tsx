import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import {
  $api,
  formaterDate,
  Nombre,
  NonRenseigne,
  TableDonnees,
} from '../../../plateforme/interface/index.ts'
import type { FiltresEcran } from './convocables.tsx'
import { Rang } from './ordre-commun.tsx'

/** The list by company: whom to call to one half-day together. */
export function ParEntreprise({
  filtres,
  page,
  modifier,
  ouvrir,
}: {
  filtres: FiltresEcran
  page: number
  modifier: (c: { page?: number }) => void
  ouvrir: (entreprise: string) => void
}) {
  const requete = $api.useQuery(
    'get',
    '/api/planification/convocables/entreprises',
    { params: { query: { ...filtres, page } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <TableDonnees
      legende="Entreprises dont des travailleurs sont à convoquer"
      unite={{ un: 'entreprise', plusieurs: 'entreprises' }}
      requete={requete}
      cle={(l) => l.entreprise_id ?? 'aucune'}
      etat={{ page }}
      modifier={modifier}
      alerte={(l) => l.retard > 0}
      colonnes={[
        {
          cle: 'entreprise',
          titre: 'Entreprise',
          rendu: (l) => l.entreprise ?? <NonRenseigne>Sans contrat en cours</NonRenseigne>,
        },
        { cle: 'commune', titre: 'Commune', secondaire: true, rendu: (l) => l.commune ?? '—' },
        { cle: 'premier_rang', titre: 'Premier rang', rendu: (l) => <Rang rang={l.premier_rang} /> },
        { cle: 'total', titre: 'À convoquer', nombre: true, rendu: (l) => <Nombre valeur={l.total} /> },
        { cle: 'retard', titre: 'En retard', nombre: true, rendu: (l) => <Nombre valeur={l.retard} /> },
        { cle: 'planifies', titre: 'Planifiés', nombre: true, rendu: (l) => <Nombre valeur={l.planifies} /> },
        {
          cle: 'plus_ancienne',
          titre: 'Plus ancienne limite',
          rendu: (l) => (l.plus_ancienne ? formaterDate(l.plus_ancienne) : '—'),
        },
        {
          cle: 'action',
          titre: 'Travailleurs',
          fixe: true,
          rendu: (l) =>
            l.entreprise_id ? (
              <Button
                size="compact-sm"
                variant="light"
                aria-label={`Voir les travailleurs de ${l.entreprise}`}
                onClick={() => ouvrir(l.entreprise_id!)}
              >
                Voir
              </Button>
            ) : null,
        },
      ]}
    />
  )
}
