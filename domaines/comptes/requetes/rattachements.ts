import { sql } from 'kysely'
import type { Contexte } from '../../../plateforme/base/contexte.ts'

export type TypeRattachement = 'professionnel' | 'entreprise' | 'etablissement' | 'travailleur'

export interface Rattachement {
  id: string
  libelle: string
  detail: string | null
  /** What an account may take from the thing it is tied to. */
  prenom: string | null
  nom: string | null
  courriel: string | null
}

const motif = (q: string) => sql<string>`'%' || replace(socle.normaliser(${q}), ' ', '%') || '%'`
const vide = { prenom: sql<null>`null`, nom: sql<null>`null`, courriel: sql<null>`null` }
const LIMITE = 20

/** Professionals, companies, establishments (of one company) or workers whose name holds `q`, 20 at most. */
export async function chercherRattachements(
  { bd, aujourdhui }: Contexte,
  { type, q, entrepriseId }: { type: TypeRattachement; q: string; entrepriseId?: string | undefined },
): Promise<Rattachement[]> {
  switch (type) {
    case 'professionnel':
      return bd
        .selectFrom('organisation.professionnel as p')
        .innerJoin('organisation.metier as m', 'm.code', 'p.metier_code')
        .select([
          'p.id',
          sql<string>`p.prenom || ' ' || p.nom`.as('libelle'),
          'm.libelle as detail',
          'p.prenom',
          'p.nom',
          'p.courriel',
        ])
        .where('p.recherche', 'like', motif(q))
        .where((eb) => eb.or([eb('p.depart', 'is', null), eb('p.depart', '>=', aujourdhui)]))
        .orderBy('p.nom')
        .orderBy('p.prenom')
        .limit(LIMITE)
        .execute()
    case 'entreprise':
      return bd
        .selectFrom('adherents.entreprise as e')
        .select([
          'e.id',
          'e.raison_sociale as libelle',
          sql<string | null>`'SIREN ' || e.siren`.as('detail'),
          vide.prenom.as('prenom'),
          vide.nom.as('nom'),
          vide.courriel.as('courriel'),
        ])
        .where('e.recherche', 'like', motif(q))
        .orderBy('e.raison_sociale')
        .limit(LIMITE)
        .execute()
    case 'etablissement':
      return bd
        .selectFrom('adherents.etablissement as t')
        .select([
          't.id',
          sql<string>`coalesce(t.enseigne, case when t.siege then 'Siège' else 'Établissement' end)
            || coalesce(' – ' || t.commune, '')`.as('libelle'),
          sql<string | null>`'SIRET ' || t.siret`.as('detail'),
          vide.prenom.as('prenom'),
          vide.nom.as('nom'),
          vide.courriel.as('courriel'),
        ])
        .where('t.entreprise_id', '=', entrepriseId ?? '00000000-0000-0000-0000-000000000000')
        .where('t.recherche', 'like', motif(q))
        .orderBy('t.siege', 'desc')
        .orderBy('t.siret')
        .limit(LIMITE)
        .execute()
    case 'travailleur':
      return bd
        .selectFrom('travailleurs.travailleur as w')
        .select([
          'w.id',
          sql<string>`coalesce(w.prenom_usage, w.prenoms) || ' ' || coalesce(w.nom_usage, w.nom_naissance)`.as(
            'libelle',
          ),
          sql<string | null>`'né(e) le ' || to_char(w.naissance, 'DD/MM/YYYY')`.as('detail'),
          sql<string | null>`coalesce(w.prenom_usage, split_part(w.prenoms, ' ', 1))`.as('prenom'),
          sql<string | null>`coalesce(w.nom_usage, w.nom_naissance)`.as('nom'),
          vide.courriel.as('courriel'),
        ])
        .where('w.recherche', 'like', motif(q))
        .where('w.fusionne_dans', 'is', null)
        .orderBy('w.nom_naissance')
        .orderBy('w.prenoms')
        .limit(LIMITE)
        .execute()
  }
}
