import { Anchor } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  formaterNombre,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CATEGORIES, direChangement, type NatureChangement } from '../vocabulaire.ts'
import type { Comparaison, EtatChangements } from './ce-qui-change.tsx'
import classes from './suivi.module.css'

interface Filtres {
  equipe: string[] | undefined
  entreprise: string | undefined
  nature: NatureChangement | undefined
  categorie: string | undefined
}
interface Proprietes {
  comparaison: Comparaison
  filtres: Filtres
  etat: EtatChangements
  modifier: (c: Partial<EtatChangements>) => void
}

const categorie = (code: string) => CATEGORIES[code as keyof typeof CATEGORIES]

/** Each worker who changes: category and visits before and after, and the rule that says so. */
export function TableChangements({
  comparaison,
  filtres,
  etat,
  modifier,
  reinitialiser,
}: Proprietes & { reinitialiser: () => void }) {
  const requete = $api.useQuery(
    'get',
    '/api/suivi/comparaisons/{id}/travailleurs',
    { params: { path: { id: comparaison.id }, query: { ...filtres, page: etat.page } } },
    { placeholderData: keepPreviousData },
  )
  const { data } = $api.useQuery('get', '/api/suivi/changements', {
    params: { query: { jour: comparaison.jour } },
  })
  const articles = new Map(data?.textes.map((t) => [t.regle, t.articles.join(' ; ')]))
  return (
    <TableDonnees
      legende="Travailleurs dont le suivi change"
      unite={{ un: 'travailleur' }}
      requete={requete}
      cle={(l) => `${l.travailleurId}/${l.avant}`}
      lien={(l) => `/travailleurs/${l.travailleurId}?onglet=suivi`}
      etat={etat}
      modifier={modifier}
      vide={
        Object.values(filtres).some(Boolean) ? (
          <AucunResultat effacer={reinitialiser} />
        ) : (
          <Vide titre="Personne ne change à cette date">
            Les textes de ce jour ne touchent que des faits à venir, ou aucun travailleur du service.
          </Vide>
        )
      }
      colonnes={[
        { cle: 'nom', titre: 'Travailleur', rendu: (l) => `${l.nom} ${l.prenom}` },
        {
          cle: 'categorie',
          titre: 'Suivi',
          rendu: (l) =>
            l.avant === l.apres ? (
              categorie(l.avant)
            ) : (
              <BadgeStatut ton={l.apres === 'SIR' ? 'attention' : 'info'}>
                {`${categorie(l.avant)} → ${categorie(l.apres).replace('Suivi ', '')}`}
              </BadgeStatut>
            ),
        },
        {
          cle: 'visites',
          titre: 'Visites',
          repli: true,
          rendu: (l) => (
            <ul className={classes.changements}>
              {l.visites.map((v) => (
                <li key={v.code}>{direChangement(v)}</li>
              ))}
            </ul>
          ),
        },
        {
          cle: 'regles',
          titre: 'Texte',
          repli: true,
          secondaire: true,
          rendu: (l) =>
            [...new Set(l.regles.map((r) => articles.get(r)))].filter(Boolean).join(' · ') || (
              <NonRenseigne>Motif relevant du secret médical</NonRenseigne>
            ),
        },
        {
          cle: 'entreprise',
          titre: 'Adhérent',
          rendu: (l) => l.entreprise ?? <NonRenseigne>—</NonRenseigne>,
        },
        {
          cle: 'equipe',
          titre: 'Équipe',
          secondaire: true,
          rendu: (l) => l.equipe ?? <NonRenseigne>Aucune</NonRenseigne>,
        },
      ]}
    />
  )
}

/** The same, counted by member or by team; a member's letter opens from its row. */
export function TableGroupes({
  comparaison,
  par,
  filtres,
  etat,
  modifier,
}: Proprietes & { par: 'entreprise' | 'equipe' }) {
  const requete = $api.useQuery(
    'get',
    '/api/suivi/comparaisons/{id}/groupes',
    { params: { path: { id: comparaison.id }, query: { ...filtres, par, page: etat.page } } },
    { placeholderData: keepPreviousData },
  )
  const voir = (id: string) =>
    modifier({ par: undefined, page: 1, ...(par === 'entreprise' ? { entreprise: id } : { equipe: [id] }) })
  return (
    <TableDonnees
      legende={par === 'entreprise' ? 'Adhérents concernés' : 'Équipes concernées'}
      unite={par === 'entreprise' ? { un: 'adhérent' } : { un: 'équipe' }}
      requete={requete}
      cle={(g) => g.id ?? 'aucun'}
      etat={etat}
      modifier={modifier}
      vide={<Vide titre="Personne ne change à cette date">Rien à compter.</Vide>}
      colonnes={[
        {
          cle: 'nom',
          titre: par === 'entreprise' ? 'Adhérent' : 'Équipe',
          rendu: (g) =>
            g.id ? (
              <Anchor component="button" type="button" onClick={() => voir(g.id!)}>
                {g.nom}
              </Anchor>
            ) : (
              <NonRenseigne>{par === 'entreprise' ? 'Adhérent inconnu' : 'Aucune équipe'}</NonRenseigne>
            ),
        },
        {
          cle: 'travailleurs',
          titre: 'Travailleurs',
          nombre: true,
          rendu: (g) => formaterNombre(g.travailleurs),
        },
        {
          cle: 'categories',
          titre: 'Catégorie changée',
          nombre: true,
          rendu: (g) => formaterNombre(g.categories),
        },
        ...(par === 'entreprise'
          ? [
              {
                cle: 'courrier',
                titre: 'Courrier',
                rendu: (g: { id: string | null; nom: string | null }) =>
                  g.id && (
                    <SiDroit droit="suivi.comparer">
                      <Anchor
                        href={`/api/suivi/comparaisons/${comparaison.id}/courriers/${g.id}`}
                        download
                        aria-label={`Télécharger le courrier à ${g.nom}`}
                      >
                        Télécharger (PDF)
                      </Anchor>
                    </SiDroit>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
