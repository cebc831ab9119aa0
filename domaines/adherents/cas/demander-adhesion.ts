import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { obstaclesDemande } from '../admission.ts'
import { reglagesAppliques } from '../requetes/reglages.ts'
import { saisieDemande } from '../saisies.ts'
import { lireDossier, refuserObstacles } from './dossier.ts'

/** Inserts a request of membership once the admission rules allow it. */
export async function insererDemande(
  bd: Bd,
  entreprise: string,
  saisie: z.output<typeof saisieDemande>,
  aujourdhui: string,
): Promise<{ id: string }> {
  if (saisie.demandee_le > aujourdhui) {
    const message = 'La date de la demande ne peut pas être dans le futur.'
    throw invalide(message, { demandee_le: message })
  }
  const dossier = await lireDossier(bd, entreprise, saisie)
  if (!dossier) throw introuvable('Cette entreprise')
  const encours = await bd
    .selectFrom('adherents.adhesion')
    .select(['statut', 'debut', 'fin'])
    .where('entreprise_id', '=', entreprise)
    .where('statut', 'in', ['demandee', 'a_completer', 'active', 'suspendue'])
    .execute()
  if (encours.some((a) => a.statut === 'demandee' || a.statut === 'a_completer'))
    throw conflit('Une demande d’adhésion est déjà en cours pour cette entreprise. Traitez-la d’abord.')
  // An independent renews before the end: his membership has one (no tacit renewal).
  if (encours.some((a) => a.fin === null))
    throw conflit(
      'Cette entreprise est déjà adhérente. Radiez l’adhésion en cours avant d’en demander une autre.',
    )
  const obstacles = obstaclesDemande(dossier, await reglagesAppliques(bd))
  if (obstacles.length > 0) throw refuserObstacles(obstacles)
  const cree = await bd
    .insertInto('adherents.adhesion')
    .values({ ...saisie, entreprise_id: entreprise })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (saisie.type === 'derogatoire')
    await bd.insertInto('adherents.derogation').values({ adhesion_id: cree.id }).execute()
  return cree
}

export const demanderAdhesion = definirCas({
  nom: 'adherents.demanderAdhesion',
  droit: 'adherents.adhesion',
  entree: saisieDemande.extend({ entreprise_id: identifiant }),
  executer: ({ bd, aujourdhui }, { entreprise_id, ...saisie }) =>
    insererDemande(bd, entreprise_id, saisie, aujourdhui),
})
