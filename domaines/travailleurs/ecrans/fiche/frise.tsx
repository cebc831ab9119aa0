import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { aujourdhui, NonRenseigne } from '../../../../plateforme/interface/index.ts'
import { type CodeSituation, SITUATIONS, TYPES_CONTRAT, type TypeContrat } from '../../vocabulaire.ts'
import { dates } from '../valeurs.tsx'
import classes from './frise.module.css'
import { type Barre, disposer, type Fait } from './frise-calcul.ts'
import type { Contrat } from './types.ts'

const COULOIRS: Record<Fait['genre'], string> = {
  contrat: 'Contrats',
  poste: 'Postes',
  exposition: 'Expositions',
  situation: 'Situations',
}
const NATURES: Record<Fait['genre'], string> = {
  contrat: 'Contrat',
  poste: 'Poste',
  exposition: 'Exposition',
  situation: 'Situation',
}

function faitsDe(contrats: readonly Contrat[]): Fait[] {
  return contrats.flatMap((c) => [
    {
      id: c.id,
      genre: 'contrat' as const,
      titre: c.employeur,
      detail: TYPES_CONTRAT[c.type as TypeContrat],
      fonde: null,
      debut: c.debut,
      fin: c.fin,
    },
    ...c.postes.map((p) => ({
      id: p.id,
      genre: 'poste' as const,
      titre: p.intitule,
      detail: c.employeur,
      fonde: null,
      debut: p.debut,
      fin: p.fin,
    })),
    ...c.expositions.map((x) => ({
      id: x.id,
      genre: 'exposition' as const,
      titre: x.fonde === 'SIR' || x.fonde === 'SIA' ? `${x.fonde} · ${x.libelle}` : x.libelle,
      detail: c.employeur,
      fonde: x.fonde,
      debut: x.debut,
      fin: x.fin,
    })),
    ...c.situations.map((s) => ({
      id: s.id,
      genre: 'situation' as const,
      titre: SITUATIONS[s.code as CodeSituation],
      detail: c.employeur,
      fonde: null,
      debut: s.debut,
      fin: s.fin,
    })),
  ])
}

/** A career at a glance: contracts, posts, exposures and situations over the years; or the same as a list. */
export function FriseDuParcours({ contrats }: { contrats: readonly Contrat[] }) {
  const le = aujourdhui()
  const [vue, setVue] = useState('frise')
  const faits = useMemo(() => faitsDe(contrats), [contrats])
  return (
    <div>
      <div className={classes.entete}>
        <SegmentedControl
          size="xs"
          aria-label="Présentation du parcours"
          value={vue}
          onChange={setVue}
          data={[
            { value: 'frise', label: 'Frise' },
            { value: 'liste', label: 'Liste' },
          ]}
        />
      </div>
      <div className={classes.cadre}>
        {vue === 'frise' ? <Dessin faits={faits} le={le} /> : <Liste faits={faits} le={le} />}
      </div>
    </div>
  )
}

function Dessin({ faits, le }: { faits: Fait[]; le: string }) {
  const frise = useMemo(() => disposer(faits, le), [faits, le])
  const [choisi, setChoisi] = useState<Barre | null>(null)
  return (
    <>
      <div className={classes.corps}>
        <span />
        <div className={classes.annees} aria-hidden>
          {frise.annees.map(({ annee, gauche }) => (
            <span key={annee} style={{ insetInlineStart: `${gauche}%` }}>
              {annee}
            </span>
          ))}
        </div>
        {frise.couloirs.map(({ genre, rangs, barres }) => (
          <div key={genre} style={{ display: 'contents' }}>
            <span className={classes.nom} id={`couloir-${genre}`}>
              {COULOIRS[genre]}
            </span>
            {/* biome-ignore lint/a11y/useSemanticElements: a lane of bars, not a set of fields */}
            <div
              role="group"
              aria-labelledby={`couloir-${genre}`}
              className={classes.piste}
              style={{ height: `${rangs * 1.75 + 0.35}rem` }}
            >
              {frise.annees.map(({ annee, gauche }) => (
                <span key={annee} className={classes.trait} style={{ insetInlineStart: `${gauche}%` }} />
              ))}
              <span className={classes.present} style={{ insetInlineStart: `${frise.aujourdhui}%` }} />
              {barres.map((barre) => (
                <button
                  key={barre.id}
                  type="button"
                  className={classes.barre}
                  data-genre={barre.genre}
                  data-fonde={barre.fonde ?? undefined}
                  data-ouvert={barre.fin === null || undefined}
                  aria-pressed={choisi?.id === barre.id}
                  aria-label={`${NATURES[barre.genre]} : ${barre.titre}, ${dates(barre, le)}`}
                  title={`${barre.titre}, ${dates(barre, le)}`}
                  style={{
                    insetInlineStart: `${barre.gauche}%`,
                    width: `${barre.largeur}%`,
                    top: `${barre.rang * 1.75 + 0.3}rem`,
                  }}
                  onClick={() => setChoisi(choisi?.id === barre.id ? null : barre)}
                >
                  {barre.titre}
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p className={classes.detail} role="status">
        {choisi ? (
          <>
            <strong>{choisi.titre}</strong>, {dates(choisi, le)} · {choisi.detail}
          </>
        ) : (
          <NonRenseigne>
            Choisissez une barre pour lire ses dates. Le pointillé marque aujourd’hui.
          </NonRenseigne>
        )}
      </p>
    </>
  )
}

function Liste({ faits, le }: { faits: Fait[]; le: string }) {
  const tries = [...faits].sort((a, b) => (a.debut < b.debut ? 1 : a.debut > b.debut ? -1 : 0))
  return (
    <table className={classes.liste}>
      <thead>
        <tr>
          <th scope="col">Dates</th>
          <th scope="col">Nature</th>
          <th scope="col">Fait</th>
          <th scope="col">Précision</th>
        </tr>
      </thead>
      <tbody>
        {tries.map((f) => (
          <tr key={f.id}>
            <td>{dates(f, le)}</td>
            <td>{NATURES[f.genre]}</td>
            <td>{f.titre}</td>
            <td>{f.detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
