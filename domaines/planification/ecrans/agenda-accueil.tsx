import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  $api,
  aujourdhui,
  EnTetePage,
  formaterDateLongue,
  formaterNombre,
  Lien,
  Section,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { heureDe } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import { BadgeRendezVous, EnAttente, motifEnClair } from './agenda-commun.tsx'

/** The day of those who plan and receive: what is to be done now, then today's appointments. */
export default function MaJourneePlanification() {
  const session = useSession()
  const le = aujourdhui()
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/agendas/accueil',
    {},
    { refetchInterval: 60_000 },
  )
  return (
    <>
      <EnTetePage
        titre={`Bonjour ${session.compte.prenom}`}
        sousTitre={formaterDateLongue(le)}
        actions={
          <>
            <Button component={Link} to="/ma-journee" variant="default">
              Mon portefeuille
            </Button>
            <Button component={Link} to="/agendas">
              Agendas
            </Button>
          </>
        }
      />
      {!data && <EnAttente erreur={error} reessayer={refetch} />}
      {data && (
        <>
          <Section titre={data.mes_equipes ? 'À faire pour mes équipes' : 'À faire dans le service'}>
            <ul className={classes.chiffres}>
              {(
                [
                  ['à planifier sous 3 mois', data.aPlanifier, '/convocables?rdv=non', false],
                  ['à convoquer', data.vues.a_convoquer, liste('a_convoquer', data.mes_equipes), false],
                  [
                    'convoqués sans réponse',
                    data.vues.sans_reponse,
                    liste('sans_reponse', data.mes_equipes),
                    false,
                  ],
                  [
                    'créneaux à redonner',
                    data.vues.a_remplacer,
                    liste('a_remplacer', data.mes_equipes),
                    true,
                  ],
                  ['passés, à pointer', data.vues.a_pointer, liste('a_pointer', data.mes_equipes), true],
                  ['à déplacer (absence)', data.vues.a_deplacer, liste('a_deplacer', data.mes_equipes), true],
                  [
                    'rendez-vous sans coordonnées',
                    data.vues.sans_coordonnees,
                    liste('sans_coordonnees', data.mes_equipes),
                    true,
                  ],
                  ['convocables sans coordonnées', data.sansCoordonnees, '/convocations/coordonnees', true],
                  ['demandes reçues', data.demandes, '/convocables?code=DEM', false],
                ] as const
              ).map(([libelle, n, vers, attention]) => (
                <li key={libelle}>
                  <Lien
                    vers={vers}
                    className={classes.chiffre}
                    underline="never"
                    data-attention={(attention && n > 0) || undefined}
                  >
                    <strong>{formaterNombre(n)}</strong>
                    <span>{libelle}</span>
                  </Lien>
                </li>
              ))}
            </ul>
          </Section>
          <DuJour
            le={le}
            mesEquipes={data.mes_equipes}
            professionnel={session.role === 'assistante' ? null : data.professionnel}
          />
        </>
      )}
    </>
  )
}

const liste = (vue: string, mes: boolean) =>
  `/agendas/rendez-vous?vue=${vue}${mes ? '&mes_equipes=true' : ''}`

function DuJour({
  le,
  mesEquipes,
  professionnel,
}: {
  le: string
  mesEquipes: boolean
  professionnel: string | null
}) {
  const { data } = $api.useQuery('get', '/api/rendez-vous', {
    params: {
      query: {
        du: le,
        taille: 80,
        ...(professionnel ? { professionnel } : mesEquipes ? { mes_equipes: 'true' as const } : {}),
      },
    },
  })
  // On a day without appointments, the next day that has some.
  const jour = data?.lignes[0]?.jour ?? le
  const lignes = (data?.lignes ?? []).filter((l) => l.jour === jour)
  return (
    <Section
      titre={jour === le ? 'Aujourd’hui' : `Prochain jour : ${formaterDateLongue(jour)}`}
      aide={data ? `${formaterNombre(lignes.length)} rendez-vous` : undefined}
    >
      {data && lignes.length === 0 && (
        <Vide titre="Aucun rendez-vous à venir" compact>
          Prenez-en depuis la liste des travailleurs à convoquer.
        </Vide>
      )}
      {data && lignes.length > 0 && (
        <table className={classes.tableau}>
          <thead>
            <tr>
              <th scope="col">Heure</th>
              <th scope="col">Travailleur</th>
              <th scope="col">Motif</th>
              <th scope="col">Professionnel</th>
              <th scope="col">Lieu</th>
              <th scope="col">Statut</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map((r) => (
              <tr key={r.id}>
                <td>{heureDe(r.convoque)}</td>
                <td>
                  <Lien vers={`/agendas?date=${jour}&rdv=${r.id}`}>{r.travailleur}</Lien>
                </td>
                <td>{motifEnClair(r.code)}</td>
                <td>{r.professionnel}</td>
                <td>{r.lieu}</td>
                <td>
                  <BadgeRendezVous statut={r.statut} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
