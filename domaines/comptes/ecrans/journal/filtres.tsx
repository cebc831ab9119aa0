import { BarreFiltres, type Filtre } from '../../../../plateforme/interface/index.ts'
import { FiltrePeriode } from './filtre-periode.tsx'
import { FiltrePersonne } from './filtre-personne.tsx'

/** What every journal is filtered by: a person and a period, beside the filters of its own. */
export function FiltresDuJournal<E extends { du?: string | undefined; au?: string | undefined }>({
  etat,
  modifier,
  reinitialiser,
  personne,
  filtres = [],
}: {
  etat: E
  modifier: (changement: Partial<E>) => void
  reinitialiser: () => void
  /** Field of the address that holds the person. */
  personne: keyof E & string
  filtres?: Filtre[]
}) {
  return (
    <BarreFiltres etat={etat} modifier={modifier} reinitialiser={reinitialiser} filtres={filtres}>
      <FiltrePersonne
        valeur={etat[personne] as string | undefined}
        changer={(id) => modifier({ [personne]: id } as Partial<E>)}
      />
      <FiltrePeriode
        du={etat.du}
        au={etat.au}
        modifier={(changement) => modifier(changement as Partial<E>)}
      />
    </BarreFiltres>
  )
}
