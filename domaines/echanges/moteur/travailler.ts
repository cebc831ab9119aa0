import { access, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import {
  type Bd,
  type Contexte,
  enTantQueSysteme,
  type RoleContexte,
} from '../../../plateforme/base/contexte.ts'
import { Refus } from '../../../plateforme/http/refus.ts'
import { refusDePostgres } from '../../../plateforme/http/refus-postgres.ts'
import { recalculerTouches } from '../../suivi/index.ts'
import { contraintes } from '../contraintes.ts'
import type { ObjetImport } from '../lecture/colonnes.ts'
import type { StatutImport } from '../statuts.ts'
import { appliquer, type Choix } from './accepter.ts'
import { AnnulationImpossible, annuler } from './annuler.ts'
import { comparer } from './comparer.ts'
import { interpreterLignes } from './interpreter-lignes.ts'
import { FichierInutilisable, lireFichier } from './lire-fichier.ts'
import { avancer, type Chantier, enTransaction, Interrompu } from './outils.ts'
import {
  dansPortee,
  ecarterLesRefus,
  reconnaitreLesPersonnes,
  retrouverLesContrats,
  situerLesLignes,
} from './rapprocher.ts'

import { leverLesDoutesConnus, refuserLesInconnus, situerLesVisites } from './visites.ts'

export interface Import {
  id: string
  statut: StatutImport
  role: RoleContexte
  cree_par: string | null
  chemin: string | null
  /** A server had begun this piece of work and died. */
  commence?: boolean
}

/** Where each piece of work falls back when it cannot be done. */
const REPLI: Partial<Record<StatutImport, StatutImport>> = {
  recu: 'echoue',
  analyse: 'echoue',
  acceptation: 'propose',
  annulation: 'accepte',
}

/** Does what the state of the import asks for, up to the next state that waits for a person. Never throws. */
export async function travailler(
  connexions: Connexions,
  i: Import,
  signal: AbortSignal,
  surEtape?: Chantier['surEtape'],
): Promise<void> {
  const c: Chantier = {
    connexions,
    id: i.id,
    acteur: { compteId: i.cree_par, role: i.role },
    signal,
    surEtape,
  }
  let { statut } = i
  try {
    if (i.commence && !(await reprendre(c))) return
    await avancer(c, 'Préparation')
    if (statut === 'recu') {
      await lire(c, i.chemin)
      statut = await statutDe(c)
    }
    if (statut === 'analyse') await analyser(c)
    if (statut === 'acceptation') await accepter(c)
    if (statut === 'annulation') await defaire(c)
  } catch (erreur) {
    if (erreur instanceof Interrompu || signal.aborted) return
    await echouer(c, erreur).catch((autre: unknown) => {
      if (process.env.SOCLE_ERREURS === '1') console.error(autre)
    })
  }
}

/** Times a piece of work is taken up again after the death of a server, before it is given up. */
const REPRISES_MAX = 3

const CE_QUI_ETAIT_EN_COURS: Partial<Record<StatutImport, string>> = {
  recu: 'la lecture',
  analyse: 'l’analyse',
  acceptation: 'l’application',
  annulation: 'l’annulation',
}

/** Notes that the work begins again after a stop. @returns false when it is given up */
const reprendre = (c: Chantier): Promise<boolean> =>
  enTransaction(c, 'echanges.reprendreImport', async (bd) => {
    const { rows } = await sql<{ statut: StatutImport; reprises: number; applique: boolean }>`
      update echanges.import set reprises = reprises + 1, repris_le = now() where id = ${c.id}
      returning statut, reprises, accepte_le is not null applique`.execute(bd)
    const { statut, reprises, applique } = rows[0]!
    if (reprises < REPRISES_MAX) return true
    const suspendu = statut === 'recu' || statut === 'analyse'
    const repli = suspendu ? 'interrompu' : statut === 'acceptation' && applique ? 'accepte' : REPLI[statut]
    const phrase = `Le service s’est arrêté ${REPRISES_MAX} fois pendant ${CE_QUI_ETAIT_EN_COURS[statut]} de ce fichier. Rien n’a été changé. ${
      suspendu ? 'Reprenez-la, ou découpez le fichier.' : 'Vous pouvez recommencer.'
    }`
    await sql`update echanges.import set statut = ${repli}, suspendu_de = ${suspendu ? statut : null},
      demande = null, erreur = ${phrase} where id = ${c.id}`.execute(bd)
    return false
  })

/** Deadlines of the people touched, in the transaction that touches them (a very large import: by the nightly job). */
const recalculer = (c: Chantier, contexte: Contexte): Promise<void> =>
  recalculerTouches(contexte, (faire) => enTantQueSysteme(c.connexions, contexte, faire))

const statutDe = (c: Chantier): Promise<StatutImport> =>
  enTransaction(c, 'echanges.travailler', async (bd) => {
    const { rows } = await sql<{
      statut: StatutImport
    }>`select statut from echanges.import where id = ${c.id}`.execute(bd)
    return rows[0]!.statut
  })

async function lire(c: Chantier, chemin: string | null): Promise<void> {
  const present =
    chemin !== null &&
    (await access(chemin).then(
      () => true,
      () => false,
    ))
  if (!present)
    throw new FichierInutilisable(
      'La lecture a été interrompue par un arrêt du service. Rien n’a été changé : envoyez le fichier de nouveau.',
    )
  const { nom, taille, entreprise_id, objet } = await enTransaction(c, 'echanges.lireFichier', async (bd) => {
    const { rows } = await sql<{
      nom: string
      taille: number
      entreprise_id: string | null
      objet: ObjetImport
    }>`
      select f.nom, f.taille, i.entreprise_id, i.objet from echanges.import i join echanges.fichier f on f.id = i.fichier_id
      where i.id = ${c.id}`.execute(bd)
    return rows[0]!
  })
  try {
    await lireFichier(c, { chemin, nom, taille, entrepriseId: entreprise_id, objet })
  } catch (erreur) {
    if (!(erreur instanceof Interrompu)) await oublierLesOctets(c, chemin)
    throw erreur
  }
  await oublierLesOctets(c, chemin)
}

async function oublierLesOctets(c: Chantier, chemin: string): Promise<void> {
  await rm(dirname(chemin), { recursive: true, force: true })
  await enTransaction(c, 'echanges.oublierLesOctets', (bd) =>
    sql`update echanges.fichier f set chemin = null from echanges.import i where i.id = ${c.id} and f.id = i.fichier_id`.execute(
      bd,
    ),
  )
}

async function analyser(c: Chantier): Promise<void> {
  const { genre, objet } = await enTransaction(c, 'echanges.analyser', async (bd) => {
    const { rows } = await sql<{
      genre: string
      objet: ObjetImport
    }>`select f.genre, i.objet from echanges.import i
      join echanges.fichier f on f.id = i.fichier_id where i.id = ${c.id}`.execute(bd)
    return rows[0]!
  })
  if (genre !== 'dsn') await interpreterLignes(c)
  await avancer(c, 'Reconnaissance des personnes')
  await enTransaction(c, 'echanges.analyser', async (bd) => {
    await oublierLesRapprochements(bd, c.id)
    if (objet === 'visites') return analyserLesVisites(c, bd)
    await situerLesLignes(bd, c.id)
    await ecarterLesRefus(bd, c.id)
    await reconnaitreLesPersonnes(bd, c.id)
    await retrouverLesContrats(bd, { id: c.id })
    await ecarterLesRefus(bd, c.id)
    await avancer(c, 'Comparaison avec le service')
    await comparer(bd, { id: c.id }, { objet, absences: await avecAbsences(bd) })
    await sql`update echanges.import set statut = 'propose', erreur = null where id = ${c.id}`.execute(bd)
  })
}

async function analyserLesVisites(c: Chantier, bd: Bd): Promise<void> {
  await situerLesVisites(bd, c.id)
  await ecarterLesRefus(bd, c.id)
  await reconnaitreLesPersonnes(bd, c.id, { ouvrir: false })
  await leverLesDoutesConnus(bd, dansPortee({ id: c.id }))
  await refuserLesInconnus(bd, dansPortee({ id: c.id }))
  await ecarterLesRefus(bd, c.id)
  await avancer(c, 'Comparaison avec le service')
  await comparer(bd, { id: c.id }, { objet: 'visites', absences: false })
  await sql`update echanges.import set statut = 'propose', erreur = null where id = ${c.id}`.execute(bd)
}

const oublierLesRapprochements = (bd: Bd, id: string) =>
  sql`update echanges.salarie set travailleur_id = null, nouveau = false, contrat_id = null, doute = null, refus = null,
    etablissement_id = null, entreprise_id = null
    where import_id = ${id} and (travailleur_id is not null or doute is not null or refus is not null
      or etablissement_id is not null or contrat_id is not null)`.execute(bd)

/** Absences belong to the room `suivi`; a role that may not write them is not proposed any. */
export async function avecAbsences(bd: Bd): Promise<boolean> {
  const { rows } = await sql<{ la: boolean }>`select coalesce((
    select has_schema_privilege('suivi', 'usage') and has_table_privilege(to_regclass('suivi.absence'), 'insert')
    where to_regclass('suivi.absence') is not null), false) la`.execute(bd)
  return rows[0]!.la
}

async function accepter(c: Chantier): Promise<void> {
  await enTransaction(c, 'echanges.accepterImport', async (bd, contexte) => {
    const { rows } = await sql<{
      demande: Choix
    }>`select demande from echanges.import where id = ${c.id} for no key update`.execute(bd)
    await appliquer(bd, c.id, rows[0]!.demande, (nom, fait, total) => avancer(c, nom, fait, total ?? null))
    await sql`update echanges.import set statut = 'accepte', demande = null, erreur = null, accepte_le = now()
      where id = ${c.id}`.execute(bd)
    await recalculer(c, contexte)
  })
}

async function defaire(c: Chantier): Promise<void> {
  await enTransaction(c, 'echanges.annulerImport', async (bd, contexte) => {
    await annuler(bd, c.id, (nom) => avancer(c, nom))
    await sql`update echanges.import set statut = 'annule', demande = null, erreur = null, annule_le = now()
      where id = ${c.id}`.execute(bd)
    await recalculer(c, contexte)
  })
}

async function echouer(c: Chantier, erreur: unknown): Promise<void> {
  const attendue = erreur instanceof FichierInutilisable || erreur instanceof AnnulationImpossible
  const refus = erreur instanceof Refus ? erreur : refusDePostgres(erreur, contraintes)
  if (!attendue && process.env.SOCLE_ERREURS === '1') console.error(erreur)
  const phrase = attendue
    ? (erreur as Error).message
    : `${refus?.message ?? 'Une erreur s’est produite de notre côté.'} Rien n’a été changé.`
  await enTransaction(c, 'echanges.travailler', async (bd) => {
    const { rows } = await sql<{
      statut: StatutImport
      applique: boolean
    }>`select statut, accepte_le is not null applique
      from echanges.import where id = ${c.id} for no key update`.execute(bd)
    const { statut, applique } = rows[0]!
    const repli = statut === 'acceptation' && applique ? 'accepte' : REPLI[statut]
    if (!repli) return
    if (repli === 'echoue')
      for (const table of ['ligne', 'salarie', 'etablissement_declare', 'proposition'])
        await sql`delete from ${sql.table(`echanges.${table}`)} where import_id = ${c.id}`.execute(bd)
    await sql`update echanges.import set statut = ${repli}, demande = null, erreur = ${phrase} where id = ${c.id}`.execute(
      bd,
    )
  })
}
