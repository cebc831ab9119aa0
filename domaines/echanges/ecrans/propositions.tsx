import { Button, Tabs } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  annoncerRefus,
  BadgeStatut,
  BarreFiltres,
  ConfirmationAction,
  champUrl,
  client,
  formaterNombre,
  Lien,
  pluriel,
  type ReponseGet,
  TableDonnees,
  telecharger,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { DECISIONS, type Decision, GENRES, type Genre } from '../vocabulaire.ts'
import { Doutes } from './doutes.tsx'
import classes from './echanges.module.css'
import { Changement, useNatures } from './faits.tsx'
import type { DetailImport } from './import.tsx'

export type Proposition = ReponseGet<'/api/imports/{id}/propositions'>['lignes'][number]
type Refus = ReponseGet<'/api/imports/{id}/refus'>['lignes'][number]

const TONS = { a_decider: 'attention', ecartee: 'neutre', appliquee: 'succes', impossible: 'alerte' } as const
const REFUS = 'refus'

const schema = z.object({
  genre: z.string().default(''),
  decision: champUrl.choix(['a_decider', 'ecartee', 'appliquee', 'impossible']),
  q: champUrl.texte(),
  page: champUrl.page(),
})

/** What the file would change, by kind: accept all, a kind, or lines. */
export function Propositions({ import: i, apres }: { import: DetailImport; apres: () => Promise<void> }) {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [confirmer, setConfirmer] = useState<'tout' | 'genre' | null>(null)
  const genres = (Object.keys(GENRES) as Genre[]).filter((g) => i.comptes.some((c) => c.genre === g))
  const ouvert = (etat.genre || genres[0] || REFUS) as Genre | typeof REFUS
  const compte = (g: string) => i.comptes.find((c) => c.genre === g)
  const aDecider = i.comptes.filter((c) => c.genre !== 'doute').reduce((n, c) => n + c.a_decider, 0)
  const duGenre = compte(ouvert)?.a_decider ?? 0
  const occupe = i.statut === 'acceptation'
  if (genres.length === 0 && i.refusees === 0)
    return (
      <Vide titre="Rien à changer">
        Le service sait déjà tout ce que dit ce fichier : aucune arrivée, aucun départ, aucun changement.
      </Vide>
    )

  async function accepter(choix: { tout: true } | { genres: Genre[] } | { ids: string[] }) {
    await client.POST('/api/imports/{id}/acceptation', { params: { path: { id: i.id } }, body: choix })
    await apres()
  }
  return (
    <>
      <Tabs
        value={ouvert}
        onChange={(v) => modifier({ genre: v ?? '', page: 1, decision: undefined, q: '' })}
        mt="md"
        mb="sm"
        keepMounted={false}
      >
        <Tabs.List aria-label="Genres de propositions">
          {genres.map((g) => {
            const c = compte(g)!
            return (
              <Tabs.Tab key={g} value={g}>
                {GENRES[g].titre} ({formaterNombre(c.a_decider + c.appliquees + c.ecartees + c.impossibles)})
              </Tabs.Tab>
            )
          })}
          {i.refusees > 0 && (
            <Tabs.Tab value={REFUS}>Lignes refusées ({formaterNombre(i.refusees)})</Tabs.Tab>
          )}
        </Tabs.List>
      </Tabs>
      {ouvert === REFUS ? (
        <LignesRefusees import={i} />
      ) : ouvert === 'doute' ? (
        <Doutes import={i} apres={apres} />
      ) : (
        <ListePropositions
          import={i}
          genre={ouvert}
          etat={etat}
          modifier={modifier}
          reinitialiser={reinitialiser}
          accepter={accepter}
          apres={apres}
          actions={
            aDecider > 0 && (
              <>
                {duGenre > 0 && duGenre < aDecider && (
                  <Button variant="default" disabled={occupe} onClick={() => setConfirmer('genre')}>
                    {duGenre === 1
                      ? 'Accepter cette proposition'
                      : `Accepter ces ${pluriel(duGenre, 'proposition')}`}
                  </Button>
                )}
                <Button disabled={occupe} onClick={() => setConfirmer('tout')}>
                  Tout accepter ({formaterNombre(aDecider)})
                </Button>
              </>
            )
          }
        />
      )}
      <ConfirmationAction
        ouverte={confirmer !== null}
        fermer={() => setConfirmer(null)}
        titre={
          confirmer === 'genre'
            ? `Accepter : ${GENRES[ouvert as Genre]?.titre.toLowerCase()} ?`
            : 'Tout accepter ?'
        }
        libelleAction="Accepter"
        agir={() => accepter(confirmer === 'genre' ? { genres: [ouvert as Genre] } : { tout: true })}
      >
        {`${pluriel(confirmer === 'genre' ? duGenre : aDecider, 'proposition sera appliquée', 'propositions seront appliquées')} en une fois. ${
          confirmer === 'tout' && (compte('doute')?.a_decider ?? 0) > 0
            ? 'Les doutes restent à lever un par un. '
            : ''
        }Vous pourrez annuler l’import ensuite.`}
      </ConfirmationAction>
    </>
  )
}

function ListePropositions({
  import: i,
  genre,
  etat,
  modifier,
  reinitialiser,
  accepter,
  apres,
  actions,
}: {
  import: DetailImport
  genre: Genre
  etat: z.output<typeof schema>
  modifier: (c: Partial<z.output<typeof schema>>) => void
  reinitialiser: () => void
  accepter: (choix: { ids: string[] }) => Promise<void>
  apres: () => Promise<void>
  actions: React.ReactNode
}) {
  const natures = useNatures()
  const [selection, setSelection] = useState<string[]>([])
  const requete = $api.useQuery(
    'get',
    '/api/imports/{id}/propositions',
    {
      params: {
        path: { id: i.id },
        query: { genre, page: etat.page, q: etat.q || undefined, decision: etat.decision },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const agir = (faire: () => Promise<unknown>) =>
    faire()
      .then(() => setSelection([]))
      .catch(annoncerRefus)
  const ecarter = (ecarter: boolean) =>
    agir(async () => {
      await client.POST('/api/imports/{id}/mise-a-l-ecart', {
        params: { path: { id: i.id } },
        body: { ids: selection, ecarter },
      })
      await apres()
    })
  const decidees = i.comptes.find((c) => c.genre === genre)
  return (
    <>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: '1rem',
          alignItems: 'flex-start',
          flexWrap: 'wrap',
        }}
      >
        <BarreFiltres
          etat={etat}
          modifier={modifier}
          reinitialiser={reinitialiser}
          recherche={{ cle: 'q', libelle: 'Rechercher une personne', exemple: 'Nom ou prénom' }}
          filtres={[
            {
              cle: 'decision',
              libelle: 'Décision',
              type: 'choix',
              options: Object.entries(DECISIONS).map(([valeur, libelle]) => ({ valeur, libelle })),
            },
          ]}
        />
        <div style={{ display: 'flex', gap: '0.5rem' }}>{actions}</div>
      </div>
      <TableDonnees<Proposition>
        legende={GENRES[genre].titre}
        unite={{ un: 'proposition' }}
        hauteur="libre"
        colonnes={[
          {
            cle: 'nom',
            titre: 'Personne',
            rendu: (p) =>
              p.travailleur_id ? <Lien vers={`/travailleurs/${p.travailleur_id}`}>{p.nom}</Lien> : p.nom,
          },
          { cle: 'etablissement', titre: 'Établissement', secondaire: true, repli: true },
          {
            cle: 'apres',
            titre: 'Ce qui change',
            repli: true,
            rendu: (p) => (
              <>
                <Changement avant={p.avant} apres={p.apres} natures={natures} />
                {p.remarque && <p className={classes.remarque}>{p.remarque}</p>}
                {p.motif && <p className={classes.remarque}>{p.motif}</p>}
              </>
            ),
          },
          { cle: 'ligne', titre: 'Ligne', nombre: true, rendu: (p) => p.ligne ?? '–' },
          {
            cle: 'decision',
            titre: 'Décision',
            rendu: (p) => (
              <BadgeStatut ton={TONS[p.decision as Decision]}>
                {DECISIONS[p.decision as Decision]}
              </BadgeStatut>
            ),
          },
        ]}
        requete={requete}
        cle={(p) => p.id}
        etat={etat}
        modifier={modifier}
        {...((decidees?.a_decider ?? 0) + (decidees?.ecartees ?? 0) > 0
          ? { selection, surSelection: setSelection }
          : {})}
        actionsSelection={
          <>
            <Button size="xs" onClick={() => void agir(() => accepter({ ids: selection }))}>
              Accepter
            </Button>
            <Button size="xs" variant="default" onClick={() => void ecarter(true)}>
              Écarter
            </Button>
            <Button size="xs" variant="default" onClick={() => void ecarter(false)}>
              Remettre à décider
            </Button>
          </>
        }
        vide={<AucunResultat effacer={reinitialiser} />}
      />
    </>
  )
}

function LignesRefusees({ import: i }: { import: DetailImport }) {
  const [page, setPage] = useState(1)
  const requete = $api.useQuery(
    'get',
    '/api/imports/{id}/refus',
    { params: { path: { id: i.id }, query: { page } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <TableDonnees<Refus>
      legende="Lignes refusées"
      unite={{ un: 'ligne' }}
      hauteur="libre"
      colonnes={[
        { cle: 'numero', titre: 'Ligne', nombre: true, largeur: '5rem' },
        { cle: 'refus', titre: 'Raison', repli: true },
        {
          cle: 'cellules',
          titre: 'Ce que dit le fichier',
          secondaire: true,
          repli: true,
          rendu: (l) => l.cellules?.filter(Boolean).join(' · ').slice(0, 160) ?? '',
        },
      ]}
      requete={requete}
      cle={(l) => String(l.numero)}
      etat={{ page }}
      modifier={(c) => setPage(c.page ?? 1)}
      pied={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => void telecharger(`/api/imports/${i.id}/refus/export`, {}).catch(annoncerRefus)}
        >
          Télécharger (CSV)
        </Button>
      }
    />
  )
}
