import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { differences } from '../differences.ts'
import { auPlusTard } from '../jours.ts'
import { exigerMotif, verifierDepart, verifierEffet } from '../regles.ts'
import { type Actuel, lireActuels } from '../requetes/actuels.ts'
import { type SaisieLot, saisieLot } from '../saisies.ts'
import { declarationOuverte } from './declaration-ouverte.ts'

interface Valeurs {
  contrat_id: string
  sort: string
  effet: string | null
  poste: string | null
  unite_travail: string | null
  expositions: string[]
  situations: string[]
  motif: string | null
  fin: string | null
  motif_fin: string | null
}

/** One gesture on many workers: confirm, same post, same exposures, gone. A company of 300 is done in minutes. */
export const traiterLot = definirCas({
  nom: 'declarations.traiterLot',
  droit: 'declarations.declarer',
  entree: z.intersection(z.object({ id: identifiant }), saisieLot),
  async executer({ bd, aujourdhui }, { id, ...saisie }) {
    const declaration = await declarationOuverte(bd, aujourdhui, id)
    const choisis = saisie.contrats === 'a_verifier' ? null : `{${saisie.contrats.join(',')}}`
    const { rows } = await sql<{ contrat: string; ligne: Valeurs | null }>`
      select c.id contrat, to_jsonb(l) ligne
      from travailleurs.contrat c
      left join declarations.ligne l on l.declaration_id = ${id} and l.contrat_id = c.id
      where c.etablissement_id = ${declaration.etablissementId} and c.debut <= ${aujourdhui}::date
        and (c.fin is null or c.fin >= ${aujourdhui}::date)
        and (${choisis}::uuid[] is null and l.id is null or c.id = any (${choisis}::uuid[]))`.execute(bd)
    if (rows.length === 0) {
      if (choisis) throw introuvable('Ce choix de travailleurs')
      return { traites: 0 }
    }
    if (saisie.action === 'effacer') {
      const contrats = `{${rows.map((r) => r.contrat).join(',')}}`
      await sql`delete from declarations.ligne where declaration_id = ${id}
        and contrat_id = any (${contrats}::uuid[])`.execute(bd)
      return { traites: rows.length }
    }
    const actuels = await lireActuels(
      bd,
      rows.map((r) => r.contrat),
      aujourdhui,
    )
    const lignes = rows.map((r) => valeursDe(saisie, actuels.get(r.contrat)!, r.ligne, aujourdhui))
    await sql`insert into declarations.ligne as l (declaration_id, contrat_id, sort, effet, poste, unite_travail,
        expositions, situations, motif, fin, motif_fin)
      select ${id}::uuid, x.contrat_id, x.sort, x.effet, x.poste, x.unite_travail, x.expositions, x.situations, x.motif,
        x.fin, x.motif_fin
      from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) x (contrat_id uuid, sort text, effet date, poste text,
        unite_travail text, expositions text[], situations text[], motif text, fin date, motif_fin text)
      on conflict (declaration_id, contrat_id) do update set sort = excluded.sort, effet = excluded.effet,
        poste = excluded.poste, unite_travail = excluded.unite_travail, expositions = excluded.expositions,
        situations = excluded.situations, motif = excluded.motif, fin = excluded.fin, motif_fin = excluded.motif_fin,
        modifiee_le = now()`.execute(bd)
    return { traites: lignes.length }
  },
})

function valeursDe(saisie: SaisieLot, a: Actuel, ligne: Valeurs | null, aujourdhui: string): Valeurs {
  const base: Valeurs = {
    contrat_id: a.contrat,
    ...{ sort: 'confirme', effet: null, motif: null, fin: null, motif_fin: null },
    ...{
      poste: a.poste,
      unite_travail: a.uniteTravail,
      expositions: a.expositions,
      situations: a.situations,
    },
  }
  if (saisie.action === 'confirmer' || saisie.action === 'effacer') return base
  if (saisie.action === 'depart') {
    verifierDepart(saisie.fin, a.debut, aujourdhui)
    return { ...base, sort: 'depart', fin: saisie.fin, motif_fin: saisie.motif_fin }
  }
  const depart = ligne?.sort === 'corrige' ? ligne : base
  const effet = saisie.effet && saisie.effet > a.debut ? saisie.effet : null
  if (saisie.effet) verifierEffet(effet ?? a.debut, aujourdhui, a.debut)
  const jour = effet ?? depart.effet ?? auPlusTard(a.debut, aujourdhui)
  const avec = (l: readonly string[], plus: readonly string[], moins: readonly string[]) =>
    [...new Set([...l, ...plus])].filter((x) => !moins.includes(x))
  const voulu =
    saisie.action === 'poste'
      ? { ...depart, poste: saisie.poste, unite_travail: saisie.unite_travail }
      : {
          ...depart,
          expositions: avec(depart.expositions, saisie.ajouter, saisie.retirer),
          situations: avec(depart.situations, saisie.ajouter_situations, saisie.retirer_situations),
          motif: saisie.motif ?? depart.motif,
        }
  if (saisie.action === 'expositions' && saisie.ajouter.some((n) => saisie.retirer.includes(n)))
    throw invalide('La même exposition ne peut pas être ajoutée et retirée.', {
      retirer: 'La même exposition est aussi ajoutée.',
    })
  const d = differences(a, { ...voulu, uniteTravail: voulu.unite_travail })
  exigerMotif(d, voulu.motif)
  if (d.aucune) return base
  return {
    ...{
      contrat_id: a.contrat,
      sort: 'corrige',
      effet: jour,
      poste: voulu.poste,
      unite_travail: voulu.unite_travail,
    },
    ...{
      expositions: voulu.expositions,
      situations: voulu.situations,
      motif: voulu.motif,
      fin: null,
      motif_fin: null,
    },
  }
}
