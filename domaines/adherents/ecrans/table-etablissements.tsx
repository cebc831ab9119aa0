import { keepPreviousData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  $api,
  BadgeStatut,
  DateFr,
  Etiquette,
  Nombre,
  NonRenseigne,
  TableDonnees,
} from '../../../plateforme/interface/index.ts'

interface Etat {
  page: number
  tri: string
}

/** Establishments of a company, of a group or of all, with the declared headcount beside the contracts counted. */
export function TableEtablissements({
  filtres,
  etat,
  modifier,
  vide,
  hauteur,
  avecEntreprise,
}: {
  filtres: { q?: string; entreprise?: string; groupe?: string; fermes?: boolean }
  etat: Etat
  modifier: (changement: Partial<Etat>) => void
  vide?: ReactNode
  hauteur?: 'libre'
  avecEntreprise?: boolean
}) {
  const requete = $api.useQuery(
    'get',
    '/api/adherents/etablissements',
    { params: { query: { ...filtres, q: filtres.q || undefined, ...etat } as never } },
    { placeholderData: keepPreviousData },
  )
  type Ligne = NonNullable<typeof requete.data>['lignes'][number]
  // Beside the name of the company, a sign need not repeat it: « À vos côtés Marty – Générac ».
  const nom = (t: Ligne) =>
    (avecEntreprise && t.enseigne?.startsWith(`${t.entreprise} – `)
      ? t.enseigne.slice(t.entreprise.length + 3)
      : t.enseigne) ??
    t.commune ??
    t.siret ??
    t.entreprise
  return (
    <TableDonnees
      legende="Établissements"
      unite={{ un: 'établissement' }}
      hauteur={hauteur}
      colonnes={[
        ...(avecEntreprise ? [{ cle: 'entreprise', titre: 'Entreprise', triable: true }] : []),
        {
          cle: 'etablissement',
          titre: 'Établissement',
          rendu: (t: Ligne) => (
            <>
              {nom(t)} {t.siege && <Etiquette>Siège</Etiquette>}
              {t.ferme_le && (
                <BadgeStatut>
                  Fermé le <DateFr date={t.ferme_le} />
                </BadgeStatut>
              )}
            </>
          ),
        },
        {
          cle: 'commune',
          titre: 'Commune',
          triable: true,
          rendu: (t: Ligne) =>
            [!avecEntreprise && t.code_postal, t.commune].filter(Boolean).join(' ') || (
              <NonRenseigne>—</NonRenseigne>
            ),
        },
        {
          cle: 'effectif',
          titre: avecEntreprise ? 'Déclarés' : 'Effectif déclaré',
          nombre: true,
          triable: true,
          rendu: (t: Ligne) => <Nombre valeur={t.effectif} />,
        },
        {
          cle: 'presents',
          titre: 'Présents',
          nombre: true,
          rendu: (t: Ligne) => <Nombre valeur={t.presents} />,
        },
        {
          cle: 'equipe',
          titre: 'Équipe',
          rendu: (t: Ligne) => t.equipe?.replace(/^Équipe /, '') ?? <NonRenseigne>Sans équipe</NonRenseigne>,
        },
        {
          cle: 'centre',
          titre: 'Centre',
          secondaire: true,
          rendu: (t: Ligne) => t.centre ?? <NonRenseigne>—</NonRenseigne>,
        },
      ]}
      requete={requete}
      cle={(t) => t.id}
      lien={(t) => `/adherents/etablissements/${t.id}`}
      etat={etat}
      modifier={modifier}
      vide={vide}
    />
  )
}
