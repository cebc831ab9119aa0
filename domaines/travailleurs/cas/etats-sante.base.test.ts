import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../../application/serveur/essais/serveur-d-essai.ts'
import { ROLES } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { decor } from '../essais/decor.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base)
const en = comme(base, operations)
const d = decor(base)
const HORS_EQUIPE =
  'Votre équipe ne suit pas ce travailleur : ses informations de santé ne vous sont pas ouvertes. Adressez-vous à l’équipe qui le suit.'

async function scene() {
  const etablissement = await d.etablissement()
  const equipe = await d.equipe([etablissement])
  const travailleur = await d.travailleur()
  await d.contrat(travailleur, etablissement)
  await d.un(
    "insert into travailleurs.etat_sante (travailleur_id, code, precision_, debut, saisi_par) values ($1, 'enceinte', 'secret-medical', '2026-06-01', $2)",
    [travailleur, randomUUID()],
  )
  return { travailleur, equipe, url: `/api/travailleurs/${travailleur}/etats-sante` }
}

describe('les états de santé', () => {
  it('s’ouvrent à l’infirmier et au médecin de l’équipe, avec un motif, chaque lecture au journal', async () => {
    const { travailleur, equipe, url } = await scene()
    for (const role of ['idest', 'medecin'] as const) {
      const compteId = await d.compte(role, equipe)
      const envoyer = serveur.en(role, { compteId })
      const reponse = await envoyer('POST', `${url}/lecture`, {
        corps: { motif: 'Préparation d’une visite' },
      })
      expect([reponse.statusCode, reponse.json().etats[0].precision_]).toEqual([200, 'secret-medical'])
      const lecture = await d.un<{ motif: string }>('select motif from journal.lecture where acteur = $1', [
        compteId,
      ])
      expect(lecture.motif).toBe('Préparation d’une visite')
      const sans = await envoyer('POST', `${url}/lecture`, { corps: { motif: ' ' } })
      expect(sans.statusCode).toBe(400)
    }
    const { n } = await d.un<{ n: number }>(
      'select count(*)::int n from journal.lecture where travailleur_id = $1',
      [travailleur],
    )
    expect(n).toBe(2)
  })

  it('restent fermés à une autre équipe et à un médecin sans équipe', async () => {
    const { url } = await scene()
    const ailleurs = await d.compte('medecin', await d.equipe([await d.etablissement()]))
    for (const compteId of [ailleurs, await d.compte('idest'), randomUUID()]) {
      const role = compteId === ailleurs ? 'medecin' : 'idest'
      const lecture = await serveur.en(role, { compteId })('POST', `${url}/lecture`, {
        corps: { motif: 'Visite' },
      })
      expect([lecture.statusCode, lecture.json().erreur.message]).toEqual([403, HORS_EQUIPE])
      const ajout = await serveur.en(role, { compteId })('POST', url, {
        corps: { code: 'rqth', debut: '2026-01-01' },
      })
      expect([ajout.statusCode, ajout.json().erreur.message]).toEqual([403, HORS_EQUIPE])
    }
  })

  it('restent fermés à tout autre rôle, par l’API comme par SQL', async () => {
    const { travailleur, equipe, url } = await scene()
    for (const role of ROLES) {
      if (role === 'medecin' || role === 'idest') continue
      const compteId = ['employeur', 'travailleur', 'partenaire'].includes(role)
        ? randomUUID()
        : await d.compte(role, equipe)
      const envoyer = serveur.en(role, { compteId })
      for (const [methode, chemin, corps] of [
        ['POST', `${url}/lecture`, { motif: 'Visite' }],
        ['POST', url, { code: 'rqth', debut: '2026-01-01' }],
        ['POST', `/api/travailleurs/etats-sante/${travailleur}/fin`, { fin: '2026-01-01' }],
      ] as const) {
        const reponse = await envoyer(methode, chemin, { corps })
        expect([role, chemin, reponse.statusCode]).toEqual([role, chemin, 403])
      }
      for (const [lire, chemin] of [
        ['fiche', `/api/travailleurs/${travailleur}`],
        ['historique', `/api/travailleurs/${travailleur}/historique`],
        ['liste', '/api/travailleurs'],
      ])
        expect((await envoyer('GET', chemin!)).body, `${role} ${lire}`).not.toMatch(/secret-medical|enceinte/)
      for (const requete of [
        sql`select * from travailleurs.etat_sante`,
        sql`select * from travailleurs.ins`,
        sql`select * from travailleurs.lire_etats_sante(${travailleur}::uuid, 'Visite')`,
        sql`select travailleurs.ajouter_etat_sante(${travailleur}::uuid, 'rqth', null, '2026-01-01', null)`,
        sql`insert into travailleurs.etat_sante (travailleur_id, code, debut, saisi_par) values (${travailleur}, 'rqth', '2026-01-01', ${travailleur})`,
      ])
        await expect(
          en(role, ({ bd }) => requete.execute(bd), { compteId }),
          `${role}`,
        ).rejects.toThrow(/permission denied/)
    }
  })

  it('ne se lisent pas à la table, même par le médecin de l’équipe, et le journal n’en garde pas la valeur', async () => {
    const { equipe, travailleur } = await scene()
    const compteId = await d.compte('medecin', equipe)
    await expect(
      en('medecin', ({ bd }) => sql`select * from travailleurs.etat_sante`.execute(bd), { compteId }),
    ).rejects.toThrow(/permission denied/)
    const { rows } = await base.proprietaire.query(
      "select avant, apres from journal.ecriture where objet = 'travailleurs.etat_sante'",
    )
    expect(JSON.stringify(rows)).not.toContain('secret-medical')
    expect(travailleur).toBeTruthy()
  })

  it('se terminent ; un état inconnu ou d’une autre équipe est introuvable', async () => {
    const { equipe, url } = await scene()
    const envoyer = serveur.en('idest', { compteId: await d.compte('idest', equipe) })
    const { etats } = (await envoyer('POST', `${url}/lecture`, { corps: { motif: 'Visite' } })).json()
    const fin = `/api/travailleurs/etats-sante/${etats[0].id}/fin`
    expect((await envoyer('POST', fin, { corps: { fin: '2026-10-01' } })).statusCode).toBe(200)
    const trop = await envoyer('POST', fin, { corps: { fin: '2020-10-01' } })
    expect([trop.statusCode, trop.json().erreur.message]).toEqual([
      422,
      'La fin ne peut pas précéder le début.',
    ])
    const autre = serveur.en('idest', { compteId: await d.compte('idest') })
    const refuse = await autre('POST', fin, { corps: { fin: '2026-10-01' } })
    expect([refuse.statusCode, refuse.json().erreur.message]).toEqual([
      404,
      'Cet état est introuvable ou hors de votre périmètre.',
    ])
    const double = await envoyer('POST', url, { corps: { code: 'enceinte', debut: '2026-07-01' } })
    expect([double.statusCode, double.json().erreur.message]).toEqual([
      409,
      'Cet état est déjà enregistré sur cette période. Terminez l’autre, ou corrigez les dates.',
    ])
  })
})

describe('les coordonnées personnelles', () => {
  it('ne sortent qu’aux rôles qui en ont l’usage', async () => {
    const travailleur = await d.travailleur()
    await d.un(
      "insert into travailleurs.coordonnees (travailleur_id, courriel) values ($1, 'chez-moi@exemple.fr')",
      [travailleur],
    )
    const lecteurs = new Set(['assistante', 'idest', 'medecin', 'pdp'])
    for (const role of ROLES) {
      const { body } = await serveur.en(role)('GET', `/api/travailleurs/${travailleur}`)
      expect([role, body.includes('chez-moi')]).toEqual([role, lecteurs.has(role)])
    }
  })
})
