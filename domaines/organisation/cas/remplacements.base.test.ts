import { beforeAll, describe, expect, it } from 'vitest'
import { serveurDEssai } from '../../../application/serveur/essais/serveur-d-essai.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { decor } from '../../travailleurs/essais/decor.ts'
import { operations } from '../droits.ts'
import { enregistrerDepart } from './depart.ts'

const base = baseDEssai()
const serveur = serveurDEssai(base)
const en = comme(base, operations)
const d = decor(base)
const dans = (jours: number) => new Date(Date.now() + jours * 86_400_000).toISOString().slice(0, 10)
const professionnelDe = async (compteId: string) =>
  (
    await d.un<{ id: string }>('select professionnel_id id from comptes.attribution where compte_id = $1', [
      compteId,
    ])
  ).id

describe('le remplacement d’un médecin absent', () => {
  let travailleur = ''
  let absent = ''
  let remplacant = ''
  let compteRemplacant = ''
  let infirmier = ''
  let url = ''
  const lire = (role: 'medecin' | 'idest', compteId: string) =>
    serveur.en(role, { compteId })('POST', `/api/travailleurs/${travailleur}/etats-sante/lecture`, {
      corps: { motif: 'Visite de reprise' },
    })
  const mesTravailleurs = async (compteId: string) =>
    (
      await serveur.en('medecin', { compteId })('GET', '/api/travailleurs', {
        requete: { mes_equipes: 'true' },
      })
    ).json().total
  const declarer = (corps: object) => serveur.en('assistante')('POST', url, { corps })
  const effacer = () => base.proprietaire.query('delete from organisation.absence_professionnel')
  beforeAll(async () => {
    const etablissement = await d.etablissement()
    const equipe = await d.equipe([etablissement])
    travailleur = await d.travailleur()
    await d.contrat(travailleur, etablissement)
    absent = await professionnelDe(await d.compte('medecin', equipe))
    compteRemplacant = await d.compte('medecin', await d.equipe([await d.etablissement()]))
    remplacant = await professionnelDe(compteRemplacant)
    infirmier = await d.compte('idest')
    url = `/api/organisation/professionnels/${absent}/absences`
  })

  it.each([
    ['avant', 1, 10, 403, 0],
    ['pendant', -2, 2, 200, 1],
    ['le dernier jour', -2, 0, 200, 1],
    ['après', -10, -1, 403, 0],
  ])('%s les jours du remplacement', async (_, du, au, statut, combien) => {
    await effacer()
    const reponse = await declarer({
      motif: 'conges',
      debut: dans(-20),
      fin: dans(20),
      remplacements: [{ remplacantId: remplacant, debut: dans(du), fin: dans(au) }],
    })
    expect(reponse.statusCode).toBe(201)
    expect((await lire('medecin', compteRemplacant)).statusCode).toBe(statut)
    expect(await mesTravailleurs(compteRemplacant)).toBe(combien)
  })

  it('cesse quand l’absence finit plus tôt, et n’ouvre rien à un autre métier', async () => {
    await effacer()
    const corps = { motif: 'arret', debut: dans(-20), fin: dans(20) }
    const { id } = (
      await declarer({
        ...corps,
        remplacements: [
          { remplacantId: remplacant, debut: dans(-20) },
          { remplacantId: await professionnelDe(infirmier) },
        ],
      })
    ).json()
    expect((await lire('medecin', compteRemplacant)).statusCode).toBe(200)
    // A nurse named for a physician helps, but holds no more files than before.
    expect((await lire('idest', infirmier)).statusCode).toBe(403)
    const fiche = await serveur.en('direction')('GET', `/api/organisation/professionnels/${absent}`)
    const ouvertures = fiche
      .json()
      .absences[0].remplacements.map((r: { remplacantId: string; ouvreDossiers: boolean }) => [
        r.remplacantId === remplacant,
        r.ouvreDossiers,
      ])
    expect(ouvertures).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    )
    await serveur.en('assistante')('PATCH', `/api/organisation/absences/${id}`, {
      corps: { ...corps, fin: dans(-1), remplacements: [{ remplacantId: remplacant }] },
    })
    expect((await lire('medecin', compteRemplacant)).statusCode).toBe(403)
  })

  it('n’ouvre rien à un rôle sans santé qui porterait le nom du remplaçant', async () => {
    await effacer()
    await declarer({ motif: 'conges', debut: dans(-2), remplacements: [{ remplacantId: remplacant }] })
    const direction = await d.compte('direction')
    await base.proprietaire.query(
      'update comptes.attribution set professionnel_id = $1 where compte_id = $2',
      [remplacant, direction],
    )
    await expect(
      en('direction', ({ bd }) => bd.selectFrom('travailleurs.etat_sante').selectAll().execute(), {
        compteId: direction,
      }),
    ).rejects.toThrow('permission denied')
    const reponse = await serveur.en('direction', { compteId: direction })(
      'POST',
      `/api/travailleurs/${travailleur}/etats-sante/lecture`,
      { corps: { motif: 'Curiosité' } },
    )
    expect(reponse.statusCode).toBe(403)
  })

  it('refuse soi-même, des jours hors de l’absence, deux fois les mêmes jours, une personne absente', async () => {
    await effacer()
    const base_ = { motif: 'conges', debut: dans(10), fin: dans(20) }
    const essai = async (remplacements: object[]) => {
      const reponse = await declarer({ ...base_, remplacements })
      return [reponse.statusCode, reponse.json().erreur?.champs]
    }
    expect(await essai([{ remplacantId: absent }])).toEqual([
      422,
      {
        'remplacements.0.remplacantId':
          'Une personne ne peut pas se remplacer elle-même. Choisissez quelqu’un d’autre.',
      },
    ])
    expect(await essai([{ remplacantId: remplacant, debut: dans(5) }])).toMatchObject([
      422,
      { 'remplacements.0.debut': expect.stringContaining('hors de l’absence') },
    ])
    expect(await essai([{ remplacantId: remplacant }, { remplacantId: remplacant }])).toMatchObject([
      422,
      { 'remplacements.1.debut': expect.stringContaining('déjà') },
    ])
    await serveur.en('assistante')('POST', `/api/organisation/professionnels/${remplacant}/absences`, {
      corps: { motif: 'conges', debut: dans(15), fin: dans(16) },
    })
    expect(await essai([{ remplacantId: remplacant }])).toMatchObject([
      422,
      { 'remplacements.0.remplacantId': expect.stringContaining('elle-même absente') },
    ])
    expect((await essai([{ remplacantId: remplacant, debut: dans(10), fin: dans(14) }]))[0]).toBe(201)
    await en('direction', (c) => enregistrerDepart(c, { id: remplacant, le: dans(12) }))
    const { fin } = await d.un<{ fin: string }>('select fin from organisation.remplacement')
    expect(fin).toBe(dans(12))
  })
})
