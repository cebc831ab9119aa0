import { sql } from 'kysely'
import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { NAF_VERSION } from '../naf.ts'
import type { saisieEntreprise } from '../saisies.ts'
import { normaliser } from '../texte.ts'

type Entreprise = z.output<typeof saisieEntreprise>

/** Id of the group of that name, created when it is new; null without a name. */
async function trouverOuCreerGroupe(bd: Bd, nom: string | null): Promise<string | null> {
  if (!nom) return null
  const connu = await bd
    .selectFrom('adherents.groupe')
    .select('id')
    .where(sql<boolean>`socle.normaliser(nom) = ${normaliser(nom)}`)
    .executeTakeFirst()
  if (connu) return connu.id
  const cree = await bd
    .insertInto('adherents.groupe')
    .values({ nom })
    .returning('id')
    .executeTakeFirstOrThrow()
  return cree.id
}

/** Rules on the SIREN: asked of all but a private individual, held by one company only. */
async function verifierSiren(bd: Bd, { nature, siren }: Entreprise, id: string | null): Promise<void> {
  if (nature === 'particulier_employeur' && siren) {
    const message = 'Un particulier employeur n’a pas de SIREN : laissez ce champ vide, ou changez la nature.'
    throw invalide(message, { siren: message })
  }
  if (nature !== 'particulier_employeur' && !siren) {
    const message = 'Le SIREN est obligatoire, sauf pour un particulier employeur.'
    throw invalide(message, { siren: message })
  }
  if (!siren) return
  const autre = await bd
    .selectFrom('adherents.entreprise')
    .select(['raison_sociale', 'numero'])
    .where('siren', '=', siren)
    .$if(id !== null, (q) => q.where('id', '<>', id!))
    .executeTakeFirst()
  if (!autre) return
  const message = `« ${autre.raison_sociale} » (n° ${autre.numero}) porte déjà ce SIREN. Ouvrez sa fiche au lieu d’en créer une autre.`
  throw conflit(message, { siren: message })
}

/** A code typed must be one of the nomenclature. */
export async function verifierNaf(
  bd: Bd,
  code: string | null,
): Promise<{ naf_version: string | null; naf_code: string | null }> {
  if (!code) return { naf_version: null, naf_code: null }
  const connu = await bd
    .selectFrom('adherents.naf')
    .select('code')
    .where('version', '=', NAF_VERSION)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!connu) {
    const message = `Le code ${code} n’existe pas dans la NAF. Choisissez-le dans la liste.`
    throw invalide(message, { naf_code: message })
  }
  return { naf_version: NAF_VERSION, naf_code: code }
}

/** Columns of a company from what was typed, all rules checked. @param id the company itself when it is being edited */
export async function colonnesEntreprise(bd: Bd, saisie: Entreprise, id: string | null) {
  await verifierSiren(bd, saisie, id)
  const { groupe, naf_code, ...reste } = saisie
  return { ...reste, ...(await verifierNaf(bd, naf_code)), groupe_id: await trouverOuCreerGroupe(bd, groupe) }
}
