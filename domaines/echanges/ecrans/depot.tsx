import { Button, Group, Pagination, Progress } from '@mantine/core'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncerRefus,
  ConfirmationAction,
  client,
  EnTetePage,
  FicheEnAttente,
  formaterInstant,
  formaterNombre,
  pluriel,
  Section,
  useParametre,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { GENRES, type Genre } from '../vocabulaire.ts'
import { Correspondance } from './correspondance.tsx'
import { motDeDepot } from './depot-mots.ts'
import classes from './echanges.module.css'
import { Changement } from './faits.tsx'
import { enCours } from './statut-import.tsx'

const TAILLE = 50

/** One file of the employer: its columns, what it would change, the confirmation. */
export default function PageDepot() {
  const id = useParametre('id')
  const cache = useQueryClient()
  const [confirmer, setConfirmer] = useState(false)
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/espace-adherent/depots/{id}',
    { params: { path: { id } } },
    { refetchInterval: (r) => (enCours(r.state.data?.statut) ? 900 : false) },
  )
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const actualiser = async () => {
    await cache.invalidateQueries({ queryKey: ['get', '/api/espace-adherent/depots/{id}'] })
    await cache.invalidateQueries({ queryKey: ['get', '/api/espace-adherent/depots'] })
  }
  const params = { params: { path: { id } } }
  const total = data.comptes.reduce((n, c) => n + c.nombre, 0)
  const aConfirmer = data.statut === 'propose' && !data.confirme_le
  const abandonner = () =>
    void client.POST('/api/espace-adherent/depots/{id}/abandon', params).then(actualiser).catch(annoncerRefus)
  return (
    <>
      <EnTetePage
        titre={data.nom}
        filAriane={[{ libelle: 'Fichier du personnel', chemin: '/espace-adherent/fichiers' }]}
        sousTitre={[data.entreprise, `envoyé le ${formaterInstant(data.cree_le)}`, motDeDepot(data)].join(
          ' · ',
        )}
        actions={
          (aConfirmer || data.statut === 'a_verifier') && (
            <>
              <Button variant="default" onClick={abandonner}>
                Abandonner
              </Button>
              {aConfirmer && total > 0 && (
                <Button onClick={() => setConfirmer(true)}>Confirmer ({formaterNombre(total)})</Button>
              )}
            </>
          )
        }
      />
      <div className={classes.pile}>
        {data.erreur && <Avis ton="alerte">{data.erreur}</Avis>}
        {data.confirme_le && data.statut !== 'annule' && (
          <Avis ton="succes">
            Merci, c’est noté. Votre service vérifie les personnes qu’il n’a pas reconnues avec certitude ;
            vous n’avez rien d’autre à faire.
          </Avis>
        )}
        {enCours(data.statut) && (
          <section className={classes.carte} aria-label="Avancement">
            <p role="status" className={classes.gras}>
              {data.etape ?? 'En attente'}…
            </p>
            <Progress
              value={data.total && data.fait !== null ? Math.min(100, (100 * data.fait) / data.total) : 100}
              animated
              aria-label="Avancement"
              mt="sm"
            />
          </section>
        )}
        {data.statut === 'a_verifier' && (
          <Correspondance
            key={data.id}
            import={{ ...data, objet: 'personnel' }}
            confirmer={async (body) => {
              await client.PUT('/api/espace-adherent/depots/{id}/correspondance', { ...params, body })
              await actualiser()
            }}
          />
        )}
        {aConfirmer && total === 0 && data.refusees === 0 && (
          <Vide titre="Rien à changer">Votre service sait déjà tout ce que dit ce fichier.</Vide>
        )}
        {(aConfirmer || data.confirme_le) &&
          data.comptes.map((c) => (
            <ParGenre key={c.genre} id={id} genre={c.genre as Genre} nombre={c.nombre} />
          ))}
        {data.refusees > 0 && data.statut !== 'a_verifier' && <Refusees id={id} nombre={data.refusees} />}
      </div>
      <ConfirmationAction
        ouverte={confirmer}
        fermer={() => setConfirmer(false)}
        titre="Confirmer ce fichier ?"
        libelleAction="Confirmer"
        agir={async () => {
          await client.POST('/api/espace-adherent/depots/{id}/confirmation', params)
          await actualiser()
        }}
      >
        {`${pluriel(total, 'changement sera enregistré', 'changements seront enregistrés')} et transmis à votre service, qui suit vos travailleurs d’après eux.`}
      </ConfirmationAction>
    </>
  )
}

function ParGenre({ id, genre, nombre }: { id: string; genre: Genre; nombre: number }) {
  const [page, setPage] = useState(1)
  const { data } = $api.useQuery(
    'get',
    '/api/espace-adherent/depots/{id}/propositions',
    { params: { path: { id }, query: { genre, page, taille: TAILLE } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <Section titre={`${GENRES[genre].titre} (${formaterNombre(nombre)})`}>
      <ul className={classes.liste}>
        {data?.lignes.map((p) => (
          <li key={p.id}>
            <strong>{p.nom}</strong>
            <Changement avant={p.avant} apres={p.apres} natures={NATURES} />
          </li>
        ))}
      </ul>
      {nombre > TAILLE && (
        <Group mt="sm">
          <Pagination value={page} onChange={setPage} total={Math.ceil(nombre / TAILLE)} size="sm" />
        </Group>
      )}
    </Section>
  )
}
/** Exposures in the words of the employer's space (the nomenclature itself is the service's). */
const NATURES = new Map<string, string>([
  ['cmr', 'agents CMR'],
  ['bio2', 'agents biologiques du groupe 2'],
  ['bio34', 'agents biologiques des groupes 3 et 4'],
  ['ionisant_a', 'rayonnements ionisants, catégorie A'],
  ['ionisant_b', 'rayonnements ionisants, catégorie B'],
  ['echafaudage', 'montage d’échafaudages'],
  ['charges_55kg', 'charges de plus de 55 kg'],
  ['conduite', 'autorisation de conduite'],
  ['electricite', 'habilitation électrique'],
  ['champs_em', 'champs électromagnétiques'],
  ['equipes_alternantes', 'équipes alternantes'],
  ['ecran', 'travail sur écran'],
])

function Refusees({ id, nombre }: { id: string; nombre: number }) {
  const { data } = $api.useQuery('get', '/api/espace-adherent/depots/{id}/refus', {
    params: { path: { id }, query: { taille: TAILLE } },
  })
  return (
    <Section titre={`Lignes refusées (${formaterNombre(nombre)})`}>
      <ul className={classes.liste}>
        {data?.lignes.map((l) => (
          <li key={l.numero}>
            <span>{`Ligne ${l.numero} : ${l.refus}`}</span>
          </li>
        ))}
      </ul>
      {nombre > TAILLE && <p className={classes.discret}>Les {TAILLE} premières sont montrées.</p>}
    </Section>
  )
}
