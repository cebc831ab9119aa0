import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { decor } from '../essais/decor.ts'
import { ressemblances } from '../requetes/ressemblances.ts'
import { controlerIdentite } from './controler-identite.ts'
import { creerTravailleur } from './creer-travailleur.ts'
import { modifierIdentite } from './modifier-identite.ts'

const base = baseDEssai()
const en = comme(base, operations)
const d = decor(base)
const CAMILLE = { nom_naissance: 'Béranger', prenoms: 'Camille', sexe: 'F', naissance: '1985-03-12' } as const
const VIDE = { lieu_naissance_code: null, lieu_naissance: null, nom_usage: null, prenom_usage: null }
const creer = (saisie: object) =>
  en('assistante', (c) => creerTravailleur(c, { ...VIDE, ...CAMILLE, ...saisie } as never))

describe('créer un travailleur', () => {
  it('ouvre le dossier avec son premier contrat, son poste et ses expositions', async () => {
    const etablissement_id = await d.etablissement()
    const { id, contrat_id } = await creer({
      naissance: '1990-05-20',
      contrat: {
        etablissement_id,
        type: 'cdi',
        debut: '2026-11-02',
        poste: { intitule: 'Boulangère' },
        expositions: ['cmr', 'cmr', 'equipes_alternantes'],
        situations: ['nuit'],
      },
    })
    expect(contrat_id).not.toBeNull()
    const faits = await d.un<{ postes: number; expositions: number; situations: number; rattachees: number }>(
      `select (select count(*) from travailleurs.poste where contrat_id = $1) postes,
        (select count(*) from travailleurs.exposition where contrat_id = $1) expositions,
        (select count(*) from travailleurs.exposition where contrat_id = $1 and poste_id is not null) rattachees,
        (select count(*) from travailleurs.situation where contrat_id = $1) situations`,
      [contrat_id],
    )
    expect(faits).toEqual({ postes: 1, expositions: 2, rattachees: 2, situations: 1 })
    const journal = await d.un<{ cas: string }>(
      "select cas from journal.ecriture where objet = 'travailleurs.travailleur' and objet_id = $1",
      [id],
    )
    expect(journal.cas).toBe('travailleurs.creerTravailleur')
  })

  it('demande de décider quand un dossier ressemble, puis retient la décision', async () => {
    const ancien = await d.travailleur({
      nom_naissance: 'Béranger',
      prenoms: 'Camille',
      naissance: '1985-03-12',
    })
    const { numero } = await d.un<{ numero: number }>(
      'select numero from travailleurs.travailleur where id = $1',
      [ancien],
    )
    await expect(creer({})).rejects.toMatchObject({
      statut: 409,
      code: 'doublons',
      message: `Un dossier ressemble à celui-ci : BÉRANGER Camille, n° ${numero}. Dites si c’est la même personne.`,
    })
    const { id } = await creer({ differents: [{ id: ancien, motif: 'Homonymes nées le même jour.' }] })
    const { motif } = await d.un<{ motif: string }>(
      'select motif from travailleurs.doublon_ecarte where $1 in (un, autre) and $2 in (un, autre)',
      [ancien, id],
    )
    expect(motif).toBe('Homonymes nées le même jour.')
    const { n } = await d.un<{ n: number }>(
      'select count(*)::int n from travailleurs.doublon_possible where $1 in (un, autre) and $2 in (un, autre)',
      [ancien, id],
    )
    expect(n).toBe(0)
  })

  it.each([
    ['accents et majuscules', { nom_naissance: 'LEFÈVRE', prenoms: 'zoé' }, 'identiques'],
    ['faute de frappe', { nom_naissance: 'Lefevbre', prenoms: 'Zoe' }, 'noms_proches'],
    ['lettres inversées', { nom_naissance: 'Lefvère', prenoms: 'Zoé' }, 'noms_proches'],
    [
      'jour et mois inversés',
      { nom_naissance: 'Lefèvre', prenoms: 'Zoé', naissance: '1979-08-04' },
      'identiques',
    ],
    ['nom d’usage pour nom de naissance', { nom_naissance: 'Garnier', prenoms: 'Zoé' }, 'nom_usage'],
    ['nom et prénom inversés', { nom_naissance: 'Zoé', prenoms: 'Lefèvre' }, 'nom_prenom_inverses'],
  ])('reconnaît la même personne : %s', async (_, saisie, motif) => {
    const connue = await d.travailleur({
      nom_naissance: 'Lefèvre',
      nom_usage: 'Garnier',
      prenoms: 'Zoé Anne',
      naissance: '1979-04-08',
    })
    const p = { nom_usage: null, naissance: '1979-04-08', ...saisie }
    const trouvees = await en('assistante', ({ bd }) => ressemblances(bd, p))
    const elle = trouvees.find((t) => t.id === connue)
    expect(elle, JSON.stringify(trouvees)).toBeDefined()
    if (motif !== 'identiques') expect(elle!.motif).toBe(motif)
    expect(elle!.date_inversee).toBe(p.naissance !== '1979-04-08')
    await base.proprietaire.query('update travailleurs.travailleur set naissance = $2 where id = $1', [
      connue,
      '1960-01-30',
    ])
  })

  it('ne confond pas des jumeaux, ni des homonymes d’un autre jour', async () => {
    await d.travailleur({ nom_naissance: 'Morel', prenoms: 'Hugo', naissance: '1999-07-09' })
    const jumeau = { nom_naissance: 'Morel', nom_usage: null, prenoms: 'Antoine', naissance: '1999-07-09' }
    expect(await en('assistante', ({ bd }) => ressemblances(bd, jumeau))).toEqual([])
    const autre = { nom_naissance: 'Morel', nom_usage: null, prenoms: 'Hugo', naissance: '1998-07-09' }
    expect(await en('assistante', ({ bd }) => ressemblances(bd, autre))).toEqual([])
  })

  it.each([
    ['2185-01-01', 'Cette date de naissance est dans le futur. Vérifiez l’année.'],
    ['1900-01-01', 'Cette personne aurait plus de 110 ans. Vérifiez l’année de naissance.'],
  ])('refuse une naissance impossible : %s', async (naissance, message) => {
    await expect(creer({ naissance })).rejects.toMatchObject({
      statut: 422,
      message,
      champs: { naissance: message },
    })
  })

  it('refuse un contrat avant la naissance et des expositions sans poste, au bon champ', async () => {
    const etablissement_id = await d.etablissement()
    const contrat = { etablissement_id, type: 'cdi', debut: '1986-01-01' }
    await expect(creer({ naissance: '1991-01-01', contrat })).rejects.toMatchObject({
      message: 'Cette personne est née le 01/01/1991 : le contrat ne peut pas commencer le 01/01/1986.',
      champs: { 'contrat.debut': expect.any(String) },
    })
    await expect(
      creer({ naissance: '1991-01-01', contrat: { ...contrat, debut: '2026-01-05', expositions: ['cmr'] } }),
    ).rejects.toThrow('Donnez l’intitulé du poste : les expositions s’y rattachent.')
  })

  it('refuse au comptable, et un nom qui n’en est pas un', async () => {
    await expect(
      en('comptable', (c) => creerTravailleur(c, { ...VIDE, ...CAMILLE } as never)),
    ).rejects.toThrow('Votre rôle ne permet pas cette opération.')
    await expect(creer({ nom_naissance: '<script>' })).rejects.toThrow(
      'Lettres, espaces, tirets et apostrophes seulement.',
    )
  })
})

describe('tenir l’identité', () => {
  it('note un contrôle, et redevient provisoire quand un trait change', async () => {
    const id = await d.travailleur({ naissance: '1970-02-02' })
    const t = { ...VIDE, nom_naissance: 'Petit', prenoms: 'Luc', sexe: 'M' as const, naissance: '1970-02-02' }
    await expect(
      en('assistante', (c) => controlerIdentite(c, { id, piece_identite: 'passeport' })),
    ).rejects.toThrow(
      'Le lieu de naissance manque : complétez l’identité d’après la pièce présentée, puis notez le contrôle.',
    )
    await en('assistante', (c) => modifierIdentite(c, { id, ...t, lieu_naissance_code: '27229' }))
    const controle = await en('assistante', (c) => controlerIdentite(c, { id, piece_identite: 'passeport' }))
    expect(controle.statut_identite).toBe('validee')
    const change = await en('assistante', (c) =>
      modifierIdentite(c, { id, ...t, prenoms: 'Lucien', lieu_naissance_code: '27229' }),
    )
    expect(change.statut_identite).toBe('provisoire')
  })

  it('ne laisse pas retaper des traits venus de l’INSi, mais bien le nom d’usage', async () => {
    const id = await d.travailleur({
      nom_naissance: 'Roche',
      naissance: '1971-02-02',
      statut_identite: 'qualifiee',
      lieu_naissance_code: '27229',
    })
    const t = {
      ...VIDE,
      nom_naissance: 'Roche',
      prenoms: 'Camille',
      sexe: 'F' as const,
      naissance: '1971-02-02',
      lieu_naissance_code: '27229',
    }
    await expect(
      en('idest', (c) => modifierIdentite(c, { id, ...t, naissance: '1971-02-03' })),
    ).rejects.toThrow('viennent du téléservice INSi : ils ne se modifient pas à la main.')
    const { statut_identite } = await en('idest', (c) => modifierIdentite(c, { id, ...t, nom_usage: 'Blin' }))
    expect(statut_identite).toBe('qualifiee')
  })
})
