import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  $api,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  Chargement,
  client,
  DateFr,
  Erreur,
  Section,
  typo,
} from '../../../../plateforme/interface/index.ts'
import { nommerAppareil } from '../appareil.ts'
import classes from './mon-compte.module.css'

/** One's open sessions; each may be closed from here. */
export function MesSessions() {
  const cache = useQueryClient()
  const requete = $api.useQuery('get', '/api/compte/sessions')
  const { data } = requete
  const erreur: unknown = requete.error
  const actualiser = () => cache.invalidateQueries({ queryKey: ['get', '/api/compte/sessions'] })

  async function fermer(id: string) {
    try {
      await client.DELETE('/api/compte/sessions/{id}', { params: { path: { id } } })
      annoncer('Session fermée.')
    } catch (erreur) {
      annoncerRefus(erreur)
    }
    void actualiser()
  }
  async function fermerLesAutres() {
    try {
      const { data: fait } = await client.POST('/api/compte/sessions/fermer-les-autres')
      annoncer(fait!.fermees > 1 ? `${fait!.fermees} sessions fermées.` : 'Session fermée.')
    } catch (erreur) {
      annoncerRefus(erreur)
    }
    void actualiser()
  }
  return (
    <Section
      titre="Sessions ouvertes"
      aide={typo('Une session que vous ne reconnaissez pas : fermez-la, puis changez votre mot de passe.')}
      actions={
        data &&
        data.lignes.length > 1 && (
          <Button variant="default" onClick={() => void fermerLesAutres()}>
            Fermer les autres
          </Button>
        )
      }
    >
      {erreur ? (
        <Erreur erreur={erreur} reessayer={() => void actualiser()} compact />
      ) : !data ? (
        <Chargement lignes={2} />
      ) : (
        <ul className={classes.sessions}>
          {data.lignes.map((s) => (
            <li key={s.id}>
              <span>
                {nommerAppareil(s.agent)}
                <small>
                  {s.adresse ?? 'Adresse inconnue'} · ouverte le <DateFr date={s.creeLe} heure /> · active le{' '}
                  <DateFr date={s.activiteLe} heure />
                </small>
              </span>
              {s.courante ? (
                <BadgeStatut ton="info">Cette session</BadgeStatut>
              ) : (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`Fermer la session ${nommerAppareil(s.agent)}`}
                  onClick={() => void fermer(s.id)}
                >
                  Fermer
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
