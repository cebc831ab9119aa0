import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { categoriser } from '../categorie.ts'
import { differences, protege, situationProtegee } from '../differences.ts'
import { auPlusTard } from '../jours.ts'
import type { Actuel } from '../requetes/actuels.ts'
import type { SaisieArrivee, SaisieSuivi } from '../saisies.ts'
import type { Categorie } from '../vocabulaire.ts'

/** One row to write in declarations.changement. Missing columns are null or empty. */
export interface NouveauChangement {
  declaration_id: string | null
  etablissement_id: string
  contrat_id: string | null
  nature: 'modification' | 'retrait' | 'arrivee' | 'depart'
  effet: string
  poste?: string | null
  unite_travail?: string | null
  ajouts?: string[]
  retraits?: string[]
  situations_ajoutees?: string[]
  situations_retirees?: string[]
  motif?: string | null
  fin?: string | null
  motif_fin?: string | null
  nom_naissance?: string
  prenoms?: string
  sexe?: string
  naissance?: string
  type_contrat?: string
  temps_partiel?: boolean
  avant: object
  apres: object
}

/**
 * Splits what is asked for one worker into what takes effect at once and what waits for the health team (ADH-041).
 * @returns the rows, and the category in force before the decision, then as asked
 */
export function changementsDe(
  a: Actuel,
  voulu: Omit<SaisieSuivi, 'effet'> & { effet: string },
  au: string,
  declaration: string | null,
): { lignes: NouveauChangement[]; enVigueur: Categorie; demandee: Categorie } {
  const cible = { ...voulu, uniteTravail: voulu.unite_travail }
  const d = differences(a, cible)
  const cat = (expositions: readonly string[], situations: readonly string[]) =>
    categoriser({ naissance: a.naissance, type: a.type, expositions, situations }, au, false).categorie
  const demandee = cat(voulu.expositions, voulu.situations)
  const etat = (
    expositions: readonly string[],
    situations: readonly string[],
    poste: string | null,
    categorie: Categorie,
  ) => ({
    ...{ poste, expositions, situations, categorie },
  })
  const gardees = [...voulu.expositions, ...d.retraits.filter(protege)]
  const situationsGardees = [...voulu.situations, ...d.situationsRetirees.filter(situationProtegee)]
  const enVigueur = cat(gardees, situationsGardees)
  const avant = etat(a.expositions, a.situations, a.poste, cat(a.expositions, a.situations))
  const poste = d.poste ? voulu.poste : a.poste
  const immediat = etat(gardees, situationsGardees, poste, enVigueur)
  const commun = {
    declaration_id: declaration,
    etablissement_id: a.etablissement,
    contrat_id: a.contrat,
    effet: voulu.effet,
    motif: voulu.motif,
  }
  const lignes: NouveauChangement[] = []
  const retraitsLibres = d.retraits.filter((n) => !protege(n))
  const situationsLibres = d.situationsRetirees.filter((s) => !situationProtegee(s))
  if (d.poste || [d.ajouts, retraitsLibres, d.situationsAjoutees, situationsLibres].some((l) => l.length > 0))
    lignes.push({
      ...commun,
      nature: 'modification',
      ...(d.poste ? { poste: voulu.poste, unite_travail: voulu.unite_travail } : {}),
      ajouts: d.ajouts,
      retraits: retraitsLibres,
      situations_ajoutees: d.situationsAjoutees,
      situations_retirees: situationsLibres,
      avant,
      apres: immediat,
    })
  if (d.aValider)
    lignes.push({
      ...commun,
      nature: 'retrait',
      retraits: d.retraits.filter(protege),
      situations_retirees: d.situationsRetirees.filter(situationProtegee),
      avant: immediat,
      apres: etat(voulu.expositions, voulu.situations, poste, demandee),
    })
  return { lignes, enVigueur, demandee }
}

/** The row of an arrival. */
export function arriveeDe(
  { debut, ...a }: SaisieArrivee,
  etablissement: string,
  au: string,
  declaration: string | null,
): NouveauChangement & { categorie: Categorie } {
  const jour = auPlusTard(debut, au)
  const { categorie } = categoriser({ ...a, type: a.type_contrat }, jour, false)
  return {
    declaration_id: declaration,
    etablissement_id: etablissement,
    contrat_id: null,
    nature: 'arrivee',
    effet: debut,
    ...{ fin: a.fin, poste: a.poste, unite_travail: a.unite_travail, ajouts: a.expositions },
    situations_ajoutees: a.situations,
    ...{ nom_naissance: a.nom_naissance, prenoms: a.prenoms, sexe: a.sexe, naissance: a.naissance },
    ...{ type_contrat: a.type_contrat, temps_partiel: a.temps_partiel },
    avant: {},
    apres: { poste: a.poste, expositions: a.expositions, situations: a.situations, categorie },
    categorie,
  }
}

export interface ChangementTraite {
  id: string
  etat: string
  contrat: string | null
}

/**
 * Writes changes and lets the database handle them: applied, or waiting. The deadlines follow in the same transaction
 * (room suivi, `avantValidation`).
 */
export async function demander(bd: Bd, lignes: readonly NouveauChangement[]): Promise<ChangementTraite[]> {
  if (lignes.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    insert into declarations.changement (declaration_id, etablissement_id, contrat_id, nature, effet, poste, unite_travail,
      ajouts, retraits, situations_ajoutees, situations_retirees, motif, fin, motif_fin, nom_naissance, prenoms, sexe,
      naissance, type_contrat, temps_partiel, avant, apres)
    select x.declaration_id, x.etablissement_id, x.contrat_id, x.nature, x.effet, x.poste, x.unite_travail,
      coalesce(x.ajouts, '{}'), coalesce(x.retraits, '{}'), coalesce(x.situations_ajoutees, '{}'),
      coalesce(x.situations_retirees, '{}'), x.motif, x.fin, x.motif_fin, x.nom_naissance, x.prenoms, x.sexe, x.naissance,
      x.type_contrat, coalesce(x.temps_partiel, false), x.avant, x.apres
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) x (declaration_id uuid, etablissement_id uuid,
      contrat_id uuid, nature text, effet date, poste text, unite_travail text, ajouts text[], retraits text[],
      situations_ajoutees text[], situations_retirees text[], motif text, fin date, motif_fin text, nom_naissance text,
      prenoms text, sexe text, naissance date, type_contrat text, temps_partiel boolean, avant jsonb, apres jsonb)
    returning id`.execute(bd)
  const { rows: traites } = await sql<ChangementTraite>`
    select changement_id id, nouvel_etat etat, contrat
    from declarations.appliquer(${`{${rows.map((r) => r.id).join(',')}}`}::uuid[])`.execute(bd)
  return traites
}

/** Two requests on the same fact cannot wait at once. @throws Refus 409 */
export async function refuserDejaEnAttente(bd: Bd, contrat: string): Promise<void> {
  const attente = await bd
    .selectFrom('declarations.changement')
    .select('id')
    .where('contrat_id', '=', contrat)
    .where('etat', '=', 'en_attente')
    .executeTakeFirst()
  if (attente)
    throw conflit(
      'Une demande pour ce salarié attend déjà la réponse de l’équipe santé. Attendez-la, ou abandonnez-la d’abord.',
    )
}
