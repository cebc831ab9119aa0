import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../application/serveur/essais/serveur-d-essai.ts'
import { type Navigateur, serveurDeConnexion } from '../../application/serveur/essais/serveur-de-connexion.ts'
import { creerComptesDirectement, hacherMotDePasse } from '../../plateforme/authentification/index.ts'
import { dansContexte, jourDe, ROLES } from '../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base)
const connexion = serveurDeConnexion(base)
const MOT = 'trois pommes vertes'
const admin = { id: randomUUID(), courriel: 'admin@essai.fr', prenom: 'Ada', nom: 'Roussel' }
const assistante = { id: randomUUID(), courriel: 'lea@essai.fr', prenom: 'Léa', nom: 'Bompard' }
const medecin = { id: randomUUID(), courriel: 'medecin@essai.fr', prenom: 'Yann', nom: 'Le Goff' }
let professionnelId: string
let entrepriseId: string
let etablissementId: string
const aujourdhui = jourDe(new Date())
const en = () => serveur.en('administrateur', { compteId: admin.id })

beforeAll(async () => {
  const motDePasseHache = await hacherMotDePasse(MOT)
  const { rows } = await base.proprietaire.query<{ p: string; e: string; t: string }>(`
    with p as (insert into organisation.professionnel (nom, prenom, metier_code, arrivee)
        values ('Le Goff', 'Yann', 'medecin', '2020-01-01') returning id),
      e as (insert into adherents.entreprise (raison_sociale, siren) values ('Menuiserie du Val', '732829320') returning id),
      t as (insert into adherents.etablissement (entreprise_id, commune, siege) select id, 'Évreux', true from e returning id)
    select p.id p, e.id e, t.id t from p, e, t`)
  professionnelId = rows[0]!.p
  entrepriseId = rows[0]!.e
  etablissementId = rows[0]!.t
  await creerComptesDirectement(base.proprietaire, [
    { ...admin, motDePasseHache, attributions: [{ role: 'administrateur' }] },
    { ...assistante, motDePasseHache, attributions: [{ role: 'assistante' }] },
    { ...medecin, motDePasseHache, attributions: [{ role: 'medecin', professionnelId }] },
  ])
})

const nouveau = (plus = {}, attribution = {}) => ({
  courriel: `p${randomUUID().slice(0, 8)}@essai.fr`,
  prenom: 'Nina',
  nom: 'Costa',
  role: 'preventeur',
  debut: aujourdhui,
  ...attribution,
  ...plus,
})
const ouvrir = async (courriel: string, motDePasse = MOT): Promise<Navigateur> => {
  const n = connexion.navigateur()
  await n.envoyer('POST', '/api/connexion', { courriel, motDePasse })
  return n
}

describe('la liste des comptes', () => {
  it('se cherche sans accents, se filtre, se trie, et ne montre aucun secret', async () => {
    const lue = await en()('GET', '/api/comptes', { requete: { q: 'bompard lea' } })
    expect(lue.json()).toMatchObject({
      total: 1,
      lignes: [{ courriel: 'lea@essai.fr', etat: 'actif', roles: ['assistante'], secondFacteur: false }],
    })
    expect(lue.body).not.toMatch(/argon2|jeton|secret"/)
    const tries = (await en()('GET', '/api/comptes', { requete: { tri: '-nom' } })).json()
    expect(tries.lignes.map((l: { nom: string }) => l.nom)).toEqual(['Roussel', 'Le Goff', 'Bompard'])
    const filtres = await en()('GET', '/api/comptes', {
      requete: { role: ['medecin', 'qualite'], etat: 'actif' },
    })
    expect(filtres.json().total).toBe(1)
  })

  it('refuse en français des demandes impossibles', async () => {
    for (const requete of [
      { page: -1 },
      { taille: 100000 },
      { role: 'roi' },
      { tri: 'mot_de_passe' },
      { q: 'a\u0000' },
      { q: 'x'.repeat(1000) },
    ])
      expect((await en()('GET', '/api/comptes', { requete: requete as never })).statusCode).toBe(400)
    for (const id of ['1', "' or 1=1", '%00'])
      expect((await en()('GET', `/api/comptes/${encodeURIComponent(id)}`)).statusCode).toBe(400)
    expect((await en()('GET', `/api/comptes/${randomUUID()}`)).statusCode).toBe(404)
  })
})

describe('un nouveau compte', () => {
  it('s’ouvre par un lien d’invitation : la personne seule choisit son mot de passe', async () => {
    const cree = await en()('POST', '/api/comptes', { corps: nouveau({ courriel: 'Nina@Essai.fr ' }) })
    expect(cree.statusCode).toBe(201)
    const { id, lien } = cree.json()
    expect((await en()('GET', `/api/comptes/${id}`)).json()).toMatchObject({
      courriel: 'nina@essai.fr',
      etat: 'invite',
      lien: { usage: 'invitation' },
    })
    const jeton = lien.replace('/invitation#', '')
    const n = connexion.navigateur()
    expect((await n.envoyer('POST', '/api/connexion/lien', { jeton })).json()).toMatchObject({
      usage: 'invitation',
      prenom: 'Nina',
    })
    const motDePasse = 'un canard sous la pluie'
    expect(
      (await n.envoyer('POST', '/api/connexion/lien/mot-de-passe', { jeton, motDePasse })).statusCode,
    ).toBe(204)
    expect(
      (await (await ouvrir('nina@essai.fr', motDePasse)).envoyer('GET', '/api/session')).json().role,
    ).toBe('preventeur')
  })

  it('est refusé à une adresse déjà prise, ou sans ce que son rôle demande', async () => {
    const double = await en()('POST', '/api/comptes', { corps: nouveau({ courriel: assistante.courriel }) })
    expect([double.statusCode, double.json().erreur.champs]).toEqual([
      409,
      { courriel: 'Un compte existe déjà à cette adresse électronique. Ouvrez-le pour lui donner un droit.' },
    ])
    const cas: [object, string, RegExp][] = [
      [{ role: 'medecin' }, 'professionnelId', /Choisissez le professionnel/],
      [{ role: 'employeur' }, 'entrepriseId', /Choisissez l’entreprise/],
      [{ role: 'employeur', entrepriseId }, 'qualite', /Choisissez la qualité/],
      [
        { role: 'employeur', entrepriseId, qualite: 'rh', etablissementId: randomUUID() },
        'etablissementId',
        /n’est pas celui/,
      ],
      [{ role: 'travailleur' }, 'travailleurId', /Choisissez le travailleur/],
      [{ debut: '2020-01-01' }, 'debut', /dans le passé/],
      [{ fin: '2020-01-01' }, 'fin', /La fin précède le début/],
    ]
    for (const [attribution, champ, phrase] of cas) {
      const refus = await en()('POST', '/api/comptes', { corps: nouveau({}, attribution) })
      expect(refus.statusCode).toBe(422)
      expect(refus.json().erreur.champs[champ]).toMatch(phrase)
    }
    for (const corps of [
      {},
      nouveau({ prenom: '' }),
      nouveau({ courriel: 'x' }),
      nouveau({}, { debut: '2026-02-30' }),
      nouveau({ nom: 'a\u0000' }),
      nouveau({ nom: 'x'.repeat(9999) }),
      nouveau({}, { role: 'roi' }),
    ])
      expect((await en()('POST', '/api/comptes', { corps })).statusCode).toBe(400)
    const inconnue = await en()('POST', '/api/comptes', {
      corps: nouveau({}, { role: 'employeur', entrepriseId: randomUUID(), qualite: 'rh' }),
    })
    expect([inconnue.statusCode, inconnue.json().erreur.champs]).toEqual([
      409,
      { entrepriseId: 'Cette entreprise n’existe pas. Choisissez-la dans la liste.' },
    ])
  })

  it('d’employeur ne voit que l’établissement choisi', async () => {
    const cree = await en()('POST', '/api/comptes', {
      corps: nouveau({}, { role: 'employeur', entrepriseId, etablissementId, qualite: 'referent_securite' }),
    })
    expect((await en()('GET', `/api/comptes/${cree.json().id}`)).json().attributions[0]).toMatchObject({
      role: 'employeur',
      qualite: 'referent_securite',
      entreprise: 'Menuiserie du Val',
      etablissement: 'Évreux',
    })
  })
})

describe('les droits d’un compte', () => {
  it('s’ajoutent, se terminent avec un motif, et la session le sait aussitôt', async () => {
    const n = await ouvrir(assistante.courriel)
    const droits = `/api/comptes/${assistante.id}/droits`
    const corps = { role: 'qualite', debut: aujourdhui, motif: 'Remplacement' }
    const donne = await en()('POST', droits, { corps })
    expect(donne.statusCode).toBe(201)
    expect((await n.envoyer('GET', '/api/session')).json().roles).toEqual(['assistante', 'qualite'])
    const double = await en()('POST', droits, { corps })
    expect([double.statusCode, double.json().erreur.champs.role]).toEqual([
      409,
      'Ce compte tient déjà ce rôle sur cette période. Terminez d’abord le droit en cours.',
    ])
    const url = `/api/comptes/droits/${donne.json().id}/fin`
    expect((await en()('POST', url, { corps: { motif: '' } })).statusCode).toBe(400)
    expect(
      (await en()('POST', url, { corps: { dernierJour: '2020-01-01', motif: 'Retour' } })).statusCode,
    ).toBe(422)
    expect((await en()('POST', url, { corps: { motif: 'Retour de la titulaire' } })).statusCode).toBe(200)
    expect((await n.envoyer('GET', '/api/session')).json().roles).toEqual(['assistante'])
    expect((await en()('POST', url, { corps: { motif: 'Encore' } })).json().erreur.message).toBe(
      'Ce droit est déjà terminé.',
    )
  })

  it('s’éteignent au départ du professionnel, sans que personne y pense', async () => {
    const n = await ouvrir(medecin.courriel)
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(200)
    await base.proprietaire.query(
      'update organisation.professionnel set depart = current_date - 1 where id = $1',
      [professionnelId],
    )
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await en()('GET', `/api/comptes/${medecin.id}`)).json().etat).toBe('sans_droit')
    await base.proprietaire.query('update organisation.professionnel set depart = null where id = $1', [
      professionnelId,
    ])
  })

  it('laissent toujours un administrateur, et personne ne retire le sien', async () => {
    const { attributions } = (await en()('GET', `/api/comptes/${admin.id}`)).json()
    const retirer = (id: string, compteId: string) =>
      serveur.en('administrateur', { compteId })('POST', `/api/comptes/droits/${id}/fin`, {
        corps: { motif: 'Départ' },
      })
    const sien = await retirer(attributions[0].id, admin.id)
    expect([sien.statusCode, sien.json().erreur.message]).toEqual([
      409,
      'Vous ne pouvez pas retirer votre propre droit d’administration. Demandez-le à un autre administrateur.',
    ])
    const DERNIER =
      'Ce compte est le dernier administrateur actif : plus personne ne pourrait gérer les comptes. Donnez d’abord ce rôle à une autre personne.'
    const dernier = await retirer(attributions[0].id, randomUUID())
    expect([dernier.statusCode, dernier.json().erreur.message]).toEqual([409, DERNIER])
    const suspendre = (compteId: string) =>
      serveur.en('administrateur', { compteId })('POST', `/api/comptes/${admin.id}/suspension`, {
        corps: { motif: 'Essai' },
      })
    expect((await suspendre(admin.id)).json().erreur.message).toMatch(
      /^Vous ne pouvez pas suspendre votre propre compte/,
    )
    expect((await suspendre(randomUUID())).json().erreur.message).toBe(DERNIER)
    expect((await en()('GET', `/api/comptes/${admin.id}`)).json().etat).toBe('actif')
  })
})

describe('l’administration d’un compte', () => {
  it('le suspend : ses sessions se ferment ; puis le réactive', async () => {
    const n = await ouvrir(assistante.courriel)
    const url = `/api/comptes/${assistante.id}`
    expect(
      (await en()('POST', `${url}/suspension`, { corps: { motif: 'Congé longue durée' } })).statusCode,
    ).toBe(200)
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await en()('POST', `${url}/suspension`, { corps: { motif: 'Encore' } })).statusCode).toBe(409)
    expect((await en()('POST', `${url}/lien`)).statusCode).toBe(409)
    expect((await en()('POST', `${url}/reactivation`)).statusCode).toBe(200)
    expect((await en()('POST', `${url}/reactivation`)).statusCode).toBe(409)
    expect((await (await ouvrir(assistante.courriel)).envoyer('GET', '/api/session')).statusCode).toBe(200)
  })

  it('ferme ses sessions, donne un lien de mot de passe, corrige son nom', async () => {
    const n = await ouvrir(assistante.courriel)
    const url = `/api/comptes/${assistante.id}`
    expect((await en()('POST', `${url}/sessions/fermeture`)).json().fermees).toBeGreaterThan(0)
    expect((await n.envoyer('GET', '/api/session')).statusCode).toBe(401)
    expect((await en()('POST', `${url}/lien`)).json().lien).toMatch(/^\/nouveau-mot-de-passe#[\w-]{43}$/)
    const corps = { courriel: assistante.courriel, prenom: 'Léa', nom: 'Bompard-Petit' }
    expect((await en()('PATCH', url, { corps })).statusCode).toBe(200)
    expect((await en()('PATCH', url, { corps: { ...corps, courriel: admin.courriel } })).statusCode).toBe(409)
    expect(
      (await en()('PATCH', `/api/comptes/${randomUUID()}`, { corps: { ...corps, courriel: 'z@essai.fr' } }))
        .statusCode,
    ).toBe(404)
  })

  it('retire un second facteur perdu', async () => {
    await base.proprietaire.query(`update comptes.compte set second_facteur = true where id = $1`, [
      assistante.id,
    ])
    await base.proprietaire.query(
      `insert into comptes.second_facteur (compte_id, secret, codes_secours) values ($1, 's', 'c')`,
      [assistante.id],
    )
    const url = `/api/comptes/${assistante.id}/second-facteur/reinitialisation`
    expect((await en()('POST', url, { corps: { motif: 'Téléphone perdu' } })).statusCode).toBe(200)
    expect((await en()('POST', url, { corps: { motif: 'Téléphone perdu' } })).json().erreur.message).toBe(
      'Ce compte n’a pas de second facteur.',
    )
    const { acces } = (await en()('GET', `/api/comptes/${assistante.id}`)).json()
    expect(acces[0].evenement).toBe('second_facteur_reinitialise')
  })
})

describe('le journal', () => {
  it('montre qui a changé quoi, l’avant et l’après, et se filtre par objet', async () => {
    const liste = (
      await en()('GET', '/api/journal/ecritures', {
        requete: {
          objet: 'comptes.compte',
          objetId: assistante.id,
          operation: 'UPDATE',
          cas: 'comptes.modifierCompte',
        },
      })
    ).json()
    expect(liste.lignes[0]).toMatchObject({
      acteur: { prenom: 'Ada', nom: 'Roussel' },
      role: 'administrateur',
      cas: 'comptes.modifierCompte',
    })
    expect(liste.lignes[0].champs).toContain('nom')
    const detail = (await en()('GET', `/api/journal/ecritures/${liste.lignes[0].id}`)).json()
    expect([detail.avant.nom, detail.apres.nom]).toEqual(['Bompard', 'Bompard-Petit'])
    const vide = await en()('GET', '/api/journal/ecritures', {
      requete: { du: '2020-01-01', au: '2020-12-31' },
    })
    expect(vide.json().total).toBe(0)
  })

  it('réserve les données de santé aux médecins, et les lectures aux médecins et à la qualité', async () => {
    await base.proprietaire.query(
      `insert into journal.ecriture (role, operation, objet, classe) values ('socle_medecin', 'INSERT', 'travailleurs.etat_sante', 'sante')`,
    )
    const sante = async (role: 'administrateur' | 'medecin') =>
      (
        await serveur.en(role)('GET', '/api/journal/ecritures', {
          requete: { objet: 'travailleurs.etat_sante' },
        })
      ).json().total
    expect([await sante('administrateur'), await sante('medecin')]).toEqual([0, 1])
    expect((await en()('GET', '/api/journal/lectures')).statusCode).toBe(403)
    expect((await serveur.en('medecin')('GET', '/api/journal/lectures')).json().total).toBe(0)
    expect((await serveur.en('medecin')('GET', '/api/journal/acces')).statusCode).toBe(403)
  })

  it('des accès nomme la personne, l’administrateur et le motif', async () => {
    const lu = await en()('GET', '/api/journal/acces', { requete: { evenement: 'compte_suspendu' } })
    expect(lu.json().lignes[0]).toMatchObject({
      compte: { nom: 'Bompard-Petit' },
      par: { nom: 'Roussel' },
      motif: 'Congé longue durée',
    })
  })

  it('refuse en français des demandes impossibles', async () => {
    for (const requete of [
      { page: 0 },
      { page: 9999 },
      { du: '2026-13-01' },
      { objet: 'a;drop' },
      { acteur: 'x' },
      { operation: 'TRUNCATE' },
    ])
      expect((await en()('GET', '/api/journal/ecritures', { requete: requete as never })).statusCode).toBe(
        400,
      )
    for (const id of ['0', '-1', 'abc', '99999999999999999999'])
      expect((await en()('GET', `/api/journal/ecritures/${id}`)).statusCode).toBe(400)
    expect((await en()('GET', '/api/journal/ecritures/999999999')).statusCode).toBe(404)
  })
})

describe('les droits', () => {
  it('se lisent tels que le serveur et la base les tiennent', async () => {
    const { operations, classes } = (await en()('GET', '/api/comptes/droits')).json()
    expect(operations.find((o: { droit: string }) => o.droit === 'comptes.gerer').roles).toEqual([
      'administrateur',
    ])
    const de = (role: string, classe: string) =>
      classes.find((c: { role: string; classe: string }) => c.role === role && c.classe === classe)
    expect(de('administrateur', 'sante')).toMatchObject({ lues: 0, ecrites: 0 })
    expect(de('medecin', 'partage').lues).toBeGreaterThan(5)
  })

  it('de chaque route sont refusés aux autres rôles', async () => {
    const routes: [string, 'GET' | 'POST' | 'PATCH', string, string[]][] = [
      ...(['', '/rattachements?type=entreprise', `/${admin.id}`] as const).map(
        (u): [string, 'GET', string, string[]] => [u, 'GET', `/api/comptes${u}`, ['administrateur']],
      ),
      ['droits', 'GET', '/api/comptes/droits', ['administrateur', 'qualite', 'direction']],
      ['ecritures', 'GET', '/api/journal/ecritures', ['administrateur', 'qualite', 'direction', 'medecin']],
      ['objets', 'GET', '/api/journal/objets', ['administrateur', 'qualite', 'direction', 'medecin']],
      [
        'personnes',
        'GET',
        '/api/journal/personnes?q=a',
        ['administrateur', 'qualite', 'direction', 'medecin'],
      ],
      ['acces', 'GET', '/api/journal/acces', ['administrateur', 'qualite', 'direction']],
      ['lectures', 'GET', '/api/journal/lectures', ['medecin', 'qualite']],
    ]
    for (const role of ROLES) {
      for (const [, methode, url, permis] of routes) {
        const { statusCode } = await serveur.en(role)(methode, url)
        expect([role, url, statusCode]).toEqual([role, url, permis.includes(role) ? 200 : 403])
      }
      if (role === 'administrateur') continue
      for (const suite of [
        'suspension',
        'reactivation',
        'lien',
        'droits',
        'sessions/fermeture',
        'second-facteur/reinitialisation',
      ])
        expect(
          (
            await serveur.en(role)('POST', `/api/comptes/${assistante.id}/${suite}`, {
              corps: { motif: 'Essai', role: 'qualite', debut: aujourdhui },
            })
          ).statusCode,
        ).toBe(403)
      expect((await serveur.en(role)('POST', '/api/comptes', { corps: nouveau() })).statusCode).toBe(403)
    }
  })
})

describe('les secrets', () => {
  it('ne se lisent sous aucun rôle de requête, par aucune requête SQL', async () => {
    const lectures = [
      'select mot_de_passe from comptes.identite',
      'select jeton from comptes.session',
      'select secret from comptes.second_facteur',
      'select codes_secours from comptes.second_facteur',
      'select valeur from comptes.jeton',
      'select empreinte from comptes.lien',
      'select * from comptes.identite',
      'select i from comptes.identite i',
      'select to_jsonb(s) from comptes.session s',
      'select cle from comptes.tentative',
    ]
    for (const role of [...ROLES, 'systeme', 'visiteur'] as const)
      for (const lecture of lectures)
        await expect(
          dansContexte(base.connexions, { compteId: admin.id, role }, new Set(), 'essai', ({ bd }) =>
            sql.raw(lecture).execute(bd),
          ),
        ).rejects.toThrow(/permission denied/)
  })

  it('ne s’écrivent pas non plus : ni mot de passe ni session fabriqués par un administrateur', async () => {
    for (const ordre of [
      `update comptes.identite set mot_de_passe = 'x'`,
      `insert into comptes.session (jeton, compte_id, expire_le) values ('x', '${admin.id}', now())`,
      `update comptes.lien set empreinte = 'x'`,
      `delete from comptes.compte`,
      `delete from comptes.attribution`,
    ])
      await expect(
        dansContexte(
          base.connexions,
          { compteId: admin.id, role: 'administrateur' },
          new Set(),
          'essai',
          ({ bd }) => sql.raw(ordre).execute(bd),
        ),
      ).rejects.toThrow(/permission denied/)
  })
})
