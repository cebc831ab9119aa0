import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  Avis,
  aujourdhui,
  BadgeStatut,
  BoutonExport,
  EnTetePage,
  FicheEnAttente,
  formaterDate,
  formaterNombre,
  Lien,
  pluriel,
  type ReponseGet,
  Section,
  SiDroit,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { EFFETS_MESURE } from '../vocabulaire.ts'
import { FormulaireMesure } from './mesure-formulaire.tsx'
import classes from './ordre.module.css'

type Reponse = ReponseGet<'/api/planification/mesures'>
export type MesureLue = Reponse['mesures'][number]
const ETATS = {
  projet: ['attention', 'Projet, sans accord'],
  a_venir: ['info', 'À venir'],
  en_vigueur: ['succes', 'En vigueur'],
  suspendue: ['attention', 'Suspendue'],
  terminee: ['neutre', 'Terminée'],
} as const
export function BadgeMesure({ etat }: { etat: MesureLue['etat'] }) {
  const [ton, libelle] = ETATS[etat]
  return <BadgeStatut ton={ton}>{libelle}</BadgeStatut>
}

/** Experimental measures, and what was held under each by year: the statement to the DREETS. */
export default function MesuresExperimentales() {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/mesures')
  const [nouvelle, setNouvelle] = useState(false)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const evaluations = data.mesures.filter(
    (m) => m.prochaine_evaluation && m.prochaine_evaluation < aujourdhui() && m.etat === 'en_vigueur',
  )
  return (
    <>
      <EnTetePage
        titre="Mesures expérimentales"
        sousTitre="Dérogations convenues avec la DREETS : périmètre, exclusions, évaluation, rendez-vous tenus."
        actions={
          <SiDroit droit="planification.mesures">
            <BoutonExport chemin="/api/planification/mesures/releve" filtres={{}} />
            <Button onClick={() => setNouvelle(true)}>Nouvelle mesure</Button>
          </SiDroit>
        }
      />
      {evaluations.length > 0 && (
        <div className={classes.espace}>
          <Avis ton="attention" titre="Évaluation à faire">
            {evaluations
              .map((m) => `${m.nom} (prévue le ${formaterDate(m.prochaine_evaluation ?? '')})`)
              .join(' ; ')}
            .
          </Avis>
        </div>
      )}
      {data.mesures.length === 0 ? (
        <Vide titre="Aucune mesure">Le service applique le droit commun de la délégation.</Vide>
      ) : (
        <ul className={`${classes.liste} ${classes.espace}`}>
          {data.mesures.map((m) => (
            <li key={m.id} className={classes.carte}>
              <div className={classes.ligne}>
                <span className={classes.deuxLignes}>
                  <Lien vers={`/mesures-experimentales/${m.id}`}>{m.nom}</Lien>
                  <small>
                    {EFFETS_MESURE[m.effet]} · du {formaterDate(m.debut)} au {formaterDate(m.fin)}
                    {m.accord_reference && ` · ${m.accord_reference}`}
                  </small>
                </span>
                <BadgeMesure etat={m.etat} />
              </div>
              {m.reserve && <p className={classes.doux}>{m.reserve}</p>}
            </li>
          ))}
        </ul>
      )}
      <Releve releve={data.releve} />
      {nouvelle && <FormulaireMesure fermer={() => setNouvelle(false)} />}
    </>
  )
}

export function Releve({ releve }: { releve: Reponse['releve'] }) {
  if (releve.length === 0) return null
  const annees = [...new Set(releve.map((r) => r.annee))]
  return (
    <Section titre="Rendez-vous sous mesure, par année">
      <table style={{ borderCollapse: 'collapse', width: '100%', maxWidth: '60rem' }}>
        <thead>
          <tr>
            <th style={{ textAlign: 'left' }}>Mesure</th>
            <th style={{ textAlign: 'right' }}>Année</th>
            <th style={{ textAlign: 'right' }}>Tenus</th>
            <th style={{ textAlign: 'right' }}>À venir</th>
            <th style={{ textAlign: 'right' }}>Absences</th>
          </tr>
        </thead>
        <tbody>
          {releve.map((r) => (
            <tr key={`${r.mesure_id}${r.annee}`}>
              <td>{r.mesure}</td>
              <td style={{ textAlign: 'right' }}>{r.annee}</td>
              <td style={{ textAlign: 'right' }}>{formaterNombre(r.tenus)}</td>
              <td style={{ textAlign: 'right' }}>{formaterNombre(r.a_venir)}</td>
              <td style={{ textAlign: 'right' }}>{formaterNombre(r.absents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {annees.map((a) => {
            const lignes = releve.filter((r) => r.annee === a)
            return (
              <tr key={a}>
                <th style={{ textAlign: 'left' }}>Ensemble {a}</th>
                <td />
                <th style={{ textAlign: 'right' }}>
                  {formaterNombre(lignes.reduce((s, r) => s + r.tenus, 0))}
                </th>
                <td colSpan={2} className={classes.doux} style={{ textAlign: 'right' }}>
                  {pluriel(lignes.length, 'mesure')}
                </td>
              </tr>
            )
          })}
        </tfoot>
      </table>
    </Section>
  )
}
