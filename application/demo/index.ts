import pg from 'pg'
import { chargerNaf } from '../../domaines/adherents/index.ts'
import { creerComptesDirectement } from '../../plateforme/authentification/index.ts'
import { jourDe } from '../../plateforme/base/contexte.ts'
import { poserLesAgendas } from './agendas.ts'
import { charger, chronometrer } from './chargement.ts'
import { comptesDemo, demanderUnDroit } from './comptes.ts'
import { poserLesConvocations } from './convocations.ts'
import { empreinte, type Lot } from './copie.ts'
import { poserLesDeclarations } from './declarations.ts'
import { marquerLesMesures, poserLaDelegation, poserLesDecisions } from './delegation.ts'
import { creerOrganisation } from './equipes.ts'
import { fabriquerMonde, type OptionsDemo } from './fabriquer.ts'
import { lotsAdherents } from './lots-adherents.ts'
import { lotsOrganisation } from './lots-organisation.ts'
import { lotsTravailleurs } from './lots-travailleurs.ts'
import { lotMateriel } from './materiel.ts'
import { lotPortefeuille } from './portefeuilles.ts'
import { reserverPourLaDemo } from './reservations.ts'
import { recalculerLaDemo } from './suivi-recalcul.ts'
import { lotsSuivi } from './suivi-visites.ts'
import type { Taille } from './tailles.ts'

export { distribution } from './distribution.ts'
export type { Taille } from './tailles.ts'

/** The seed of the demo service; another one makes another service of the same shape. */
export const GRAINE = 616

export interface ResultatDemo {
  taille: Taille
  /** Rows written, by table. */
  lignes: Record<string, number>
  /** Fingerprint of the rows: equal for equal options. */
  empreinte: string
  /** Milliseconds: drawing in memory, then loading. */
  fabrication: number
  chargement: number
}

/** True when the database already holds members (of a demo or of a real service). */
export async function demoPresente(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'socle-demo' })
  await client.connect()
  try {
    return await aDesAdherents(client)
  } finally {
    await client.end()
  }
}

async function aDesAdherents(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ oui: boolean }>(
    'select exists (select from adherents.entreprise) or exists (select from organisation.service) as oui',
  )
  return rows[0]!.oui
}

/** Rows of the whole service, in the order of loading. Pure: same options, same rows. */
export function lotsDemo(options: OptionsDemo): Lot[] {
  const monde = fabriquerMonde(options)
  const organisation = creerOrganisation(monde)
  return [
    ...lotsOrganisation(monde, organisation),
    lotMateriel(monde, organisation),
    ...lotsAdherents(monde),
    lotPortefeuille(monde, organisation),
    ...lotsTravailleurs(monde),
    ...lotsSuivi(monde),
  ]
}

/**
 * Fills an empty, migrated database with the synthetic service, in one transaction: interrupted, it leaves nothing.
 *
 * @param urlProprietaire owner's connection string
 * @param options.taille `demo` (616 members, default) or `ami` (7,347 members, 91,650 workers)
 * @param options.au day the service is seen from, YYYY-MM-DD (today in France by default)
 * @throws when the database already holds a service
 */
export async function genererDemo(
  urlProprietaire: string,
  { taille = 'demo', au = jourDe(new Date()), graine = GRAINE }: Partial<OptionsDemo> = {},
): Promise<ResultatDemo> {
  const client = new pg.Client({ connectionString: urlProprietaire, application_name: 'socle-demo' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      "set local lock_timeout = '10s'; set local maintenance_work_mem = '512MB'; set local synchronous_commit = off",
    )
    await client.query('select pg_advisory_xact_lock(7365, 4)')
    if (await aDesAdherents(client))
      throw new Error(
        'Cette base contient déjà un service : la démonstration ne se charge que dans une base vide.',
      )
    const debut = performance.now()
    const lots = lotsDemo({ taille, au, graine })
    const fabrique = performance.now()
    await chargerNaf(client)
    await charger(client, lots)
    await creerComptesDirectement(client, await comptesDemo())
    await demanderUnDroit(client)
    await reserverPourLaDemo(client, au)
    await chronometrer('déclarations', () => poserLesDeclarations(client, au))
    await chronometrer('délégation', () => poserLaDelegation(client, au))
    await chronometrer('commit', () => client.query('commit'))
    await chronometrer('échéances', () => recalculerLaDemo(urlProprietaire))
    await chronometrer('décisions', () => poserLesDecisions(client, au))
    await chronometrer('agendas', () => poserLesAgendas(urlProprietaire, au))
    await chronometrer('mesures', () => marquerLesMesures(client))
    await chronometrer('convocations', () => poserLesConvocations(urlProprietaire))
    return {
      taille,
      lignes: compter(lots),
      empreinte: empreinte(lots),
      fabrication: Math.round(fabrique - debut),
      chargement: Math.round(performance.now() - fabrique),
    }
  } catch (erreur) {
    await client.query('rollback').catch(() => undefined)
    throw erreur
  } finally {
    await client.end()
  }
}

function compter(lots: readonly Lot[]): Record<string, number> {
  const lignes: Record<string, number> = {}
  for (const { table, nombre } of lots) lignes[table] = (lignes[table] ?? 0) + nombre
  return lignes
}
