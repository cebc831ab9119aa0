import { NAF_VERSION } from '../../domaines/adherents/index.ts'
import { Lot } from './copie.ts'
import { siteDe } from './entreprises.ts'
import { type Hasard, hasard } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import { idCentre, idSecteur } from './lots-organisation.ts'
import {
  adhesionCourante,
  type Entreprise,
  type Etablissement,
  enCours,
  estActive,
  type Monde,
} from './monde.ts'
import { enAdresse, telephoneFictif, tirerIdentite } from './noms.ts'
import { PROFILS } from './tailles.ts'

/** Rows of the members: groups, companies, memberships, derogations, establishments, headcounts, contacts. */
export function lotsAdherents(monde: Monde): Lot[] {
  const h = hasard(monde.graine, 'lots-adherents')
  return [
    ...lotsEntreprises(h, monde),
    ...lotsEtablissements(h, monde),
    lotContacts(hasard(monde.graine, 'contacts'), monde),
  ]
}

function lotsEntreprises(h: Hasard, { entreprises, groupes, cal }: Monde): Lot[] {
  const groupe = new Lot('adherents.groupe', ['id', 'nom'])
  for (const [i, nom] of groupes.entries()) groupe.ajouter(idStable('groupe', i), nom)
  const entreprise = new Lot('adherents.entreprise', [
    ...[
      'id',
      'nature',
      'siren',
      'raison_sociale',
      'enseigne',
      'forme_juridique',
      'groupe_id',
      'naf_version',
      'naf_code',
      'idcc',
    ],
    ...['activite', 'site_internet', 'dirigeant_suivi'],
  ])
  const adhesion = new Lot('adherents.adhesion', [
    'id',
    'entreprise_id',
    'type',
    'statut',
    'demandee_le',
    'accuse_le',
    'debut',
    'fin',
    'motif',
    'motif_radiation',
  ])
  const derogation = new Lot('adherents.derogation', [
    ...[
      'id',
      'adhesion_id',
      'sans_spst_autonome',
      'travaille_regulierement',
      'ni_prereprise_ni_reprise',
      'hors_site_autonome',
    ],
    ...['conditions_cmt', 'avis_cmt_le', 'approbation_ca_le', 'avis_commission_controle_le'],
  ])
  for (const e of entreprises) {
    const { naf, idcc, description } = e.activite
    entreprise.ajouter(
      e.id,
      e.nature,
      e.siren,
      e.raison,
      e.enseigne,
      e.forme,
      e.groupe === null ? null : idStable('groupe', e.groupe),
      naf && NAF_VERSION,
      naf,
      e.nature === 'ett' ? '1413' : idcc && e.effectif > 0 ? idcc : null,
      description,
      e.effectif >= 10 && h.chance(0.5) ? siteDe(e) : null,
      e.dirigeantSuivi,
    )
    e.adhesions.forEach((a, k) => {
      const id = idStable('adhesion', e.n * 2 + k)
      adhesion.ajouter(
        id,
        e.id,
        a.type,
        a.statut,
        cal.texte(a.demandee),
        cal.ou(a.accuse),
        cal.ou(a.debut),
        cal.ou(a.fin),
        a.motif,
        a.motifRadiation,
      )
      if (a.type !== 'derogatoire') return
      const avis = (a.debut ?? 0) - 40
      derogation.ajouter(
        idStable('derogation', e.n),
        id,
        true,
        true,
        true,
        true,
        'Salariés éloignés intervenant chaque semaine dans le département',
        cal.texte(avis - 30),
        cal.texte(avis - 10),
        cal.texte(avis),
      )
    })
  }
  return [groupe, entreprise, adhesion, derogation]
}

const HORAIRES = [
  'Du lundi au vendredi, 8 h – 12 h et 14 h – 17 h',
  'Du mardi au samedi, 9 h – 19 h',
  '7 j sur 7, équipes 2 × 8',
  'Du lundi au jeudi, 7 h 30 – 17 h',
]

function lotsEtablissements(h: Hasard, { taille, territoire, etablissements, contrats, cal }: Monde): Lot[] {
  const { secteurs } = PROFILS[taille]
  const etablissement = new Lot('adherents.etablissement', [
    ...[
      'id',
      'entreprise_id',
      'siret',
      'siege',
      'enseigne',
      'adresse',
      'code_postal',
      'commune',
      'commune_code',
      'lieu_activite',
    ],
    ...[
      'naf_version',
      'naf_code',
      'secteur_id',
      'centre_id',
      'jours_horaires',
      'a_locaux',
      'a_entrepot',
      'a_chantiers',
      'ouvert_le',
      'ferme_le',
    ],
  ])
  for (const s of etablissements) {
    const { activite, nature, effectif } = s.entreprise
    const domicile = nature === 'independant' || nature === 'particulier_employeur'
    const chez = territoire.centres[s.centre]!
    etablissement.ajouter(
      s.id,
      s.entreprise.id,
      s.siret,
      s.siege,
      s.enseigne,
      s.adresse,
      s.commune.codePostal,
      s.commune.nom,
      s.commune.code,
      activite.chantiers && h.chance(0.4) ? 'Chantiers du département' : null,
      activite.naf && NAF_VERSION,
      activite.naf,
      idSecteur(chez.secteur, secteurs),
      idCentre(s.centre),
      h.chance(0.45) ? h.choix(HORAIRES) : null,
      !domicile,
      Boolean(activite.entrepot) && effectif >= 5,
      Boolean(activite.chantiers),
      cal.texte(s.ouvert),
      cal.ou(s.ferme),
    )
  }
  const effectif = new Lot('adherents.effectif', ['id', 'etablissement_id', 'au', 'nombre', 'source'])
  // Yearly declarations, counted on the contracts themselves.
  const annees = [5, 4, 3, 2, 1, 0].map((k) => cal.declaration(k)).filter((j) => j <= 0)
  const comptes = etablissements.map(() => annees.map(() => 0))
  for (const c of contrats)
    if (c.type !== 'interim')
      for (const [k, jour] of annees.entries()) if (enCours(c, jour)) comptes[c.etablissement.n]![k]!++
  for (const s of etablissements) declarerEffectifs(effectif, s, annees, comptes[s.n]!, cal)
  return [etablissement, effectif]
}

function declarerEffectifs(
  lot: Lot,
  s: Etablissement,
  annees: readonly number[],
  comptes: readonly number[],
  cal: Monde['cal'],
): void {
  const a = s.entreprise.adhesions[0]!
  const arrivee = a.debut ?? a.demandee
  if (arrivee > -ans(5))
    lot.ajouter(
      idStable('effectif', s.n * 8),
      s.id,
      cal.texte(Math.min(0, Math.max(arrivee, s.ouvert))),
      s.effectif,
      'adhesion',
    )
  const depart = Math.min(
    s.ferme ?? 9e9,
    adhesionCourante(s.entreprise).statut === 'radiee' ? (adhesionCourante(s.entreprise).fin ?? 9e9) : 9e9,
  )
  if (a.debut === null) return
  // The members' payroll declarations keep the headcount of the month.
  const mois = cal.finDuMoisPasse()
  if (estActive(s.entreprise) && s.ferme === null && arrivee < mois && s.ouvert < mois)
    lot.ajouter(idStable('effectif', s.n * 8 + 7), s.id, cal.texte(mois), s.effectif, 'dsn')
  for (const [k, jour] of annees.entries())
    if (jour > arrivee + 30 && jour > s.ouvert && jour <= depart)
      lot.ajouter(idStable('effectif', s.n * 8 + 1 + k), s.id, cal.texte(jour), comptes[k]!, 'declaration')
}

/** Kinds of contacts by size of company. */
function typesDe(h: Hasard, e: Entreprise): string[] {
  if (e.nature === 'particulier_employeur' || e.nature === 'independant') return ['dirigeant']
  if (e.effectif < 10) return h.chance(0.35) ? ['dirigeant', 'comptable'] : ['dirigeant']
  const types =
    e.effectif < 50 ? ['dirigeant', 'administratif'] : ['dirigeant', 'rh', 'prevention', 'administratif']
  if (h.chance(e.effectif < 50 ? 0.35 : 0.75)) types.push('referent_securite')
  return types
}

const FONCTIONS: Readonly<Record<string, string>> = {
  dirigeant: 'Gérant',
  administratif: 'Responsable administratif',
  rh: 'Responsable des ressources humaines',
  comptable: 'Cabinet comptable',
  prevention: 'Responsable sécurité',
  referent_securite: 'Référent santé et sécurité',
  etablissement: 'Responsable de site',
}
/** 29 of 114 new members could not be reached (004, annexe sondage). */
const INJOIGNABLES_NOUVEAUX = 29 / 114

function lotContacts(h: Hasard, { entreprises, territoire, cal }: Monde): Lot {
  const lot = new Lot('adherents.contact', [
    ...[
      'id',
      'entreprise_id',
      'etablissement_id',
      'type',
      'civilite',
      'nom',
      'prenom',
      'fonction',
      'courriel',
      'telephone',
    ],
    ...['verifie_le', 'injoignable_depuis', 'debut', 'fin'],
  ])
  let n = 0
  for (const e of entreprises) {
    const a = adhesionCourante(e)
    const depuis = e.adhesions[0]!.debut ?? e.adhesions[0]!.demandee
    const nouveau = estActive(e) && a.debut! > -365
    const injoignable = nouveau ? h.chance(INJOIGNABLES_NOUVEAUX) : estActive(e) && h.chance(0.03)
    const ajouter = (type: string, site: Etablissement | null) => {
      const sexe = h.chance(type === 'dirigeant' || type === 'prevention' ? 0.35 : 0.65) ? 'F' : 'M'
      const { nom, prenoms } = tirerIdentite(h, sexe, h.entier(28, 62))
      const prenom = prenoms.split(' ')[0]!
      const debut = Math.min(0, depuis + (nouveau ? 0 : h.entier(0, Math.max(1, -depuis >> 1))))
      const manque =
        injoignable && type === 'dirigeant' ? -h.entier(1, Math.min(200, Math.max(1, -debut))) : null
      lot.ajouter(
        idStable('contact', n++),
        e.id,
        site?.id ?? null,
        type,
        sexe === 'F' ? 'Mme' : 'M.',
        nom,
        prenom,
        FONCTIONS[type]!,
        h.chance(0.9)
          ? `${enAdresse(prenom)}.${enAdresse(nom)}@${enAdresse(e.raison).slice(0, 40)}.exemple.fr`
          : null,
        telephoneFictif(n * 3, h.chance(0.45) ? 'mobile' : territoire.zone),
        manque === null && h.chance(0.55) ? cal.texte(Math.max(debut, -h.entier(0, 700))) : null,
        cal.ou(manque),
        cal.texte(debut),
        null,
      )
    }
    for (const type of typesDe(h, e)) ajouter(type, null)
    for (const s of e.etablissements)
      if (!s.siege && s.ferme === null && h.chance(0.6)) ajouter('etablissement', s)
  }
  return lot
}
