import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Contexte, dansContexte, enTantQueSysteme } from '../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../plateforme/base/essais/comme.ts'
import { expedier } from '../../plateforme/messages/expedier.ts'
import { transportLocal } from '../../plateforme/messages/local.ts'
import { poserDeuxEmployeurs, type Scene } from '../portail/essais/deux-employeurs.ts'
import { convoquer } from './cas/convoquer.ts'
import { imprimerLettres, noterPostees } from './cas/lettres.ts'
import { relancer } from './cas/messages.ts'
import { apercevoirModele, ecrireModele } from './cas/modeles.ts'
import { lireParLien, noterReponse, repondreEnEmployeur, repondreParLien } from './cas/reponses.ts'
import { prevenirDesChangements } from './changements.ts'
import { operations } from './droits.ts'
import { listerPourEmployeur } from './requetes/employeur.ts'
import { listerConvocations, listerSansCoordonnees } from './requetes/liste.ts'
import { rappelerEnSysteme } from './tache.ts'

const base = baseDEssai()
const en = comme(base, operations)
let scene: Scene
let medecin: string
let centre: string
const JOUR = 86_400_000
/** 10 h, in so many days. */
const dans = (jours: number, minutes = 0) => {
  const d = new Date(Date.now() + jours * JOUR)
  d.setUTCHours(9, minutes, 0, 0)
  return d
}
const requete = async <T>(texte: string, valeurs: unknown[] = []) =>
  (await base.proprietaire.query(texte, valeurs)).rows as T[]

async function rendezVous(reste: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  const debut = (reste.debut as Date | undefined) ?? dans(12)
  const ligne = {
    id,
    travailleur_id: scene.travailleurs.propre,
    etablissement_id: scene.etablissements.a1,
    professionnel_id: medecin,
    centre_id: centre,
    debut,
    fin: new Date(debut.getTime() + 20 * 60_000),
    code: 'VIPP',
    ...reste,
  }
  await requete(
    `insert into planification.rendez_vous (${Object.keys(ligne).join(', ')})
     values (${Object.keys(ligne).map((_, i) => `$${i + 1}`)})`,
    Object.values(ligne),
  )
  return id
}
const etatDe = async (id: string) =>
  (
    await requete<{ statut: string; cause_absence: string | null; prevenu_par: string | null }>(
      'select statut, cause_absence, prevenu_par from planification.rendez_vous where id = $1',
      [id],
    )
  )[0]
const messagesDe = (id: string) =>
  requete<{
    canal: string
    a: string
    texte: string
    statut: string
    calendrier: string | null
    destinataire: string
    prochain: Date
    convocation: string
    rappel: number | null
  }>(
    `select e.canal, e.a, e.texte, e.statut, e.calendrier, l.destinataire, e.prochain, k.id convocation, l.rappel
     from convocations.convocation k join convocations.envoi l on l.convocation_id = k.id
     join messages.envoi e on e.id = l.envoi_id where k.rendez_vous_id = $1 order by e.cree_le, l.destinataire`,
    [id],
  )
const coordonnees = (travailleur: string, courriel: string | null, telephone: string | null) =>
  requete(
    `insert into travailleurs.coordonnees (travailleur_id, courriel, telephone) values ($1, $2, $3)
     on conflict (travailleur_id) do update set courriel = $2, telephone = $3, adresse = null, commune = null`,
    [travailleur, courriel, telephone],
  )
const preference = (champs: Record<string, unknown>) =>
  requete(
    `insert into planification.preference (etablissement_id, ${Object.keys(champs).join(', ')})
     values ($1, ${Object.keys(champs).map((_, i) => `$${i + 2}`)})
     on conflict (etablissement_id) do update set ${Object.keys(champs).map((c) => `${c} = excluded.${c}`)}`,
    [scene.etablissements.a1, ...Object.values(champs)],
  )
const envoyerTout = () =>
  expedier({
    connexions: base.connexions,
    transports: { courriel: transportLocal(), sms: transportLocal() },
    adresse: 'https://socle.essai.fr',
    maintenant: () => new Date(Date.now() + 20 * 3_600_000),
  })
/** The secret of the personal link, as it stands in the message kept in the local box. */
async function jetonDe(rendezVousId: string): Promise<string> {
  await envoyerTout()
  const [m] = await requete<{ texte: string }>(
    `select b.texte from messages.boite_locale b join convocations.envoi l on l.envoi_id = b.envoi_id
     join convocations.convocation k on k.id = l.convocation_id
     where k.rendez_vous_id = $1 and l.destinataire = 'travailleur' order by b.le desc limit 1`,
    [rendezVousId],
  )
  return /#([\w-]{43})/.exec(m!.texte)![1]!
}
const visiteur = <T>(faire: (c: Contexte) => Promise<T>) =>
  dansContexte(base.connexions, { compteId: null, role: 'visiteur' }, new Set(), 'essai', async (c) => {
    const r = await faire(c)
    await enTantQueSysteme(base.connexions, c, (s) =>
      prevenirDesChangements(s, (f) => enTantQueSysteme(base.connexions, s, f)),
    )
    return r
  })
/** An act of the assistante, followed as the server does by what the room derives from it. */
const assistante = <T>(faire: (c: Contexte) => Promise<T>) =>
  en('assistante', async (c) => {
    const r = await faire(c)
    await prevenirDesChangements(c, (f) => enTantQueSysteme(base.connexions, c, f))
    return r
  })

beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
  medecin = (
    await requete<{ id: string }>(`select id from organisation.professionnel where nom = 'Lemoine'`)
  )[0]!.id
  centre = (await requete<{ id: string }>('select id from organisation.centre limit 1'))[0]!.id
})

describe('convoquer', () => {
  it('écrit au travailleur par courriel avec son calendrier, et le rendez-vous devient convoqué', async () => {
    await coordonnees(scene.travailleurs.propre, 'lea@exemple.fr', '+33612345678')
    const id = await rendezVous()
    const bilan = await assistante((c) => convoquer(c, { ids: [id] }))
    expect(bilan).toMatchObject({ convoques: 1, courriels: 1, sms: 0, lettres: 0, injoignables: 0 })
    expect((await etatDe(id))!.statut).toBe('convoque')
    const [m, ...reste] = await messagesDe(id)
    expect(reste).toEqual([])
    expect(m).toMatchObject({ canal: 'courriel', a: 'lea@exemple.fr', destinataire: 'travailleur' })
    expect(m!.texte).toContain('à 10\u00a0h')
    expect(m!.texte).toContain('Centre de Bayeux')
    expect(m!.calendrier).toContain(`UID:rdv-${id}@`)
    expect(m!.calendrier).toContain('SEQUENCE:0')
    // Nothing tells why: neither the kind of visit nor a word of health.
    for (const mot of [/VIPP/, /périodique/i, /visite médicale/i, /aptitude/i])
      expect(`${m!.texte}${m!.calendrier}`).not.toMatch(mot)
    // Twice the same day: nothing more leaves.
    expect(await assistante((c) => convoquer(c, { ids: [id] }))).toMatchObject({
      convoques: 0,
      dejaConvoques: 1,
    })
  })

  it('suit la préférence de l’adhérent : SMS au travailleur, employeur prévenu d’abord', async () => {
    await preference({ destinataire: 'les_deux', canal: 'sms', informer_avant: true })
    const id = await rendezVous({ debut: dans(13), code: 'MICAR' })
    await requete(
      `insert into adherents.contact (entreprise_id, type, nom, courriel) values ($1, 'rh', 'Rivière', 'rh@aubry.exemple.fr')`,
      [scene.entreprises.a],
    )
    await assistante((c) => convoquer(c, { ids: [id] }))
    const messages = await messagesDe(id)
    expect(messages.map((m) => [m.destinataire, m.canal, m.a])).toEqual([
      ['employeur', 'courriel', 'rh@aubry.exemple.fr'],
      ['travailleur', 'sms', '+33612345678'],
    ])
    const [employeur, travailleur] = messages
    expect(travailleur!.prochain.getTime() - employeur!.prochain.getTime()).toBeGreaterThanOrEqual(
      24 * 3_600_000,
    )
    // The phone does not ring at night.
    const heure = Number(
      new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', hourCycle: 'h23' })
        .format(travailleur!.prochain)
        .slice(0, 2),
    )
    expect(heure).toBeGreaterThanOrEqual(8)
    expect(heure).toBeLessThan(19)
    expect(employeur!.texte).not.toContain('mi-carrière')
  })

  it('ne dit rien à l’employeur d’un rendez-vous discret', async () => {
    const id = await rendezVous({ debut: dans(14), code: 'PREREP', discret: true })
    await assistante((c) => convoquer(c, { ids: [id] }))
    expect((await messagesDe(id)).map((m) => m.destinataire)).toEqual(['travailleur'])
    const vus = await en(
      'employeur',
      ({ bd, maintenant }) => listerPourEmployeur(bd, {}, { page: 1, taille: 50, maintenant }),
      {
        compteId: scene.comptes.a,
      },
    )
    expect(vus.lignes.map((l) => l.rendezVousId)).not.toContain(id)
  })

  it('imprime une lettre quand rien d’autre n’est possible, puis note le jour où elle part', async () => {
    await preference({ destinataire: 'travailleur', canal: 'courriel', informer_avant: false })
    await coordonnees(scene.travailleurs.surA2, null, null)
    const id = await rendezVous({ travailleur_id: scene.travailleurs.surA2, debut: dans(15) })
    expect(await assistante((c) => convoquer(c, { ids: [id] }))).toMatchObject({ lettres: 1 })
    const { lignes } = await en('assistante', ({ bd, aujourdhui }) =>
      listerConvocations(bd, { etat: 'lettre' }, { page: 1, taille: 50, aujourdhui }),
    )
    expect(lignes.map((l) => l.rendezVousId)).toEqual([id])
    const convocation = lignes[0]!.convocationId!
    const pdf = await en('assistante', (c) => imprimerLettres(c, { ids: [convocation] }))
    expect(pdf.contenu.subarray(0, 5).toString()).toBe('%PDF-')
    await en('assistante', (c) => noterPostees(c, { ids: [convocation] }))
    await expect(en('assistante', (c) => noterPostees(c, { ids: [convocation] }))).rejects.toThrow(
      'Imprimez-les d’abord',
    )
  })

  it('liste ceux dont il manque le mobile', async () => {
    const { lignes } = await en('assistante', ({ bd, aujourdhui }) =>
      listerSansCoordonnees(bd, { page: 1, taille: 50, aujourdhui, telephoneSeul: true }),
    )
    expect(lignes.map((l) => [l.travailleurId, l.telephone])).toEqual([[scene.travailleurs.surA2, 'absent']])
  })

  it('refuse un rendez-vous passé ou annulé, et qui n’en a pas le droit', async () => {
    const passe = await rendezVous({ debut: dans(-2), code: 'DEM' })
    await expect(assistante((c) => convoquer(c, { ids: [passe] }))).rejects.toThrow(
      'Aucun de ces rendez-vous',
    )
    for (const role of ['direction', 'preventeur', 'employeur', 'comptable', 'administrateur'] as const)
      await expect(en(role, (c) => convoquer(c, { ids: [passe] }))).rejects.toThrow('Votre rôle')
  })
})

describe('la réponse par le lien', () => {
  it('confirme, sans connexion, et ne montre que le prénom, l’heure et le lieu', async () => {
    const id = await rendezVous({ debut: dans(16), code: 'VIPI' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    const jeton = await jetonDe(id)
    const vu = await visiteur((c) => lireParLien(c, { jeton }))
    expect(vu).toMatchObject({ etat: 'ouvert', reponse: null, lieu: 'Centre de Bayeux' })
    expect(Object.keys(vu).sort()).toEqual(
      [
        'adresse',
        'convoqueA',
        'courriel',
        'etat',
        'fin',
        'lieu',
        'modalite',
        'prenom',
        'reponse',
        'service',
        'telephone',
      ].sort(),
    )
    await visiteur((c) => repondreParLien(c, { jeton, reponse: 'confirme' }))
    expect((await etatDe(id))!.statut).toBe('confirme')
  })

  it('refuse un lien falsifié ou expiré', async () => {
    await expect(visiteur((c) => lireParLien(c, { jeton: 'A'.repeat(43) }))).rejects.toThrow(
      'n’est plus valable',
    )
    await expect(visiteur((c) => repondreParLien(c, { jeton: 'x', reponse: 'confirme' }))).rejects.toThrow(
      'incomplet',
    )
  })

  it('excuse : l’absence est notée, sa cause aussi, et le créneau est libre', async () => {
    const id = await rendezVous({ debut: dans(17), code: 'VIPI', travailleur_id: scene.travailleurs.partage })
    await coordonnees(scene.travailleurs.partage, 'paul@exemple.fr', null)
    await assistante((c) => convoquer(c, { ids: [id] }))
    const jeton = await jetonDe(id)
    await visiteur((c) => repondreParLien(c, { jeton, reponse: 'excuse', cause: 'conges' }))
    expect(await etatDe(id)).toEqual({
      statut: 'absent_excuse',
      cause_absence: 'conges',
      prevenu_par: 'travailleur',
    })
    // Saying it again is no error; changing one's mind is for the phone.
    await visiteur((c) => repondreParLien(c, { jeton, reponse: 'excuse' }))
    await expect(visiteur((c) => repondreParLien(c, { jeton, reponse: 'confirme' }))).rejects.toThrow(
      'déjà excusé',
    )
    const suivant = await rendezVous({
      debut: dans(17),
      code: 'DEM',
      travailleur_id: scene.travailleurs.surA2,
    })
    expect(suivant).toBeTruthy()
  })

  it('demande une autre date : le rendez-vous tient, la demande attend l’assistante', async () => {
    const id = await rendezVous({ debut: dans(18), code: 'EMAP' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    const jeton = await jetonDe(id)
    await visiteur((c) => repondreParLien(c, { jeton, reponse: 'autre_date', souhaits: ['1M', '4A'] }))
    expect((await etatDe(id))!.statut).toBe('convoque')
    const { lignes } = await en('assistante', ({ bd, aujourdhui }) =>
      listerConvocations(bd, { etat: 'autre_date' }, { page: 1, taille: 50, aujourdhui }),
    )
    expect(lignes).toMatchObject([{ rendezVousId: id, souhaits: ['1M', '4A'], reponsePar: 'travailleur' }])
  })
})

describe('ce qui change après coup', () => {
  it('un rendez-vous déplacé se dit de lui-même, avec le même UID et une SEQUENCE plus grande ; l’ancien lien ne vaut plus', async () => {
    const id = await rendezVous({ debut: dans(19), code: 'VINT' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    const ancien = await jetonDe(id)
    await assistante(({ bd }) =>
      bd
        .updateTable('planification.rendez_vous')
        .set((eb) => ({ debut: dans(20), fin: dans(20, 20), sequence: eb('sequence', '+', 1) }))
        .where('id', '=', id)
        .execute(),
    )
    const messages = await messagesDe(id)
    const dernier = messages.at(-1)!
    expect(dernier.texte).toContain('est déplacé')
    expect(dernier.calendrier).toContain(`UID:rdv-${id}@`)
    expect(dernier.calendrier).toContain('SEQUENCE:1')
    expect(dernier.calendrier).toContain('METHOD:REQUEST')
    await expect(visiteur((c) => repondreParLien(c, { jeton: ancien, reponse: 'confirme' }))).rejects.toThrow(
      'Répondez au dernier message',
    )
  })

  it('un rendez-vous annulé retire l’événement du calendrier', async () => {
    const id = await rendezVous({ debut: dans(21), code: 'REPR' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    await envoyerTout()
    await assistante(({ bd }) =>
      bd
        .updateTable('planification.rendez_vous')
        .set({ statut: 'annule_service' })
        .where('id', '=', id)
        .execute(),
    )
    const dernier = (await messagesDe(id)).at(-1)!
    expect(dernier.texte).toContain('est annulé')
    expect(dernier.calendrier).toContain('METHOD:CANCEL')
    expect(dernier.calendrier).toContain('STATUS:CANCELLED')
  })

  it('un rendez-vous annulé avant que le message parte ne dit rien à personne', async () => {
    const id = await rendezVous({ debut: dans(22), code: 'REPR' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    await assistante(({ bd }) =>
      bd
        .updateTable('planification.rendez_vous')
        .set({ statut: 'annule_service' })
        .where('id', '=', id)
        .execute(),
    )
    expect((await messagesDe(id)).map((m) => m.statut)).toEqual(['annule'])
  })
})

describe('les rappels', () => {
  it('partent une fois à chaque délai, et jamais à qui s’est excusé', async () => {
    const id = await rendezVous({ debut: dans(25), code: 'ATTEST' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    const passer = (jours: number) => rappelerEnSysteme(base.connexions, new Date(Date.now() + jours * JOUR))
    const rappels = async () =>
      (await messagesDe(id)).filter((m) => m.rappel !== null).map((m) => [m.canal, m.rappel])
    await passer(17)
    expect(await rappels()).toEqual([])
    await passer(18)
    await passer(18)
    expect(await rappels()).toEqual([['courriel', 7]])
    await passer(23)
    expect(await rappels()).toEqual([
      ['courriel', 7],
      ['sms', 2],
    ])
    await requete(
      `update planification.rendez_vous set statut = 'absent_excuse', prevenu_le = now() where id = $1`,
      [id],
    )
    await passer(24)
    expect(await rappels()).toHaveLength(2)
  })

  it('se relancent à la main, avec un refus clair quand il n’y a personne à relancer', async () => {
    const id = await rendezVous({ debut: dans(26), code: 'ATTEST' })
    await assistante((c) => convoquer(c, { ids: [id] }))
    const convocation = (await messagesDe(id))[0]!.convocation
    expect(await assistante((c) => relancer(c, { ids: [convocation] }))).toEqual({ envoyes: 1 })
    await assistante((c) =>
      noterReponse(c, { convocationId: convocation, reponse: 'confirme', par: 'travailleur' }),
    )
    await expect(assistante((c) => relancer(c, { ids: [convocation] }))).rejects.toThrow(
      'Aucune relance envoyée',
    )
  })
})

describe('l’employeur', () => {
  const employeur = <T>(faire: (c: Contexte) => Promise<T>, compteId = scene.comptes.a) =>
    en('employeur', faire, { compteId })

  it('voit ses travailleurs convoqués et répond pour plusieurs à la fois, jamais pour ceux d’un autre', async () => {
    const siens = [
      await rendezVous({ debut: dans(30), code: 'MICAR', travailleur_id: scene.travailleurs.partage }),
      await rendezVous({ debut: dans(31), code: 'ORIENT', discret: false, origine: 'employeur' }),
    ]
    const autre = await rendezVous({
      debut: dans(32),
      code: 'VIPP',
      travailleur_id: scene.travailleurs.deB,
      etablissement_id: scene.etablissements.b1,
    })
    await assistante((c) => convoquer(c, { ids: [...siens, autre] }))
    const { lignes } = await employeur(({ bd, maintenant }) =>
      listerPourEmployeur(bd, { etat: 'a_repondre' }, { page: 1, taille: 100, maintenant }),
    )
    const vus = lignes.map((l) => l.rendezVousId)
    expect(vus).toEqual(expect.arrayContaining(siens))
    expect(vus).not.toContain(autre)
    // A visit asked for says no more than « rendez-vous ».
    expect(lignes.find((l) => l.rendezVousId === siens[1])!.motif).toBe('RDV')
    await expect(
      employeur((c) => repondreEnEmployeur(c, { ids: [siens[0]!, autre], reponse: 'confirme' })),
    ).rejects.toThrow('rien n’est enregistré')
    expect((await etatDe(siens[0]!))!.statut).toBe('convoque')
    expect(await employeur((c) => repondreEnEmployeur(c, { ids: siens, reponse: 'confirme' }))).toEqual({
      faits: 2,
    })
    expect((await etatDe(siens[1]!))!.statut).toBe('confirme')
    await expect(
      employeur(
        (c) => repondreEnEmployeur(c, { ids: [siens[0]!], reponse: 'excuse' }),
        scene.comptes.comptable,
      ),
    ).rejects.toThrow()
  })

  it('ne lit ni messages, ni modèles, ni réponses des autres par SQL', async () => {
    for (const table of [
      'messages.envoi',
      'messages.boite_locale',
      'convocations.modele',
      'convocations.envoi',
      'messages.adresse_en_echec',
    ])
      await expect(
        employeur(({ bd }) =>
          bd
            .selectFrom(table as 'messages.envoi')
            .select('id')
            .execute(),
        ),
        table,
      ).rejects.toThrow('permission denied')
    const lues = await employeur(({ bd }) =>
      bd.selectFrom('convocations.convocation').select('rendez_vous_id').execute(),
    )
    const { rows } = await base.proprietaire.query(
      'select id from planification.rendez_vous where etablissement_id = $1 or discret',
      [scene.etablissements.b1],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { id } of rows) expect(lues.map((l) => l.rendez_vous_id)).not.toContain(id)
    await expect(
      employeur(({ bd }) => bd.selectFrom('convocations.convocation').select('souhaits').execute()),
    ).rejects.toThrow('permission denied')
  })

  it('personne d’autre que les soins ne lit les messages', async () => {
    for (const role of [
      'direction',
      'qualite',
      'preventeur',
      'comptable',
      'pdp',
      'travailleur',
      'partenaire',
    ] as const)
      await expect(
        en(role, ({ bd }) => bd.selectFrom('messages.envoi').select('texte').execute()),
        role,
      ).rejects.toThrow('permission denied')
    await expect(
      en('administrateur', ({ bd }) => bd.selectFrom('messages.envoi').select('a').execute()),
    ).rejects.toThrow('permission denied')
  })
})

describe('les textes', () => {
  it('s’écrivent par versions, s’aperçoivent, et refusent une variable qui n’a pas de sens', async () => {
    const [m] = await requete<{ id: string; version: number; objet: string }>(
      `select id, version, objet from convocations.modele where moment = 'convocation' and destinataire = 'travailleur' and canal = 'courriel'`,
    )
    const { id, version } = m!
    const vu = await en('assistante', (c) =>
      apercevoirModele(c, {
        id,
        objet: 'Rendez-vous du {{date}}',
        texte: 'Bonjour {{prenom}},\n\n{{telephone}}',
      }),
    )
    expect(vu).toMatchObject({
      objet: 'Rendez-vous du 24/11/2026',
      texte: 'Bonjour Camille,\n\n02 32 00 00 00',
    })
    await expect(
      en('assistante', (c) =>
        ecrireModele(c, { id, version, objet: 'A', texte: 'Bonjour {{motif}} {{liste}}' }),
      ),
    ).rejects.toMatchObject({ champs: { texte: expect.stringContaining('{{motif}}, {{liste}}') } })
    const nouveau = await en('assistante', (c) =>
      ecrireModele(c, { id, version, objet: 'Rendez-vous', texte: 'Bonjour {{prenom}}' }),
    )
    expect(nouveau.version).toBe(2)
    await expect(
      en('direction', (c) => ecrireModele(c, { id, version, objet: 'B', texte: 'C' })),
    ).rejects.toThrow('modifié par une autre personne')
  })
})
