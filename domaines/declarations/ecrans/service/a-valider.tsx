import { Button, Checkbox } from '@mantine/core'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  Avis,
  BadgeStatut,
  BarreFiltres,
  Chargement,
  champUrl,
  EnTetePage,
  Erreur,
  formaterDate,
  Lien,
  pluriel,
  SiDroit,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { libelleNature } from '../../guide/natures.ts'
import { AvantApres, BadgeDemande, type Demande, NATURES_DEMANDE } from '../commun.tsx'
import classes from '../declarations.module.css'
import { TiroirDecision } from './tiroir-decision.tsx'
import { TiroirPreparation } from './tiroir-preparation.tsx'

const TAILLE = 20
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  etat: champUrl.choix(['en_attente', 'decides', 'appliques']),
  mes_equipes: champUrl.choix(['true', 'false']),
})
export type Ouvert = { quoi: 'accepter' | 'refuser' | 'preparer'; demandes: Demande[] }

/** Lowerings that employers ask for: before and after, who asked and why, what the service observed (ADH-041, 042). */
export default function AValider() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { peut } = useSession()
  const cache = useQueryClient()
  const [choisies, setChoisies] = useState<string[]>([])
  const [ouvert, setOuvert] = useState<Ouvert | null>(null)
  const { q, etat: quoi = 'en_attente', ...reste } = etat
  const requete = $api.useQuery(
    'get',
    '/api/declarations/demandes',
    { params: { query: { ...reste, etat: quoi, taille: TAILLE, ...(q ? { q } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  const { data } = requete
  const erreur: unknown = requete.error
  const derniere = Math.max(1, Math.ceil((data?.total ?? 0) / TAILLE))
  const miennes = data?.lignes.filter((d) => choisies.includes(d.id)) ?? []
  const fermer = () => setOuvert(null)
  const apres = () => {
    setChoisies([])
    void cache.invalidateQueries()
  }
  return (
    <>
      <EnTetePage
        titre="Déclarations à valider"
        sousTitre="Ce qui baisse un suivi attend l’équipe santé ; le suivi actuel continue d’ici là."
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher', exemple: 'Adhérent, travailleur' }}
        filtres={[
          {
            cle: 'etat',
            libelle: 'État',
            type: 'choix',
            options: [
              { valeur: 'en_attente', libelle: 'À valider' },
              { valeur: 'decides', libelle: 'Décidées' },
              { valeur: 'appliques', libelle: 'Prises en compte aussitôt' },
            ],
          },
          {
            cle: 'mes_equipes',
            libelle: 'Portefeuille',
            type: 'choix',
            options: [{ valeur: 'true', libelle: 'De mes équipes' }],
          },
        ]}
      />
      {erreur && !data ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !data ? (
        <Chargement lignes={6} />
      ) : data.lignes.length === 0 ? (
        q || etat.mes_equipes || etat.etat ? (
          <AucunResultat effacer={reinitialiser} />
        ) : (
          <Vide titre="Rien à valider">Aucun employeur ne demande de baisser un suivi.</Vide>
        )
      ) : (
        <>
          <div className={classes.gestes} style={{ marginBottom: '0.75rem', alignItems: 'center' }}>
            <span className={classes.doux} role="status">
              {pluriel(data.total, 'demande')}
            </span>
            {miennes.length > 1 && peut('declarations.decider') && (
              <>
                <Button size="compact-sm" onClick={() => setOuvert({ quoi: 'accepter', demandes: miennes })}>
                  Accepter les {miennes.length} choisies
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setOuvert({ quoi: 'refuser', demandes: miennes })}
                >
                  Refuser les {miennes.length} choisies
                </Button>
              </>
            )}
          </div>
          <ul className={classes.cartes}>
            {data.lignes.map((d) => (
              <Carte
                key={d.id}
                d={d}
                choisie={choisies.includes(d.id)}
                choisir={
                  d.etat === 'en_attente' && d.enCharge && peut('declarations.decider')
                    ? () =>
                        setChoisies((c) => (c.includes(d.id) ? c.filter((x) => x !== d.id) : [...c, d.id]))
                    : undefined
                }
                ouvrir={(q2) => setOuvert({ quoi: q2, demandes: [d] })}
              />
            ))}
          </ul>
          {derniere > 1 && (
            <nav className={classes.pages} aria-label="Pages des demandes">
              <Button
                variant="default"
                disabled={etat.page <= 1}
                onClick={() => modifier({ page: etat.page - 1 })}
              >
                Précédentes
              </Button>
              <span className={classes.doux}>
                Page {etat.page} sur {derniere}
              </span>
              <Button
                variant="default"
                disabled={etat.page >= derniere}
                onClick={() => modifier({ page: etat.page + 1 })}
              >
                Suivantes
              </Button>
            </nav>
          )}
        </>
      )}
      {ouvert && ouvert.quoi !== 'preparer' && (
        <TiroirDecision
          demandes={ouvert.demandes}
          accepte={ouvert.quoi === 'accepter'}
          fermer={fermer}
          apres={apres}
        />
      )}
      {ouvert?.quoi === 'preparer' && (
        <TiroirPreparation demande={ouvert.demandes[0]!} fermer={fermer} apres={apres} />
      )}
    </>
  )
}

function Carte({
  d,
  choisie,
  choisir,
  ouvrir,
}: {
  d: Demande
  choisie: boolean
  choisir: (() => void) | undefined
  ouvrir: (quoi: Ouvert['quoi']) => void
}) {
  const nom = `${d.nom} ${d.prenom}`
  const attente = d.etat === 'en_attente'
  return (
    <li className={`${classes.carte} ${classes.demande}`}>
      <div className={classes.corps}>
        <div className={classes.gestes} style={{ alignItems: 'center' }}>
          {choisir && (
            <Checkbox checked={choisie} onChange={choisir} aria-label={`Choisir la demande de ${nom}`} />
          )}
          <h2>
            {d.travailleur ? (
              <Lien inherit vers={`/travailleurs/${d.travailleur}`}>
                {nom}
              </Lien>
            ) : (
              nom
            )}
            {' · '}
            <Lien inherit vers={`/adherents/${d.entrepriseId}`}>
              {d.entreprise}
            </Lien>
          </h2>
        </div>
        <span className={classes.doux}>
          {NATURES_DEMANDE[d.nature]}, demande du {formaterDate(d.demandeLe)}
          {d.demandeur && ` par ${d.demandeur}`}
          {d.annee ? `, dans la déclaration ${d.annee}` : ', hors déclaration'} · effet au{' '}
          {formaterDate(d.effet)}
          {d.equipe && ` · ${d.equipe}`}
        </span>
        {d.contredit && (
          <Avis ton="alerte">
            Le service a observé ce que l’employeur retire :{' '}
            {d.observes
              .map(
                (o) =>
                  `${libelleNature(o.nature)} (${o.source === 'service' ? 'constat du service' : 'fiche d’entreprise'})`,
              )
              .join(', ')}
            .
          </Avis>
        )}
        <AvantApres avant={d.avant} apres={d.apres} nature={d.nature} />
        {d.motif && <span>Motif de l’employeur : « {d.motif} »</span>}
        {d.preparation && (
          <span>
            <strong>Préparation</strong> : {d.preparation}
          </span>
        )}
        {d.reponse && (
          <span>
            <strong>Réponse</strong>
            {d.decideLe && ` le ${formaterDate(d.decideLe)}`}
            {d.decideur && `, ${d.decideur}`} : « {d.reponse} »
          </span>
        )}
      </div>
      <div className={classes.gestes}>
        <BadgeDemande etat={d.etat} />
        {attente && !d.enCharge && <BadgeStatut ton="neutre">Autre équipe</BadgeStatut>}
        {attente && (
          <>
            <SiDroit droit="declarations.decider">
              {d.enCharge && (
                <>
                  <Button
                    size="compact-sm"
                    aria-label={`Accepter : ${nom}`}
                    onClick={() => ouvrir('accepter')}
                  >
                    Accepter
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Refuser : ${nom}`}
                    onClick={() => ouvrir('refuser')}
                  >
                    Refuser
                  </Button>
                </>
              )}
            </SiDroit>
            <SiDroit droit="declarations.preparer">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Préparer : ${nom}`}
                onClick={() => ouvrir('preparer')}
              >
                Préparer
              </Button>
            </SiDroit>
          </>
        )}
      </div>
    </li>
  )
}
