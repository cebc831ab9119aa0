import { randomUUID } from 'node:crypto'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'

/** Marks every text that belongs to employer B, to a worker's private life, or to the service alone. */
export const MARQUE = 'zzsecret'

/** Account and company ids of the scene. */
export interface Scene {
  /** Whole company A; HR of A; accountant of A and C; référent of A; access limited to A's second establishment. */
  comptes: Record<
    'a' | 'rhA' | 'comptable' | 'referentA' | 'siteA' | 'b' | 'ancienA' | 'sansQualiteA',
    string
  >
  entreprises: Record<'a' | 'b' | 'c', string>
  etablissements: Record<'a1' | 'a2' | 'b1' | 'c1', string>
  travailleurs: Record<'propre' | 'partage' | 'deB' | 'interim' | 'parti' | 'ancien' | 'surA2', string>
  contrats: Record<
    'propre' | 'partageA' | 'partageB' | 'deB' | 'interim' | 'parti' | 'ancien' | 'surA2',
    string
  >
  contacts: Record<'a' | 'a2' | 'preventionA' | 'b', string>
  /** Set by `poserDeclarations`. */
  declarations?: Record<'declarationA' | 'declarationB', string>
  /** Every id that belongs to B or to the service, never to be seen by A. */
  secrets: string[]
}

/** Appointments of the scene: A's own, one that A must not know of, one of B; their announcements. */
const RENDEZ_VOUS = ['rdvA', 'rdvDiscret', 'rdvB', 'ditA', 'ditDiscret', 'ditB'] as const

const ids = <K extends string>(...cles: K[]) =>
  Object.fromEntries(cles.map((cle) => [cle, randomUUID()])) as Record<K, string>

/**
 * Sets two employers and what surrounds them: workers shared by both, an intérimaire of A on mission at B, workers who
 * left, facts noted by the service, health states, INS, personal coordinates, journal. All that A must not learn
 * carries `MARQUE`.
 */
export async function poserDeuxEmployeurs({
  proprietaire,
}: Pick<BaseDEssai, 'proprietaire'>): Promise<Scene> {
  const comptes = ids('a', 'rhA', 'comptable', 'referentA', 'siteA', 'b', 'ancienA', 'sansQualiteA')
  const e = ids('a', 'b', 'c')
  const s = ids('a1', 'a2', 'b1', 'c1')
  const t = ids('propre', 'partage', 'deB', 'interim', 'parti', 'ancien', 'surA2')
  const c = ids('propre', 'partageA', 'partageB', 'deB', 'interim', 'parti', 'ancien', 'surA2')
  const k = ids('a', 'a2', 'preventionA', 'b')
  const d = ids(
    'equipe',
    'equipeB',
    'centre',
    'medecin',
    'medecinB',
    'parti',
    'posteB',
    'adhesionB',
    'groupe',
    ...RENDEZ_VOUS,
  )
  const inserer = async (table: string, lignes: Record<string, unknown>[]) => {
    for (const ligne of lignes) {
      const cles = Object.keys(ligne)
      await proprietaire.query(
        `insert into ${table} (${cles.join(', ')}) values (${cles.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(ligne),
      )
    }
  }
  await inserer(
    'comptes.compte',
    Object.entries(comptes).map(([nom, id]) => ({
      id,
      nom: `${MARQUE} ${nom}`,
      prenom: 'Compte',
      courriel: `${MARQUE}.${nom.toLowerCase()}@exemple.fr`,
    })),
  )
  await inserer('organisation.service', [
    { nom: 'Santé au travail du Bessin', telephone: '+33231000000', parametres: { note: MARQUE } },
  ])
  await inserer('organisation.centre', [{ id: d.centre, nom: 'Centre de Bayeux', commune: 'Bayeux' }])
  await inserer('organisation.equipe', [
    { id: d.equipe, nom: 'Équipe Bayeux', centre_id: d.centre, telephone: '+33231000001' },
    { id: d.equipeB, nom: `Équipe ${MARQUE}`, centre_id: d.centre },
  ])
  await inserer('organisation.professionnel', [
    { id: d.medecin, nom: 'Lemoine', prenom: 'Anne', metier_code: 'medecin', arrivee: '2020-01-01' },
    { id: d.medecinB, nom: `${MARQUE} Roux`, prenom: 'Luc', metier_code: 'medecin', arrivee: '2020-01-01' },
    {
      id: d.parti,
      nom: `${MARQUE} Parti`,
      prenom: 'Jean',
      metier_code: 'asst',
      arrivee: '2020-01-01',
      depart: '2021-01-01',
    },
  ])
  await inserer('organisation.membre_equipe', [
    { equipe_id: d.equipe, professionnel_id: d.medecin, debut: '2020-01-01' },
    { equipe_id: d.equipe, professionnel_id: d.parti, debut: '2020-01-01' },
    { equipe_id: d.equipeB, professionnel_id: d.medecinB, debut: '2020-01-01' },
  ])
  await inserer('adherents.groupe', [{ id: d.groupe, nom: `Groupe ${MARQUE}` }])
  await inserer('adherents.entreprise', [
    { id: e.a, siren: '732829320', raison_sociale: 'Ateliers Aubry', groupe_id: d.groupe },
    { id: e.b, siren: '404833048', raison_sociale: `Boulangerie ${MARQUE}`, groupe_id: d.groupe },
    { id: e.c, siren: '552100554', raison_sociale: 'Cabinet Carlier' },
  ])
  await inserer('adherents.etablissement', [
    { id: s.a1, entreprise_id: e.a, siege: true, commune: 'Bayeux', adresse: '1 rue des Ateliers' },
    { id: s.a2, entreprise_id: e.a, enseigne: 'Aubry Caen', commune: 'Caen' },
    { id: s.b1, entreprise_id: e.b, siege: true, commune: `Ville ${MARQUE}`, adresse: `2 rue ${MARQUE}` },
    { id: s.c1, entreprise_id: e.c, siege: true, commune: 'Lisieux' },
  ])
  await inserer('organisation.portefeuille', [
    { etablissement_id: s.a1, equipe_id: d.equipe, debut: '2021-01-01', motif: `${MARQUE} congé du médecin` },
    { etablissement_id: s.a2, equipe_id: d.equipe, debut: '2021-01-01' },
    { etablissement_id: s.b1, equipe_id: d.equipeB, debut: '2021-01-01' },
  ])
  await inserer('adherents.effectif', [
    { etablissement_id: s.a1, au: '2026-01-01', nombre: 12, source: 'declaration' },
    { etablissement_id: s.b1, au: '2026-01-01', nombre: 4242, source: 'declaration' },
  ])
  await inserer('adherents.contact', [
    {
      id: k.a,
      entreprise_id: e.a,
      type: 'administratif',
      nom: 'Aubry',
      prenom: 'Inès',
      telephone: '+33231000002',
    },
    {
      id: k.a2,
      entreprise_id: e.a,
      etablissement_id: s.a2,
      type: 'etablissement',
      nom: 'Caillou',
      courriel: 'caen@aubry.exemple.fr',
    },
    {
      id: k.preventionA,
      entreprise_id: e.a,
      type: 'prevention',
      nom: 'Prévert',
      telephone: '+33231000003',
    },
    {
      id: k.b,
      entreprise_id: e.b,
      type: 'dirigeant',
      nom: `${MARQUE} Bernard`,
      courriel: `${MARQUE}@b.exemple.fr`,
    },
  ])
  await inserer('adherents.adhesion', [
    { entreprise_id: e.a, statut: 'active', debut: '2021-01-01', motif: `${MARQUE} note du service` },
    { id: d.adhesionB, entreprise_id: e.b, statut: 'active', debut: '2022-02-02' },
    { entreprise_id: e.c, statut: 'active', debut: '2023-01-01' },
  ])
  await inserer(
    'travailleurs.travailleur',
    (
      [
        ['propre', 'Petit', 'Amélie'],
        ['partage', 'Partagé', 'Éloïse'],
        ['deB', `${MARQUE} Dubois`, 'Bruno'],
        ['interim', 'Intérim', 'Igor'],
        ['parti', 'Parti', 'Paula'],
        ['ancien', `${MARQUE} Ancien`, 'Ali'],
        ['surA2', 'Caennais', 'Chloé'],
      ] as const
    ).map(([cle, nom_naissance, prenoms]) => ({
      id: t[cle],
      nom_naissance,
      prenoms,
      sexe: 'F',
      naissance: '1990-05-05',
      lieu_naissance: `${MARQUE}-ville`,
    })),
  )
  const hier = (await proprietaire.query<{ j: string }>(`select current_date - 1 j`)).rows[0]!.j
  const jadis = (
    await proprietaire.query<{ j: string }>(
      `select (date_trunc('year', current_date) - interval '1 year 1 day')::date j`,
    )
  ).rows[0]!.j
  await inserer('travailleurs.contrat', [
    { id: c.propre, travailleur_id: t.propre, etablissement_id: s.a1, type: 'cdi', debut: '2022-01-01' },
    { id: c.partageA, travailleur_id: t.partage, etablissement_id: s.a1, type: 'cdd', debut: '2023-01-01' },
    {
      id: c.partageB,
      travailleur_id: t.partage,
      etablissement_id: s.b1,
      type: 'apprenti',
      debut: '2021-03-03',
      exclusion_suivi: `${MARQUE} suivi ailleurs`,
    },
    { id: c.deB, travailleur_id: t.deB, etablissement_id: s.b1, type: 'cdi', debut: '2020-01-01' },
    {
      id: c.interim,
      travailleur_id: t.interim,
      etablissement_id: s.a1,
      entreprise_utilisatrice_id: s.b1,
      type: 'interim',
      debut: '2026-01-01',
    },
    {
      id: c.parti,
      travailleur_id: t.parti,
      etablissement_id: s.a1,
      type: 'cdi',
      debut: '2019-01-01',
      fin: hier,
      motif_fin: `${MARQUE} inaptitude`,
    },
    { travailleur_id: t.parti, etablissement_id: s.b1, type: 'saisonnier', debut: new Date() },
    {
      id: c.ancien,
      travailleur_id: t.ancien,
      etablissement_id: s.a1,
      type: 'cdi',
      debut: '2010-01-01',
      fin: jadis,
    },
    { id: c.surA2, travailleur_id: t.surA2, etablissement_id: s.a2, type: 'cdi', debut: '2024-01-01' },
  ])
  await inserer('travailleurs.poste', [
    { contrat_id: c.propre, intitule: 'Soudeuse', debut: '2022-01-01' },
    { contrat_id: c.partageA, intitule: 'Peintre', debut: '2023-01-01' },
    { id: d.posteB, contrat_id: c.partageB, intitule: `Pétrin ${MARQUE}`, debut: '2021-03-03' },
  ])
  await inserer('travailleurs.exposition', [
    {
      contrat_id: c.propre,
      nature_code: 'cmr',
      source: 'employeur',
      precision_: 'Fumées',
      debut: '2022-01-01',
    },
    { contrat_id: c.propre, nature_code: 'rps', source: 'service', precision_: MARQUE, debut: '2022-01-01' },
    {
      contrat_id: c.propre,
      nature_code: 'bruit',
      source: 'fiche_entreprise',
      precision_: MARQUE,
      debut: '2022-01-01',
    },
    {
      contrat_id: c.partageB,
      nature_code: 'cmr',
      source: 'employeur',
      precision_: MARQUE,
      debut: '2022-01-01',
    },
  ])
  await inserer('travailleurs.situation', [
    { contrat_id: c.propre, code: 'isole', source: 'employeur', debut: '2022-01-01' },
    { contrat_id: c.propre, code: 'boeth', source: 'dsn', debut: '2023-02-02' },
    { contrat_id: c.propre, code: 'nuit', source: 'service', debut: '2019-09-09' },
    { contrat_id: c.partageB, code: 'forain', source: 'employeur', debut: '2022-01-01' },
  ])
  await inserer('travailleurs.etat_sante', [
    {
      travailleur_id: t.propre,
      code: 'enceinte',
      precision_: MARQUE,
      debut: '2026-01-01',
      saisi_par: comptes.b,
    },
  ])
  await inserer('travailleurs.coordonnees', [
    { travailleur_id: t.propre, courriel: `${MARQUE}.perso@exemple.fr`, adresse: `3 rue ${MARQUE}` },
  ])
  await inserer('travailleurs.ins', [{ travailleur_id: t.propre, matricule: '290059912345678', oid: MARQUE }])
  const echeance = (travailleur_id: string, etablissement_id: string, code: string) => ({
    ...{ travailleur_id, etablissement_id, code, nature: 'AU_PLUS_TARD', limite: '2027-03-01' },
    ...{ eligibles: ['MT'], categorie: 'SIS', due_depuis: '2026-01-01', changee_le: '2026-01-01' },
    changee_par: `${MARQUE} état de santé`,
  })
  await inserer('suivi.echeance', [
    echeance(t.propre, s.a1, 'VIPP'),
    echeance(t.propre, s.a1, 'MICAR'),
    echeance(t.propre, s.a1, `${MARQUE}_DEM`),
    echeance(t.partage, s.b1, 'VIPP'),
    echeance(t.deB, s.b1, 'VIPI'),
  ])
  const rendezVous = (id: string, travailleur_id: string, etablissement_id: string, plus = {}) => ({
    ...{
      id,
      travailleur_id,
      etablissement_id,
      professionnel_id: d.medecin,
      centre_id: d.centre,
      code: 'VIPP',
    },
    ...{ debut: '2026-01-05T09:00:00Z', fin: '2026-01-05T09:20:00Z', statut: 'effectue', ...plus },
  })
  await inserer('planification.rendez_vous', [
    rendezVous(d.rdvA, t.propre, s.a1),
    rendezVous(d.rdvDiscret, t.surA2, s.a2, { code: 'PREREP', discret: true }),
    rendezVous(d.rdvB, t.deB, s.b1, { professionnel_id: d.medecinB }),
  ])
  await inserer('convocations.convocation', [
    { id: d.ditA, rendez_vous_id: d.rdvA, sequence: 0, moment: 'convocation' },
    { id: d.ditDiscret, rendez_vous_id: d.rdvDiscret, sequence: 0, moment: 'convocation' },
    { id: d.ditB, rendez_vous_id: d.rdvB, sequence: 0, moment: 'convocation' },
  ])
  await inserer('planification.preference', [
    { etablissement_id: s.a1 },
    { etablissement_id: s.b1, precisions: `${MARQUE} jamais le lundi` },
  ])
  const acces = (compte_id: string, entreprise_id: string, qualite: string | null, plus = {}) => ({
    compte_id,
    role: 'employeur',
    entreprise_id,
    qualite,
    debut: '2022-01-01',
    ...plus,
  })
  await inserer('comptes.attribution', [
    acces(comptes.a, e.a, 'employeur'),
    acces(comptes.rhA, e.a, 'rh'),
    acces(comptes.comptable, e.a, 'comptable_mandate'),
    acces(comptes.comptable, e.c, 'comptable_mandate'),
    acces(comptes.referentA, e.a, 'referent_securite'),
    acces(comptes.siteA, e.a, 'rh', { etablissement_id: s.a2 }),
    acces(comptes.b, e.b, 'employeur'),
    acces(comptes.ancienA, e.a, 'employeur', { fin: '2023-01-01' }),
    acces(comptes.sansQualiteA, e.a, null),
  ])
  return {
    comptes,
    entreprises: e,
    etablissements: s,
    travailleurs: t,
    contrats: c,
    contacts: k,
    secrets: [
      ...[e.b, s.b1, t.deB, t.ancien, c.partageB, c.deB, c.ancien, k.b],
      ...[d.medecinB, d.equipeB, d.posteB, d.adhesionB, d.groupe, comptes.b],
      ...[d.rdvDiscret, d.rdvB, d.ditDiscret, d.ditB],
    ],
  }
}

/** A yearly declaration of each employer, with a draft line, and a request; those of B carry the mark. */
export async function poserDeclarations(
  { proprietaire }: Pick<BaseDEssai, 'proprietaire'>,
  scene: Scene,
): Promise<void> {
  const d = ids('declarationA', 'declarationB', 'ligneB', 'changementB')
  const q = (texte: string, valeurs: unknown[]) => proprietaire.query(texte, valeurs)
  const { comptes, contrats, etablissements } = scene
  await q(
    `insert into declarations.campagne (annee, ouvre_le, ferme_le, creee_par) values (2026, '2026-01-01', '2026-12-31', $1)`,
    [comptes.b],
  )
  await q(
    `insert into declarations.declaration (id, annee, etablissement_id, deposant, effectif, motif_sans_objet)
     values ($1, 2026, $2, null, null, $5), ($3, 2026, $4, $5, 4242, $5)`,
    [d.declarationA, etablissements.a1, d.declarationB, etablissements.b1, `${MARQUE} note`],
  )
  await q(
    `insert into declarations.ligne (id, declaration_id, contrat_id, sort, poste, motif) values
     (gen_random_uuid(), $1, $2, 'confirme', 'Soudeuse', null), ($3, $4, $5, 'corrige', $6, $6)`,
    [d.declarationA, contrats.propre, d.ligneB, d.declarationB, contrats.deB, `${MARQUE} poste`],
  )
  await q(
    `insert into declarations.changement (id, etablissement_id, contrat_id, nature, etat, effet, retraits, motif,
       demande_par, preparation) values
     (gen_random_uuid(), $1, $2, 'retrait', 'en_attente', '2026-06-01', '{cmr}', 'Nouveau procédé', $3, $7),
     ($4, $5, $6, 'retrait', 'en_attente', '2026-06-01', '{cmr}', $7, $8, $7)`,
    [
      ...[etablissements.a1, contrats.propre, comptes.a],
      ...[d.changementB, etablissements.b1, contrats.deB, `${MARQUE} motif`, comptes.b],
    ],
  )
  scene.declarations = d
  scene.secrets.push(d.declarationB, d.ligneB, d.changementB)
}
