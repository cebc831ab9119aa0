import { Button, Group } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  Avis,
  ageLe,
  BarreFiltres,
  BoutonExport,
  type Colonne,
  champUrl,
  DateFr,
  EnTetePage,
  formaterDate,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { LigneTravailleur } from '../requetes/liste.ts'
import { CLASSES_AGE, SITUATIONS, STATUTS_IDENTITE, TYPES_CONTRAT } from '../vocabulaire.ts'
import { enFiltre, useChoix } from './commun.ts'
import classes from './liste.module.css'
import { Fondements, neeDe, nomListe, Situations } from './valeurs.tsx'

const CAS = {
  en_contrat: 'Avec un contrat en cours',
  sans_contrat: 'Sans contrat en cours',
  multi_employeurs: 'Plusieurs employeurs',
  sans_poste: 'Contrat sans poste',
  sans_equipe: 'Sans équipe',
  exclus: 'Exclus du suivi',
  mi_carriere: '45 ans dans l’année',
  identite_incomplete: 'Lieu de naissance manquant',
}

const FONDE = { SIR: 'Suivi renforcé (SIR)', SIA: 'Suivi adapté (SIA)', ATTEST: 'Attestation' }

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  mes_equipes: champUrl.bascule(),
  equipe: champUrl.choixMultiple(),
  centre: champUrl.choixMultiple(),
  type: champUrl.choixMultiple(),
  exposition: champUrl.choixMultiple(),
  fonde: champUrl.choix(['SIR', 'SIA', 'ATTEST']),
  situation: champUrl.choixMultiple(),
  age: champUrl.choixMultiple(),
  identite: champUrl.choixMultiple(),
  cas: champUrl.choix(Object.keys(CAS) as [string, ...string[]]),
  entreprise: champUrl.valeur(),
  etablissement: champUrl.valeur(),
  entree_du: champUrl.jour(),
  entree_au: champUrl.jour(),
  sortie_du: champUrl.jour(),
  sortie_au: champUrl.jour(),
})

/** A long text that leaves room for the other columns; whole on hover. */
const Court = ({ children }: { children: string }) => (
  <span className={classes.court} title={children}>
    {children}
  </span>
)

const colonnes: Colonne<LigneTravailleur>[] = [
  {
    cle: 'nom',
    titre: 'Nom',
    triable: true,
    largeur: '11rem',
    rendu: (t) => (
      <>
        {nomListe(t)}
        {neeDe(t) && (
          <small>
            {' '}
            <NonRenseigne>{neeDe(t)}</NonRenseigne>
          </small>
        )}
      </>
    ),
  },
  {
    cle: 'naissance',
    titre: 'Naissance',
    triable: true,
    rendu: (t) => (
      <>
        <DateFr date={t.naissance} /> <NonRenseigne>{ageLe(t.naissance)} ans</NonRenseigne>
      </>
    ),
  },
  {
    cle: 'employeur',
    titre: 'Employeur',
    rendu: (t) =>
      t.employeur ? (
        <>
          <Court>{t.employeur}</Court>
          {t.contrats > 1 && <NonRenseigne> + {t.contrats - 1}</NonRenseigne>}
        </>
      ) : (
        <NonRenseigne>Sans contrat en cours</NonRenseigne>
      ),
  },
  {
    cle: 'poste',
    titre: 'Poste',
    rendu: (t) =>
      t.poste ? <Court>{t.poste}</Court> : t.contrats > 0 ? <NonRenseigne>À préciser</NonRenseigne> : '',
  },
  {
    cle: 'signes',
    titre: 'À savoir',
    rendu: (t) => (
      <Group gap={4} wrap="nowrap">
        <Fondements codes={t.fondements} />
        <Situations codes={t.situations} />
      </Group>
    ),
  },
  {
    cle: 'equipe',
    titre: 'Équipe',
    rendu: (t) =>
      t.equipe ? (
        <Court>{t.equipe.replace(/^Équipe /, '')}</Court>
      ) : t.contrats > 0 ? (
        <NonRenseigne>Aucune</NonRenseigne>
      ) : (
        ''
      ),
  },
  { cle: 'numero', titre: 'N°', triable: true, nombre: true, secondaire: true },
]

export default function ListeTravailleurs() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const choix = useChoix()
  const query = { ...etat, q: etat.q || undefined, mes_equipes: etat.mes_equipes || undefined }
  const requete = $api.useQuery(
    'get',
    '/api/travailleurs',
    { params: { query: query as never } },
    { placeholderData: keepPreviousData },
  )
  const filtree = Object.entries(etat).some(
    ([cle, v]) => cle !== 'page' && cle !== 'tri' && (Array.isArray(v) ? v.length > 0 : Boolean(v)),
  )
  const { page: _page, ...exportee } = query
  return (
    <>
      <EnTetePage
        titre="Travailleurs"
        actions={
          <>
            <BoutonExport chemin="/api/travailleurs/export" filtres={exportee} />
            <SiDroit droit="travailleurs.modifier">
              <Button
                component={Link}
                to="/travailleurs/nouveau"
                leftSection={<IconUserPlus size={18} aria-hidden />}
              >
                Nouveau travailleur
              </Button>
            </SiDroit>
          </>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom, 12/03/1985, n°' }}
        filtres={[
          { cle: 'mes_equipes', libelle: 'Mes équipes', type: 'bascule' },
          { cle: 'cas', libelle: 'Cas', type: 'choix', options: enFiltre(CAS) },
          {
            cle: 'equipe',
            libelle: 'Équipe',
            type: 'choixMultiple',
            options: choix.equipes.map(({ id, nom }) => ({ valeur: id, libelle: nom })),
          },
          {
            cle: 'centre',
            libelle: 'Centre',
            type: 'choixMultiple',
            options: choix.centres.map(({ id, nom }) => ({ valeur: id, libelle: nom })),
          },
          { cle: 'fonde', libelle: 'Suivi fondé', type: 'choix', options: enFiltre(FONDE) },
          {
            cle: 'exposition',
            libelle: 'Exposition',
            type: 'choixMultiple',
            options: choix.natures.map(({ code, libelle }) => ({ valeur: code, libelle })),
          },
          { cle: 'situation', libelle: 'Situation', type: 'choixMultiple', options: enFiltre(SITUATIONS) },
          { cle: 'type', libelle: 'Contrat', type: 'choixMultiple', options: enFiltre(TYPES_CONTRAT) },
          {
            cle: 'age',
            libelle: 'Âge',
            type: 'choixMultiple',
            options: CLASSES_AGE.map(({ cle, libelle }) => ({ valeur: cle, libelle })),
          },
          {
            cle: 'identite',
            libelle: 'Identité',
            type: 'choixMultiple',
            options: enFiltre(STATUTS_IDENTITE),
          },
        ]}
      />
      <Perimetre etat={etat} retirer={modifier} />
      {requete.data?.approche && requete.data.total > 0 && (
        <div className={classes.avis}>
          <Avis>Aucun nom ne correspond exactement : voici les plus proches.</Avis>
        </div>
      )}
      <TableDonnees
        legende="Travailleurs"
        unite={{ un: 'travailleur' }}
        colonnes={colonnes}
        requete={requete}
        cle={(t) => t.id}
        lien={(t) => `/travailleurs/${t.id}`}
        etat={etat}
        modifier={modifier}
        vide={
          filtree ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun travailleur pour l’instant">
              Ils arrivent avec la déclaration des effectifs, ou se créent un par un.
            </Vide>
          )
        }
      />
    </>
  )
}

type Etat = z.output<typeof schema>

/** Filters that come from a link (an establishment, a month) and have no button of their own. */
function Perimetre({ etat, retirer }: { etat: Etat; retirer: (changement: Partial<Etat>) => void }) {
  const { data } = $api.useQuery(
    'get',
    '/api/travailleurs/choix/etablissements',
    { params: { query: { id: etat.etablissement } } },
    { enabled: etat.etablissement !== undefined },
  )
  const phrases: string[] = []
  if (etat.etablissement) phrases.push(data?.lignes[0]?.libelle ?? 'Un établissement')
  if (etat.entreprise) phrases.push('Une entreprise')
  if (etat.entree_du || etat.entree_au)
    phrases.push(`Contrats commencés ${entre(etat.entree_du, etat.entree_au)}`)
  if (etat.sortie_du || etat.sortie_au)
    phrases.push(`Contrats terminés ${entre(etat.sortie_du, etat.sortie_au)}`)
  if (phrases.length === 0) return null
  return (
    <div className={classes.avis}>
      <Avis
        action={
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              retirer({
                etablissement: undefined,
                entreprise: undefined,
                entree_du: undefined,
                entree_au: undefined,
                sortie_du: undefined,
                sortie_au: undefined,
              })
            }
          >
            Voir tous les travailleurs
          </Button>
        }
      >
        {phrases.join(' · ')}
      </Avis>
    </div>
  )
}

const entre = (du: string | undefined, au: string | undefined): string =>
  du && au
    ? `entre le ${formaterDate(du)} et le ${formaterDate(au)}`
    : du
      ? `à partir du ${formaterDate(du)}`
      : `jusqu’au ${formaterDate(au!)}`
