import { Button } from '@mantine/core'
import { useState } from 'react'
import { $api, client, FicheEnAttente, Section, SiDroit, Vide } from '../../../plateforme/interface/index.ts'
import classes from './ordre.module.css'
import { useActualiser } from './ordre-commun.tsx'
import { FormulairePreference, PreferenceEnClair, type PreferenceLue } from './preferences-champs.tsx'

/** How a member wants its workers convoked: a tab of its record. */
export default function PreferencesAdherent({ id }: { id: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/entreprises/{id}/preferences', {
    params: { path: { id } },
  })
  const [edition, editer] = useState<PreferenceLue | null>(null)
  const actualiser = useActualiser()
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return (
    <Section titre="Préférences de convocation">
      {data.preferences.length === 0 ? (
        <Vide titre="Aucun établissement ouvert" compact />
      ) : (
        <ul className={classes.liste}>
          {data.preferences.map((p) => (
            <li key={p.etablissement_id} className={classes.carte}>
              <div className={classes.ligne}>
                <h3>{p.etablissement}</h3>
                <SiDroit droit="planification.preferencesModifier">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Modifier les préférences de ${p.etablissement}`}
                    onClick={() => editer(p as PreferenceLue)}
                  >
                    Modifier
                  </Button>
                </SiDroit>
              </div>
              <PreferenceEnClair p={p as PreferenceLue} />
            </li>
          ))}
        </ul>
      )}
      {edition && (
        <FormulairePreference
          preference={edition}
          contacts={data.contacts}
          centres={data.centres}
          enregistrer={(body) =>
            client.PUT('/api/planification/etablissements/{id}/preference', {
              params: { path: { id: edition.etablissement_id } },
              body: body as never,
            })
          }
          apres={() => {
            void actualiser()
            editer(null)
          }}
          fermer={() => editer(null)}
        />
      )}
    </Section>
  )
}
