import pg from 'pg'

const jour = '$1::date'

/** What a reader of the demo service would check against the seed's tables, on the day `au` (YYYY-MM-DD). */
export async function imprimerHistoire(url: string, au: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tableau = async (titre: string, requete: string) => {
    const { rows } = await client.query(requete, [au])
    console.log(`\n${titre}`)
    console.table(rows)
  }
  try {
    await tableau(
      'Travailleurs des adhérents, intérimaires à part, année après année',
      `select j::date::text jour, count(distinct c.id)::int contrats
       from generate_series(${jour} - interval '3 years', ${jour}, '1 year') j
       join travailleurs.contrat c on c.debut <= j and coalesce(c.fin, 'infinity') >= j and c.type <> 'interim'
       join adherents.etablissement e on e.id = c.etablissement_id
       join adherents.adhesion a on a.entreprise_id = e.entreprise_id and a.debut <= j and coalesce(a.fin, 'infinity') >= j
       group by j order by j`,
    )
    await tableau(
      'Visites tenues, par année comptée depuis ce jour (0 : les douze derniers mois)',
      `select code, profession, ${[0, 1, 2].map((k) => `count(*) filter (where le > ${jour} - ${(k + 1) * 365} and le <= ${jour} - ${k * 365})::int "${k}"`).join(', ')}
       from suivi.visite group by rollup (code, profession) order by code nulls last, profession nulls first`,
    )
    await tableau(
      'Échéances, dont en retard',
      `select code, count(*)::int, count(*) filter (where limite < ${jour})::int retard,
         round(100.0 * count(*) filter (where limite < ${jour}) / count(*), 1)::float pct,
         count(*) filter (where limite < ${jour} - 365)::int plus_d_un_an,
         count(*) filter (where limite < ${jour} - 730)::int plus_de_deux_ans
       from suivi.echeance group by rollup (code) order by code nulls last`,
    )
    await tableau(
      'Travailleurs suivis dont une visite au moins est en retard, et dernier rendez-vous de plus de six ans',
      `with suivis as (select travailleur_id from suivi.categorie where fin is null)
       select count(*)::int suivis,
         count(*) filter (where exists (select from suivi.echeance e where e.travailleur_id = s.travailleur_id and e.limite < ${jour}))::int en_retard,
         count(*) filter (where exists (select from suivi.visite v where v.travailleur_id = s.travailleur_id)
           and not exists (select from suivi.visite v where v.travailleur_id = s.travailleur_id and v.le > ${jour} - 2192))::int plus_de_six_ans,
         count(*) filter (where not exists (select from suivi.visite v where v.travailleur_id = s.travailleur_id))::int jamais_vus
       from suivis s`,
    )
  } finally {
    await client.end()
  }
}
