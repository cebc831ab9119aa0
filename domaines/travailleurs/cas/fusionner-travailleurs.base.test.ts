import { describe, expect, it } from 'vitest'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { operations } from '../droits.ts'
import { decor } from '../essais/decor.ts'
import { listerDoublons } from '../requetes/doublons.ts'
import { lireFiche } from '../requetes/fiche.ts'
import { ecarterDoublon } from './ecarter-doublon.ts'
import { ajouterEtatSante, lireEtatsSante, terminerEtatSante } from './etats-sante.ts'
import { fusionnerTravailleurs } from './fusionner-travailleurs.ts'
import { ouvrirContrat } from './ouvrir-contrat.ts'

const base = baseDEssai()
const en = comme(base, operations)
const d = decor(base)
const maintenant = new Date('2026-11-22T10:00:00Z')
const MOTIF = 'Même carte d’identité, deux saisies.'

async function paire(naissance: string) {
  const garde = await d.travailleur({ nom_naissance: 'Lambert', prenoms: 'Nadia', naissance })
  const absorbe = await d.travailleur({ nom_naissance: 'Lanbert', prenoms: 'Nadia', naissance })
  return { garde, absorbe }
}
const fusionner = (garde: string, absorbe: string, suite: object = {}) =>
  en('assistante', (c) => fusionnerTravailleurs(c, { garde, absorbe, motif: MOTIF, ...suite }))
const fiche = (id: string) => en('assistante', ({ bd }) => lireFiche(bd, id, '2026-11-22', true))

describe('deux dossiers de la même personne', () => {
  it('apparaissent dans la liste de tout le service, puis la quittent', async () => {
    const { garde, absorbe } = await paire('1981-06-15')
    const liste = () => en('qualite', ({ bd }) => listerDoublons(bd, { page: 1, taille: 50, motif: [] }))
    const avant = await liste()
    expect(avant.lignes.find((p) => [p.un, p.autre].includes(absorbe))).toMatchObject({
      motif: 'noms_proches',
    })
    await fusionner(garde, absorbe)
    expect((await liste()).total).toBe(avant.total - 1)
  })

  it('deviennent un : contrats, coordonnées, renvoi, historique', async () => {
    const { garde, absorbe } = await paire('1982-06-15')
    const [boulangerie, garage] = [await d.etablissement('Boulangerie'), await d.etablissement('Garage')]
    await d.contrat(garde, boulangerie)
    await d.contrat(absorbe, garage)
    await d.un(
      "insert into travailleurs.coordonnees (travailleur_id, courriel) values ($1, 'nadia@exemple.fr')",
      [garde],
    )
    await d.un(
      "insert into travailleurs.coordonnees (travailleur_id, courriel, telephone) values ($1, 'autre@exemple.fr', '+33600000000')",
      [absorbe],
    )
    expect(await fusionner(garde, absorbe)).toEqual({ id: garde, contrats: 1 })
    const lue = await fiche(absorbe)
    expect(lue.id).toBe(garde)
    expect(lue.contrats.map((c) => c.employeur).sort()).toEqual(['Boulangerie', 'Garage'])
    expect(lue.coordonnees).toMatchObject({ courriel: 'nadia@exemple.fr', telephone: '+33600000000' })
    expect(lue.fusions).toMatchObject([{ motif: MOTIF, nom: 'LANBERT Nadia' }])
    const { detail } = await d.un<{ detail: object }>(
      'select detail from travailleurs.fusion where absorbe = $1',
      [absorbe],
    )
    expect(JSON.stringify(detail)).not.toContain('exemple.fr')
    await expect(
      en('assistante', (c) =>
        ouvrirContrat(c, {
          travailleur_id: absorbe,
          etablissement_id: garage,
          type: 'cdi',
          debut: '2026-01-01',
        }),
      ),
    ).rejects.toThrow('Ce dossier a été fusionné avec un autre. Ouvrez le dossier gardé pour le modifier.')
  })

  it('suivent une chaîne de fusions jusqu’au dernier dossier gardé', async () => {
    const { garde: b, absorbe: a } = await paire('1983-06-15')
    const { garde: c } = await paire('1984-06-15')
    await fusionner(b, a)
    await fusionner(c, b)
    expect((await fiche(a)).id).toBe(c)
  })

  it('emportent les états de santé sans que l’assistante y touche', async () => {
    const { garde, absorbe } = await paire('1986-06-15')
    const [un, autre] = [await d.etablissement('Un'), await d.etablissement('Autre')]
    const equipe = await d.equipe([un, autre])
    const compteId = await d.compte('medecin', equipe)
    await d.contrat(garde, un)
    await d.contrat(absorbe, autre)
    const ajouter = (travailleur_id: string) =>
      en('medecin', (c) => ajouterEtatSante(c, { travailleur_id, code: 'rqth', debut: '2024-01-01' }), {
        compteId,
      })
    await ajouter(garde)
    const { id: etat } = await ajouter(absorbe)
    await fusionner(garde, absorbe)
    const { etats } = await en(
      'medecin',
      (c) => lireEtatsSante(c, { travailleur_id: garde, motif: 'Visite' }),
      { compteId },
    )
    expect(etats).toHaveLength(2)
    await en('medecin', (c) => terminerEtatSante(c, { id: etat, fin: '2026-01-01' }), { compteId })
    const { n } = await d.un<{ n: number }>(
      "select count(*)::int n from journal.ecriture where objet = 'travailleurs.etat_sante' and role = 'socle_assistante'",
    )
    expect(n).toBe(0)
  })
})

describe('ce que la fusion refuse', () => {
  it('deux contrats chez le même employeur à la même période', async () => {
    const { garde, absorbe } = await paire('1987-06-15')
    const etablissement = await d.etablissement('Menuiserie Blin')
    await d.contrat(garde, etablissement, '2020-01-01')
    await d.contrat(absorbe, etablissement, '2021-03-01')
    await expect(fusionner(garde, absorbe)).rejects.toMatchObject({
      statut: 409,
      message:
        'Les deux dossiers ont un contrat chez Menuiserie Blin à la même période (depuis le 01/03/2021 pour celui qui serait absorbé). Supprimez celui des deux qui est en trop, ou corrigez ses dates, puis fusionnez.',
    })
    expect((await fiche(absorbe)).id).toBe(absorbe)
  })

  it('une identité mieux établie absorbée par une autre', async () => {
    const { garde, absorbe } = await paire('1988-06-15')
    await base.proprietaire.query(
      "update travailleurs.travailleur set statut_identite = 'qualifiee' where id = $1",
      [absorbe],
    )
    await expect(fusionner(garde, absorbe)).rejects.toThrow(
      'L’identité de l’autre dossier est mieux établie : gardez plutôt celui-là, et fusionnez dans l’autre sens.',
    )
  })

  it('deux matricules INS différents', async () => {
    const { garde, absorbe } = await paire('1989-06-15')
    for (const [id, matricule] of [
      [garde, '289062722900112'],
      [absorbe, '289062722900213'],
    ])
      await d.un(
        "insert into travailleurs.ins (travailleur_id, matricule, oid) values ($1, $2, '1.2.250.1.213.1.4.8')",
        [id, matricule],
      )
    await expect(fusionner(garde!, absorbe!)).rejects.toMatchObject({ constraint: 'fusion_ins_differents' })
  })

  it('le même dossier deux fois, un dossier déjà fusionné, un rôle qui ne décide pas', async () => {
    const { garde, absorbe } = await paire('1990-06-15')
    await expect(fusionner(garde, garde)).rejects.toThrow('Choisissez deux dossiers différents.')
    await expect(
      en('relation_adherents', (c) => fusionnerTravailleurs(c, { garde, absorbe, motif: MOTIF })),
    ).rejects.toThrow('Votre rôle ne permet pas cette opération.')
    await fusionner(garde, absorbe)
    await expect(fusionner(garde, absorbe)).rejects.toThrow('Ce dossier a été fusionné avec un autre.')
  })
})

describe('deux personnes', () => {
  it('restent distinctes, avec le motif, et ne sont plus proposées', async () => {
    const { garde, absorbe } = await paire('1991-06-15')
    await en(
      'assistante',
      (c) => ecarterDoublon(c, { un: absorbe, autre: garde, motif: 'Sœurs jumelles.' }),
      { maintenant },
    )
    await base.proprietaire.query(
      "update travailleurs.travailleur set prenoms = 'Nadia Rose' where id = $1",
      [garde],
    )
    const { n } = await d.un<{ n: number }>(
      'select count(*)::int n from travailleurs.doublon_possible where $1 in (un, autre)',
      [garde],
    )
    expect(n).toBe(0)
    await expect(
      en('assistante', (c) => ecarterDoublon(c, { un: garde, autre: absorbe, motif: 'Encore.' })),
    ).rejects.toMatchObject({ constraint: 'doublon_ecarte_un_autre_key' })
  })
})
