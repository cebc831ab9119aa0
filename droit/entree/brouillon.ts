import type { CauseAbsence, CodeVisite, NatureContrat, NatureEtat, NatureExposition } from '../codes.ts'
import type { Absence, Anteriorite, Demande, Dossier, Exposition, Praticien, Visite } from '../dossier.ts'
import type { Jour } from '../jour.ts'
import { P } from '../parametres.ts'
import { DEBUT_PERIODE } from '../regle.ts'
import { absenceDe, demandesDe, sansVide } from './brouillon-absence.ts'
import { conjoindre, postesDe, visitesAnterieures } from './chronologie.ts'

type Modifiable<T> = { -readonly [K in keyof T]: T[K] }

/** What the short form fills, key by key, before it becomes a `Dossier`. */
export interface Brouillon {
  naissance?: Jour
  sexe?: 'F' | 'H'
  contrat?: NatureContrat
  embauche?: Jour
  finContrat?: Jour
  debutPoste?: Jour
  affectation?: Jour
  arrivee?: Jour
  suiviEquivalent?: boolean
  joursPrevus?: number
  employeurs?: number
  memeCategorie?: boolean
  expositions: Set<NatureExposition>
  /** exposures of the past, without a known end: they only open the visit before retirement */
  passees: Set<NatureExposition>
  /** category told without its ground */
  categorie?: 'SIR' | 'SIA'
  /** days of visits held jointly with a periodic one */
  conjointes: Jour[]
  debutExposition?: Jour
  finExposition?: Jour
  plombAir?: number
  plombemie?: number
  doseMsv?: number
  doseCristallin?: number
  dosePeau?: number
  etats: Set<NatureEtat>
  debutNuit?: Jour
  oriente?: boolean
  /** wishes to see the MT: the only ground of orientation of a pregnant worker */
  souhaite?: boolean
  visites: Modifiable<Visite>[]
  conjointe?: boolean
  anteriorite: Modifiable<Anteriorite>
  mesureSansDate?: boolean
  inaptitudeSansDate?: boolean
  periodeMois?: number
  cause?: CauseAbsence
  absence: Modifiable<Absence>
  prereprise?: Jour
  prereprisePar?: Praticien
  conclusion?: 'aucune-mesure' | 'mesure'
  demandePar?: Demande['par'] | null
  objet?: Demande['objet'] | 'reprise'
  incommode?: boolean
  conduite: boolean
  /** driving or electrical work told as an exposure: `exposure_end` ends it too */
  parExposition: Set<'CONDUITE' | 'ELECTRICITE' | 'ELECTRICITE_HORS_LISTE'>
  conduiteLe?: Jour
  electricite: Set<'ELECTRICITE' | 'ELECTRICITE_HORS_LISTE'>
  electriciteLe?: Jour
  branche?: Jour
  miCarriereFaite?: boolean
  premierExamen?: Jour
  secondNecessaire?: boolean
  secondExamen?: Jour
  retraite?: Jour
  depassement?: Jour
  urgence?: Jour
}

export function brouillonVide(): Brouillon {
  return {
    expositions: new Set(),
    passees: new Set(),
    conjointes: [],
    etats: new Set(),
    visites: [],
    anteriorite: {},
    absence: { cause: 'INCONNUE' },
    conduite: false,
    parExposition: new Set(),
    electricite: new Set(),
  }
}

export function noterVisite(b: Brouillon, nature: CodeVisite, le: Jour, anterieure: boolean): void {
  b.visites.push({ nature, le, anterieure })
}

/** Measured levels decide: strictly above the value (R. 4412-160; R. 4451-57). */
function niveaux(b: Brouillon): void {
  if (b.plombAir !== undefined || b.plombemie !== undefined) {
    const seuilSang = (b.sexe === 'F' ? P.plombemieFemme : P.plombemieHomme).valeurs[0]!.valeur
    const bas = P.plombemieFemme.valeurs[0]!.valeur
    const airHaut = b.plombAir !== undefined && b.plombAir > P.plombAir.valeurs[0]!.valeur
    const sangHaut = b.plombemie !== undefined && b.plombemie > seuilSang
    // Between the two blood values, the sex decides: not known, the level stays unknown.
    const indecis =
      b.sexe === undefined && b.plombemie !== undefined && b.plombemie > bas && !sangHaut && !airHaut
    b.expositions.delete('PLOMB')
    b.expositions.add(airHaut || sangHaut ? 'PLOMB_AU_DESSUS' : indecis ? 'PLOMB' : 'PLOMB_EN_DESSOUS')
  }
  if (b.doseMsv === undefined && b.doseCristallin === undefined && b.dosePeau === undefined) return
  const effective = b.doseMsv ?? 0
  const cristallin = b.doseCristallin ?? 0
  const peau = b.dosePeau ?? 0
  const v = (p: (typeof P)[keyof typeof P]) => p.valeurs[0]!.valeur
  b.expositions.delete('RI')
  if (effective > v(P.doseA) || cristallin > v(P.doseACristallin) || peau > v(P.doseAPeau))
    b.expositions.add('RI_A')
  else if (effective > v(P.doseB) || peau > v(P.doseBPeau)) b.expositions.add('RI_B')
}

/** States after which the worker is sent to the MT. */
const ORIENTABLES: ReadonlySet<NatureEtat> = new Set(['RQTH', 'INVALIDITE', 'MATERNITE', 'IMPLANT'])

/** The short form's facts as a `Dossier`. */
export function terminer(b: Brouillon, id: string): Dossier {
  niveaux(b)
  // A category told alone: the open ground of each list (R. 4624-23 III; R. 4624-17).
  if (b.categorie === 'SIR' && b.expositions.size === 0) b.expositions.add('LISTE_EMPLOYEUR')
  if (b.categorie === 'SIA' && b.etats.size === 0 && b.expositions.size === 0) b.etats.add('AUTRE')
  const demandes = demandesDe(b)
  const debut = b.embauche ?? b.debutPoste ?? b.affectation
  const expositions: Exposition[] = [...b.expositions].map((nature) =>
    sansVide({ nature, debut: b.debutExposition, fin: b.finExposition }),
  ) as Exposition[]
  for (const nature of b.passees) expositions.push({ nature, fin: DEBUT_PERIODE - 1 })
  // Driving or electrical work told with its last day: an exposure that ended, for the post-exposure visit.
  if (b.finExposition !== undefined) {
    for (const nature of b.parExposition)
      expositions.push(sansVide({ nature, debut: b.debutExposition, fin: b.finExposition }) as Exposition)
  }
  const finDe = (nature: 'CONDUITE' | 'ELECTRICITE' | 'ELECTRICITE_HORS_LISTE') =>
    b.parExposition.has(nature) ? b.finExposition : undefined
  const autorisations = []
  if (b.conduite || b.conduiteLe !== undefined)
    autorisations.push({ nature: 'CONDUITE' as const, le: b.conduiteLe, fin: finDe('CONDUITE') })
  for (const nature of b.electricite) autorisations.push({ nature, le: b.electriciteLe, fin: finDe(nature) })
  if (b.electricite.size === 0 && b.electriciteLe !== undefined) {
    autorisations.push({ nature: 'ELECTRICITE' as const, le: b.electriciteLe })
  }
  if (b.mesureSansDate) b.anteriorite.derniereMesure = debut ?? 0
  if (b.inaptitudeSansDate) b.anteriorite.derniereInaptitude = debut ?? 0
  visitesAnterieures(b, debut)
  const { postes, depuis } = postesDe(b)
  conjoindre(b)
  const contrats = []
  if (b.contrat !== undefined || debut !== undefined || depuis !== undefined) {
    const premier = {
      nature: b.contrat ?? ('INCONNU' as const),
      debut: debut ?? depuis,
      fin: b.finContrat,
      joursPrevus: b.joursPrevus,
      arrivee: b.arrivee,
      suiviEquivalent: b.suiviEquivalent,
      memeCategorie: b.memeCategorie,
    }
    for (let i = 0; i < (b.employeurs ?? 1); i++) contrats.push(sansVide({ ...premier }))
  }
  return sansVide({
    id,
    naissance: b.naissance,
    contrats,
    postes,
    expositions,
    etats: [...b.etats].map((nature) =>
      sansVide({
        nature,
        oriente: !ORIENTABLES.has(nature)
          ? undefined
          : b.souhaite
            ? false
            : nature === 'MATERNITE'
              ? undefined
              : b.oriente,
        debut: nature === 'NUIT' ? b.debutNuit : undefined,
      }),
    ),
    absences: b.cause === undefined && b.absence.debut === undefined ? [] : [absenceDe(b)],
    visites: b.visites,
    prescriptions: b.periodeMois === undefined ? [] : [{ periodeMois: b.periodeMois }],
    autorisations: autorisations.map(sansVide),
    anteriorite: b.anteriorite,
    demandes,
    inaptitude:
      b.premierExamen === undefined
        ? undefined
        : sansVide({
            premierExamen: b.premierExamen,
            secondNecessaire: b.secondNecessaire,
            secondExamen: b.secondExamen,
          }),
    miCarriere: sansVide({ faite: b.miCarriereFaite, echeanceBranche: b.branche }),
    retraite: b.retraite,
    depassementDose: b.depassement,
    urgenceRadiologique: b.urgence,
  }) as Dossier
}
