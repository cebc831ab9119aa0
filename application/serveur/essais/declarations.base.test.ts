import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { protege } from '../../../domaines/declarations/differences.ts'
import { CODES_NATURE } from '../../../domaines/declarations/guide/natures.ts'
import { poserDeuxEmployeurs, type Scene } from '../../../domaines/portail/essais/deux-employeurs.ts'
import { ROLES_PERSONNEL } from '../../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { type Envoyer, serveurDEssai } from './serveur-d-essai.ts'

/*
 * S03, with the law of 2026: the employer declares, corrects, and the health team decides what lowers a follow-up.
 */
const base = baseDEssai()
const serveur = serveurDEssai(base)
const q = (texte: string, valeurs: unknown[] = []) => base.proprietaire.query(texte, valeurs)
let scene: Scene
let employeur: Envoyer
let autre: Envoyer
let medecin: Envoyer
const medecinCompte = randomUUID()
let declaration: string
let declarationB: string
const relation = serveur.en('relation_adherents')

beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
  employeur = serveur.en('employeur', { compteId: scene.comptes.a })
  autre = serveur.en('employeur', { compteId: scene.comptes.b })
  await q(
    "insert into comptes.compte (id, courriel, prenom, nom) values ($1, 'anne@exemple.fr', 'Anne', 'Lemoine')",
    [medecinCompte],
  )
  await q(
    `insert into comptes.attribution (compte_id, role, professionnel_id, debut)
     select $1, 'medecin', id, '2020-01-01' from organisation.professionnel where nom = 'Lemoine'`,
    [medecinCompte],
  )
  medecin = serveur.en('medecin', { compteId: medecinCompte })
  // Somebody on asbestos, somebody who only drives a truck.
  await q(
    `insert into travailleurs.exposition (contrat_id, nature_code, source, debut) values
     ($1, 'amiante', 'employeur', '2023-01-01'), ($2, 'conduite', 'employeur', '2024-01-01')`,
    [scene.contrats.partageA, scene.contrats.surA2],
  )
})

const annee = new Date().getFullYear()
const categorie = async (travailleur: string) =>
  (await q('select code from suivi.categorie where travailleur_id = $1 and fin is null', [travailleur]))
    .rows[0]?.code
const lignesDe = async (id: string) =>
  (await employeur('GET', `/api/espace-adherent/declarations/${id}/lignes?taille=200`)).json().lignes as {
    contrat: string
    ligne: string | null
    sort: string
    actuel: { categorie: string; expositions: string[]; situations: string[]; poste: string | null }
    voulu: { categorie: string }
    aValider: boolean
  }[]

describe('la campagne', () => {
  it('s’ouvre par la relation adhérents, et donne une déclaration à chaque établissement', async () => {
    const refus = await serveur.en('assistante')('POST', '/api/declarations/campagnes', {
      corps: { annee, ouvre_le: `${annee}-01-02`, ferme_le: `${annee}-12-31` },
    })
    expect(refus.statusCode).toBe(403)
    const envers = await relation('POST', '/api/declarations/campagnes', {
      corps: { annee, ouvre_le: `${annee}-12-31`, ferme_le: `${annee}-01-02` },
    })
    expect(envers.json().erreur).toMatchObject({
      champs: { ferme_le: 'La clôture doit suivre l’ouverture.' },
    })
    const ouverte = await relation('POST', '/api/declarations/campagnes', {
      corps: { annee, ouvre_le: `${annee}-01-02`, ferme_le: `${annee}-12-31`, relances: [`${annee}-02-01`] },
    })
    expect(ouverte.statusCode, ouverte.body).toBe(201)
    expect(ouverte.json().declarations).toBe(3)
    const encore = await relation('POST', '/api/declarations/campagnes', {
      corps: { annee, ouvre_le: `${annee}-01-02`, ferme_le: `${annee}-12-31` },
    })
    expect(encore.statusCode).toBe(409)
    const { declarations } = (await employeur('GET', '/api/espace-adherent/declarations')).json()
    expect(declarations).toHaveLength(2)
    declaration = declarations.find(
      (d: { etablissementId: string }) => d.etablissementId === scene.etablissements.a1,
    ).id
    declarationB = (await autre('GET', '/api/espace-adherent/declarations')).json().declarations[0].id
  })

  it('se relance et se classe sans objet, avec un motif', async () => {
    const [b] = (
      await q('select id from declarations.declaration where etablissement_id = $1', [
        scene.etablissements.b1,
      ])
    ).rows
    const relance = await relation('POST', '/api/declarations/relances', {
      corps: { declarations: [b.id], canal: 'telephone' },
    })
    expect(relance.json(), relance.body).toEqual({ relancees: 1 })
    const sansMotif = await relation('POST', `/api/declarations/${b.id}/classement`, {
      corps: { geste: 'ecarter', motif: '' },
    })
    expect(sansMotif.statusCode).toBe(422)
    const geste = (corps: object) => relation('POST', `/api/declarations/${b.id}/classement`, { corps })
    expect((await geste({ geste: 'ecarter', motif: 'Plus aucun salarié.' })).statusCode).toBe(200)
    expect((await geste({ geste: 'ecarter', motif: 'Plus aucun salarié.' })).statusCode).toBe(409)
    expect((await geste({ geste: 'reprendre' })).statusCode).toBe(200)
    const bilan = (await serveur.en('comptable')('GET', '/api/declarations/bilan')).json()
    expect(bilan.statuts).toMatchObject({ a_faire: 3, deposee: 0 })
  })
})

describe('la déclaration de l’employeur', () => {
  const ligne = (contrat: string, corps: object) =>
    employeur('PUT', `/api/espace-adherent/declarations/${declaration}/travailleurs/${contrat}`, { corps })

  it('est préremplie de ce que l’employeur a déclaré, et de rien d’autre', async () => {
    const lignes = await lignesDe(declaration)
    const propre = lignes.find((l) => l.contrat === scene.contrats.propre)!
    // The service noted psychosocial risks, noise and night work: not shown.
    expect(propre.actuel.expositions).toEqual(['cmr'])
    expect(propre.actuel.situations).toEqual(['boeth', 'isole'])
    expect(lignes.map((l) => l.contrat)).not.toContain(scene.contrats.partageB)
  })

  it('explique la catégorie avec l’article : la conduite seule ne donne plus le suivi renforcé', async () => {
    const evaluer = async (expositions: string[], situations: string[] = []) =>
      (
        await employeur('POST', '/api/espace-adherent/suivi/evaluation', {
          corps: { contrat: scene.contrats.propre, expositions, situations },
        })
      ).json()
    const conduite = await evaluer(['conduite'])
    expect(conduite.categorie).toBe('SIS')
    expect(conduite.informations[0].phrase).toContain('depuis le 1er octobre 2025 (décret n° 2025-355)')
    const amiante = await evaluer(['amiante', 'conduite'])
    expect(amiante.categorie).toBe('SIR')
    expect(amiante.motifs[0]).toMatchObject({ article: 'R. 4624-23 I 1°', aVerifier: false })
    expect((await evaluer([], ['nuit'])).categorie).toBe('SIA')
    expect((await evaluer(['plomb'])).motifs[0].depuis).toBe('2026-04-10')
  })

  it('refuse une baisse sans motif, en gardant la saisie possible ; l’enregistre avec', async () => {
    const sans = await ligne(scene.contrats.partageA, {
      sort: 'corrige',
      poste: 'Peintre',
      expositions: [],
      situations: [],
    })
    expect(sans.statusCode).toBe(422)
    expect(sans.json().erreur.champs.motif).toContain('Dites pourquoi')
    const avec = await ligne(scene.contrats.partageA, {
      sort: 'corrige',
      poste: 'Peintre',
      expositions: ['bruit'],
      situations: [],
      motif: 'Le chantier amiante est fini.',
    })
    expect(avec.json(), avec.body).toMatchObject({ sort: 'corrige' })
    expect((await employeur('GET', `/api/espace-adherent/declarations/${declaration}`)).json().statut).toBe(
      'en_cours',
    )
  })

  it('ne se dépose pas tant que tous ne sont pas vus', async () => {
    const depot = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/depot`, {
      corps: {},
    })
    expect(depot.statusCode).toBe(409)
    expect(depot.json().erreur.message).toContain('Il reste 2 travailleurs à vérifier')
  })

  it('traite plusieurs travailleurs d’un geste, ajoute une arrivée, et se dépose', async () => {
    const lot = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/lot`, {
      corps: {
        action: 'expositions',
        contrats: [scene.contrats.interim],
        ajouter: ['plomb'],
        ajouter_situations: ['nuit'],
      },
    })
    expect(lot.json(), lot.body).toEqual({ traites: 1 })
    const reste = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/lot`, {
      corps: { action: 'confirmer', contrats: 'a_verifier' },
    })
    expect(reste.json()).toEqual({ traites: 1 })
    const arrivee = {
      nom_naissance: 'Nouvel',
      prenoms: 'Nina',
      sexe: 'F',
      naissance: '2001-02-03',
      type_contrat: 'cdi',
      debut: new Date().toISOString().slice(0, 10),
      poste: 'Soudeuse',
      expositions: ['cmr'],
      situations: [],
    }
    const trop = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/arrivees`, {
      corps: { ...arrivee, naissance: '2024-01-01' },
    })
    expect(trop.json().erreur.champs.naissance).toContain('entre 13 et 100 ans')
    const ajoutee = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/arrivees`, {
      corps: arrivee,
    })
    expect(ajoutee.statusCode, ajoutee.body).toBe(201)
    const depot = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/depot`, {
      corps: {},
    })
    expect(depot.json(), depot.body).toMatchObject({ enAttente: 1 })
    const d = (await employeur('GET', `/api/espace-adherent/declarations/${declaration}`)).json()
    // Amélie SIR (CMR), Éloïse SIR until the decision, Igor SIR (lead), Nina SIR (CMR).
    expect(d).toMatchObject({ statut: 'a_valider', effectif: 4, sir: 4, sia: 0, sis: 0, enAttente: 1 })
  })

  it('la hausse vaut aussitôt : l’échéancier la montre ; l’arrivée ouvre l’étude d’une visite', async () => {
    expect(await categorie(scene.travailleurs.interim)).toBe('SIR')
    const { rows } = await q(
      `select e.code from travailleurs.travailleur t join suivi.echeance e on e.travailleur_id = t.id where t.nom_naissance = 'Nouvel'`,
    )
    expect(rows.map((r) => r.code)).toContain('EMAE')
  })

  it('la baisse attend : l’amiante reste, et le suivi avec', async () => {
    expect(await categorie(scene.travailleurs.partage)).toBe('SIR')
    const { rows } = await q(
      `select nature_code, fin from travailleurs.exposition where contrat_id = $1 order by nature_code`,
      [scene.contrats.partageA],
    )
    expect(rows).toEqual([
      { nature_code: 'amiante', fin: null },
      { nature_code: 'bruit', fin: null },
    ])
  })

  it('ne s’écrit plus une fois déposée, mais se rectifie', async () => {
    const refus = await ligne(scene.contrats.propre, { sort: 'confirme' })
    expect(refus.statusCode).toBe(409)
    expect(refus.json().erreur.message).toContain('Rectifier')
    expect(
      (
        await employeur('POST', `/api/espace-adherent/declarations/${declaration}/rectification`, {
          corps: {},
        })
      ).statusCode,
    ).toBe(200)
    await employeur('POST', `/api/espace-adherent/declarations/${declaration}/lot`, {
      corps: { action: 'confirmer', contrats: 'a_verifier' },
    })
    const depot = await employeur('POST', `/api/espace-adherent/declarations/${declaration}/depot`, {
      corps: {},
    })
    expect(depot.statusCode, depot.body).toBe(200)
    const d = (await employeur('GET', `/api/espace-adherent/declarations/${declaration}`)).json()
    expect(d).toMatchObject({ statut: 'a_valider', depots: 2, effectif: 4, enAttente: 1 })
  })

  it('a son récépissé', async () => {
    const pdf = await employeur('GET', `/api/espace-adherent/declarations/${declaration}/recepisse`)
    expect(pdf.statusCode, pdf.body.slice(0, 300)).toBe(200)
    expect(pdf.body.slice(0, 5)).toBe('%PDF-')
  })
})

describe('la décision de l’équipe santé', () => {
  let demande: string
  it('voit ce que le service a observé, prépare, et n’ouvre la décision qu’à qui suit le travailleur', async () => {
    await q(
      `insert into travailleurs.exposition (contrat_id, nature_code, source, debut) values ($1, 'amiante', 'fiche_entreprise', '2024-05-05')`,
      [scene.contrats.partageA],
    )
    const { lignes } = (await medecin('GET', '/api/declarations/demandes')).json()
    expect(lignes).toHaveLength(1)
    expect(lignes[0]).toMatchObject({
      nom: 'Partagé',
      motif: 'Le chantier amiante est fini.',
      avant: { categorie: 'SIR', expositions: ['bruit', 'amiante'] },
      apres: { categorie: 'SIS', expositions: ['bruit'] },
      contredit: true,
      enCharge: true,
      demandeur: expect.stringContaining('Compte'),
    })
    demande = lignes[0].id
    const prep = await serveur.en('assistante')('PUT', `/api/declarations/demandes/${demande}/preparation`, {
      corps: { preparation: 'Chantier vérifié avec le préventeur.' },
    })
    expect(prep.statusCode, prep.body).toBe(200)
    const corps = { changements: [demande], accepte: true, reponse: 'Le chantier est terminé.' }
    expect(
      (await serveur.en('assistante')('POST', '/api/declarations/demandes/decision', { corps })).statusCode,
    ).toBe(403)
    expect(
      (await serveur.en('medecin')('POST', '/api/declarations/demandes/decision', { corps })).statusCode,
    ).toBe(409)
    const sansRaison = await medecin('POST', '/api/declarations/demandes/decision', {
      corps: { ...corps, reponse: '' },
    })
    expect(sansRaison.statusCode).toBe(400)
  })

  it('accepte : les faits suivent, l’employeur lit la réponse, pas la préparation', async () => {
    const fait = await medecin('POST', '/api/declarations/demandes/decision', {
      corps: { changements: [demande], accepte: true, reponse: 'Le chantier est terminé depuis juin.' },
    })
    expect(fait.json(), fait.body).toEqual({ decides: 1 })
    const lu = await employeur('GET', '/api/espace-adherent/suivi/demandes')
    expect(lu.json().lignes.find((l: { id: string }) => l.id === demande)).toMatchObject({
      etat: 'valide',
      reponse: 'Le chantier est terminé depuis juin.',
      decideur: 'Anne Lemoine',
    })
    expect(lu.body).not.toContain('vérifié avec le préventeur')
    const d = (await employeur('GET', `/api/espace-adherent/declarations/${declaration}`)).json()
    expect(d).toMatchObject({ statut: 'validee', effectif: 4, sir: 3, sis: 1 })
    // What the service observed is not the employer's to end: the follow-up stays reinforced, and the difference is listed.
    expect(await categorie(scene.travailleurs.partage)).toBe('SIR')
    const ecarts = (await serveur.en('preventeur')('GET', '/api/declarations/ecarts?nature=amiante')).json()
    expect(ecarts.lignes).toMatchObject([{ nom: 'Partagé', source: 'fiche_entreprise', signaleLe: null }])
    const conseil = { contrat: scene.contrats.partageA, nature: 'amiante', note: 'Appel du 22.' }
    expect(
      (await serveur.en('preventeur')('POST', '/api/declarations/ecarts/conseils', { corps: conseil }))
        .statusCode,
    ).toBe(200)
    expect(
      (await serveur.en('preventeur')('GET', '/api/declarations/ecarts?nature=amiante')).json().total,
    ).toBe(0)
  })

  it('l’ordonnance de prévention réunit déclaré et observé', async () => {
    const o = (
      await serveur.en('preventeur')('GET', `/api/declarations/entreprises/${scene.entreprises.a}/ordonnance`)
    ).json()
    expect(o.risques[0].fonde).toBe('SIR')
    expect(o.risques.map((r: { nature: string }) => r.nature)).toEqual(
      expect.arrayContaining(['amiante', 'cmr', 'plomb']),
    )
    const pdf = await serveur.en('preventeur')(
      'GET',
      `/api/declarations/entreprises/${scene.entreprises.a}/ordonnance.pdf`,
    )
    expect(pdf.body.slice(0, 5), pdf.body.slice(0, 200)).toBe('%PDF-')
  })
})

describe('hors campagne', () => {
  const contrat = () => scene.contrats.propre
  const corriger = (corps: object, id = contrat()) =>
    employeur('POST', `/api/espace-adherent/suivi/contrats/${id}/correction`, { corps })

  it('une autorisation de conduite retirée s’applique aussitôt ; une exposition retirée attend, et s’abandonne', async () => {
    const sansConduite = await corriger(
      { poste: null, expositions: [], situations: [] },
      scene.contrats.surA2,
    )
    expect(sansConduite.json(), sansConduite.body).toEqual({
      applique: true,
      enAttente: false,
      categorie: 'SIS',
      demandee: 'SIS',
    })
    const corps = {
      poste: 'Soudeuse',
      expositions: [],
      situations: ['isole', 'boeth'],
      motif: 'Nouveau procédé.',
    }
    expect((await corriger(corps)).json()).toMatchObject({
      applique: false,
      enAttente: true,
      categorie: 'SIR',
      demandee: 'SIA',
    })
    const deux = await corriger(corps)
    expect(deux.statusCode).toBe(409)
    const { lignes } = (
      await employeur('GET', `/api/espace-adherent/suivi/demandes?contrat=${contrat()}`)
    ).json()
    const attente = lignes.find((l: { etat: string }) => l.etat === 'en_attente')
    const abandon = (qui: Envoyer) =>
      qui('POST', `/api/espace-adherent/suivi/demandes/${attente.id}/abandon`, { corps: {} })
    expect((await abandon(autre)).statusCode).toBe(404)
    expect((await abandon(employeur)).statusCode).toBe(200)
    expect(
      (await corriger({ poste: 'Soudeuse', expositions: ['cmr'], situations: ['isole', 'boeth'] }))
        .statusCode,
    ).toBe(422)
  })

  it('un changement de poste n’ôte aucune exposition', async () => {
    const change = await corriger({
      poste: 'Cheffe d’atelier',
      expositions: ['cmr'],
      situations: ['isole', 'boeth'],
    })
    expect(change.json()).toMatchObject({ applique: true, categorie: 'SIR' })
    const { rows } = await q(
      `select intitule, fin is null ouvert from travailleurs.poste where contrat_id = $1 order by debut`,
      [contrat()],
    )
    expect(rows).toEqual([
      { intitule: 'Soudeuse', ouvert: false },
      { intitule: 'Cheffe d’atelier', ouvert: true },
    ])
  })

  it('une arrivée ne dit rien de ce que le service sait déjà de la personne', async () => {
    const corps = {
      nom_naissance: 'zzsecret Dubois',
      prenoms: 'Bruno',
      sexe: 'F',
      naissance: '1990-05-05',
      type_contrat: 'cdi',
      debut: new Date().toISOString().slice(0, 10),
      poste: 'Vendeuse',
      expositions: [],
      situations: [],
    }
    const url = `/api/espace-adherent/suivi/etablissements/${scene.etablissements.a1}/arrivees`
    const arrivee = await employeur('POST', url, { corps: { ...corps, nom_naissance: 'Dubois' } })
    expect(arrivee.statusCode, arrivee.body).toBe(201)
    expect(arrivee.json().travailleur).not.toBe(scene.travailleurs.deB)
    const chezB = await employeur(
      'POST',
      `/api/espace-adherent/suivi/etablissements/${scene.etablissements.b1}/arrivees`,
      { corps: { ...corps, nom_naissance: 'Dubois' } },
    )
    expect(chezB.statusCode).toBe(404)
    const depart = await employeur(
      'POST',
      `/api/espace-adherent/suivi/contrats/${arrivee.json().contrat}/depart`,
      {
        corps: { fin: corps.debut, motif_fin: 'demission' },
      },
    )
    expect(depart.statusCode, depart.body).toBe(200)
  })
})

describe('le secret', () => {
  it('B ne lit ni n’écrit la déclaration de A ; le comptable mandaté ne lit que les effectifs', async () => {
    for (const url of ['', '/lignes', '/recepisse']) {
      const lu = await autre('GET', `/api/espace-adherent/declarations/${declaration}${url}`)
      expect(lu.statusCode, url).toBe(404)
    }
    const ecrit = await autre(
      'PUT',
      `/api/espace-adherent/declarations/${declarationB}/travailleurs/${scene.contrats.propre}`,
      {
        corps: { sort: 'confirme' },
      },
    )
    expect(ecrit.statusCode).toBe(404)
    const comptable = serveur.en('employeur', { compteId: scene.comptes.comptable })
    expect((await comptable('GET', `/api/espace-adherent/declarations/${declaration}`)).json()).toMatchObject(
      { effectif: 4, ecrit: false },
    )
    expect(
      (await comptable('GET', `/api/espace-adherent/declarations/${declaration}/lignes`)).statusCode,
    ).toBe(403)
    expect((await comptable('GET', '/api/espace-adherent/suivi/demandes')).json().total).toBe(0)
  })

  it('dans le service, chacun lit ce que son métier demande', async () => {
    const lisent = new Set(['assistante', 'idest', 'medecin', 'preventeur', 'relation_adherents'])
    for (const role of ROLES_PERSONNEL) {
      const en = serveur.en(role)
      expect((await en('GET', '/api/declarations')).statusCode, role).toBe(200)
      expect((await en('GET', '/api/declarations/demandes?etat=decides')).statusCode, role).toBe(
        lisent.has(role) ? 200 : 403,
      )
      expect((await en('GET', '/api/declarations/ecarts')).statusCode, role).toBe(
        lisent.has(role) ? 200 : 403,
      )
    }
  })

  it('les natures expliquées sont celles de la base, et la règle de validation la même', async () => {
    const { rows } = await q(
      'select code, declarations.a_valider(array[code], $1) v from travailleurs.nature_exposition',
      [[]],
    )
    expect(rows.map((r) => r.code).sort()).toEqual([...CODES_NATURE].sort())
    for (const { code, v } of rows) expect(v, code).toBe(protege(code))
  })
})
