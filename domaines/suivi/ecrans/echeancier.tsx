import { keepPreviousData } from '@tanstack/react-query'
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
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles, DELAIS, VISITES } from '../vocabulaire.ts'
import { ChargeParMois } from './charge.tsx'
import { BadgeEcheance, delaiEnClair, filtresDe, nomVisite, useReferences } from './commun.tsx'
import classes from './suivi.module.css'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('limite'),
  delai: champUrl.choix(cles(DELAIS)),
  code: champUrl.choixMultiple(),
  profession: champUrl.choix(['MT', 'IDEST', 'IPA']),
  equipe: champUrl.choixMultiple(),
  centre: champUrl.choixMultiple(),
  mes_equipes: champUrl.bascule(),
  entreprise: champUrl.valeur(),
  mois: champUrl.valeur(),
})
type Etat = z.output<typeof schema>

const TUILES = [
  ['retard', 'en retard', 'retard'],
  ['mois', 'd’ici la fin du mois', 'mois'],
  ['trimestre', 'dans les 3 mois', 'trimestre'],
  ['sansDate', 'sans date légale', 'sans_date'],
] as const

/** What is due in the service, by delay, kind, team, profession; state in the address, figures over the same filters. */
export default function Echeancier() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { equipes, centres } = useReferences()
  const filtres = filtresDeLEtat(etat)
  const requete = $api.useQuery(
    'get',
    '/api/suivi/echeances',
    { params: { query: { ...filtres, page: etat.page, tri: etat.tri as 'limite' } } },
    { placeholderData: keepPreviousData },
  )
  const totaux = requete.data?.totaux
  // The kinds most late; the filter has them all.
  const genres = (totaux?.parCode ?? []).filter((g) => g.retard > 0).slice(0, 5)
  const filtre = Object.values(filtres).some((v) => v !== undefined)
  return (
    <>
      <EnTetePage
        titre="Échéancier"
        sousTitre="Toutes les visites dues, recalculées à chaque changement d’un fait."
        actions={
          <BoutonExport chemin="/api/suivi/echeances/export" filtres={{ ...filtres, tri: etat.tri }} />
        }
      />
      <div className={classes.tete}>
        <div>
          <div className={classes.chiffres}>
            {TUILES.map(([cle, libelle, delai]) => (
              <button
                key={cle}
                type="button"
                className={classes.chiffre}
                data-attention={(cle === 'retard' && (totaux?.retard ?? 0) > 0) || undefined}
                aria-pressed={etat.delai === delai}
                onClick={() =>
                  modifier({ delai: etat.delai === delai ? undefined : delai, mois: undefined, page: 1 })
                }
              >
                <strong>{totaux ? formaterNombre(totaux[cle]) : '…'}</strong>
                <span>{libelle}</span>
              </button>
            ))}
          </div>
        </div>
        <ChargeParMois filtres={filtres} choisir={(mois) => modifier({ mois, delai: undefined, page: 1 })} />
      </div>
      {genres.length > 0 && (
        <ul className={classes.genres} aria-label="Visites en retard par genre">
          <li className={classes.doux}>En retard :</li>
          {genres.map((g) => (
            <li key={g.code}>
              <button
                type="button"
                className={classes.genre}
                aria-pressed={etat.code.includes(g.code)}
                title={`${pluriel(g.retard, 'visite en retard', 'visites en retard')} sur ${formaterNombre(g.total)}`}
                onClick={() =>
                  modifier({
                    code: etat.code.includes(g.code)
                      ? etat.code.filter((c) => c !== g.code)
                      : [...etat.code, g.code],
                    page: 1,
                  })
                }
              >
                {nomVisite(g.code)} <b>{formaterNombre(g.retard)}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom' }}
        filtres={[
          { cle: 'delai', libelle: 'Délai', type: 'choix', options: filtresDe(DELAIS) },
          { cle: 'code', libelle: 'Visite', type: 'choixMultiple', options: filtresDe(VISITES) },
          {
            cle: 'profession',
            libelle: 'Peut la tenir',
            type: 'choix',
            options: [
              { valeur: 'MT', libelle: 'Médecin' },
              { valeur: 'IDEST', libelle: 'Infirmier' },
              { valeur: 'IPA', libelle: 'Infirmier en pratique avancée' },
            ],
          },
          { cle: 'mes_equipes', libelle: 'Mes équipes', type: 'bascule' },
          { cle: 'equipe', libelle: 'Équipe', type: 'choixMultiple', options: equipes },
          { cle: 'centre', libelle: 'Centre', type: 'choixMultiple', options: centres },
        ]}
      />
      <Table
        requete={requete}
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtre={filtre}
      />
    </>
  )
}

/** What the address says, as the server takes it. */
function filtresDeLEtat(etat: Etat) {
  const liste = (l: string[]) => (l.length ? l : undefined)
  return {
    q: etat.q || undefined,
    delai: etat.delai,
    code: liste(etat.code) as (keyof typeof VISITES)[] | undefined,
    profession: etat.profession,
    equipe: liste(etat.equipe),
    centre: liste(etat.centre),
    mes_equipes: etat.mes_equipes ? ('true' as const) : undefined,
    entreprise: etat.entreprise,
    mois: etat.mois,
  }
}
export type FiltresEcran = ReturnType<typeof filtresDeLEtat>

function Table({
  requete,
  etat,
  modifier,
  reinitialiser,
  filtre,
}: {
  requete: Parameters<typeof TableDonnees<Ligne>>[0]['requete']
  etat: Etat
  modifier: (c: Partial<Etat>) => void
  reinitialiser: () => void
  filtre: boolean
}) {
  return (
    <TableDonnees
      legende="Visites dues"
      unite={{ un: 'visite due', plusieurs: 'visites dues' }}
      requete={requete}
      cle={(l) => `${l.travailleur_id}/${l.code}`}
      lien={(l) => `/travailleurs/${l.travailleur_id}?onglet=suivi`}
      etat={etat}
      modifier={modifier}
      vide={
        filtre ? (
          <AucunResultat effacer={reinitialiser} />
        ) : (
          <Vide titre="Aucune visite due">Les échéances apparaissent dès qu’un contrat est enregistré.</Vide>
        )
      }
      colonnes={[
        { cle: 'nom', titre: 'Travailleur', triable: true, rendu: (l) => `${l.nom} ${l.prenom}` },
        { cle: 'code', titre: 'Visite', rendu: (l) => nomVisite(l.code) },
        {
          cle: 'limite',
          titre: 'Dernier jour',
          triable: true,
          rendu: (l) => (
            <span title={delaiEnClair(l.nature, l.au_plus_tard)}>
              {l.limite && l.nature !== 'SANS_DELAI' ? formaterDate(l.limite) : delaiEnClair(l.nature, null)}
            </span>
          ),
        },
        {
          cle: 'etat',
          titre: 'État',
          rendu: (l) => (
            <>
              <BadgeEcheance limite={l.limite} nature={l.nature} />
              {l.retard !== null && l.nature !== 'SANS_DELAI' && (
                <span className={classes.doux}> {pluriel(l.retard, 'jour')}</span>
              )}
            </>
          ),
        },
        {
          cle: 'entreprise',
          titre: 'Entreprise',
          triable: true,
          rendu: (l) => l.entreprise ?? <NonRenseigne>—</NonRenseigne>,
        },
        {
          cle: 'equipe',
          titre: 'Équipe',
          secondaire: true,
          rendu: (l) => l.equipe ?? <NonRenseigne>Aucune</NonRenseigne>,
        },
        {
          cle: 'eligibles',
          titre: 'Peut la tenir',
          secondaire: true,
          rendu: (l) =>
            l.eligibles.includes('IDEST')
              ? 'Médecin ou infirmier'
              : l.eligibles.includes('team')
                ? 'Équipe'
                : 'Médecin',
        },
      ]}
    />
  )
}

type Ligne = ReponseGet<'/api/suivi/echeances'>['lignes'][number]
