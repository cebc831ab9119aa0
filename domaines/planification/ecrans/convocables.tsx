import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BarreFiltres,
  BoutonExport,
  champUrl,
  EnTetePage,
  formaterDate,
  formaterNombre,
  NonRenseigne,
  pluriel,
  type ReponseGet,
  TableDonnees,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles, DELAIS, HORS_ORDRE, LISTES } from '../vocabulaire.ts'
import { MOTIFS } from '../vocabulaire-agenda.ts'
import { TiroirConvocable } from './convocables-detail.tsx'
import { ParEntreprise } from './convocables-entreprises.tsx'
import classes from './ordre.module.css'
import { filtresDe, nomVisite, Rang, useReferences } from './ordre-commun.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('rang'),
  liste: champUrl.choix(cles(LISTES)),
  vue: champUrl.choix(['entreprises']),
  delai: champUrl.choix(cles(DELAIS)),
  rang: champUrl.choixMultiple(),
  code: champUrl.choixMultiple(),
  equipe: champUrl.choixMultiple(),
  centre: champUrl.choixMultiple(),
  mes_equipes: champUrl.bascule(),
  entreprise: champUrl.valeur(),
  rdv: champUrl.choix(['non', 'oui']),
})
type Etat = z.output<typeof schema>
export type Ligne = ReponseGet<'/api/planification/convocables'>['lignes'][number]

/** Whom to see first: one list for the physicians, one for the nurses, in the order of the schéma de suivi. */
export default function Convocables() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { equipes, centres } = useReferences()
  const { role } = useSession()
  const liste = etat.liste ?? (role === 'medecin' ? 'MT' : 'IDEST')
  const filtres = filtresDeLEtat(etat, liste)
  const [ouverte, ouvrir] = useState<Ligne | null>(null)
  const { data: regles } = $api.useQuery('get', '/api/planification/convocables/regles')
  const requete = $api.useQuery(
    'get',
    '/api/planification/convocables',
    { params: { query: { ...filtres, page: etat.page, tri: etat.tri as 'rang' } } },
    { placeholderData: keepPreviousData, enabled: etat.vue !== 'entreprises' },
  )
  const deLaListe = (regles ?? []).filter((r) => r.liste === liste)
  const libelleDe = (rang: number) =>
    rang === HORS_ORDRE ? 'Hors de l’ordre' : (deLaListe.find((r) => r.rang === rang)?.libelle ?? '')
  const totaux = requete.data?.totaux
  const filtre = Object.entries(filtres).some(([cle, v]) => cle !== 'liste' && v !== undefined)
  return (
    <>
      <EnTetePage
        titre="À convoquer"
        sousTitre="Dans l’ordre du schéma de suivi ; chaque ligne dit la règle qui l’y place."
        actions={
          <>
            <Button component={Link} to="/convocables/listes" variant="default">
              Listes du médecin
            </Button>
            <BoutonExport
              chemin="/api/planification/convocables/export"
              filtres={{ ...filtres, tri: etat.tri }}
            />
          </>
        }
      />
      <div className={classes.tete}>
        <div className={classes.chiffres}>
          {(
            [
              ['retard', 'en retard', totaux?.retard],
              ['urgent', 'sans délai ou sous 15 j', totaux?.urgent],
            ] as const
          ).map(([cle, libelle, n]) => (
            <button
              key={cle}
              type="button"
              className={classes.chiffre}
              data-attention={cle === 'retard' || undefined}
              aria-pressed={etat.delai === cle}
              onClick={() => modifier({ delai: etat.delai === cle ? undefined : cle, page: 1 })}
            >
              <strong>{n === undefined ? '…' : formaterNombre(n)}</strong>
              <span>{libelle}</span>
            </button>
          ))}
        </div>
        <ul className={classes.rangs} aria-label="Rangs de la liste">
          {(totaux?.parRang ?? []).map((r) => (
            <li key={r.rang}>
              <button
                type="button"
                className={classes.rangBouton}
                aria-pressed={etat.rang.includes(String(r.rang))}
                title={`${libelleDe(r.rang)} : ${pluriel(r.total, 'travailleur')}, dont ${formaterNombre(r.retard)} en retard`}
                onClick={() =>
                  modifier({
                    rang: etat.rang.includes(String(r.rang))
                      ? etat.rang.filter((x) => x !== String(r.rang))
                      : [...etat.rang, String(r.rang)],
                    page: 1,
                  })
                }
              >
                <Rang rang={r.rang} />
                <span>{libelleDe(r.rang)}</span>
                <b>{formaterNombre(r.total)}</b>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom' }}
        filtres={[
          {
            cle: 'rdv',
            libelle: 'Rendez-vous',
            type: 'choix',
            options: [
              { valeur: 'non', libelle: 'À planifier' },
              { valeur: 'oui', libelle: 'Déjà planifié' },
            ],
          },
          { cle: 'delai', libelle: 'Délai', type: 'choix', options: filtresDe(DELAIS) },
          { cle: 'code', libelle: 'Visite', type: 'choixMultiple', options: filtresDe(MOTIFS) },
          { cle: 'mes_equipes', libelle: 'Mes équipes', type: 'bascule' },
          { cle: 'equipe', libelle: 'Équipe', type: 'choixMultiple', options: equipes },
          { cle: 'centre', libelle: 'Centre', type: 'choixMultiple', options: centres },
        ]}
      >
        <SegmentedControl
          size="xs"
          aria-label="Liste"
          value={liste}
          onChange={(v) => modifier({ liste: v as 'MT', rang: [], page: 1 })}
          data={[
            { value: 'MT', label: 'Médecins' },
            { value: 'IDEST', label: 'Infirmiers' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Présentation"
          value={etat.vue ?? 'lignes'}
          onChange={(v) => modifier({ vue: v === 'entreprises' ? 'entreprises' : undefined, page: 1 })}
          data={[
            { value: 'lignes', label: 'Travailleurs' },
            { value: 'entreprises', label: 'Par entreprise' },
          ]}
        />
      </BarreFiltres>
      {etat.vue === 'entreprises' ? (
        <ParEntreprise
          filtres={filtres}
          page={etat.page}
          modifier={modifier}
          ouvrir={(entreprise) => modifier({ entreprise, vue: undefined, page: 1 })}
        />
      ) : (
        <TableDonnees
          legende={`Travailleurs à convoquer : ${LISTES[liste]}`}
          unite={{ un: 'travailleur à convoquer', plusieurs: 'travailleurs à convoquer' }}
          requete={requete}
          cle={(l) => l.travailleur_id}
          lien={(l) => `/travailleurs/${l.travailleur_id}?onglet=planification`}
          alerte={(l) => l.retard !== null}
          etat={etat}
          modifier={modifier}
          vide={
            filtre ? (
              <AucunResultat effacer={reinitialiser} />
            ) : (
              <Vide titre="Personne à convoquer">
                Les travailleurs entrent dans la liste dès qu’une visite est due dans les prochains mois.
              </Vide>
            )
          }
          colonnes={colonnes(ouvrir)}
        />
      )}
      {ouverte && <TiroirConvocable ligne={ouverte} liste={liste} fermer={() => ouvrir(null)} />}
    </>
  )
}

const colonnes = (ouvrir: (l: Ligne) => void) => [
  { cle: 'nom', titre: 'Travailleur', triable: true, rendu: (l: Ligne) => `${l.nom} ${l.prenom}` },
  {
    cle: 'rang',
    titre: 'Rang et règle',
    triable: true,
    rendu: (l: Ligne) => (
      <span className={classes.regle} title={l.regle ?? 'Aucune règle de l’ordre ne place cette visite.'}>
        <Rang rang={l.rang} />
        <span>
          {l.force && <b>Rang fixé par le médecin · </b>}
          {l.regle ?? 'Hors de l’ordre'}
        </span>
      </span>
    ),
  },
  {
    cle: 'code',
    titre: 'Motifs',
    rendu: (l: Ligne) => (
      <span className={classes.deuxLignes}>
        {nomVisite(l.code)}
        {l.motifs.length > 0 && <small>avec : {l.motifs.map(nomVisite).join(', ')}</small>}
        {l.mesure && <small>Mesure : {l.mesure}</small>}
      </span>
    ),
  },
  {
    cle: 'limite',
    titre: 'Dernier jour',
    triable: true,
    rendu: (l: Ligne) => (
      <span className={classes.deuxLignes}>
        {l.sans_delai ? 'Sans délai' : l.limite ? formaterDate(l.limite) : 'Sans date légale'}
        {l.retard !== null && !l.sans_delai && (
          <small>
            <b>{formaterNombre(l.retard)} j de retard</b>
          </small>
        )}
        {l.limite_modulee && <small>modulé au {formaterDate(l.limite_modulee)}</small>}
      </span>
    ),
  },
  {
    cle: 'entreprise',
    titre: 'Entreprise',
    triable: true,
    rendu: (l: Ligne) => (
      <span className={classes.deuxLignes}>
        {l.entreprise ?? '—'}
        {l.preference?.informer_avant && <small>Prévenir l’employeur d’abord</small>}
      </span>
    ),
  },
  {
    cle: 'peuvent',
    titre: 'Peuvent le recevoir',
    rendu: (l: Ligne) =>
      l.peuvent.length === 0 ? (
        <NonRenseigne>Personne de l’équipe aujourd’hui</NonRenseigne>
      ) : (
        <span className={classes.deuxLignes} title={l.peuvent.map((p) => p.nom).join(', ')}>
          {l.peuvent[0]!.nom}
          {l.peuvent.length > 1 && <small>et {pluriel(l.peuvent.length - 1, 'autre')}</small>}
        </span>
      ),
  },
  {
    cle: 'equipe',
    titre: 'Équipe',
    secondaire: true,
    rendu: (l: Ligne) => l.equipe ?? <NonRenseigne>Aucune</NonRenseigne>,
  },
  {
    cle: 'action',
    titre: 'Rendez-vous',
    fixe: true,
    rendu: (l: Ligne) => (
      <Button
        size="compact-sm"
        variant={l.rdv ? 'subtle' : 'light'}
        onClick={() => ouvrir(l)}
        title={l.rdv ? `Avec ${l.rdv.professionnel}` : undefined}
        aria-label={
          l.rdv
            ? // What is written comes first: people who speak to their computer say what they read.
              `${momentDe(l.rdv)}, rendez-vous de ${l.nom} ${l.prenom}`
            : `Planifier ${l.nom} ${l.prenom}`
        }
      >
        {l.rdv ? momentDe(l.rdv) : 'Planifier'}
      </Button>
    ),
  },
]

/** What the address says, as the server takes it. */
function filtresDeLEtat(etat: Etat, liste: 'MT' | 'IDEST') {
  const l = (x: string[]) => (x.length ? x : undefined)
  return {
    liste,
    q: etat.q || undefined,
    delai: etat.delai,
    rang: etat.rang.length ? etat.rang.map(Number) : undefined,
    code: l(etat.code) as (keyof typeof MOTIFS)[] | undefined,
    equipe: l(etat.equipe),
    centre: l(etat.centre),
    mes_equipes: etat.mes_equipes ? ('true' as const) : undefined,
    entreprise: etat.entreprise,
    planifie: etat.rdv ? (etat.rdv === 'oui' ? ('true' as const) : ('false' as const)) : undefined,
  }
}
export type FiltresEcran = ReturnType<typeof filtresDeLEtat>

const momentDe = (rdv: { jour: string; heure: string }) =>
  `${formaterDate(rdv.jour)}, ${rdv.heure.replace(':', ' h ')}`
