import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { dansContexte, ROLES, ROLES_PERSONNEL, type RoleContexte } from './contexte.ts'
import { baseDEssai } from './essais/base-d-essai.ts'

/*
 * The table-driven secrecy test: every role against every table of the database, by the class of the table.
 * A new table appears here by itself; without a class, it fails.
 */
const base = baseDEssai()

interface TableClassee {
  nom: string
  classe: string | null
  reference: boolean | null
  rls: boolean
  declencheurs: string[]
}

async function tables(): Promise<TableClassee[]> {
  const { rows } = await base.proprietaire.query<TableClassee>(`
    select n.nspname || '.' || c.relname nom, k.classe, k.reference, c.relrowsecurity rls,
      array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) declencheurs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join socle.classe_table k on k.nom = n.nspname || '.' || c.relname
    where c.relkind in ('r', 'p', 'm', 'v') and n.nspname not in ('pg_catalog', 'information_schema')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`)
  return rows
}

/** Roles that may read rows of a class by SQL. `sante` and `technique` are open to nobody directly, but as said below. */
const LECTEURS: Record<string, readonly string[]> = {
  partage: [...ROLES_PERSONNEL, 'employeur', 'travailleur', 'partenaire', 'systeme'],
  prevention: ['medecin', 'idest', 'preventeur', 'pdp', 'direction', 'qualite', 'systeme'],
  gestion: ['comptable', 'direction', 'relation_adherents', 'systeme'],
  sante: [],
  technique: [],
}

type Droit = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE'

/** Technical tables open to named roles: the journal's readers, the administration of accounts and rights. */
const EXCEPTIONS: Record<string, Readonly<Record<string, readonly Droit[]>>> = {
  'journal.ecriture': {
    administrateur: ['SELECT'],
    qualite: ['SELECT'],
    direction: ['SELECT'],
    medecin: ['SELECT'],
  },
  'journal.lecture': { medecin: ['SELECT'], qualite: ['SELECT'] },
  'journal.lecture_refusee': { medecin: ['SELECT'], qualite: ['SELECT'] },
  // One number a worker, written by the recalculation.
  'suivi.empreinte': { systeme: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] },
  'comptes.demande': { administrateur: ['SELECT', 'INSERT'] },
  // An administrator writes in the journal of accesses the acts it signs itself (0008).
  'journal.acces': { administrateur: ['SELECT', 'INSERT'], qualite: ['SELECT'], direction: ['SELECT'] },
  'comptes.attribution': { administrateur: ['SELECT', 'INSERT', 'UPDATE'] },
  'comptes.compte': {
    administrateur: ['SELECT', 'INSERT', 'UPDATE'],
    qualite: ['SELECT'],
    direction: ['SELECT'],
    medecin: ['SELECT'],
  },
  'comptes.identite': { administrateur: ['SELECT'] },
  'comptes.session': { administrateur: ['SELECT', 'DELETE'] },
  'comptes.second_facteur': { administrateur: ['SELECT', 'DELETE'] },
  'comptes.lien': { administrateur: ['SELECT', 'INSERT', 'UPDATE'] },
  'comptes.derniere_connexion': { administrateur: ['SELECT'] },
}

/** Secrets of accounts: no role of a request reads these columns, whatever it may do on the table. */
const COLONNES_SECRETES = [
  'comptes.identite.mot_de_passe',
  'comptes.identite.jeton_identite',
  'comptes.session.jeton',
  'comptes.second_facteur.secret',
  'comptes.second_facteur.codes_secours',
  'comptes.lien.empreinte',
]

/** Shared tables that an outsider may read; everything else of the service is closed to them. */
const OUVERTES_A_L_EMPLOYEUR = new Set([
  'organisation.service',
  'adherents.entreprise',
  'adherents.etablissement',
  'adherents.effectif',
  'adherents.contact',
  'adherents.adhesion',
  'travailleurs.travailleur',
  'travailleurs.contrat',
  'travailleurs.poste',
  'travailleurs.exposition',
  'travailleurs.situation',
  'suivi.echeance',
  'declarations.campagne',
  'declarations.declaration',
  'declarations.ligne',
  'declarations.changement',
  'planification.rendez_vous',
  'planification.preference',
  'convocations.convocation',
])

async function privileges(): Promise<Map<string, Set<Droit>>> {
  const { rows } = await base.proprietaire.query<{ role: string; nom: string; droit: Droit }>(`
    select r.rolname role, n.nspname || '.' || c.relname nom, p.droit
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join pg_roles r cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) p(droit)
    where c.relkind in ('r', 'p', 'm', 'v') and n.nspname not in ('pg_catalog', 'information_schema')
      and r.rolname like 'socle\\_%'
      and (has_table_privilege(r.oid, c.oid, p.droit)
        or (p.droit in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege(r.oid, c.oid, p.droit)))`)
  const parCle = new Map<string, Set<Droit>>()
  for (const { role, nom, droit } of rows) {
    const cle = `${role} ${nom}`
    parCle.set(cle, (parCle.get(cle) ?? new Set()).add(droit))
  }
  return parCle
}

describe('le secret est tenu par la base', () => {
  it('chaque table dit sa classe ; chaque table de données a la sécurité par ligne et son journal', async () => {
    const toutes = await tables()
    expect(toutes.length).toBeGreaterThan(30)
    for (const { nom, classe, reference, rls, declencheurs } of toutes) {
      expect(classe, `${nom} n’a pas de classe`).not.toBeNull()
      if (classe === 'technique' || reference) continue
      expect(rls, `${nom} est sans sécurité par ligne`).toBe(true)
      expect(declencheurs, `${nom} n’est pas journalisée`).toEqual(
        expect.arrayContaining(['journal_ajout', 'journal_modification', 'journal_suppression']),
      )
    }
  })

  it('aucun rôle ne lit, n’écrit ni ne vide ce que sa classe ne lui ouvre pas', async () => {
    const droits = await privileges()
    const ecarts: string[] = []
    for (const { nom, classe } of await tables())
      for (const role of [...ROLES, 'visiteur', 'systeme', 'app'] as string[]) {
        const tenus = droits.get(`socle_${role}`.concat(` ${nom}`)) ?? new Set<Droit>()
        const exception = EXCEPTIONS[nom]
        if (tenus.has('TRUNCATE')) ecarts.push(`${role} peut vider ${nom}`)
        const ouverts = [...tenus].filter((d) =>
          exception ? !exception[role]?.includes(d) : !LECTEURS[classe ?? '']?.includes(role),
        )
        if (ouverts.length > 0) ecarts.push(`${role} a ${ouverts} sur ${nom} (${classe})`)
      }
    expect(ecarts).toEqual([])
  })

  it('les secrets des comptes ne se lisent sous aucun rôle de requête', async () => {
    const { rows } = await base.proprietaire.query<{ lu: string }>(
      `select r.rolname || ' lit ' || c.colonne lu from unnest($1::text[]) c(colonne)
       cross join lateral (select split_part(colonne, '.', 1) || '.' || split_part(colonne, '.', 2) nom,
         split_part(colonne, '.', 3) attribut) x
       cross join pg_roles r
       where r.rolname like 'socle\\_%' and r.rolname <> 'socle_auth'
         and has_column_privilege(r.oid, x.nom::regclass, x.attribut, 'SELECT')`,
      [COLONNES_SECRETES],
    )
    expect(rows).toEqual([])
  })

  it('le personnel extérieur ne voit que les tables ouvertes nommément', async () => {
    const droits = await privileges()
    const ouvertes = (await tables())
      .filter(
        ({ nom, reference, rls }) =>
          (!reference || rls) && droits.get(`socle_employeur ${nom}`)?.has('SELECT'),
      )
      .map(({ nom }) => nom)
    expect(new Set(ouvertes)).toEqual(OUVERTES_A_L_EMPLOYEUR)
  })

  it('aucune fonction n’est ouverte à tous', async () => {
    const { rows } = await base.proprietaire.query(`
      select p.oid::regprocedure::text f from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'public')
        and has_function_privilege('public', p.oid, 'execute')`)
    expect(rows).toEqual([])
  })

  it('aucune vue ne passe outre la sécurité par ligne', async () => {
    const { rows } = await base.proprietaire.query(`
      select c.oid::regclass::text vue from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema')
        and not coalesce(c.reloptions @> '{security_invoker=true}', false)`)
    expect(rows).toEqual([])
  })

  it.each([...ROLES, 'systeme', 'visiteur'] as RoleContexte[])(
    'le rôle %s ne lit aucune donnée de santé par SQL, ni table, ni fonction',
    async (role) => {
      const sante = (await tables()).filter((t) => t.classe === 'sante').map((t) => t.nom)
      expect(sante.length).toBeGreaterThan(0)
      for (const nom of sante)
        await expect(
          dansContexte(base.connexions, { compteId: randomUUID(), role }, new Set(), 'essai', ({ bd }) =>
            sql`select * from ${sql.table(nom)}`.execute(bd),
          ),
          `${role} lit ${nom}`,
        ).rejects.toThrow(/permission denied/)
    },
  )
})
