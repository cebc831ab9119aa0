import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../../../application/serveur/essais/serveur-d-essai.ts'
import { dansContexte, type Role } from '../../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../../plateforme/base/essais/base-d-essai.ts'
import { decor } from '../../../travailleurs/essais/decor.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base)
const d = decor(base)
const SURVEILLANTS = ['administrateur', 'qualite', 'direction'] as const
let travailleur = ''

beforeAll(async () => {
  travailleur = await d.travailleur({ nom_naissance: 'Secrétain', prenoms: 'Maud', naissance: '1980-02-03' })
  const etablissement = await d.etablissement()
  await d.contrat(travailleur, etablissement)
  await base.proprietaire.query(
    `insert into travailleurs.coordonnees (travailleur_id, telephone, courriel) values ($1, '+33611223344', 'maud@perso.fr')`,
    [travailleur],
  )
  await base.proprietaire.query(`update travailleurs.travailleur set nom_usage = 'Dupontel' where id = $1`, [
    travailleur,
  ])
  await base.proprietaire
    .query(
      `insert into adherents.contact (entreprise_id, nom, prenom, role, telephone)
     select entreprise_id, 'Lacontact', 'Jeanne', 'rh', '+33699887766' from adherents.etablissement where id = $1`,
      [etablissement],
    )
    .catch(() => undefined)
})

const lire = async (role: Role, objet: string) => {
  const envoyer = serveur.en(role)
  const liste = await envoyer('GET', '/api/journal/ecritures', { requete: { objet } })
  const details = []
  for (const { id } of liste.json().lignes) details.push(await envoyer('GET', `/api/journal/ecritures/${id}`))
  return { liste, details, corps: liste.body + details.map((r) => r.body).join() }
}
const PERSONNEL = /Secrétain|Maud|1980-02-03|33611223344|maud@perso|Dupontel|Lacontact|Jeanne|33699887766/

describe('les valeurs personnelles du journal', () => {
  it.each(SURVEILLANTS)('sont masquées pour %s : qui, quand et quel champ restent', async (role) => {
    for (const objet of ['travailleurs.travailleur', 'travailleurs.coordonnees', 'adherents.contact']) {
      const { liste, details, corps } = await lire(role, objet)
      if (objet !== 'adherents.contact') expect(liste.json().total, objet).toBeGreaterThan(0)
      expect(corps, objet).not.toMatch(PERSONNEL)
      for (const r of details) expect(r.json().masque).toBe(true)
    }
    const { liste } = await lire(role, 'travailleurs.travailleur')
    expect(liste.json().lignes[0]).toMatchObject({ operation: 'UPDATE', champs: ['nom_usage'] })
  })

  it.each(SURVEILLANTS)('ne se lisent pas par SQL sous le rôle %s', async (role) => {
    for (const ordre of [
      'select avant from journal.ecriture',
      'select apres from journal.ecriture',
      'select * from journal.ecriture',
      'select to_jsonb(e) from journal.ecriture e',
    ])
      await expect(
        dansContexte(base.connexions, { compteId: randomUUID(), role }, new Set(), 'essai', ({ bd }) =>
          sql.raw(ordre).execute(bd),
        ),
      ).rejects.toThrow('permission denied')
  })

  it('se lisent du médecin, et de ceux qui tiennent la fiche dans son historique', async () => {
    expect((await lire('medecin', 'travailleurs.travailleur')).corps).toMatch(/Dupontel/)
    const historique = await serveur.en('assistante')('GET', `/api/travailleurs/${travailleur}/historique`)
    expect(historique.body).toMatch(/Dupontel/)
  })

  it('masque aussi l’inconnu : documents, imports, noms de personnes de toute salle', async () => {
    const { rows } = await base.proprietaire.query(
      `select journal.masquer('salle.neuve', '{"id":"1","nom":"X","telephone_fixe":"06","detail":{"a":"X"},"statut":"ok",
        "adresse_1":"rue","nom_naissance":null}') v, journal.masquer('organisation.centre', '{"nom":"Brumeval"}') c`,
    )
    expect(rows[0].v).toEqual({
      id: '1',
      nom: '•••',
      telephone_fixe: '•••',
      detail: '•••',
      statut: 'ok',
      adresse_1: '•••',
      nom_naissance: null,
    })
    expect(rows[0].c).toEqual({ nom: 'Brumeval' })
  })
})

describe('un accès refusé à des données de santé', () => {
  const refus = async (role: Role, requete = {}) =>
    (await serveur.en(role)('GET', '/api/journal/refus', { requete })).json()
  const tenter = (role: Role, compteId: string) =>
    serveur.en(role, { compteId })('POST', `/api/travailleurs/${travailleur}/etats-sante/lecture`, {
      corps: { motif: 'Par curiosité' },
    })

  it('laisse une trace, bien que sa transaction soit annulée', async () => {
    const compteId = await d.compte('medecin', await d.equipe([await d.etablissement()]))
    expect((await tenter('medecin', compteId)).statusCode).toBe(403)
    const { lignes } = await refus('qualite', { acteur: compteId })
    expect(lignes).toMatchObject([
      {
        acteur: { prenom: 'Alex', nom: 'Roy' },
        role: 'medecin',
        travailleurId: travailleur,
        motif: 'Par curiosité',
        demande: 'POST /api/travailleurs/:id/etats-sante/lecture',
        raison: expect.stringContaining('Votre équipe ne suit pas ce travailleur'),
      },
    ])
  })

  it('de qui n’a pas le droit aussi, employeur compris, même sans corps lisible', async () => {
    const compteId = randomUUID()
    for (const role of ['direction', 'administrateur', 'employeur'] as const) {
      expect((await tenter(role, compteId)).statusCode).toBe(403)
    }
    expect((await refus('medecin', { travailleur })).lignes.map((l: { role: string }) => l.role)).toEqual(
      expect.arrayContaining(['direction', 'administrateur', 'employeur']),
    )
  })

  it('ne se lit que des médecins et de la qualité, ne s’efface pas et ne s’invente pas', async () => {
    for (const role of ['administrateur', 'direction', 'assistante', 'employeur'] as const)
      expect((await serveur.en(role)('GET', '/api/journal/refus')).statusCode).toBe(403)
    await expect(base.proprietaire.query('delete from journal.lecture_refusee')).rejects.toThrow(
      "ne s'efface pas",
    )
    await expect(
      dansContexte(
        base.connexions,
        { compteId: randomUUID(), role: 'direction' },
        new Set(),
        'essai',
        ({ bd }) =>
          sql`insert into journal.lecture_refusee (acteur, role, demande, raison) values (${randomUUID()}, 'x', 'x', 'x')`.execute(
            bd,
          ),
      ),
    ).rejects.toThrow('permission denied')
  })
})

describe('les filtres du journal', () => {
  it('suivent un index, de la fin vers le début', async () => {
    const client = await base.proprietaire.connect()
    try {
      await client.query('set enable_seqscan = off')
      for (const [filtre, index] of [
        [`role = 'socle_medecin'`, 'ecriture_role'],
        [`cas = 'essai'`, 'ecriture_cas'],
        [`objet = 'comptes.compte'`, 'ecriture_objet_seul'],
      ]) {
        const { rows } = await client.query(
          `explain select id from journal.ecriture where ${filtre} order by id desc limit 50`,
        )
        expect(rows.map((r) => r['QUERY PLAN']).join('\n'), filtre).toContain(index)
      }
    } finally {
      client.release()
    }
  })

  it('par geste ne montre que ses écritures', async () => {
    const lus = await serveur.en('qualite')('GET', '/api/journal/ecritures', {
      requete: { cas: 'aucun.geste' },
    })
    expect(lus.json().total).toBe(0)
  })
})
