import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { formaterNombre } from '../format/nombres.ts'
import { sansAccents } from '../format/typographie.ts'
import classes from './barre-filtres.module.css'

export interface OptionFiltre {
  valeur: string
  libelle: string
  /** How many rows it would leave, when the server says so. */
  compte?: number
}

/** From this many options on, the list has its own search field. */
const SEUIL_RECHERCHE = 9

/** A filter as a button that opens its options; the button says what is chosen. */
export function FiltreChoix({
  libelle,
  options,
  valeur,
  changer,
  multiple,
}: {
  libelle: string
  options: OptionFiltre[]
  valeur: string[]
  changer: (valeur: string[]) => void
  multiple: boolean
}) {
  const [cherche, setCherche] = useState('')
  const avecRecherche = options.length >= SEUIL_RECHERCHE
  const liste = useCombobox({
    onDropdownClose: () => {
      liste.resetSelectedOption()
      setCherche('')
    },
    onDropdownOpen: () => {
      if (avecRecherche) liste.focusSearchInput()
      liste.updateSelectedOptionIndex('active')
    },
  })
  const visibles = options.filter((option) => sansAccents(option.libelle).includes(sansAccents(cherche)))
  const resume =
    valeur.length > 1
      ? formaterNombre(valeur.length)
      : options.find((option) => option.valeur === valeur[0])?.libelle

  function choisir(choisie: string) {
    const deja = valeur.includes(choisie)
    if (multiple) changer(deja ? valeur.filter((autre) => autre !== choisie) : [...valeur, choisie])
    else {
      changer(deja ? [] : [choisie])
      liste.closeDropdown()
    }
  }

  return (
    <Combobox
      store={liste}
      onOptionSubmit={choisir}
      width="max-content"
      position="bottom-start"
      shadow="md"
      radius="md"
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.bouton}
          data-actif={valeur.length > 0 || undefined}
          onClick={() => liste.toggleDropdown()}
        >
          {libelle}
          {resume && <span className={classes.resume}>{resume}</span>}
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={classes.liste}>
        {avecRecherche && (
          <Combobox.Search
            role="combobox"
            aria-expanded={liste.dropdownOpened}
            aria-controls={liste.listId ?? undefined}
            value={cherche}
            onChange={(evenement) => setCherche(evenement.currentTarget.value)}
            placeholder="Chercher…"
            aria-label={`Chercher dans ${libelle}`}
          />
        )}
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={libelle}>
          {visibles.length === 0 && <Combobox.Empty>Aucun choix ne correspond</Combobox.Empty>}
          {visibles.map((option) => {
            const active = valeur.includes(option.valeur)
            return (
              <Combobox.Option
                key={option.valeur}
                value={option.valeur}
                active={active}
                aria-selected={active}
              >
                <span className={classes.option}>
                  <span
                    className={classes.coche}
                    data-multiple={multiple || undefined}
                    data-active={active || undefined}
                  >
                    {active && <IconCheck size={13} stroke={2.6} aria-hidden />}
                  </span>
                  {option.libelle}
                  {option.compte !== undefined && (
                    <span className={classes.compte}>{formaterNombre(option.compte)}</span>
                  )}
                </span>
              </Combobox.Option>
            )
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
