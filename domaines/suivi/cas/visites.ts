import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { interdit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { CONCLUSIONS, cles, PROFESSIONS, VISITES_TENUES } from '../vocabulaire.ts'

/** Refuses an unknown worker, or one whose record was merged into another. */
export async function exigerTravailleur(bd: Bd, id: string): Promise<{ naissance: string }> {
  const t = await bd
    .selectFrom('travailleurs.travailleur')
    .select(['naissance', 'fusionne_dans'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!t || t.fusionne_dans) throw introuvable('Ce travailleur')
  return { naissance: t.naissance as unknown as string }
}

export const EntreeVisite = z.object({
  code: z.enum(cles(VISITES_TENUES), 'Choisissez le genre de visite.'),
  le: jour,
  profession: z.enum(cles(PROFESSIONS), 'Choisissez qui a tenu la visite.'),
  conclusion: z
    .enum(cles(CONCLUSIONS), 'Choisissez une conclusion.')
    .nullish()
    .transform((c) => c ?? null),
  jointe: z.boolean().default(false),
  secondExamen: z.boolean().default(false),
  document: ligneOuRien(200),
})

/** Records a visit held (SUI-004 to 010): the deadlines follow in the same transaction. */
export const saisirVisite = definirCas({
  nom: 'suivi.saisirVisite',
  droit: 'suivi.saisir',
  entree: EntreeVisite.extend({ travailleurId: identifiant }),
  async executer({ bd, aujourdhui }, v) {
    const { naissance } = await exigerTravailleur(bd, v.travailleurId)
    verifierVisite(v, naissance, aujourdhui)
    // The contract running that day, to know for which employment it was held.
    const contrat = await contratDuJour(bd, v.travailleurId, v.le)
    return bd
      .insertInto('suivi.visite')
      .values({ travailleur_id: v.travailleurId, contrat_id: contrat, ...colonnesDe(v) })
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

/** Whose entries each role may correct: its own, and those of whom it directs. */
const CORRIGE: Record<string, readonly string[]> = {
  assistante: ['assistante'],
  idest: ['idest', 'assistante'],
  medecin: ['medecin', 'idest', 'assistante'],
}

/** @throws Refus 403 when the entry is that of a role that this one does not correct; entries taken over are free. */
function exigerAuteur(role: string, auteur: string | null): void {
  if (!auteur || !(auteur in CORRIGE) || CORRIGE[role]?.includes(auteur)) return
  throw interdit(
    `Cette visite a été saisie par un ${auteur === 'medecin' ? 'médecin' : 'infirmier'} : demandez-lui de la corriger.`,
  )
}

/** Corrects a visit entered: the journal keeps what it said before, the deadlines follow in the same transaction. */
export const corrigerVisite = definirCas({
  nom: 'suivi.corrigerVisite',
  droit: 'suivi.saisir',
  entree: EntreeVisite.extend({ id: identifiant }),
  async executer({ bd, acteur, aujourdhui }, { id, ...v }) {
    const connue = await bd
      .selectFrom('suivi.visite')
      .select(['travailleur_id', 'saisie_role'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!connue) throw introuvable('Cette visite')
    exigerAuteur(acteur.role, connue.saisie_role)
    const { naissance } = await exigerTravailleur(bd, connue.travailleur_id)
    verifierVisite(v, naissance, aujourdhui)
    const contrat = await contratDuJour(bd, connue.travailleur_id, v.le)
    const { document: _, ...colonnes } = colonnesDe(v)
    return bd
      .updateTable('suivi.visite')
      .set({ contrat_id: contrat, ...colonnes })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
  },
})

type Visite = z.output<typeof EntreeVisite>
const colonnesDe = (v: Visite) => ({
  code: v.code,
  le: v.le,
  profession: v.profession,
  conclusion: v.conclusion,
  jointe: v.jointe,
  second_examen: v.secondExamen,
  document: v.document,
})

async function contratDuJour(bd: Bd, travailleur: string, le: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select c.id from travailleurs.contrat c
    where c.travailleur_id = ${travailleur} and c.debut - 92 <= ${le}::date
      and coalesce(c.fin, 'infinity') >= ${le}::date order by c.debut desc limit 1`.execute(bd)
  return rows[0]?.id ?? null
}

function verifierVisite(v: Visite, naissance: string, aujourdhui: string): void {
  if (v.le > aujourdhui)
    throw invalide('Une visite tenue n’est pas à venir. Corrigez la date.', {
      le: 'Cette date est à venir : seule une visite déjà tenue s’enregistre ici.',
    })
  if (v.le <= naissance)
    throw invalide('La visite précède la naissance. Corrigez la date.', {
      le: 'Date antérieure à la naissance.',
    })
  if (v.secondExamen && v.conclusion === 'inaptitude')
    throw invalide('Un second examen ne suit pas un avis déjà rendu.', {
      secondExamen: 'L’inaptitude est déjà prononcée : décochez, ou changez la conclusion.',
    })
}

/** Removes a visit entered by mistake; the journal keeps it. */
export const supprimerVisite = definirCas({
  nom: 'suivi.supprimerVisite',
  droit: 'suivi.saisir',
  entree: z.object({ id: identifiant }),
  async executer({ bd, acteur }, { id }) {
    const connue = await bd
      .selectFrom('suivi.visite')
      .select('saisie_role')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!connue) throw introuvable('Cette visite')
    exigerAuteur(acteur.role, connue.saisie_role)
    const ligne = await bd.deleteFrom('suivi.visite').where('id', '=', id).returning('id').executeTakeFirst()
    if (!ligne) throw introuvable('Cette visite')
    return ligne
  },
})
