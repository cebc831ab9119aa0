import { ActionIcon, Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  BarreFiltres,
  type Colonne,
  champUrl,
  EnTetePage,
  formaterDate,
  type ReponseGet,
  TableDonnees,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { filtreDe, useReferences } from './commun.ts'
import { FormulaireReservation, type Souhait } from './formulaire-reservation.tsx'
import classes from './organisation.module.css'
import { UneReservation } from './une-reservation.tsx'

export type Ressource = ReponseGet<'/api/organisation/reservations'>['lignes'][number]
export type Reservation = Ressource['reservations'][number]

const schema = z.object({
  page: champUrl.page(),
  genre: z.enum(['salle', 'materiel']).default('salle'),
  vue: z.enum(['semaine', 'jour']).default('semaine'),
  du: champUrl.jour(),
  centre: champUrl.valeur(),
  type: champUrl.valeur(),
})

const plus = (jour: string, n: number) =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
/** Monday of the week of a day. */
const lundi = (jour: string) => plus(jour, -((new Date(`${jour}T00:00:00Z`).getUTCDay() + 6) % 7))
const nomDuJour = new Intl.DateTimeFormat('fr-FR', { weekday: 'short', day: 'numeric', timeZone: 'UTC' })

/** « 09:00–10:30 »; an arrow where it began before the day or ends after it. */
const heuresDuJour = ({ debut, fin }: Reservation, jour: string) =>
  `${debut.startsWith(jour) ? debut.slice(11) : '←'}–${fin.startsWith(jour) ? fin.slice(11) : '→'}`

/** Meeting rooms and equipment over a week or a day: who has what, and what is free (GOV-045). */
export default function Reservations() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { peut } = useSession()
  const { centres, typesMateriel } = useReferences()
  const [souhait, setSouhait] = useState<Souhait | null>(null)
  const [vue, setVue] = useState<{ ressource: Ressource; reservation: Reservation } | null>(null)
  const semaine = etat.vue === 'semaine'
  const choisi = etat.du ?? aujourdhui()
  const du = semaine ? lundi(choisi) : choisi
  const nombre = semaine ? 7 : 1
  const jours = Array.from({ length: nombre }, (_, i) => plus(du, i))
  const requete = $api.useQuery(
    'get',
    '/api/organisation/reservations',
    {
      params: {
        query: {
          genre: etat.genre,
          du,
          jours: nombre,
          page: etat.page,
          ...(etat.centre ? { centre: etat.centre } : {}),
          ...(etat.type && etat.genre === 'materiel' ? { type: etat.type } : {}),
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const reserver = peut('organisation.reserver')
  const colonnes: Colonne<Ressource>[] = [
    {
      cle: 'nom',
      titre: etat.genre === 'salle' ? 'Salle' : 'Matériel',
      largeur: '11rem',
      rendu: (r) => (
        <>
          <strong>{r.nom}</strong>
          <span className={classes.sousLigne}>{r.detail}</span>
          <span className={classes.sousLigne}>{r.centre}</span>
        </>
      ),
    },
    ...jours.map(
      (jour): Colonne<Ressource> => ({
        cle: jour,
        titre: nomDuJour.format(new Date(`${jour}T00:00:00Z`)),
        largeur: '5.5rem',
        rendu: (r) => (
          <Stack gap={4} align="flex-start">
            {r.reservations
              .filter((x) => x.debut.slice(0, 10) <= jour && (x.fin.slice(0, 10) >= jour || x.enRetard))
              .map((x) => {
                const heures = heuresDuJour(x, jour) + (semaine ? '' : ` ${x.objet}, ${x.pour}`)
                return (
                  <Button
                    key={x.id}
                    size="compact-xs"
                    px={5}
                    variant="light"
                    {...(x.enRetard ? { color: 'brique' } : {})}
                    onClick={() => setVue({ ressource: r, reservation: x })}
                    aria-label={semaine ? `${heures}, ${r.nom}, ${x.objet}, pour ${x.pour}` : heures}
                  >
                    {heures}
                  </Button>
                )
              })}
            {reserver && jour >= aujourdhui() && (
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={`Réserver ${r.nom} le ${formaterDate(jour)}`}
                onClick={() => setSouhait({ ressource: r, genre: etat.genre, jour })}
              >
                <IconPlus size={14} aria-hidden />
              </ActionIcon>
            )}
          </Stack>
        ),
      }),
    ),
  ]
  return (
    <>
      <EnTetePage
        titre="Réservations"
        sousTitre="Salles de réunion, véhicules, appareils de mesure et matériel de formation."
        actions={
          <Group gap="xs">
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={semaine ? 'Semaine précédente' : 'Jour précédent'}
              onClick={() => modifier({ du: plus(du, -nombre) })}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Button variant="default" onClick={() => modifier({ du: undefined })}>
              Aujourd’hui
            </Button>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={semaine ? 'Semaine suivante' : 'Jour suivant'}
              onClick={() => modifier({ du: plus(du, nombre) })}
            >
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
        }
      />
      <Group mb="md" gap="md">
        <SegmentedControl
          aria-label="Ce qui se réserve"
          value={etat.genre}
          onChange={(genre) => modifier({ genre: genre as 'salle', type: undefined, page: 1 })}
          data={[
            { value: 'salle', label: 'Salles' },
            { value: 'materiel', label: 'Matériel' },
          ]}
        />
        <SegmentedControl
          aria-label="Période montrée"
          value={etat.vue}
          onChange={(v) => modifier({ vue: v as 'jour' })}
          data={[
            { value: 'semaine', label: 'Semaine' },
            { value: 'jour', label: 'Jour' },
          ]}
        />
        <span>
          {semaine ? `Semaine du ${formaterDate(du)} au ${formaterDate(plus(du, 6))}` : formaterDate(du)}
        </span>
      </Group>
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={[
          { cle: 'centre', libelle: 'Centre', type: 'choix', options: filtreDe(centres) },
          ...(etat.genre === 'materiel'
            ? [
                {
                  cle: 'type',
                  libelle: 'Type',
                  type: 'choix' as const,
                  options: typesMateriel
                    .filter((t) => t.famille !== 'informatique' && t.famille !== 'suivi')
                    .map((t) => ({ valeur: t.code, libelle: t.libelle })),
                },
              ]
            : []),
        ]}
      />
      <TableDonnees
        legende="Réservations"
        unite={{ un: etat.genre === 'salle' ? 'salle' : 'matériel' }}
        colonnes={colonnes}
        requete={requete}
        cle={(r) => r.id}
        etat={etat}
        modifier={modifier}
        vide={
          <Vide titre={etat.genre === 'salle' ? 'Aucune salle de réunion' : 'Aucun matériel à réserver'}>
            {etat.genre === 'salle'
              ? 'Les salles d’usage « Réunion » ou « Autre » des centres apparaissent ici.'
              : 'Le matériel en service apparaît ici.'}
          </Vide>
        }
      />
      {souhait && <FormulaireReservation souhait={souhait} fermer={() => setSouhait(null)} />}
      {vue && <UneReservation {...vue} genre={etat.genre} fermer={() => setVue(null)} />}
    </>
  )
}
