import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { decor } from '../essais/decor.ts'
import { lireFiche } from '../requetes/fiche.ts'
import { changerDePoste } from './changer-de-poste.ts'
import { ajouterExposition, modifierExposition } from './enregistrer-exposition.ts'
import { ajouterPoste, modifierPoste } from './enregistrer-poste.ts'
import { ajouterSituation } from './enregistrer-situation.ts'
import { exclureDuSuivi } from './exclure-du-suivi.ts'
import { modifierContrat } from './modifier-contrat.ts'
import { ouvrirContrat } from './ouvrir-contrat.ts'
import { supprimerContrat } from './supprimer-contrat.ts'
import { supprimerExposition } from './supprimer-fait.ts'
import { terminerContrat } from './terminer-contrat.ts'

const base = baseDEssai()
const en = comme(base, operations)
const d = decor(base)
const maintenant = new Date('2026-11-22T10:00:00Z')
const CONTRAT = { type: 'cdi' as const, debut: '2024-01-08' }

async function scene(options: object = {}) {
  const etablissement_id = await d.etablissement()
  const travailleur_id = await d.travailleur()
  const { id } = await en('assistante', (c) =>
    ouvrirContrat(c, {
      ...CONTRAT,
      etablissement_id,
      travailleur_id,
      poste: { intitule: 'Caissière' },
      expositions: ['manutention'],
      ...options,
    }),
  )
  return { etablissement_id, travailleur_id, id }
}
const fiche = (id: string) => en('assistante', ({ bd }) => lireFiche(bd, id, '2026-11-22', true))

describe('ouvrir un contrat', () => {
  it('laisse courir deux contrats chez deux employeurs, un seul dossier', async () => {
    const { travailleur_id } = await scene()
    const etablissement_id = await d.etablissement('Garage Petit')
    await en('assistante', (c) =>
      ouvrirContrat(c, { type: 'cdd', debut: '2025-02-03', etablissement_id, travailleur_id }),
    )
    const { contrats, multi_employeurs } = await fiche(travailleur_id)
    expect(contrats).toHaveLength(2)
    expect(multi_employeurs).toMatchObject({ meme_pcs: 'inconnu', conditions_reunies: 'inconnu' })
    expect(contrats.find((c) => c.id === multi_employeurs!.principal)!.debut).toBe('2024-01-08')
  })

  it('refuse un second contrat au même endroit au même moment, sauf sous un autre numéro', async () => {
    const { etablissement_id, travailleur_id } = await scene()
    const second = { ...CONTRAT, debut: '2025-01-01', etablissement_id, travailleur_id }
    await expect(en('assistante', (c) => ouvrirContrat(c, second))).rejects.toMatchObject({
      statut: 409,
      message:
        'Cette personne a déjà un contrat dans cet établissement depuis le 08/01/2024. Corrigez les dates, ou donnez à chaque contrat son numéro s’il y en a vraiment deux.',
    })
    await en('assistante', (c) => ouvrirContrat(c, { ...second, numero: 'B2' }))
  })

  it('réserve l’entreprise utilisatrice aux missions', async () => {
    const autre = await d.etablissement('Usine Blanche')
    await expect(scene({ entreprise_utilisatrice_id: autre })).rejects.toThrow(
      'Seul un contrat d’intérim ou de détachement a une entreprise utilisatrice. Changez le type, ou videz ce champ.',
    )
    const { travailleur_id } = await scene({ type: 'interim', entreprise_utilisatrice_id: autre })
    expect((await fiche(travailleur_id)).contrats[0]!.utilisatrice).toBe('Usine Blanche, Louviers')
  })

  it('refuse un établissement inconnu ou fermé, un travailleur inconnu', async () => {
    const travailleur_id = await d.travailleur()
    await expect(
      en('assistante', (c) =>
        ouvrirContrat(c, { ...CONTRAT, travailleur_id, etablissement_id: randomUUID() }),
      ),
    ).rejects.toThrow('Cet établissement n’existe pas. Choisissez-le dans la liste.')
    const ferme = await d.etablissement()
    await base.proprietaire.query(
      "update adherents.etablissement set ferme_le = '2023-06-30' where id = $1",
      [ferme],
    )
    await expect(
      en('assistante', (c) => ouvrirContrat(c, { ...CONTRAT, travailleur_id, etablissement_id: ferme })),
    ).rejects.toThrow('Cet établissement a fermé le 30/06/2023 : le contrat ne peut pas commencer après.')
    await expect(
      en('assistante', (c) =>
        ouvrirContrat(c, { ...CONTRAT, travailleur_id: randomUUID(), etablissement_id: ferme }),
      ),
    ).rejects.toThrow('Ce travailleur est introuvable ou hors de votre périmètre.')
  })
})

describe('terminer, corriger, exclure, supprimer', () => {
  it('termine le contrat, et ce qui courait dedans', async () => {
    const { id, travailleur_id } = await scene({ situations: ['nuit'] })
    await en('assistante', (c) => terminerContrat(c, { id, fin: '2026-06-30', motif_fin: 'demission' }), {
      maintenant,
    })
    const contrat = (await fiche(travailleur_id)).contrats[0]!
    expect(contrat).toMatchObject({ fin: '2026-06-30', motif_fin: 'demission' })
    for (const fait of [...contrat.postes, ...contrat.expositions, ...contrat.situations])
      expect(fait.fin).toBe('2026-06-30')
    await expect(
      en('assistante', (c) => terminerContrat(c, { id, fin: '2026-07-31', motif_fin: 'demission' }), {
        maintenant,
      }),
    ).rejects.toThrow(
      'Ce contrat est déjà terminé depuis le 30/06/2026. Pour corriger cette date, modifiez le contrat.',
    )
  })

  it('refuse une fin avant le début, ou avant un poste', async () => {
    const { id } = await scene()
    const finir = (fin: string) =>
      en('assistante', (c) => terminerContrat(c, { id, fin, motif_fin: 'autre' }), { maintenant })
    await expect(finir('2023-12-31')).rejects.toThrow(
      'La fin (31/12/2023) ne peut pas précéder le début (08/01/2024).',
    )
    await en('assistante', (c) =>
      ajouterPoste(c, { contrat_id: id, intitule: 'Cheffe de caisse', debut: '2026-05-04' }),
    )
    await expect(finir('2026-03-31')).rejects.toThrow(
      'Le poste « Cheffe de caisse » commence le 04/05/2026, après cette fin. Corrigez-le d’abord.',
    )
  })

  it('corrige les dates avec ce qui commençait et finissait le même jour', async () => {
    const { id, etablissement_id, travailleur_id } = await scene()
    await en('assistante', (c) =>
      modifierContrat(c, {
        ...CONTRAT,
        id,
        etablissement_id,
        debut: '2024-02-01',
        fin: '2026-12-31',
        motif_fin: 'terme',
      }),
    )
    const contrat = (await fiche(travailleur_id)).contrats[0]!
    expect(contrat.postes[0]).toMatchObject({ debut: '2024-02-01', fin: '2026-12-31' })
    expect(contrat.expositions[0]).toMatchObject({ debut: '2024-02-01', fin: '2026-12-31' })
    await expect(
      en('assistante', (c) => modifierContrat(c, { ...CONTRAT, id, etablissement_id, motif_fin: 'terme' })),
    ).rejects.toThrow('Donnez la date de fin, ou retirez le motif de fin.')
  })

  it('exclut du suivi avec un motif, puis reprend', async () => {
    const { id, travailleur_id } = await scene()
    const motif = 'Mission dans une entreprise qui a son service autonome.'
    await en('assistante', (c) => exclureDuSuivi(c, { id, motif }))
    expect((await fiche(travailleur_id)).contrats[0]!.exclusion_suivi).toBe(motif)
    await en('assistante', (c) => exclureDuSuivi(c, { id, motif: null }))
    await expect(en('assistante', (c) => exclureDuSuivi(c, { id, motif: null }))).rejects.toThrow(
      'Ce contrat est déjà suivi ici. Actualisez la page.',
    )
    await expect(en('assistante', (c) => exclureDuSuivi(c, { id, motif: 'x' }))).rejects.toThrow(
      'Dites pourquoi, en quelques mots.',
    )
  })

  it('supprime une saisie faite par erreur, que le journal garde', async () => {
    const { id, travailleur_id } = await scene()
    await en('assistante', (c) => supprimerContrat(c, { id }))
    expect((await fiche(travailleur_id)).contrats).toEqual([])
    const { n } = await d.un<{ n: number }>(
      "select count(*)::int n from journal.ecriture where objet_id = $1 and operation = 'DELETE'",
      [id],
    )
    expect(n).toBe(1)
    await expect(en('assistante', (c) => supprimerContrat(c, { id }))).rejects.toThrow(
      'Ce contrat est introuvable ou hors de votre périmètre.',
    )
    await expect(en('preventeur', (c) => supprimerContrat(c, { id }))).rejects.toThrow('Votre rôle')
  })
})

describe('changer de poste', () => {
  it('termine l’ancien la veille avec ses expositions et ouvre le nouveau', async () => {
    const { id, travailleur_id } = await scene()
    await en('assistante', (c) =>
      changerDePoste(c, { contrat_id: id, le: '2026-09-01', intitule: 'Cariste', expositions: ['conduite'] }),
    )
    const { postes, expositions } = (await fiche(travailleur_id)).contrats[0]!
    expect(postes.map((p) => [p.intitule, p.debut, p.fin])).toEqual([
      ['Cariste', '2026-09-01', null],
      ['Caissière', '2024-01-08', '2026-08-31'],
    ])
    expect(expositions.map((x) => [x.nature_code, x.debut, x.fin])).toEqual([
      ['conduite', '2026-09-01', null],
      ['manutention', '2024-01-08', '2026-08-31'],
    ])
  })

  it('refuse hors du contrat, le premier jour, ou avant un poste à venir', async () => {
    const { id } = await scene({ fin: '2026-12-31' })
    const changer = (le: string) =>
      en('assistante', (c) => changerDePoste(c, { contrat_id: id, le, intitule: 'Cariste' }))
    await expect(changer('2027-01-01')).rejects.toThrow(
      'Le nouveau poste ne peut pas commencer après le contrat, qui finit le 31/12/2026.',
    )
    await expect(changer('2024-01-08')).rejects.toThrow(
      'Le changement a lieu le premier jour du contrat : corrigez plutôt le poste d’origine.',
    )
    await changer('2026-12-01')
    await expect(changer('2026-11-01')).rejects.toThrow(
      'Le poste « Cariste » commence le 01/12/2026, à cette date ou après. Corrigez-le ou choisissez une date plus tardive.',
    )
  })
})

describe('postes, expositions, situations', () => {
  it('porte plusieurs expositions à la fois, refuse deux fois la même', async () => {
    const { id } = await scene()
    const noter = (nature_code: string) =>
      en('assistante', (c) => ajouterExposition(c, { contrat_id: id, nature_code, debut: '2025-01-01' }))
    await noter('bruit')
    await noter('cmr')
    await expect(noter('cmr')).rejects.toMatchObject({
      code: '23P01',
      constraint: 'exposition_sans_recouvrement',
    })
    await expect(noter('licorne')).rejects.toMatchObject({ constraint: 'exposition_nature_code_fkey' })
  })

  it('demande un niveau avec son unité, et un moins de 18 ans pour la dérogation', async () => {
    const { id } = await scene()
    const noter = (suite: object) =>
      en('assistante', (c) =>
        ajouterExposition(c, { contrat_id: id, nature_code: 'bruit', debut: '2025-01-01', ...suite }),
      )
    await expect(noter({ niveau: 87 })).rejects.toThrow(
      'Un niveau va avec son unité : donnez les deux, ou aucun.',
    )
    await expect(noter({ nature_code: 'jeune_derogation' })).rejects.toThrow(
      'Cette exposition concerne les moins de 18 ans (R. 4153-40) : à cette date, la personne a 39 ans.',
    )
    await expect(noter({ poste_id: randomUUID() })).rejects.toThrow(
      'Ce poste n’est pas de ce contrat. Choisissez-le dans la liste.',
    )
    const { id: exposition } = await noter({ niveau: 87.5, unite: 'dB(A)' })
    await expect(
      en('assistante', (c) =>
        modifierExposition(c, { id: exposition, nature_code: 'bruit', debut: '2023-01-01' }),
      ),
    ).rejects.toThrow('Cette exposition ne peut pas commencer avant le contrat, qui débute le 08/01/2024.')
    await en('assistante', (c) => supprimerExposition(c, { id: exposition }))
    await expect(en('assistante', (c) => supprimerExposition(c, { id: exposition }))).rejects.toThrow(
      'Cette exposition est introuvable ou hors de votre périmètre.',
    )
  })

  it('termine un poste avec ses expositions, et finit avec le contrat quand rien n’est dit', async () => {
    const { id, travailleur_id } = await scene({ fin: '2026-12-31' })
    const [poste] = (await fiche(travailleur_id)).contrats[0]!.postes
    expect(poste!.fin).toBe('2026-12-31')
    await en('assistante', (c) =>
      modifierPoste(c, { id: poste!.id, intitule: 'Caissière', debut: '2024-01-08', fin: '2026-03-31' }),
    )
    expect((await fiche(travailleur_id)).contrats[0]!.expositions[0]!.fin).toBe('2026-03-31')
    const { id: situation } = await en('assistante', (c) =>
      ajouterSituation(c, { contrat_id: id, code: 'boeth', debut: '2026-01-01' }),
    )
    expect(situation).toBeTruthy()
    expect((await fiche(travailleur_id)).contrats[0]!.situations[0]!.fin).toBe('2026-12-31')
    await expect(
      en('assistante', (c) =>
        ajouterSituation(c, { contrat_id: id, code: 'isole', debut: '2026-01-01', fin: '2027-01-31' }),
      ),
    ).rejects.toThrow('Cette situation ne peut pas durer après le contrat, qui finit le 31/12/2026.')
  })
})
