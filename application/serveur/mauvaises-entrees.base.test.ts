import { beforeAll, describe, expect, it } from 'vitest'
import { poserDeuxEmployeurs, type Scene } from '../../domaines/portail/essais/deux-employeurs.ts'
import { ROLES, type Role } from '../../plateforme/base/contexte.ts'
import { baseDEssai } from '../../plateforme/base/essais/base-d-essai.ts'
import { type Choix, lireContrat, type RouteDuContrat, type Schema } from './essais/contrat.ts'
import { comptesDesTables } from './essais/empreinte.ts'
import { avec, chemins, MAUVAISES, MAUVAISES_PAGES, mauvaisesPour } from './essais/mauvaises-valeurs.ts'
import { type Envoyer, serveurDEssai } from './essais/serveur-d-essai.ts'

/*
 * Every route of the server, with in every place what it does not expect: never a 500, always a sentence in French,
 * and nothing stored when it is refused.
 */
const base = baseDEssai()
const serveur = serveurDEssai(base, { comptes: true })
let scene: Scene
let routes: RouteDuContrat[]
/** First id of the table that a name points to: `etablissementId`, `/etablissements/{id}`. */
const existants = new Map<string, string>()
beforeAll(async () => {
  scene = await poserDeuxEmployeurs(base)
  routes = lireContrat(serveur.app)
  const { rows } = await base.proprietaire.query<{ nom: string; table: string }>(`
    select c.relname nom, n.nspname || '.' || c.relname "table" from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    where c.relkind = 'r' and n.nspname in ('adherents', 'organisation', 'travailleurs', 'comptes')`)
  for (const { nom, table } of rows) {
    const { rows: ids } = await base.proprietaire.query<{ id: string }>(`select id from ${table} limit 1`)
    if (ids[0]) existants.set(nom.replaceAll('_', ''), ids[0].id)
  }
  existants.set('entreprise', scene.entreprises.a)
  existants.set('etablissement', scene.etablissements.a1)
  existants.set('travailleur', scene.travailleurs.propre)
  existants.set('contact', scene.contacts.a)
})

const INCONNU = '019aaaaa-0000-7000-8000-00000000dead'
const idPour = (nom: string) =>
  existants.get(
    nom
      .replace(/[-_]/g, '')
      .replace(/(Ids?|_id)$/i, '')
      .replace(/s$/, '')
      .toLowerCase(),
  ) ?? INCONNU
const choix: Choix = ({ format }, nom) => (format === 'uuid' ? idPour(nom) : undefined)

/** An address cannot carry half of a surrogate pair. */
const sansDemis = (texte: string) => texte.replace(/\p{Cs}/gu, '\ufffd')

/** Path of a route with real ids where the segment before a parameter names a table. */
function cheminDe(route: RouteDuContrat, remplacer: Record<string, string> = {}): string {
  const morceaux = route.url.split('/')
  return morceaux
    .map((m, i) => {
      const nom = /^\{(\w+)\}$/.exec(m)?.[1]
      if (!nom) return m
      const schema = route.parametres.find((p) => p.nom === nom)?.schema
      const valeur =
        remplacer[nom] ?? (schema?.format === 'uuid' ? idPour(morceaux[i - 1]!) : (schema?.enum?.[0] ?? 'x'))
      return encodeURIComponent(sansDemis(String(valeur)))
    })
    .join('/')
}

/** Tell-tales of an English message of a library. */
const ANGLAIS =
  /\b(expected|received|must|should|required|unexpected|invalid input|too (small|big)|not found|bad request|error|body|querystring)\b/i

type Reponse = Awaited<ReturnType<Envoyer>>
/** `GET /api/…` and what is sent. */
type Demande = [nom: string, envoyer: () => Promise<Reponse>]
const defauts: string[] = []
/** Keeps what is wrong with an answer; a list tells more than the first failure. */
function verifier(reponse: Reponse, envoi: string): void {
  const court = `${envoi} → ${reponse.statusCode} ${reponse.body.slice(0, 160)}`
  if (reponse.statusCode >= 500) defauts.push(court)
  if (reponse.statusCode < 400) return
  const { erreur } = (() => {
    try {
      return reponse.json() as {
        erreur?: { code?: unknown; message?: unknown; champs?: Record<string, string> }
      }
    } catch {
      return {} as { erreur?: undefined }
    }
  })()
  const phrases = [erreur?.message, ...Object.values(erreur?.champs ?? {})]
  if (typeof erreur?.code !== 'string' || phrases.some((p) => typeof p !== 'string' || p.trim().length < 8))
    defauts.push(`sans phrase : ${court}`)
  else if (phrases.some((p) => ANGLAIS.test(p as string))) defauts.push(`en anglais : ${court}`)
}

/** Tables that a refusal or a reading may write: access events, failed sign-ins, last activity, visits. */
const SUIVI = ['journal.', 'comptes.tentative', 'comptes.session', 'comptes.jeton', 'portail.visite']
const compter = () => comptesDesTables(base, SUIVI)

/** A role that holds the right, when the rooms say one: the employer of the scene, or any of the service. */
const roleDe = (route: RouteDuContrat): Role => (route.roles?.[0] as Role | undefined) ?? 'administrateur'
const envoyeur = (role: Role): Envoyer =>
  serveur.en(role, { compteId: role === 'employeur' ? scene.comptes.a : scene.comptes.rhA })

/** Last line of the journal: every guarded table writes one a change, and a transaction undone leaves none. */
async function derniereEcriture(): Promise<number> {
  const { rows } = await base.proprietaire.query<{ n: number }>(
    'select coalesce(max(id), 0) n from journal.ecriture',
  )
  return rows[0]!.n
}

/** Runs demands one after the other; the refused ones must have stored nothing. */
async function essayer(demandes: Demande[]): Promise<void> {
  const avant = await compter()
  let derniere = await derniereEcriture()
  let acceptee = false
  for (const [nom, envoyer] of demandes) {
    const reponse = await envoyer()
    verifier(reponse, nom)
    const lecture = nom.startsWith('GET ')
    if (reponse.statusCode < 400 && !lecture) acceptee = true
    if (lecture) continue
    const suivante = await derniereEcriture()
    if (reponse.statusCode >= 400 && suivante !== derniere) defauts.push(`refusé mais enregistré : ${nom}`)
    derniere = suivante
  }
  if (acceptee) return
  const apres = await compter()
  for (const table of Object.keys(avant))
    if (avant[table] !== apres[table])
      defauts.push(`refusé ou lu, mais ${table} a changé : ${demandes[0]?.[0]}…`)
}

const rapporter = () => {
  const vus = defauts.splice(0)
  expect(vus.slice(0, 25), `${vus.length} défauts`).toEqual([])
}

describe('ce que le serveur n’attend pas', { timeout: 180_000 }, () => {
  it('dans chaque champ du corps : une phrase en français, rien d’enregistré', async () => {
    for (const route of routes.filter((r) => r.corps && r.schemaCorps)) {
      const envoyer = envoyeur(roleDe(route))
      const bon = route.corps!(choix)
      const champs = chemins(route.schemaCorps!)
      const partout = (valeur: unknown) => champs.reduce((c, { chemin }) => avec(c, chemin, valeur), bon)
      await essayer([
        ...MAUVAISES.map(
          ([nom, valeur]): Demande => [
            `${route.methode} ${route.url} partout ${nom}`,
            () => envoyer(route.methode, cheminDe(route), { corps: partout(valeur) }),
          ],
        ),
        ...champs.flatMap(({ chemin: champ, schema }) =>
          mauvaisesPour(schema).map(
            ([nom, valeur]): Demande => [
              `${route.methode} ${route.url} ${champ.join('.')} = ${nom}`,
              () => envoyer(route.methode, cheminDe(route), { corps: avec(bon, champ, valeur) }),
            ],
          ),
        ),
      ])
    }
    rapporter()
  })

  it('à la place du corps : forme, format, type de contenu', async () => {
    for (const route of routes.filter((r) => r.corps)) {
      const envoyer = envoyeur(roleDe(route))
      const url = cheminDe(route)
      const brut = (corps: string, type = 'application/json') =>
        envoyer(route.methode, url, { corps, entetes: { 'content-type': type } })
      const texte = JSON.stringify(route.corps!(choix))
      await essayer([
        [`${route.url} JSON coupé`, () => brut(texte.slice(0, -1))],
        [`${route.url} JSON vide`, () => brut('')],
        [`${route.url} pas du JSON`, () => brut('<xml/>')],
        [`${route.url} __proto__`, () => brut('{"__proto__":{"droit":"tous"}}')],
        [`${route.url} constructor`, () => brut('{"constructor":{"prototype":{"droit":"tous"}}}')],
        [`${route.url} très profond`, () => brut(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
        [`${route.url} trop gros`, () => brut(`{"a":"${'x'.repeat(1_100_000)}"}`)],
        [`${route.url} formulaire`, () => brut('nom=Essai', 'application/x-www-form-urlencoded')],
        [`${route.url} texte`, () => brut(texte, 'text/plain')],
        [`${route.url} type inconnu`, () => brut(texte, 'application/inconnu')],
        [`${route.url} type mal formé`, () => brut(texte, ';;')],
        ...MAUVAISES.map(
          ([nom, valeur]): Demande => [
            `${route.methode} ${route.url} corps = ${nom}`,
            () => envoyer(route.methode, url, { corps: valeur }),
          ],
        ),
      ])
    }
    rapporter()
  })

  it('dans l’adresse et les filtres', async () => {
    const lectures: Demande[] = []
    for (const route of routes) {
      const envoyer = envoyeur(roleDe(route))
      const corps = route.corps ? { corps: route.corps(choix) } : {}
      const textes = (schema: Schema) =>
        mauvaisesPour(schema).filter(([, v]) => typeof v === 'string' || typeof v === 'number')
      const demandes: Demande[] = []
      for (const { nom, schema } of route.parametres)
        for (const [quoi, valeur] of textes(schema))
          demandes.push([
            `${route.methode} ${route.url} {${nom}} = ${quoi}`,
            () => envoyer(route.methode, cheminDe(route, { [nom]: String(valeur).slice(0, 5000) }), corps),
          ])
      if (route.methode === 'GET')
        for (const { nom, schema } of route.requete) {
          const valeurs =
            nom === 'page' || nom === 'taille' ? MAUVAISES_PAGES : textes(schema).map(([, v]) => String(v))
          for (const valeur of valeurs)
            demandes.push([
              `GET ${route.url}?${nom}=${valeur.slice(0, 40)}`,
              () => envoyer('GET', cheminDe(route), { requete: { [nom]: sansDemis(valeur.slice(0, 5000)) } }),
            ])
          demandes.push([
            `GET ${route.url}?${nom} répété`,
            () => envoyer('GET', cheminDe(route), { requete: { [nom]: ['a', 'b', '<b>'] } }),
          ])
          demandes.push([
            `GET ${route.url}?${nom}=%00%FF`,
            () => envoyer('GET', `${cheminDe(route)}?${nom}=%00%FF%ED%A0%80&${nom}[x]=1&__proto__[a]=1`),
          ])
        }
      if (route.methode === 'GET') lectures.push(...demandes)
      else await essayer(demandes)
    }
    // A reading writes nothing, accepted or not.
    await essayer(lectures)
    for (const url of [
      '/api/%00',
      '/api/%',
      '/api/..%2f..%2fetc',
      `/api/${'x'.repeat(20_000)}`,
      '/api/nulle-part',
    ])
      verifier(await serveur.en('direction')('GET', url), url.slice(0, 40))
    rapporter()
  })

  it('de qui n’a pas le droit : toujours un refus, rien d’enregistré', async () => {
    const demandes: Demande[] = []
    for (const route of routes.filter((r) => r.roles)) {
      const autre = ROLES.find((role) => !route.ouverteA(role))
      if (!autre) continue
      const envoyer = envoyeur(autre)
      const corps = route.corps ? { corps: route.corps(choix) } : {}
      demandes.push(
        [
          `${autre} ${route.methode} ${route.url}`,
          async () => {
            const reponse = await envoyer(route.methode, cheminDe(route), corps)
            if (reponse.statusCode !== 403) defauts.push(`${autre} entre : ${route.methode} ${route.url}`)
            return reponse
          },
        ],
        [
          `${autre} ${route.methode} ${route.url} (mal formé)`,
          () => envoyer(route.methode, cheminDe(route), route.corps ? { corps: '{"__proto__":' } : {}),
        ],
      )
    }
    await essayer(demandes)
    rapporter()
  })

  it('sans l’en-tête de l’application, aucune écriture', async () => {
    for (const route of routes.filter((r) => r.methode !== 'GET')) {
      const reponse = await envoyeur(roleDe(route))(route.methode, cheminDe(route), {
        entetes: { 'x-socle': '' },
      })
      expect(reponse.statusCode, route.url).toBe(403)
      verifier(reponse, `${route.methode} ${route.url} sans en-tête`)
    }
    rapporter()
  })
})
