import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, interdit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import type { ChampImporte } from '../lecture/colonnes.ts'
import { saisieCorrespondance } from '../saisies.ts'
import { STATUTS_IMPORT, type StatutImport } from '../statuts.ts'
import { exigerColonnes } from './confirmer-correspondance.ts'
import { mettreDeCote } from './deposer-fichier.ts'

/** Largest file of an employer, bytes. */
export const TAILLE_MAX_EMPLOYEUR = 50_000_000

export interface Depot {
  id: string
  numero: number
  nom: string
  genre: string | null
  statut: StatutImport
  objet: 'personnel'
  entreprise_id: string
  entreprise: string
  etablissement_id: string | null
  cree_le: string
  confirme_le: string | null
  lignes: number
  titres: string[] | null
  correspondance: (ChampImporte | null)[] | null
  exhaustif: boolean
  etape: string | null
  fait: number | null
  total: number | null
  erreur: string | null
  refusees: number
  etablissements: { id: string; siret: string | null; nom: string }[]
  comptes: { genre: string; nombre: number }[]
  apercu: { numero: number; cellules: string[] }[]
}

/** A part of a deposit, as the database lets the acting employer read it. @throws Refus 404 for anybody else's */
export async function lireDepot<T>(bd: Bd, id: string, quoi: object): Promise<T> {
  const { rows } = await sql<{
    r: T | null
  }>`select echanges.depot_lire(${id}::uuid, ${JSON.stringify(quoi)}) r`.execute(bd)
  if (rows[0]!.r === null) throw introuvable('Ce fichier')
  return rows[0]!.r
}

async function decider(bd: Bd, id: string, choix: object): Promise<{ id: string }> {
  const { rows } = await sql<{ r: { id?: string; refuse?: StatutImport } | null }>`
    select echanges.depot_decider(${id}::uuid, ${JSON.stringify(choix)}) r`.execute(bd)
  const r = rows[0]!.r
  if (r === null) throw introuvable('Ce fichier')
  if (r.refuse)
    throw conflit(
      `Ce fichier est « ${STATUTS_IMPORT[r.refuse].libelle.toLowerCase()} » : actualisez la page.`,
    )
  return { id }
}

/** The employer sends its staff file, for its own establishments only. */
export const deposerEnEmployeur = definirCas({
  nom: 'echanges.deposerEnEmployeur',
  droit: 'echanges.deposer',
  entree: z.object({
    entreprise_id: identifiant,
    fichier: z.object({ nom: z.string(), chemin: z.string(), taille: z.number(), empreinte: z.string() }),
  }),
  async executer({ bd, aujourdhui }, { entreprise_id, fichier }) {
    if (fichier.taille === 0)
      throw invalide('Ce fichier est vide. Vérifiez l’export, puis envoyez-le de nouveau.', {
        fichier: 'Ce fichier est vide.',
      })
    const chemin = await mettreDeCote(fichier.chemin)
    const { nom, taille, empreinte } = fichier
    const { rows } = await sql<{ r: { id: string; numero: number } | null }>`
      select echanges.depot_ouvrir(${entreprise_id}::uuid, ${JSON.stringify({ nom, taille, empreinte, chemin, jour: aujourdhui })}) r`.execute(
      bd,
    )
    if (!rows[0]!.r)
      throw interdit(
        'Seuls l’employeur et les ressources humaines de cette entreprise peuvent envoyer son fichier du personnel.',
      )
    return rows[0]!.r
  },
})

/** Confirms what each column is. */
export const verifierDepot = definirCas({
  nom: 'echanges.verifierDepot',
  droit: 'echanges.deposer',
  entree: saisieCorrespondance.extend({ id: identifiant }),
  async executer({ bd }, { id, colonnes, etablissement_id, exhaustif }) {
    const { titres } = await lireDepot<Depot>(bd, id, { vue: 'detail' })
    if (!titres) throw conflit('Ce fichier n’a pas de colonnes à vérifier.')
    exigerColonnes({ titres, colonnes, objet: 'personnel', etablissement_id })
    return decider(bd, id, { action: 'correspondance', colonnes, etablissement_id, exhaustif })
  },
})

/** What the file says becomes true; what is doubtful goes to the service. */
export const confirmerDepot = definirCas({
  nom: 'echanges.confirmerDepot',
  droit: 'echanges.deposer',
  entree: z.object({ id: identifiant }),
  executer: ({ bd }, { id }) => decider(bd, id, { action: 'confirmer' }),
})

/** Gives the file up: nothing of it is kept. */
export const abandonnerDepot = definirCas({
  nom: 'echanges.abandonnerDepot',
  droit: 'echanges.deposer',
  entree: z.object({ id: identifiant }),
  executer: ({ bd }, { id }) => decider(bd, id, { action: 'abandonner' }),
})
