import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jourOuRien, ligne, ligneOuRien, texteOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { rangerTout } from '../rangement.ts'
import { cles, DEMANDEURS, LISTES, MOTIFS_ORDRE } from '../vocabulaire.ts'
import { MOTIFS } from '../vocabulaire-agenda.ts'

const ouRien = <T extends z.ZodType>(t: T) => t.nullish().transform((v) => v ?? null)
/** An empty choice is no condition. */
const choix = <T extends [string, ...string[]]>(valeurs: T, message: string) =>
  z
    .array(z.enum(valeurs, message))
    .max(20)
    .nullish()
    .transform((l) => (l?.length ? l : null))

export const EntreeCritere = z.object({
  codes: z.array(z.enum(cles(MOTIFS), 'Genre de visite inconnu.')).min(1, 'Choisissez au moins une visite.'),
  categories: choix(['SIS', 'SIA', 'SIR'], 'Catégorie inconnue.'),
  motifs: choix(cles(MOTIFS_ORDRE), 'Motif inconnu.'),
  sauf_motifs: choix(cles(MOTIFS_ORDRE), 'Motif inconnu.'),
  demandeurs: choix(cles(DEMANDEURS), 'Demandeur inconnu.'),
  dernier_rdv_ans: ouRien(
    z
      .number('Nombre d’années attendu.')
      .int('Nombre entier attendu.')
      .min(1, 'Un an au moins.')
      .max(20, '20 ans au plus.'),
  ),
  embauche_avant: jourOuRien,
  confie: ouRien(z.boolean()),
  sur_liste: ouRien(z.boolean()),
  delai_module: ouRien(z.boolean()),
  sous_mesure: ouRien(z.boolean()),
  annee_45: ouRien(z.boolean()),
})
export const EntreeRegle = z.object({
  liste: z.enum(cles(LISTES), 'Choisissez la liste.'),
  libelle: ligne(200),
  libelle_discret: ligneOuRien(200),
  libelle_adherents: ligneOuRien(300),
  criteres: z.array(EntreeCritere).min(1, 'Une règle a au moins un critère.').max(6, 'Six critères au plus.'),
})

async function exigerBrouillon(bd: Bd, id: string): Promise<void> {
  const s = await bd
    .selectFrom('planification.schema_suivi')
    .select('statut')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!s) throw introuvable('Cette version du schéma')
  if (s.statut !== 'brouillon')
    throw conflit('Seul un brouillon se modifie. Préparez une nouvelle version à partir de celle-ci.')
}

/** A draft from any version, its rules copied (SUI-027). */
export const preparerVersion = definirCas({
  nom: 'planification.preparerVersion',
  droit: 'planification.ordreModifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    const { rows } = await sql<{ id: string }>`
      with n as (select max(numero) + 1 numero from planification.schema_suivi)
      insert into planification.schema_suivi (numero, nom, presentation, publie)
      select n.numero, 'Schéma de suivi individuel, ' || n.numero || 'e édition', s.presentation, s.publie
      from planification.schema_suivi s, n where s.id = ${id} returning id`.execute(bd)
    const nouveau = rows[0]
    if (!nouveau) throw introuvable('Cette version du schéma')
    await sql`with r as (
        insert into planification.regle_ordre (schema_id, liste, rang, libelle, libelle_discret, libelle_adherents)
        select ${nouveau.id}, r.liste, r.rang, r.libelle, r.libelle_discret, r.libelle_adherents
        from planification.regle_ordre r where r.schema_id = ${id} returning id, liste, rang)
      insert into planification.critere_ordre (regle_id, codes, categories, motifs, sauf_motifs, demandeurs,
        dernier_rdv_ans, embauche_avant, confie, sur_liste, delai_module, sous_mesure, annee_45)
      select r.id, c.codes, c.categories, c.motifs, c.sauf_motifs, c.demandeurs, c.dernier_rdv_ans, c.embauche_avant,
        c.confie, c.sur_liste, c.delai_module, c.sous_mesure, c.annee_45
      from r join planification.regle_ordre a on a.schema_id = ${id} and a.liste = r.liste and a.rang = r.rang
      join planification.critere_ordre c on c.regle_id = a.id`.execute(bd)
    return nouveau
  },
})

export const EntreeVersion = z.object({
  nom: ligne(120),
  presentation: texteOuRien(4000),
  publie: z.boolean().default(false),
  note: texteOuRien(2000),
})

/** Name, words for members, note of a version: of a draft, or of the version in force (its rules stay as they are). */
export const modifierVersion = definirCas({
  nom: 'planification.modifierVersion',
  droit: 'planification.ordreModifier',
  entree: EntreeVersion.extend({ id: identifiant }),
  async executer({ bd }, { id, ...valeurs }) {
    const l = await bd
      .updateTable('planification.schema_suivi')
      .set(valeurs)
      .where('id', '=', id)
      .where('statut', 'in', ['brouillon', 'actif'])
      .returning('id')
      .executeTakeFirst()
    if (!l) throw introuvable('Cette version modifiable du schéma')
    return l
  },
})

/** Replaces the rules of a draft; ranks follow the order given, list by list. */
export const ecrireRegles = definirCas({
  nom: 'planification.ecrireRegles',
  droit: 'planification.ordreModifier',
  entree: z.object({
    id: identifiant,
    regles: z.array(EntreeRegle).min(1, 'Une version a au moins une règle.').max(80, '80 règles au plus.'),
  }),
  async executer({ bd }, { id, regles }) {
    await exigerBrouillon(bd, id)
    const rangs = { MT: 0, IDEST: 0 }
    const lignes = regles.map((r) => ({ ...r, rang: ++rangs[r.liste] }))
    await bd.deleteFrom('planification.regle_ordre').where('schema_id', '=', id).execute()
    await sql`with l as (
        select * from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) x(liste text, rang int, libelle text,
          libelle_discret text, libelle_adherents text, criteres jsonb)
      ), r as (
        insert into planification.regle_ordre (schema_id, liste, rang, libelle, libelle_discret, libelle_adherents)
        select ${id}, l.liste, l.rang, l.libelle, l.libelle_discret, l.libelle_adherents from l returning id, liste, rang
      )
      insert into planification.critere_ordre (regle_id, codes, categories, motifs, sauf_motifs, demandeurs,
        dernier_rdv_ans, embauche_avant, confie, sur_liste, delai_module, sous_mesure, annee_45)
      select r.id, c.codes, c.categories, c.motifs, c.sauf_motifs, c.demandeurs, c.dernier_rdv_ans, c.embauche_avant,
        c.confie, c.sur_liste, c.delai_module, c.sous_mesure, c.annee_45
      from l join r on r.liste = l.liste and r.rang = l.rang
      cross join jsonb_to_recordset(l.criteres) c(codes text[], categories text[], motifs text[], sauf_motifs text[],
        demandeurs text[], dernier_rdv_ans int, embauche_avant date, confie boolean, sur_liste boolean,
        delai_module boolean, sous_mesure boolean, annee_45 boolean)`.execute(bd)
    return { id }
  },
})

/** Puts a draft in force today; the version before is closed the day before, and everybody is placed again. */
export const mettreEnVigueur = definirCas({
  nom: 'planification.mettreEnVigueur',
  droit: 'planification.ordreModifier',
  entree: z.object({ id: identifiant }),
  async executer(contexte, { id }) {
    const { bd, aujourdhui, acteur } = contexte
    await exigerBrouillon(bd, id)
    const { rows } = await sql<{ liste: string }>`select distinct liste from planification.regle_ordre
      where schema_id = ${id}`.execute(bd)
    if (rows.length < 2)
      throw invalide('Une version a des règles pour les médecins et pour les infirmiers. Complétez-la.')
    await sql`update planification.schema_suivi set statut = 'remplace', fin = greatest(debut, ${aujourdhui}::date - 1)
      where statut = 'actif'`.execute(bd)
    await bd
      .updateTable('planification.schema_suivi')
      .set({ statut: 'actif', debut: aujourdhui, active_par: acteur.compteId })
      .where('id', '=', id)
      .execute()
    return { id, deplaces: await rangerTout(contexte) }
  },
})

/** A draft that will not be used. */
export const abandonnerVersion = definirCas({
  nom: 'planification.abandonnerVersion',
  droit: 'planification.ordreModifier',
  entree: z.object({ id: identifiant }),
  async executer({ bd }, { id }) {
    await exigerBrouillon(bd, id)
    await bd
      .updateTable('planification.schema_suivi')
      .set({ statut: 'abandonne' })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

export const EntreeReglages = z.object({
  horizon_mois: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(1, '1 mois au moins.')
    .max(24, '24 mois au plus.'),
  jumelage_mois: z.number('Nombre attendu.').int('Nombre entier attendu.').min(0).max(24, '24 mois au plus.'),
  alerte_protocole_jours: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(1, '1 jour au moins.')
    .max(365, '365 jours au plus.'),
})

/** How far the list looks, how far motives are joined, when a protocol is announced as expiring. */
export const reglerOrdre = definirCas({
  nom: 'planification.reglerOrdre',
  droit: 'planification.ordreModifier',
  entree: EntreeReglages,
  async executer(contexte, valeurs) {
    await contexte.bd.updateTable('planification.reglage_ordre').set(valeurs).where('id', '=', 1).execute()
    await rangerTout(contexte)
    return valeurs
  },
})
