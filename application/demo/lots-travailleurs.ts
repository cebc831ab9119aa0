import { tirerEmploi } from './contrats.ts'
import { Lot } from './copie.ts'
import { PROFESSIONNELS_FIXES, TRAVAILLEURS_FIXES } from './distribution.ts'
import { emploi } from './emplois.ts'
import { type Hasard, hasard } from './hasard.ts'
import { idStable, matriculeFictif, OID_INS_DEMO } from './identifiants.ts'
import { ans } from './jours.ts'
import { type Contrat, enCours, type Monde, type Personne } from './monde.ts'
import { enAdresse, telephoneFictif } from './noms.ts'
import { tirerAdresse } from './territoires.ts'

/** Rows of the workers: identity, coordinates, contracts, posts, exposures, situations, health states. */
export function lotsTravailleurs(monde: Monde): Lot[] {
  const actifs = new Map<Personne, Contrat>()
  for (const c of monde.contrats) if (enCours(c)) actifs.set(c.personne, c)
  return [...lotsPersonnes(monde, actifs), ...lotsContrats(monde), lotEtats(monde, actifs)]
}

function lotsPersonnes({ graine, personnes, geo, cal }: Monde, actifs: Map<Personne, Contrat>): Lot[] {
  const h = hasard(graine, 'coordonnees')
  const colonnes = [
    ...[
      'id',
      'nom_naissance',
      'prenoms',
      'sexe',
      'naissance',
      'lieu_naissance_code',
      'lieu_naissance',
      'nom_usage',
    ],
    ...['prenom_usage', 'statut_identite'],
  ]
  const travailleur = new Lot('travailleurs.travailleur', colonnes)
  const doubles = new Lot('travailleurs.travailleur', colonnes, true)
  const coordonnees = new Lot('travailleurs.coordonnees', [
    'travailleur_id',
    'courriel',
    'telephone',
    'adresse',
    'code_postal',
    'commune',
    'verifie_le',
  ])
  const ins = new Lot('travailleurs.ins', ['travailleur_id', 'matricule', 'oid', 'obtenu_le'])
  for (const p of personnes) {
    // A number is obtained with the identity (never for the doubles, entered by hand).
    if (p.statutIdentite === 'validee')
      ins.ajouter(
        p.id,
        matriculeFictif(p.sexe, cal.texte(p.naissance), p.n),
        OID_INS_DEMO,
        `${cal.texte(-1)} 08:00:00+01`,
      )
    const lot = p.double ? doubles : travailleur
    lot.ajouter(
      p.id,
      p.nom,
      p.prenoms,
      p.sexe,
      cal.texte(p.naissance),
      p.lieuCode,
      p.lieu,
      p.nomUsage,
      p.prenomUsage,
      p.statutIdentite,
    )
    const contrat = actifs.get(p)
    if (!h.chance(contrat ? 0.82 : 0.4)) continue
    const commune = geo.parCentre[contrat?.etablissement.centre ?? 0]!.tirer(h)
    const prenom = p.prenoms.split(' ')[0]!
    const tel = h.chance(0.93)
    coordonnees.ajouter(
      p.id,
      !tel || h.chance(0.6)
        ? `${enAdresse(prenom)}.${enAdresse(p.nomUsage ?? p.nom)}${p.n}@exemple.fr`
        : null,
      tel ? telephoneFictif(p.n * 13 + 5, 'mobile') : null,
      tirerAdresse(h),
      commune.codePostal,
      commune.nom,
      h.chance(0.5) ? cal.texte(-h.entier(0, 900)) : null,
    )
  }
  return [travailleur, coordonnees, ins, doubles]
}

const UNITES: Readonly<Record<string, string>> = { bruit: 'dB(A)', vibrations: 'm/s²' }
/** Nobody writes down everything: share of contracts for which the other exposures were declared. */
const DECLARE_AUTRES = 0.35

function lotsContrats({ graine, contrats, cal }: Monde): Lot[] {
  const h = hasard(graine, 'postes')
  const contrat = new Lot('travailleurs.contrat', [
    ...[
      'id',
      'travailleur_id',
      'etablissement_id',
      'numero',
      'type',
      'temps_partiel',
      'pcs',
      'entreprise_utilisatrice_id',
    ],
    ...['exclusion_suivi', 'debut', 'fin', 'motif_fin'],
  ])
  const poste = new Lot('travailleurs.poste', [
    'id',
    'contrat_id',
    'intitule',
    'unite_travail',
    'debut',
    'fin',
  ])
  const exposition = new Lot('travailleurs.exposition', [
    'id',
    'contrat_id',
    'poste_id',
    'nature_code',
    'source',
    'niveau',
    'unite',
    'precision_',
    'debut',
    'fin',
  ])
  const situation = new Lot('travailleurs.situation', ['id', 'contrat_id', 'code', 'source', 'debut', 'fin'])
  let [nExpo, nSit] = [0, 0]
  for (const c of contrats) {
    const e = emploi(c.emploi)
    contrat.ajouter(
      c.id,
      c.personne.id,
      c.etablissement.id,
      c.numero,
      c.type,
      c.tempsPartiel,
      e.pcs ?? null,
      c.utilisatrice?.id ?? null,
      c.exclusion,
      cal.texte(c.debut),
      cal.ou(c.fin),
      c.motifFin,
    )
    const idPoste = idStable('poste', c.n * 2)
    const debut = posteAnterieur(h, c, poste, cal)
    poste.ajouter(idPoste, c.id, intituleDe(c), e.unite, cal.texte(debut), cal.ou(c.fin))
    const exposer = (nature: string, jusqua: number | null) => {
      const mesure = UNITES[nature]
      const precision = nature === 'cmr' ? e.cmr : nature === 'conduite' ? e.engin : undefined
      exposition.ajouter(
        idStable('exposition', nExpo++),
        c.id,
        idPoste,
        nature,
        sourceDe(h, nature),
        mesure ? niveauDe(h, nature) : null,
        mesure ?? null,
        precision ?? null,
        cal.texte(debut),
        cal.ou(jusqua),
      )
    }
    for (const nature of c.expositions) {
      const majorite = c.personne.naissance + ans(18) - 1
      if (nature !== 'jeune_derogation') exposer(nature, c.fin)
      else if (majorite >= debut) exposer(nature, c.fin === null ? majorite : Math.min(c.fin, majorite))
    }
    if (e.autres && enCours(c) && h.chance(DECLARE_AUTRES))
      for (const nature of e.autres.slice(0, h.entier(1, 3))) exposer(nature, c.fin)
    const situer = (code: string) =>
      situation.ajouter(
        idStable('situation', nSit++),
        c.id,
        code,
        'employeur',
        cal.texte(debut),
        cal.ou(c.fin),
      )
    if (c.nuit) situer('nuit')
    if (c.personne.boeth) situer('boeth')
    for (const code of c.situations ?? []) situer(code)
    for (const [code, p] of Object.entries(e.situations ?? {})) if (enCours(c) && h.chance(p)) situer(code)
  }
  return [contrat, poste, exposition, situation]
}

const intituleDe = (c: Contrat) => {
  const texte = emploi(c.emploi).intitule[c.personne.sexe === 'F' ? 1 : 0]
  return c.type === 'apprenti' ? `Apprenti${c.personne.sexe === 'F' ? 'e' : ''} – ${texte}` : texte
}

/** For one long contract in eight, the post held before the present one; gives the first day of the present one. */
function posteAnterieur(h: Hasard, c: Contrat, poste: Lot, cal: Monde['cal']): number {
  const fin = c.fin === null || c.fin > 0 ? 0 : c.fin
  if (c.type !== 'cdi' || fin - c.debut < 900 || !h.chance(0.13)) return c.debut
  const ancien = tirerEmploi(h, c.etablissement.entreprise.activite)
  const passage = c.debut + Math.floor((fin - c.debut) * (0.3 + h.reel() * 0.5))
  poste.ajouter(
    idStable('poste', c.n * 2 + 1),
    c.id,
    emploi(ancien).intitule[c.personne.sexe === 'F' ? 1 : 0],
    emploi(ancien).unite,
    cal.texte(c.debut),
    cal.texte(passage),
  )
  return passage + 1
}

function sourceDe(h: Hasard, nature: string): string {
  const tire = h.reel()
  if (nature === 'cmr' && tire < 0.3) return 'liste_cmr'
  return tire < 0.86 ? 'employeur' : tire < 0.94 ? 'fiche_entreprise' : 'service'
}

const niveauDe = (h: Hasard, nature: string) =>
  nature === 'bruit' ? h.entier(78, 94) : Math.round((0.3 + h.reel() * 3) * 10) / 10

/** Health states that workers told the health team (class santé): plausible shares, for some of those in place. */
function lotEtats({ graine, personnes, cal }: Monde, actifs: Map<Personne, Contrat>): Lot {
  const h = hasard(graine, 'etats')
  const lot = new Lot('travailleurs.etat_sante', [
    'id',
    'travailleur_id',
    'code',
    'precision_',
    'debut',
    'fin',
    'saisi_par',
    'saisi_le',
  ])
  const soignants = PROFESSIONNELS_FIXES.filter((p) => p.role === 'medecin' || p.role === 'idest').map(
    (p) => p.compteId,
  )
  const fixes = new Map(TRAVAILLEURS_FIXES.map((t) => [t.id, t]))
  let n = 0
  const ajouter = (p: Personne, code: string, debut: number, fin: number | null) =>
    lot.ajouter(
      idStable('etat', n++),
      p.id,
      code,
      null,
      cal.texte(debut),
      cal.ou(fin),
      soignants[n % 2]!,
      `${cal.texte(Math.min(0, debut + 3))} 10:00:00+01`,
    )
  for (const p of personnes) {
    const c = actifs.get(p)
    if (!c) continue
    const fixe = fixes.get(p.id)
    if (fixe) {
      for (const code of fixe.etats ?? [])
        ajouter(p, code, code === 'enceinte' ? -95 : -700, code === 'enceinte' ? 170 : null)
      continue
    }
    const age = -p.naissance / 365.25
    if ((p.boeth && h.chance(0.7)) || h.chance(0.009)) ajouter(p, 'rqth', -h.entier(30, 2000), null)
    if (h.chance(0.006)) ajouter(p, 'invalidite', -h.entier(60, 2500), null)
    if (p.sexe !== 'F' || age < 19 || age > 43) continue
    const tire = h.reel()
    if (tire < 0.02) {
      const debut = -h.entier(20, 180)
      ajouter(p, 'enceinte', debut, debut + 260)
    } else if (tire < 0.028) {
      const debut = -h.entier(5, 160)
      ajouter(p, 'accouchement_recent', debut, debut + 180)
      if (h.chance(0.4)) ajouter(p, 'allaitement', debut, null)
    }
  }
  return lot
}
