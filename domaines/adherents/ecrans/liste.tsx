import { Box, Button } from '@mantine/core'
import { IconBuildingPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  Avis,
  BarreFiltres,
  BoutonExport,
  champUrl,
  DateFr,
  EnTetePage,
  Nombre,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { LIBELLE_AFFICHE } from '../statuts.ts'
import { NATURES } from '../vocabulaire.ts'
import { BadgeAdhesion } from './statut.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  statut: champUrl.choixMultiple(),
  nature: champUrl.choixMultiple(),
  secteur: champUrl.choixMultiple(),
  centre: champUrl.choixMultiple(),
  equipe: champUrl.choixMultiple(),
  tranche: champUrl.choixMultiple(),
  section: champUrl.choixMultiple(),
  groupe: champUrl.valeur(),
  avec: champUrl.choixMultiple(),
})

const options = (vocabulaire: Record<string, string>) =>
  Object.entries(vocabulaire).map(([valeur, libelle]) => ({ valeur, libelle }))
const parId = (choses: { id: string; nom: string }[] | undefined) =>
  (choses ?? []).map(({ id, nom }) => ({ valeur: id, libelle: nom }))

/** The list's address, as the API takes it. */
function enRequete({ avec, ...etat }: z.output<typeof schema>) {
  return {
    ...etat,
    q: etat.q || undefined,
    tpe: avec.includes('tpe') || undefined,
    sans_contact: avec.includes('sans_contact') || undefined,
    isoles: avec.includes('isoles') || undefined,
    boeth: avec.includes('boeth') || undefined,
  }
}

export default function ListeAdherents() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const query = enRequete(etat)
  const requete = $api.useQuery(
    'get',
    '/api/adherents',
    { params: { query: query as never } },
    { placeholderData: keepPreviousData },
  )
  const { data: references } = $api.useQuery('get', '/api/adherents/references', undefined, {
    staleTime: 300_000,
  })
  const filtre = Object.entries(etat).some(
    ([cle, v]) => cle !== 'page' && cle !== 'tri' && (Array.isArray(v) ? v.length > 0 : Boolean(v)),
  )
  const { page: _page, ...exportee } = query
  return (
    <>
      <EnTetePage
        titre="Adhérents"
        actions={
          <>
            <BoutonExport chemin="/api/adherents/export" filtres={exportee} />
            <SiDroit droit="adherents.modifier">
              <Button
                component={Link}
                to="/adherents/nouveau"
                leftSection={<IconBuildingPlus size={18} aria-hidden />}
              >
                Nouvel adhérent
              </Button>
            </SiDroit>
          </>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{
          cle: 'q',
          libelle: 'Rechercher un adhérent',
          exemple: 'Nom, SIREN, commune…',
        }}
        filtres={[
          {
            cle: 'statut',
            libelle: 'Statut',
            type: 'choixMultiple',
            options: options({ ...LIBELLE_AFFICHE, aucune: 'Sans adhésion' }),
          },
          { cle: 'nature', libelle: 'Nature', type: 'choixMultiple', options: options(NATURES) },
          { cle: 'secteur', libelle: 'Secteur', type: 'choixMultiple', options: parId(references?.secteurs) },
          { cle: 'centre', libelle: 'Centre', type: 'choixMultiple', options: parId(references?.centres) },
          { cle: 'equipe', libelle: 'Équipe', type: 'choixMultiple', options: parId(references?.equipes) },
          {
            cle: 'tranche',
            libelle: 'Effectif',
            type: 'choixMultiple',
            options: [
              ...(references?.tranches ?? []).map((t) => ({ valeur: t.cle, libelle: t.libelle })),
              { valeur: 'inconnu', libelle: 'Inconnu' },
            ],
          },
          {
            cle: 'section',
            libelle: 'Activité',
            type: 'choixMultiple',
            options: (references?.sections ?? []).map((s) => ({
              valeur: s.section,
              libelle: `${s.section} · ${s.libelle}`,
            })),
          },
          {
            cle: 'avec',
            libelle: 'À cibler',
            type: 'choixMultiple',
            options: [
              { valeur: 'tpe', libelle: `TPE (moins de ${references?.seuil_tpe ?? 10} salariés)` },
              { valeur: 'sans_contact', libelle: 'Sans contact joignable' },
              { valeur: 'isoles', libelle: 'Avec salariés isolés' },
              { valeur: 'boeth', libelle: 'Avec salariés handicapés' },
            ],
          },
        ]}
      />
      {requete.data?.approchante && (
        <Box mb="sm">
          <Avis>Aucun adhérent ne contient tous ces mots. Voici ceux qui y ressemblent le plus.</Avis>
        </Box>
      )}
      <TableDonnees
        legende="Adhérents"
        unite={{ un: 'adhérent' }}
        colonnes={[
          {
            cle: 'nom',
            titre: 'Raison sociale',
            triable: true,
            rendu: (a) =>
              a.enseigne && a.enseigne !== a.raison_sociale
                ? `${a.raison_sociale} (${a.enseigne})`
                : a.raison_sociale,
          },
          {
            cle: 'statut',
            titre: 'Statut',
            triable: true,
            rendu: (a) => <BadgeAdhesion statut={a.statut} jusquAu={a.jusqu_au} />,
          },
          {
            cle: 'effectif',
            titre: 'Effectif',
            nombre: true,
            triable: true,
            rendu: (a) => <Nombre valeur={a.effectif} />,
          },
          {
            cle: 'commune',
            titre: 'Commune',
            triable: true,
            rendu: (a) =>
              a.commune ? (
                <>
                  {a.commune}
                  {a.etablissements > 1 && ` + ${a.etablissements - 1}`}
                </>
              ) : (
                <NonRenseigne>—</NonRenseigne>
              ),
          },
          {
            cle: 'equipe',
            titre: 'Équipe',
            rendu: (a) => a.equipe ?? <NonRenseigne>Sans équipe</NonRenseigne>,
          },
          {
            cle: 'depuis',
            titre: 'Depuis',
            triable: true,
            secondaire: true,
            rendu: (a) => <DateFr date={a.depuis} />,
          },
        ]}
        requete={requete}
        cle={(a) => a.id}
        lien={(a) => `/adherents/${a.id}`}
        etat={etat}
        modifier={modifier}
        vide={
          filtre ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun adhérent">Créez le premier adhérent avec le bouton « Nouvel adhérent ».</Vide>
          )
        }
      />
    </>
  )
}
