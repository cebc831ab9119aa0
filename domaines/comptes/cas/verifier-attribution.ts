import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import type { AttributionValidee } from '../saisies.ts'

/** Roles whose data depend on the professional's team: without the link they would see nothing. */
const AVEC_PROFESSIONNEL = new Set(['medecin', 'idest'])

const refuser = (champ: string, message: string) => invalide(message, { [champ]: message })

/**
 * Checks what a role asks for and clears what it does not: an outsider only sees what the link says.
 * @throws Refus 422 on the field concerned
 */
export async function verifierAttribution(
  { bd, aujourdhui }: Contexte,
  saisie: AttributionValidee,
): Promise<AttributionValidee> {
  const { role, debut, fin } = saisie
  if (debut < aujourdhui)
    throw refuser(
      'debut',
      'Un droit ne s’ouvre pas dans le passé. Choisissez aujourd’hui ou une date à venir.',
    )
  if (fin && fin < debut) throw refuser('fin', 'La fin précède le début. Corrigez l’une des deux dates.')
  const externe = role === 'employeur' || role === 'travailleur' || role === 'partenaire'
  if (AVEC_PROFESSIONNEL.has(role) && !saisie.professionnelId)
    throw refuser(
      'professionnelId',
      'Choisissez le professionnel : ce rôle ne voit que les travailleurs de son équipe.',
    )
  if (role === 'employeur') {
    if (!saisie.entrepriseId)
      throw refuser('entrepriseId', 'Choisissez l’entreprise dont cette personne verra les données.')
    if (!saisie.qualite) throw refuser('qualite', 'Choisissez la qualité de la personne dans l’entreprise.')
    if (saisie.etablissementId) {
      const sien = await bd
        .selectFrom('adherents.etablissement')
        .select('id')
        .where('id', '=', saisie.etablissementId)
        .where('entreprise_id', '=', saisie.entrepriseId)
        .executeTakeFirst()
      if (!sien)
        throw refuser('etablissementId', 'Cet établissement n’est pas celui de l’entreprise choisie.')
    }
  }
  if (role === 'travailleur' && !saisie.travailleurId)
    throw refuser('travailleurId', 'Choisissez le travailleur à qui appartient ce compte.')
  return {
    ...saisie,
    professionnelId: externe ? null : saisie.professionnelId,
    entrepriseId: role === 'employeur' ? saisie.entrepriseId : null,
    etablissementId: role === 'employeur' ? saisie.etablissementId : null,
    qualite: role === 'employeur' ? saisie.qualite : null,
    travailleurId: role === 'travailleur' ? saisie.travailleurId : null,
  }
}

/** The row of a checked right. */
export const ligneDAttribution = (compteId: string, a: AttributionValidee) => ({
  compte_id: compteId,
  role: a.role,
  professionnel_id: a.professionnelId,
  entreprise_id: a.entrepriseId,
  etablissement_id: a.etablissementId,
  travailleur_id: a.travailleurId,
  qualite: a.qualite,
  debut: a.debut,
  fin: a.fin,
  motif: a.motif,
})
