import { sql } from 'kysely'
import { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { categoriser } from '../categorie.ts'
import { type Actuel, lireActuels } from '../requetes/actuels.ts'
import type { SaisieArrivee } from '../saisies.ts'
import { estOuverte, peut } from '../statuts.ts'
import type { Categorie } from '../vocabulaire.ts'
import { arriveeDe, changementsDe, demander, type NouveauChangement } from './changements.ts'
import { declarationOuverte } from './declaration-ouverte.ts'

interface LigneDeposee {
  id: string
  contrat_id: string | null
  sort: 'confirme' | 'corrige' | 'depart' | 'arrivee'
  effet: string | null
  poste: string | null
  unite_travail: string | null
  expositions: string[]
  situations: string[]
  motif: string | null
  fin: string | null
  motif_fin: string | null
  nom_naissance: string | null
  prenoms: string | null
  sexe: string | null
  naissance: string | null
  type_contrat: string | null
  temps_partiel: boolean
}
interface Gel {
  id: string
  categorie: Categorie
  demandee: Categorie
  poste: string | null
  unite: string | null
  expositions: readonly string[]
  situations: readonly string[]
}

/**
 * Files the declaration: what protects more takes effect, what protects less waits for the health team, the counts by
 * category are kept. Every worker present must have been looked at.
 */
export const deposerDeclaration = definirCas({
  nom: 'declarations.deposer',
  droit: 'declarations.declarer',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const d = await declarationOuverte(bd, aujourdhui, id)
    const reste = d.presents - d.vus
    if (reste > 0)
      throw conflit(
        reste === 1
          ? 'Il reste 1 travailleur à vérifier. Confirmez-le, corrigez-le ou déclarez son départ, puis déposez.'
          : `Il reste ${reste} travailleurs à vérifier. Confirmez-les, corrigez-les ou déclarez leur départ, puis déposez.`,
      )
    const lignes = await bd
      .selectFrom('declarations.ligne')
      .selectAll()
      .where('declaration_id', '=', id)
      .execute()
    const actuels = await lireActuels(
      bd,
      lignes.flatMap((l) => (l.contrat_id ? [l.contrat_id] : [])),
      aujourdhui,
    )
    const changements: NouveauChangement[] = []
    const gels: Gel[] = []
    for (const l of lignes as unknown as LigneDeposee[])
      traiter(
        l,
        l.contrat_id ? actuels.get(l.contrat_id) : undefined,
        { ...d, aujourdhui },
        changements,
        gels,
      )
    const traites = await demander(bd, await sansDejaEnAttente(bd, changements))
    await geler(bd, gels)
    const { rows } = await sql<{ ok: boolean }>`select declarations.deposer(${id}) ok`.execute(bd)
    if (!rows[0]?.ok)
      throw conflit(
        'La liste de vos travailleurs vient de changer. Vérifiez ceux qui s’y sont ajoutés, puis déposez.',
      )
    return {
      id,
      appliques: traites.filter((t) => t.etat === 'applique').length,
      enAttente: traites.filter((t) => t.etat === 'en_attente').length,
    }
  },
})

function traiter(
  l: LigneDeposee,
  a: Actuel | undefined,
  d: { id: string; etablissementId: string; aujourdhui: string },
  changements: NouveauChangement[],
  gels: Gel[],
): void {
  const { aujourdhui } = d
  if (l.sort === 'arrivee') {
    const saisie = { ...l, debut: l.effet! } as unknown as SaisieArrivee
    const { categorie, ...c } = arriveeDe(saisie, d.etablissementId, aujourdhui, d.id)
    changements.push(c)
    gels.push({ ...l, categorie, demandee: categorie, unite: l.unite_travail })
    return
  }
  // A contract that ended, or was merged away, since the line was written.
  if (!a) return
  const { poste, uniteTravail: unite, expositions, situations } = a
  const { categorie } = categoriser({ ...a }, aujourdhui, false)
  if (l.sort === 'corrige') {
    const effet = l.effet ?? aujourdhui
    const { lignes, enVigueur, demandee } = changementsDe(a, { ...l, effet } as never, aujourdhui, d.id)
    changements.push(...lignes)
    gels.push({ ...l, categorie: enVigueur, demandee, unite: l.unite_travail })
    return
  }
  gels.push({ id: l.id, categorie, demandee: categorie, poste, unite, expositions, situations })
  if (l.sort === 'depart' && l.fin && (a.fin === null || a.fin !== l.fin))
    changements.push({
      ...{ declaration_id: d.id, etablissement_id: a.etablissement, contrat_id: a.contrat, nature: 'depart' },
      ...{ effet: l.fin, fin: l.fin, motif_fin: l.motif_fin },
      avant: { poste, expositions, situations, categorie },
      apres: { fin: l.fin, motif_fin: l.motif_fin },
    })
}

/** A lowering already asked for and still waiting is not asked for twice (rectification). */
async function sansDejaEnAttente(bd: Bd, changements: NouveauChangement[]): Promise<NouveauChangement[]> {
  const attente = await bd
    .selectFrom('declarations.changement')
    .select(['contrat_id', 'retraits', 'situations_retirees'])
    .where('etat', '=', 'en_attente')
    .where('etablissement_id', 'in', [
      ...new Set(changements.map((c) => c.etablissement_id)),
      '00000000-0000-0000-0000-000000000000',
    ])
    .execute()
  const cle = (c: string | null, r: readonly string[], s: readonly string[]) =>
    `${c} ${[...r].sort()} ${[...s].sort()}`
  const connues = new Set(attente.map((a) => cle(a.contrat_id, a.retraits, a.situations_retirees)))
  return changements.filter(
    (c) =>
      c.nature !== 'retrait' ||
      !connues.has(cle(c.contrat_id, c.retraits ?? [], c.situations_retirees ?? [])),
  )
}

async function geler(bd: Bd, gels: readonly Gel[]): Promise<void> {
  if (gels.length === 0) return
  await sql`update declarations.ligne l set categorie = x.categorie, categorie_demandee = x.demandee, poste = x.poste,
      unite_travail = x.unite, expositions = x.expositions, situations = x.situations
    from jsonb_to_recordset(${JSON.stringify(gels)}::jsonb) x (id uuid, categorie text, demandee text, poste text,
      unite text, expositions text[], situations text[]) where l.id = x.id`.execute(bd)
}

/** Opens a filed declaration again, to correct it. */
export const rectifierDeclaration = definirCas({
  nom: 'declarations.rectifier',
  droit: 'declarations.declarer',
  entree: z.object({ id: identifiant }),
  async executer({ bd, aujourdhui }, { id }) {
    const d = await declarationOuverte(bd, aujourdhui, id, { ouverte: false })
    if (estOuverte(d.statut))
      throw conflit('Cette déclaration est déjà ouverte : corrigez-la, puis déposez-la.')
    if (!peut('rectifier', d.statut) || d.annee < Number(d.fermeLe.slice(0, 4)) - 1)
      throw conflit('Cette déclaration ne se rectifie plus. Appelez votre secrétaire médicale.')
    await sql`select declarations.rectifier(${id})`.execute(bd)
    return { id }
  },
})
