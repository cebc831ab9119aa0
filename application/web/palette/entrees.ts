import {
  IconBriefcase,
  IconBuilding,
  IconBuildingStore,
  IconFileText,
  IconMapPin,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import type {
  DefinitionCommande,
  DefinitionPage,
  Espace,
  Icone,
} from '../../../plateforme/interface/index.ts'
import { sansAccents } from '../../../plateforme/interface/index.ts'

/** One line of the palette. */
export interface Entree {
  id: string
  titre: string
  sousTitre?: string
  chemin: string
  icone: Icone
}

export interface GroupeEntrees {
  titre: string
  entrees: Entree[]
}

/** One answer of `GET /api/recherche`. */
export interface Resultat {
  type: string
  id: string
  titre: string
  sousTitre: string | null
  chemin: string
}

const TYPES: Record<string, { titre: string; icone: Icone }> = {
  entreprise: { titre: 'Entreprises', icone: IconBuilding },
  etablissement: { titre: 'Établissements', icone: IconBuildingStore },
  travailleur: { titre: 'Travailleurs', icone: IconUser },
  professionnel: { titre: 'Professionnels', icone: IconBriefcase },
  equipe: { titre: 'Équipes', icone: IconUsersGroup },
  centre: { titre: 'Centres', icone: IconMapPin },
}
const AUTRE = { titre: 'Autres', icone: IconFileText }

/** Every word typed must be somewhere in the text, whatever the order and the accents. */
export function correspond(texte: string, cherche: string): boolean {
  const foin = sansAccents(texte)
  return sansAccents(cherche)
    .split(/\s+/)
    .every((mot) => foin.includes(mot))
}

/** Commands then pages the person may open and that match what is typed. */
export function entreesLocales(
  pages: DefinitionPage[],
  commandes: DefinitionCommande[],
  espace: Espace,
  peut: (droit: string | undefined) => boolean,
  cherche: string,
): GroupeEntrees[] {
  const actions = commandes
    .filter((commande) => (commande.espace ?? 'service') === espace && peut(commande.droit))
    .filter((commande) => correspond([commande.libelle, ...(commande.motsCles ?? [])].join(' '), cherche))
    .map(({ id, libelle, icone, chemin }) => ({ id: `commande-${id}`, titre: libelle, icone, chemin }))
  const lieux = pages.flatMap((page) =>
    page.menu &&
    page.espace === espace &&
    peut(page.droit) &&
    correspond(`${page.menu.libelle} ${page.titre}`, cherche)
      ? [
          {
            id: `page-${page.chemin}`,
            titre: page.titre,
            sousTitre: page.menu.groupe,
            icone: page.menu.icone,
            chemin: page.chemin,
          },
        ]
      : [],
  )
  return [
    { titre: 'Actions', entrees: actions },
    { titre: 'Pages', entrees: lieux },
  ].filter((groupe) => groupe.entrees.length > 0)
}

/** Answers of the server by kind, kinds in the order of their best answer. */
export function entreesDistantes(resultats: Resultat[]): GroupeEntrees[] {
  const groupes = new Map<string, GroupeEntrees>()
  for (const resultat of resultats) {
    const { titre, icone } = TYPES[resultat.type] ?? AUTRE
    const groupe = groupes.get(titre) ?? { titre, entrees: [] }
    groupes.set(titre, groupe)
    groupe.entrees.push({
      id: `${resultat.type}-${resultat.id}`,
      titre: resultat.titre,
      sousTitre: resultat.sousTitre ?? undefined,
      chemin: resultat.chemin,
      icone,
    })
  }
  return [...groupes.values()]
}
