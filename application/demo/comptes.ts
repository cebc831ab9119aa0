import type pg from 'pg'
import {
  type CompteDirect,
  hacherMotDePasse,
  MOT_DE_PASSE_DEMONSTRATION,
} from '../../plateforme/authentification/index.ts'
import type { Role } from '../../plateforme/base/contexte.ts'
import { ENTREPRISES_FIXES, EXTERNES_FIXES, PROFESSIONNELS_FIXES } from './distribution.ts'

/** Rights begin long before today, whatever the reference day. */
const DEBUT = '2020-01-01'

/**
 * The demo's logins: one for each role of the service, two employers of different companies, an accountant's office
 * mandated by several. One password; these accounts open only in a demonstration service.
 */
export async function comptesDemo(): Promise<CompteDirect[]> {
  const commun = {
    motDePasseHache: await hacherMotDePasse(MOT_DE_PASSE_DEMONSTRATION),
    demonstration: true,
    vitrine: true,
  }
  const entreprises = new Map<string, string>(ENTREPRISES_FIXES.map((e) => [e.cle, e.id]))
  return [
    ...PROFESSIONNELS_FIXES.map(({ compteId, courriel, prenom, nom, role, id }) => ({
      ...commun,
      ...{ id: compteId, courriel, prenom, nom },
      attributions: [{ role: role as Role, professionnelId: id, debut: DEBUT }],
    })),
    ...EXTERNES_FIXES.map(({ compteId, courriel, prenom, nom, qualite, entreprises: cles }) => ({
      ...commun,
      ...{ id: compteId, courriel, prenom, nom },
      attributions: cles.map((cle) => ({
        role: 'employeur' as const,
        entrepriseId: entreprises.get(cle)!,
        qualite,
        debut: DEBUT,
      })),
    })),
  ]
}

/** A nurse just arrived: the administrator asked for her account, a physician or the direction is to confirm it. */
export async function demanderUnDroit(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await client.query(
    `with infirmiere as (
       select p.id, p.prenom, p.nom, p.courriel from organisation.professionnel p
       where p.metier_code = 'idest' and p.depart is null and p.courriel is not null
         and not exists (select from comptes.attribution a where a.professionnel_id = p.id)
       order by p.arrivee desc, p.id limit 1
     ), compte as (
       insert into comptes.compte (courriel, prenom, nom, demonstration)
       select lower(courriel), prenom, nom, true from infirmiere on conflict do nothing returning id
     ), droit as (
       insert into comptes.attribution (compte_id, role, professionnel_id, motif, a_confirmer)
       select c.id, 'idest', i.id, 'Arrivée dans le service', true from compte c, infirmiere i returning id, compte_id
     )
     insert into comptes.demande (compte_id, genre, attribution_id, motif, demandee_par)
     select d.compte_id, 'droit', d.id, 'Arrivée dans le service', a.compte_id
     from droit d, comptes.attribution a where a.role = 'administrateur' limit 1`,
  )
}
