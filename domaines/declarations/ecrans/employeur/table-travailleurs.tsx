import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  annoncerRefus,
  BadgeStatut,
  client,
  formaterDate,
  TableDonnees,
} from '../../../../plateforme/interface/index.ts'
import { SORTS } from '../../vocabulaire.ts'
import { BadgeCategorie, type Declaration, enClair, type LigneDeclaration } from '../commun.tsx'
import classes from '../declarations.module.css'
import { TiroirArrivee } from './tiroir-arrivee.tsx'
import { TiroirDepart } from './tiroir-depart.tsx'
import { TiroirSuivi } from './tiroir-suivi.tsx'

type Requete = Parameters<typeof TableDonnees<LigneDeclaration>>[0]['requete']
type Ouvert = { quoi: 'suivi' | 'depart' | 'arrivee'; ligne: LigneDeclaration }

/** Workers of the declaration, with what can be done on each line. */
export function TableTravailleurs({
  declaration,
  requete,
  ouverte,
  etat,
  modifier,
  choisis,
  choisir,
  gestes,
  rafraichir,
  vide,
}: {
  declaration: Declaration
  requete: Requete
  ouverte: boolean
  etat: { page?: number; tri?: string }
  modifier: (changement: { page?: number; tri?: string }) => void
  choisis: string[]
  choisir: (ids: string[]) => void
  gestes: ReactNode
  rafraichir: () => Promise<void>
  vide: ReactNode
}) {
  const [ouvert, setOuvert] = useState<Ouvert | null>(null)
  const fermer = () => setOuvert(null)
  async function agir(l: LigneDeclaration, geste: 'confirmer' | 'annuler') {
    try {
      if (geste === 'confirmer')
        await client.PUT('/api/espace-adherent/declarations/{id}/travailleurs/{contrat}', {
          params: { path: { id: declaration.id, contrat: l.contrat! } },
          body: { sort: 'confirme' },
        })
      else
        await client.DELETE('/api/espace-adherent/declarations/{id}/lignes/{ligne}', {
          params: { path: { id: declaration.id, ligne: l.ligne! } },
        })
      await rafraichir()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  const ecrire = (l: LigneDeclaration, body: object) =>
    client.PUT('/api/espace-adherent/declarations/{id}/travailleurs/{contrat}', {
      params: { path: { id: declaration.id, contrat: l.contrat! } },
      body: body as never,
    })
  return (
    <>
      <TableDonnees
        legende="Travailleurs de la déclaration"
        unite={{ un: 'travailleur' }}
        requete={requete}
        cle={(l) => l.contrat ?? l.ligne!}
        etat={etat}
        modifier={modifier}
        taillePage={50}
        {...(ouverte
          ? {
              selection: choisis,
              // Arrivals are typed one by one: a gesture on several is for those who are there.
              surSelection: (ids: string[]) =>
                choisir(
                  ids.filter(
                    (id) => choisis.includes(id) || requete.data?.lignes.some((l) => l.contrat === id),
                  ),
                ),
              actionsSelection: gestes,
            }
          : {})}
        vide={vide}
        colonnes={[
          {
            cle: 'nom',
            titre: 'Nom',
            triable: true,
            rendu: (l) => <strong>{`${l.nom} ${l.prenom}`}</strong>,
          },
          { cle: 'poste', titre: 'Poste', triable: true, repli: true, rendu: (l) => l.voulu.poste ?? '' },
          {
            cle: 'expositions',
            titre: 'Expositions et situations',
            repli: true,
            rendu: (l) =>
              enClair(l.voulu.expositions, l.voulu.situations) || (
                <span className={classes.doux}>aucune</span>
              ),
          },
          {
            cle: 'sort',
            titre: 'Suivi et état',
            rendu: (l) => (
              <span className={classes.etat}>
                <BadgeCategorie code={l.voulu.categorie} />
                <BadgeStatut ton={SORTS[l.sort].ton}>
                  {SORTS[l.sort].libelle}
                  {l.sort === 'depart' && l.fin && ` le ${formaterDate(l.fin)}`}
                </BadgeStatut>
                {l.aValider && <BadgeStatut ton="attention">Baisse à valider</BadgeStatut>}
              </span>
            ),
          },
          ...(ouverte
            ? [
                {
                  cle: 'gestes',
                  titre: 'Que faire ?',
                  rendu: (l: LigneDeclaration) => (
                    <Gestes l={l} agir={agir} ouvrir={(quoi) => setOuvert({ quoi, ligne: l })} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {ouvert?.quoi === 'suivi' && ouvert.ligne.actuel && (
        <TiroirSuivi
          nom={`${ouvert.ligne.prenom} ${ouvert.ligne.nom}`}
          contrat={ouvert.ligne.contrat!}
          etablissement={declaration.etablissementId}
          actuel={ouvert.ligne.actuel}
          depart={ouvert.ligne.voulu}
          effet={ouvert.ligne.effet ?? ''}
          motif={ouvert.ligne.motif ?? ''}
          libelle="Enregistrer dans la déclaration"
          message="Ligne enregistrée."
          enregistrer={(v) => ecrire(ouvert.ligne, { ...v, sort: 'corrige' })}
          apres={() => void rafraichir()}
          fermer={fermer}
        />
      )}
      {ouvert?.quoi === 'depart' && (
        <TiroirDepart
          titre={`Départ de ${ouvert.ligne.prenom} ${ouvert.ligne.nom}`}
          fin={ouvert.ligne.fin ?? ''}
          message="Départ noté dans la déclaration."
          enregistrer={(v) => ecrire(ouvert.ligne, { ...v, sort: 'depart' })}
          apres={() => void rafraichir()}
          fermer={fermer}
        />
      )}
      {ouvert?.quoi === 'arrivee' && (
        <TiroirArrivee
          declaration={declaration}
          ligne={ouvert.ligne}
          apres={() => void rafraichir()}
          fermer={fermer}
        />
      )}
    </>
  )
}

function Gestes({
  l,
  agir,
  ouvrir,
}: {
  l: LigneDeclaration
  agir: (l: LigneDeclaration, geste: 'confirmer' | 'annuler') => Promise<void>
  ouvrir: (quoi: Ouvert['quoi']) => void
}) {
  const nom = `${l.prenom} ${l.nom}`
  const bouton = (libelle: string, faire: () => void, plein = false) => (
    <Button
      size="compact-sm"
      variant={plein ? 'light' : 'subtle'}
      aria-label={`${libelle} : ${nom}`}
      onClick={faire}
    >
      {libelle}
    </Button>
  )
  return (
    <span className={classes.gestesLigne}>
      {l.sort === 'a_verifier' && bouton('Confirmer', () => void agir(l, 'confirmer'), true)}
      {l.sort === 'arrivee' ? (
        <>
          {bouton('Corriger', () => ouvrir('arrivee'))}
          {bouton('Retirer', () => void agir(l, 'annuler'))}
        </>
      ) : (
        <>
          {l.sort !== 'depart' && bouton('Corriger', () => ouvrir('suivi'))}
          {bouton('Départ', () => ouvrir('depart'))}
          {(l.sort === 'corrige' || l.sort === 'depart') && bouton('Revenir', () => void agir(l, 'annuler'))}
        </>
      )}
    </span>
  )
}
