import {
  $api,
  Chargement,
  Erreur,
  type Evenement,
  FriseChronologique,
  formaterDate,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import type { Ecriture } from '../../requetes/historique.ts'

const OBJETS: Record<string, [nom: string, ajoute: string, change: string]> = {
  'travailleurs.travailleur': ['Dossier', 'Dossier créé', 'Identité modifiée'],
  'travailleurs.contrat': ['Contrat', 'Contrat ajouté', 'Contrat modifié'],
  'travailleurs.poste': ['Poste', 'Poste ajouté', 'Poste modifié'],
  'travailleurs.exposition': ['Exposition', 'Exposition ajoutée', 'Exposition modifiée'],
  'travailleurs.situation': ['Situation', 'Situation ajoutée', 'Situation modifiée'],
  'travailleurs.fusion': ['Fusion', 'Dossier fusionné', 'Fusion modifiée'],
}

const CHAMPS: Record<string, string> = {
  nom_naissance: 'nom de naissance',
  prenoms: 'prénoms',
  sexe: 'sexe',
  naissance: 'date de naissance',
  lieu_naissance: 'lieu de naissance',
  lieu_naissance_code: 'code du lieu de naissance',
  nom_usage: 'nom d’usage',
  prenom_usage: 'prénom d’usage',
  statut_identite: 'statut de l’identité',
  piece_identite: 'pièce d’identité',
  identite_controlee_le: 'contrôle de l’identité',
  debut: 'début',
  fin: 'fin',
  motif_fin: 'motif de la fin',
  type: 'type',
  numero: 'numéro',
  pcs: 'PCS',
  temps_partiel: 'temps partiel',
  exclusion_suivi: 'exclusion du suivi',
  intitule: 'intitulé',
  unite_travail: 'unité de travail',
  nature_code: 'nature',
  source: 'source',
  niveau: 'niveau',
  unite: 'unité',
  precision_: 'précision',
  code: 'situation',
  motif: 'motif',
}

const mots = (v: unknown): string => {
  if (v === null || v === undefined) return 'vide'
  if (typeof v === 'boolean') return v ? 'oui' : 'non'
  const texte = String(v)
  return /^\d{4}-\d{2}-\d{2}$/.test(texte) ? formaterDate(texte) : texte
}

function detail(e: Ecriture): string | undefined {
  if (e.operation !== 'UPDATE' || !e.apres) {
    const { intitule, nature_code, code, motif } = { ...e.avant, ...e.apres } as Record<string, unknown>
    const dit = intitule ?? nature_code ?? code ?? motif
    return dit === undefined ? undefined : mots(dit)
  }
  const phrases = Object.keys(e.apres)
    .filter((cle) => cle in CHAMPS)
    .map((cle) => `${CHAMPS[cle]} : ${mots(e.avant?.[cle])} → ${mots(e.apres?.[cle])}`)
  return phrases.join(' ; ') || 'Rattachement à ce dossier'
}

function enEvenement(e: Ecriture): Evenement {
  const [nature, ajoute, change] = OBJETS[e.objet] ?? [e.objet, 'Ajout', 'Modification']
  return {
    id: String(e.id),
    date: e.le,
    nature,
    titre: e.operation === 'INSERT' ? ajoute : e.operation === 'DELETE' ? `${nature} : suppression` : change,
    detail: detail(e),
    auteur: e.auteur ?? undefined,
  }
}

/** Who changed what on this record, as the journal keeps it. */
export function HistoriqueDuDossier({ travailleur }: { travailleur: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/travailleurs/{id}/historique', {
    params: { path: { id: travailleur } },
  })
  const erreur: unknown = error
  if (erreur) return <Erreur erreur={erreur} reessayer={() => void refetch()} compact />
  if (!data) return <Chargement />
  return (
    <FriseChronologique
      evenements={(data.lignes as Ecriture[]).map(enEvenement)}
      vide={<Vide titre="Aucune modification au journal" compact />}
    />
  )
}
