import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, invalide } from '../../../plateforme/http/refus.ts'
import { dateFr } from '../dates.ts'
import { prendreTravailleur } from '../lectures.ts'
import { motif } from '../saisies.ts'
import type { StatutIdentite } from '../vocabulaire.ts'

const FORCE: Record<StatutIdentite, number> = { provisoire: 0, validee: 1, recuperee: 1, qualifiee: 2 }

export const saisieFusion = z.object({
  garde: identifiant,
  absorbe: identifiant,
  motif,
  /** Whose coordinates win where both have some; what one lacks comes from the other. */
  coordonnees: z.enum(['garde', 'absorbe'], 'Choisissez les coordonnées à garder.').default('garde'),
})

/**
 * « C’est la même personne » : one record takes over the contracts, posts, exposures, coordinates and pairs of the
 * other, which then leads to it. What is of class santé follows by the database (0031), never through this hand.
 */
export const fusionnerTravailleurs = definirCas({
  nom: 'travailleurs.fusionnerTravailleurs',
  droit: 'travailleurs.fusionner',
  entree: saisieFusion,
  async executer({ bd, acteur }, { garde, absorbe, motif: pourquoi, coordonnees }) {
    if (garde === absorbe) throw invalide('Choisissez deux dossiers différents.')
    const [premier, second] = garde < absorbe ? [garde, absorbe] : [absorbe, garde]
    const dossiers = [await prendreTravailleur(bd, premier), await prendreTravailleur(bd, second)]
    const kept = dossiers.find((d) => d.id === garde)!
    const perdu = dossiers.find((d) => d.id === absorbe)!
    const force = (d: typeof kept) => FORCE[d.statut_identite as StatutIdentite]
    if (force(perdu) > force(kept))
      throw conflit(
        'L’identité de l’autre dossier est mieux établie : gardez plutôt celui-là, et fusionnez dans l’autre sens.',
      )
    await refuserContratsCroises(bd, garde, absorbe)
    const contrats = await bd
      .updateTable('travailleurs.contrat')
      .set({ travailleur_id: garde })
      .where('travailleur_id', '=', absorbe)
      .returning('id')
      .execute()
    const reprises = await reunirCoordonnees(bd, garde, absorbe, coordonnees)
    await reporterEcartes(bd, garde, absorbe)
    await bd
      .insertInto('travailleurs.fusion')
      .values({
        garde,
        absorbe,
        motif: pourquoi,
        fusionne_par: acteur.compteId,
        detail: JSON.stringify({
          contrats: contrats.map((c) => c.id),
          coordonnees: reprises,
          identite: {
            nom_naissance: perdu.nom_naissance,
            nom_usage: perdu.nom_usage,
            prenoms: perdu.prenoms,
            naissance: perdu.naissance,
          },
        }),
      })
      .execute()
    return { id: garde, contrats: contrats.length }
  },
})

/** Two contracts of one establishment at the same time: a person decides which one is right. */
async function refuserContratsCroises(bd: Bd, garde: string, absorbe: string): Promise<void> {
  const { rows } = await sql<{ employeur: string; debut: string; fin: string | null }>`
    select e.raison_sociale employeur, b.debut, b.fin
    from travailleurs.contrat a
    join travailleurs.contrat b on b.travailleur_id = ${absorbe} and b.etablissement_id = a.etablissement_id
      and coalesce(b.numero, '') = coalesce(a.numero, '')
      and daterange(a.debut, a.fin, '[]') && daterange(b.debut, b.fin, '[]')
    join adherents.etablissement s on s.id = a.etablissement_id
    join adherents.entreprise e on e.id = s.entreprise_id
    where a.travailleur_id = ${garde} order by b.debut limit 1`.execute(bd)
  const croise = rows[0]
  if (!croise) return
  const periode = croise.fin
    ? `du ${dateFr(croise.debut)} au ${dateFr(croise.fin)}`
    : `depuis le ${dateFr(croise.debut)}`
  throw conflit(
    `Les deux dossiers ont un contrat chez ${croise.employeur} à la même période (${periode} pour celui qui serait absorbé). Supprimez celui des deux qui est en trop, ou corrigez ses dates, puis fusionnez.`,
  )
}

async function reunirCoordonnees(bd: Bd, garde: string, absorbe: string, gagnant: 'garde' | 'absorbe') {
  const lignes = await bd
    .selectFrom('travailleurs.coordonnees')
    .selectAll()
    .where('travailleur_id', 'in', [garde, absorbe])
    .execute()
  const autres = lignes.find((l) => l.travailleur_id === absorbe)
  if (!autres) return 'aucune'
  await bd.deleteFrom('travailleurs.coordonnees').where('travailleur_id', '=', absorbe).execute()
  const siennes = lignes.find((l) => l.travailleur_id === garde)
  const [fort, faible] = siennes && gagnant === 'garde' ? [siennes, autres] : [autres, siennes]
  const reunies = {
    courriel: fort.courriel ?? faible?.courriel ?? null,
    telephone: fort.telephone ?? faible?.telephone ?? null,
    // An address is taken whole: half of each would be nobody's.
    ...(fort.adresse || fort.commune || !faible
      ? { adresse: fort.adresse, code_postal: fort.code_postal, commune: fort.commune }
      : { adresse: faible.adresse, code_postal: faible.code_postal, commune: faible.commune }),
    verifie_le: fort.verifie_le,
  }
  await bd
    .insertInto('travailleurs.coordonnees')
    .values({ travailleur_id: garde, ...reunies })
    .onConflict((c) => c.column('travailleur_id').doUpdateSet(reunies))
    .execute()
  return siennes ? 'reunies' : 'reprises'
}

/** Pairs judged different from the absorbed record are different from the kept one too. */
async function reporterEcartes(bd: Bd, garde: string, absorbe: string): Promise<void> {
  await sql`
    insert into travailleurs.doublon_ecarte (un, autre, motif)
    select least(${garde}::uuid, tiers), greatest(${garde}::uuid, tiers), motif from (
      select case when un = ${absorbe} then autre else un end tiers, motif
      from travailleurs.doublon_ecarte where ${absorbe} in (un, autre)) x
    where tiers <> ${garde}
    on conflict (un, autre) do nothing`.execute(bd)
}
