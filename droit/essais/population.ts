import type { NatureExposition } from '../codes.ts'
import type { Dossier, Exposition, Visite } from '../dossier.ts'
import { ajouterMois, type Jour, jour } from '../jour.ts'

/** Small seeded generator (mulberry32): the same population on every machine. */
export function hasard(graine: number): () => number {
  let a = graine
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SIR: readonly NatureExposition[] = [
  'AMIANTE',
  'CMR',
  'CMR',
  'CMR',
  'BIO_3_4',
  'RI_A',
  'RI_B',
  'HYPERBARE',
  'ECHAFAUDAGE',
  'PLOMB_EN_DESSOUS',
  'PLOMB_AU_DESSUS',
  'LISTE_EMPLOYEUR',
  'CHARGE_55KG',
]

/**
 * A varied worker: about 15 % SIR, 20 % adapted follow-up, the rest simple; every contract kind,
 * stops, requests, drivers, ends of career.
 */
export function dossierAuHasard(id: string, r: () => number, au: Jour): Dossier {
  const parmi = <T>(liste: readonly T[]): T => liste[Math.floor(r() * liste.length)]!
  const entre = (a: number, b: number) => a + Math.floor(r() * (b - a + 1))
  const naissance = au - entre(16 * 365, 64 * 365)
  const debut = Math.max(au - entre(-40, 8 * 365), jour('2017-01-01'))
  const sort = r()
  const nature =
    sort < 0.72 ? 'CDI' : sort < 0.84 ? 'CDD' : sort < 0.9 ? 'INTERIM' : sort < 0.94 ? 'APPRENTI' : autre(r())
  const sir = r() < 0.15
  const expositions: Exposition[] = sir ? [{ nature: parmi(SIR), debut }] : []
  if (!sir && r() < 0.03) expositions.push({ nature: parmi(['BIO_2', 'CEM'] as const), debut })
  if (r() < 0.01) expositions.push({ nature: 'AMIANTE', debut: debut - 900, fin: debut - 1 })
  const visites: Visite[] = []
  let le = debut + (sir ? -entre(0, 20) : entre(0, 120))
  let premiere = true
  while (le < au && r() < 0.92) {
    visites.push({
      nature: sir ? (premiere ? 'EMAE' : 'EMAP') : premiere ? 'VIPI' : 'VIPP',
      le,
      anterieure: false,
    })
    if (sir && r() < 0.6)
      visites.push({ nature: 'VINT', le: ajouterMois(le, entre(18, 26)), anterieure: false })
    le = ajouterMois(le, entre(sir ? 40 : 30, sir ? 50 : 62))
    premiere = false
  }
  const absences = []
  if (r() < 0.2) {
    const premier = au - entre(-5, 500)
    const duree = entre(3, 160)
    absences.push({
      cause: parmi(['MALADIE', 'MALADIE', 'MALADIE', 'AT', 'MP', 'MATERNITE', 'TRAJET', 'AUTRE'] as const),
      debut: premier,
      emission: premier,
      fin: premier + duree - 1,
      ...(r() < 0.8 ? { reprise: premier + duree } : {}),
      ...(r() < 0.3
        ? {
            prereprise: {
              le: premier + duree - entre(1, 50),
              par: parmi(['MT', 'IDEST'] as const),
              conclusion: parmi(['aucune-mesure', 'mesure'] as const),
            },
            demandeReprise: r() < 0.2,
          }
        : {}),
    })
  }
  return {
    id,
    naissance,
    contrats: [
      { id: 'c', nature, debut, ...(nature === 'SAISONNIER' ? { joursPrevus: entre(20, 120) } : {}) },
    ],
    postes: [{ id: 'p', contrat: 'c', debut }],
    expositions,
    etats: [
      ...(r() < 0.1 ? [{ nature: 'NUIT' as const, debut }] : []),
      ...(r() < 0.05 ? [{ nature: 'RQTH' as const, oriente: r() < 0.9 }] : []),
      ...(r() < 0.02 ? [{ nature: 'INVALIDITE' as const }] : []),
      ...(r() < 0.02 ? [{ nature: 'MATERNITE' as const }] : []),
    ],
    absences,
    visites,
    prescriptions: r() < 0.1 ? [{ periodeMois: entre(6, 60) }] : [],
    autorisations: r() < 0.08 ? [{ nature: r() < 0.7 ? 'CONDUITE' : 'ELECTRICITE', le: debut }] : [],
    anteriorite:
      r() < 0.3
        ? {
            memeEmploi: r() < 0.8,
            memeExposition: true,
            attestationDetenue: true,
            avisDetenu: true,
            sansMesureAnnees: 5,
            attestation: debut - entre(10, 900),
          }
        : {},
    demandes: r() < 0.03 ? [{ par: 'travailleur', objet: 'visite' }] : [],
    miCarriere: { faite: r() < 0.3 },
    ...(r() < 0.02 ? { retraite: au + entre(0, 200) } : {}),
    ...(r() < 0.005 ? { inaptitude: { premierExamen: au - entre(0, 20), secondNecessaire: true } } : {}),
  }
}

function autre(x: number) {
  return x < 0.5 ? 'SAISONNIER' : x < 0.7 ? 'MANNEQUIN' : x < 0.85 ? 'FORAIN' : 'DETACHE'
}

/** `n` workers from one seed. */
export function population(n: number, au: Jour, graine = 20261122): Dossier[] {
  const r = hasard(graine)
  return Array.from({ length: n }, (_, i) => dossierAuHasard(`d${i}`, r, au))
}
