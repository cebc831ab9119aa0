import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BarreFiltres,
  champUrl,
  EnTetePage,
  formaterInstant,
  Nombre,
  NonRenseigne,
  type ReponseGet,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { STATUTS_IMPORT, type StatutImport } from '../statuts.ts'
import { enCours, StatutDImport } from './statut-import.tsx'

type Import = ReponseGet<'/api/imports'>['lignes'][number]

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('-cree_le'),
  statut: champUrl.choixMultiple(),
})

const BoutonImporter = () => (
  <Button component={Link} to="/imports/nouveau" leftSection={<IconFileImport size={17} aria-hidden />}>
    Importer un fichier
  </Button>
)

export default function ListeImports() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/imports',
    {
      params: {
        query: {
          ...etat,
          q: etat.q || undefined,
          statut: etat.statut as StatutImport[],
          tri: etat.tri === 'cree_le' ? 'cree_le' : '-cree_le',
        },
      },
    },
    {
      placeholderData: keepPreviousData,
      refetchInterval: (r) => (r.state.data?.lignes.some((l) => enCours(l.statut)) ? 1500 : false),
    },
  )
  const filtre = Boolean(etat.q) || etat.statut.length > 0
  return (
    <>
      <EnTetePage
        titre="Imports"
        sousTitre="Fichiers du personnel (DSN, CSV, classeurs) et visites passées d’un autre logiciel. Rien ne change avant votre accord."
        actions={<BoutonImporter />}
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un import', exemple: 'Fichier, adhérent' }}
        filtres={[
          {
            cle: 'statut',
            libelle: 'État',
            type: 'choixMultiple',
            options: Object.entries(STATUTS_IMPORT).map(([valeur, { libelle }]) => ({ valeur, libelle })),
          },
        ]}
      />
      <TableDonnees<Import>
        legende="Imports"
        unite={{ un: 'import' }}
        colonnes={[
          { cle: 'nom', titre: 'Fichier', rendu: (i) => i.nom },
          {
            cle: 'objet',
            titre: 'Contenu',
            secondaire: true,
            rendu: (i) => (i.objet === 'visites' ? 'Visites passées' : 'Personnel'),
          },
          {
            cle: 'entreprise',
            titre: 'Adhérent',
            rendu: (i) => i.entreprise ?? <NonRenseigne>Plusieurs</NonRenseigne>,
          },
          { cle: 'statut', titre: 'État', rendu: (i) => <StatutDImport statut={i.statut} /> },
          { cle: 'lignes', titre: 'Lignes', nombre: true, rendu: (i) => <Nombre valeur={i.lignes} /> },
          {
            cle: 'a_decider',
            titre: 'À décider',
            nombre: true,
            rendu: (i) => <Nombre valeur={i.a_decider} />,
          },
          {
            cle: 'appliquees',
            titre: 'Appliquées',
            nombre: true,
            rendu: (i) => <Nombre valeur={i.appliquees} />,
          },
          { cle: 'refusees', titre: 'Refusées', nombre: true, rendu: (i) => <Nombre valeur={i.refusees} /> },
          {
            cle: 'cree_le',
            titre: 'Reçu le',
            triable: true,
            rendu: (i) => formaterInstant(i.cree_le),
          },
          {
            cle: 'auteur',
            titre: 'Par',
            secondaire: true,
            rendu: (i) => (i.origine === 'employeur' ? 'L’employeur' : (i.auteur ?? <NonRenseigne />)),
          },
        ]}
        requete={requete}
        cle={(i) => i.id}
        lien={(i) => `/imports/${i.id}`}
        etat={etat}
        modifier={modifier}
        vide={
          filtre ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun fichier importé pour l’instant" action={<BoutonImporter />}>
              Déposez la DSN ou la liste du personnel d’un adhérent : les arrivées, les départs et les
              changements de poste vous seront proposés.
            </Vide>
          )
        }
      />
    </>
  )
}
