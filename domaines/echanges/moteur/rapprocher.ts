import { type RawBuilder, sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'

/*
 * Who is who: lines → establishments, workers, contracts. Each step is one statement whatever the number of lines.
 * `une` limits a step to one line, after a doubt was decided.
 */
export interface Portee {
  id: string
  une?: { ligne: number }
}

export const dansPortee = ({ id, une }: Portee): RawBuilder<unknown> =>
  une ? sql`s.import_id = ${id} and s.ligne = ${une.ligne}` : sql`s.import_id = ${id}`

/** Establishments by SIRET; refusals of what the service cannot follow, and of lines said twice. */
export async function situerLesLignes(bd: Bd, id: string): Promise<void> {
  await sql`select echanges.mesurer()`.execute(bd)
  await sql`update echanges.etablissement_declare d set etablissement_id = e.id
    from adherents.etablissement e where d.import_id = ${id} and e.siret = d.siret`.execute(bd)
  // Two equalities, so that each one hashes: a single condition compares every line with every establishment.
  await sql`with ou as (
      select s.ligne, s.rang, e.id, e.entreprise_id from echanges.salarie s
      join adherents.etablissement e on e.siret = s.siret where s.import_id = ${id}
      union all
      select s.ligne, s.rang, e.id, e.entreprise_id from echanges.salarie s
      join echanges.import i on i.id = s.import_id join adherents.etablissement e on e.id = i.etablissement_id
      where s.import_id = ${id} and s.siret is null)
    update echanges.salarie s set etablissement_id = ou.id, entreprise_id = ou.entreprise_id
    from ou where s.import_id = ${id} and s.ligne = ou.ligne and s.rang = ou.rang`.execute(bd)
  await sql`update echanges.salarie s set utilisatrice_id = e.id
    from adherents.etablissement e where s.import_id = ${id} and e.siret = s.utilisatrice`.execute(bd)
  await sql`update echanges.salarie s set refus = case
      when s.etablissement_id is null and s.siret is null
        then 'Cette ligne ne nomme aucun SIRET : ajoutez-le, ou choisissez l’établissement avant l’import.'
      when s.etablissement_id is null and not socle.cle_valide(s.siret)
        then 'Le SIRET ' || s.siret || ' est faux : sa clé ne correspond pas. Vérifiez-le sur l’avis de situation Sirene.'
      -- To an employer, a member like it and a company nobody knows read the same.
      when i.perimetre is not null and (s.etablissement_id is null or not s.etablissement_id = any (i.perimetre))
        then 'Le SIRET ' || coalesce(s.siret, '') || ' n’est pas celui d’un de vos établissements : corrigez-le, ou signalez l’ouverture de l’établissement à votre service.'
      when s.etablissement_id is null
        then 'Le SIRET ' || s.siret || ' n’est celui d’aucun établissement adhérent : créez l’établissement, ou corrigez le fichier.'
      when i.entreprise_id is not null and s.entreprise_id <> i.entreprise_id
        then 'Le SIRET ' || coalesce(s.siret, '') || ' est celui d’un autre adhérent que celui de cet import.'
      else 'Cet établissement est fermé depuis le ' || to_char(e.ferme_le, 'DD/MM/YYYY') || '.' end
    from echanges.import i, echanges.salarie z left join adherents.etablissement e on e.id = z.etablissement_id
    where s.import_id = ${id} and i.id = ${id} and z.import_id = s.import_id and z.ligne = s.ligne and z.rang = s.rang
      and (s.etablissement_id is null or (i.perimetre is not null and not s.etablissement_id = any (i.perimetre))
        or (i.entreprise_id is not null and s.entreprise_id <> i.entreprise_id)
        or e.ferme_le < i.depuis)`.execute(bd)
  await sql`update echanges.salarie s set refus =
      'Ce salarié figure déjà à la ligne ' || d.premiere || ' avec la même date d’embauche : une seule des deux est reprise.'
    from (select ligne, rang, first_value(ligne) over w premiere, row_number() over w n
      from echanges.salarie where import_id = ${id} and refus is null
      window w as (partition by etablissement_id, nom_cle, prenom_cle, naissance, coalesce(numero, ''), debut
        order by ligne, rang)) d
    where s.import_id = ${id} and s.ligne = d.ligne and s.rang = d.rang and d.n > 1`.execute(bd)
}

/** Refused lines leave the staging and join the list of refusals, with number and reason. */
export async function ecarterLesRefus(bd: Bd, id: string): Promise<void> {
  await sql`with parties as (
      delete from echanges.salarie where import_id = ${id} and refus is not null returning ligne, rang, refus)
    insert into echanges.ligne (import_id, numero, refus)
    select distinct on (ligne) ${id}::uuid, ligne, refus from parties order by ligne, rang
    on conflict (import_id, numero) do update set refus = excluded.refus`.execute(bd)
}

/**
 * Workers: what a person once decided for this sender, then the payroll number, then same name, first name and birth
 * date. What only looks alike is a doubt, never taken for granted.
 */
export async function reconnaitreLesPersonnes(
  bd: Bd,
  id: string,
  { ouvrir = true }: { ouvrir?: boolean } = {},
): Promise<void> {
  await sql`update echanges.salarie s set travailleur_id = coalesce(t.fusionne_dans, t.id)
    from echanges.identite_connue k join travailleurs.travailleur t on t.id = k.travailleur_id
    where s.import_id = ${id} and k.entreprise_id = s.entreprise_id and (
      k.cle = 'i:' || s.nom_cle || '|' || s.prenom_cle || '|' || s.naissance
      or (k.cle = 'm:' || s.matricule and t.naissance = s.naissance
        and travailleurs.mots_proches(split_part(socle.normaliser(t.prenoms), ' ', 1), s.prenom_cle)))`.execute(
    bd,
  )
  await sql`with paires as (
      select s.ligne, s.rang, t.id,
        exists (select from travailleurs.contrat c join adherents.etablissement e on e.id = c.etablissement_id
          where c.travailleur_id = t.id and e.entreprise_id = s.entreprise_id) maison
      from echanges.salarie s
      join travailleurs.travailleur t on t.naissance = s.naissance and t.fusionne_dans is null
      where s.import_id = ${id} and s.travailleur_id is null
        and strpos(t.recherche || ' ', ' ' || s.nom_cle || ' ') > 0 and strpos(t.recherche || ' ', ' ' || s.prenom_cle || ' ') > 0
        -- Written alike, as nearly always: nothing to normalise.
        and case when t.nom_naissance = s.nom_naissance and split_part(t.prenoms, ' ', 1) = split_part(s.prenoms, ' ', 1) then true
          else s.nom_cle in (socle.normaliser(t.nom_naissance), socle.normaliser(coalesce(t.nom_usage, t.nom_naissance)))
            and s.prenom_cle in (split_part(socle.normaliser(t.prenoms), ' ', 1),
              split_part(socle.normaliser(coalesce(t.prenom_usage, t.prenoms)), ' ', 1)) end
    ), notes as (
      select *, count(*) over (partition by ligne, rang, maison) semblables,
        row_number() over (partition by ligne, rang order by maison desc, id) n from paires)
    update echanges.salarie s set travailleur_id = case when semblables = 1 then notes.id end,
      doute = case when semblables > 1 then (select jsonb_agg(jsonb_build_object('id', p.id, 'motif', 'identiques'))
        from paires p where p.ligne = notes.ligne and p.rang = notes.rang) end
    from notes where s.import_id = ${id} and s.ligne = notes.ligne and s.rang = notes.rang and notes.n = 1`.execute(
    bd,
  )
  await chercherLesSosies(bd, id)
  if (ouvrir) await ouvrirLesNouveaux(bd, { id })
}

/** Look-alikes of those not recognised: same day or day and month swapped; same name here and a birth date near. */
async function chercherLesSosies(bd: Bd, id: string): Promise<void> {
  await sql`with inconnus as materialized (
      select s.*, travailleurs.date_inversee(s.naissance) autre_jour, socle.normaliser(s.prenoms) prenoms_cle,
        socle.normaliser(coalesce(s.nom_usage, s.nom_naissance)) usage_cle
      from echanges.salarie s
      where s.import_id = ${id} and s.travailleur_id is null and s.doute is null
    ), paires as (
      select s.ligne, s.rang, t.id from inconnus s join travailleurs.travailleur t on t.naissance = s.naissance
        where t.fusionne_dans is null and similarity(s.recherche, t.recherche) >= 0.25
      union all
      select s.ligne, s.rang, t.id from inconnus s join travailleurs.travailleur t on t.naissance = s.autre_jour
        where t.fusionne_dans is null and similarity(s.recherche, t.recherche) >= 0.25
    ), connus as materialized (
      select t.id, socle.normaliser(t.nom_naissance) nom, socle.normaliser(coalesce(t.nom_usage, t.nom_naissance)) usage_,
        socle.normaliser(t.prenoms) prenoms
      from travailleurs.travailleur t where t.id in (select id from paires)
    ), motifs as (
      select p.ligne, p.rang, p.id, travailleurs.ressemblance_cles(
        s.nom_cle, s.usage_cle, s.prenoms_cle, t.nom, t.usage_, t.prenoms) motif
      from paires p join inconnus s using (ligne, rang) join connus t on t.id = p.id
      union all
      select s.ligne, s.rang, t.id, 'naissance_proche'
      from inconnus s
      join travailleurs.contrat c on c.etablissement_id = s.etablissement_id
      join travailleurs.travailleur t on t.id = c.travailleur_id and t.fusionne_dans is null
      where t.naissance <> s.naissance
        and strpos(t.recherche || ' ', ' ' || s.nom_cle || ' ') > 0 and strpos(t.recherche || ' ', ' ' || s.prenom_cle || ' ') > 0
        and (extract(day from t.naissance) = extract(day from s.naissance))::int
          + (extract(month from t.naissance) = extract(month from s.naissance))::int
          + (extract(year from t.naissance) = extract(year from s.naissance))::int = 2
    ), doutes as (
      select ligne, rang, jsonb_agg(jsonb_build_object('id', id, 'motif', motif) order by motif) doute
      from (select distinct on (ligne, rang, id) * from motifs where motif is not null order by ligne, rang, id, motif) m
      group by ligne, rang)
    update echanges.salarie s set doute = doutes.doute
    from doutes where s.import_id = ${id} and s.ligne = doutes.ligne and s.rang = doutes.rang`.execute(bd)
}

/** Those nobody knows get the identifier they will have; two contracts of one person, one identifier. */
export async function ouvrirLesNouveaux(bd: Bd, p: Portee): Promise<void> {
  await sql`with nouveaux as (
      select nom_cle, prenom_cle, naissance, uuidv7() id from echanges.salarie s
      where ${dansPortee(p)} and s.travailleur_id is null and s.doute is null group by 1, 2, 3)
    update echanges.salarie s set nouveau = true, travailleur_id = n.id from nouveaux n
    where ${dansPortee(p)} and s.travailleur_id is null and s.doute is null
      and n.nom_cle = s.nom_cle and n.prenom_cle = s.prenom_cle and n.naissance = s.naissance`.execute(bd)
}

/** Contracts: same number or same first day, else the one that runs over the period and that no other line took. */
export async function retrouverLesContrats(bd: Bd, p: Portee): Promise<void> {
  await sql`update echanges.salarie s set contrat_id = x.id from (
      select distinct on (s.ligne, s.rang) s.ligne, s.rang, c.id
      from echanges.salarie s
      join travailleurs.contrat c on c.travailleur_id = s.travailleur_id and c.etablissement_id = s.etablissement_id
      where ${dansPortee(p)} and not s.nouveau and (c.debut = s.debut or c.numero = s.numero)
        and (c.numero is null or s.numero is null or c.numero = s.numero)
      order by s.ligne, s.rang, (c.numero = s.numero) desc nulls last, (c.debut = s.debut) desc, c.debut desc) x
    where s.import_id = ${p.id} and s.ligne = x.ligne and s.rang = x.rang`.execute(bd)
  await sql`update echanges.salarie s set contrat_id = x.id from (
      select distinct on (c.id) s.ligne, s.rang, c.id
      from echanges.salarie s
      join echanges.import i on i.id = s.import_id
      join travailleurs.contrat c on c.travailleur_id = s.travailleur_id and c.etablissement_id = s.etablissement_id
      where ${dansPortee(p)} and not s.nouveau and s.contrat_id is null
        and (c.numero is null or s.numero is null or c.numero = s.numero)
        and daterange(c.debut, c.fin, '[]') && daterange(coalesce(s.debut, least(i.depuis, s.fin)), s.fin, '[]')
        and not exists (select from echanges.salarie a where a.import_id = ${p.id} and a.contrat_id = c.id)
      order by c.id, s.ligne, s.rang) x
    where s.import_id = ${p.id} and s.ligne = x.ligne and s.rang = x.rang`.execute(bd)
  await sql`update echanges.salarie s set refus =
      'Cette personne n’est pas connue dans cet établissement et sa date d’embauche manque : ajoutez-la pour proposer son arrivée.'
    where ${dansPortee(p)} and s.contrat_id is null and s.doute is null and s.debut is null`.execute(bd)
}
