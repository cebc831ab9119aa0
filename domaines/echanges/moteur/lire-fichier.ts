import { sql } from 'kysely'
import { ClasseurRefuse, lireClasseur } from '../lecture/classeur.ts'
import {
  type ChampImporte,
  normaliserTitre,
  type ObjetImport,
  proposerCorrespondance,
} from '../lecture/colonnes.ts'
import { type Enregistrement, LecteurCsv } from '../lecture/csv.ts'
import type { EtablissementDeclare, LigneRefusee } from '../lecture/declaration.ts'
import { LecteurDsn } from '../lecture/dsn.ts'
import { detecterEncodage, type Encodage, estBinaire, estZip } from '../lecture/encodage.ts'
import type { SalarieLu } from '../lecture/interpreter.ts'
import { colonneInterdite } from '../lecture/mots.ts'
import { aPlat } from '../lecture/salarie-dsn.ts'
import { detecterSeparateur } from '../lecture/separateur.ts'
import { debutDuFichier, estUtf8, lignes, morceaux } from '../lecture/texte.ts'
import { avancer, type Chantier, enTransaction, inserer } from './outils.ts'

/** The file cannot be used at all; the sentence is for the person who sent it. */
export class FichierInutilisable extends Error {}

const LOT = 2_000

export interface FichierALire {
  chemin: string
  nom: string
  taille: number
  entrepriseId: string | null
  objet: ObjetImport
}

export type GenreFichier = 'dsn' | 'csv' | 'xlsx'

/** What a file is, from its first bytes, whatever its name says. @throws FichierInutilisable */
export function reconnaitre(debut: Buffer, nom: string): { genre: GenreFichier; encodage: Encodage } {
  if (debut.length === 0)
    throw new FichierInutilisable('Ce fichier est vide. Vérifiez l’export, puis envoyez-le de nouveau.')
  if (estZip(debut)) return { genre: 'xlsx', encodage: 'utf-8' }
  if (debut.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new FichierInutilisable(
      'Ce fichier est un ancien classeur (.xls). Enregistrez-le au format .xlsx ou .csv, puis envoyez-le de nouveau.',
    )
  if (estBinaire(debut))
    throw new FichierInutilisable(
      `« ${nom} » n’est ni un texte ni un classeur. Envoyez une DSN, un fichier .csv ou un classeur .xlsx.`,
    )
  const encodage = detecterEncodage(debut)
  const texte = new TextDecoder(encodage).decode(debut)
  if (texte.trim() === '')
    throw new FichierInutilisable('Ce fichier ne contient que des lignes vides. Vérifiez l’export.')
  const dsn = /^\uFEFF?\s*S\d{2}\.G\d{2}\.\d{2}\.\d{3},/.test(texte)
  return { genre: dsn ? 'dsn' : 'csv', encodage }
}

/** Reads the file into staged lines, by batches. @throws FichierInutilisable */
export async function lireFichier(c: Chantier, fichier: FichierALire): Promise<void> {
  const debut = await debutDuFichier(fichier.chemin)
  const { genre, encodage: premier } = reconnaitre(debut, fichier.nom)
  // The first accent may come after what was looked at: the whole text says which it is.
  const encodage =
    genre === 'xlsx' || premier.startsWith('utf-16')
      ? premier
      : (await estUtf8(fichier.chemin))
        ? 'utf-8'
        : 'windows-1252'
  const texte = new TextDecoder(encodage).decode(debut)
  const separateur = genre === 'csv' ? detecterSeparateur(texte.split(/\r\n|\n/).slice(0, 30)) : null
  await enTransaction(c, 'echanges.lireFichier', async (bd) => {
    // A reading started again after a stop begins from nothing.
    for (const table of ['ligne', 'salarie', 'etablissement_declare'])
      await sql`delete from ${sql.table(`echanges.${table}`)} where import_id = ${c.id}`.execute(bd)
    await sql`update echanges.fichier f set genre = ${genre}, encodage = ${genre === 'xlsx' ? null : encodage},
      separateur = ${separateur} from echanges.import i where i.id = ${c.id} and f.id = i.fichier_id`.execute(
      bd,
    )
  })
  if (genre === 'dsn' && fichier.objet === 'visites')
    throw new FichierInutilisable(
      'Ce fichier est une DSN : elle ne dit rien des visites. Déposez-la comme fichier du personnel.',
    )
  if (genre === 'dsn') await lireDsn(c, fichier, encodage)
  else await lireTableau(c, fichier, genre, encodage, separateur ?? ';')
}

async function lireDsn(c: Chantier, fichier: FichierALire, encodage: Encodage): Promise<void> {
  let salaries: SalarieLu[] = []
  let refus: LigneRefusee[] = []
  const etablissements: EtablissementDeclare[] = []
  let nombre = 0
  const lecteur = new LecteurDsn({
    etablissement: (e) => void etablissements.push(e),
    salarie: (s, e) => {
      nombre++
      salaries.push(...aPlat(s, e))
    },
    refus: (r) => void refus.push(r),
  })
  const verser = async () => {
    const [s, r] = [salaries, refus]
    salaries = []
    refus = []
    await enTransaction(c, 'echanges.lireFichier', async (bd) => {
      await inserer(bd, 'salarie', c.id, s)
      await inserer(bd, 'ligne', c.id, uniques(r))
    })
    await avancer(c, 'Lecture de la DSN', nombre)
  }
  for await (const lot of lignes(fichier.chemin, encodage)) {
    for (const { numero, texte } of lot) {
      if (texte === null)
        refus.push({
          ligne: numero,
          motif: 'Cette ligne dépasse un million de caractères : elle a été ignorée.',
        })
      else lecteur.lire(texte, numero)
    }
    if (salaries.length + refus.length >= LOT) await verser()
  }
  const complete = lecteur.finir()
  if (!complete)
    throw new FichierInutilisable(
      `Cette DSN est incomplète : sa fin manque (${nombre} salariés lus). Rien n’a été changé. Exportez-la de nouveau et renvoyez-la.`,
    )
  if (etablissements.length === 0)
    throw new FichierInutilisable('Cette DSN ne décrit aucun établissement. Vérifiez l’export.')
  await verser()
  const mois =
    etablissements
      .map((e) => e.mois)
      .filter((m): m is string => m !== null)
      .sort()
      .at(-1) ?? null
  await enTransaction(c, 'echanges.lireFichier', async (bd) => {
    await inserer(
      bd,
      'etablissement_declare',
      c.id,
      etablissements.map(({ ligne, siret, effectif, mois, exhaustif }) => ({
        ligne,
        siret,
        effectif,
        mois,
        exhaustif,
      })),
    )
    await sql`update echanges.import set statut = 'analyse', lignes = ${nombre}, exhaustif = ${etablissements.some((e) => e.exhaustif)},
      depuis = coalesce(${mois}::date, depuis),
      au = coalesce((${mois}::date + interval '1 month' - interval '1 day')::date, au)
      where id = ${c.id}`.execute(bd)
  })
}

const uniques = (refus: LigneRefusee[]) => [
  ...new Map(refus.map((r) => [r.ligne, { numero: r.ligne, refus: r.motif }])).values(),
]

async function* enregistrements(
  fichier: FichierALire,
  genre: GenreFichier,
  encodage: Encodage,
  separateur: string,
  refus: (r: LigneRefusee) => void,
): AsyncGenerator<Enregistrement[]> {
  if (genre === 'xlsx') {
    yield await lireClasseur(fichier.chemin).catch((e: unknown) => {
      if (!(e instanceof ClasseurRefuse)) throw e
      throw new FichierInutilisable(PHRASES_CLASSEUR[e.raison])
    })
    return
  }
  let lot: Enregistrement[] = []
  const lecteur = new LecteurCsv(separateur, { ligne: (e) => void lot.push(e), refus })
  for await (const morceau of morceaux(fichier.chemin, encodage)) {
    lecteur.ajouter(morceau)
    if (lot.length < LOT) continue
    yield lot
    lot = []
  }
  lecteur.finir()
  yield lot
}

const PHRASES_CLASSEUR = {
  illisible:
    'Ce classeur est illisible : il est abîmé, protégé par un mot de passe, ou n’en est pas un. Ouvrez-le, enregistrez-le au format .xlsx ou .csv, puis renvoyez-le.',
  trop_gros:
    'Ce classeur est anormalement volumineux une fois ouvert : il n’a pas été lu. Gardez la seule feuille du personnel, ou envoyez-la au format .csv.',
  trop_de_lignes: 'Ce classeur dépasse 200 000 lignes. Envoyez-le au format .csv, ou en plusieurs parties.',
}

const COLONNES_MAX = 300

async function lireTableau(
  c: Chantier,
  fichier: FichierALire,
  genre: GenreFichier,
  encodage: Encodage,
  separateur: string,
): Promise<void> {
  let titres: string[] | undefined
  let interdites = new Set<number>()
  let nombre = 0
  const refus: LigneRefusee[] = []
  for await (const lot of enregistrements(fichier, genre, encodage, separateur, (r) => void refus.push(r))) {
    for (let i = 0; i < lot.length || refus.length > 0; i += LOT) {
      const tranche = lot.slice(i, i + LOT)
      if (!titres && tranche.length > 0) {
        titres = tranche
          .shift()!
          .cellules.slice(0, COLONNES_MAX)
          .map((t) => sansNul(t).slice(0, 120))
        interdites = new Set(titres.flatMap((t, rang) => (colonneInterdite(t) ? [rang] : [])))
      }
      const largeur = titres?.length ?? 0
      nombre += tranche.length
      const rangees = tranche.map((l) => ({
        numero: l.numero,
        cellules: l.cellules
          .slice(0, largeur)
          .map((t, rang) => (interdites.has(rang) ? '' : sansNul(t).slice(0, 2_000))),
      }))
      const refusees = uniques(refus.splice(0))
      await enTransaction(c, 'echanges.lireFichier', async (bd) => {
        await inserer(bd, 'ligne', c.id, rangees)
        await inserer(bd, 'ligne', c.id, refusees)
      })
      await avancer(c, 'Lecture du fichier', nombre)
    }
  }
  if (!titres || nombre === 0)
    throw new FichierInutilisable(
      'Ce fichier ne contient aucune ligne sous ses titres de colonnes. Vérifiez l’export.',
    )
  await proposer(c, fichier, titres, nombre)
}

const sansNul = (t: string) => t.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\uFFFD')

/** The shape of a table: its headings, as they are compared. */
export const signatureDe = (titres: readonly string[]): string => titres.map(normaliserTitre).join('|')

async function proposer(
  c: Chantier,
  { entrepriseId, objet }: FichierALire,
  titres: string[],
  nombre: number,
): Promise<void> {
  await enTransaction(c, 'echanges.lireFichier', async (bd) => {
    const { rows } = await sql<{ colonnes: Record<string, ChampImporte | null> }>`
      select colonnes from echanges.correspondance
      where signature = ${signatureDe(titres)} and (entreprise_id = ${entrepriseId}::uuid or entreprise_id is null)
      order by entreprise_id is null limit 1`.execute(bd)
    const correspondance = proposerCorrespondance(
      titres.map((t) => (colonneInterdite(t) ? '' : t)),
      rows[0]?.colonnes,
      objet,
    )
    await sql`update echanges.import set statut = 'a_verifier', titres = ${titres}::text[], lignes = ${nombre},
      correspondance = ${JSON.stringify(correspondance)}::jsonb where id = ${c.id}`.execute(bd)
  })
}
