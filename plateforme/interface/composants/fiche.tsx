import { Skeleton, Tabs } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { formaterNombre } from '../format/nombres.ts'
import type { Icone } from '../pages.ts'
import { useParametreUrl } from '../url/use-parametre-url.ts'
import { EnTetePage, type ProprietesEnTetePage, useTitreOnglet } from './en-tete-page.tsx'
import { Erreur } from './etats.tsx'
import classes from './fiche.module.css'

export interface Fait {
  libelle: string
  valeur: ReactNode
}

export interface Onglet {
  cle: string
  titre: string
  icone?: Icone
  /** How many things are inside. */
  compte?: number
  /** Drawn only when the tab is open. */
  contenu: () => ReactNode
}

export interface ProprietesFiche extends ProprietesEnTetePage {
  /** The three to six facts one looks for first. */
  faits?: Fait[]
  onglets?: Onglet[]
  /** Beside the content: who is in charge, next dates. Under it on a narrow screen. */
  cote?: ReactNode
  /** Above the tabs, on the whole width: an alert about this record. */
  avis?: ReactNode
  /** The content of a record without tabs; with tabs, what floats over them (drawers, windows). */
  children?: ReactNode
}

/** The layout of a record: who it is and its key facts, then its tabs (kept in the address) or its content. */
export function Fiche({ faits, onglets, cote, avis, children, ...enTete }: ProprietesFiche) {
  const premier = onglets?.[0]?.cle ?? ''
  const [lu, setOnglet] = useParametreUrl('onglet', premier)
  const ouvert = onglets?.some((onglet) => onglet.cle === lu) ? lu : premier
  const corps = (contenu: ReactNode) => (
    <div className={classes.corps} data-cote={cote ? true : undefined}>
      <div className={classes.contenu}>{contenu}</div>
      {cote && (
        <aside className={classes.cote} aria-label="En bref">
          {cote}
        </aside>
      )}
    </div>
  )
  return (
    <article>
      <EnTetePage {...enTete} />
      {faits && faits.length > 0 && (
        <dl className={classes.faits}>
          {faits.map((fait) => (
            <div key={fait.libelle}>
              <dt>{fait.libelle}</dt>
              <dd>{fait.valeur}</dd>
            </div>
          ))}
        </dl>
      )}
      {avis && <div className={classes.avis}>{avis}</div>}
      {onglets ? (
        <Tabs value={ouvert} onChange={(cle) => cle && setOnglet(cle)} keepMounted={false}>
          <Tabs.List aria-label="Rubriques de la fiche">
            {onglets.map(({ cle, titre, icone: Icone, compte }) => (
              <Tabs.Tab
                key={cle}
                value={cle}
                leftSection={Icone && <Icone size={17} stroke={1.7} aria-hidden />}
              >
                {titre}
                {compte !== undefined && <span className={classes.compte}>{formaterNombre(compte)}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {onglets.map(({ cle, contenu }) => (
            <Tabs.Panel key={cle} value={cle}>
              {cle === ouvert && corps(contenu())}
            </Tabs.Panel>
          ))}
        </Tabs>
      ) : (
        corps(children)
      )}
      {onglets && children}
    </article>
  )
}

/** A record on its way, or that could not be read. Give it what the query says, and draw `Fiche` after. */
export function FicheEnAttente({ erreur, reessayer }: { erreur?: unknown; reessayer?: () => void }) {
  useTitreOnglet(erreur ? 'Fiche indisponible' : 'Chargement…')
  if (erreur) return <Erreur erreur={erreur} reessayer={reessayer} />
  return (
    <div role="status" aria-busy aria-label="Chargement de la fiche">
      <Skeleton height={12} width="9rem" mb="sm" />
      <Skeleton height={26} width="22rem" maw="70%" mb="lg" />
      <div className={classes.faits}>
        {[5, 7, 6, 4].map((largeur) => (
          <div key={largeur}>
            <Skeleton height={10} width="4rem" mb={8} />
            <Skeleton height={14} width={`${largeur}rem`} />
          </div>
        ))}
      </div>
      <Skeleton height={180} mt="lg" radius="md" />
    </div>
  )
}

/** A titled group inside a record or a page. */
export function Section({
  titre,
  actions,
  aide,
  children,
}: {
  titre: string
  actions?: ReactNode
  aide?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{titre}</h2>
        {actions}
      </header>
      {aide && <p className={classes.aide}>{aide}</p>}
      {children}
    </section>
  )
}
