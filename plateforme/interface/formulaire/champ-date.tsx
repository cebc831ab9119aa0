import { DateInput, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/fr'
import '@mantine/dates/styles.css'
import classes from './champ-date.module.css'
import { lireJour } from './lire-jour.ts'

/** A day, typed as people type it (22/11/2026, 221126, 22.11) or chosen in a calendar. Value: `YYYY-MM-DD`. */
export function ChampDate({ value, ...reste }: DateInputProps) {
  return (
    <DateInput
      locale="fr"
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder="jj/mm/aaaa"
      dateParser={lireJour}
      clearable={!reste.required}
      clearButtonProps={{ 'aria-label': 'Effacer la date' }}
      value={value || null}
      classNames={{ day: classes.jour }}
      ariaLabels={{
        previousMonth: 'Mois précédent',
        nextMonth: 'Mois suivant',
        previousYear: 'Année précédente',
        nextYear: 'Année suivante',
        previousDecade: 'Décennie précédente',
        nextDecade: 'Décennie suivante',
        monthLevelControl: 'Choisir un mois',
        yearLevelControl: 'Choisir une année',
      }}
      popoverProps={{ shadow: 'md', radius: 'md' }}
      {...reste}
    />
  )
}
