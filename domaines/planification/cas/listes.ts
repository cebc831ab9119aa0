import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jourOuRien, ligne } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { cles, LISTES } from '../vocabulaire.ts'
import { professionnelDeLActeur } from './demandes.ts'

export const EntreeListe = z.object({
  nom: ligne(120),
  liste: z.enum(cles(LISTES), 'Choisissez la liste.').default('IDEST'),
  fin: jourOuRien,
})

/** A list of workers set by the médecin (annexe 3: « SIS selon liste précisée par MT », SUI-046). */
export const creerListe = definirCas({
  nom: 'planification.creerListe',
  droit: 'planification.decider',
  entree: EntreeListe,
  async executer({ bd, aujourdhui }, { nom, liste, fin }) {
    return bd
      .insertInto('planification.liste_medecin')
      .values({ nom, liste, debut: aujourdhui, fin, medecin_id: await professionnelDeLActeur(bd) })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Ends a list: its workers go back to the rank of the other rules. */
export const clore = definirCas({
  nom: 'planification.cloreListe',
  droit: 'planification.decider',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const { rows } = await sql<{ id: string }>`update planification.liste_medecin
      set fin = greatest(debut, ${aujourdhui}::date - 1) where id = ${id} and (fin is null or fin >= ${aujourdhui}::date)
      returning id`.execute(bd)
    if (!rows[0]) throw introuvable('Cette liste ouverte')
    return rows[0]
  },
})

export const ajouterALaListe = definirCas({
  nom: 'planification.ajouterALaListe',
  droit: 'planification.decider',
  entree: z.object({
    id: identifiant,
    travailleurs: z.array(identifiant).min(1, 'Choisissez au moins un travailleur.').max(500, '500 au plus.'),
  }),
  async executer({ bd, aujourdhui }, { id, travailleurs }) {
    const liste = await bd
      .selectFrom('planification.liste_medecin')
      .select(['id', 'fin'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!liste) throw introuvable('Cette liste')
    if (liste.fin && (liste.fin as unknown as string) < aujourdhui)
      throw invalide('Cette liste est close. Créez-en une nouvelle.')
    const { rows } = await sql<{ n: number }>`with a as (
      insert into planification.liste_membre (liste_id, travailleur_id, ajoute_le)
      select ${id}, t.id, ${aujourdhui}::date from travailleurs.travailleur t
      where t.id = any (${travailleurs}::uuid[]) and t.fusionne_dans is null
      on conflict do nothing returning 1) select count(*)::int n from a`.execute(bd)
    return { ajoutes: rows[0]!.n }
  },
})

export const retirerDeLaListe = definirCas({
  nom: 'planification.retirerDeLaListe',
  droit: 'planification.decider',
  entree: z.object({ id: identifiant, travailleurId: identifiant }),
  async executer({ bd }, { id, travailleurId }) {
    const r = await bd
      .deleteFrom('planification.liste_membre')
      .where('liste_id', '=', id)
      .where('travailleur_id', '=', travailleurId)
      .returning('liste_id')
      .executeTakeFirst()
    if (!r) throw introuvable('Ce travailleur sur cette liste')
    return { id }
  },
})
