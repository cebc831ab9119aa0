import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bd, dansContexte } from '../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { MARQUE, poserDeclarations, poserDeuxEmployeurs, type Scene } from './essais/deux-employeurs.ts'

/*
 * What an employer learns by SQL alone, under its own sealed role: as if every check of the server had been forgotten.
 */
const base = baseDEssai()
let scene: Scene
beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
  await poserDeclarations(base, scene)
})

type Compte = keyof Scene['comptes']
const en = <T>(compte: Compte, faire: (bd: Bd) => Promise<T>): Promise<T> =>
  dansContexte(
    base.connexions,
    { compteId: scene.comptes[compte], role: 'employeur' },
    new Set(),
    'essai',
    ({ bd }) => faire(bd),
  )
const lire = async <L>(compte: Compte, texte: string): Promise<L[]> =>
  en(compte, async (bd) => (await sql<L>`${sql.raw(texte)}`.execute(bd)).rows)

/** Tables whose rows an employer reads; a table opened to it comes here with a line of the scene. */
const OUVERTES = [
  'adherents.adhesion',
  'adherents.contact',
  'adherents.effectif',
  'adherents.entreprise',
  'adherents.etablissement',
  'convocations.convocation',
  'declarations.campagne',
  'declarations.changement',
  'declarations.declaration',
  'declarations.ligne',
  'organisation.service',
  'planification.preference',
  'planification.rendez_vous',
  'suivi.echeance',
  'travailleurs.contrat',
  'travailleurs.exposition',
  'travailleurs.poste',
  'travailleurs.situation',
  'travailleurs.travailleur',
]
/** Nothing of B, nor of what the service keeps for itself. */
const sansMarque = (texte: string) => {
  expect(texte.toLowerCase()).not.toContain(MARQUE)
  for (const id of scene.secrets) expect(texte).not.toContain(id)
}

interface Objet {
  nom: string
  classe: string | null
  rls: boolean
  lisibles: string[]
  genre: string
}
const objets = async () =>
  (
    await base.proprietaire.query<Objet>(`
    select n.nspname || '.' || c.relname nom, k.classe, c.relrowsecurity rls, c.relkind::text genre,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and has_column_privilege('socle_employeur', c.oid, a.attnum, 'SELECT') order by a.attnum) lisibles
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join socle.classe_table k on k.nom = n.nspname || '.' || c.relname
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`)
  ).rows

describe('l’employeur A, par SQL', () => {
  it('ne lit d’aucune table une ligne de B, ni rien de ce que le service garde pour lui', async () => {
    const vues: string[] = []
    for (const { nom, lisibles, rls } of await objets()) {
      if (lisibles.length === 0) {
        await expect(lire('a', `select * from ${nom}`), nom).rejects.toThrow(/permission denied/)
        continue
      }
      const lignes = await lire('a', `select ${lisibles.map((c) => `"${c}"`).join(', ')} from ${nom}`)
      sansMarque(JSON.stringify(lignes))
      // Without row-level security: a public nomenclature, the same for everyone.
      if (rls && lignes.length > 0) vues.push(nom)
    }
    expect(vues).toEqual(OUVERTES)
  })

  it('n’a aucun droit de lecture hors de la classe partagée', async () => {
    const hors = (await objets()).filter((o) => o.classe !== 'partage' && o.lisibles.length > 0)
    expect(hors.map((o) => o.nom)).toEqual([])
  })

  it('n’apprend rien de B par une fonction, quels que soient les arguments', async () => {
    const { rows } = await base.proprietaire.query<{ f: string; types: string[] }>(`
      select p.oid::regproc::text f, array(select format_type(x, null) from unnest(p.proargtypes) x) types
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind = 'f'
        and p.prorettype <> 'trigger'::regtype and has_function_privilege('socle_employeur', p.oid, 'EXECUTE')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`)
    expect(rows.map((r) => r.f)).toEqual([
      'comptes.entreprises_de_l_acteur',
      'comptes.etablissements_de_l_acteur',
      'convocations.a_prevenir_ici',
      'convocations.lieux_de_l_acteur',
      'convocations.repondre_en_employeur',
      'declarations.annuler',
      'declarations.appliquer',
      'declarations.deposer',
      'declarations.rectifier',
      'echanges.depot_decider',
      'echanges.depot_lire',
      'echanges.depot_ouvrir',
      'echanges.depots_de_l_acteur',
      'journal.noter_refus',
      'organisation.correspondants',
      'planification.mesures_pour_adherents',
      'planification.ranger_touches',
      'planification.schema_pour_adherents',
      'portail.acces_de_l_acteur',
      'portail.centres_de_l_acteur',
      'portail.derniers_changements_de_contacts',
      'portail.ecrit_contact',
      'portail.entreprises_avec_qualite',
      'portail.etablissements_avec_qualite',
      'portail.fermer_accueil',
      'portail.noter_visite',
      'socle.acteur',
      'socle.cle_valide',
      'socle.contexte_valide',
      'socle.normaliser',
      'suivi.etablissements_a_organiser',
      'suivi.touches',
    ])
    const tous = [...scene.secrets, ...Object.values(scene.contrats), ...Object.values(scene.travailleurs)]
    const QUALITES = `'{employeur,rh,comptable_mandate,referent_securite}'::text[]`
    const valeurs: Record<string, (id: string) => string> = {
      uuid: (id) => `'${id}'::uuid`,
      'uuid[]': () => `array[${tous.map((id) => `'${id}'`).join(',')}]::uuid[]`,
      text: () => `'dirigeant'`,
      date: () => 'current_date',
      integer: () => '5',
      'text[]': () => QUALITES,
    }
    for (const { f, types } of rows)
      for (const id of types.includes('uuid') ? tous : [tous[0]!]) {
        const appel = `${f}(${types.map((type) => valeurs[type]!(id)).join(', ')})`
        const lignes = await lire<{ r: unknown }>('a', `select to_jsonb(r) r from ${appel} r`)
        sansMarque(JSON.stringify(lignes))
        if (f === 'portail.ecrit_contact' || f === 'portail.noter_visite')
          expect(lignes, appel).toEqual([{ r: false }])
      }
  })

  it('n’a le droit d’écrire que ses contacts, ses préférences, ses brouillons et ses demandes, et ne peut toucher à aucune suite', async () => {
    const { rows } = await base.proprietaire.query<{ nom: string; droit: string }>(`
      select n.nspname || '.' || c.relname nom, p.droit
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) p (droit)
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and (has_table_privilege('socle_employeur', c.oid, p.droit) or p.droit in ('INSERT', 'UPDATE', 'REFERENCES')
          and has_any_column_privilege('socle_employeur', c.oid, p.droit))
      union all
      select n.nspname || '.' || c.relname, 'USAGE' from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and n.nspname not like 'pg\\_%'
        and case when c.relkind = 'S' then has_sequence_privilege('socle_employeur', c.oid, 'USAGE') end
      order by 1, 2`)
    expect(rows).toEqual([
      { nom: 'adherents.contact', droit: 'INSERT' },
      { nom: 'adherents.contact', droit: 'UPDATE' },
      { nom: 'declarations.changement', droit: 'INSERT' },
      { nom: 'declarations.ligne', droit: 'DELETE' },
      { nom: 'declarations.ligne', droit: 'INSERT' },
      { nom: 'declarations.ligne', droit: 'UPDATE' },
      { nom: 'planification.preference', droit: 'INSERT' },
      { nom: 'planification.preference', droit: 'UPDATE' },
    ])
  })

  it('ne crée ni table, ni schéma, ni table temporaire', async () => {
    for (const ordre of [
      'create table public.fuite (a int)',
      'create schema fuite',
      'create temp table fuite (a int)',
      'create function portail.fuite() returns int language sql as $$ select 1 $$',
    ])
      await expect(lire('a', ordre), ordre).rejects.toThrow(/permission denied/)
  })

  it('n’écrit aucun contact de B, et n’en envoie aucun chez B', async () => {
    const { a, b } = scene.entreprises
    const ajout = (entreprise: string, etablissement: string | null) =>
      lire(
        'a',
        `insert into adherents.contact (entreprise_id, etablissement_id, type, nom, telephone) values
        ('${entreprise}', ${etablissement ? `'${etablissement}'` : 'null'}, 'rh', 'Intrus', '+33200000000')`,
      )
    await expect(ajout(b, null)).rejects.toThrow(/row-level security/)
    await expect(ajout(b, scene.etablissements.b1)).rejects.toThrow(/row-level security/)
    await expect(ajout(a, scene.etablissements.b1)).rejects.toThrow(/row-level security/)
    await expect(
      lire('a', `update adherents.contact set etablissement_id = '${scene.etablissements.b1}'`),
    ).rejects.toThrow(/row-level security/)
    await expect(lire('a', `update adherents.contact set entreprise_id = '${b}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(lire('a', 'delete from adherents.contact')).rejects.toThrow(/permission denied/)
    const touchees = await lire<{ id: string }>(
      'a',
      `update adherents.contact set fonction = 'x' returning id`,
    )
    expect(touchees.map((l) => l.id).sort()).toEqual(
      [scene.contacts.a, scene.contacts.a2, scene.contacts.preventionA].sort(),
    )
    await expect(
      lire(
        'a',
        `update adherents.contact set verifie_le = current_date + 1 where id = '${scene.contacts.a}'`,
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('n’écrit aucune déclaration ni demande de B, ni sur le contrat de B', async () => {
    const { declarationA, declarationB } = scene.declarations!
    const ajout = (declaration: string, contrat: string) =>
      lire(
        'a',
        `insert into declarations.ligne (declaration_id, contrat_id, sort) values ('${declaration}', '${contrat}', 'confirme')`,
      )
    await expect(ajout(declarationB, scene.contrats.deB)).rejects.toThrow(/row-level security/)
    await expect(ajout(declarationA, scene.contrats.deB)).rejects.toThrow(/row-level security/)
    const demande = (etablissement: string, contrat: string, plus = '') =>
      lire(
        'a',
        `insert into declarations.changement (etablissement_id, contrat_id, nature, effet${plus ? ', etat' : ''})
        values ('${etablissement}', '${contrat}', 'retrait', current_date${plus})`,
      )
    const { a1, b1 } = scene.etablissements
    await expect(demande(b1, scene.contrats.deB)).rejects.toThrow(/row-level security/)
    await expect(demande(a1, scene.contrats.deB)).rejects.toThrow(/row-level security/)
    // It cannot decide for the health team, nor mark its request as done.
    await expect(demande(a1, scene.contrats.propre, `, 'applique'`)).rejects.toThrow(/permission denied/)
    await expect(lire('a', `update declarations.changement set etat = 'valide'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(lire('a', `update declarations.declaration set sir = 0`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(lire('a', `select declarations.decider('{}', true, 'x')`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(lire('a', `select preparation from declarations.changement`)).rejects.toThrow(
      /permission denied/,
    )
    // Filed: its lines no longer move.
    expect(await lire('a', `update declarations.ligne set poste = 'x' returning id`)).toHaveLength(1)
    await base.proprietaire.query(`update declarations.declaration set statut = 'deposee' where id = $1`, [
      declarationA,
    ])
    expect(await lire('a', `update declarations.ligne set poste = 'y' returning id`)).toEqual([])
    await base.proprietaire.query(`update declarations.declaration set statut = 'en_cours' where id = $1`, [
      declarationA,
    ])
    for (const compte of ['comptable', 'referentA', 'siteA', 'sansQualiteA', 'b'] as const)
      expect(
        await lire(compte, `select id from declarations.ligne where declaration_id = '${declarationA}'`),
        compte,
      ).toEqual([])
  })

  it('d’un travailleur partagé avec B, ne voit que son propre contrat', async () => {
    const contrats = await lire<{ id: string }>(
      'a',
      `select id from travailleurs.contrat where travailleur_id = '${scene.travailleurs.partage}'`,
    )
    expect(contrats.map((l) => l.id)).toEqual([scene.contrats.partageA])
    const chezB = await lire<{ id: string }>('b', 'select id from travailleurs.contrat')
    expect(chezB.map((l) => l.id)).not.toContain(scene.contrats.partageA)
  })

  it('de qui est parti, ne voit pas le contrat suivant ; de qui est parti depuis longtemps, plus rien', async () => {
    const vus = await lire<{ id: string }>('a', 'select id from travailleurs.contrat order by id')
    const { propre, partageA, interim, parti, surA2 } = scene.contrats
    expect(vus.map((l) => l.id)).toEqual([propre, partageA, interim, parti, surA2].sort())
    const gens = await lire<{ id: string }>('a', 'select id from travailleurs.travailleur')
    expect(gens.map((l) => l.id)).not.toContain(scene.travailleurs.ancien)
  })

  it('l’entreprise utilisatrice ne voit pas l’intérimaire, ni l’agence l’entreprise utilisatrice', async () => {
    const chezB = await lire<{ id: string }>('b', 'select id from travailleurs.contrat')
    expect(chezB.map((l) => l.id)).not.toContain(scene.contrats.interim)
    await expect(lire('a', 'select entreprise_utilisatrice_id from travailleurs.contrat')).rejects.toThrow(
      /permission denied/,
    )
  })

  it('ne voit que ce qui a été déclaré, pas ce que le service a noté', async () => {
    const expositions = await lire<{ n: string }>('a', 'select nature_code n from travailleurs.exposition')
    expect(expositions).toEqual([{ n: 'cmr' }])
    const situations = await lire<{ code: string }>(
      'a',
      'select code from travailleurs.situation order by code',
    )
    expect(situations).toEqual([{ code: 'boeth' }, { code: 'isole' }])
  })
})

describe('la qualité de l’accès limite ce qui est vu', () => {
  const compter = async (compte: Compte, table: string) =>
    (await lire<{ n: number }>(compte, `select count(*)::int n from ${table}`))[0]!.n

  it('le comptable mandaté voit les travailleurs et les contrats, ni expositions ni contacts de prévention', async () => {
    expect(await compter('comptable', 'travailleurs.contrat')).toBe(5)
    expect(await compter('comptable', 'travailleurs.exposition')).toBe(0)
    expect(await compter('comptable', 'travailleurs.situation')).toBe(0)
    const types = await lire<{ type: string }>('comptable', 'select type from adherents.contact order by 1')
    expect(types.map((l) => l.type)).toEqual(['administratif', 'etablissement'])
    const entreprises = await lire<{ id: string }>('comptable', 'select id from adherents.entreprise')
    expect(entreprises.map((l) => l.id).sort()).toEqual([scene.entreprises.a, scene.entreprises.c].sort())
  })

  it('le comptable ne tient que les contacts comptables', async () => {
    const { a } = scene.entreprises
    const ajouter = (type: string) =>
      lire(
        'comptable',
        `insert into adherents.contact (entreprise_id, type, nom, telephone)
        values ('${a}', '${type}', 'Compta', '+33200000000') returning id`,
      )
    await expect(ajouter('dirigeant')).rejects.toThrow(/row-level security/)
    expect(await ajouter('comptable')).toHaveLength(1)
    expect(await lire('comptable', `update adherents.contact set fonction = 'y' returning type`)).toEqual([
      { type: 'comptable' },
    ])
  })

  it('le référent sécurité voit les expositions, pas qui est reconnu travailleur handicapé', async () => {
    expect(await compter('referentA', 'travailleurs.exposition')).toBe(1)
    const codes = await lire<{ code: string }>('referentA', 'select code from travailleurs.situation')
    expect(codes).toEqual([{ code: 'isole' }])
  })

  it('un accès limité à un établissement n’ouvre que lui', async () => {
    expect(await lire('siteA', 'select id from adherents.etablissement')).toEqual([
      { id: scene.etablissements.a2 },
    ])
    expect(await lire('siteA', 'select id from travailleurs.travailleur')).toEqual([
      { id: scene.travailleurs.surA2 },
    ])
    const modifies = await lire('siteA', `update adherents.contact set fonction = 'z' returning id`)
    expect(modifies).toEqual([{ id: scene.contacts.a2 }])
  })

  it('un accès terminé, ou d’un autre rôle, n’ouvre rien', async () => {
    for (const table of OUVERTES.filter((t) => t !== 'organisation.service'))
      expect(await compter('ancienA', table), table).toBe(0)
    await expect(
      dansContexte(
        base.connexions,
        { compteId: scene.comptes.a, role: 'travailleur' },
        new Set(),
        'essai',
        ({ bd }) => sql`select id from travailleurs.contrat`.execute(bd),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  it('un accès sans qualité connue n’ouvre ni expositions ni écriture', async () => {
    expect(await compter('sansQualiteA', 'travailleurs.contrat')).toBe(5)
    expect(await compter('sansQualiteA', 'travailleurs.exposition')).toBe(0)
    expect(await lire('sansQualiteA', `update adherents.contact set fonction = 'w' returning id`)).toEqual([])
  })
})
