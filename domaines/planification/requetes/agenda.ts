import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { type Ouverture, ouvertures } from '../agenda-ouvertures.ts'
import { lireDonneesAgenda, minutesSql } from './agenda-donnees.ts'

export interface FiltresAgenda {
  du: string
  au: string
  centre?: string | undefined
  equipe?: string | undefined
  professionnel?: string[] | undefined
}

export interface ProfessionnelAgenda {
  id: string
  nom: string
  profession: string
  metier: string
}

/** Professionals who receive, present in the period: those named, of a team, of a centre (pattern or appointment there). */
export async function professionnelsDeLAgenda(bd: Bd, f: FiltresAgenda): Promise<ProfessionnelAgenda[]> {
  const { rows } = await sql<ProfessionnelAgenda>`
    select p.id, p.prenom || ' ' || p.nom nom, m.profession, m.libelle metier
    from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
    where m.profession in ('MT', 'CM', 'INT', 'MPC', 'IDEST', 'IPA')
      and p.arrivee <= ${f.au}::date and (p.depart is null or p.depart >= ${f.du}::date)
      and ${f.professionnel?.length ? sql`p.id = any (${sql.val(f.professionnel)}::uuid[])` : sql`true`}
      and ${
        f.equipe
          ? sql`exists (select from organisation.membre_equipe e where e.professionnel_id = p.id
              and e.equipe_id = ${f.equipe}::uuid and e.debut <= ${f.au}::date and (e.fin is null or e.fin >= ${f.du}::date))`
          : sql`true`
      }
      and ${
        f.centre
          ? sql`(exists (select from planification.plage g where g.professionnel_id = p.id
                and g.centre_id = ${f.centre}::uuid and g.debut <= ${f.au}::date and (g.fin is null or g.fin >= ${f.du}::date))
              or exists (select from planification.plage_exception x where x.professionnel_id = p.id
                and x.centre_id = ${f.centre}::uuid and x.jour between ${f.du}::date and ${f.au}::date)
              or exists (select from planification.rendez_vous r where r.professionnel_id = p.id
                and r.centre_id = ${f.centre}::uuid and r.jour between ${f.du}::date and ${f.au}::date))`
          : sql`true`
      }
    order by m.ordre, p.nom, p.prenom limit 80`.execute(bd)
  return rows
}

export interface RendezVousAgenda {
  id: string
  professionnelId: string
  jour: string
  de: number
  a: number
  examensDe: number | null
  assistante: string | null
  travailleurId: string
  travailleur: string
  entreprise: string | null
  code: string
  motifs: string[]
  statut: string
  modalite: string
  surreserve: boolean
  lieu: string | null
  salle: string | null
  mesure: string | null
  telephone: boolean
  courriel: boolean
}

/** Appointments of some professionals between two days, cancelled and put off ones left out. */
export async function rendezVousDeLAgenda(
  bd: Bd,
  professionnels: readonly string[],
  du: string,
  au: string,
): Promise<RendezVousAgenda[]> {
  const { rows } = await sql<RendezVousAgenda>`
    select r.id, r.professionnel_id "professionnelId", r.jour::text, ${minutesSql(sql`r.debut`)} de,
      ${minutesSql(sql`r.fin`)} a, ${minutesSql(sql`r.debut_examens`)} "examensDe",
      nullif(concat_ws(' ', z.prenom, z.nom), '') assistante, r.travailleur_id "travailleurId",
      coalesce(t.nom_usage, t.nom_naissance) || ' ' || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1)) travailleur,
      e.raison_sociale entreprise, r.code, r.motifs, r.statut, r.modalite, r.surreserve,
      coalesce(c.nom, 'En entreprise' || coalesce(' (' || b2.commune || ')', '')) lieu, s.nom salle, me.nom mesure,
      coalesce(k.telephone is not null, false) telephone, coalesce(k.courriel is not null, false) courriel
    from planification.rendez_vous r
    join travailleurs.travailleur t on t.id = r.travailleur_id
    left join travailleurs.coordonnees k on k.travailleur_id = r.travailleur_id
    left join adherents.etablissement b on b.id = r.etablissement_id
    left join adherents.entreprise e on e.id = b.entreprise_id
    left join adherents.etablissement b2 on b2.id = r.site_id
    left join organisation.centre c on c.id = r.centre_id
    left join organisation.salle s on s.id = r.salle_id
    left join organisation.professionnel z on z.id = r.assistante_id
    left join planification.mesure_experimentale me on me.id = r.mesure_id
    where r.professionnel_id = any (${sql.val([...professionnels])}::uuid[])
      and r.jour between ${du}::date and ${au}::date and r.statut not in ('annule_service', 'decale')
    order by r.debut, r.id`.execute(bd)
  return rows
}

/** The agenda page in a few queries: who, when they receive, who comes. */
export async function lireAgenda(bd: Bd, f: FiltresAgenda) {
  const professionnels = await professionnelsDeLAgenda(bd, f)
  const ids = professionnels.map((p) => p.id)
  const donnees = await lireDonneesAgenda(bd, ids, f.du, f.au)
  const lieux = new Map<string, string>()
  for (const c of (
    await sql<{ id: string; nom: string }>`select id, nom from organisation.centre
    union all select id, nom from organisation.salle`.execute(bd)
  ).rows)
    lieux.set(c.id, c.nom)
  return {
    professionnels,
    ouvertures: ouvertures(donnees, f.du, f.au).map((o: Ouverture) => ({
      professionnelId: o.professionnelId,
      jour: o.jour,
      de: o.de,
      a: o.a,
      genre: o.genre,
      centreId: o.centreId,
      lieu: o.centreId ? (lieux.get(o.centreId) ?? null) : o.siteId ? 'En entreprise' : null,
      salle: o.salleId ? (lieux.get(o.salleId) ?? null) : null,
    })),
    absences: donnees.absences.map((a) => ({ ...a })),
    feries: [...donnees.feries].map(([jour, nom]) => ({ jour, nom })),
    rendezVous: await rendezVousDeLAgenda(bd, ids, f.du, f.au),
  }
}

/** What forms of the agenda offer: professionals who receive, centres with rooms, teams, assistantes. */
export async function lireReferencesAgenda(bd: Bd, aujourdhui: string) {
  const { rows: professionnels } = await sql<ProfessionnelAgenda & { equipes: string[] }>`
    select p.id, p.prenom || ' ' || p.nom nom, m.profession, m.libelle metier,
      coalesce((select array_agg(e.equipe_id) from organisation.membre_equipe e where e.professionnel_id = p.id
        and e.debut <= ${aujourdhui}::date and (e.fin is null or e.fin >= ${aujourdhui}::date)), '{}') equipes
    from organisation.professionnel p join organisation.metier m on m.code = p.metier_code
    where m.profession in ('MT', 'CM', 'INT', 'MPC', 'IDEST', 'IPA')
      and (p.depart is null or p.depart >= ${aujourdhui}::date)
    order by m.ordre, p.nom, p.prenom`.execute(bd)
  const { rows: centres } = await sql<{
    id: string
    nom: string
    genre: string
    salles: { id: string; nom: string; usage: string }[]
  }>`select c.id, c.nom, c.genre, coalesce((select json_agg(json_build_object('id', s.id, 'nom', s.nom, 'usage', s.usage)
      order by s.nom) from organisation.salle s where s.centre_id = c.id), '[]') salles
    from organisation.centre c where c.ferme_le is null or c.ferme_le >= ${aujourdhui}::date
    order by (c.genre = 'siege'), c.nom`.execute(bd)
  const { rows: equipes } = await sql<{ id: string; nom: string; centreId: string }>`
    select id, nom, centre_id "centreId" from organisation.equipe
    where fermee_le is null or fermee_le > ${aujourdhui}::date order by nom`.execute(bd)
  const { rows: assistantes } = await sql<{ id: string; nom: string }>`
    select p.id, p.prenom || ' ' || p.nom nom from organisation.professionnel p
    where p.metier_code = 'assistante' and (p.depart is null or p.depart >= ${aujourdhui}::date)
    order by p.nom, p.prenom`.execute(bd)
  const { rows: moi } = await sql<{ id: string | null; equipes: string[] }>`
    select comptes.professionnel_de_l_acteur() id, organisation.equipes_de_l_acteur() equipes`.execute(bd)
  return { professionnels, centres, equipes, assistantes, moi: moi[0]! }
}
