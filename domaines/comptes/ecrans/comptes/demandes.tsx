import { Button, Group } from '@mantine/core'
import {
  Avis,
  annoncer,
  annoncerRefus,
  client,
  formaterInstant,
  libelleRole,
} from '../../../../plateforme/interface/index.ts'
import { GENRES_DEMANDE } from '../../vocabulaire.ts'

interface Demande {
  id: string
  genre: keyof typeof GENRES_DEMANDE
  role: string | null
  courriel: string | null
  demandeeLe: string
}

/** What waits for a second person on this account, and may still be taken back. */
export function DemandesEnAttente({ demandes, actualiser }: { demandes: Demande[]; actualiser: () => void }) {
  async function annuler(id: string) {
    try {
      await client.POST('/api/comptes/demandes/{id}/annulation', { params: { path: { id } } })
      annoncer('Demande annulée.')
      actualiser()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  return (
    <Avis ton="attention" titre="En attente d’une deuxième personne : un médecin ou la direction.">
      {demandes.map((d) => (
        <Group key={d.id} gap="sm" mt={4}>
          <span>
            {GENRES_DEMANDE[d.genre]}
            {d.role && ` « ${libelleRole(d.role)} »`}
            {d.courriel && ` : ${d.courriel}`}, demandé le {formaterInstant(d.demandeeLe)}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => void annuler(d.id)}>
            Annuler la demande
          </Button>
        </Group>
      ))}
    </Avis>
  )
}
