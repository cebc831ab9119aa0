import { Lot } from './copie.ts'
import type { Organisation, Professionnel } from './equipes.ts'
import { hasard } from './hasard.ts'
import { cleLuhn, idStable } from './identifiants.ts'
import { ans } from './jours.ts'
import type { Monde } from './monde.ts'
import { enAdresse, telephoneFictif } from './noms.ts'
import { PROFILS } from './tailles.ts'

const NOMS_SERVICE = {
  demo: { nom: 'Prévention Santé Travail Rhône-Costières', sigle: 'PST Rhône-Costières', commune: '30032' },
  ami: { nom: 'Santé au travail des Plateaux de l’Eure', sigle: 'STPE', commune: '27229' },
}

/** The service of the Gard takes building companies; that of the Eure keeps the rules of 001 §2.2.2 (the defaults). */
const PARAMETRES = { demo: { adherents: { divisions_exclues: ['01', '02', '03'] } }, ami: {} }

export const idSecteur = (nom: string, secteurs: readonly string[]) =>
  idStable('secteur', secteurs.indexOf(nom))
export const idCentre = (n: number) => idStable('centre', n)

/** Rows of the service itself: sectors, centres, rooms, teams, people, their time and absences. */
export function lotsOrganisation(monde: Monde, organisation: Organisation): Lot[] {
  return [...lotsLieux(monde), ...lotsPersonnel(monde, organisation)]
}

function lotsLieux({ taille, territoire, geo, cal }: Monde): Lot[] {
  const { secteurs } = PROFILS[taille]
  const { nom, sigle, commune } = NOMS_SERVICE[taille]
  const ici = geo.commune(commune)
  const service = new Lot('organisation.service', [
    ...[
      'id',
      'nom',
      'sigle',
      'siren',
      'adresse',
      'code_postal',
      'commune',
      'telephone',
      'courriel',
      'agrement_numero',
    ],
    ...['agrement_debut', 'agrement_fin', 'agrement_radiologique', 'parametres'],
  ])
  service.ajouter(
    idStable('service', 0),
    nom,
    sigle,
    `00000000${cleLuhn('00000000')}`,
    '1 place des Platanes',
    ici.codePostal,
    ici.nom,
    telephoneFictif(1, territoire.zone),
    'accueil@exemple.fr',
    'FICTIF-2023-01',
    cal.texte(-ans(3)),
    cal.texte(ans(2)),
    true,
    JSON.stringify(PARAMETRES[taille]),
  )
  const secteur = new Lot('organisation.secteur', ['id', 'nom'])
  for (const s of secteurs) secteur.ajouter(idSecteur(s, secteurs), s)
  const centre = new Lot('organisation.centre', [
    ...[
      'id',
      'nom',
      'secteur_id',
      'genre',
      'adresse',
      'code_postal',
      'commune',
      'commune_code',
      'latitude',
      'longitude',
    ],
    ...['telephone', 'jours_ouverture', 'ouvert_le'],
  ])
  const salle = new Lot('organisation.salle', ['id', 'centre_id', 'nom', 'usage', 'capacite'])
  let salles = 0
  territoire.centres.forEach((c, i) => {
    const lieu = geo.commune(c.commune)
    centre.ajouter(
      idCentre(i),
      c.nom,
      idSecteur(c.secteur, secteurs),
      c.genre,
      c.adresse,
      lieu.codePostal,
      lieu.nom,
      lieu.code,
      c.latitude,
      c.longitude,
      telephoneFictif(10 + i, territoire.zone),
      `{${(c.jours ?? [1, 2, 3, 4, 5]).join()}}`,
      cal.texte(-ans(12 + i)),
    )
    const cabinets = c.genre === 'annexe' ? 2 : 4
    for (let k = 1; k <= cabinets; k++)
      salle.ajouter(idStable('salle', salles++), idCentre(i), `Cabinet ${k}`, 'consultation', null)
    salle.ajouter(idStable('salle', salles++), idCentre(i), 'Salle d’examens', 'examens', null)
    if (c.genre !== 'annexe')
      salle.ajouter(idStable('salle', salles++), idCentre(i), 'Salle de réunion', 'reunion', 14)
  })
  if (taille === 'ami')
    centre.ajouter(
      idCentre(99),
      'Siège social',
      null,
      'siege',
      '2 rue des Tilleuls',
      ici.codePostal,
      ici.nom,
      ici.code,
      49.02,
      1.16,
      telephoneFictif(40, territoire.zone),
      '{1,2,3,4,5}',
      cal.texte(-ans(20)),
    )
  return [service, secteur, centre, salle]
}

function rpps(n: number): string {
  const debut = `10999${String(n).padStart(5, '0')}`
  return debut + cleLuhn(debut)
}

function lotsPersonnel(
  { taille, territoire, graine, cal }: Monde,
  { equipes, professionnels }: Organisation,
): Lot[] {
  const h = hasard(graine, 'personnel')
  const { secteurs } = PROFILS[taille]
  const equipe = new Lot('organisation.equipe', [
    'id',
    'nom',
    'centre_id',
    'secteur_id',
    'telephone',
    'courriel',
  ])
  for (const e of equipes) {
    const c = territoire.centres[e.centre]!
    equipe.ajouter(
      e.id,
      e.nom,
      idCentre(e.centre),
      idSecteur(c.secteur, secteurs),
      telephoneFictif(60 + e.n, territoire.zone),
      `${enAdresse(e.nom)}@exemple.fr`,
    )
  }
  const professionnel = new Lot('organisation.professionnel', [
    ...[
      'id',
      'nom',
      'prenom',
      'metier_code',
      'specialite',
      'rpps',
      'courriel',
      'telephone',
      'forme_sante_travail',
    ],
    ...['coordinateur', 'arrivee', 'depart'],
  ])
  const etp = new Lot('organisation.etp', [
    'id',
    'professionnel_id',
    'quotite',
    'contrat',
    'cadre',
    'debut',
    'fin',
  ])
  const membre = new Lot('organisation.membre_equipe', [
    'id',
    'equipe_id',
    'professionnel_id',
    'debut',
    'fin',
  ])
  const absence = new Lot('organisation.absence_professionnel', [
    'id',
    'professionnel_id',
    'motif',
    'debut',
    'fin',
  ])
  const remplacement = new Lot('organisation.remplacement', [
    'id',
    'absence_id',
    'remplacant_id',
    'debut',
    'fin',
  ])
  for (const p of professionnels) {
    const soignant = ['medecin', 'collaborateur_medecin', 'idest'].includes(p.metier)
    professionnel.ajouter(
      p.id,
      p.nom,
      p.prenom,
      p.metier,
      p.specialite,
      soignant ? rpps(p.n) : null,
      `${enAdresse(p.prenom)}.${enAdresse(p.nom)}@exemple.fr`,
      telephoneFictif(200 + p.n, 'mobile'),
      p.metier !== 'idest' || p.arrivee < -ans(1),
      p.coordinateur,
      cal.texte(p.arrivee),
      cal.ou(p.depart),
    )
    temps(h.chance(0.3), p, etp, cal)
    p.equipes.forEach((q, k) => {
      const entree = Math.max(p.arrivee, -ans(5) + k * 400)
      membre.ajouter(
        idStable('membre', p.n * 8 + k),
        equipes[q]!.id,
        p.id,
        cal.texte(Math.min(entree, p.depart ?? 0)),
        cal.ou(p.depart),
      )
    })
    if (p.depart === null && p.equipes.length && h.chance(0.35)) absenter(p)
  }
  return [equipe, professionnel, etp, membre, absence, remplacement]

  /** A past absence, and for some one that runs today or comes soon, with who stands in. */
  function absenter(p: Professionnel): void {
    const remplacant = professionnels.find(
      (r) => r.metier === p.metier && r !== p && r.depart === null && r.n !== p.n,
    )
    const noter = (k: 0 | 1, motif: string, debut: number, fin: number) => {
      const id = idStable('absence', p.n * 2 + k)
      absence.ajouter(id, p.id, motif, cal.texte(debut), cal.texte(fin))
      if (remplacant)
        remplacement.ajouter(
          idStable('remplacement', p.n * 2 + k),
          id,
          remplacant.id,
          cal.texte(debut),
          cal.texte(fin),
        )
    }
    const passe = -h.entier(40, 300)
    if (p.arrivee < passe - 40)
      noter(0, h.choix(['conges', 'formation', 'arret']), passe, passe + h.entier(2, 30))
    if (h.chance(0.5)) {
      const debut = h.entier(-6, 25)
      const long = h.chance(0.2)
      noter(
        1,
        long ? 'parental' : h.choix(['conges', 'formation']),
        debut,
        debut + (long ? 112 : h.entier(7, 18)),
      )
    }
  }
}

/** Working time over time: some changed it since they arrived. */
function temps(change: boolean, p: Professionnel, etp: Lot, cal: Monde['cal']): void {
  const milieu = p.arrivee + Math.floor((Math.min(0, p.depart ?? 0) - p.arrivee) * 0.6)
  if (change && milieu > p.arrivee + 60) {
    etp.ajouter(
      idStable('etp', p.n * 2),
      p.id,
      p.quotite === 1 ? 0.8 : 1,
      p.contrat,
      p.cadre,
      cal.texte(p.arrivee),
      cal.texte(milieu),
    )
    etp.ajouter(
      idStable('etp', p.n * 2 + 1),
      p.id,
      p.quotite,
      p.contrat,
      p.cadre,
      cal.texte(milieu + 1),
      cal.ou(p.depart),
    )
  } else
    etp.ajouter(
      idStable('etp', p.n * 2),
      p.id,
      p.quotite,
      p.contrat,
      p.cadre,
      cal.texte(p.arrivee),
      cal.ou(p.contrat === 'cdd' ? 200 : p.depart),
    )
}
