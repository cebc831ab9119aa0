import { Button, Progress } from '@mantine/core'
import { IconChecks, IconDownload, IconPlus, IconSend } from '@tabler/icons-react'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  Avis,
  annoncer,
  annoncerRefus,
  BarreFiltres,
  ConfirmationAction,
  champUrl,
  client,
  EnTetePage,
  FicheEnAttente,
  formaterDate,
  Lien,
  pluriel,
  useEtatUrl,
  useParametre,
} from '../../../../plateforme/interface/index.ts'
import { CODES_NATURE, NATURES } from '../../guide/natures.ts'
import { estOuverte } from '../../statuts.ts'
import { SORTS } from '../../vocabulaire.ts'
import { BadgeDeclaration, type Declaration } from '../commun.tsx'
import classes from '../declarations.module.css'
import { GestesSurPlusieurs } from './lot.tsx'
import { TableTravailleurs } from './table-travailleurs.tsx'
import { TiroirArrivee } from './tiroir-arrivee.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: z.enum(['nom', '-nom', 'poste', '-poste', 'debut', '-debut']).default('nom'),
  sort: champUrl.choix(['a_verifier', 'confirme', 'corrige', 'depart', 'arrivee']),
  exposition: champUrl.choix(CODES_NATURE),
})

/** The yearly declaration: look at each worker, correct, add, then file. Every gesture is saved on the server. */
export default function PageDeclaration() {
  const id = useParametre('id')
  const cache = useQueryClient()
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [choisis, setChoisis] = useState<string[]>([])
  const [arrivee, setArrivee] = useState(false)
  const { data: d, error } = $api.useQuery('get', '/api/espace-adherent/declarations/{id}', {
    params: { path: { id } },
  })
  const { q, ...reste } = etat
  const lignes = $api.useQuery(
    'get',
    '/api/espace-adherent/declarations/{id}/lignes',
    { params: { path: { id }, query: { ...reste, taille: 50, ...(q ? { q } : {}) } } },
    { placeholderData: keepPreviousData, enabled: d?.ecrit === true },
  )
  const rafraichir = async () => {
    setChoisis([])
    await cache.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/espace-adherent'),
    })
  }
  if (!d) return <FicheEnAttente erreur={error} reessayer={() => void cache.invalidateQueries()} />
  const ouverte = estOuverte(d.statut)
  return (
    <>
      <EnTetePage
        titre={`Déclaration ${d.annee}`}
        filAriane={[{ libelle: 'Déclaration annuelle', chemin: '/espace-adherent/declarations' }]}
        badges={<BadgeDeclaration statut={d.statut} retard={d.retard} />}
        sousTitre={[d.entreprise, d.etablissement !== d.entreprise && d.etablissement, d.commune]
          .filter(Boolean)
          .join(' · ')}
        actions={
          ouverte && d.ecrit ? (
            <Button
              variant="default"
              leftSection={<IconPlus size={17} aria-hidden />}
              onClick={() => setArrivee(true)}
            >
              Ajouter une arrivée
            </Button>
          ) : undefined
        }
      />
      {!d.ecrit && (
        <Avis ton="info">
          Votre accès montre l’avancement et les effectifs. La liste des travailleurs s’ouvre avec l’accès de
          l’employeur ou des ressources humaines.
        </Avis>
      )}
      <Avancement d={d} ouverte={ouverte} rafraichir={rafraichir} />
      {d.ecrit && (
        <>
          <BarreFiltres
            etat={etat}
            modifier={modifier}
            reinitialiser={reinitialiser}
            recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom ou prénom' }}
            filtres={[
              {
                cle: 'sort',
                libelle: 'État',
                type: 'choix',
                options: Object.entries(SORTS).map(([valeur, { libelle }]) => ({ valeur, libelle })),
              },
              {
                cle: 'exposition',
                libelle: 'Exposition',
                type: 'choix',
                options: CODES_NATURE.map((valeur) => ({ valeur, libelle: NATURES[valeur].libelle })),
              },
            ]}
          />
          <TableTravailleurs
            declaration={d}
            requete={lignes}
            ouverte={ouverte}
            etat={etat}
            modifier={(c) => modifier(c as Partial<typeof etat>)}
            choisis={choisis}
            choisir={setChoisis}
            gestes={<GestesSurPlusieurs declaration={id} choisis={choisis} fait={rafraichir} />}
            rafraichir={rafraichir}
            vide={<AucunResultat effacer={reinitialiser} />}
          />
        </>
      )}
      {arrivee && (
        <TiroirArrivee declaration={d} fermer={() => setArrivee(false)} apres={() => void rafraichir()} />
      )}
    </>
  )
}

function Avancement({
  d,
  ouverte,
  rafraichir,
}: {
  d: Declaration
  ouverte: boolean
  rafraichir: () => Promise<void>
}) {
  const [depot, setDepot] = useState(false)
  const [rectifie, setRectifie] = useState(false)
  const reste = d.presents - d.vus
  const params = { path: { id: d.id } }
  async function confirmerReste() {
    try {
      const { data } = await client.POST('/api/espace-adherent/declarations/{id}/lot', {
        params,
        body: { action: 'confirmer', contrats: 'a_verifier' },
      })
      annoncer(`${pluriel(data?.traites ?? 0, 'travailleur confirmé', 'travailleurs confirmés')}.`)
      await rafraichir()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  return (
    <div className={classes.avance}>
      {d.message && ouverte && <p style={{ margin: 0 }}>{d.message}</p>}
      <div className={classes.avanceTete}>
        <dl className={classes.chiffres}>
          {(ouverte
            ? [
                [d.vus, `vérifié${d.vus > 1 ? 's' : ''} sur ${d.presents}`],
                [d.corriges, d.corriges > 1 ? 'corrigés' : 'corrigé'],
                [d.arrivees, d.arrivees > 1 ? 'arrivées' : 'arrivée'],
                [d.departs, d.departs > 1 ? 'départs' : 'départ'],
              ]
            : [
                [d.effectif ?? 0, 'déclarés'],
                [d.sis ?? 0, 'en suivi simple'],
                [d.sia ?? 0, 'en suivi adapté'],
                [d.sir ?? 0, 'en suivi renforcé'],
              ]
          ).map(([n, libelle]) => (
            <div key={libelle}>
              <dt>{libelle}</dt>
              <dd>{n}</dd>
            </div>
          ))}
        </dl>
        {d.ecrit && (
          <div className={classes.gestes}>
            {ouverte && reste > 0 && (
              <Button
                variant="default"
                leftSection={<IconChecks size={17} aria-hidden />}
                onClick={() => void confirmerReste()}
              >
                Confirmer {reste > 1 ? `les ${reste} restants` : 'le dernier'}
              </Button>
            )}
            {ouverte && (
              <Button
                leftSection={<IconSend size={17} aria-hidden />}
                disabled={reste > 0}
                onClick={() => setDepot(true)}
              >
                Déposer la déclaration
              </Button>
            )}
            {!ouverte && d.statut !== 'sans_objet' && (
              <>
                <Button
                  component="a"
                  href={`/api/espace-adherent/declarations/${d.id}/recepisse`}
                  download
                  variant="default"
                  leftSection={<IconDownload size={17} aria-hidden />}
                >
                  Récépissé
                </Button>
                <Button variant="default" onClick={() => setRectifie(true)}>
                  Rectifier
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      {ouverte ? (
        <>
          <Progress
            value={d.presents ? (100 * d.vus) / d.presents : 100}
            aria-label="Travailleurs vérifiés"
          />
          <span className={classes.doux}>
            {d.retard
              ? `La campagne est close depuis le ${formaterDate(d.fermeLe)} : déposez dès que possible.`
              : `À déposer avant le ${formaterDate(d.fermeLe)}.`}{' '}
            Tout est enregistré au fur et à mesure : vous pouvez fermer cette page et reprendre plus tard.
          </span>
        </>
      ) : (
        <span className={classes.doux}>
          {d.deposeeLe && `Déposée le ${formaterDate(d.deposeeLe)}`}
          {d.deposant && ` par ${d.deposant}`}. Ces effectifs sont la base de votre cotisation annuelle.{' '}
          {d.enAttente > 0 && (
            <>
              {pluriel(d.enAttente, 'baisse attend', 'baisses attendent')} la réponse de l’équipe santé :{' '}
              <Lien inherit underline="always" vers="/espace-adherent/demandes">
                voir vos demandes
              </Lien>
              .
            </>
          )}
        </span>
      )}
      <ConfirmationAction
        ouverte={depot}
        fermer={() => setDepot(false)}
        titre="Déposer la déclaration ?"
        libelleAction="Déposer"
        agir={async () => {
          const { data } = await client.POST('/api/espace-adherent/declarations/{id}/depot', {
            params,
            body: {},
          })
          annoncer(
            data?.enAttente
              ? `Déclaration déposée. ${pluriel(data.enAttente, 'baisse attend', 'baisses attendent')} l’équipe santé.`
              : 'Déclaration déposée. Merci !',
          )
          await rafraichir()
        }}
      >
        Les arrivées, les départs et ce qui protège davantage s’appliquent aussitôt. Ce qui baisse un suivi
        attend la réponse de l’équipe santé. Vous pourrez rectifier.
      </ConfirmationAction>
      <ConfirmationAction
        ouverte={rectifie}
        fermer={() => setRectifie(false)}
        titre="Rectifier cette déclaration ?"
        libelleAction="Rectifier"
        agir={async () => {
          await client.POST('/api/espace-adherent/declarations/{id}/rectification', { params, body: {} })
          await rafraichir()
        }}
      >
        Elle se rouvre avec ce que vous avez déclaré : corrigez, puis déposez de nouveau.
      </ConfirmationAction>
    </div>
  )
}
