import pg from 'pg'
import { type Hasard, Tirage } from '../../application/demo/hasard.ts'

/** Things to look for and open, taken from the database itself. */
export interface Echantillon {
  entreprises: { id: string; nom: string }[]
  travailleurs: { id: string; nom: string; prenom: string }[]
  secteurs: string[]
  equipes: string[]
}

export async function echantillonner(url: string): Promise<Echantillon> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const lire = async <T extends object>(requete: string) => (await client.query(requete)).rows as T[]
  const resultat = {
    entreprises: await lire<{ id: string; nom: string }>(
      `select id, raison_sociale nom from adherents.entreprise order by md5(id::text) limit 500`,
    ),
    travailleurs: await lire<{ id: string; nom: string; prenom: string }>(
      `select id, coalesce(nom_usage, nom_naissance) nom, split_part(prenoms, ' ', 1) prenom
       from travailleurs.travailleur order by md5(id::text) limit 1000`,
    ),
    secteurs: (await lire<{ id: string }>('select id from organisation.secteur')).map((s) => s.id),
    equipes: (await lire<{ id: string }>('select id from organisation.equipe')).map((e) => e.id),
  }
  await client.end()
  return resultat
}

/** A name as people type it in a hurry: one letter in three searches is missing, doubled or swapped. */
export function coquille(h: Hasard, texte: string): string {
  if (texte.length < 5 || !h.chance(0.34)) return texte
  const i = h.entier(1, texte.length - 3)
  const genre = h.entier(0, 2)
  if (genre === 0) return texte.slice(0, i) + texte.slice(i + 1)
  if (genre === 1) return texte.slice(0, i) + texte[i] + texte.slice(i)
  return texte.slice(0, i) + texte[i + 1] + texte[i] + texte.slice(i + 2)
}

export interface Geste {
  /** Name of the route in the results. */
  nom: string
  poids: number
  chemin(h: Hasard): string
}

/** What people of the service do, and how often: lists, filters, searches with typing errors, records. */
export function gestes(e: Echantillon): Geste[] {
  const q = (h: Hasard, texte: string) => encodeURIComponent(coquille(h, texte))
  const societe = (h: Hasard) => h.choix(e.entreprises)
  const personne = (h: Hasard) => h.choix(e.travailleurs)
  const geste = (nom: string, poids: number, chemin: (h: Hasard) => string): Geste => ({ nom, poids, chemin })
  return [
    geste('adherents : page', 8, (h) => `/api/adherents?statut=active&page=${h.entier(1, 30)}`),
    geste(
      'adherents : page triée',
      3,
      (h) => `/api/adherents?tri=${h.choix(['-effectif', 'depuis', '-nom'])}&page=${h.entier(1, 5)}`,
    ),
    geste(
      'adherents : filtres',
      6,
      (h) =>
        `/api/adherents?statut=active&section=${h.choix(['C', 'G', 'Q', 'N'])}&secteur=${h.choix(e.secteurs)}&tranche=${h.choix(['0', '10', '50'])}`,
    ),
    geste('adherents : recherche', 8, (h) => `/api/adherents?q=${q(h, societe(h).nom)}`),
    geste(
      'adherents : situations',
      1,
      (h) => `/api/adherents?${h.choix(['boeth', 'isoles', 'sans_contact', 'tpe'])}=true`,
    ),
    geste('adherents : établissements', 2, (h) => `/api/adherents/etablissements?page=${h.entier(1, 20)}`),
    geste('adherents : équipe', 3, (h) => `/api/adherents?equipe=${h.choix(e.equipes)}`),
    geste('adherents : fiche', 10, (h) => `/api/adherents/${societe(h).id}`),
    geste('adherents : historique', 2, (h) => `/api/adherents/${societe(h).id}/historique`),
    geste('adherents : contacts à corriger', 2, () => '/api/adherents/contacts-a-corriger'),
    geste('adherents : accueil', 3, () => '/api/adherents/accueil'),
    geste('travailleurs : page', 8, (h) => `/api/travailleurs?page=${h.entier(1, 60)}`),
    geste(
      'travailleurs : équipe',
      4,
      (h) => `/api/travailleurs?equipe=${h.choix(e.equipes)}&page=${h.entier(1, 4)}`,
    ),
    geste('travailleurs : employeur', 5, (h) => `/api/travailleurs?entreprise=${societe(h).id}`),
    geste(
      'travailleurs : exposition',
      3,
      (h) => `/api/travailleurs?exposition=${h.choix(['cmr', 'bio2', 'amiante'])}`,
    ),
    geste(
      'travailleurs : situation',
      1,
      (h) => `/api/travailleurs?situation=${h.choix(['boeth', 'isole', 'nuit'])}`,
    ),
    geste(
      'travailleurs : cas',
      1,
      (h) => `/api/travailleurs?cas=${h.choix(['mi_carriere', 'sans_equipe', 'multi_employeurs'])}`,
    ),
    geste('travailleurs : recherche', 12, (h) => `/api/travailleurs?q=${q(h, personne(h).nom)}`),
    geste('travailleurs : nom et prénom', 6, (h) => {
      const p = personne(h)
      return `/api/travailleurs?q=${q(h, `${p.nom} ${p.prenom}`)}`
    }),
    geste('travailleurs : fiche', 14, (h) => `/api/travailleurs/${personne(h).id}`),
    geste('travailleurs : doublons', 2, () => '/api/travailleurs/doublons'),
    geste('travailleurs : accueil', 3, () => '/api/travailleurs/accueil'),
    geste(
      'recherche générale',
      8,
      (h) => `/api/recherche?q=${q(h, h.chance(0.5) ? societe(h).nom : personne(h).nom)}`,
    ),
    geste('organisation : équipes', 2, () => '/api/organisation/equipes'),
    geste('organisation : professionnels', 2, () => '/api/organisation/professionnels'),
    geste('organisation : portefeuilles', 2, () => '/api/organisation/portefeuilles'),
    geste(
      'organisation : portefeuilles triés',
      1,
      (h) =>
        `/api/organisation/portefeuilles?tri=${h.choix(['-travailleurs', 'commune', '-depuis'])}&page=${h.entier(1, 40)}`,
    ),
    geste('organisation : tableau', 1, () => '/api/organisation/tableau'),
    geste('organisation : matériel', 2, (h) => `/api/organisation/materiel?page=${h.entier(1, 8)}`),
    geste('session', 3, () => '/api/session'),
    geste(
      'échéancier : équipe',
      6,
      (h) =>
        `/api/suivi/echeances?mes_equipes=true&tri=${h.choix(['limite', 'limite', 'nom'])}&page=${h.entier(1, 4)}`,
    ),
    geste(
      'échéancier : service',
      3,
      (h) =>
        `/api/suivi/echeances?delai=${h.choix(['retard', 'mois', 'trimestre', 'sans_date'])}&page=${h.entier(1, 10)}`,
    ),
    geste(
      'échéancier : visite',
      2,
      (h) =>
        `/api/suivi/echeances?code=${h.choix(['VIPP', 'EMAP', 'VIPI', 'MICAR'])}&tri=${h.choix(['limite', 'nom', 'entreprise'])}`,
    ),
    geste('échéancier : recherche', 3, (h) => `/api/suivi/echeances?q=${q(h, personne(h).nom)}`),
    geste('échéancier : charge', 3, (h) => `/api/suivi/charge?${h.chance(0.7) ? 'mes_equipes=true' : ''}`),
    geste('imports', 2, () => '/api/imports'),
    geste('comptes', 1, (h) => `/api/comptes?page=${h.entier(1, 2)}`),
    geste('journal : écritures', 2, (h) => `/api/journal/ecritures?page=${h.entier(1, 5)}`),
    geste('journal : accès', 1, () => '/api/journal/acces'),
    geste('espace adhérent : visites', 5, () => '/api/espace-adherent/visites'),
    geste('espace adhérent : établissements', 2, () => '/api/espace-adherent/etablissements'),
    geste('espace adhérent : accueil', 4, () => '/api/espace-adherent'),
    geste('espace adhérent : travailleurs', 6, () => '/api/espace-adherent/travailleurs'),
  ]
}

export const tirageDe = (liste: readonly Geste[]) => new Tirage(liste.map((g) => [g, g.poids] as const))
