import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { dateFr } from '../dates.ts'
import type { Periode } from '../periodes.ts'

interface ContratAVerifier extends Periode {
  id?: string
  travailleur_id: string
  etablissement_id: string
  numero: string | null
  type: string
  entreprise_utilisatrice_id: string | null
  motif_fin: string | null
}

const refuser = (champ: string, message: string) => invalide(message, { [champ]: message })

/**
 * Rules of one contract: establishment open on that day, user company for a mission only (ADH-054), a motive only
 * with an end, no second contract of the same number in the establishment at the same time.
 * @throws Refus 409 or 422
 */
export async function verifierContrat(bd: Bd, c: ContratAVerifier): Promise<void> {
  if (c.entreprise_utilisatrice_id !== null && c.type !== 'interim' && c.type !== 'detache')
    throw refuser(
      'entreprise_utilisatrice_id',
      'Seul un contrat d’intérim ou de détachement a une entreprise utilisatrice. Changez le type, ou videz ce champ.',
    )
  if (c.entreprise_utilisatrice_id === c.etablissement_id)
    throw refuser(
      'entreprise_utilisatrice_id',
      'L’entreprise utilisatrice est celle où se fait la mission, pas l’employeur.',
    )
  if (c.motif_fin !== null && c.fin === null)
    throw refuser('fin', 'Donnez la date de fin, ou retirez le motif de fin.')
  const employeur = await bd
    .selectFrom('adherents.etablissement')
    .select(['ouvert_le', 'ferme_le'])
    .where('id', '=', c.etablissement_id)
    .executeTakeFirst()
  if (!employeur)
    throw refuser('etablissement_id', 'Cet établissement n’existe pas. Choisissez-le dans la liste.')
  if (employeur.ferme_le !== null && c.debut > employeur.ferme_le)
    throw refuser(
      'debut',
      `Cet établissement a fermé le ${dateFr(employeur.ferme_le)} : le contrat ne peut pas commencer après.`,
    )
  await refuserRecouvrement(bd, c)
}

async function refuserRecouvrement(bd: Bd, c: ContratAVerifier): Promise<void> {
  let requete = bd
    .selectFrom('travailleurs.contrat')
    .select(['debut', 'fin'])
    .where('travailleur_id', '=', c.travailleur_id)
    .where('etablissement_id', '=', c.etablissement_id)
    .where(sql`coalesce(numero, '')`, '=', c.numero ?? '')
    .where(sql<boolean>`daterange(debut, fin, '[]') && daterange(${c.debut}::date, ${c.fin}::date, '[]')`)
    .orderBy('debut')
    .limit(1)
  if (c.id) requete = requete.where('id', '<>', c.id)
  const autre = await requete.executeTakeFirst()
  if (!autre) return
  const message = phraseRecouvrement(autre)
  throw conflit(message, { debut: message })
}

/** The sentence of two contracts that meet: which one, and when. */
const phraseRecouvrement = (autre: { debut: string; fin: string | null }): string =>
  `Cette personne a déjà un contrat dans cet établissement ${autre.fin ? `du ${dateFr(autre.debut)} au ${dateFr(autre.fin)}` : `depuis le ${dateFr(autre.debut)}`}. Corrigez les dates, ou donnez à chaque contrat son numéro s’il y en a vraiment deux.`
