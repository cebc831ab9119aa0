import type { Scene } from '../../domaines/planification/essais/scene.ts'
import { recalculerTravailleurs } from '../../domaines/suivi/index.ts'
import { dansContexte } from '../../plateforme/base/contexte.ts'
import type { ServiceDEssai } from './navigateur.ts'

/** Computes the deadlines of the workers of a scene set in the demo service, and places them in the lists. */
export async function rangerLaScene(service: ServiceDEssai, scene: Scene): Promise<void> {
  const { rows } = await service.proprietaire.query<{ id: string }>(
    'select distinct travailleur_id id from travailleurs.contrat where etablissement_id = $1',
    [scene.etablissement],
  )
  const ids = rows.map((r) => r.id)
  await dansContexte(
    service.connexions,
    { compteId: null, role: 'systeme' },
    new Set(),
    'essai',
    (c) => recalculerTravailleurs(c, ids, 'Essai'),
    { maintenant: new Date('2026-11-22T09:00:00Z') },
  )
  await service.proprietaire.query(`select planification.ranger($1::uuid[], '2026-11-22')`, [ids])
}
