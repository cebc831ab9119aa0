import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  client,
  EnTetePage,
  FicheEnAttente,
  formaterDate,
  Section,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { LISTES } from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { useActualiser } from './ordre-commun.tsx'
import { FormulairePreference, PreferenceEnClair, type PreferenceLue } from './preferences-champs.tsx'

/** The employer says how to convoke; and reads the order of visits and the measures in force. */
export default function PreferencesEmployeur() {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/employeur/preferences')
  const [edition, editer] = useState<PreferenceLue | null>(null)
  const actualiser = useActualiser()
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const schema = data.schema
  return (
    <>
      <EnTetePage
        titre="Convocation de vos travailleurs"
        sousTitre="Les jours qui vous conviennent, le lieu, qui reçoit la convocation."
      />
      {data.preferences.length === 0 ? (
        <Vide titre="Aucun établissement à organiser">
          Votre accès ne porte pas sur les visites. Demandez-le à votre service.
        </Vide>
      ) : (
        <ul className={`${classes.liste} ${classes.espace}`}>
          {data.preferences.map((p) => (
            <li key={p.etablissement_id} className={classes.carte}>
              <div className={classes.ligne}>
                <h2 style={{ margin: 0, fontSize: '1rem' }}>{p.etablissement}</h2>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Modifier les préférences de ${p.etablissement}`}
                  onClick={() => editer(p as PreferenceLue)}
                >
                  Modifier
                </Button>
              </div>
              <PreferenceEnClair p={p as PreferenceLue} />
            </li>
          ))}
        </ul>
      )}
      {schema.length > 0 && (
        <Section titre="Dans quel ordre vos travailleurs sont vus">
          {schema[0]?.presentation && <p>{schema[0].presentation}</p>}
          <div className={classes.colonnes}>
            {(['MT', 'IDEST'] as const).map((liste) => (
              <div key={liste}>
                <h3 style={{ fontSize: '1rem' }}>{LISTES[liste]}</h3>
                <ol>
                  {schema
                    .filter((r) => r.liste === liste)
                    .map((r) => (
                      <li key={r.rang}>{r.libelle}</li>
                    ))}
                </ol>
              </div>
            ))}
          </div>
        </Section>
      )}
      {data.mesures.length > 0 && (
        <Section titre="Mesures expérimentales en cours">
          <ul>
            {data.mesures.map((m) => (
              <li key={m.nom}>
                <b>{m.nom}</b>, du {formaterDate(m.debut)} au {formaterDate(m.fin)}. {m.texte}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {edition && (
        <FormulairePreference
          preference={edition}
          contacts={data.contacts.filter(
            (c) => c.entreprise_id === data.entreprises[edition.etablissement_id],
          )}
          enregistrer={({ centreId: _, ...body }) =>
            client.PUT('/api/planification/employeur/etablissements/{id}/preference', {
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
    </>
  )
}
