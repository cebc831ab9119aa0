import { Accordion } from '@mantine/core'
import { $api, Chargement, EnTetePage, Erreur, Section } from '../../../plateforme/interface/index.ts'
import classes from './portail.module.css'
import { CarteService } from './service.tsx'

const GROUPES = [
  {
    cle: 'SIR',
    titre: 'Suivi individuel renforcé (SIR)',
    texte:
      'Une de ces expositions suffit : le travailleur passe un examen médical d’aptitude avant de prendre son poste (R. 4624-24), puis est revu régulièrement (R. 4624-28).',
  },
  {
    cle: 'SIA',
    titre: 'Suivi individuel adapté (SIA)',
    texte:
      'Le travailleur est vu par un professionnel de santé avant de prendre son poste (R. 4426-7, R. 4453-25).',
  },
  {
    cle: 'ATTEST',
    titre: 'Attestation avant autorisation ou habilitation',
    texte:
      'Avant que vous délivriez l’autorisation ou l’habilitation, le médecin du travail remet au travailleur une attestation, valable cinq ans (R. 4323-56, R. 4544-10).',
  },
  {
    cle: null,
    titre: 'Autres expositions à déclarer',
    texte: 'Elles ne changent pas à elles seules le type de suivi, mais l’équipe en tient compte.',
  },
] as const

/** What the service does, and which exposures change a worker's follow-up (40 % of new members did not understand: 004). */
export default function Aide() {
  const requete = $api.useQuery('get', '/api/espace-adherent/natures')
  const { data } = requete
  const erreur: unknown = requete.error
  return (
    <>
      <EnTetePage
        titre="Comprendre le suivi"
        sousTitre="Ce que le service fait pour vous, et ce que vos déclarations changent pour vos travailleurs."
      />
      <Section titre="Ce que vous voyez ici, et ce que vous n’y verrez jamais">
        <div className={classes.bloc}>
          <p style={{ margin: 0 }}>
            Vous voyez ce que vous connaissez déjà en tant qu’employeur : vos établissements, vos
            travailleurs, leurs contrats, leurs postes et ce que vous avez déclaré. L’état de santé d’un
            travailleur, ce qu’il confie au service et ses coordonnées personnelles ne vous sont jamais
            montrés : c’est le secret médical.
          </p>
        </div>
      </Section>
      <Section titre="Les expositions qui changent le suivi">
        {erreur && !data ? (
          <Erreur compact erreur={erreur} reessayer={() => void requete.refetch()} />
        ) : !data ? (
          <Chargement lignes={5} />
        ) : (
          <Accordion variant="separated" multiple>
            {GROUPES.map((groupe) => (
              <Accordion.Item key={groupe.titre} value={groupe.cle ?? 'autres'}>
                <Accordion.Control>{groupe.titre}</Accordion.Control>
                <Accordion.Panel>
                  <p>{groupe.texte}</p>
                  <ul className={classes.lignes}>
                    {data.natures
                      .filter((n) => n.fonde === groupe.cle)
                      .map((n) => (
                        <li key={n.code}>
                          <span>
                            {n.libelle}
                            {n.aide && <span className={classes.doux}> · {n.aide}</span>}
                          </span>
                          {n.article && <span className={classes.doux}>{n.article}</span>}
                        </li>
                      ))}
                  </ul>
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
      </Section>
      <CarteService />
    </>
  )
}
