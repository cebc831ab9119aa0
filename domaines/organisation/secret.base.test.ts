import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { creerComptesDirectement } from '../../plateforme/authentification/comptes-directs.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../plateforme/base/essais/comme.ts'
import { deplacerPortefeuille } from './cas/deplacer-portefeuille.ts'
import { operations } from './droits.ts'
import { unAdherent, unCentre, uneEquipe } from './essais/decor.ts'

const base = baseDEssai()
const en = comme(base, operations)

describe('ce qu’un employeur lit des professionnels, par la base elle-même', () => {
  it('est la liste de ses correspondants, et rien d’autre', async () => {
    const compteId = randomUUID()
    const sien = await unAdherent(base, 'Boulangerie Martin')
    const autre = await unAdherent(base, 'Garage Lenoir')
    await creerComptesDirectement(base.proprietaire, [
      {
        id: compteId,
        courriel: 'camille.martin@exemple.fr',
        prenom: 'Camille',
        nom: 'Martin',
        attributions: [{ role: 'employeur', entrepriseId: sien.entrepriseId }],
      },
    ])
    const centre = await en('direction', (c) => unCentre(c, 'Brumeval'))
    const equipe = await en('direction', (c) => uneEquipe(c, 'Nord', centre.id, { medecin: 'Arnaud' }))
    const debut = new Date().toISOString().slice(0, 10)
    await en('direction', (c) =>
      deplacerPortefeuille(c, {
        selection: { etablissements: [sien.etablissementId, autre.etablissementId] },
        equipeId: equipe.id,
        debut,
        motif: 'Adhésion',
      }),
    )
    const correspondants = (etablissement: string) =>
      en(
        'employeur',
        ({ bd }) => sql`select * from organisation.correspondants(${etablissement}::uuid)`.execute(bd),
        { compteId },
      )
    expect((await correspondants(sien.etablissementId)).rows).toMatchObject([
      { nom: 'Arnaud', metier: 'Médecin du travail' },
    ])
    expect((await correspondants(autre.etablissementId)).rows).toEqual([])
    for (const table of [
      'professionnel',
      'etp',
      'absence_professionnel',
      'membre_equipe',
      'equipe',
      'centre',
      'salle',
      'materiel',
      'metier',
      'competence',
      'evaluation_equipe',
    ])
      await expect(
        en('employeur', ({ bd }) => sql`select * from ${sql.table(`organisation.${table}`)}`.execute(bd), {
          compteId,
        }),
        table,
      ).rejects.toThrow('permission denied')
  })

  it('n’écrit rien de l’organisation, pas plus que l’assistante les équipes', async () => {
    for (const role of [
      'employeur',
      'travailleur',
      'partenaire',
      'assistante',
      'medecin',
      'comptable',
    ] as const)
      await expect(
        en(role, ({ bd }) => bd.insertInto('organisation.secteur').values({ nom: role }).execute()),
        role,
      ).rejects.toThrow('permission denied')
  })
})
