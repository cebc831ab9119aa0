import { sql } from 'kysely'
import {
  type CodeManque,
  jour as enJour,
  evaluer,
  type Motif,
  type Resultat,
  texteDuJour,
} from '../../../droit/index.ts'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { decoder, type FaitsBruts } from '../recalcul/decoder.ts'
import { dossierDe, type FaitsLus } from '../recalcul/dossier.ts'
import { lireReglagesDuService } from '../recalcul/recalculer.ts'

export interface Raison {
  phrase: string
  article: string
  regle: string
  verification: string
}
export interface EcheanceExpliquee {
  code: string
  nom: string
  nature: string
  auPlusTot: string | null
  auPlusTard: string | null
  eligibles: string[]
  document: string
  dueDepuis: string | null
  changeeLe: string | null
  changeePar: string | null
  raisons: Raison[]
  /** The day or the visit itself rests on what only the health team may know. */
  secret: boolean
}
export interface SuiviDuTravailleur {
  categorie: string | null
  categorieDepuis: string | null
  raisonsCategorie: Raison[]
  categorieSecrete: boolean
  echeances: EcheanceExpliquee[]
  possibles: EcheanceExpliquee[]
  manquants: { code: CodeManque; phrase: string }[]
  informations: Raison[]
  /** True when the health states were read, and the reading journalled. */
  avecSante: boolean
}

const raison = (m: Motif): Raison => ({
  phrase: m.phrase,
  article: m.article,
  regle: m.regle,
  verification: m.verification,
})

async function lire(
  { bd }: Contexte,
  id: string,
  avecSante: boolean,
  motif: string,
): Promise<FaitsLus | undefined> {
  const { rows } = await sql<FaitsBruts>`
    select * from suivi.faits_du_travailleur(${id}, ${avecSante}, ${motif})`.execute(bd)
  return rows[0] && decoder(rows[0])
}

/**
 * What is due for one worker, and why, to those who plan and hold visits. A health professional in charge is given
 * every reason; the others are told the reasons that rest on facts they may know, and that a motive is secret.
 */
export async function expliquerTravailleur(contexte: Contexte, id: string): Promise<SuiviDuTravailleur> {
  const { bd, acteur, aujourdhui } = contexte
  const au = enJour(aujourdhui)
  const soignant = acteur.role === 'medecin' || acteur.role === 'idest'
  const enCharge =
    soignant &&
    (await sql<{ oui: boolean }>`select travailleurs.en_charge(${id}) oui`.execute(bd)).rows[0]!.oui
  const reglages = await lireReglagesDuService(bd)
  const faits = await lire(contexte, id, enCharge, 'Explication des échéances du travailleur')
  const projetees = await bd
    .selectFrom('suivi.echeance')
    .select([
      'code',
      'nature',
      'au_plus_tot',
      'au_plus_tard',
      'eligibles',
      'due_depuis',
      'changee_le',
      'changee_par',
    ])
    .where('travailleur_id', '=', id)
    .orderBy('limite')
    .execute()
  const categorie = await bd
    .selectFrom('suivi.categorie')
    .select(['code', 'debut'])
    .where('travailleur_id', '=', id)
    .where('fin', 'is', null)
    .executeTakeFirst()
  const r: Resultat | null = faits?.contrats
    ? evaluer(dossierDe(faits, au, enCharge), au, { reglages })
    : null
  const parCode = new Map(r?.echeances.map((e) => [e.visite as string, e]))
  const echeances = projetees.map((p): EcheanceExpliquee => {
    const e = parCode.get(p.code)
    const fidele =
      e !== undefined &&
      (e.auPlusTard === null ? null : texteDuJour(e.auPlusTard)) === (p.au_plus_tard as string | null)
    return {
      code: p.code,
      nom: e?.nom ?? p.code,
      nature: p.nature,
      auPlusTot: p.au_plus_tot as string | null,
      auPlusTard: p.au_plus_tard as string | null,
      eligibles: p.eligibles,
      document: e?.document ?? '',
      dueDepuis: p.due_depuis as unknown as string,
      changeeLe: p.changee_le as unknown as string,
      changeePar: p.changee_par,
      raisons: fidele ? e.motifs.map(raison) : [],
      secret: !fidele && !enCharge,
    }
  })
  const memeCategorie = r?.categorie === categorie?.code
  return {
    categorie: categorie?.code ?? null,
    categorieDepuis: (categorie?.debut as string | undefined) ?? null,
    raisonsCategorie: memeCategorie ? (r?.motifsCategorie.map(raison) ?? []) : [],
    categorieSecrete: categorie !== undefined && !memeCategorie && !enCharge,
    echeances,
    possibles: (r?.possibles ?? []).map((e) => ({
      code: e.visite,
      nom: e.nom,
      nature: e.nature,
      auPlusTot: e.auPlusTot === null ? null : texteDuJour(e.auPlusTot),
      auPlusTard: e.auPlusTard === null ? null : texteDuJour(e.auPlusTard),
      eligibles: [...e.eligibles],
      document: e.document,
      dueDepuis: null,
      changeeLe: null,
      changeePar: null,
      raisons: e.motifs.map(raison),
      secret: false,
    })),
    manquants: r ? r.manquants.map(({ code, phrase }) => ({ code, phrase })) : [],
    informations: r ? r.informations.map(raison) : [],
    avecSante: enCharge,
  }
}

/** Visits held and absences of a worker, latest first. */
export async function lireHistorique({ bd }: Contexte, id: string) {
  const { rows: visites } = await sql<{
    id: string
    code: string
    le: string
    profession: string | null
    professionnel: string | null
    conclusion: string | null
    jointe: boolean
    secondExamen: boolean
    source: string
  }>`select v.id, v.code, v.le, v.profession, p.prenom || ' ' || p.nom professionnel, v.conclusion, v.jointe,
      v.second_examen "secondExamen", v.source
    from suivi.visite v left join organisation.professionnel p on p.id = v.professionnel_id
    where v.travailleur_id = ${id} order by v.le desc, v.code limit 200`.execute(bd)
  const { rows: absences } = await sql<{
    id: string
    contratId: string
    employeur: string
    cause: string
    debut: string
    fin: string | null
    reprise: string | null
    emission: string | null
    demandeReprise: boolean | null
  }>`select a.id, a.contrat_id "contratId", e.raison_sociale employeur, a.cause, a.debut, a.fin, a.reprise, a.emission,
      a.demande_reprise "demandeReprise"
    from suivi.absence a join travailleurs.contrat c on c.id = a.contrat_id
    join adherents.etablissement b on b.id = c.etablissement_id
    join adherents.entreprise e on e.id = b.entreprise_id
    where c.travailleur_id = ${id} order by a.debut desc limit 100`.execute(bd)
  const { rows: contrats } = await sql<{ id: string; libelle: string; debut: string; fin: string | null }>`
    select c.id, e.raison_sociale libelle, c.debut, c.fin from travailleurs.contrat c
    join adherents.etablissement b on b.id = c.etablissement_id
    join adherents.entreprise e on e.id = b.entreprise_id
    where c.travailleur_id = ${id} order by c.debut desc limit 50`.execute(bd)
  return { visites, absences, contrats }
}
