import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  annoncer,
  Chargement,
  ConfirmationAction,
  champUrl,
  client,
  EnTetePage,
  Erreur,
  formaterDate,
  Lien,
  pluriel,
  useEtatUrl,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { AvantApres, BadgeDemande, type DemandeEmployeur, NATURES_DEMANDE } from '../commun.tsx'
import classes from '../declarations.module.css'

const TAILLE = 20

/** What the company asked, and what the service answered. */
export default function Demandes() {
  const { etat, modifier } = useEtatUrl(z.object({ page: champUrl.page() }))
  const requete = $api.useQuery('get', '/api/espace-adherent/suivi/demandes', {
    params: { query: { page: etat.page, taille: TAILLE } },
  })
  const { data } = requete
  const erreur: unknown = requete.error
  const derniere = Math.max(1, Math.ceil((data?.total ?? 0) / TAILLE))
  return (
    <>
      <EnTetePage
        titre="Vos demandes"
        filAriane={[{ libelle: 'Déclaration annuelle', chemin: '/espace-adherent/declarations' }]}
        sousTitre="Ce que vous avez déclaré ou corrigé, et les réponses du service."
      />
      {erreur && !data ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !data ? (
        <Chargement lignes={6} />
      ) : data.lignes.length === 0 ? (
        <Vide titre="Aucune demande">
          Vos arrivées, départs et corrections apparaîtront ici, avec la réponse de l’équipe santé quand il en
          faut une.
        </Vide>
      ) : (
        <>
          <p className={classes.doux} role="status">
            {pluriel(data.total, 'demande')}
          </p>
          <ul className={classes.cartes}>
            {data.lignes.map((d) => (
              <CarteDemande key={d.id} d={d} />
            ))}
          </ul>
          {derniere > 1 && (
            <nav className={classes.pages} aria-label="Pages des demandes">
              <Button
                variant="default"
                disabled={etat.page <= 1}
                onClick={() => modifier({ page: etat.page - 1 })}
              >
                Précédentes
              </Button>
              <span className={classes.doux}>
                Page {etat.page} sur {derniere}
              </span>
              <Button
                variant="default"
                disabled={etat.page >= derniere}
                onClick={() => modifier({ page: etat.page + 1 })}
              >
                Suivantes
              </Button>
            </nav>
          )}
        </>
      )}
    </>
  )
}

/** One request, with the answer when there is one. */
export function CarteDemande({ d, sansNom = false }: { d: DemandeEmployeur; sansNom?: boolean }) {
  const [abandon, setAbandon] = useState(false)
  const cache = useQueryClient()
  const nom = `${d.nom} ${d.prenom}`
  return (
    <li className={`${classes.carte} ${classes.demande}`}>
      <div className={classes.corps}>
        <h3>
          {NATURES_DEMANDE[d.nature]}
          {!sansNom && (
            <>
              {' : '}
              {d.travailleur ? (
                <Lien inherit underline="always" vers={`/espace-adherent/travailleurs/${d.travailleur}`}>
                  {nom}
                </Lien>
              ) : (
                nom
              )}
            </>
          )}
        </h3>
        <span className={classes.doux}>
          Demandé le {formaterDate(d.demandeLe)}
          {d.demandeur && ` par ${d.demandeur}`}
          {d.annee && `, déclaration ${d.annee}`} · effet au {formaterDate(d.effet)}
        </span>
        <AvantApres avant={d.avant} apres={d.apres} nature={d.nature} />
        {d.motif && <span>Votre motif : « {d.motif} »</span>}
        {d.reponse && (
          <span>
            <strong>Réponse de l’équipe santé</strong>
            {d.decideLe && ` le ${formaterDate(d.decideLe)}`}
            {d.decideur && `, ${d.decideur}`} : « {d.reponse} »
          </span>
        )}
      </div>
      <div className={classes.gestes}>
        <BadgeDemande etat={d.etat} />
        {d.etat === 'en_attente' && (
          <Button size="xs" variant="default" onClick={() => setAbandon(true)}>
            Abandonner
          </Button>
        )}
      </div>
      <ConfirmationAction
        ouverte={abandon}
        fermer={() => setAbandon(false)}
        titre="Abandonner cette demande ?"
        libelleAction="Abandonner la demande"
        agir={async () => {
          await client.POST('/api/espace-adherent/suivi/demandes/{id}/abandon', {
            params: { path: { id: d.id } },
            body: {},
          })
          await cache.invalidateQueries()
          annoncer('Demande abandonnée.')
        }}
      >
        L’équipe santé ne la verra plus, et le suivi de {nom} reste comme aujourd’hui.
      </ConfirmationAction>
    </li>
  )
}
