import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  champUrl,
  EnTetePage,
  formaterDateLongue,
  pluriel,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { STATUTS, type Statut } from '../rendez-vous-statuts.ts'
import { heureDe } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import { EnAttente, motifEnClair } from './agenda-commun.tsx'

const schema = z.object({
  date: champUrl.jour(),
  centre: champUrl.valeur(),
  equipe: champUrl.valeur(),
  professionnel: champUrl.valeur(),
})

/** The day on paper: one sheet a professional, the reception reads it without a screen. */
export default function ImpressionJournee() {
  const { etat } = useEtatUrl(schema)
  const date = etat.date ?? aujourdhui()
  const { data, error, refetch } = $api.useQuery('get', '/api/agendas', {
    params: {
      query: {
        du: date,
        au: date,
        ...(etat.centre ? { centre: etat.centre } : {}),
        ...(etat.equipe ? { equipe: etat.equipe } : {}),
        ...(etat.professionnel ? { professionnel: [etat.professionnel] } : {}),
      },
    },
  })
  const feuilles = (data?.professionnels ?? [])
    .map((p) => ({ p, rdv: (data?.rendezVous ?? []).filter((r) => r.professionnelId === p.id) }))
    .filter((f) => f.rdv.length > 0)
  return (
    <>
      <EnTetePage
        titre="Journée à imprimer"
        sousTitre={formaterDateLongue(date)}
        filAriane={[{ libelle: 'Agendas', chemin: `/agendas?date=${date}` }]}
        actions={
          <Button leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>
            Imprimer
          </Button>
        }
      />
      {!data && <EnAttente erreur={error} reessayer={refetch} />}
      {data && feuilles.length === 0 && (
        <Vide titre="Aucun rendez-vous ce jour-là">Choisissez un autre jour.</Vide>
      )}
      {feuilles.map(({ p, rdv }) => (
        <section key={p.id} className={classes.feuille}>
          <h2 className={classes.sousTitre}>
            {p.nom}, {formaterDateLongue(date)} : {pluriel(rdv.length, 'rendez-vous', 'rendez-vous')}
          </h2>
          <table className={classes.tableau}>
            <thead>
              <tr>
                <th scope="col">Heure</th>
                <th scope="col">Travailleur</th>
                <th scope="col">Entreprise</th>
                <th scope="col">Motif</th>
                <th scope="col">Lieu</th>
                <th scope="col">État</th>
              </tr>
            </thead>
            <tbody>
              {rdv.map((r) => (
                <tr key={r.id}>
                  <td>
                    {heureDe(r.de)}
                    {r.examensDe !== null && (
                      <div className={classes.doux}>examens {heureDe(r.examensDe)}</div>
                    )}
                  </td>
                  <td>{r.travailleur}</td>
                  <td>{r.entreprise}</td>
                  <td>{[r.code, ...r.motifs].map(motifEnClair).join(' et ')}</td>
                  <td>{[r.lieu, r.salle].filter(Boolean).join(', ')}</td>
                  <td>{STATUTS[r.statut as Statut]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
