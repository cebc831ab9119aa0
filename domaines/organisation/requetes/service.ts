import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { etatAgrement } from '../agrement.ts'
import { MINIMUM_PAR_DEFAUT } from '../equipe-minimum.ts'

const nombre = z.number().int('Nombre entier attendu.').min(0, '0 au minimum.').max(20, '20 au plus.')

/** What each service sets for itself ([param] of the requirements). Missing values take the defaults. */
export const Parametres = z.object({
  /** Names of the follow-up categories (SUI-001). */
  categories: z
    .object({ SIS: z.string(), SIA: z.string(), SIR: z.string() })
    .default({ SIS: 'SIS', SIA: 'SIA', SIR: 'SIR' }),
  /** Upper bounds of the size brackets, in workers, ascending; the last bracket is open. */
  tranches: z.array(z.number().int()).default([4, 9, 19, 49, 99, 249]),
  /** Minimum composition of a team (GOV-023). */
  equipeMinimum: z
    .object({ medecin: nombre, idest: nombre, assistante: nombre, preventeur: nombre })
    .default({ ...MINIMUM_PAR_DEFAUT }),
  /** Workers from which the commission de contrôle is told that the médecin changes (001 §2.1.2.2). */
  seuilCommission: z.number().int().default(50),
})
export type Parametres = z.infer<typeof Parametres>

export const Service = z.object({
  nom: z.string(),
  sigle: z.string().nullable(),
  siren: z.string().nullable(),
  adresse: z.string().nullable(),
  codePostal: z.string().nullable(),
  commune: z.string().nullable(),
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  agrementNumero: z.string().nullable(),
  agrementDebut: z.string().nullable(),
  agrementFin: z.string().nullable(),
  agrementDemandeLe: z.string().nullable(),
  agrementEtat: z.enum(['absent', 'valide', 'a_preparer', 'a_demander', 'demande', 'expire']),
  /** Day by which the renewal must be asked. */
  agrementDemandeAvant: z.string().nullable(),
  agrementRadiologique: z.boolean(),
  agrementRadiologiqueFin: z.string().nullable(),
  parametres: Parametres,
})
export type Service = z.infer<typeof Service>

/** The settings of the service, or null before anyone has entered them. */
export async function lireService({ bd, aujourdhui }: Contexte): Promise<Service | null> {
  const s = await bd.selectFrom('organisation.service').selectAll().executeTakeFirst()
  if (!s) return null
  const agrement = etatAgrement(
    { debut: s.agrement_debut, fin: s.agrement_fin, demandeLe: s.agrement_demande_le },
    aujourdhui,
  )
  return {
    nom: s.nom,
    sigle: s.sigle,
    siren: s.siren,
    adresse: s.adresse,
    codePostal: s.code_postal,
    commune: s.commune,
    telephone: s.telephone,
    courriel: s.courriel,
    agrementNumero: s.agrement_numero,
    agrementDebut: s.agrement_debut,
    agrementFin: s.agrement_fin,
    agrementDemandeLe: s.agrement_demande_le,
    agrementEtat: agrement.etat,
    agrementDemandeAvant: agrement.demandeAvant,
    agrementRadiologique: s.agrement_radiologique,
    agrementRadiologiqueFin: s.agrement_radiologique_fin,
    parametres: lireParametresDe(s.parametres),
  }
}

const lireParametresDe = (brut: unknown): Parametres => {
  const lu = Parametres.safeParse(brut ?? {})
  return lu.success ? lu.data : Parametres.parse({})
}

/** The settings alone, with their defaults. */
export async function lireParametres({ bd }: Contexte): Promise<Parametres> {
  const s = await bd.selectFrom('organisation.service').select('parametres').executeTakeFirst()
  return lireParametresDe(s?.parametres)
}
