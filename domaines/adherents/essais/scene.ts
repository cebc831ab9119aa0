import type { z } from 'zod'
import type { Contexte, Role } from '../../../plateforme/base/contexte.ts'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'
import { comme } from '../../../plateforme/base/essais/comme.ts'
import { cleValide } from '../../../plateforme/http/champs.ts'
import { creerAdherent as creer, type creerAdherent } from '../cas/creer-adherent.ts'
import { operations } from '../droits.ts'
import { chargerNaf } from '../naf.ts'

type Saisie = z.input<typeof creerAdherent.entree>

/** The n-th synthetic number of that length with a right key, beginning by `debut`. */
function avecCle(debut: string, longueur: number, n: number): string {
  const corps = debut + String(n).padStart(longueur - debut.length - 1, '0')
  for (let cle = 0; cle < 10; cle++) if (cleValide(`${corps}${cle}`)) return `${corps}${cle}`
  throw new Error('no key')
}
export const siren = (n: number) => avecCle('9', 9, n)
export const siret = (sirenEntreprise: string, n = 1) => avecCle(sirenEntreprise, 14, n)

/** A complete form of guided creation, changed where the scenario says. */
export function formulaire(n: number, change: Partial<Record<keyof Saisie, object>> = {}): Saisie {
  const numero = siren(n)
  return {
    entreprise: {
      nature: 'entreprise' as const,
      siren: numero,
      raison_sociale: `Boulangerie des Essais ${n}`,
      naf_code: '10.71C',
      ...change.entreprise,
    },
    etablissement: {
      siret: siret(numero),
      siege: true,
      code_postal: '27000',
      commune: 'Évreux',
      commune_code: '27229',
      effectif: 4,
      ...change.etablissement,
    },
    contact: {
      type: 'dirigeant' as const,
      nom: 'Essai',
      courriel: `contact${n}@essai.example`,
      ...change.contact,
    },
    adhesion: { type: 'de_droit' as const, demandee_le: '2026-01-15', ...change.adhesion },
  } as Saisie
}

/** Clock of the scenarios. */
export const LE = new Date('2026-03-10T09:00:00Z')

/** A service of the Eure, the NAF, a sector, a centre and a team. */
export async function installerService(
  base: BaseDEssai,
): Promise<{ secteur: string; centre: string; equipe: string }> {
  await chargerNaf(base.proprietaire)
  await base.proprietaire.query(
    `insert into organisation.service (nom, code_postal, commune) values ('Service d’essai', '27000', 'Évreux')`,
  )
  const un = async (requete: string, valeurs: unknown[] = []) =>
    (await base.proprietaire.query<{ id: string }>(requete, valeurs)).rows[0]!.id
  const secteur = await un(`insert into organisation.secteur (nom) values ('Nord') returning id`)
  const centre = await un(
    `insert into organisation.centre (nom, secteur_id) values ('Évreux', $1) returning id`,
    [secteur],
  )
  const equipe = await un(
    `insert into organisation.equipe (nom, centre_id) values ('Équipe Iton', $1) returning id`,
    [centre],
  )
  return { secteur, centre, equipe }
}

/** Acts in the room as a role, on the day of the scenarios. */
export function acteurs(base: BaseDEssai) {
  const en = comme(base, operations)
  return <T>(role: Role, faire: (contexte: Contexte) => Promise<T>) => en(role, faire, { maintenant: LE })
}

/** A company with its establishment, contact and request. */
export const adherent = (base: BaseDEssai, n: number, change?: Parameters<typeof formulaire>[1]) =>
  acteurs(base)('relation_adherents', (c) => creer(c, formulaire(n, change)))
