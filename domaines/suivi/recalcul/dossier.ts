import type {
  Absence,
  Contrat,
  Dossier,
  Etat,
  Exposition,
  Jour,
  NatureContrat,
  NatureEtat,
  NatureExposition,
  Poste,
  Praticien,
  Visite,
} from '../../../droit/index.ts'

/** One worker's facts as suivi.faits answers them: compact arrays, days as integers since 1970-01-01. */
export interface FaitsLus {
  id: string
  naissance: number
  contrats: ContratLu[] | null
  postes: [contrat: string, debut: Jour, fin: Jour | null][] | null
  expositions:
    | [nature: string, debut: Jour, fin: Jour | null, niveau: number | null, contrat: string][]
    | null
  situations: [code: string, debut: Jour, fin: Jour | null, contrat: string][] | null
  etats: [code: string, debut: Jour, fin: Jour | null][] | null
  visites:
    | [
        code: Visite['nature'],
        le: Jour,
        par: Praticien | null,
        conclusion: Visite['conclusion'] | null,
        jointe: boolean,
        second: boolean,
      ][]
    | null
  absences: AbsenceLue[] | null
  prescriptions: [mois: number, le: Jour][] | null
}
type Ou<T> = T | null
type AbsenceLue = [
  cause: string,
  debut: Jour,
  fin: Ou<Jour>,
  reprise: Ou<Jour>,
  emission: Ou<Jour>,
  prolongation: Ou<Jour>,
  demande: Ou<boolean>,
  contrat: string,
]
type Anteriorite = [
  emploi: Ou<boolean>,
  exposition: Ou<boolean>,
  attestation: Ou<boolean>,
  avis: Ou<boolean>,
  sansMesure: Ou<number>,
  derniere: Ou<Jour>,
  joursPrevus: Ou<number>,
]
export type ContratLu = [
  id: string,
  type: string,
  debut: Jour,
  fin: Ou<Jour>,
  etablissement: string,
  motifFin: Ou<string>,
  anteriorite: Ou<Anteriorite>,
]

const CONTRATS: Record<string, NatureContrat> = {
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'INTERIM',
  apprenti: 'APPRENTI',
  professionnalisation: 'PROFESSIONNALISATION',
  saisonnier: 'SAISONNIER',
  stage: 'STAGE',
  detache: 'DETACHE',
  mandataire: 'INCONNU',
  independant: 'INDEPENDANT',
  intermittent: 'INTERMITTENT',
  contrat_aide: 'CDD',
}
const EXPOSITIONS: Record<string, NatureExposition> = {
  amiante: 'AMIANTE',
  cmr: 'CMR',
  bio34: 'BIO_3_4',
  ionisant_a: 'RI_A',
  ionisant_b: 'RI_B',
  radon: 'RI_RADON',
  hyperbare: 'HYPERBARE',
  echafaudage: 'ECHAFAUDAGE',
  jeune_derogation: 'TRAVAUX_REGLEMENTES',
  charges_55kg: 'CHARGE_55KG',
  pyrotechnie: 'PYROTECHNIE',
  liste_employeur: 'LISTE_EMPLOYEUR',
  bio2: 'BIO_2',
  champs_em: 'CEM',
  chimique: 'CHIMIQUE',
}
const AUTORISATIONS: Record<string, 'CONDUITE' | 'ELECTRICITE'> = {
  conduite: 'CONDUITE',
  electricite: 'ELECTRICITE',
}
const ETATS: Record<string, NatureEtat> = {
  rqth: 'RQTH',
  invalidite: 'INVALIDITE',
  enceinte: 'MATERNITE',
  accouchement_recent: 'MATERNITE',
  allaitement: 'MATERNITE',
  implant: 'IMPLANT',
  autre_adapte: 'AUTRE',
}
/** States for which the médecin du travail is to see the worker (R. 4624-20, R. 4453-25). */
const A_ORIENTER = new Set(['rqth', 'invalidite', 'implant'])
/** R. 4412-160, until 09/04/2026. */
const SEUIL_PLOMB = 0.05

const finAvec = (fin: Ou<Jour>, finContrat: Ou<Jour>): Ou<Jour> =>
  fin === null ? finContrat : finContrat === null ? fin : Math.min(fin, finContrat)
const jusque = (fin: Ou<Jour>, finContrat: Ou<Jour>): { fin: Jour } | undefined => {
  const f = finAvec(fin, finContrat)
  return f === null ? undefined : { fin: f }
}
const si = <K extends string, V>(cle: K, valeur: Ou<V> | undefined) =>
  (valeur === null || valeur === undefined ? {} : { [cle]: valeur }) as { [k in K]?: V }

/**
 * The engine's input for one worker. An exposure or a situation never outlives its contract.
 * @param au day of the question
 * @param avecSante false leaves out the declared health states: what those who may not know them are told
 */
export function dossierDe(l: FaitsLus, au: Jour, avecSante = true): Dossier {
  const fins = new Map<string, Ou<Jour>>()
  const forains = new Set<string>()
  for (const s of l.situations ?? []) if (s[0] === 'forain') forains.add(s[3])
  let retraite: Ou<Jour> = null
  const contrats: Contrat[] = []
  for (const [id, type, debut, fin, , motif, ant] of l.contrats ?? []) {
    fins.set(id, fin)
    if (motif === 'retraite' && fin !== null) retraite = fin
    contrats.push({
      id,
      nature: forains.has(id) ? 'FORAIN' : (CONTRATS[type] ?? 'INCONNU'),
      debut,
      ...si('fin', fin),
      ...(type === 'detache' ? { arrivee: debut } : {}),
      ...si('joursPrevus', ant?.[6]),
    })
  }
  const ant = contratPrincipal(l.contrats ?? [], au)?.[6]
  return {
    id: l.id,
    naissance: l.naissance,
    contrats,
    postes: postesDe(l, fins),
    ...expositionsDe(l, fins),
    etats: etatsDe(l, fins, avecSante),
    absences: (l.absences ?? []).map((a) => absenceDe(a, l)),
    visites: visitesDe(l),
    prescriptions: (l.prescriptions ?? []).map(([periodeMois, le]) => ({ periodeMois, le })),
    ...si('retraite', retraite),
    ...(ant ? { anteriorite: anterioriteDe(ant) } : {}),
    ...inaptitudeDe(l),
  }
}

/** The contract the engine reads on a day: the latest to start among those not over. */
export function contratPrincipal(contrats: readonly ContratLu[], au: Jour): ContratLu | undefined {
  let choisi: ContratLu | undefined
  for (const c of contrats) if ((c[3] === null || c[3] >= au) && (!choisi || c[2] >= choisi[2])) choisi = c
  return choisi
}

function expositionsDe(
  l: FaitsLus,
  fins: Map<string, Ou<Jour>>,
): Pick<Dossier, 'expositions' | 'autorisations'> {
  const expositions: Exposition[] = []
  const autorisations: { nature: 'CONDUITE' | 'ELECTRICITE'; le: Jour; fin?: Jour }[] = []
  for (const [code, debut, fin, niveau, contrat] of l.expositions ?? []) {
    const bornes = jusque(fin, fins.get(contrat) ?? null)
    const autorisation = AUTORISATIONS[code]
    if (autorisation) autorisations.push({ nature: autorisation, le: debut, ...bornes })
    const nature =
      code === 'plomb'
        ? niveau === null
          ? 'PLOMB'
          : niveau > SEUIL_PLOMB
            ? 'PLOMB_AU_DESSUS'
            : 'PLOMB_EN_DESSOUS'
        : EXPOSITIONS[code]
    if (nature) expositions.push({ nature, debut, ...bornes })
  }
  return { expositions, autorisations }
}

function postesDe(l: FaitsLus, fins: Map<string, Ou<Jour>>): Poste[] {
  const postes: Poste[] = []
  for (const [contrat, debut, fin] of l.postes ?? []) {
    const f = finAvec(fin, fins.get(contrat) ?? null)
    postes.push(f === null ? { contrat, debut } : { contrat, debut, fin: f })
  }
  return postes
}

/** Built without spreads: one worker in the whole service has several, and each spread costs more than the rules. */
function visitesDe(l: FaitsLus): Visite[] {
  const visites: Visite[] = []
  for (const [nature, le, par, conclusion, jointe] of l.visites ?? []) {
    const v: { -readonly [k in keyof Visite]: Visite[k] } = { nature, le }
    if (par !== null) v.par = par
    if (conclusion) v.conclusion = conclusion
    if (jointe) v.conjointe = true
    visites.push(v)
  }
  return visites
}

function etatsDe(l: FaitsLus, fins: Map<string, Ou<Jour>>, avecSante: boolean): Etat[] {
  const etats: Etat[] = []
  for (const [code, debut, fin, contrat] of l.situations ?? []) {
    const nature = code === 'nuit' ? 'NUIT' : code === 'boeth' ? 'RQTH' : undefined
    if (nature) etats.push({ nature, debut, ...jusque(fin, fins.get(contrat) ?? null) })
  }
  if (!avecSante) return etats
  for (const [code, debut, fin] of l.etats ?? []) {
    const vu = (l.visites ?? []).some(
      ([, le, par]) => le >= debut && (par === 'MT' || par === 'CM' || par === 'INT'),
    )
    etats.push({
      nature: ETATS[code] ?? 'AUTRE',
      debut,
      ...si('fin', fin),
      ...(A_ORIENTER.has(code) ? { oriente: vu } : {}),
    })
  }
  return etats
}

function absenceDe(
  [cause, debut, fin, reprise, emission, prolongation, demande]: AbsenceLue,
  l: FaitsLus,
): Absence {
  const jusqua = reprise ?? fin ?? 1_000_000
  let pre: Absence['prereprise']
  for (const [code, le, par, conclusion] of l.visites ?? [])
    if (code === 'PREREP' && le >= debut && le <= jusqua)
      pre = {
        le,
        ...si('par', par),
        ...(conclusion === 'favorable'
          ? { conclusion: 'aucune-mesure' as const }
          : conclusion
            ? { conclusion: 'mesure' as const }
            : {}),
      }
  return {
    cause: cause.toUpperCase() as Absence['cause'],
    debut,
    ...si('fin', fin),
    ...si('reprise', reprise),
    ...si('emission', emission),
    ...si('emissionProlongation', prolongation),
    ...si('demandeReprise', demande),
    ...(pre ? { prereprise: pre } : {}),
  }
}

function anterioriteDe([emploi, exposition, attestation, avis, annees, derniere]: Anteriorite) {
  return {
    ...si('memeEmploi', emploi),
    ...si('memeExposition', exposition),
    ...si('attestationDetenue', attestation),
    ...si('avisDetenu', avis),
    ...si('sansMesureAnnees', annees),
    ...si('attestation', derniere),
  }
}

/** A second exam asked for after the first (R. 4624-42): due until held or until the opinion is given. */
function inaptitudeDe(l: FaitsLus): Pick<Dossier, 'inaptitude'> {
  let premier: Ou<Jour> = null
  let second: Ou<Jour> = null
  for (const [code, le, , , , demande] of l.visites ?? []) {
    if (demande) [premier, second] = [le, null]
    else if (code === 'INAPT2' && premier !== null && le >= premier) second = le
  }
  if (premier === null) return {}
  return { inaptitude: { premierExamen: premier, secondNecessaire: true, ...si('secondExamen', second) } }
}
