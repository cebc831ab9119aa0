import { Button, Group, SegmentedControl, Select, UnstyledButton } from '@mantine/core'
import { ResourcesDayView, ResourcesWeekView, type ScheduleEventData } from '@mantine/schedule'
import '@mantine/schedule/styles.css'
import 'dayjs/locale/fr'
import { IconChevronLeft, IconChevronRight, IconPlus, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  AvisRefus,
  annoncer,
  aujourdhui,
  ChampDate,
  champUrl,
  client,
  EnTetePage,
  enRefus,
  formaterDateLongue,
  formaterPeriode,
  Lien,
  pluriel,
  SiDroit,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { ajouterJours, jourOuvre, lundiDe } from '../agenda-ouvertures.ts'
import { STATUTS, type Statut } from '../rendez-vous-statuts.ts'
import { GENRES_PLAGE, heureDe } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import {
  EnAttente,
  motifEnClair,
  type RendezVousAgenda,
  useActualiserAgenda,
  useReferencesAgenda,
} from './agenda-commun.tsx'
import { type DepartReservation, ReserverRendezVous } from './rendez-vous-reserver.tsx'
import { TiroirRendezVous } from './rendez-vous-tiroir.tsx'

const schema = z.object({
  vue: champUrl.choix(['jour', 'semaine']),
  date: champUrl.jour(),
  centre: champUrl.valeur(),
  equipe: champUrl.valeur(),
  professionnel: champUrl.valeur(),
  rdv: champUrl.valeur(),
  // « Prendre un rendez-vous » from elsewhere: the list of convocables, a worker's record.
  reserver: champUrl.valeur(),
  code: champUrl.valeur(),
  motifs: champUrl.choixMultiple(),
})

const COULEURS: Partial<Record<Statut, string>> = {
  planifie: 'gray',
  convoque: 'petrole',
  confirme: 'petrole',
  arrive: 'petrole',
  effectue: 'petrole',
  absent_excuse: 'ocre',
  absent_non_excuse: 'brique',
  remplace: 'gray',
}

/** The agendas of a day or a week, by professional and by centre; cards are dragged, and come back when refused. */
export default function Agendas() {
  const { etat, modifier } = useEtatUrl(schema)
  const date = etat.date ?? jourOuvre(aujourdhui())
  const semaine = etat.vue === 'semaine'
  const du = semaine ? lundiDe(date) : date
  const au = semaine ? ajouterJours(du, 4) : date
  const { data: references } = useReferencesAgenda()
  // Without a choice: one's own teams, so that the page opens on one's day.
  const choisie = etat.equipe ?? (etat.centre || etat.professionnel ? undefined : references?.moi.equipes[0])
  const equipe = choisie === 'toutes' ? undefined : choisie
  const requete = $api.useQuery(
    'get',
    '/api/agendas',
    {
      params: {
        query: {
          du,
          au,
          ...(etat.centre ? { centre: etat.centre } : {}),
          ...(equipe ? { equipe } : {}),
          ...(etat.professionnel ? { professionnel: [etat.professionnel] } : {}),
        },
      },
    },
    { placeholderData: keepPreviousData, enabled: references !== undefined },
  )
  const [depart, setDepart] = useState<DepartReservation | null>(null)
  const reservation: DepartReservation | null =
    depart ?? (etat.reserver ? { travailleurId: etat.reserver, code: etat.code, motifs: etat.motifs } : null)
  const pas = semaine ? 7 : 1
  return (
    <>
      <EnTetePage
        titre="Agendas"
        sousTitre={semaine ? formaterPeriode(du, au) : formaterDateLongue(date)}
        actions={
          <>
            <Lien
              vers={`/agendas/impression?date=${date}${suiteImpression(etat.centre, equipe, etat.professionnel)}`}
            >
              <IconPrinter size={17} aria-hidden /> Imprimer la journée
            </Lien>
            <SiDroit droit="planification.rendez-vous">
              <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setDepart({})}>
                Prendre un rendez-vous
              </Button>
            </SiDroit>
          </>
        }
      />
      <Group gap="xs" align="end" className={classes.barre}>
        <Group gap={4}>
          <Button
            variant="default"
            px={8}
            aria-label={semaine ? 'Semaine précédente' : 'Jour précédent'}
            onClick={() => modifier({ date: ajouterJours(date, -pas) })}
          >
            <IconChevronLeft size={18} aria-hidden />
          </Button>
          <Button variant="default" onClick={() => modifier({ date: undefined })}>
            Aujourd’hui
          </Button>
          <Button
            variant="default"
            px={8}
            aria-label={semaine ? 'Semaine suivante' : 'Jour suivant'}
            onClick={() => modifier({ date: ajouterJours(date, pas) })}
          >
            <IconChevronRight size={18} aria-hidden />
          </Button>
        </Group>
        <ChampDate label="Jour" value={date} onChange={(d) => modifier({ date: d || undefined })} w={140} />
        <SegmentedControl
          aria-label="Vue"
          data={[
            { value: 'jour', label: 'Jour' },
            { value: 'semaine', label: 'Semaine' },
          ]}
          value={etat.vue ?? 'jour'}
          onChange={(vue) => modifier({ vue: vue === 'semaine' ? 'semaine' : undefined })}
        />
        <Select
          label="Centre"
          placeholder="Tous"
          clearable
          searchable
          data={(references?.centres ?? []).map((c) => ({ value: c.id, label: c.nom }))}
          value={etat.centre ?? null}
          onChange={(centre) => modifier({ centre: centre ?? undefined })}
          w={130}
        />
        <Select
          label="Équipe"
          placeholder="Toutes"
          clearable
          searchable
          data={(references?.equipes ?? []).map((c) => ({ value: c.id, label: c.nom }))}
          value={equipe ?? null}
          onChange={(e) => modifier({ equipe: e ?? 'toutes' })}
          w={150}
        />
        <Select
          label="Professionnel"
          placeholder="Tous"
          clearable
          searchable
          data={(references?.professionnels ?? []).map((p) => ({ value: p.id, label: p.nom }))}
          value={etat.professionnel ?? null}
          onChange={(professionnel) => modifier({ professionnel: professionnel ?? undefined })}
          w={150}
        />
      </Group>
      {requete.data ? (
        <Grille
          donnees={requete.data}
          date={date}
          semaine={semaine}
          ouvrir={(rdv) => modifier({ rdv })}
          reserver={setDepart}
        />
      ) : (
        <EnAttente erreur={requete.error} reessayer={requete.refetch} />
      )}
      {etat.rdv && <TiroirRendezVous id={etat.rdv} fermer={() => modifier({ rdv: undefined })} />}
      {reservation && (
        <ReserverRendezVous
          depart={reservation}
          fermer={() => {
            setDepart(null)
            modifier({ reserver: undefined, code: undefined, motifs: [] })
          }}
        />
      )}
    </>
  )
}

const suiteImpression = (centre?: string, equipe?: string, professionnel?: string) =>
  Object.entries({ centre, equipe, professionnel })
    .filter(([, v]) => v)
    .map(([cle, v]) => `&${cle}=${v}`)
    .join('')

type Donnees = Parameters<typeof Grille>[0]['donnees']

const LIBELLES = {
  timeSlot: 'Créneau',
  today: 'Aujourd’hui',
  next: 'Suivant',
  previous: 'Précédent',
  more: 'De plus',
  allDay: 'Toute la journée',
  noEvents: 'Aucun rendez-vous',
  resource: 'Professionnel',
  resources: 'Professionnels',
  resourceSlot: 'Créneau',
  moreLabel: (n: number) => `+ ${n}`,
}

function Grille({
  donnees,
  date,
  semaine,
  ouvrir,
  reserver,
}: {
  donnees: {
    professionnels: { id: string; nom: string; metier: string }[]
    ouvertures: {
      professionnelId: string
      jour: string
      de: number
      a: number
      genre: string
      lieu: string | null
      salle: string | null
    }[]
    absences: { professionnelId: string; debut: string; fin: string | null }[]
    feries: { jour: string; nom: string }[]
    rendezVous: RendezVousAgenda[]
  }
  date: string
  semaine: boolean
  ouvrir: (id: string) => void
  reserver: (d: DepartReservation) => void
}) {
  const actualiser = useActualiserAgenda()
  const [refus, setRefus] = useState<string | null>(null)
  const evenements = useMemo(() => enEvenements(donnees), [donnees])
  const charge = useMemo(
    () => new Map(donnees.professionnels.map((p) => [p.id, resume(donnees, p.id)])),
    [donnees],
  )
  if (donnees.professionnels.length === 0)
    return (
      <Vide titre="Aucun professionnel ne reçoit ici">
        Choisissez un autre centre, une autre équipe, ou ouvrez des heures de réception.
      </Vide>
    )
  async function deplacer(id: string, debut: string, professionnelId: string | undefined) {
    setRefus(null)
    const [jour, heure] = debut.split(' ') as [string, string]
    try {
      const { data } = await client.POST('/api/rendez-vous/{id}/deplacement', {
        params: { path: { id } },
        body: { jour, heure: heure.slice(0, 5), ...(professionnelId ? { professionnelId } : {}) },
      })
      annoncer(
        data?.aReconvoquer
          ? 'Rendez-vous déplacé : le travailleur est à convoquer de nouveau.'
          : 'Rendez-vous déplacé.',
      )
    } catch (erreur) {
      // The card goes back by itself: it is drawn from what the server holds.
      setRefus(enRefus(erreur).message)
    }
    await actualiser()
  }
  const commun = {
    date,
    locale: 'fr',
    labels: LIBELLES,
    withHeader: false,
    startTime: '08:00:00',
    endTime: '18:00:00',
    resources: donnees.professionnels.map((p) => ({ id: p.id, label: p.nom, payload: p })),
    events: evenements,
    withEventsDragAndDrop: true,
    eventDragInterval: 10,
    canDragEvent: (e: ScheduleEventData) =>
      ['propose', 'planifie', 'convoque', 'confirme'].includes(
        (e.payload as { statut?: string } | undefined)?.statut ?? '',
      ),
    onEventDrop: (d: { eventId: string | number; newStart: string; resourceId?: string | number }) =>
      void deplacer(
        String(d.eventId),
        d.newStart,
        d.resourceId === undefined ? undefined : String(d.resourceId),
      ),
    onEventClick: (e: ScheduleEventData) => ouvrir(String(e.id)),
    onTimeSlotClick: (d: { slotStart: string; resourceId?: string | number }) => {
      const [jour, heure] = d.slotStart.split(' ') as [string, string]
      reserver({
        jour,
        heure: heure.slice(0, 5),
        ...(d.resourceId === undefined ? {} : { professionnelId: String(d.resourceId) }),
      })
    },
    renderEventBody: (e: ScheduleEventData) => <Carte e={e} serre={semaine} />,
    renderEvent: (
      e: ScheduleEventData,
      { className, ...props }: React.ComponentPropsWithoutRef<'button'> & { children: React.ReactNode },
    ) => (
      <UnstyledButton
        {...props}
        title={e.title}
        className={`${className ?? ''} ${e.display === 'background' ? classes.ouverture : classes.evenement}`}
      />
    ),
    renderResourceLabel: (r: {
      id: string | number
      label: React.ReactNode
      payload?: Record<PropertyKey, unknown>
    }) => (
      <div className={classes.ressource}>
        <strong>{r.label}</strong>
        <span>{String(r.payload?.metier ?? '')}</span>
        <span>{charge.get(String(r.id))}</span>
      </div>
    ),
  }
  return (
    <div className={classes.grille}>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      {donnees.feries.map((f) => (
        <Avis key={f.jour} ton="attention">
          {`${formaterDateLongue(f.jour)} : ${f.nom}, le service est fermé.`}
        </Avis>
      ))}
      {semaine ? (
        <ResourcesWeekView
          {...commun}
          intervalMinutes={60}
          slotWidth={84}
          rowHeight={88}
          firstDayOfWeek={1}
          withWeekendDays={false}
          maxEventsPerTimeSlot={2}
        />
      ) : (
        <ResourcesDayView
          {...commun}
          intervalMinutes={30}
          slotWidth={88}
          rowHeight={78}
          maxEventsPerTimeSlot={3}
        />
      )}
      <p className={classes.doux}>
        {pluriel(donnees.rendezVous.length, 'rendez-vous', 'rendez-vous')} affichés. Glissez une carte pour la
        déplacer, ou ouvrez-la au clavier avec Entrée.
      </p>
    </div>
  )
}

function Carte({ e, serre }: { e: ScheduleEventData; serre: boolean }) {
  const r = e.payload as unknown as (RendezVousAgenda & { fond?: never }) | { fond: string } | undefined
  if (!r || 'fond' in r)
    return <span className={classes.fond}>{(r as { fond?: string } | undefined)?.fond}</span>
  const x = r as RendezVousAgenda
  return (
    <span className={classes.carte} data-statut={x.statut}>
      <b>{heureDe(x.de)}</b> {x.travailleur}
      {!serre && (
        <small>
          {motifEnClair(x.code)} · {STATUTS[x.statut as Statut]}
        </small>
      )}
    </span>
  )
}

const instant = (jour: string, minutes: number) => `${jour} ${heureDe(Math.min(minutes, 1439))}:00`

function enEvenements(d: Donnees): ScheduleEventData[] {
  const fonds: ScheduleEventData[] = d.ouvertures.map((o, i) => ({
    id: `fond-${i}`,
    title: GENRES_PLAGE[o.genre as keyof typeof GENRES_PLAGE],
    start: instant(o.jour, o.de),
    end: instant(o.jour, o.a),
    color: o.genre === 'tout' ? 'gray' : 'ocre',
    display: 'background',
    resourceId: o.professionnelId,
    payload: {
      fond: [o.salle ?? o.lieu, o.genre === 'tout' ? null : GENRES_PLAGE[o.genre as 'tout']]
        .filter(Boolean)
        .join(' · '),
    },
  }))
  const rdv: ScheduleEventData[] = d.rendezVous.map((r) => ({
    id: r.id,
    title: `${heureDe(r.de)} ${r.travailleur}, ${motifEnClair(r.code)}, ${STATUTS[r.statut as Statut]}`,
    start: instant(r.jour, r.de),
    end: instant(r.jour, r.a),
    color: COULEURS[r.statut as Statut] ?? 'gray',
    variant: 'light',
    resourceId: r.professionnelId,
    payload: { ...r },
  }))
  return [...fonds, ...rdv]
}

/** « 8 rendez-vous, 72 % » under the name: share of the opened minutes booked. */
function resume(d: Donnees, id: string): string {
  const ouvert = d.ouvertures.filter((o) => o.professionnelId === id).reduce((t, o) => t + o.a - o.de, 0)
  if (ouvert === 0) return d.absences.some((a) => a.professionnelId === id) ? 'Absent' : 'Ne reçoit pas'
  const pris = d.rendezVous.filter(
    (r) => r.professionnelId === id && !r.surreserve && !['absent_excuse', 'remplace'].includes(r.statut),
  )
  const minutes = pris.reduce((t, r) => t + r.a - r.de, 0)
  return `${pris.length} RDV · ${Math.min(100, Math.round((100 * minutes) / ouvert))} % pris`
}
