import { Kbd, Loader, Modal, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { client, enRefus, pluriel, typo, useAller, useSession } from '../../../plateforme/interface/index.ts'
import { commandes, pages } from '../pages.ts'
import { type Entree, entreesDistantes, entreesLocales } from './entrees.ts'
import classes from './fenetre-palette.module.css'

/** From this many letters on, the server is asked. */
const MINIMUM = 2

function useRecherche(texte: string) {
  const [q] = useDebouncedValue(texte.trim(), 160)
  return useQuery({
    queryKey: ['recherche', q],
    enabled: q.length >= MINIMUM,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { data } = await client.GET('/api/recherche', { params: { query: { q } }, signal })
      return data?.resultats ?? []
    },
  })
}

/** Search and commands: one field, one list, arrows and Enter. */
export default function FenetrePalette({ fermer }: { fermer: () => void }) {
  const { espace, peut } = useSession()
  const aller = useAller()
  const [texte, setTexte] = useState('')
  const [rang, setRang] = useState(0)
  const liste = useRef<HTMLDivElement>(null)
  const id = useId()
  const recherche = useRecherche(texte)
  const cherche = texte.trim()
  const interroge = cherche.length >= MINIMUM

  const groupes = useMemo(() => {
    const locales = entreesLocales(pages, commandes, espace, peut, cherche)
    return interroge ? [...entreesDistantes(recherche.data ?? []), ...locales] : locales
  }, [espace, peut, cherche, interroge, recherche.data])
  const entrees = groupes.flatMap((groupe) => groupe.entrees)
  const active = entrees[Math.min(rang, entrees.length - 1)]

  useEffect(() => {
    liste.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  function ouvrir(entree: Entree) {
    fermer()
    aller(entree.chemin)
  }
  function clavier(evenement: KeyboardEvent) {
    const dernier = entrees.length - 1
    const suivant = {
      ArrowDown: rang >= dernier ? 0 : rang + 1,
      ArrowUp: rang <= 0 ? dernier : rang - 1,
      PageDown: Math.min(rang + 6, dernier),
      PageUp: Math.max(rang - 6, 0),
    }[evenement.key]
    if (suivant !== undefined && dernier >= 0) {
      evenement.preventDefault()
      setRang(suivant)
    } else if (evenement.key === 'Enter' && active) {
      evenement.preventDefault()
      ouvrir(active)
    }
  }
  const idEntree = (entree: Entree) => `${id}-${entree.id}`

  return (
    <Modal.Root
      opened
      onClose={fermer}
      size={640}
      yOffset="12vh"
      centered={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay color="#09353b" backgroundOpacity={0.38} />
      <Modal.Content aria-label="Recherche et commandes">
        <div className={classes.champ}>
          <IconSearch size={20} stroke={1.7} aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-label="Rechercher"
            aria-expanded={entrees.length > 0}
            aria-controls={`${id}-liste`}
            aria-activedescendant={active && idEntree(active)}
            aria-autocomplete="list"
            placeholder="Nom, SIRET, page, action…"
            autoComplete="off"
            spellCheck={false}
            value={texte}
            onChange={(evenement) => {
              setTexte(evenement.currentTarget.value)
              setRang(0)
            }}
            onKeyDown={clavier}
          />
          {recherche.isFetching && <Loader size={16} aria-hidden />}
        </div>
        <div ref={liste} id={`${id}-liste`} role="listbox" aria-label="Résultats" className={classes.liste}>
          {groupes.map((groupe) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={groupe.titre} role="group" aria-label={groupe.titre}>
              <p className={classes.groupe} aria-hidden>
                {groupe.titre}
              </p>
              {groupe.entrees.map((entree) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
                <div
                  key={entree.id}
                  id={idEntree(entree)}
                  role="option"
                  aria-selected={entree === active}
                  className={classes.entree}
                  onClick={() => ouvrir(entree)}
                  onMouseMove={() => entree !== active && setRang(entrees.indexOf(entree))}
                >
                  <entree.icone size={19} stroke={1.6} aria-hidden />
                  <span className={classes.titre}>{entree.titre}</span>
                  {entree.sousTitre && <span className={classes.sousTitre}>{entree.sousTitre}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        {entrees.length === 0 && <SansReponse cherche={cherche} attend={interroge && recherche.isPending} />}
        {recherche.error && interroge && (
          <p className={classes.panne}>{typo(enRefus(recherche.error).message)}</p>
        )}
        <VisuallyHidden role="status">
          {cherche && !recherche.isFetching && pluriel(entrees.length, 'résultat')}
        </VisuallyHidden>
        <footer className={classes.pied} aria-hidden>
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> choisir
          </span>
          <span>
            <Kbd>Entrée</Kbd> ouvrir
          </span>
          <span>
            <Kbd>Échap</Kbd> fermer
          </span>
        </footer>
      </Modal.Content>
    </Modal.Root>
  )
}

function SansReponse({ cherche, attend }: { cherche: string; attend: boolean }) {
  if (attend) return <p className={classes.vide}>Recherche en cours…</p>
  return (
    <p className={classes.vide}>
      {cherche
        ? typo(`Rien ne correspond à « ${cherche} ». Vérifiez l’orthographe, ou essayez un SIRET.`)
        : 'Tapez un nom, un SIRET ou le nom d’une page.'}
    </p>
  )
}
