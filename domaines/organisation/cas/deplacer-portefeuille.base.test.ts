import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { unAdherent, unCentre, uneEquipe } from '../essais/decor.ts'
import { changementsASignaler } from '../requetes/commission.ts'
import { listerEquipes } from '../requetes/equipes.ts'
import {
  equipeDeLEtablissement,
  FiltrePortefeuille,
  historiqueDe,
  listerPortefeuille,
} from '../requetes/portefeuille.ts'
import { annulerChangementPrevu } from './changement-prevu.ts'
import { deplacerPortefeuille } from './deplacer-portefeuille.ts'
import { noterCommissionInformee } from './informer-commission.ts'
import { ajouterMembre } from './membres.ts'
import { simulerDeplacement } from './simuler-deplacement.ts'

const base = baseDEssai()
const en = comme(base, operations)
const options = { maintenant: new Date('2026-11-22T10:00:00Z') }
const direction = <T>(faire: Parameters<typeof en<T>>[1]) => en<T>('direction', faire, options)

let nord = { id: '', membres: {} as Record<string, string> }
let sud = nord
let petit = ''
let moyen = ''
let grand = ''
beforeAll(async () => {
  const { id } = await direction((c) => unCentre(c, 'Brumeval'))
  nord = await direction((c) => uneEquipe(c, 'Nord', id, { medecin: 'Arnaud' }))
  sud = await direction((c) => uneEquipe(c, 'Sud', id, { medecin: 'Bérard' }))
  petit = (await unAdherent(base, 'Boulangerie Martin', 3)).etablissementId
  moyen = (await unAdherent(base, 'Garage Lenoir', 49)).etablissementId
  grand = (await unAdherent(base, 'Fonderie du Val', 50)).etablissementId
  await direction((c) =>
    deplacerPortefeuille(c, {
      selection: { etablissements: [petit, moyen, grand] },
      equipeId: nord.id,
      debut: '2026-01-01',
      motif: 'Adhésion',
    }),
  )
})
const vers = (equipeId: string, debut: string, ...etablissements: string[]) => ({
  selection: { etablissements },
  equipeId,
  debut,
})
const liste = (filtre: object) =>
  direction((c) =>
    listerPortefeuille(c, { ...FiltrePortefeuille.parse(filtre), tri: 'raisonSociale', page: 1, taille: 50 }),
  )

describe('confier des établissements à une équipe', () => {
  it('montre l’effet avant de confirmer, sans rien écrire', async () => {
    const effet = await direction((c) => simulerDeplacement(c, vers(sud.id, '2026-12-01', moyen, grand)))
    expect(effet).toMatchObject({ changent: 2, deja: 0, planifies: 0, sansEquipe: 0, travailleurs: 99 })
    expect(effet.equipes).toMatchObject([
      {
        nom: 'Nord',
        cible: false,
        avant: { entreprises: 3, travailleurs: 102 },
        apres: { entreprises: 1, travailleurs: 3 },
      },
      {
        nom: 'Sud',
        cible: true,
        avant: { entreprises: 0, travailleurs: 0 },
        apres: { entreprises: 2, travailleurs: 99 },
      },
    ])
    expect(await direction((c) => equipeDeLEtablissement(c, grand, '2026-12-01'))).toMatchObject({
      nom: 'Nord',
    })
  })

  it('prévient la commission de contrôle à partir de 50 travailleurs, pas à 49', async () => {
    const effet = await direction((c) => simulerDeplacement(c, vers(sud.id, '2026-12-01', moyen, grand)))
    expect(effet.commission).toMatchObject([{ raisonSociale: 'Fonderie du Val', effectif: 50 }])
  })

  it('ne la prévient pas quand le médecin reste le même', async () => {
    const { rows } = await base.proprietaire.query('select centre_id from organisation.equipe limit 1')
    const equipe = await direction((c) => uneEquipe(c, 'Nord bis', rows[0].centre_id))
    await direction((c) =>
      ajouterMembre(c, { equipeId: equipe.id, professionnelId: nord.membres.medecin!, debut: '2026-01-01' }),
    )
    const effet = await direction((c) => simulerDeplacement(c, vers(equipe.id, '2026-12-01', grand)))
    expect(effet.commission).toEqual([])
  })

  it('garde qui suivait qui, et signale à la commission jusqu’à ce qu’elle soit informée', async () => {
    const fait = await direction((c) =>
      deplacerPortefeuille(c, { ...vers(sud.id, '2026-11-01', grand), motif: 'Rééquilibrage' }),
    )
    expect(fait).toEqual({ deplaces: 1, commission: 1 })
    const historique = await en('assistante', (c) => historiqueDe(c, grand))
    expect(historique).toMatchObject([
      {
        equipe: 'Sud',
        debut: '2026-11-01',
        fin: null,
        motif: 'Rééquilibrage',
        medecins: ['Camille Bérard'],
        commissionAInformer: true,
      },
      { equipe: 'Nord', debut: '2026-01-01', fin: '2026-10-31', medecins: ['Camille Arnaud'] },
    ])
    const [changement] = await direction(changementsASignaler)
    expect(changement).toMatchObject({ raisonSociale: 'Fonderie du Val', equipeAvant: 'Nord', equipe: 'Sud' })
    const noter = { le: '2026-11-20', changements: [changement!.id] }
    await expect(en('relation_adherents', (c) => noterCommissionInformee(c, noter), options)).rejects.toThrow(
      'Votre rôle',
    )
    await direction((c) => noterCommissionInformee(c, noter))
    expect(await direction(changementsASignaler)).toEqual([])
    await expect(direction((c) => noterCommissionInformee(c, noter))).rejects.toThrow('déjà été signalés')
  })

  it('remplace un changement du même jour, comme on corrige une erreur', async () => {
    await direction((c) =>
      deplacerPortefeuille(c, { ...vers(nord.id, '2026-11-01', grand), motif: 'Erreur' }),
    )
    const historique = await direction((c) => historiqueDe(c, grand))
    expect(historique.map((h) => [h.equipe, h.debut, h.fin])).toEqual([
      ['Nord', '2026-11-01', null],
      ['Nord', '2026-01-01', '2026-10-31'],
    ])
  })

  it('refuse quand rien ne changerait, quand un changement est déjà prévu, et l’annule tant qu’il n’a pas eu lieu', async () => {
    await expect(
      direction((c) => deplacerPortefeuille(c, { ...vers(nord.id, '2026-11-22', petit), motif: 'x' })),
    ).rejects.toThrow('Rien ne changerait')
    await en(
      'relation_adherents',
      (c) => deplacerPortefeuille(c, { ...vers(sud.id, '2027-01-01', petit), motif: 'Prévu' }),
      options,
    )
    expect((await liste({ q: 'boulangeri' })).lignes).toMatchObject([
      { equipe: 'Nord', prochaineEquipe: 'Sud', prochaineLe: '2027-01-01' },
    ])
    await expect(
      direction((c) => deplacerPortefeuille(c, { ...vers(sud.id, '2026-12-01', petit), motif: 'x' })),
    ).rejects.toThrow('déjà un changement')
    const [prevu, actuel] = await direction((c) => historiqueDe(c, petit))
    await expect(direction((c) => annulerChangementPrevu(c, { id: actuel!.id }))).rejects.toThrow(
      'déjà pris effet',
    )
    await direction((c) => annulerChangementPrevu(c, { id: prevu!.id }))
    expect(await direction((c) => historiqueDe(c, petit))).toMatchObject([{ equipe: 'Nord', fin: null }])
  })

  it('déplace tout ce que les filtres laissent', async () => {
    const selection = { filtre: { equipe: [nord.id], commune: 'brume' } }
    const fait = await direction((c) =>
      deplacerPortefeuille(c, { selection, equipeId: sud.id, debut: '2026-11-15', motif: 'Secteur' }),
    )
    expect(fait.deplaces).toBe(3)
    expect(await liste({ equipe: sud.id })).toMatchObject({ total: 3 })
    const [equipe] = await direction((c) => listerEquipes(c, { id: sud.id }))
    expect(equipe).toMatchObject({ entreprises: 3, travailleurs: 102, travailleursParMedecin: 102 })
  })

  it('montre les établissements que personne ne suit', async () => {
    await unAdherent(base, 'Nouvelle venue', 1)
    expect((await liste({ sansEquipe: 'true' })).lignes).toMatchObject([
      { raisonSociale: 'Nouvelle venue', equipe: null, travailleurs: 1 },
    ])
  })

  it('refuse un rôle sans ce droit, une équipe inconnue, une date trop loin, une sélection vide', async () => {
    const d = { ...vers(sud.id, '2026-12-01', petit), motif: 'x' }
    await expect(en('assistante', (c) => deplacerPortefeuille(c, d), options)).rejects.toThrow('Votre rôle')
    await expect(direction((c) => deplacerPortefeuille(c, { ...d, equipeId: petit }))).rejects.toThrow(
      'Cette équipe n’existe pas',
    )
    await expect(direction((c) => deplacerPortefeuille(c, { ...d, debut: '1999-01-01' }))).rejects.toThrow(
      'un an en arrière',
    )
    await expect(
      direction((c) => deplacerPortefeuille(c, { ...d, selection: { etablissements: [] } })),
    ).rejects.toThrow('au moins un')
  })
})
