import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { unAdherent, unCentre, uneEquipe } from '../essais/decor.ts'
import { evaluationsDe, listerEquipes, membresDe } from '../requetes/equipes.ts'
import { deplacerPortefeuille } from './deplacer-portefeuille.ts'
import { creerEquipe, fermerEquipe, modifierEquipe, rouvrirEquipe } from './equipes.ts'
import { evaluerEquipe } from './evaluer-equipe.ts'

const base = baseDEssai()
const en = comme(base, operations)
const maintenant = new Date('2026-11-22T10:00:00Z')
let centreId = ''
beforeAll(async () => {
  centreId = (await en('direction', (c) => unCentre(c, 'Brumeval'))).id
})

describe('la composition d’une équipe', () => {
  it('manque à l’équipe tant qu’il n’y a pas un médecin, un infirmier, une assistante et un préventeur', async () => {
    const { id } = await en('direction', (c) =>
      uneEquipe(c, 'Incomplète', centreId, { medecin: 'Un', idest: 'Deux' }),
    )
    const [equipe] = await en('assistante', (c) => listerEquipes(c, { id }), { maintenant })
    expect(equipe).toMatchObject({
      manques: ['1 assistante', '1 préventeur'],
      medecins: ['Camille Un'],
      etp: { medical: 1, infirmier: 1, assistanat: 0, prevention: 0 },
      membres: 2,
    })
    const complete = await en('direction', (c) =>
      uneEquipe(c, 'Complète', centreId, { medecin: 'A', idest: 'B', assistante: 'C', asst: 'D' }),
    )
    const incompletes = await en('direction', (c) => listerEquipes(c, { incompletes: true }))
    expect(incompletes.map((e) => e.nom)).toEqual(['Incomplète'])
    expect(await en('idest', (c) => membresDe(c, complete.id))).toHaveLength(4)
  })
})

describe('ouvrir et fermer une équipe', () => {
  it('se refuse sur un centre fermé ou inconnu, et hors de la direction', async () => {
    const inconnu = '01890000-0000-7000-8000-000000000000'
    await expect(en('direction', (c) => creerEquipe(c, { nom: 'X', centreId: inconnu }))).rejects.toThrow(
      'Ce centre',
    )
    await expect(en('medecin', (c) => creerEquipe(c, { nom: 'X', centreId }))).rejects.toThrow('Votre rôle')
    await expect(
      en('direction', (c) => modifierEquipe(c, { id: inconnu, nom: 'X', centreId })),
    ).rejects.toThrow('Cette équipe est introuvable')
  })
  it('attend que son portefeuille soit vide', async () => {
    const { id } = await en('direction', (c) => uneEquipe(c, 'À fermer', centreId, { idest: 'Six' }))
    const autre = await en('direction', (c) => uneEquipe(c, 'Reprend', centreId))
    const { etablissementId } = await unAdherent(base, 'Boulangerie Martin')
    const selection = { etablissements: [etablissementId] }
    await en(
      'direction',
      (c) => deplacerPortefeuille(c, { selection, equipeId: id, debut: '2026-01-01', motif: 'Adhésion' }),
      { maintenant },
    )
    await expect(en('direction', (c) => fermerEquipe(c, { id, le: '2026-11-30' }))).rejects.toThrow(
      'Un établissement reste',
    )
    await en(
      'direction',
      (c) =>
        deplacerPortefeuille(c, { selection, equipeId: autre.id, debut: '2026-12-01', motif: 'Fermeture' }),
      { maintenant },
    )
    await en('direction', (c) => fermerEquipe(c, { id, le: '2026-11-30' }))
    expect((await en('direction', (c) => membresDe(c, id)))[0]?.fin).toBe('2026-11-30')
    await en('direction', (c) => rouvrirEquipe(c, { id }))
  })
})

describe('évaluer une équipe', () => {
  it('garde les chiffres du jour avec la conclusion', async () => {
    const { id } = await en('direction', (c) => uneEquipe(c, 'Évaluée', centreId, { medecin: 'Sept' }))
    const e = {
      equipeId: id,
      le: '2026-11-20',
      conclusion: 'renfort' as const,
      commentaire: 'Un préventeur manque.',
    }
    await en('direction', (c) => evaluerEquipe(c, e), { maintenant })
    expect(await en('medecin', (c) => evaluationsDe(c, id))).toMatchObject([
      { le: '2026-11-20', conclusion: 'renfort', chiffres: { travailleurs: 0, medical: 1 } },
    ])
    await expect(en('direction', (c) => evaluerEquipe(c, e), { maintenant })).rejects.toMatchObject({
      constraint: 'evaluation_par_jour',
    })
    await expect(
      en('direction', (c) => evaluerEquipe(c, { ...e, le: '2027-01-01' }), { maintenant }),
    ).rejects.toThrow('avenir')
  })
})
