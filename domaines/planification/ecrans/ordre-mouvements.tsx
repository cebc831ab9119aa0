import {
  $api,
  Chargement,
  Erreur,
  Lien,
  pluriel,
  Section,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { LISTES } from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { Rang } from './ordre-commun.tsx'

/** What a draft would change in today's lists: from rank to rank, how many, and who. */
export function Mouvements({ id }: { id: string }) {
  const requete = $api.useQuery(
    'get',
    '/api/planification/schemas/{id}/mouvements',
    { params: { path: { id } } },
    { staleTime: 0 },
  )
  const { refetch } = requete
  const { data, error, isFetching } = requete
  if (error) return <Erreur erreur={error} reessayer={() => void refetch()} />
  if (!data || isFetching) return <Chargement />
  if (data.length === 0)
    return (
      <Vide titre="Rien ne bouge">
        Cette version place chacun au même rang que celle en vigueur, parmi les visites dues aujourd’hui.
      </Vide>
    )
  return (
    <div className={classes.colonnes}>
      {(['MT', 'IDEST'] as const).map((liste) => (
        <Section key={liste} titre={LISTES[liste]}>
          <ul className={classes.liste}>
            {data
              .filter((m) => m.liste === liste)
              .map((m) => (
                <li key={`${m.de}/${m.vers}`} className={classes.carte}>
                  <div className={classes.ligne}>
                    <span className={classes.regle}>
                      {m.de === null ? <span>entre au rang</span> : <Rang rang={m.de} />}
                      {m.vers === null ? (
                        <span>sort de la liste</span>
                      ) : (
                        <>
                          {m.de !== null && <span aria-hidden>→</span>}
                          <Rang rang={m.vers} />
                        </>
                      )}
                    </span>
                    <b>{pluriel(m.n, 'travailleur')}</b>
                  </div>
                  {m.exemples.length > 0 && (
                    <details>
                      <summary className={classes.doux}>
                        {m.n > m.exemples.length ? `Les ${m.exemples.length} premiers` : 'Lesquels'}
                      </summary>
                      <p>
                        {m.exemples.map((t, i) => (
                          <span key={t.id}>
                            {i > 0 && ', '}
                            <Lien vers={`/travailleurs/${t.id}?onglet=planification`}>{t.nom}</Lien>
                          </span>
                        ))}
                      </p>
                    </details>
                  )}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}
