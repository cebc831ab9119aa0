import { Button, Progress } from '@mantine/core'
import { IconArrowBackUp, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncerRefus,
  ConfirmationAction,
  client,
  EnTetePage,
  Erreur,
  FicheEnAttente,
  formaterDate,
  formaterInstant,
  formaterNombre,
  pluriel,
  type ReponseGet,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import { GENRES_FICHIER } from '../vocabulaire.ts'
import { Correspondance } from './correspondance.tsx'
import classes from './echanges.module.css'
import { Propositions } from './propositions.tsx'
import { enCours, StatutDImport } from './statut-import.tsx'

export type DetailImport = ReponseGet<'/api/imports/{id}'>

const ENCODAGES: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'latin-1 (Windows)',
}
const SEPARATEURS: Record<string, string> = {
  ';': 'point-virgule',
  ',': 'virgule',
  '\t': 'tabulation',
  '|': 'barre',
}

function reconnu(d: DetailImport): string {
  const morceaux = [
    d.genre ? GENRES_FICHIER[d.genre as keyof typeof GENRES_FICHIER] : null,
    d.encodage ? ENCODAGES[d.encodage] : null,
    d.separateur ? `séparateur : ${SEPARATEURS[d.separateur]}` : null,
    d.lignes ? pluriel(d.lignes, d.genre === 'dsn' ? 'salarié' : 'ligne') : null,
    d.genre === 'dsn' ? `situation au ${formaterDate(d.au)}` : null,
    d.entreprise,
    `reçu le ${formaterInstant(d.cree_le)}${d.auteur ? ` par ${d.auteur}` : ''}`,
  ]
  return morceaux.filter(Boolean).join(' · ')
}

/** One import, from its reading to its undo. */
export default function PageImport() {
  const id = useParametre('id')
  const cache = useQueryClient()
  const [aConfirmer, setAConfirmer] = useState<'annuler' | 'abandonner' | null>(null)
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/imports/{id}',
    { params: { path: { id } } },
    { refetchInterval: (r) => (enCours(r.state.data?.statut) ? 700 : false) },
  )
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const actualiser = async () => {
    await cache.invalidateQueries({ queryKey: ['get', '/api/imports/{id}'] })
    await cache.invalidateQueries({ queryKey: ['get', '/api/imports/{id}/propositions'] })
    await cache.invalidateQueries({ queryKey: ['get', '/api/imports'] })
  }
  const appliquees = data.comptes.reduce((n, c) => n + c.appliquees, 0)
  const abandonnable =
    data.statut === 'a_verifier' ||
    data.statut === 'interrompu' ||
    (data.statut === 'propose' && !data.accepte_le)
  return (
    <>
      <EnTetePage
        titre={data.nom}
        filAriane={[{ libelle: 'Imports', chemin: '/imports' }]}
        badges={<StatutDImport statut={data.statut} />}
        sousTitre={reconnu(data)}
        actions={
          <>
            {abandonnable && (
              <Button
                variant="default"
                leftSection={<IconTrash size={17} aria-hidden />}
                onClick={() => setAConfirmer('abandonner')}
              >
                Abandonner
              </Button>
            )}
            {data.statut === 'interrompu' && (
              <Button
                leftSection={<IconPlayerPlay size={17} aria-hidden />}
                onClick={() =>
                  void client
                    .POST('/api/imports/{id}/reprise', { params: { path: { id } } })
                    .then(actualiser)
                    .catch(annoncerRefus)
                }
              >
                Reprendre
              </Button>
            )}
            {data.statut === 'accepte' && appliquees > 0 && !data.efface_le && (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={17} aria-hidden />}
                onClick={() => setAConfirmer('annuler')}
              >
                Annuler cet import
              </Button>
            )}
          </>
        }
      />
      <div className={classes.pile}>
        {data.erreur && <Avis ton="alerte">{data.erreur}</Avis>}
        {error !== null && <Erreur erreur={error} compact />}
        {data.repris_le !== null && data.statut !== 'interrompu' && !data.erreur && (
          <Avis ton="attention">
            {`Le service s’est arrêté pendant ce travail. Il l’a repris de lui-même le ${formaterInstant(data.repris_le)} : rien n’est perdu, rien n’est appliqué à moitié.`}
          </Avis>
        )}
        {data.deja !== null && data.statut !== 'annule' && (
          <Avis ton="attention">{`Ce même fichier a déjà été appliqué (import nᵒ ${data.deja}).`}</Avis>
        )}
        {data.efface_le !== null && (
          <Avis>
            {`Les lignes de cet import ont été effacées le ${formaterInstant(data.efface_le)} : elles ne servaient plus. Ce qui a été appliqué reste dans les dossiers.`}
          </Avis>
        )}
        {data.origine === 'employeur' && (
          <Avis>
            {data.confirme_le
              ? `Envoyé et confirmé par l’employeur le ${formaterInstant(data.confirme_le)}. Les doutes qui restent sont à lever par vous.`
              : 'Envoyé par l’employeur depuis son espace. Il peut encore le confirmer ; vous pouvez aussi décider à sa place.'}
          </Avis>
        )}
        {enCours(data.statut) && <Avancement import={data} />}
        {data.statut === 'a_verifier' && (
          <Correspondance
            key={data.id}
            import={data}
            confirmer={async (body) => {
              await client.PUT('/api/imports/{id}/correspondance', { params: { path: { id } }, body })
              await actualiser()
            }}
          />
        )}
        {data.statut === 'annule' && (
          <Avis>
            {`Cet import a été annulé${data.annule_le ? ` le ${formaterInstant(data.annule_le)}` : ''} : tout est revenu à l’état d’avant.`}
          </Avis>
        )}
        {data.statut === 'refuse' && <Avis>Cet import a été abandonné. Rien n’en a été appliqué.</Avis>}
        {data.statut === 'accepte' && (
          <Avis ton="succes">
            {`${pluriel(appliquees, 'proposition appliquée', 'propositions appliquées')}. Les échéances de suivi des personnes concernées sont recalculées.`}
          </Avis>
        )}
      </div>
      {!data.efface_le &&
        (data.statut === 'propose' || data.statut === 'accepte' || data.statut === 'acceptation') && (
          <Propositions import={data} apres={actualiser} />
        )}
      <ConfirmationAction
        ouverte={aConfirmer === 'annuler'}
        fermer={() => setAConfirmer(null)}
        titre="Annuler cet import ?"
        libelleAction="Annuler cet import"
        danger
        agir={async () => {
          await client.POST('/api/imports/{id}/annulation', { params: { path: { id } } })
          await actualiser()
        }}
      >
        {`${pluriel(appliquees, 'changement sera défait', 'changements seront défaits')} : ${
          data.objet === 'visites'
            ? 'les visites ajoutées seront retirées.'
            : 'les personnes et les contrats ajoutés seront retirés, les départs et les changements de poste annulés.'
        } Si un dossier a été modifié depuis, rien ne sera touché et on vous dira lequel.`}
      </ConfirmationAction>
      <ConfirmationAction
        ouverte={aConfirmer === 'abandonner'}
        fermer={() => setAConfirmer(null)}
        titre="Abandonner cet import ?"
        libelleAction="Abandonner l’import"
        danger
        agir={async () => {
          await client.POST('/api/imports/{id}/abandon', { params: { path: { id } } })
          await actualiser()
        }}
      >
        Rien de ce fichier ne sera appliqué, et ses lignes seront effacées. Vous pourrez le déposer de
        nouveau.
      </ConfirmationAction>
    </>
  )
}

function Avancement({ import: i }: { import: DetailImport }) {
  const part = i.total && i.fait !== null ? Math.min(100, (100 * i.fait) / i.total) : 100
  const compte = i.fait
    ? ` : ${formaterNombre(i.fait)}${i.total ? ` sur ${formaterNombre(i.total)}` : ''}`
    : ''
  return (
    <section className={classes.carte} aria-label="Avancement">
      <p role="status" className={classes.gras}>
        {i.etape ?? 'En attente'}
        {compte}…
      </p>
      <Progress value={part} animated aria-label="Avancement" mt="sm" />
      <p className={classes.discret} style={{ marginTop: 8 }}>
        Vous pouvez quitter cette page : le travail continue.
      </p>
    </section>
  )
}
