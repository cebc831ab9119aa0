import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { racineProjet } from '../../../plateforme/base/racine.ts'
import { refusDePostgres } from '../../../plateforme/http/refus-postgres.ts'
import { contraintes } from '../contraintes.ts'
import { operations } from '../droits.ts'
import { calculer, embaucher, MAINTENANT, poserScene, type Scene } from '../essais/scene.ts'
import { remplacants } from '../requetes/remplacants.ts'
import { lireRendezVous } from '../requetes/rendez-vous.ts'
import { lireTaux } from '../requetes/taux-absence.ts'
import { changerStatut } from './changer-statut-rendez-vous.ts'
import { deplacerRendezVous } from './deplacer-rendez-vous.ts'
import { ajouterException, ajouterPlage } from './plages.ts'
import { donnerAssistanat } from './regler-agenda.ts'
import { remplacerRendezVous } from './remplacer-rendez-vous.ts'
import { reserverRendezVous } from './reserver-rendez-vous.ts'

const base = baseDEssai()
const en = <T>(role: Role, faire: Parameters<ReturnType<typeof comme>>[1], options = {}) =>
  comme(base, operations)(role, faire, { maintenant: MAINTENANT, ...options }) as Promise<T>
let s: Scene
let gens: string[]
let amiante: string
const LUNDI = '2026-11-30'

const demande = (travailleurId: string, heure: string, autre = {}) => ({
  travailleurId,
  code: 'VIPP' as const,
  professionnelId: s.idest,
  jour: LUNDI,
  heure,
  ...autre,
})
const reserver = (travailleurId: string, heure: string, autre = {}) =>
  en<{ id: string }>('assistante', (c) => reserverRendezVous(c, demande(travailleurId, heure, autre)))
const refus = (promesse: Promise<unknown>) =>
  promesse.then(
    () => 'accepté',
    (e: Error) => refusDePostgres(e, contraintes)?.message ?? e.message,
  )

beforeAll(async () => {
  s = await poserScene(base.proprietaire)
  // Hours of this test only.
  await base.proprietaire.query('delete from planification.plage')
  gens = []
  for (let i = 0; i < 60; i++)
    gens.push(
      await embaucher(base.proprietaire, s, {
        nom: `Durand${i}`,
        debut: '2019-03-01',
        visites: [['VIPI', '2021-01-15', 'IDEST']],
      }),
    )
  amiante = await embaucher(base.proprietaire, s, {
    nom: 'Amiantel',
    debut: '2019-03-01',
    exposition: ['amiante'],
    visites: [['EMAE', '2022-01-15', 'MT']],
  })
  await calculer(base.connexions, base.proprietaire)
  for (const professionnelId of [s.idest, s.medecin])
    for (const [de, a] of [
      ['09:00', '12:00'],
      ['13:30', '17:10'],
    ])
      await en('assistante', (c) =>
        ajouterPlage(c, {
          professionnelId,
          jourSemaine: 1,
          de: de!,
          a: a!,
          centreId: s.centre,
          debut: '2026-01-01',
        }),
      )
}, 60_000)

describe('prendre un rendez-vous', () => {
  it('refuse ce qui ne peut avoir lieu, et dit quoi faire', async () => {
    const t = gens[0]!
    expect(await refus(reserver(t, '09:00', { jour: '2026-11-16' }))).toContain('Ce créneau est passé')
    expect(await refus(reserver(t, '09:00', { jour: '2026-12-25' }))).toContain(
      'fermé le vendredi 25 décembre 2026 (Noël)',
    )
    expect(await refus(reserver(t, '09:00', { jour: '2026-12-01' }))).toContain(
      'ne reçoit pas le mardi 1 décembre 2026',
    )
    expect(await refus(reserver(t, '12:30'))).toContain('reçoit de 9 h à 12 h et de 13 h 30 à 17 h 10')
    expect(await refus(reserver(t, '11:45'))).toContain(
      'un rendez-vous de 40 minutes à 11 h 45 n’y tient pas',
    )
    expect(await refus(reserver(t, '09:00', { professionnelId: crypto.randomUUID() }))).toContain(
      'Ce professionnel est introuvable',
    )
    expect(await refus(reserver(crypto.randomUUID(), '09:00'))).toContain('Ce travailleur est introuvable')
    expect(await refus(reserver(amiante, '09:00', { code: 'EMAP' }))).toContain('Exclusion : amiante')
    expect(await refus(en('direction', (c) => reserverRendezVous(c, demande(t, '09:00'))))).toContain(
      'Votre rôle',
    )
  })

  it('refuse un jour de congé, sans dire pourquoi', async () => {
    await base.proprietaire.query(
      `insert into organisation.absence_professionnel (professionnel_id, motif, debut, fin) values ($1, 'arret', '2026-12-07', '2026-12-07')`,
      [s.idest],
    )
    const phrase = await refus(reserver(gens[0]!, '09:00', { jour: '2026-12-07' }))
    expect(phrase).toContain('Lise Marin est absent le lundi 7 décembre 2026')
    expect(phrase).not.toMatch(/arr[êe]t/i)
  })

  it('ferme et ouvre des heures d’un jour, jamais sur des rendez-vous pris', async () => {
    const { id } = await reserver(gens[1]!, '09:00', { jour: '2026-12-14' })
    expect(
      await refus(
        en('assistante', (c) =>
          ajouterException(c, {
            professionnelId: s.idest,
            jour: '2026-12-14',
            sens: 'ferme',
            de: '08:00',
            a: '10:00',
          }),
        ),
      ),
    ).toContain('Un rendez-vous est pris dans ces heures')
    await en('assistante', (c) =>
      ajouterException(c, {
        professionnelId: s.idest,
        jour: '2026-12-15',
        sens: 'ouvre',
        de: '09:00',
        a: '12:00',
        centreId: s.centre,
      }),
    )
    await en('assistante', (c) => deplacerRendezVous(c, { id, jour: '2026-12-15', heure: '10:00' }))
    const r = await en<Awaited<ReturnType<typeof lireRendezVous>>>('assistante', ({ bd }) =>
      lireRendezVous(bd, id),
    )
    expect(r).toMatchObject({ jour: '2026-12-15', de: 600, a: 640, statut: 'planifie' })
    expect(r!.mouvements).toHaveLength(2)
  })

  it('marque la mesure expérimentale, et donne la part de l’assistante au niveau 2', async () => {
    const conducteur = await embaucher(base.proprietaire, s, {
      nom: 'Conduit',
      debut: '2019-03-01',
      exposition: ['cmr'],
      visites: [['EMAE', '2022-01-15', 'MT']],
    })
    await calculer(base.connexions, base.proprietaire)
    const assistante = crypto.randomUUID()
    await base.proprietaire.query(
      `insert into organisation.professionnel (id, nom, prenom, metier_code, arrivee) values ($1, 'Roy', 'Zoé', 'assistante', '2018-01-01')`,
      [assistante],
    )
    await en('assistante', (c) =>
      donnerAssistanat(c, {
        professionnelId: s.idest,
        niveau: 2,
        assistanteId: assistante,
        debut: '2026-12-21',
      }),
    )
    const { id } = await reserver(conducteur, '10:00', { jour: '2026-12-21', code: 'EMAP' })
    const r = await en<Awaited<ReturnType<typeof lireRendezVous>>>('assistante', ({ bd }) =>
      lireRendezVous(bd, id),
    )
    expect(r).toMatchObject({
      mesure: 'Suivi périodique des SIR par un infirmier',
      assistante: 'Zoé Roy',
      examens_de: 585,
      convoque: 585,
      niveau: 2,
    })
  })
})

describe('cinquante personnes, dix créneaux', () => {
  it('dix rendez-vous, quarante refus clairs, aucun créneau deux fois', async () => {
    const heures = ['09:00', '09:40', '10:20', '11:00', '13:30', '14:10', '14:50', '15:30', '16:10', '11:20']
    const dix = heures.slice(0, 9).map((heure) => ({ heure, pro: s.idest }))
    dix.push({ heure: '09:00', pro: s.medecin })
    const issues = await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        const { heure, pro } = dix[i % 10]!
        return refus(reserver(gens[i + 2]!, heure, { professionnelId: pro }))
      }),
    )
    expect(issues.filter((x) => x === 'accepté')).toHaveLength(10)
    const non = issues.filter((x) => x !== 'accepté')
    expect(non).toHaveLength(40)
    for (const phrase of non) expect(phrase).toMatch(/déjà pris|vient d’être pris/)
    const { rows } = await base.proprietaire.query(
      `select professionnel_id, debut from planification.rendez_vous where jour = $1 group by 1, 2 having count(*) > 1`,
      [LUNDI],
    )
    expect(rows).toEqual([])
  }, 60_000)

  it('tué au milieu, le serveur ne laisse rien en doute : ce qui est annoncé existe, le reste est libre', async () => {
    const lundis = ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01']
    const heures = ['09:00', '09:40', '10:20', '11:00', '13:30', '14:10', '14:50', '15:30']
    const demandes = lundis.flatMap((jour, k) =>
      heures.map((h, i) => demande(gens[2 + k * 8 + i]!, h, { jour })),
    )
    const enfant = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'domaines/planification/essais/reserver-en-boucle.ts',
        base.url,
        JSON.stringify(demandes),
      ],
      { cwd: racineProjet, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let dits = ''
    await new Promise<void>((fait) => {
      enfant.stdout.on('data', (d: Buffer) => {
        dits += d
        if (dits.split('\n').length > 4) {
          enfant.kill('SIGKILL')
          fait()
        }
      })
      enfant.on('exit', () => fait())
    })
    if (enfant.exitCode === null && enfant.signalCode === null) await once(enfant, 'exit')
    const annonces = dits.split('\n').filter((l) => l.length === 36)
    expect(annonces.length).toBeGreaterThan(0)
    // The database ends the killed sessions; what they had not committed is gone.
    await expect
      .poll(
        async () =>
          (
            await base.proprietaire.query(
              `select count(*)::int n from pg_stat_activity where application_name = 'socle-essai-boucle' and state <> 'idle'`,
            )
          ).rows[0].n,
        { timeout: 10_000 },
      )
      .toBe(0)
    const { rows } = await base.proprietaire.query<{ id: string; statut: string; traces: number }>(
      `select r.id, r.statut, (select count(*)::int from planification.mouvement m where m.rendez_vous_id = r.id) traces
       from planification.rendez_vous r where r.jour >= '2027-01-01'`,
    )
    for (const id of annonces) expect(rows.map((r) => r.id)).toContain(id)
    for (const r of rows) expect(r).toMatchObject({ statut: 'planifie', traces: 1 })
    expect(
      (
        await base.proprietaire.query(
          `select from planification.rendez_vous where jour >= '2027-01-01' group by professionnel_id, debut having count(*) > 1`,
        )
      ).rowCount,
    ).toBe(0)
    // Nothing stays locked: the next one books at once.
    await reserver(gens[55]!, '16:10', { jour: '2027-01-04' })
  }, 60_000)
})

describe('absence et remplacement (S06)', () => {
  it('compte deux absences avant remplacement, une après ; la seconde seule est proposée à la pénalité', async () => {
    const JOUR = '2027-03-08'
    const [a, b, suivant] = [gens[56]!, gens[57]!, gens[58]!]
    const premier = await reserver(a, '09:00', { jour: JOUR })
    const second = await reserver(b, '09:40', { jour: JOUR })
    const troisJoursAvant = { maintenant: new Date('2027-03-05T08:00:00Z') }
    await en(
      'assistante',
      (c) =>
        changerStatut(c, {
          id: premier.id,
          vers: 'absent_excuse',
          prevenuPar: 'travailleur',
          cause: 'indisponible',
        }),
      troisJoursAvant,
    )
    const proposes = await en<Awaited<ReturnType<typeof remplacants>>>(
      'assistante',
      ({ bd }) => remplacants(bd, premier.id),
      troisJoursAvant,
    )
    expect(proposes[0]!.proximite).toBe('meme_etablissement')
    expect(proposes.map((p) => p.travailleurId)).not.toContain(a)
    expect(proposes.map((p) => p.travailleurId)).not.toContain(b)
    const remplacant = await en<{ id: string }>(
      'assistante',
      (c) => remplacerRendezVous(c, { id: premier.id, travailleurId: suivant, code: 'VIPP' }),
      troisJoursAvant,
    )
    expect(
      await refus(
        en(
          'assistante',
          (c) => remplacerRendezVous(c, { id: premier.id, travailleurId: gens[59]!, code: 'VIPP' }),
          troisJoursAvant,
        ),
      ),
    ).toContain('déjà donné')
    expect(
      await refus(
        en(
          'assistante',
          (c) => changerStatut(c, { id: second.id, vers: 'absent_non_excuse' }),
          troisJoursAvant,
        ),
      ),
    ).toContain('L’heure du rendez-vous n’est pas passée')
    const leSoir = { maintenant: new Date('2027-03-08T18:00:00Z') }
    await en('assistante', (c) => changerStatut(c, { id: remplacant.id, vers: 'effectue' }), leSoir)
    await en('assistante', (c) => changerStatut(c, { id: second.id, vers: 'absent_non_excuse' }), leSoir)
    // The rates look at past days only.
    await base.proprietaire.query(
      `update planification.rendez_vous set debut = debut - interval '1 year', fin = fin - interval '1 year',
      prevenu_le = prevenu_le - interval '1 year', debut_examens = debut_examens - interval '1 year' where jour = $1`,
      [JOUR],
    )
    const taux = await en<Awaited<ReturnType<typeof lireTaux>>>('direction', ({ bd }) =>
      lireTaux(bd, { du: '2026-03-08', au: '2026-03-08' }, 'professionnel'),
    )
    expect(taux.total).toMatchObject({ effectues: 1, absences: 2, remplaces: 1, capacite: 3, net: 50 })
    expect(taux.lignes[0]!.libelle).toBe('Lise Marin')
    const { rows: penalites } = await base.proprietaire.query(
      `select rendez_vous_id, motif, statut from planification.penalite`,
    )
    expect(penalites).toEqual([{ rendez_vous_id: second.id, motif: 'non_excusee', statut: 'proposee' }])
    const { rows: visites } = await base.proprietaire.query(
      `select v.code, v.profession from suivi.visite v join planification.rendez_vous r on r.visite_id = v.id where r.id = $1`,
      [remplacant.id],
    )
    expect(visites).toEqual([{ code: 'VIPP', profession: 'IDEST' }])
    // Corrected: he had told; no penalty stays.
    await en(
      'assistante',
      (c) =>
        changerStatut(c, {
          id: second.id,
          vers: 'absent_excuse',
          prevenuLe: '2026-03-01T08:00:00Z',
          cause: 'conges',
        }),
      leSoir,
    )
    expect((await base.proprietaire.query('select statut from planification.penalite')).rows).toEqual([
      { statut: 'ecartee' },
    ])
  })
})

describe('le secret', () => {
  const lire = (role: Role, requete: string, compteId?: string) =>
    en<{ rows: Record<string, unknown>[] }>(
      role,
      ({ bd }) => sql.raw(requete).execute(bd) as never,
      compteId ? { compteId } : {},
    )

  it('ferme les rendez-vous à qui ne planifie pas, direction et comptabilité comprises', async () => {
    for (const role of [
      'direction',
      'comptable',
      'administrateur',
      'preventeur',
      'qualite',
      'relation_adherents',
    ] as Role[])
      await expect(lire(role, 'select id from planification.rendez_vous'), role).rejects.toThrow(
        /permission denied/,
      )
    for (const role of ['comptable', 'administrateur', 'preventeur'] as Role[])
      await expect(
        lire(role, `select * from planification.compter_rendez_vous('2026-01-01', '2026-12-31')`),
        role,
      ).rejects.toThrow()
    for (const table of ['proposition', 'remplissage', 'mouvement', 'rendez_vous_tache'])
      for (const role of ['direction', 'comptable', 'employeur', 'preventeur', 'pdp'] as Role[])
        await expect(lire(role, `select * from planification.${table}`), `${role} ${table}`).rejects.toThrow(
          /permission denied/,
        )
  })

  it('ne montre à l’employeur ni le motif de santé, ni la cause, ni ce que le travailleur a demandé seul', async () => {
    await base.proprietaire.query(
      `insert into planification.rendez_vous (travailleur_id, etablissement_id, professionnel_id, debut, fin, centre_id, code, discret, contrat_id)
       select t, $2, $3, x.d, x.d + interval '30 minutes', $4, x.code, x.discret, null from unnest($1::uuid[]) with ordinality u(t, n)
       join (values (1, timestamptz '2027-06-01 08:00+02', 'DEM', true), (2, timestamptz '2027-06-01 09:00+02', 'ORIENT', false),
         (3, timestamptz '2027-06-01 10:00+02', 'VIPP', false)) x(n, d, code, discret) on x.n = u.n`,
      [gens.slice(40, 43), s.etablissement, s.medecin, s.centre],
    )
    const { rows } = await lire(
      'employeur',
      `select motif_employeur from planification.rendez_vous where jour = '2027-06-01' order by debut`,
      s.comptes.employeur,
    )
    expect(rows).toEqual([{ motif_employeur: 'RDV' }, { motif_employeur: 'VIPP' }])
    for (const colonne of ['code', 'motifs', 'cause_absence', 'origine', 'prevenu_par'])
      await expect(
        lire('employeur', `select ${colonne} from planification.rendez_vous`, s.comptes.employeur),
        colonne,
      ).rejects.toThrow(/permission denied/)
    expect((await lire('employeur', 'select id from planification.rendez_vous')).rows).toEqual([])
  })

  it('ne laisse au journal général que le nom des colonnes', async () => {
    const { rows } = await lire(
      'direction',
      `select count(*)::int n from journal.ecriture where objet = 'planification.rendez_vous'`,
    )
    expect(rows).toEqual([{ n: 0 }])
    const { rows: vues } = await base.proprietaire.query(
      `select count(*)::int n from journal.ecriture where objet = 'planification.rendez_vous' and (apres ? 'code' or avant is not null)`,
    )
    expect(vues).toEqual([{ n: 0 }])
  })
})
