import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Connexions } from '../../../plateforme/base/connexions.ts'
import { demanderRecalcul, executerRecalcul } from '../../suivi/index.ts'

/** The day of the scenarios. */
export const MAINTENANT = new Date('2026-11-22T09:00:00Z')

/** One team with its médecin, three nurses and an assistante, one member: what the scenarios S04 and S05 play on. */
export interface Scene {
  equipe: string
  centre: string
  etablissement: string
  entreprise: string
  medecin: string
  /** Nurse with a protocol in force; one whose protocol ended last week; one without any. */
  idest: string
  idestExpiree: string
  idestSans: string
  comptes: { medecin: string; idest: string; idestExpiree: string; assistante: string; employeur: string }
  protocole: string
  mesures: { sir: string; delai: string; interim: string }
}

const QUATRE_GENRES = ['VIPI', 'VIPP', 'VINT', 'MICAR', 'REPR_MATERNITE', 'PREREP', 'DEM']

/**
 * Writes the scene as the owner of the database.
 * @param options.dansUnService beside a demo service, whose own measures are put away so that those of the scene decide
 */
export async function poserScene(
  q: pg.Pool | pg.Client,
  { dansUnService = false }: { dansUnService?: boolean } = {},
): Promise<Scene> {
  const id = () => randomUUID()
  const s: Scene = {
    ...{ equipe: id(), centre: id(), etablissement: id(), entreprise: id() },
    ...{ medecin: id(), idest: id(), idestExpiree: id(), idestSans: id() },
    comptes: { medecin: id(), idest: id(), idestExpiree: id(), assistante: id(), employeur: id() },
    protocole: id(),
    mesures: { sir: id(), delai: id(), interim: id() },
  }
  await q.query(`insert into organisation.centre (id, nom) values ($1, 'Centre de Brumeval')`, [s.centre])
  await q.query(`insert into organisation.equipe (id, nom, centre_id) values ($1, 'Équipe Brumeval', $2)`, [
    s.equipe,
    s.centre,
  ])
  await q.query(
    `insert into organisation.professionnel (id, nom, prenom, metier_code, arrivee) values
      ($1, 'Faure', 'Anne', 'medecin', '2018-01-01'), ($2, 'Marin', 'Lise', 'idest', '2018-01-01'),
      ($3, 'Colas', 'Paul', 'idest', '2018-01-01'), ($4, 'Petit', 'Nora', 'idest', '2018-01-01')`,
    [s.medecin, s.idest, s.idestExpiree, s.idestSans],
  )
  await q.query(
    `insert into organisation.membre_equipe (equipe_id, professionnel_id, debut)
     select $1, x, '2018-01-01' from unnest($2::uuid[]) x`,
    [s.equipe, [s.medecin, s.idest, s.idestExpiree, s.idestSans]],
  )
  await q.query(
    `insert into comptes.compte (id, courriel, prenom, nom) values ($1, 'anne.faure@exemple.fr', 'Anne', 'Faure'),
      ($2, 'lise.marin@exemple.fr', 'Lise', 'Marin'), ($3, 'paul.colas@exemple.fr', 'Paul', 'Colas'),
      ($4, 'zoe.roy@exemple.fr', 'Zoé', 'Roy'), ($5, 'luc.aubry@exemple.fr', 'Luc', 'Aubry')`,
    Object.values(s.comptes),
  )
  await q.query(
    `insert into adherents.entreprise (id, siren, raison_sociale) values ($1, '732829320', 'Menuiserie Aubry')`,
    [s.entreprise],
  )
  await q.query(
    `insert into adherents.adhesion (entreprise_id, statut, debut) values ($1, 'active', '2015-01-01')`,
    [s.entreprise],
  )
  await q.query(
    `insert into adherents.etablissement (id, entreprise_id, siege, commune, code_postal, centre_id)
     values ($1, $2, true, 'Brumeval', '27000', $3)`,
    [s.etablissement, s.entreprise, s.centre],
  )
  await q.query(
    `insert into organisation.portefeuille (etablissement_id, equipe_id, debut) values ($1, $2, '2018-01-01')`,
    [s.etablissement, s.equipe],
  )
  await q.query(
    `insert into comptes.attribution (compte_id, role, professionnel_id, debut) values
      ($1, 'medecin', $2, '2018-01-01'), ($3, 'idest', $4, '2018-01-01'), ($5, 'idest', $6, '2018-01-01')`,
    [s.comptes.medecin, s.medecin, s.comptes.idest, s.idest, s.comptes.idestExpiree, s.idestExpiree],
  )
  await q.query(
    `insert into comptes.attribution (compte_id, role, debut) values ($1, 'assistante', '2018-01-01')`,
    [s.comptes.assistante],
  )
  await q.query(
    `insert into comptes.attribution (compte_id, role, entreprise_id, qualite, debut)
     values ($1, 'employeur', $2, 'employeur', '2018-01-01')`,
    [s.comptes.employeur, s.entreprise],
  )
  if (dansUnService)
    await q.query(`update planification.mesure_experimentale set suspendue_le = '2020-01-01'`)
  await poserProtocoles(q, s)
  await poserMesures(q, s)
  await poserPlages(q, s)
  return s
}

/** Everybody receives at the centre, all working days, 8:00 to 18:00. */
async function poserPlages(q: pg.Pool | pg.Client, s: Scene): Promise<void> {
  await q.query(
    `insert into planification.plage (professionnel_id, jour_semaine, de, a, centre_id, debut)
     select p, j, 480, 1080, $2, '2018-01-01' from unnest($1::uuid[]) p, generate_series(1, 5) j`,
    [[s.medecin, s.idest, s.idestExpiree, s.idestSans], s.centre],
  )
}

async function poserProtocoles(q: pg.Pool | pg.Client, s: Scene): Promise<void> {
  for (const [protocole, idest, debut, fin] of [
    [s.protocole, s.idest, '2025-01-01', '2027-12-31'],
    [randomUUID(), s.idestExpiree, '2023-11-16', '2026-11-15'],
  ]) {
    await q.query(
      `insert into planification.protocole_cadre (id, medecin_id, idest_id, objet, debut, fin)
       values ($1, $2, $3, 'Délégation des visites de l’équipe', $4, $5)`,
      [protocole, s.medecin, idest, debut, fin],
    )
    await q.query(
      `insert into planification.protocole_genre (protocole_id, genre, conditions, contenu, reorientation)
       select $1, g, 'Infirmier formé', 'Entretien et examens prévus', 'Tout doute sur l’état de santé' from unnest($2::text[]) g`,
      [protocole, QUATRE_GENRES],
    )
    await q.query(
      `update planification.protocole_cadre set complet_le = $2::date + time '09:00' where id = $1`,
      [protocole, debut],
    )
  }
}

const EXCLUSIONS = ['amiante', 'plomb', 'hyperbare', 'ionisant_a', 'ionisant_b', 'jeune_derogation']

async function poserMesures(q: pg.Pool | pg.Client, s: Scene): Promise<void> {
  await q.query(
    `insert into planification.mesure_experimentale (id, nom, texte, effet, base_juridique, accord_reference, accord_le,
      debut, fin, codes, categories, contrats, expositions, exclusions, code_tenu, delai_mois, periode_mois) values
     ($1, 'Suivi périodique des SIR par un infirmier', 'Délégation du suivi périodique des SIR.', 'delegation',
      'Agrément du service', 'DREETS 2024-17', '2024-01-15', '2024-02-01', '2029-01-31', '{EMAP}', '{SIR}', null, null,
      $4, 'VINT', null, 24),
     ($2, 'Modulation du délai des EMA d’embauche', 'Délai porté à trois mois.', 'delai', 'Agrément du service',
      'DREETS 2024-17', '2024-01-15', '2024-02-01', '2029-01-31', '{EMAE}', '{SIR}', null, null, $4, null, 3, null),
     ($3, 'Suivi périodique des intérimaires', 'Conduite et habilitation électrique.', 'delegation',
      'Agrément du service', 'DREETS 2024-17', '2024-01-15', '2024-02-01', '2029-01-31', '{EMAP}', null, '{interim}',
      '{conduite,electricite}', $4, 'VINT', null, 24)`,
    [s.mesures.sir, s.mesures.delai, s.mesures.interim, EXCLUSIONS],
  )
}

export interface Travailleur {
  nom: string
  type?: string
  naissance?: string
  debut: string
  exposition?: string[]
  situation?: string
  etat?: string
  visites?: [code: string, le: string, par: string][]
  absence?: [cause: string, debut: string, fin: string, reprise: string]
}

/** Writes one worker with its contract and facts; deadlines and ranks follow with `calculer`. @returns its id */
export async function embaucher(q: pg.Pool | pg.Client, s: Scene, t: Travailleur): Promise<string> {
  const id = randomUUID()
  const contrat = randomUUID()
  await q.query(
    `insert into travailleurs.travailleur (id, nom_naissance, prenoms, sexe, naissance) values ($1, $2, 'Camille', 'F', $3)`,
    [id, t.nom, t.naissance ?? '1990-05-02'],
  )
  await q.query(
    `insert into travailleurs.contrat (id, travailleur_id, etablissement_id, type, debut) values ($1, $2, $3, $4, $5)`,
    [contrat, id, s.etablissement, t.type ?? 'cdi', t.debut],
  )
  await q.query(`insert into travailleurs.poste (contrat_id, intitule, debut) values ($1, 'Menuisier', $2)`, [
    contrat,
    t.debut,
  ])
  for (const x of t.exposition ?? [])
    await q.query(
      `insert into travailleurs.exposition (contrat_id, nature_code, debut) values ($1, $2, $3)`,
      [contrat, x, t.debut],
    )
  if (t.situation)
    await q.query(`insert into travailleurs.situation (contrat_id, code, debut) values ($1, $2, $3)`, [
      contrat,
      t.situation,
      t.debut,
    ])
  if (t.etat)
    await q.query(
      `insert into travailleurs.etat_sante (travailleur_id, code, debut, saisi_par) values ($1, $2, $3, $4)`,
      [id, t.etat, t.debut, randomUUID()],
    )
  for (const [code, le, par] of t.visites ?? [])
    await q.query(
      `insert into suivi.visite (travailleur_id, contrat_id, code, le, profession) values ($1, $2, $3, $4, $5)`,
      [id, contrat, code, le, par],
    )
  if (t.absence)
    await q.query(
      `insert into suivi.absence (contrat_id, cause, debut, fin, reprise) values ($1, $2, $3, $4, $5)`,
      [contrat, ...t.absence],
    )
  return id
}

/** Computes every deadline, then places every worker. */
export async function calculer(
  connexions: Connexions,
  q: pg.Pool | pg.Client,
  maintenant = MAINTENANT,
): Promise<void> {
  await demanderRecalcul(connexions, 'demande')
  await executerRecalcul(connexions, { maintenant: () => maintenant })
  await q.query(`select planification.ranger(array(select id from travailleurs.travailleur), $1::date)`, [
    maintenant.toISOString().slice(0, 10),
  ])
}

/** The eight workers of S04, by their letter; those of the physicians' list under the code of their motive. */
export async function travailleursDeS04(q: pg.Pool | pg.Client, s: Scene): Promise<Record<string, string>> {
  const e = (t: Travailleur) => embaucher(q, s, t)
  const qui: Record<string, string> = {
    F: await e({ nom: 'Fabre', debut: '2014-02-03', visites: [['VIPP', '2021-12-15', 'IDEST']] }),
    E: await e({
      nom: 'Etienne',
      debut: '2015-02-02',
      exposition: ['cmr'],
      visites: [['EMAP', '2024-12-10', 'MT']],
    }),
    D: await e({
      nom: 'Duval',
      debut: '2010-02-01',
      naissance: '1981-05-02',
      visites: [['VIPP', '2024-05-13', 'IDEST']],
    }),
    H: await e({ nom: 'Hamel', debut: '2026-11-30', situation: 'nuit' }),
    C: await e({ nom: 'Collet', debut: '2018-03-01' }),
    B: await e({ nom: 'Bertin', debut: '2012-03-01', visites: [['VIPP', '2019-10-10', 'IDEST']] }),
    A: await e({ nom: 'Aubin', debut: '2026-11-02', type: 'apprenti', naissance: '2007-05-02' }),
    G: await e({
      nom: 'Girard',
      debut: '2021-03-01',
      visites: [['VIPI', '2025-04-01', 'IDEST']],
      absence: ['maternite', '2026-07-01', '2026-11-22', '2026-11-23'],
    }),
  }
  await q.query(
    `insert into planification.remise (travailleur_id, code, medecin_id, le, jusqu_au)
     values ($1, 'REPR', $2, '2026-11-16', '2026-12-31')`,
    [qui.G, s.medecin],
  )
  return qui
}
/** One worker for each rank of the physicians' list. */
export async function travailleursDuMedecin(
  q: pg.Pool | pg.Client,
  s: Scene,
): Promise<Record<string, string>> {
  const e = (t: Travailleur) => embaucher(q, s, t)
  const ancien: Pick<Travailleur, 'debut' | 'visites'> = {
    debut: '2015-02-02',
    visites: [['VIPP', '2025-03-10', 'IDEST']],
  }
  const qui = {
    EMAE_MODULEE: await e({ nom: 'Qmodulee', debut: '2026-11-02', exposition: ['cmr'] }),
    MICAR: await e({ nom: 'Qmicarriere', naissance: '1981-08-09', ...ancien }),
    EMAE: await e({ nom: 'Qembauche', debut: '2026-11-02', exposition: ['amiante'] }),
    POSTEX: await e({ nom: 'Qpostexpo', ...ancien }),
    DEM: await e({ nom: 'Qdemande', ...ancien }),
    TH: await e({ nom: 'Qhandicap', debut: '2026-10-05', etat: 'rqth' }),
    PREREP: await e({ nom: 'Qprereprise', ...ancien }),
    REPR: await e({
      nom: 'Qreprise',
      ...ancien,
      absence: ['maladie', '2026-08-03', '2026-11-22', '2026-11-23'],
    }),
  }
  await q.query(
    `insert into planification.demande_visite (travailleur_id, code, demandeur, recue_le) values
      ($1, 'DEM', 'travailleur', '2026-11-18'), ($2, 'PREREP', 'medecin_traitant', '2026-11-17')`,
    [qui.DEM, qui.PREREP],
  )
  // Asbestos removed this year: the end of exposure calls for the visit (R. 4624-28-1).
  await q.query(
    `insert into travailleurs.exposition (contrat_id, nature_code, debut, fin)
     select id, 'amiante', '2016-01-01', '2026-10-30' from travailleurs.contrat where travailleur_id = $1`,
    [qui.POSTEX],
  )
  return qui
}
