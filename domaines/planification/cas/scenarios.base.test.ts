import { beforeAll, describe, expect, it } from 'vitest'
import { MOT_DE_PASSE_D_ESSAI, serveurDEssai } from '../../../application/serveur/essais/serveur-d-essai.ts'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import {
  calculer,
  embaucher,
  MAINTENANT,
  poserScene,
  type Scene,
  travailleursDeS04,
} from '../essais/scene.ts'

/* The scenarios of the order and of the delegation through the API, refusals included. */
const base = baseDEssai()
const serveur = serveurDEssai(base, { maintenant: () => MAINTENANT })
let s: Scene
let qui: Record<string, string>
let handicap: string
const inconnu = '01900000-0000-7000-8000-000000000000'

beforeAll(async () => {
  s = await poserScene(base.proprietaire)
  qui = await travailleursDeS04(base.proprietaire, s)
  handicap = await embaucher(base.proprietaire, s, { nom: 'Handicap', debut: '2026-10-05', etat: 'rqth' })
  await calculer(base.connexions, base.proprietaire)
})
const en = {
  assistante: () => serveur.en('assistante', { compteId: s.comptes.assistante }),
  medecin: () => serveur.en('medecin', { compteId: s.comptes.medecin }),
  idest: () => serveur.en('idest', { compteId: s.comptes.idest }),
  idestExpiree: () => serveur.en('idest', { compteId: s.comptes.idestExpiree }),
  employeur: () => serveur.en('employeur', { compteId: s.comptes.employeur }),
}
const noms = (r: { json(): { lignes: { nom: string; rang: number }[] } }) =>
  r.json().lignes.map((l) => `${l.nom} ${l.rang}`)

describe('la liste des convocables (S04)', () => {
  it('la secrétaire ouvre la liste des infirmiers de l’équipe : l’ordre, la règle, qui peut', async () => {
    const r = await en.assistante()('GET', '/api/planification/convocables', {
      requete: { liste: 'IDEST', equipe: s.equipe },
    })
    expect(r.statusCode).toBe(200)
    expect(noms(r)).toEqual([
      ...['Girard 1', 'Aubin 2', 'Bertin 3', 'Collet 4', 'Hamel 5', 'Duval 6', 'Etienne 7', 'Handicap 8'],
      'Fabre 9',
    ])
    const { lignes, totaux } = r.json()
    expect(lignes.every((l: { regle: string }) => l.regle)).toBe(true)
    expect(lignes[0].peuvent.map((p: { nom: string }) => p.nom)).toEqual(['Lise Marin'])
    expect(totaux.parRang).toContainEqual({ rang: 3, total: 1, retard: 1 })
  })
  it('motif principal et secondaires sur une même ligne', async () => {
    const id = await embaucher(base.proprietaire, s, {
      nom: 'Double',
      naissance: '1981-03-03',
      debut: '2012-03-01',
      visites: [['VIPP', '2021-12-20', 'IDEST']],
    })
    await calculer(base.connexions, base.proprietaire)
    const r = await en.assistante()('GET', '/api/planification/convocables', {
      requete: { liste: 'IDEST', q: 'Double' },
    })
    expect(r.json().lignes[0]).toMatchObject({ travailleur_id: id, rang: 6, code: 'VIPP', motifs: ['MICAR'] })
  })
  it('la règle d’un motif de santé : dite au médecin, pas à l’assistante', async () => {
    const lire = async (envoyer: ReturnType<typeof en.medecin>) =>
      (
        await envoyer('GET', '/api/planification/convocables', { requete: { liste: 'MT', q: 'Handicap' } })
      ).json().lignes[0]
    expect((await lire(en.medecin())).regle).toBe('VIP initiale (TH, invalidité)')
    expect((await lire(en.assistante())).regle).toBe('VIP initiale à tenir par le médecin')
    const d = await en.assistante()('GET', `/api/planification/travailleurs/${handicap}/decisions`)
    expect(JSON.stringify(d.json())).not.toMatch(/TH|invalid/)
  })
  it('le médecin confie, reprend, fixe un rang ; la liste suit dans la même réponse', async () => {
    const liste = async () =>
      noms(await en.medecin()('GET', '/api/planification/convocables', { requete: { liste: 'IDEST' } }))
    const r = await en.medecin()('POST', `/api/planification/travailleurs/${qui.F}/rangs`, {
      corps: { liste: 'IDEST', rang: 1, raison: 'decision_medecin', jusquAu: '2026-12-31' },
    })
    expect(r.statusCode).toBe(201)
    expect(await liste()).toContain('Fabre 1')
    const deux = await en.medecin()('POST', `/api/planification/travailleurs/${qui.F}/rangs`, {
      corps: { liste: 'IDEST', rang: 2, raison: 'report', jusquAu: '2026-12-31' },
    })
    expect([deux.statusCode, deux.json().erreur.message]).toEqual([
      409,
      'Un rang est déjà fixé pour ce travailleur dans cette liste. Levez-le d’abord.',
    ])
    await en.medecin()('POST', `/api/planification/rangs/${r.json().id}/levee`)
    expect(await liste()).toContain('Fabre 9')
    const { rows } = await base.proprietaire.query(
      `select cas, apres from journal.ecriture where objet = 'planification.rang_force' order by id`,
    )
    expect(rows.map((x) => x.cas)).toEqual(['planification.fixerRang', 'planification.leverRang'])
    expect(JSON.stringify(rows)).not.toContain('decision_medecin')
  })
  it('une demande entre dans la liste du médecin ; confiée, elle passe à l’infirmier ; tenue, elle sort', async () => {
    const ou = async () => {
      const d = (await en.medecin()('GET', `/api/planification/travailleurs/${qui.D}/decisions`)).json()
      return d.lignes.map((l: { liste: string; rang: number }) => `${l.liste} ${l.rang}`)
    }
    const demande = await en.assistante()('POST', `/api/planification/travailleurs/${qui.D}/demandes`, {
      corps: { code: 'DEM', demandeur: 'travailleur', recueLe: '2026-11-20' },
    })
    expect(demande.statusCode).toBe(201)
    expect(await ou()).toEqual(['MT 4', 'IDEST 6'])
    const remise = await en.medecin()('POST', `/api/planification/travailleurs/${qui.D}/remises`, {
      corps: { code: 'DEM', idestId: s.idest, jusquAu: '2026-12-31' },
    })
    expect(remise.statusCode).toBe(201)
    expect(await ou()).toEqual(['MT 7', 'IDEST 1'])
    await en.idest()('POST', `/api/suivi/travailleurs/${qui.D}/visites`, {
      corps: { code: 'DEM', le: '2026-11-22', profession: 'IDEST', conclusion: 'favorable' },
    })
    const apres = (await en.medecin()('GET', `/api/planification/travailleurs/${qui.D}/decisions`)).json()
    expect(apres.demandes[0].statut).toBe('tenue')
    expect(apres.remises[0].retiree_le).toBe('2026-11-22')
  })
  it('l’infirmier réoriente, le compte est tenu', async () => {
    const r = await en.idest()('POST', `/api/planification/travailleurs/${qui.C}/reorientations`, {
      corps: { raison: 'critere_protocole' },
    })
    expect(r.statusCode).toBe(201)
    const d = (await en.medecin()('GET', '/api/planification/delegation')).json()
    expect(d.reorientations).toEqual([{ annee: 2026, raison: 'critere_protocole', n: 1 }])
    const refus = await en.medecin()('POST', `/api/planification/travailleurs/${qui.C}/reorientations`, {
      corps: { raison: 'critere_protocole' },
    })
    expect(refus.statusCode).toBe(422)
  })
  it('la liste du médecin fait passer un SIS au rang 5', async () => {
    const id = await embaucher(base.proprietaire, s, { nom: 'Surliste', debut: '2026-10-05' })
    await calculer(base.connexions, base.proprietaire)
    const rang = async () =>
      noms(
        await en.medecin()('GET', '/api/planification/convocables', {
          requete: { liste: 'IDEST', q: 'Surliste' },
        }),
      )
    expect(await rang()).toEqual(['Surliste 8'])
    const liste = (
      await en.medecin()('POST', '/api/planification/listes', { corps: { nom: 'Menuisiers à voir' } })
    ).json().id
    await en.medecin()('POST', `/api/planification/listes/${liste}/membres`, {
      corps: { travailleurs: [id] },
    })
    expect(await rang()).toEqual(['Surliste 5'])
    await en.medecin()('DELETE', `/api/planification/listes/${liste}/membres/${id}`)
    expect(await rang()).toEqual(['Surliste 8'])
  })
})

describe('le schéma de suivi (SUI-027)', () => {
  it('brouillon, comparaison, mise en vigueur ; l’ancienne version ne bouge plus', async () => {
    const m = en.medecin()
    const { versions } = (await m('GET', '/api/planification/schemas')).json()
    expect(versions[0]).toMatchObject({ numero: 11, statut: 'actif', regles: 18 })
    const id = (await m('POST', `/api/planification/schemas/${versions[0].id}/copie`)).json().id
    const brouillon = (await m('GET', `/api/planification/schemas/${id}`)).json()
    expect(brouillon.liste).toHaveLength(18)
    const regles = brouillon.liste.map(({ id: _, rang: __, ...r }: Record<string, unknown>) => r)
    const ordre = [...regles.filter((r: { liste: string }) => r.liste === 'MT')]
    const idest = regles.filter((r: { liste: string }) => r.liste === 'IDEST')
    // The mi-carrière first.
    ordre.push(idest[5], ...idest.slice(0, 5), ...idest.slice(6))
    const ecrit = await m('PUT', `/api/planification/schemas/${id}/regles`, { corps: { regles: ordre } })
    expect(ecrit.statusCode).toBe(200)
    const mouvements = (await m('GET', `/api/planification/schemas/${id}/mouvements`)).json()
    expect(mouvements).toContainEqual(expect.objectContaining({ liste: 'IDEST', de: 6, vers: 1 }))
    expect((await m('POST', `/api/planification/schemas/${id}/vigueur`)).statusCode).toBe(200)
    const r = await m('GET', '/api/planification/convocables', { requete: { liste: 'IDEST', q: 'Double' } })
    expect(noms(r)).toEqual(['Double 1'])
    const fige = await m('PUT', `/api/planification/schemas/${versions[0].id}/regles`, {
      corps: { regles: ordre },
    })
    expect([fige.statusCode, fige.json().erreur.message]).toEqual([
      409,
      'Seul un brouillon se modifie. Préparez une nouvelle version à partir de celle-ci.',
    ])
    await expect(
      base.proprietaire.query(`update planification.regle_ordre set libelle = 'x' where schema_id = $1`, [
        versions[0].id,
      ]),
    ).rejects.toThrow('version figée')
  })
})

describe('protocoles (SUI-047, SUI-048)', () => {
  it('chacun signe pour soi, mot de passe redonné ; signé, il ne change plus ; il prend effet', async () => {
    const m = en.medecin()
    const id = (
      await m('POST', '/api/planification/protocoles', {
        corps: {
          ...{ medecinId: s.medecin, idestId: s.idestExpiree, objet: 'Renouvellement' },
          ...{ debut: '2026-11-22', fin: '2028-11-21' },
        },
      })
    ).json().id
    const vide = await m('POST', `/api/planification/protocoles/${id}/signature`, {
      corps: { motDePasse: MOT_DE_PASSE_D_ESSAI },
    })
    expect(vide.json().erreur.message).toContain('ne couvre encore aucune visite')
    const genre = {
      genre: 'VIPP',
      conditions: 'c',
      contenu: 'd',
      reorientation: 'e',
      exclusions: ['amiante'],
    }
    expect((await m('PUT', `/api/planification/protocoles/${id}/genres`, { corps: genre })).statusCode).toBe(
      200,
    )
    const faux = await m('POST', `/api/planification/protocoles/${id}/signature`, {
      corps: { motDePasse: 'faux' },
    })
    expect(faux.statusCode).toBe(422)
    const autre = await en.idest()('POST', `/api/planification/protocoles/${id}/signature`, {
      corps: { motDePasse: MOT_DE_PASSE_D_ESSAI },
    })
    expect([autre.statusCode, autre.json().erreur.message]).toEqual([
      409,
      'Seuls le médecin et l’infirmier nommés au protocole le signent, chacun pour soi.',
    ])
    const signer = (envoyer: ReturnType<typeof en.medecin>) =>
      envoyer('POST', `/api/planification/protocoles/${id}/signature`, {
        corps: { motDePasse: MOT_DE_PASSE_D_ESSAI },
      })
    expect((await signer(m)).json()).toMatchObject({ qualite: 'medecin' })
    const fige = await m('PUT', `/api/planification/protocoles/${id}/genres`, { corps: genre })
    expect(fige.json().erreur.message).toContain('porte une signature')
    const eligibilite = async () =>
      (
        await en.assistante()('GET', '/api/planification/eligibilite', {
          requete: { travailleur: qui.F!, code: 'VIPP', jour: '2026-11-25', professionnel: s.idestExpiree },
        })
      ).json()[0]
    expect((await eligibilite()).motif).toBe('protocole_non_signe')
    expect((await signer(en.idestExpiree())).json()).toMatchObject({ qualite: 'idest' })
    expect((await eligibilite()).issue).toBe('oui')
    const lu = (await m('GET', `/api/planification/protocoles/${id}`)).json()
    expect(lu).toMatchObject({ etat: 'en_vigueur', conforme: true, version: 2 })
  })
  it('la loi borne les genres : rien d’autre ne s’enregistre', async () => {
    for (const genre of ['EMAP', 'POSTEX', 'ATTEST']) {
      const r = await en.medecin()('PUT', `/api/planification/protocoles/${s.protocole}/genres`, {
        corps: { genre, conditions: 'c', contenu: 'd', reorientation: 'e' },
      })
      expect(r.statusCode).toBe(400)
      expect(
        (
          await en.medecin()('PUT', `/api/planification/delegation/genres/${genre}`, {
            corps: { mode: 'protocole' },
          })
        ).statusCode,
      ).toBe(400)
    }
  })
})

describe('préférences de l’adhérent', () => {
  it('l’employeur dit les siennes, le service les lit sur la ligne', async () => {
    const e = en.employeur()
    const lues = (await e('GET', '/api/planification/employeur/preferences')).json()
    expect(lues.preferences).toHaveLength(1)
    expect(lues.schema.length).toBeGreaterThan(5)
    expect(JSON.stringify(lues.schema)).not.toMatch(/invalid|TH,/)
    const corps = {
      creneaux: ['2A'],
      lieu: 'centre',
      destinataire: 'employeur',
      canal: 'courriel',
      informerAvant: true,
    }
    const r = await e('PUT', `/api/planification/employeur/etablissements/${s.etablissement}/preference`, {
      corps,
    })
    expect(r.statusCode).toBe(200)
    const l = await en.assistante()('GET', '/api/planification/convocables', {
      requete: { liste: 'IDEST', q: 'Fabre' },
    })
    expect(l.json().lignes[0].preference).toMatchObject({
      creneaux: ['2A'],
      informer_avant: true,
      destinataire: 'employeur',
    })
    const autre = await e('PUT', `/api/planification/employeur/etablissements/${inconnu}/preference`, {
      corps,
    })
    expect(autre.statusCode).toBe(404)
  })
})

describe('le secret', () => {
  it('ni employeur, ni prévention, ni direction ne lisent les listes, par l’API ou en SQL', async () => {
    const permis = new Set(['assistante', 'idest', 'medecin'])
    for (const role of ROLES.filter((r) => !permis.has(r))) {
      const envoyer = serveur.en(role)
      for (const url of [
        '/api/planification/convocables',
        '/api/planification/convocables/entreprises',
        '/api/planification/convocables/export',
        `/api/planification/travailleurs/${qui.G}/decisions`,
        '/api/planification/listes',
      ])
        expect((await envoyer('GET', url)).statusCode, `${role} ${url}`).toBe(403)
    }
  })
  it.each(['convocable', 'demande_visite', 'remise', 'rang_force', 'liste_membre', 'liste_medecin'])(
    'planification.%s : lue par les soignants et leur assistante, par personne d’autre',
    async (table) => {
      const { rows } = await base.proprietaire.query<{ r: string }>(
        `select rolname r from pg_roles where rolname like 'socle\\_%'
          and has_any_column_privilege(oid, ('planification.' || $1)::regclass, 'select') order by 1`,
        [table],
      )
      expect(rows.map((x) => x.r)).toEqual([
        'socle_assistante',
        'socle_idest',
        'socle_medecin',
        'socle_systeme',
      ])
    },
  )
  it('la direction lit des effectifs, sans nom', async () => {
    const r = await serveur.en('direction')('GET', '/api/planification/convocables/effectifs')
    expect(r.statusCode).toBe(200)
    expect(Object.keys(r.json()[0]).sort()).toEqual(['liste', 'rang', 'retard', 'total'])
  })
})

describe('mauvaises entrées', () => {
  it.each([
    '/api/planification/convocables?liste=XX',
    '/api/planification/convocables?page=-1',
    '/api/planification/convocables?rang=abc',
    '/api/planification/convocables?tri=;drop',
    '/api/planification/convocables?q=%00',
    `/api/planification/convocables?q=${'a'.repeat(3000)}`,
    `/api/planification/eligibilite?travailleur=${inconnu}&code=VIPP&jour=2026-02-31`,
    `/api/planification/eligibilite?travailleur=${inconnu}&code=VIPP&jour=2026-12-01`,
    '/api/planification/schemas/abc',
    `/api/planification/protocoles/${inconnu}`,
  ])('%s : un refus en français', async (url) => {
    const r = await en.medecin()('GET', url)
    expect(r.statusCode).toBeGreaterThanOrEqual(400)
    expect(r.statusCode).toBeLessThan(500)
    expect(r.json().erreur.message).toMatch(/[a-zé]/)
  })
})
