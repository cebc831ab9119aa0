import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { declarerAbsence } from '../cas/absences.ts'
import { declarerCompetence, terminerCompetence } from '../cas/competences.ts'
import { enregistrerDepart } from '../cas/depart.ts'
import { ajouterMembre } from '../cas/membres.ts'
import { accueillirProfessionnel } from '../cas/professionnels.ts'
import { operations } from '../droits.ts'
import { unAdherent, unCentre, uneEquipe, unProfessionnel } from '../essais/decor.ts'
import { listerDisciplines } from './competences.ts'
import { effectifsAu, evolutionDesEffectifs } from './effectifs.ts'
import { chercher } from './recherche.ts'
import { lireReferences } from './references.ts'
import { lireTableau } from './tableau.ts'

const base = baseDEssai()
const en = comme(base, operations)
const options = { maintenant: new Date('2026-11-22T10:00:00Z') }
let medecin = ''

beforeAll(() =>
  en('direction', async (c) => {
    const nord = await unCentre(c, 'Nord')
    const sud = await unCentre(c, 'Sud')
    const equipe = await uneEquipe(c, 'Équipe Nord', nord.id, { medecin: 'Arnaud', idest: 'Bellier' })
    medecin = equipe.membres.medecin!
    const autre = await uneEquipe(c, 'Équipe Sud', sud.id)
    await ajouterMembre(c, { equipeId: autre.id, professionnelId: medecin, debut: '2020-01-01' })
    await accueillirProfessionnel(c, {
      nom: 'Courte',
      prenom: 'Durée',
      metier: 'assistante',
      arrivee: '2025-01-01',
      quotite: 0.8,
      contrat: 'cdd',
    })
    const parti = await unProfessionnel(c, 'Parti', 'preventeur', 0.5)
    await enregistrerDepart(c, { id: parti.id, le: '2025-06-30' })
  }),
)

describe('les effectifs à une date', () => {
  it('comptent personnes et ETP par métier, contrat et centre, avec les totaux', async () => {
    const lignes = await en('comptable', (c) => effectifsAu(c, '2025-03-31'))
    const de = (dimension: string, cle: string | null = null) =>
      lignes.find((l) => l.dimension === dimension && l.cle === cle)
    expect(de('total')).toMatchObject({ cdi: 3, cdd: 1, nombre: 4, etp: 3.3 })
    expect(de('metier', 'assistante')).toMatchObject({ libelle: 'Assistante médicale', cdd: 1, etp: 0.8 })
    expect(de('contrat', 'cdi')).toMatchObject({ nombre: 3, etp: 2.5 })
    const centres = lignes.filter((l) => l.dimension === 'centre').map((l) => [l.libelle, Number(l.etp)])
    // The médecin of two centres counts half in each; who has no team counts without a centre.
    expect(centres).toEqual(
      expect.arrayContaining([
        ['Nord', 1.5],
        ['Sud', 0.5],
        [null, 1.3],
      ]),
    )
  })
  it('ne comptent plus qui est parti, ni pas encore qui arrive', async () => {
    const total = async (jour: string) =>
      (await en('qualite', (c) => effectifsAu(c, jour))).find((l) => l.dimension === 'total')
    expect(await total('2025-06-30')).toMatchObject({ nombre: 4 })
    expect(await total('2025-07-01')).toMatchObject({ nombre: 3, etp: 2.8 })
    expect(await total('2024-12-31')).toMatchObject({ nombre: 3, etp: 2.5 })
    expect(await total('2010-01-01')).toMatchObject({ nombre: 0, etp: 0 })
  })
  it('mesurent l’absence en ETP, le jour même et en moyenne sur douze mois', async () => {
    await en('assistante', (c) =>
      declarerAbsence(c, {
        professionnelId: medecin,
        motif: 'formation',
        debut: '2026-10-01',
        fin: '2026-11-30',
      }),
    )
    const total = (await en('direction', (c) => effectifsAu(c, '2026-11-22'))).find(
      (l) => l.dimension === 'total',
    )
    expect(total?.etpAbsent).toBe(1)
    expect(Number(total?.etpAbsentMoyen)).toBeCloseTo(53 / 365, 3)
  })
  it('se suivent dans le temps par famille', async () => {
    const points = await en('direction', (c) => evolutionDesEffectifs(c, '2025-06-01', '2025-07-31'))
    expect(points.filter((p) => p.famille === 'prevention')).toEqual([
      { jour: '2025-06-30', famille: 'prevention', etp: 0.5, nombre: 1 },
    ])
    expect(points.filter((p) => p.famille === 'medical').map((p) => p.jour)).toEqual([
      '2025-06-30',
      '2025-07-31',
    ])
  })
})

describe('les disciplines requises', () => {
  it('se portent par une personne ou un autre service, l’un ou l’autre', async () => {
    const declarer = (champs: object) =>
      en('direction', (c) =>
        declarerCompetence(c, { disciplineCode: 'ergonomie', debut: '2026-01-01', ...champs }),
      )
    await declarer({ professionnelId: medecin })
    const { id } = await declarer({ organisme: 'SPST du Plateau' })
    await expect(declarer({})).rejects.toThrow('soit une personne')
    await expect(declarer({ professionnelId: medecin, organisme: 'X' })).rejects.toThrow('soit une personne')
    await en('direction', (c) => terminerCompetence(c, { id, le: '2026-06-30' }))
    const ergonomie = (await en('preventeur', listerDisciplines, options)).find((d) => d.code === 'ergonomie')
    expect(ergonomie?.porteurs.map((p) => p.nom)).toEqual(['Camille Arnaud'])
  })
})

describe('le tableau de bord', () => {
  it('donne les chiffres du service et ce qui demande une décision', async () => {
    await unAdherent(base, 'Sans suivi', 4)
    const tableau = await en('direction', lireTableau, options)
    expect(tableau).toMatchObject({
      entreprises: 1,
      travailleurs: 4,
      professionnels: 3,
      sansEquipe: 1,
      absencesSansRemplacant: [{ professionnelId: medecin, fin: '2026-11-30' }],
      etpAbsent: 1,
    })
    expect(tableau.disciplinesSansPorteur).not.toContain('Ergonomie')
    expect(tableau.disciplinesSansPorteur).toContain('Risque chimique')
  })
  it('offre les choix des listes : ouverts, présents', async () => {
    const references = await en('idest', lireReferences, options)
    expect(references.professionnels.map((p) => p.nom)).toEqual([
      'Arnaud Camille',
      'Bellier Camille',
      'Courte Durée',
    ])
    expect(references.equipes.map((e) => e.nom)).toEqual(['Équipe Nord', 'Équipe Sud'])
  })
})

describe('la recherche générale', () => {
  it('trouve personnes, équipes et centres malgré les accents et les fautes', async () => {
    const trouver = (q: string) => en('comptable', (c) => chercher(c, q, 12), options)
    expect((await trouver('arnau'))[0]).toMatchObject({ type: 'professionnel', titre: 'Camille Arnaud' })
    expect((await trouver('equipe nrod')).map((r) => r.titre)).toContain('Équipe Nord')
    expect((await trouver('nord')).map((r) => r.type)).toEqual(expect.arrayContaining(['centre', 'equipe']))
    expect(await trouver('%_%')).toEqual([])
  })
})
