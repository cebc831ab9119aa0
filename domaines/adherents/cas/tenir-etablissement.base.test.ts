import { beforeAll, describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { acteurs, adherent, installerService, siren, siret } from '../essais/scene.ts'
import { lireAdherent } from '../requetes/fiche.ts'
import { ajouterEtablissement } from './ajouter-etablissement.ts'
import { creerEntreprise } from './creer-entreprise.ts'
import { fermerEtablissement } from './fermer-etablissement.ts'
import { modifierEntreprise } from './modifier-entreprise.ts'
import { modifierEtablissement } from './modifier-etablissement.ts'
import { retirerEffectif, saisirEffectif } from './saisir-effectif.ts'

const base = baseDEssai()
const en = acteurs(base)
const fiche = (id: string) =>
  en('relation_adherents', ({ bd, aujourdhui }) => lireAdherent(bd, id, aujourdhui))
beforeAll(() => installerService(base))

describe('les établissements', () => {
  it('s’ajoutent et se modifient ; un seul est le siège', async () => {
    const { id, etablissement_id } = await adherent(base, 201)
    const second = await en('assistante', (c) =>
      ajouterEtablissement(c, {
        entreprise_id: id,
        siret: siret(siren(201), 2),
        commune: 'Vernon',
        siege: true,
      }),
    )
    expect(await fiche(id)).toMatchObject({ etablissements: 2, principal_id: second.id, commune: 'Vernon' })
    await en('assistante', (c) =>
      modifierEtablissement(c, { id: etablissement_id, siege: true, commune: 'Évreux' }),
    )
    expect((await fiche(id)).principal_id).toBe(etablissement_id)
  })

  it('refusent le SIRET d’un autre et celui d’une autre entreprise', async () => {
    const { id, numero } = await adherent(base, 202)
    const ajouter = (numeroSiret: string) =>
      en('assistante', (c) => ajouterEtablissement(c, { entreprise_id: id, siret: numeroSiret }))
    await expect(ajouter(siret(siren(202)))).rejects.toThrow(
      `Ce SIRET est déjà celui d’un établissement de « Boulangerie des Essais 202 » (n° ${numero}).`,
    )
    await expect(ajouter(siret(siren(203)))).rejects.toThrow(
      'Le SIRET d’un établissement commence par le SIREN',
    )
    await expect(ajouter('12345678901234')).rejects.toThrow('Ce SIRET n’est pas valide')
  })

  it('se ferment une fois vides, pas dans le futur, et se rouvrent', async () => {
    const { id, etablissement_id } = await adherent(base, 204)
    const fermer = (ferme_le: string | null) =>
      en('relation_adherents', (c) => fermerEtablissement(c, { id: etablissement_id, ferme_le }))
    await expect(fermer('2026-03-11')).rejects.toThrow(
      'Une fermeture se note le jour où elle a lieu : la date ne peut pas être dans le futur.',
    )
    const { rows } = await base.proprietaire.query(
      `with t as (insert into travailleurs.travailleur (nom_naissance, prenoms, sexe, naissance)
        values ('ESSAI', 'Camille', 'F', '1990-01-01') returning id)
       insert into travailleurs.contrat (travailleur_id, etablissement_id, type, debut)
       select id, $1, 'cdi', '2025-01-01' from t returning id`,
      [etablissement_id],
    )
    expect((await fiche(id)).presents).toBe(1)
    await expect(fermer('2026-03-01')).rejects.toThrow(
      'Un contrat est encore en cours dans cet établissement : terminez-le ou transférez-le avant de fermer.',
    )
    await base.proprietaire.query(`update travailleurs.contrat set fin = '2026-02-28' where id = $1`, [
      rows[0].id,
    ])
    await fermer('2026-03-01')
    expect(await fiche(id)).toMatchObject({ etablissements: 0, effectif: null })
    await fermer(null)
    expect(await fiche(id)).toMatchObject({ etablissements: 1, effectif: 4 })
  })
})

describe('l’effectif', () => {
  it('est un fait daté ; le dernier compte ; il se retire', async () => {
    const { id, etablissement_id } = await adherent(base, 205)
    const saisir = (au: string, nombre: number) =>
      en('assistante', (c) => saisirEffectif(c, { etablissement_id, au, nombre }))
    const dernier = await saisir('2026-03-01', 7)
    await saisir('2025-12-31', 5)
    expect((await fiche(id)).effectif).toBe(7)
    await expect(saisir('2026-03-11', 8)).rejects.toThrow(
      'Un effectif se constate : la date ne peut pas être dans le futur.',
    )
    await expect(saisir('2026-03-02', -1)).rejects.toThrow('L’effectif ne peut pas être négatif.')
    await en('assistante', (c) => retirerEffectif(c, dernier))
    expect((await fiche(id)).effectif).toBe(4)
    await expect(en('assistante', (c) => retirerEffectif(c, dernier))).rejects.toThrow(
      'Cet effectif est introuvable ou hors de votre périmètre.',
    )
  })
})

describe('l’entreprise', () => {
  const saisie = (n: number) => ({
    nature: 'entreprise' as const,
    siren: siren(n),
    raison_sociale: `Essai ${n}`,
  })

  it('se modifie ; le groupe se crée une fois, quelle que soit l’écriture', async () => {
    const { id } = await en('direction', (c) =>
      creerEntreprise(c, { ...saisie(206), groupe: 'Groupe Évreux' }),
    )
    await en('direction', (c) =>
      modifierEntreprise(c, { ...saisie(206), id, groupe: 'GROUPE EVREUX', naf_code: '6201z' }),
    )
    expect(await fiche(id)).toMatchObject({
      groupe: 'Groupe Évreux',
      naf_code: '62.01Z',
      section: 'J',
      statut: null,
    })
  })

  it('ne change pas de SIREN sous ses établissements, ni de nature sous son adhésion', async () => {
    const { id, adhesion_id } = await adherent(base, 207)
    await expect(en('direction', (c) => modifierEntreprise(c, { ...saisie(208), id }))).rejects.toThrow(
      `L’établissement ${siret(siren(207))} ne commence pas par ce SIREN. Corrigez d’abord son SIRET.`,
    )
    await base.proprietaire.query(
      `update adherents.adhesion set statut = 'active', debut = '2026-02-01' where id = $1`,
      [adhesion_id],
    )
    await expect(
      en('direction', (c) => modifierEntreprise(c, { ...saisie(207), id, nature: 'independant' })),
    ).rejects.toThrow(
      'L’adhésion en cours (« Adhésion de droit ») ne convient pas à la nature « Travailleur indépendant ». Terminez-la d’abord.',
    )
  })

  it('est introuvable quand elle n’existe pas', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    await expect(en('direction', (c) => modifierEntreprise(c, { ...saisie(209), id }))).rejects.toThrow(
      'Cette entreprise est introuvable ou hors de votre périmètre.',
    )
  })
})
