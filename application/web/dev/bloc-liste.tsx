import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  BadgeStatut,
  BarreFiltres,
  type Colonne,
  champUrl,
  EcheanceFr,
  Etiquette,
  type Filtre,
  Nombre,
  type PageLignes,
  Refus,
  sansAccents,
  TableDonnees,
  useEtatUrl,
} from '../../../plateforme/interface/index.ts'
import { LIGNES, type Ligne } from './donnees.ts'
import { Etat } from './etat.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  statut: champUrl.choix(['a_jour', 'bientot', 'retard']),
  centre: champUrl.choixMultiple(),
  grandes: champUrl.bascule(),
})
const STATUTS = {
  a_jour: { ton: 'succes', libelle: 'À jour' },
  bientot: { ton: 'attention', libelle: 'Bientôt due' },
  retard: { ton: 'alerte', libelle: 'En retard' },
} as const
const FILTRES: Filtre[] = [
  {
    cle: 'statut',
    libelle: 'Statut',
    type: 'choix',
    options: Object.entries(STATUTS).map(([valeur, { libelle }]) => ({ valeur, libelle })),
  },
  {
    cle: 'centre',
    libelle: 'Centre',
    type: 'choixMultiple',
    options: ['Beaucaire', 'Tarascon', 'Bellegarde'].map((valeur) => ({
      valeur,
      libelle: valeur,
      compte: 205,
    })),
  },
  { cle: 'grandes', libelle: '50 salariés et plus', type: 'bascule' },
]
const COLONNES: Colonne<Ligne>[] = [
  { cle: 'nom', titre: 'Raison sociale', triable: true },
  { cle: 'secteur', titre: 'Secteur', secondaire: true },
  { cle: 'centre', titre: 'Centre', triable: true },
  { cle: 'categorie', titre: 'Catégorie', rendu: (l) => <Etiquette>{l.categorie}</Etiquette> },
  {
    cle: 'effectif',
    titre: 'Effectif',
    nombre: true,
    triable: true,
    rendu: (l) => <Nombre valeur={l.effectif} />,
  },
  {
    cle: 'echeance',
    titre: 'Fiche d’entreprise due',
    triable: true,
    rendu: (l) => <EcheanceFr date={l.echeance} />,
  },
  {
    cle: 'statut',
    titre: 'Statut',
    rendu: (l) => <BadgeStatut ton={STATUTS[l.statut].ton}>{STATUTS[l.statut].libelle}</BadgeStatut>,
  },
]
const ARRETEE = { isPending: false, isFetching: false, error: null, refetch: () => undefined }

function chercher(etat: z.output<typeof schema>): PageLignes<Ligne> {
  const colonne = etat.tri.replace('-', '') as keyof Ligne
  const sens = etat.tri.startsWith('-') ? -1 : 1
  const lignes = LIGNES.filter(
    (l) =>
      sansAccents(l.nom).includes(sansAccents(etat.q)) &&
      (!etat.statut || l.statut === etat.statut) &&
      (etat.centre.length === 0 || etat.centre.includes(l.centre)) &&
      (!etat.grandes || l.effectif >= 50),
  ).sort((a, b) => sens * String(a[colonne]).localeCompare(String(b[colonne]), 'fr', { numeric: true }))
  return { lignes: lignes.slice((etat.page - 1) * 50, etat.page * 50), total: lignes.length }
}

export function BlocListe() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [selection, setSelection] = useState<string[]>([])
  return (
    <>
      <Etat nom="Pleine : 616 lignes, tri, sélection, export">
        <BarreFiltres
          etat={etat}
          modifier={modifier}
          reinitialiser={reinitialiser}
          recherche={{ cle: 'q', libelle: 'Rechercher un adhérent', exemple: 'Nom, enseigne, SIRET' }}
          filtres={FILTRES}
        />
        <TableDonnees
          legende="Adhérents"
          unite={{ un: 'adhérent' }}
          colonnes={COLONNES}
          requete={{ ...ARRETEE, data: chercher(etat) }}
          cle={(l) => l.id}
          lien={(l) => `/dev/composants?onglet=${l.id}`}
          etat={etat}
          modifier={modifier}
          selection={selection}
          surSelection={setSelection}
          actionsSelection={<Button size="compact-sm">Convoquer</Button>}
          alerte={(l) => l.statut === 'retard'}
          pied={
            <Button variant="subtle" size="compact-sm" leftSection={<IconDownload size={15} aria-hidden />}>
              Exporter
            </Button>
          }
        />
      </Etat>
      <Etat nom="Peu de lignes, aérée, sans lien">
        <TableDonnees
          legende="Contacts"
          unite={{ un: 'contact' }}
          colonnes={COLONNES.slice(0, 5)}
          requete={{ ...ARRETEE, data: { lignes: LIGNES.slice(0, 4), total: 4 } }}
          cle={(l) => l.id}
          densite="aeree"
          hauteur="libre"
        />
      </Etat>
      <Etat nom="Chargement">
        <TableDonnees
          legende="Adhérents en chargement"
          colonnes={COLONNES}
          requete={{ ...ARRETEE, isPending: true, isFetching: true }}
          cle={(l) => l.id}
          hauteur="libre"
        />
      </Etat>
      <Etat nom="Vide">
        <TableDonnees
          legende="Adhérents sans résultat"
          colonnes={COLONNES}
          requete={{ ...ARRETEE, data: { lignes: [], total: 0 } }}
          cle={(l) => l.id}
          hauteur="libre"
        />
      </Etat>
      <Etat nom="Erreur">
        <TableDonnees
          legende="Adhérents en erreur"
          colonnes={COLONNES}
          requete={{
            ...ARRETEE,
            error: new Refus('Le serveur ne répond pas. Vérifiez votre connexion.', 'reseau', 0),
          }}
          cle={(l) => l.id}
          hauteur="libre"
        />
      </Etat>
    </>
  )
}
