import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligne, texteOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { CODES_NATURE } from '../guide/natures.ts'
import { annee, saisieCampagne, saisieDecision, saisieRelance } from '../saisies.ts'
import { peut } from '../statuts.ts'

function verifierDates(c: { ouvre_le: string; ferme_le: string; relances: string[] }): void {
  if (c.ferme_le <= c.ouvre_le)
    throw invalide('La clôture doit suivre l’ouverture.', { ferme_le: 'La clôture doit suivre l’ouverture.' })
  if (c.relances.some((r) => r < c.ouvre_le))
    throw invalide('Une relance ne peut pas précéder l’ouverture.', {
      relances: 'Une relance ne peut pas précéder l’ouverture.',
    })
}

/** Opens the campaign of a year: one declaration an establishment of a member in force, to be done. */
export const ouvrirCampagne = definirCas({
  nom: 'declarations.ouvrirCampagne',
  droit: 'declarations.campagne',
  entree: saisieCampagne.extend({ annee }),
  async executer({ bd }, saisie) {
    verifierDates(saisie)
    const { annee: a, relances, ...reste } = saisie
    await sql`insert into declarations.campagne (annee, ouvre_le, ferme_le, relances, message)
      values (${a}, ${reste.ouvre_le}, ${reste.ferme_le}, ${`{${relances.join(',')}}`}::date[], ${reste.message})`.execute(
      bd,
    )
    const { rows } = await sql<{ n: number }>`select declarations.ouvrir(${a}) n`.execute(bd)
    return { annee: a, declarations: rows[0]!.n }
  },
})

/** Dates and message of a campaign; members joined since get their declaration. */
export const modifierCampagne = definirCas({
  nom: 'declarations.modifierCampagne',
  droit: 'declarations.campagne',
  entree: saisieCampagne.extend({ annee }),
  async executer({ bd }, saisie) {
    verifierDates(saisie)
    const { rows: modifiee } = await sql`update declarations.campagne set ouvre_le = ${saisie.ouvre_le},
      ferme_le = ${saisie.ferme_le}, relances = ${`{${saisie.relances.join(',')}}`}::date[], message = ${saisie.message}
      where annee = ${saisie.annee} returning annee`.execute(bd)
    if (modifiee.length === 0) throw introuvable('Cette campagne')
    const { rows } = await sql<{ n: number }>`select declarations.ouvrir(${saisie.annee}) n`.execute(bd)
    return { annee: saisie.annee, declarations: rows[0]!.n }
  },
})

/** Notes that members were reminded, and how. Those who have filed since are left out. */
export const relancer = definirCas({
  nom: 'declarations.relancer',
  droit: 'declarations.relancer',
  entree: saisieRelance,
  async executer({ bd }, { declarations, canal }) {
    const { rows } = await sql`insert into declarations.relance (declaration_id, canal)
      select d.id, ${canal} from declarations.declaration d
      where d.id = any (${`{${declarations.join(',')}}`}::uuid[]) and d.statut in ('a_faire', 'en_cours') returning id`.execute(
      bd,
    )
    if (rows.length === 0)
      throw conflit('Ces déclarations sont déjà déposées, ou n’existent plus. Actualisez la liste.')
    return { relancees: rows.length }
  },
})

/** Sets a declaration aside (nobody is employed any more…), or takes it back. */
export const classerSansObjet = definirCas({
  nom: 'declarations.classerSansObjet',
  droit: 'declarations.relancer',
  entree: z.discriminatedUnion(
    'geste',
    [
      z.object({
        geste: z.literal('ecarter'),
        id: identifiant,
        motif: ligne(500).min(5, 'Dites pourquoi, en une phrase.'),
      }),
      z.object({ geste: z.literal('reprendre'), id: identifiant }),
    ],
    'Geste inconnu.',
  ),
  async executer({ bd }, saisie) {
    const d = await bd
      .selectFrom('declarations.declaration')
      .select('statut')
      .where('id', '=', saisie.id)
      .executeTakeFirst()
    if (!d) throw introuvable('Cette déclaration')
    if (!peut(saisie.geste, d.statut))
      throw conflit(
        saisie.geste === 'ecarter'
          ? 'Cette déclaration est déposée ou déjà classée : elle ne se classe plus sans objet.'
          : 'Cette déclaration n’est pas classée sans objet. Actualisez la page.',
      )
    const ecarter = saisie.geste === 'ecarter'
    await bd
      .updateTable('declarations.declaration')
      .set({ statut: ecarter ? 'sans_objet' : 'a_faire', motif_sans_objet: ecarter ? saisie.motif : null })
      .where('id', '=', saisie.id)
      .execute()
    return { id: saisie.id }
  },
})

/** What the assistante gathered for the decision. Never shown to the employer. */
export const preparerDemande = definirCas({
  nom: 'declarations.preparerDemande',
  droit: 'declarations.preparer',
  entree: z.object({ id: identifiant, preparation: texteOuRien(2000) }),
  async executer({ bd, acteur }, { id, preparation }) {
    const { rows } = await sql`update declarations.changement set preparation = ${preparation},
      prepare_par = ${preparation ? acteur.role : null} where id = ${id} and etat = 'en_attente' returning id`.execute(
      bd,
    )
    if (rows.length === 0) throw introuvable('Cette demande en attente')
    return { id }
  },
})

/** Accepts or refuses lowerings; the deadlines follow in the same transaction (ADH-041). */
export const deciderDemandes = definirCas({
  nom: 'declarations.decider',
  droit: 'declarations.decider',
  entree: saisieDecision,
  async executer({ bd }, { changements, accepte, reponse }) {
    const { rows } = await sql<{ ids: string[] }>`select declarations.decider(
      ${`{${changements.join(',')}}`}::uuid[], ${accepte}, ${reponse}) ids`.execute(bd)
    const decides = rows[0]!.ids
    if (decides.length === 0)
      throw conflit(
        'Aucune de ces demandes ne peut être décidée : elles l’ont déjà été, ou votre équipe ne suit pas ces travailleurs.',
      )
    return { decides: decides.length }
  },
})

/** Notes that a difference was told to the employer (ADH-042), or takes the note back. */
export const conseillerEcart = definirCas({
  nom: 'declarations.conseillerEcart',
  droit: 'declarations.conseiller',
  entree: z.object({
    contrat: identifiant,
    nature: z.enum(CODES_NATURE, 'Choisissez une valeur de la liste.'),
    note: texteOuRien(1000),
    fait: z.boolean('Oui ou non attendu.').default(true),
  }),
  async executer({ bd }, { contrat, nature, note, fait }) {
    if (!fait) {
      const retire = await bd
        .deleteFrom('declarations.conseil')
        .where('contrat_id', '=', contrat)
        .where('nature_code', '=', nature)
        .returning('id')
        .executeTakeFirst()
      if (!retire) throw introuvable('Ce signalement')
      return { contrat, nature }
    }
    const connu = await bd
      .selectFrom('travailleurs.contrat')
      .select('id')
      .where('id', '=', contrat)
      .executeTakeFirst()
    if (!connu) throw introuvable('Ce contrat')
    await bd
      .insertInto('declarations.conseil')
      .values({ contrat_id: contrat, nature_code: nature, note })
      .execute()
    return { contrat, nature }
  },
})
