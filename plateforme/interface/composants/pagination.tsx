import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react'
import { accorder, formaterNombre, pluriel } from '../format/nombres.ts'
import classes from './pagination.module.css'

/** « 1–50 sur 616 adhérents », and the way to the other pages. */
export function Pagination({
  libelle,
  page,
  taillePage,
  total,
  unite,
  changer,
}: {
  /** Which pages: a screen may hold several tables. */
  libelle: string
  page: number
  taillePage: number
  total: number
  unite: { un: string; plusieurs?: string }
  changer?: (page: number) => void
}) {
  const derniere = Math.max(1, Math.ceil(total / taillePage))
  const debut = (page - 1) * taillePage + 1
  const fin = Math.min(page * taillePage, total)
  const compte =
    derniere === 1
      ? pluriel(total, unite.un, unite.plusieurs)
      : `${formaterNombre(debut)}–${formaterNombre(fin)} sur ${formaterNombre(total)} ${accorder(total, unite.un, unite.plusieurs)}`
  const boutons = [
    { vers: 1, libelle: 'Première page', Icone: IconChevronsLeft, inactif: page <= 1 },
    { vers: page - 1, libelle: 'Page précédente', Icone: IconChevronLeft, inactif: page <= 1 },
    { vers: page + 1, libelle: 'Page suivante', Icone: IconChevronRight, inactif: page >= derniere },
    { vers: derniere, libelle: 'Dernière page', Icone: IconChevronsRight, inactif: page >= derniere },
  ]
  return (
    <nav aria-label={libelle} className={classes.pagination}>
      <span className="nombre">{compte}</span>
      {changer && derniere > 1 && (
        <Group gap={2}>
          {boutons.map(({ vers, libelle, Icone, inactif }) => (
            <ActionIcon key={libelle} aria-label={libelle} disabled={inactif} onClick={() => changer(vers)}>
              <Icone size={17} aria-hidden />
            </ActionIcon>
          ))}
        </Group>
      )}
    </nav>
  )
}
