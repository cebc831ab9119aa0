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
import {
  MOTIFS_FIN,
  PIECES_IDENTITE,
  SEXES,
  SITUATIONS,
  SOURCES,
  STATUTS_IDENTITE,
  TYPES_CONTRAT,
} from '../../vocabulaire.ts'
import { useChoix } from '../commun.ts'

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

type Mots = Record<string, Record<string, string>>
const VOCABULAIRE: Mots = {
  type: TYPES_CONTRAT,
  motif_fin: MOTIFS_FIN,
  source: SOURCES,
  code: SITUATIONS,
  sexe: SEXES,
  statut_identite: STATUTS_IDENTITE,
  piece_identite: PIECES_IDENTITE,
}

function mots(vocabulaire: Mots, cle: string, v: unknown): string {
  if (v === null || v === undefined) return 'vide'
  if (typeof v === 'boolean') return v ? 'oui' : 'non'
  const texte = String(v)
  const dit = vocabulaire[cle]?.[texte]
  if (dit) return dit
  return /^\d{4}-\d{2}-\d{2}$/.test(texte) ? formaterDate(texte) : texte
}

function detail(e: Ecriture, v: Mots): string | undefined {
  if (e.operation !== 'UPDATE' || !e.apres) {
    const lu: Record<string, unknown> = { ...e.avant, ...e.apres }
    const cle = ['intitule', 'nature_code', 'code', 'type', 'motif'].find((c) => lu[c] !== undefined)
    return cle && mots(v, cle, lu[cle])
  }
  const phrases = Object.keys(e.apres)
    .filter((cle) => cle in CHAMPS)
    .map((cle) => `${CHAMPS[cle]} : ${mots(v, cle, e.avant?.[cle])} → ${mots(v, cle, e.apres?.[cle])}`)
  return phrases.join(' ; ') || 'Rattachement à ce dossier'
}

function enEvenement(e: Ecriture, v: Mots): Evenement {
  const [nature, ajoute, change] = OBJETS[e.objet] ?? [e.objet, 'Ajout', 'Modification']
  return {
    id: String(e.id),
    date: e.le,
    nature,
    titre: e.operation === 'INSERT' ? ajoute : e.operation === 'DELETE' ? `${nature} : suppression` : change,
    detail: detail(e, v),
    auteur: e.auteur ?? undefined,
  }
}

/** Who changed what on this record, as the journal keeps it. */
export function HistoriqueDuDossier({ travailleur }: { travailleur: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/travailleurs/{id}/historique', {
    params: { path: { id: travailleur } },
  })
  const { natures } = useChoix()
  const erreur: unknown = error
  if (erreur) return <Erreur erreur={erreur} reessayer={() => void refetch()} compact />
  if (!data) return <Chargement />
  const v = { ...VOCABULAIRE, nature_code: Object.fromEntries(natures.map((n) => [n.code, n.libelle])) }
  return (
    <FriseChronologique
      evenements={(data.lignes as Ecriture[]).map((e) => enEvenement(e, v))}
      vide={<Vide titre="Aucune modification au journal" compact />}
    />
  )
}
