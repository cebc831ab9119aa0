import { Drawer, Table } from '@mantine/core'
import {
  $api,
  Avis,
  ChampsLecture,
  Chargement,
  DateFr,
  Erreur,
  Lien,
} from '../../../../plateforme/interface/index.ts'
import { CLASSES, OPERATIONS_JOURNAL } from '../../vocabulaire.ts'
import { lireValeur, nommerCas, nommerChamp, nommerObjet, nommerRole, pageDeLObjet } from './mots.ts'

/** One write: the values before and after, field by field. */
export function DetailEcriture({ id, fermer }: { id: number; fermer: () => void }) {
  const requete = $api.useQuery('get', '/api/journal/ecritures/{id}', { params: { path: { id } } })
  const erreur: unknown = requete.error
  const e = requete.data
  const page = e && pageDeLObjet(e.objet, e.objetId)
  return (
    <Drawer opened onClose={fermer} title={e ? nommerObjet(e.objet) : 'Modification'} size={640}>
      {erreur ? (
        <Erreur erreur={erreur} compact />
      ) : !e ? (
        <Chargement lignes={6} />
      ) : (
        <>
          <ChampsLecture
            champs={[
              { libelle: 'Quand', valeur: <DateFr date={e.le} heure /> },
              {
                libelle: 'Opération',
                valeur: OPERATIONS_JOURNAL[e.operation as keyof typeof OPERATIONS_JOURNAL] ?? e.operation,
              },
              { libelle: 'Qui', valeur: e.acteur ? `${e.acteur.prenom} ${e.acteur.nom}` : 'Le système' },
              { libelle: 'Rôle', valeur: nommerRole(e.role) },
              {
                libelle: 'Geste',
                valeur:
                  e.cas && !e.cas.includes('/') ? (
                    <Lien vers={`/journal?cas=${encodeURIComponent(e.cas)}`}>{nommerCas(e.cas)}</Lien>
                  ) : (
                    '—'
                  ),
              },
              { libelle: 'Classe', valeur: CLASSES[e.classe as keyof typeof CLASSES] ?? e.classe },
              {
                libelle: 'Fiche',
                valeur: page ? <Lien vers={page}>Ouvrir la fiche</Lien> : (e.objetId ?? '—'),
              },
            ]}
          />
          {e.classe === 'sante' ? (
            <Avis ton="info" titre="Données de santé">
              {e.champsSante?.length
                ? `Champs modifiés : ${e.champsSante.map(nommerChamp).join(', ')}. Les valeurs ne sont pas gardées ici.`
                : 'Les valeurs ne sont pas gardées dans le journal.'}
            </Avis>
          ) : (
            <>
              {e.masque && (
                <Avis ton="info">
                  Les valeurs personnelles sont masquées : le journal dit qui a changé quoi et quand. Ceux qui
                  tiennent la fiche en lisent l’historique.
                </Avis>
              )}
              <Comparaison avant={e.avant} apres={e.apres} />
            </>
          )}
        </>
      )}
    </Drawer>
  )
}

type Valeurs = Record<string, unknown> | null

function Comparaison({ avant, apres }: { avant: Valeurs; apres: Valeurs }) {
  const champs = [...new Set([...Object.keys(avant ?? {}), ...Object.keys(apres ?? {})])].sort()
  return (
    <Table mt="md" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Champ</Table.Th>
          {avant && <Table.Th scope="col">Avant</Table.Th>}
          {apres && <Table.Th scope="col">{avant ? 'Après' : 'Valeur'}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {champs.map((champ) => (
          <Table.Tr key={champ}>
            <Table.Th scope="row" fw={400}>
              {nommerChamp(champ)}
            </Table.Th>
            {avant && <Table.Td style={{ overflowWrap: 'anywhere' }}>{lireValeur(avant[champ])}</Table.Td>}
            {apres && <Table.Td style={{ overflowWrap: 'anywhere' }}>{lireValeur(apres[champ])}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
