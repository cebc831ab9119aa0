import { ActionIcon, Kbd, TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { typo } from '../format/typographie.ts'
import classes from './barre-filtres.module.css'
import { FiltreChoix, type OptionFiltre } from './filtre-choix.tsx'

export interface Filtre {
  /** Key in the state of the list. */
  cle: string
  libelle: string
  type: 'choix' | 'choixMultiple' | 'bascule'
  /** For the two kinds of choice. */
  options?: OptionFiltre[]
}

export interface ProprietesBarreFiltres<E extends object> {
  etat: E
  modifier: (changement: Partial<E>) => void
  reinitialiser?: () => void
  recherche?: { cle: keyof E & string; libelle: string; exemple?: string }
  filtres?: Filtre[]
  /** On the right: a view switch, a secondary action. */
  children?: ReactNode
}

interface Jeton {
  cle: string
  texte: string
  retirer: () => void
}

/** Search and filters of a list; what is active is always in sight, and removed in one press. */
export function BarreFiltres<E extends object>(proprietes: ProprietesBarreFiltres<E>) {
  const { etat, modifier, reinitialiser, recherche, filtres = [], children } = proprietes
  const valeurs = etat as Record<string, unknown>
  const poser = (cle: string, valeur: unknown) => modifier({ [cle]: valeur } as Partial<E>)
  const jetons = filtres.flatMap((filtre) =>
    jetonsDe(filtre, valeurs[filtre.cle], (v) => poser(filtre.cle, v)),
  )

  return (
    <search className={classes.barre} aria-label="Recherche et filtres de la liste">
      <div className={classes.ligne}>
        {recherche && (
          <ChampRecherche
            libelle={recherche.libelle}
            exemple={recherche.exemple}
            valeur={String(valeurs[recherche.cle] ?? '')}
            changer={(texte) => poser(recherche.cle, texte)}
          />
        )}
        {filtres.map((filtre) =>
          filtre.type === 'bascule' ? (
            <button
              key={filtre.cle}
              type="button"
              className={classes.bascule}
              aria-pressed={valeurs[filtre.cle] === true}
              onClick={() => poser(filtre.cle, valeurs[filtre.cle] !== true)}
            >
              {filtre.libelle}
            </button>
          ) : (
            <FiltreChoix
              key={filtre.cle}
              libelle={filtre.libelle}
              options={filtre.options ?? []}
              multiple={filtre.type === 'choixMultiple'}
              valeur={enListe(valeurs[filtre.cle])}
              changer={(liste) => poser(filtre.cle, filtre.type === 'choixMultiple' ? liste : liste[0])}
            />
          ),
        )}
        {children && <div className={classes.suite}>{children}</div>}
      </div>
      {jetons.length > 0 && (
        <ul className={classes.jetons} aria-label="Filtres actifs">
          {jetons.map((jeton) => (
            <li key={jeton.cle} className={classes.jeton}>
              {jeton.texte}
              <button type="button" onClick={jeton.retirer}>
                <IconX size={13} stroke={2.2} aria-hidden />
                <VisuallyHidden>Retirer le filtre {jeton.texte}</VisuallyHidden>
              </button>
            </li>
          ))}
          {reinitialiser && (
            <li>
              <button type="button" className={classes.effacer} onClick={reinitialiser}>
                Tout effacer
              </button>
            </li>
          )}
        </ul>
      )}
    </search>
  )
}

function enListe(valeur: unknown): string[] {
  if (Array.isArray(valeur)) return valeur.map(String)
  return valeur === undefined || valeur === null || valeur === '' ? [] : [String(valeur)]
}

function jetonsDe(filtre: Filtre, valeur: unknown, poser: (valeur: unknown) => void): Jeton[] {
  if (filtre.type === 'bascule') {
    return valeur === true ? [{ cle: filtre.cle, texte: filtre.libelle, retirer: () => poser(false) }] : []
  }
  const liste = enListe(valeur)
  return liste.map((choisie) => ({
    cle: `${filtre.cle}:${choisie}`,
    texte: typo(
      `${filtre.libelle} : ${filtre.options?.find((o) => o.valeur === choisie)?.libelle ?? choisie}`,
    ),
    retirer: () =>
      poser(filtre.type === 'choixMultiple' ? liste.filter((autre) => autre !== choisie) : undefined),
  }))
}

function ChampRecherche({
  libelle,
  exemple,
  valeur,
  changer,
}: {
  libelle: string
  exemple?: string
  valeur: string
  changer: (texte: string) => void
}) {
  const champ = useRef<HTMLInputElement>(null)
  const [texte, setTexte] = useState(valeur)
  const annoncer = useDebouncedCallback(changer, 250)
  // « / » goes to the search of the list, as in most tools people already use. Read from the letter typed, not
  // from the key: on a French keyboard it needs Shift.
  useWindowEvent('keydown', (evenement) => {
    if (evenement.key !== '/' || evenement.ctrlKey || evenement.metaKey || evenement.altKey) return
    const cible = evenement.target
    if (
      cible instanceof Element &&
      cible.closest('input, textarea, select, [contenteditable], [role="dialog"]')
    )
      return
    evenement.preventDefault()
    champ.current?.focus()
  })
  const envoye = useRef(valeur)
  useEffect(() => {
    // The address changed without us (« Précédent », « Tout effacer »): follow it.
    if (valeur !== envoye.current) setTexte(valeur)
    envoye.current = valeur
  }, [valeur])

  function poser(suivant: string) {
    setTexte(suivant)
    envoye.current = suivant
    annoncer(suivant)
  }
  return (
    <TextInput
      ref={champ}
      type="search"
      size="sm"
      className={classes.recherche}
      aria-label={libelle}
      placeholder={exemple ?? libelle}
      value={texte}
      onChange={(evenement) => poser(evenement.currentTarget.value)}
      onKeyDown={(evenement) => evenement.key === 'Escape' && texte !== '' && poser('')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        texte ? (
          <ActionIcon size="sm" aria-label="Effacer la recherche" onClick={() => poser('')}>
            <IconX size={15} aria-hidden />
          </ActionIcon>
        ) : (
          <Kbd aria-hidden>/</Kbd>
        )
      }
    />
  )
}
