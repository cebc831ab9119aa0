import { Button, Group, Select } from '@mantine/core'
import { ResourcesWeekView, type ScheduleEventData } from '@mantine/schedule'
import '@mantine/schedule/styles.css'
import 'dayjs/locale/fr'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  champUrl,
  EnTetePage,
  formaterPeriode,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { ajouterJours, jourOuvre, lundiDe } from '../agenda-ouvertures.ts'
import { heureDe } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import { EnAttente, useReferencesAgenda } from './agenda-commun.tsx'

const schema = z.object({ centre: champUrl.valeur(), date: champUrl.jour() })

/** Rooms of a centre over a week: who holds each, the appointments in it, the share of its hours taken. */
export default function OccupationSalles() {
  const { etat, modifier } = useEtatUrl(schema)
  const { data: references } = useReferencesAgenda()
  const centre = etat.centre ?? references?.centres.find((c) => c.salles.length > 0)?.id
  const du = lundiDe(etat.date ?? jourOuvre(aujourdhui()))
  const au = ajouterJours(du, 4)
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/agendas/salles',
    { params: { query: { centre: centre ?? '', du, au } } },
    { enabled: Boolean(centre), placeholderData: keepPreviousData },
  )
  const ouvertes = 5 * 8 * 60
  const taux = new Map(
    (data?.salles ?? []).map((s) => {
      const tenues = data!.reservees.filter((r) => r.salleId === s.id).reduce((t, r) => t + r.a - r.de, 0)
      return [s.id, Math.round((100 * tenues) / ouvertes)] as const
    }),
  )
  const evenements: ScheduleEventData[] = [
    ...(data?.reservees ?? [])
      .filter((r) => r.salleId)
      .map((r, i) => ({
        id: `r${i}`,
        title: r.professionnel,
        start: `${r.jour} ${heureDe(r.de)}:00`,
        end: `${r.jour} ${heureDe(r.a)}:00`,
        color: 'petrole',
        variant: 'light' as const,
        resourceId: r.salleId!,
      })),
  ]
  return (
    <>
      <EnTetePage
        titre="Occupation des salles"
        sousTitre={formaterPeriode(du, au)}
        filAriane={[{ libelle: 'Agendas', chemin: '/agendas' }]}
      />
      <Group gap="sm" align="end" className={classes.barre}>
        <Button
          variant="default"
          px={8}
          aria-label="Semaine précédente"
          onClick={() => modifier({ date: ajouterJours(du, -7) })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <Button
          variant="default"
          px={8}
          aria-label="Semaine suivante"
          onClick={() => modifier({ date: ajouterJours(du, 7) })}
        >
          <IconChevronRight size={18} aria-hidden />
        </Button>
        <Select
          label="Centre"
          searchable
          allowDeselect={false}
          data={(references?.centres ?? [])
            .filter((c) => c.salles.length > 0)
            .map((c) => ({ value: c.id, label: c.nom }))}
          value={centre ?? null}
          onChange={(c) => modifier({ centre: c ?? undefined })}
          w={240}
        />
      </Group>
      {!data && <EnAttente erreur={error} reessayer={refetch} />}
      {data && data.salles.length === 0 && (
        <Vide titre="Ce centre n’a pas de salle">Ajoutez-en une depuis la fiche du centre.</Vide>
      )}
      {data && data.salles.length > 0 && (
        <ResourcesWeekView
          date={du}
          locale="fr"
          withHeader={false}
          labels={{ resource: 'Salle', resources: 'Salles', moreLabel: (n: number) => `+ ${n}` }}
          startTime="08:00:00"
          endTime="18:00:00"
          intervalMinutes={60}
          slotWidth={48}
          rowHeight={62}
          firstDayOfWeek={1}
          withWeekendDays={false}
          mode="static"
          resources={data.salles.map((s) => ({ id: s.id, label: s.nom }))}
          events={evenements}
          renderResourceLabel={(r) => (
            <div className={classes.ressource}>
              <strong>{r.label}</strong>
              <span>{taux.get(String(r.id)) ?? 0} % de la semaine tenu</span>
              <div className={classes.jauge}>
                <span style={{ width: `${Math.min(100, taux.get(String(r.id)) ?? 0)}%` }} />
              </div>
            </div>
          )}
        />
      )}
    </>
  )
}
