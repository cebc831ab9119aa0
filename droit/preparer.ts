import { masqueSir } from './categories/sir.ts'
import { CAUSE, CONTRAT, ETAT, EXPOSITION, NON, OUI, type Ternaire } from './codes.ts'
import type { Absence, Contrat, Dossier, Poste, Visite } from './dossier.ts'
import { DEMANDE, Faits, FaitsAbsence } from './faits.ts'
import { type Jour, SANS_JOUR } from './jour.ts'
import { connaitre, TOUTE_LA_LOI } from './loi.ts'
import { BASCULE } from './parametres.ts'
import { PROFESSION } from './professions.ts'

/**
 * How long before hiring, a new post or a new exposure a visit may be held and still count as held
 * for it. Not in the law: without it, an exam held before assignment would look like an old one.
 */
const AVANCE_DE_VISITE = 92
const TOUJOURS = 1_000_000
const ROUTE_ET_COURANT = EXPOSITION.CONDUITE | EXPOSITION.ELECTRICITE | EXPOSITION.ELECTRICITE_HORS_LISTE

const ternaire = (v: boolean | undefined): Ternaire => (v === undefined ? 0 : v ? OUI : NON)
const ou = (j: Jour | undefined): Jour => j ?? SANS_JOUR

function contratPrincipal(contrats: readonly Contrat[], au: Jour): Contrat | undefined {
  let choisi: Contrat | undefined
  for (const c of contrats) {
    if (c.fin !== undefined && c.fin < au) continue
    if (!choisi || ou(c.debut) >= ou(choisi.debut)) choisi = c
  }
  return choisi
}

function posteActuel(postes: readonly Poste[], contrat: Contrat | undefined, au: Jour): Poste | undefined {
  let choisi: Poste | undefined
  for (const p of postes) {
    if (p.fin !== undefined && p.fin < au) continue
    if (p.contrat !== undefined && contrat?.id !== undefined && p.contrat !== contrat.id) continue
    if (!choisi || ou(p.debut) >= ou(choisi.debut)) choisi = p
  }
  return choisi
}

/**
 * Turns a dossier into its compact form for one day.
 * @param f reused when given, so that a whole service needs one object only
 * @param loi last day of the law known; texts of effect after it are ignored
 */
export function preparer(d: Dossier, au: Jour, f: Faits = new Faits(), loi: Jour = TOUTE_LA_LOI): Faits {
  connaitre(loi)
  f.vider()
  f.au = au
  f.loi = loi
  f.naissance = ou(d.naissance)
  f.retraite = ou(d.retraite)
  f.depassementDose = ou(d.depassementDose)
  f.urgenceRadiologique = ou(d.urgenceRadiologique)
  const contrats = d.contrats ?? []
  const contrat = contratPrincipal(contrats, au)
  f.enPoste = contrats.length === 0 || contrat ? 1 : 0
  const poste = posteActuel(d.postes ?? [], contrat, au)
  preparerContrat(contrats, contrat, poste, au, f)
  const reference = f.affectation > au ? f.affectation : au
  preparerExpositions(d, reference, f)
  preparerEtats(d, reference, f)
  const anteriorite = d.anteriorite
  if (anteriorite) {
    f.memeEmploi = ternaire(anteriorite.memeEmploi)
    f.memeExposition = ternaire(anteriorite.memeExposition)
    f.attestationDetenue = ternaire(anteriorite.attestationDetenue)
    f.avisDetenu = ternaire(anteriorite.avisDetenu)
    f.attestationAnterieure = ou(anteriorite.attestation)
    f.sansInaptitude = ternaire(anteriorite.sansInaptitude)
    f.sansMesureAnnees = anteriorite.sansMesureAnnees ?? 0
    f.derniereMesure = ou(anteriorite.derniereMesure)
    f.derniereInaptitude = ou(anteriorite.derniereInaptitude)
  }
  for (const v of d.visites ?? []) if (v.le <= au) preparerVisite(v, d, f)
  f.visiteCouvrePoste = visiteCouvrePoste(d, poste, reference, f) ? 1 : 0
  let fixee = SANS_JOUR
  for (const p of d.prescriptions ?? []) {
    if (ou(p.le) > au || ou(p.le) < fixee) continue
    fixee = ou(p.le)
    f.periodePrescrite = p.periodeMois
  }
  f.miCarriereFaite = ternaire(d.miCarriere?.faite)
  f.echeanceBranche = ou(d.miCarriere?.echeanceBranche)
  if (d.inaptitude) {
    f.inaptitudePremier = d.inaptitude.premierExamen
    f.inaptitudeSecondNecessaire = ternaire(d.inaptitude.secondNecessaire)
    f.inaptitudeSecond = ou(d.inaptitude.secondExamen)
  }
  for (const x of d.demandes ?? []) {
    if (ou(x.le) > au) continue
    if (x.objet === 'prereprise') {
      // Only the worker, the physicians and the medical service of the insurance may ask (L. 4624-2-4).
      f.demandes |= x.par === 'employeur' ? DEMANDE.PREREPRISE_EMPLOYEUR : DEMANDE.PREREPRISE
    } else if (x.objet === 'orientation') f.demandes |= DEMANDE.ORIENTATION
    else if (x.objet === 'incommode-chimique') f.demandes |= DEMANDE.INCOMMODE
    else f.demandes |= DEMANDE.VISITE
  }
  preparerAbsences(d, f)
  return f
}

function preparerContrat(
  contrats: readonly Contrat[],
  c: Contrat | undefined,
  p: Poste | undefined,
  au: Jour,
  f: Faits,
): void {
  f.contrat = c ? CONTRAT[c.nature] : CONTRAT.INCONNU
  f.debutPoste = ou(p?.debut ?? p?.affectation ?? c?.debut)
  f.affectation = ou(p?.affectation ?? p?.debut ?? c?.debut)
  f.embauche = ou(c?.debut ?? p?.debut)
  f.arrivee = ou(c?.arrivee)
  f.suiviEquivalent = ternaire(c?.suiviEquivalent)
  f.joursPrevus = c?.joursPrevus ?? -1
  for (const x of contrats) {
    if ((x.fin !== undefined && x.fin < au) || ou(x.debut) > au) continue
    f.nbContrats++
    if (x.memeCategorie) f.memeCategorie = OUI
  }
}

function preparerExpositions(d: Dossier, reference: Jour, f: Faits): void {
  const expositions = d.expositions ?? []
  let inconnue = false
  let premiere = TOUJOURS
  for (const x of expositions) {
    const bit = EXPOSITION[x.nature]
    const debut = ou(x.debut)
    const fin = x.fin ?? TOUJOURS
    if (debut <= f.au) f.expositionsCarriere |= bit
    if (fin !== TOUJOURS && fin > f.finExposition) f.finExposition = fin
    if (debut > reference || fin < reference) continue
    f.expositions |= bit
    if (bit & (EXPOSITION.BIO_2 | EXPOSITION.CEM | EXPOSITION.CHIMIQUE)) continue
    if (debut === SANS_JOUR) inconnue = true
    else if (debut < premiere) premiere = debut
  }
  if (!inconnue && premiere !== TOUJOURS) f.debutExposition = premiere
  for (const x of d.autorisations ?? []) {
    const bit = EXPOSITION[x.nature]
    const le = ou(x.le)
    if (le <= f.au) f.expositionsCarriere |= bit
    if (x.fin !== undefined && x.fin < reference) continue
    f.autorisations |= bit
    if (le <= reference) f.expositions |= bit
    if (le !== SANS_JOUR && (f.autorisation === SANS_JOUR || le < f.autorisation)) f.autorisation = le
  }
  if (f.finExposition === SANS_JOUR) return
  for (const x of expositions) {
    const debut = ou(x.debut)
    const fin = x.fin ?? TOUJOURS
    const bit = EXPOSITION[x.nature]
    if (debut <= f.finExposition && fin >= f.finExposition && fin !== TOUJOURS) f.expositionsFinies |= bit
    if (debut <= f.finExposition + 1 && fin > f.finExposition) f.expositionsRestantes |= bit
  }
}

function preparerEtats(d: Dossier, reference: Jour, f: Faits): void {
  for (const x of d.etats ?? []) {
    if (ou(x.debut) > reference || (x.fin ?? TOUJOURS) < reference) continue
    f.etats |= ETAT[x.nature]
    if (x.oriente === false) f.etatsAOrienter |= ETAT[x.nature]
  }
  // An implant only matters where the fields exceed the limits (R. 4453-25).
  if (f.etats & ETAT.IMPLANT && (f.expositions & EXPOSITION.CEM) === 0) f.etatsAOrienter &= ~ETAT.IMPLANT
}

function estAnterieure(v: Visite, f: Faits): boolean {
  if (v.anterieure !== undefined) return v.anterieure
  if (v.poste !== undefined || f.embauche === SANS_JOUR || v.le >= f.embauche) return false
  const initiale = v.nature === 'VIPI' || v.nature === 'EMAE'
  return !initiale || v.le < f.embauche - AVANCE_DE_VISITE
}

function preparerVisite(v: Visite, d: Dossier, f: Faits): void {
  const { nature, le } = v
  if (v.conclusion === 'mesures' && le > f.derniereMesure) f.derniereMesure = le
  if (v.conclusion === 'inaptitude' && le > f.derniereInaptitude) f.derniereInaptitude = le
  const anterieure = estAnterieure(v, f)
  if (nature === 'EMAE' || nature === 'EMAP') {
    if (
      le < BASCULE.conduite &&
      le > f.aptitudeSir &&
      v.conclusion !== 'inaptitude' &&
      (v.vautAttestation ?? couvraitConduite(d, le))
    ) {
      f.aptitudeSir = le
    }
    if (anterieure) {
      if (le > f.examenAnterieur) f.examenAnterieur = le
    } else if (le > f.dernierExamen) f.dernierExamen = le
  } else if (nature === 'VIPI' || nature === 'VIPP' || v.conjointe) {
    if (anterieure) {
      if (le > f.vipAnterieure) f.vipAnterieure = le
    } else if (le > f.dernierVip) f.dernierVip = le
  }
  if (nature === 'VINT' && !anterieure && le > f.derniereIntermediaire) f.derniereIntermediaire = le
  // The attestation, the mi-carrière and the post-exposure visit follow the worker between employers.
  if (nature === 'ATTEST' && le > f.derniereAttestation) f.derniereAttestation = le
  if (nature === 'MICAR' && le > f.derniereMiCarriere) f.derniereMiCarriere = le
  if (nature === 'POSTEX' && le > f.dernierePostExposition) f.dernierePostExposition = le
  if (nature === 'INAPT2' && le > f.inaptitudeSecond) f.inaptitudeSecond = le
}

/** Whether an aptitude opinion of that day was given to somebody who drove or was authorised. */
function couvraitConduite(d: Dossier, le: Jour): boolean {
  const assezTot = (debut: Jour | undefined) => debut === undefined || debut <= le + AVANCE_DE_VISITE
  for (const x of d.expositions ?? []) {
    if ((EXPOSITION[x.nature] & ROUTE_ET_COURANT) !== 0 && assezTot(x.debut)) return true
  }
  for (const x of d.autorisations ?? []) if (assezTot(x.le)) return true
  return false
}

/**
 * A change of post inside one contract asks for a new initial visit when the new post brings a
 * ground of SIR, or of a visit before assignment, that the former post did not have.
 */
function visiteCouvrePoste(d: Dossier, poste: Poste | undefined, reference: Jour, f: Faits): boolean {
  if (poste?.debut === undefined || f.embauche === SANS_JOUR || poste.debut <= f.embauche) return true
  const derniere = Math.max(f.dernierVip, f.dernierExamen, f.derniereIntermediaire)
  if (derniere >= poste.debut - AVANCE_DE_VISITE) return true
  const veille = poste.debut - 1
  let avant = 0
  let nuitAvant = false
  for (const x of d.expositions ?? []) {
    if (ou(x.debut) <= veille && (x.fin ?? TOUJOURS) >= veille) avant |= EXPOSITION[x.nature]
  }
  for (const x of d.etats ?? []) {
    if (x.nature === 'NUIT' && ou(x.debut) <= veille && (x.fin ?? TOUJOURS) >= veille) nuitAvant = true
  }
  const nouvelles = f.expositions & ~avant
  if (masqueSir(nouvelles, reference, true) !== 0) return false
  if (nouvelles & (EXPOSITION.BIO_2 | EXPOSITION.CEM)) return false
  return (f.etats & ETAT.NUIT) === 0 || nuitAvant
}

function preparerAbsences(d: Dossier, f: Faits): void {
  const absences = d.absences ?? []
  const triees = absences.length > 1 ? [...absences].sort((a, b) => ou(b.debut) - ou(a.debut)) : absences
  f.nbAbsences = triees.length
  triees.forEach((a, i) => {
    let x = f.absences[i]
    if (!x) {
      x = new FaitsAbsence()
      f.absences.push(x)
    }
    preparerAbsence(a, d, x)
  })
}

function preparerAbsence(a: Absence, d: Dossier, x: FaitsAbsence): void {
  x.cause = CAUSE[a.cause]
  x.debut = ou(a.debut ?? a.emission)
  x.fin = ou(a.fin)
  x.reprise = ou(a.reprise)
  x.emission = ou(a.emission)
  x.prolongation = ou(a.emissionProlongation)
  x.prereprise = ou(a.prereprise?.le)
  x.prereprisePar = a.prereprise?.par ? PROFESSION[a.prereprise.par] : 0
  x.sansMesure =
    a.prereprise?.conclusion === undefined ? 0 : a.prereprise.conclusion === 'aucune-mesure' ? OUI : NON
  x.demande = ternaire(a.demandeReprise)
  x.tenue = ou(a.visiteReprise)
  if (x.tenue !== SANS_JOUR) return
  for (const v of d.visites ?? []) {
    if (v.nature !== 'REPR' || v.le < x.debut) continue
    if (x.fin !== SANS_JOUR && v.le < x.fin) continue
    if (x.tenue === SANS_JOUR || v.le < x.tenue) x.tenue = v.le
  }
}
