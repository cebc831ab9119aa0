import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seConnecter } from './outils/connexion.ts'
import { serviceDEssai } from './outils/navigateur.ts'

/*
 * S06: an excused absence is replaced (SUI-072 to 077, FAC-004). The answer to the reminder is played by the assistante
 * who notes it; what the worker answers by his link is tested with the convocations.
 */
const service = serviceDEssai()
const deux = (n: number) => String(n).padStart(2, '0')
const heure = (m: number) => `${deux(Math.floor(m / 60))}:${deux(m % 60)}`

interface Creneau {
  professionnelId: string
  professionnel: string
  jour: string
  de: number
}

/** Three workers of one company whom the same physician may receive, two slots of one day. */
async function deuxRendezVous(page: Page) {
  const { rows } = await service.proprietaire.query<{ gens: { id: string; nom: string; code: string }[] }>(`
    select json_agg(json_build_object('id', k.travailleur_id, 'code', k.code, 'nom', coalesce(t.nom_usage, t.nom_naissance)
        || ' ' || coalesce(t.prenom_usage, split_part(t.prenoms, ' ', 1))) order by k.rang, k.travailleur_id) gens
    from planification.convocable k join travailleurs.travailleur t on t.id = k.travailleur_id
    where k.liste = 'MT' and k.code in ('VIPI', 'EMAP', 'EMAE', 'MICAR', 'ATTEST') and cardinality(k.motifs) = 0
      and not exists (select from planification.rendez_vous r where r.travailleur_id = k.travailleur_id
        and r.statut in ('planifie', 'convoque', 'confirme', 'arrive', 'propose'))
    group by k.etablissement_id having count(*) >= 3 order by count(*), k.etablissement_id limit 40`)
  for (const { gens } of rows) {
    const [a, b] = gens as [(typeof gens)[0], (typeof gens)[0]]
    const { creneaux } = (await (
      await page.request.get(
        `/api/agendas/creneaux?travailleur=${a.id}&code=${a.code}&du=2026-11-26&jours=60&limite=60`,
      )
    ).json()) as { creneaux: Creneau[] }
    const premier = creneaux.find((c) =>
      creneaux.some((d) => d.jour === c.jour && d.professionnelId === c.professionnelId && d.de >= c.de + 40),
    )
    if (!premier) continue
    const second = creneaux.find(
      (d) =>
        d.jour === premier.jour && d.professionnelId === premier.professionnelId && d.de >= premier.de + 40,
    )!
    const reserver = async (t: { id: string; code: string }, c: Creneau) => {
      const r = await page.request.post('/api/rendez-vous', {
        headers: { 'x-socle': '1' },
        data: {
          travailleurId: t.id,
          code: t.code,
          professionnelId: c.professionnelId,
          jour: c.jour,
          heure: heure(c.de),
        },
      })
      return r.status() === 201 ? ((await r.json()) as { id: string }).id : null
    }
    const ida = await reserver(a, premier)
    const idb = ida && (await reserver(b, second))
    if (!ida || !idb) continue
    const { lignes } = await (await page.request.get(`/api/rendez-vous/${ida}/remplacants`))
      .json()
      .catch(() => ({ lignes: [] }))
    if (lignes.length > 0) return { a: { ...a, rdv: ida }, b: { ...b, rdv: idb }, creneau: premier }
  }
  throw new Error('Aucune entreprise avec trois convocables et deux créneaux.')
}

describe('S06 : une absence excusée est remplacée', () => {
  it('le créneau sert, le taux brut compte deux absences, le taux après remplacement une, une seule pénalité', async () => {
    const page = await service.ouvrir()
    await seConnecter(page, 'assistante')
    const { a, b, creneau } = await deuxRendezVous(page)

    // A missing telephone appears in the list to complete.
    await service.proprietaire.query('delete from travailleurs.coordonnees where travailleur_id = $1', [b.id])
    await page.goto(`/agendas/rendez-vous?vue=sans_coordonnees&q=${encodeURIComponent(b.nom)}`)
    await page.getByRole('cell', { name: b.nom }).first().waitFor()

    // He told in time: excused; the slot is offered, the same company first.
    await page.goto(`/agendas?date=${creneau.jour}&professionnel=${creneau.professionnelId}&rdv=${a.rdv}`)
    const tiroir = page.getByRole('dialog')
    await tiroir.getByRole('button', { name: 'Noter excusé' }).click()
    await page.getByRole('button', { name: 'Noter l’absence' }).click()
    await page.getByText('Absence notée.').waitFor()
    await tiroir.getByRole('button', { name: 'Proposer le créneau' }).click()
    const proposes = tiroir.getByRole('region', { name: 'À qui proposer le créneau' }).getByRole('listitem')
    await proposes.first().waitFor()
    expect(await proposes.first().textContent()).toMatch(/même (établissement|entreprise)/)
    await proposes.first().getByRole('button', { name: 'Donner le créneau' }).click()
    await tiroir.getByText('Absent, remplacé').first().waitFor()
    const { rows: remplacants } = await service.proprietaire.query<{ id: string }>(
      'select id from planification.rendez_vous where remplace_id = $1',
      [a.rdv],
    )
    expect(remplacants).toHaveLength(1)
    const remplacant = remplacants[0]!.id

    // The day passes: a Sunday of the past, so that nothing else is counted.
    const { rows: jours } = await service.proprietaire.query<{ jour: string }>(
      `update planification.rendez_vous set debut = debut - x.n * interval '1 day', fin = fin - x.n * interval '1 day',
         debut_examens = debut_examens - x.n * interval '1 day', prevenu_le = prevenu_le - x.n * interval '1 day'
       from (select jour - (date_trunc('week', current_date)::date - 15) n from planification.rendez_vous where id = $1) x
       where id = any ($2::uuid[]) returning jour::text`,
      [a.rdv, [a.rdv, b.rdv, remplacant]],
    )
    const jour = jours[0]!.jour
    await page.goto(`/agendas?date=${jour}&professionnel=${creneau.professionnelId}&rdv=${remplacant}`)
    await tiroir.getByRole('button', { name: 'Noter effectué' }).click()
    await tiroir.getByText('Effectué').first().waitFor()
    await page.goto(`/agendas?date=${jour}&professionnel=${creneau.professionnelId}&rdv=${b.rdv}`)
    await tiroir.getByRole('button', { name: 'Noter absent' }).click()
    await page.getByRole('button', { name: 'Noter l’absence' }).click()
    await tiroir.getByText('Absent non excusé').first().waitFor()

    // Rates, per professional, team and service, with the formula and the target.
    for (const par of ['professionnel', 'equipe']) {
      await page.goto(`/absenteisme?du=${jour}&au=${jour}&par=${par}`)
      await page.getByText('Taux brut', { exact: true }).first().waitFor()
      const texte = await page.getByRole('main').textContent()
      expect(texte).toMatch(/66,7\s%\s*Taux brut/)
      expect(texte).toMatch(/50,0\s%\s*Après remplacement/)
      expect(texte).toMatch(/5,0\s%\s*Cible/)
      expect(texte).toMatch(/2\s*Absences/)
      expect(texte).toMatch(/1\s*dont remplacées/)
      expect(texte).toContain('absences ÷ (rendez-vous effectués + absences)')
      if (par === 'professionnel') expect(texte).toContain(creneau.professionnel.replace(/^Dr /, ''))
    }

    // Only the one who told nobody is proposed to be charged; direction reads counts, never rows.
    const { rows: penalites } = await service.proprietaire.query<{ id: string }>(
      'select rendez_vous_id id from planification.penalite where rendez_vous_id = any ($1::uuid[])',
      [[a.rdv, b.rdv, remplacant]],
    )
    expect(penalites).toEqual([{ id: b.rdv }])
    const direction = await service.ouvrir()
    await seConnecter(direction, 'direction')
    await direction.goto(`/absenteisme?du=${jour}&au=${jour}&statut=proposee`)
    await direction.getByText(b.nom).first().waitFor()
    expect((await direction.request.get('/api/rendez-vous')).status()).toBe(403)
  })
})
