import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { unCentre, uneEquipe, unProfessionnel } from '../essais/decor.ts'
import { lireProfessionnel, listerProfessionnels } from '../requetes/professionnels.ts'
import { declarerAbsence, modifierAbsence, retirerAbsence } from './absences.ts'
import { annulerDepart, enregistrerDepart, quandUnProfessionnelPart } from './depart.ts'
import { ajouterMembre, modifierMembre, retirerMembre } from './membres.ts'
import { ajouterMetier, renommerMetier } from './metiers.ts'
import { accueillirProfessionnel, modifierProfessionnel } from './professionnels.ts'
import { changerTempsDeTravail, corrigerTempsDeTravail } from './temps-de-travail.ts'

const base = baseDEssai()
const en = comme(base, operations)
const maintenant = new Date('2026-11-22T10:00:00Z')
const page = { tri: 'nom' as const, page: 1, taille: 50 }

describe('les métiers', () => {
  it('ont un nom interne et un nom pour les entreprises', async () => {
    await en('direction', (c) =>
      renommerMetier(c, { code: 'preventeur', libelle: 'IPRP', libelleAffiche: 'Conseiller en prévention' }),
    )
    await en('administrateur', (c) =>
      ajouterMetier(c, {
        code: 'archiviste',
        libelle: 'Archiviste',
        libelleAffiche: 'Archives',
        famille: 'support',
      }),
    )
    const { rows } = await base.proprietaire.query(
      `select operation, objet_id from journal.ecriture where objet = 'organisation.metier' and cas like 'organisation.%' order by id`,
    )
    expect(rows).toEqual([
      { operation: 'UPDATE', objet_id: 'preventeur' },
      { operation: 'INSERT', objet_id: 'archiviste' },
    ])
    await expect(
      en('qualite', (c) => renommerMetier(c, { code: 'idest', libelle: 'x', libelleAffiche: 'x' })),
    ).rejects.toThrow('Votre rôle')
  })
})

describe('accueillir et modifier un professionnel', () => {
  it('l’inscrit avec son temps de travail et le retrouve malgré les accents et les fautes', async () => {
    const { id } = await en('direction', (c) =>
      accueillirProfessionnel(c, {
        nom: 'Délivrand',
        prenom: 'Éloïse',
        metier: 'idest',
        arrivee: '2024-09-02',
        quotite: 0.8,
      }),
    )
    for (const q of ['delivrand', 'éloise', 'Delivrant'])
      expect(
        (await en('comptable', (c) => listerProfessionnels(c, { ...page, q }))).lignes.map((p) => p.id),
      ).toContain(id)
    expect(await en('comptable', (c) => lireProfessionnel(c, id))).toMatchObject({
      temps: [{ quotite: 0.8, contrat: 'cdi', debut: '2024-09-02', fin: null }],
    })
  })
  it('refuse un RPPS faux, un RPPS de comptable, un délégué qui n’est pas médecin, un métier inconnu', async () => {
    const p = { nom: 'A', prenom: 'B', metier: 'medecin', arrivee: '2024-01-01' }
    await expect(
      en('direction', (c) => accueillirProfessionnel(c, { ...p, rpps: '12345678901' })),
    ).rejects.toThrow('RPPS')
    await expect(
      en('direction', (c) => accueillirProfessionnel(c, { ...p, metier: 'comptable', rpps: '10000000017' })),
    ).rejects.toThrow('ne se donne pas')
    await expect(
      en('direction', (c) => accueillirProfessionnel(c, { ...p, metier: 'idest', medecinDelegue: true })),
    ).rejects.toThrow('Seul un médecin')
    await expect(
      en('direction', (c) => accueillirProfessionnel(c, { ...p, metier: 'sorcier' })),
    ).rejects.toThrow('métier')
    await expect(en('direction', (c) => accueillirProfessionnel(c, { ...p, quotite: 1.2 }))).rejects.toThrow(
      'ne dépasse pas',
    )
    await expect(en('assistante', (c) => accueillirProfessionnel(c, p))).rejects.toThrow('Votre rôle')
  })
  it('corrige son identité, pas au point d’arriver après son départ', async () => {
    const { id } = await en('direction', (c) => unProfessionnel(c, 'Partant', 'idest'))
    await en('direction', (c) => enregistrerDepart(c, { id, le: '2025-06-30' }))
    const p = { id, nom: 'Partant', prenom: 'Léa', metier: 'idest' }
    await en('direction', (c) => modifierProfessionnel(c, { ...p, arrivee: '2021-01-01' }))
    await expect(
      en('direction', (c) => modifierProfessionnel(c, { ...p, arrivee: '2026-01-01' })),
    ).rejects.toThrow('suivrait le départ')
  })
})

describe('le temps de travail', () => {
  it('change à partir d’une date : le précédent s’arrête la veille', async () => {
    const { id } = await en('direction', (c) => unProfessionnel(c, 'Temps', 'medecin'))
    await en('direction', (c) =>
      changerTempsDeTravail(c, { professionnelId: id, quotite: 0.6, contrat: 'cdi', debut: '2026-03-01' }),
    )
    const fiche = await en('direction', (c) => lireProfessionnel(c, id))
    expect(fiche?.temps.map((t) => [t.quotite, t.debut, t.fin])).toEqual([
      [0.6, '2026-03-01', null],
      [1, '2020-01-01', '2026-02-28'],
    ])
    await expect(
      en('direction', (c) =>
        changerTempsDeTravail(c, { professionnelId: id, quotite: 0.5, contrat: 'cdi', debut: '2025-01-01' }),
      ),
    ).rejects.toThrow('Un autre temps de travail commence déjà')
    await expect(
      en('direction', (c) =>
        changerTempsDeTravail(c, { professionnelId: id, quotite: 0.5, contrat: 'cdi', debut: '2019-12-31' }),
      ),
    ).rejects.toThrow('avant l’arrivée')
    const premier = fiche!.temps[1]!
    await expect(
      en('direction', (c) => corrigerTempsDeTravail(c, { ...premier, contrat: 'cdi', fin: '2026-04-01' })),
    ).rejects.toMatchObject({ constraint: 'etp_sans_recouvrement' })
  })
})

describe('les absences', () => {
  let absent = ''
  let remplacant = ''
  beforeAll(async () => {
    absent = (await en('direction', (c) => unProfessionnel(c, 'Absente', 'medecin'))).id
    remplacant = (await en('direction', (c) => unProfessionnel(c, 'Remplaçante', 'medecin'))).id
  })
  it('se déclarent avec un remplaçant ; le motif ne se lit que de ceux qui les tiennent', async () => {
    const { id } = await en('assistante', (c) =>
      declarerAbsence(c, {
        professionnelId: absent,
        motif: 'arret',
        debut: '2026-11-20',
        fin: '2026-12-20',
        remplacements: [{ remplacantId: remplacant }],
      }),
    )
    const vue = await en('direction', (c) => lireProfessionnel(c, absent))
    expect(vue?.absences).toMatchObject([
      {
        id,
        motif: 'arret',
        remplacements: [
          { remplacant: 'Camille Remplaçante', debut: '2026-11-20', fin: null, ouvreDossiers: true },
        ],
      },
    ])
    const collegue = await en('preventeur', (c) => lireProfessionnel(c, absent))
    expect(collegue?.absences).toMatchObject([{ id, motif: null }])
    await expect(
      en('preventeur', ({ bd }) =>
        bd.selectFrom('organisation.absence_professionnel').select('motif').execute(),
      ),
    ).rejects.toThrow('permission denied')
    const absents = await en('idest', (c) => listerProfessionnels(c, { ...page, presence: 'absents' }), {
      maintenant,
    })
    expect(absents.lignes).toMatchObject([{ id: absent, absent: true, absentJusquAu: '2026-12-20' }])
  })
  it('refusent soi-même comme remplaçant, un recouvrement, une fin avant le début, le rôle de préventeur', async () => {
    const a = { professionnelId: absent, motif: 'conges' as const, debut: '2027-01-04', fin: '2027-01-08' }
    await expect(
      en('assistante', (c) => declarerAbsence(c, { ...a, remplacements: [{ remplacantId: absent }] })),
    ).rejects.toThrow('elle-même')
    await expect(en('assistante', (c) => declarerAbsence(c, { ...a, fin: '2027-01-01' }))).rejects.toThrow(
      'précède son début',
    )
    await expect(
      en('assistante', (c) => declarerAbsence(c, { ...a, debut: '2026-12-01', fin: '2026-12-02' })),
    ).rejects.toMatchObject({ constraint: 'absence_sans_recouvrement' })
    await expect(en('preventeur', (c) => declarerAbsence(c, a))).rejects.toThrow('Votre rôle')
  })
  it('se prolongent et se retirent', async () => {
    const { id } = await en('direction', (c) =>
      declarerAbsence(c, {
        professionnelId: remplacant,
        motif: 'formation',
        debut: '2027-02-01',
        fin: '2027-02-02',
      }),
    )
    await en('direction', (c) =>
      modifierAbsence(c, { id, motif: 'formation', debut: '2027-02-01', fin: '2027-02-03' }),
    )
    await en('direction', (c) => retirerAbsence(c, { id }))
    await expect(en('direction', (c) => retirerAbsence(c, { id }))).rejects.toThrow(
      'Cette absence est introuvable',
    )
  })
})

describe('le départ d’un professionnel', () => {
  it('ferme son temps, ses équipes, ses remplacements, et ce que d’autres salles demandent', async () => {
    const appels: string[] = []
    quandUnProfessionnelPart(async (_, id, le) => void appels.push(`${id} ${le}`))
    const { id: centreId } = await en('direction', (c) => unCentre(c, 'Départs'))
    const equipe = await en('direction', (c) =>
      uneEquipe(c, 'Départs', centreId, { medecin: 'Sortante', idest: 'Restante' }),
    )
    const partante = equipe.membres.medecin!
    await en('direction', (c) =>
      declarerAbsence(c, {
        professionnelId: equipe.membres.idest!,
        motif: 'parental',
        debut: '2026-11-01',
        fin: '2027-03-01',
        remplacements: [{ remplacantId: partante }],
      }),
    )
    const suite = await en('direction', (c) => enregistrerDepart(c, { id: partante, le: '2026-12-31' }))
    expect(suite.sansRemplacant).toEqual(['Camille Restante'])
    expect(appels).toEqual([`${partante} 2026-12-31`])
    expect(await en('direction', (c) => lireProfessionnel(c, partante))).toMatchObject({
      depart: '2026-12-31',
      temps: [{ fin: '2026-12-31' }],
      equipes: [{ fin: '2026-12-31' }],
      remplacements: [{ fin: '2026-12-31' }],
    })
    await en('direction', (c) => annulerDepart(c, { id: partante }))
    await expect(
      en('direction', (c) => enregistrerDepart(c, { id: partante, le: '2019-01-01' })),
    ).rejects.toThrow('précède l’arrivée')
    await expect(
      en('medecin', (c) => enregistrerDepart(c, { id: partante, le: '2026-12-31' })),
    ).rejects.toThrow('Votre rôle')
  })
})

describe('les membres d’une équipe', () => {
  it('vont et viennent ; une personne peut être de plusieurs équipes, pas deux fois de la même', async () => {
    const { id: centreId } = await en('direction', (c) => unCentre(c, 'Membres'))
    const une = await en('direction', (c) => uneEquipe(c, 'Membres 1', centreId, { medecin: 'Pilote' }))
    const deux = await en('direction', (c) => uneEquipe(c, 'Membres 2', centreId))
    const professionnelId = une.membres.medecin!
    const { id } = await en('direction', (c) =>
      ajouterMembre(c, { equipeId: deux.id, professionnelId, debut: '2026-01-01' }),
    )
    await expect(
      en('direction', (c) => ajouterMembre(c, { equipeId: deux.id, professionnelId, debut: '2026-06-01' })),
    ).rejects.toMatchObject({ constraint: 'membre_sans_recouvrement' })
    await en('direction', (c) => modifierMembre(c, { id, debut: '2026-01-01', fin: '2026-06-30' }))
    await en('direction', (c) => retirerMembre(c, { id }))
    await expect(
      en('direction', (c) => ajouterMembre(c, { equipeId: deux.id, professionnelId, debut: '2018-01-01' })),
    ).rejects.toThrow('pas encore arrivée')
  })
})
