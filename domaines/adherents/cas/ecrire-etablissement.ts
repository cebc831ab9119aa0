import { sql } from 'kysely'
import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { communeConnue } from '../communes.ts'
import type { saisieEtablissement } from '../saisies.ts'
import { verifierNaf } from './ecrire-entreprise.ts'

type Etablissement = z.output<typeof saisieEtablissement>

const groupes = (siren: string) => siren.replace(/(\d{3})(?=\d)/g, '$1 ')

async function verifierSiret(bd: Bd, siret: string, siren: string | null, id: string | null): Promise<void> {
  if (!siren) {
    const message =
      'Cette entreprise n’a pas de SIREN : son établissement n’a pas de SIRET. Laissez ce champ vide.'
    throw invalide(message, { siret: message })
  }
  if (!siret.startsWith(siren)) {
    const message = `Le SIRET d’un établissement commence par le SIREN de son entreprise, ${groupes(siren)}. Vérifiez la saisie.`
    throw invalide(message, { siret: message })
  }
  const autre = await bd
    .selectFrom('adherents.etablissement as t')
    .innerJoin('adherents.entreprise as e', 'e.id', 't.entreprise_id')
    .select(['e.raison_sociale', 'e.numero'])
    .where('t.siret', '=', siret)
    .$if(id !== null, (q) => q.where('t.id', '<>', id!))
    .executeTakeFirst()
  if (!autre) return
  const message = `Ce SIRET est déjà celui d’un établissement de « ${autre.raison_sociale} » (n° ${autre.numero}).`
  throw conflit(message, { siret: message })
}

/**
 * Columns of an establishment from what was typed, all rules checked.
 * A new head office takes this quality from the former one: a company has one at a time.
 * @param id the establishment itself when it is being edited
 */
export async function colonnesEtablissement(
  bd: Bd,
  entreprise: { id: string; siren: string | null },
  saisie: Etablissement,
  id: string | null,
  aujourdhui: string,
) {
  if (saisie.siret) await verifierSiret(bd, saisie.siret, entreprise.siren, id)
  if (saisie.commune_code && !(await communeConnue(saisie.commune_code))) {
    const message = 'Cette commune n’existe pas ou plus. Choisissez-la dans la liste.'
    throw invalide(message, { commune: message })
  }
  if (saisie.ouvert_le && saisie.ouvert_le > aujourdhui.replace(/^\d{4}/, (a) => String(Number(a) + 1))) {
    const message = 'Cette ouverture est à plus d’un an. Vérifiez la date.'
    throw invalide(message, { ouvert_le: message })
  }
  if (saisie.siege)
    await bd
      .updateTable('adherents.etablissement')
      .set({ siege: false })
      .where('entreprise_id', '=', entreprise.id)
      .where('siege', '=', true)
      .$if(id !== null, (q) => q.where('id', '<>', id!))
      .execute()
  const { naf_code, ...reste } = saisie
  return { ...reste, ...(await verifierNaf(bd, naf_code)) }
}

/** How many contracts run in an establishment on a day (room travailleurs). */
export async function contratsEnCours(bd: Bd, etablissement: string, le: string): Promise<number> {
  const { n } = await bd
    .selectFrom('travailleurs.contrat')
    .select(sql<number>`count(*)`.as('n'))
    .where('etablissement_id', '=', etablissement)
    .where('debut', '<=', le)
    .where((eb) => eb.or([eb('fin', 'is', null), eb('fin', '>', le)]))
    .executeTakeFirstOrThrow()
  return n
}
