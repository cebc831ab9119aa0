import { beforeAll, describe, expect, it } from 'vitest'
import type { Contexte, Role } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { calculer, embaucher, poserScene, type Scene } from '../essais/scene.ts'
import { executerRemplissages } from '../remplissage-tache.ts'
import { ajouterPlage } from './plages.ts'
import {
  confirmerRemplissage,
  demanderRemplissage,
  deplacerProposition,
  recalculerRemplissage,
  retirerProposition,
  verrouillerProposition,
} from './remplissages.ts'
import { reserverRendezVous } from './reserver-rendez-vous.ts'

const base = baseDEssai()
const en = <T>(role: Role, faire: (c: Contexte) => Promise<T>) => comme(base, operations)(role, faire)
let s: Scene
let id: string

interface Ligne {
  id: string
  travailleur_id: string
  nom: string
  jour: string | null
  de: number | null
  professionnel_id: string | null
  verrouille: boolean
  raison: string | null
}
const lignes = async () =>
  (
    await base.proprietaire.query<Ligne>(
      `select p.id, p.travailleur_id, t.nom_naissance nom, p.jour::text, p.de, p.professionnel_id, p.verrouille, p.raison
       from planification.proposition p join travailleurs.travailleur t on t.id = p.travailleur_id
       where p.remplissage_id = $1 order by p.jour, p.de, t.nom_naissance`,
      [id],
    )
  ).rows
const etat = async () =>
  (await base.proprietaire.query(`select etat, bilan from planification.remplissage where id = $1`, [id]))
    .rows[0]

// Real days: the job reads the clock.
const jourA = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
const prochainLundi = jourA(8 - (new Date().getUTCDay() || 7))

beforeAll(async () => {
  s = await poserScene(base.proprietaire)
  // Hours of this test only.
  await base.proprietaire.query('delete from planification.plage')
  for (let i = 0; i < 12; i++)
    await embaucher(base.proprietaire, s, {
      nom: `Martin${String(i).padStart(2, '0')}`,
      debut: '2019-03-01',
      visites: [['VIPI', '2020-01-15', 'IDEST']],
    })
  await embaucher(base.proprietaire, s, {
    nom: 'Amiantel',
    debut: '2019-03-01',
    exposition: ['amiante'],
    visites: [['EMAE', '2021-01-15', 'MT']],
  })
  await calculer(base.connexions, base.proprietaire, new Date())
  await en('assistante', (c) =>
    ajouterPlage(c, {
      professionnelId: s.idest,
      jourSemaine: 1,
      de: '09:00',
      a: '12:20',
      centreId: s.centre,
      debut: '2026-01-01',
    }),
  )
}, 60_000)

describe('le remplissage automatique', () => {
  it('propose, et dit qui n’a pas de place et pourquoi', async () => {
    ;({ id } = await en('assistante', (c) =>
      demanderRemplissage(c, { equipeId: s.equipe, du: prochainLundi, au: prochainLundi }),
    ))
    await executerRemplissages(base.connexions)
    expect(await etat()).toMatchObject({ etat: 'propose', bilan: { places: 5 } })
    const toutes = await lignes()
    const placees = toutes.filter((l) => l.jour)
    expect(placees.map((l) => l.de)).toEqual([540, 580, 620, 660, 700])
    expect(new Set(placees.map((l) => l.professionnel_id))).toEqual(new Set([s.idest]))
    for (const l of toutes.filter((x) => !x.jour))
      expect(l.raison).toMatch(/^(Plus de créneau|Peut être reçu|Personne|La |L’|Exclusion)/)
    expect(toutes.find((l) => l.nom === 'Amiantel')?.jour ?? null).toBeNull()
  })

  it('se corrige : retirer, verrouiller, déplacer, recalculer autour', async () => {
    const placees = (await lignes()).filter((l) => l.jour)
    await en('assistante', (c) => retirerProposition(c, { id: placees[0]!.id }))
    await en('assistante', (c) => verrouillerProposition(c, { id: placees[4]!.id, verrouille: true }))
    await expect(
      en('assistante', (c) =>
        deplacerProposition(c, {
          id: placees[1]!.id,
          professionnelId: s.idest,
          jour: prochainLundi,
          heure: '10:20',
        }),
      ),
    ).rejects.toThrow('déjà proposé à')
    await en('assistante', (c) =>
      deplacerProposition(c, {
        id: placees[1]!.id,
        professionnelId: s.idest,
        jour: prochainLundi,
        heure: '09:00',
      }),
    )
    await en('assistante', (c) => recalculerRemplissage(c, { id }))
    await executerRemplissages(base.connexions)
    const apres = (await lignes()).filter((l) => l.jour)
    expect(apres).toHaveLength(5)
    expect(apres.filter((l) => l.verrouille).map((l) => [l.travailleur_id, l.de])).toEqual([
      [placees[1]!.travailleur_id, 540],
      [placees[4]!.travailleur_id, 700],
    ])
  })

  it('se confirme d’un coup, et rend ce qui a été pris entre-temps', async () => {
    const placees = (await lignes()).filter((l) => l.jour)
    await en('assistante', (c) =>
      reserverRendezVous(c, {
        travailleurId: placees[2]!.travailleur_id,
        code: 'VIPP',
        professionnelId: s.idest,
        jour: prochainLundi,
        heure: '10:20',
      }),
    )
    expect(await en('assistante', (c) => confirmerRemplissage(c, { id }))).toEqual({ pris: 4, rendus: 1 })
    expect(await etat()).toMatchObject({ etat: 'confirme' })
    const { rows } = await base.proprietaire.query(
      `select statut, to_char(debut at time zone 'Europe/Paris', 'HH24:MI') heure from planification.rendez_vous
       where jour = $1 order by debut`,
      [prochainLundi],
    )
    expect(rows.map((r) => r.heure)).toEqual(['09:00', '09:40', '10:20', '11:00', '11:40'])
    await expect(en('assistante', (c) => confirmerRemplissage(c, { id }))).rejects.toThrow('plus modifiable')
    await expect(
      en('direction', (c) =>
        demanderRemplissage(c, { equipeId: s.equipe, du: prochainLundi, au: prochainLundi }),
      ),
    ).rejects.toThrow('Votre rôle')
  })
})
