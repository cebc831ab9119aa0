import { Button } from '@mantine/core'
import { IconPrinter, IconSend } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  annoncer,
  annoncerRefus,
  BarreFiltres,
  champUrl,
  client,
  EnTetePage,
  formaterNombre,
  Lien,
  NonRenseigne,
  pluriel,
  type ReponseGet,
  remettreFichier,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles, demiJournee, ETATS, type Etat, REPONDANTS } from '../vocabulaire.ts'
import { BadgeEtat, enFiltres, envoisEnClair, quand, useActualiser, useReferences } from './commun.tsx'
import classes from './convocations.module.css'
import { NoterReponse } from './noter-reponse.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  etat: champUrl.choix(cles(ETATS)),
  equipe: champUrl.choixMultiple(),
  centre: champUrl.choixMultiple(),
  mes_equipes: champUrl.bascule(),
  entreprise: champUrl.valeur(),
})
export type LigneConvocation = ReponseGet<'/api/convocations'>['lignes'][number]

/** Who is to be told, who answered, which messages did not arrive: the day of who convokes. */
export default function Convocations() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { equipes, centres } = useReferences()
  const [selection, setSelection] = useState<string[]>([])
  const [reponse, setReponse] = useState<LigneConvocation | null>(null)
  const liste = (l: string[]) => (l.length ? l : undefined)
  const filtres = {
    q: etat.q || undefined,
    etat: etat.etat,
    equipe: liste(etat.equipe),
    centre: liste(etat.centre),
    mes_equipes: etat.mes_equipes ? ('true' as const) : undefined,
    entreprise: etat.entreprise,
  }
  const requete = $api.useQuery(
    'get',
    '/api/convocations',
    { params: { query: { ...filtres, page: etat.page } } },
    { placeholderData: keepPreviousData },
  )
  const parEtat = requete.data?.parEtat ?? {}
  const lignes = requete.data?.lignes ?? []
  const choisies = lignes.filter((l) => selection.includes(l.rendezVousId))
  const filtre = Object.values(filtres).some((v) => v !== undefined)
  return (
    <>
      <EnTetePage
        titre="Convocations"
        sousTitre="Les rendez-vous à venir, ce qui a été dit, et ce que les personnes ont répondu."
        actions={
          <>
            <Button component={Lien} vers="/convocations/coordonnees" variant="default">
              Coordonnées à compléter
            </Button>
            <Button component={Lien} vers="/convocations/messages" variant="default">
              Messages
            </Button>
          </>
        }
      />
      <ul className={classes.etats} aria-label="Rendez-vous par état">
        {cles(ETATS)
          .filter((e) => parEtat[e] || e === etat.etat || e === 'a_convoquer')
          .map((e) => (
            <li key={e}>
              <button
                type="button"
                className={classes.etat}
                aria-pressed={etat.etat === e}
                onClick={() => {
                  setSelection([])
                  modifier({ etat: etat.etat === e ? undefined : e, page: 1 })
                }}
              >
                <strong>{formaterNombre(parEtat[e] ?? 0)}</strong> {ETATS[e]}
              </button>
            </li>
          ))}
      </ul>
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom' }}
        filtres={[
          { cle: 'etat', libelle: 'État', type: 'choix', options: enFiltres(ETATS) },
          { cle: 'mes_equipes', libelle: 'Mes équipes', type: 'bascule' },
          { cle: 'equipe', libelle: 'Équipe', type: 'choixMultiple', options: equipes },
          { cle: 'centre', libelle: 'Centre', type: 'choixMultiple', options: centres },
        ]}
      />
      <TableDonnees
        legende="Convocations"
        unite={{ un: 'rendez-vous', plusieurs: 'rendez-vous' }}
        requete={requete}
        cle={(l) => l.rendezVousId}
        lien={(l) => `/travailleurs/${l.travailleurId}`}
        etat={etat}
        modifier={modifier}
        selection={selection}
        surSelection={setSelection}
        actionsSelection={<ActionsGroupees choisies={choisies} fini={() => setSelection([])} />}
        alerte={(l) => l.etat === 'echec' || l.etat === 'injoignable'}
        vide={
          filtre ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun rendez-vous à venir">
              Les rendez-vous posés dans les agendas apparaissent ici, prêts à être convoqués.
            </Vide>
          )
        }
        colonnes={[
          { cle: 'nom', titre: 'Travailleur', rendu: (l) => `${l.nom} ${l.prenom}` },
          { cle: 'convoqueA', titre: 'Rendez-vous', rendu: (l) => quand(l.convoqueA) },
          { cle: 'etat', titre: 'État', rendu: (l) => <BadgeEtat etat={l.etat as Etat} /> },
          {
            cle: 'detail',
            titre: 'Ce qui a été dit',
            repli: true,
            largeur: '15rem',
            rendu: (l) => <Detail ligne={l} />,
          },
          {
            cle: 'entreprise',
            titre: 'Entreprise',
            repli: true,
            rendu: (l) => l.entreprise ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'actions',
            titre: 'Réponse',
            rendu: (l) =>
              l.convocationId && l.etat !== 'excuse' ? (
                <Button size="compact-sm" variant="subtle" onClick={() => setReponse(l)}>
                  {l.reponse ? 'Modifier' : 'Noter'}
                </Button>
              ) : null,
          },
        ]}
      />
      {reponse && <NoterReponse ligne={reponse} fermer={() => setReponse(null)} />}
    </>
  )
}

function Detail({ ligne: l }: { ligne: LigneConvocation }) {
  const morceaux = [
    l.lettre === 'a_imprimer'
      ? 'lettre à imprimer'
      : l.lettre === 'imprimee'
        ? 'lettre à poster'
        : l.lettre === 'postee'
          ? 'lettre postée'
          : '',
    envoisEnClair(l.envois),
    l.reponse === 'autre_date' && l.souhaits.length > 0
      ? `souhaite ${l.souhaits.map(demiJournee).join(', ')}`
      : '',
    l.reponsePar ? `répondu par ${REPONDANTS[l.reponsePar as keyof typeof REPONDANTS]}` : '',
  ].filter(Boolean)
  return <span className={classes.doux}>{morceaux.join(' ; ') || 'rien encore'}</span>
}

/** What can be done with the chosen lines: only the acts that make sense for some of them. */
function ActionsGroupees({ choisies, fini }: { choisies: LigneConvocation[]; fini: () => void }) {
  const actualiser = useActualiser()
  const [enCours, setEnCours] = useState(false)
  const aConvoquer = choisies.filter((l) => l.etat === 'a_convoquer').map((l) => l.rendezVousId)
  const convocations = (f: (l: LigneConvocation) => boolean) =>
    choisies.filter(f).flatMap((l) => (l.convocationId ? [l.convocationId] : []))
  const aRelancer = convocations((l) => l.etat === 'sans_reponse' || l.etat === 'echec')
  const aImprimer = convocations((l) => l.lettre !== null)
  const aPoster = convocations((l) => l.lettre === 'imprimee')

  async function agir(faire: () => Promise<unknown>) {
    setEnCours(true)
    try {
      await faire()
      await actualiser()
      fini()
    } catch (erreur) {
      annoncerRefus(erreur)
    } finally {
      setEnCours(false)
    }
  }
  return (
    <span className={classes.actions}>
      {aConvoquer.length > 0 && (
        <Button
          size="compact-md"
          leftSection={<IconSend size={16} aria-hidden />}
          loading={enCours}
          onClick={() =>
            void agir(async () => {
              const { data } = await client.POST('/api/convocations/convoquer', { body: { ids: aConvoquer } })
              const b = data!
              const voies = [
                b.courriels && pluriel(b.courriels, 'courriel'),
                b.sms && `${formaterNombre(b.sms)} SMS`,
                b.employeurs && pluriel(b.employeurs, 'employeur prévenu', 'employeurs prévenus'),
                b.lettres && pluriel(b.lettres, 'lettre à imprimer', 'lettres à imprimer'),
                b.injoignables && pluriel(b.injoignables, 'personne injoignable', 'personnes injoignables'),
              ].filter(Boolean)
              annoncer(
                `${pluriel(b.convoques, 'rendez-vous convoqué', 'rendez-vous convoqués')} : ${voies.join(', ')}.`,
              )
            })
          }
        >
          Convoquer ({formaterNombre(aConvoquer.length)})
        </Button>
      )}
      {aRelancer.length > 0 && (
        <Button
          size="compact-md"
          variant="default"
          loading={enCours}
          onClick={() =>
            void agir(async () => {
              const { data } = await client.POST('/api/convocations/relancer', { body: { ids: aRelancer } })
              annoncer(`${pluriel(data!.envoyes, 'relance envoyée', 'relances envoyées')}.`)
            })
          }
        >
          Relancer ({formaterNombre(aRelancer.length)})
        </Button>
      )}
      {aImprimer.length > 0 && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={enCours}
          onClick={() =>
            void agir(async () => {
              const { data, response } = await client.POST('/api/convocations/lettres', {
                body: { ids: aImprimer },
                parseAs: 'blob',
              })
              remettreFichier(data as Blob, response, 'convocations.pdf')
            })
          }
        >
          Imprimer {pluriel(aImprimer.length, 'lettre')}
        </Button>
      )}
      {aPoster.length > 0 && (
        <Button
          size="compact-md"
          variant="default"
          loading={enCours}
          onClick={() =>
            void agir(async () => {
              const { data } = await client.POST('/api/convocations/lettres/postees', {
                body: { ids: aPoster },
              })
              annoncer(`${pluriel(data!.postees, 'lettre notée postée', 'lettres notées postées')}.`)
            })
          }
        >
          Noter postées ({formaterNombre(aPoster.length)})
        </Button>
      )}
    </span>
  )
}
