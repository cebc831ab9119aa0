import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  accepterImport,
  confirmerCorrespondance,
  deposerFichier,
  detailImport,
  GENRES,
  type Genre,
  listerRefus,
  TAILLE_MAX,
  travailler,
} from '../../domaines/echanges/index.ts'
import { type Connexions, ouvrirConnexions } from '../../plateforme/base/connexions.ts'
import { type Contexte, dansContexte } from '../../plateforme/base/contexte.ts'
import { ouvrirBase } from '../serveur/service.ts'

type Colonnes = Parameters<typeof confirmerCorrespondance>[1]['colonnes']

const ACTEUR = { compteId: null, role: 'assistante' } as const
const DROITS: ReadonlySet<string> = new Set(['echanges.importer', 'echanges.personnel', 'echanges.visites'])

const USAGE = 'importer <fichier> [--siret <SIRET>] [--tout-le-personnel] [--visites] [--accepter]'

/** The import as the screens do it: read, compared, and only with --accepter applied. */
export async function commandeImporter(arguments_: string[]): Promise<number> {
  const lus = lire(arguments_)
  if (!lus) {
    console.error(`Usage : npm run socle -- ${USAGE}`)
    return 2
  }
  const { chemin, options } = lus
  const taille = (await stat(chemin).catch(() => undefined))?.size
  if (taille === undefined || taille > TAILLE_MAX) {
    console.error(
      taille === undefined ? `Le fichier « ${chemin} » n’existe pas.` : 'Ce fichier dépasse 200 Mo.',
    )
    return 2
  }
  const base = await ouvrirBase()
  const connexions = await ouvrirConnexions(base.url, { nom: 'socle-importer' })
  const faire = <T>(f: (c: Contexte) => Promise<T>) =>
    dansContexte(connexions, ACTEUR, DROITS, 'echanges.commande', f)
  try {
    const etablissement = options.siret ? await faire((c) => etablissementDe(c, options.siret!)) : undefined
    if (options.siret && !etablissement) {
      console.error(`Le SIRET ${options.siret} n’est celui d’aucun établissement adhérent.`)
      return 1
    }
    const copie = join(await mkdtemp(join(tmpdir(), 'socle-commande-')), 'fichier')
    await copyFile(chemin, copie)
    const fichier = { nom: basename(chemin), chemin: copie, taille, empreinte: await empreinteDe(chemin) }
    const { id } = await faire((c) =>
      deposerFichier(c, {
        fichier,
        objet: options.visites ? 'visites' : 'personnel',
        ...(etablissement ? { etablissement_id: etablissement } : {}),
      }),
    )
    await attendre(connexions, id)
    let detail = await faire(({ bd }) => detailImport(bd, id))
    if (detail.statut === 'a_verifier') {
      await faire((c) =>
        confirmerCorrespondance(c, {
          id,
          colonnes: detail.correspondance as Colonnes,
          etablissement_id: detail.correspondance?.includes('siret') ? null : (etablissement ?? null),
          exhaustif: options['tout-le-personnel'],
        }),
      )
      await attendre(connexions, id)
    }
    detail = await faire(({ bd }) => detailImport(bd, id))
    if (detail.statut !== 'propose') {
      console.error(detail.erreur ?? 'L’import n’a pas abouti.')
      return 1
    }
    console.log(`Import n° ${detail.numero} : ${detail.lignes} lignes lues, ${detail.refusees} refusées.`)
    for (const c of detail.comptes) console.log(`  ${GENRES[c.genre as Genre].titre} : ${c.a_decider}`)
    if (detail.comptes.length === 0) console.log('  Rien à changer.')
    const { lignes } = await faire(({ bd }) => listerRefus(bd, id, 1, 20))
    for (const l of lignes) console.error(`  Ligne ${l.numero} : ${l.refus}`)
    if (!options.accepter) {
      console.log('Rien n’est appliqué : décidez dans l’écran « Imports », ou ajoutez --accepter.')
      return 0
    }
    if (!detail.comptes.some((c) => c.genre !== 'doute' && c.a_decider > 0)) return 0
    await faire((c) => accepterImport(c, { id, choix: { tout: true } }))
    await attendre(connexions, id)
    detail = await faire(({ bd }) => detailImport(bd, id))
    if (detail.statut !== 'accepte') {
      console.error(detail.erreur ?? 'Rien n’a été appliqué.')
      return 1
    }
    console.log(`Appliqué : ${detail.comptes.reduce((n, c) => n + c.appliquees, 0)} propositions.`)
    return 0
  } finally {
    await connexions.fermer()
    await base.arreter()
  }
}

function lire(arguments_: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: arguments_,
      allowPositionals: true,
      options: {
        siret: { type: 'string' },
        'tout-le-personnel': { type: 'boolean', default: false },
        visites: { type: 'boolean', default: false },
        accepter: { type: 'boolean', default: false },
      },
    })
    return positionals.length === 1 ? { chemin: resolve(positionals[0]!), options: values } : null
  } catch {
    return null
  }
}

async function etablissementDe({ bd }: Contexte, siret: string): Promise<string | undefined> {
  const e = await bd
    .selectFrom('adherents.etablissement')
    .select('id')
    .where('siret', '=', siret.replace(/\s/g, ''))
    .executeTakeFirst()
  return e?.id
}

async function empreinteDe(chemin: string): Promise<string> {
  const hachage = createHash('sha256')
  for await (const octets of createReadStream(chemin)) hachage.update(octets as Buffer)
  return hachage.digest('hex')
}

/** Works on the import here, or waits for the running service that took it first. */
async function attendre(connexions: Connexions, id: string): Promise<void> {
  const verrou = await connexions.applicationPool.connect()
  try {
    for (;;) {
      const { rows } = await verrou.query<{ pris: boolean }>(
        'select pg_try_advisory_lock(7366, hashtext($1)) pris',
        [id],
      )
      if (rows[0]!.pris) break
      await new Promise((suite) => setTimeout(suite, 300))
    }
    const i = await dansContexte(connexions, ACTEUR, DROITS, 'echanges.commande', ({ bd }) =>
      bd
        .selectFrom('echanges.import as i')
        .innerJoin('echanges.fichier as f', 'f.id', 'i.fichier_id')
        .select(['i.id', 'i.statut', 'i.role', 'i.cree_par', 'f.chemin'])
        .where('i.id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    await travailler(connexions, i as Parameters<typeof travailler>[1], new AbortController().signal)
    await verrou.query('select pg_advisory_unlock(7366, hashtext($1))', [id])
  } finally {
    verrou.release()
  }
}
