import type { ReactNode } from 'react'
import {
  BadgeStatut,
  Etiquette,
  formaterDate,
  type ReponseApi,
  type ReponseGet,
} from '../../../plateforme/interface/index.ts'
import { explication, libelleNature } from '../guide/natures.ts'
import { ETATS_CHANGEMENT, type EtatChangement, STATUTS, type Statut } from '../statuts.ts'
import { CATEGORIES, type Categorie, MOTIFS_FIN, SITUATIONS } from '../vocabulaire.ts'
import classes from './declarations.module.css'

export type Declaration = ReponseGet<'/api/espace-adherent/declarations/{id}'>
export type LigneDeclaration = ReponseGet<'/api/espace-adherent/declarations/{id}/lignes'>['lignes'][number]
export type DemandeEmployeur = ReponseGet<'/api/espace-adherent/suivi/demandes'>['lignes'][number]
export type Demande = ReponseGet<'/api/declarations/demandes'>['lignes'][number]
export type { ReponseApi }

export const libelleSituation = (code: string): string =>
  (SITUATIONS as Record<string, { libelle: string }>)[code]?.libelle ?? code

export function BadgeDeclaration({ statut, retard }: { statut: Statut; retard?: boolean }) {
  if (retard)
    return (
      <BadgeStatut ton="alerte">{statut === 'en_cours' ? 'En cours, en retard' : 'En retard'}</BadgeStatut>
    )
  return <BadgeStatut ton={STATUTS[statut].ton}>{STATUTS[statut].libelle}</BadgeStatut>
}

export function BadgeCategorie({ code }: { code: Categorie }) {
  return <Etiquette titre={CATEGORIES[code].long}>{CATEGORIES[code].court}</Etiquette>
}

export function BadgeDemande({ etat }: { etat: EtatChangement }) {
  return <BadgeStatut ton={ETATS_CHANGEMENT[etat].ton}>{ETATS_CHANGEMENT[etat].libelle}</BadgeStatut>
}

/** Exposures and situations in one line of words. */
export function enClair(expositions: readonly string[] = [], situations: readonly string[] = []): string {
  return [
    ...expositions.map((n) => explication(n)?.libelle.split(' (')[0] ?? n),
    ...situations.map(libelleSituation),
  ].join(', ')
}

interface Etat {
  poste?: string | null
  expositions?: string[]
  situations?: string[]
  categorie?: Categorie
  fin?: string | null
  motif_fin?: string | null
}

function Cote({ titre, etat, autre }: { titre: string; etat: Etat; autre: Etat }) {
  const change = (code: string, ailleurs?: string[]) => !ailleurs?.includes(code)
  const lignes: ReactNode[] = []
  if (etat.poste) lignes.push(<li key="poste">{etat.poste}</li>)
  for (const n of etat.expositions ?? [])
    lignes.push(
      <li key={n}>
        {change(n, autre.expositions) ? <strong>{libelleNature(n)}</strong> : libelleNature(n)}
      </li>,
    )
  for (const s of etat.situations ?? [])
    lignes.push(
      <li key={s}>
        {change(s, autre.situations) ? <strong>{libelleSituation(s)}</strong> : libelleSituation(s)}
      </li>,
    )
  if (etat.fin)
    lignes.push(
      <li key="fin">
        Départ le {formaterDate(etat.fin)}
        {etat.motif_fin &&
          ` : ${(MOTIFS_FIN as Record<string, string>)[etat.motif_fin]?.toLocaleLowerCase('fr')}`}
      </li>,
    )
  return (
    <div>
      <h4>{titre}</h4>
      {etat.categorie && <BadgeCategorie code={etat.categorie} />}
      {lignes.length > 0 ? (
        <ul className={classes.conseils}>{lignes}</ul>
      ) : (
        <p className={classes.doux}>Aucune exposition déclarée</p>
      )}
    </div>
  )
}

/** What was, what is asked; what differs is in bold. */
export function AvantApres({ avant, apres, nature }: { avant: Etat; apres: Etat; nature: string }) {
  return (
    <div className={classes.avantApres}>
      {nature !== 'arrivee' && <Cote titre="Avant" etat={avant} autre={apres} />}
      <Cote
        titre={nature === 'arrivee' ? 'À l’arrivée' : nature === 'retrait' ? 'Demandé' : 'Après'}
        etat={apres}
        autre={avant}
      />
    </div>
  )
}

export const NATURES_DEMANDE = {
  modification: 'Modification',
  retrait: 'Baisse de suivi',
  arrivee: 'Arrivée',
  depart: 'Départ',
} as const
