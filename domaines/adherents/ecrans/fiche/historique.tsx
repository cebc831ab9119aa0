import {
  IconAddressBook,
  IconCertificate,
  IconMapPins,
  IconPencil,
  IconStethoscope,
  IconUsers,
} from '@tabler/icons-react'
import {
  $api,
  accorder,
  type Evenement,
  FriseChronologique,
  formaterNombre,
  type Icone,
  libelleRole,
  type ReponseApi,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { STATUTS, type Statut } from '../../statuts.ts'
import {
  MOTIFS_RADIATION,
  type MotifRadiation,
  SOURCES_EFFECTIF,
  type SourceEffectif,
  TYPES_ADHESION,
  TYPES_CONTACT,
  type TypeAdhesion,
  type TypeContact,
} from '../../vocabulaire.ts'
import { Attente } from '../attente.tsx'

type Lu = ReponseApi<'/api/adherents/{id}/historique'>['evenements'][number]

const GENRES: Record<Lu['genre'], { nature: string; icone: Icone }> = {
  adhesion: { nature: 'Adhésion', icone: IconCertificate },
  contact: { nature: 'Contact', icone: IconAddressBook },
  equipe: { nature: 'Équipe en charge', icone: IconStethoscope },
  effectif: { nature: 'Effectif', icone: IconUsers },
  etablissement: { nature: 'Établissement', icone: IconMapPins },
  modification: { nature: 'Modification', icone: IconPencil },
}

const OBJETS: Record<string, string> = {
  entreprise: 'Entreprise',
  etablissement: 'Établissement',
  contact: 'Contact',
  adhesion: 'Adhésion',
  derogation: 'Dérogation',
  portefeuille: 'Équipe en charge',
}
const ACCORDS: Record<string, [creation: string, modification: string]> = {
  entreprise: ['créée', 'modifiée'],
  adhesion: ['créée', 'modifiée'],
  derogation: ['créée', 'instruite'],
  portefeuille: ['choisie', 'modifiée'],
}

/** Names of the columns that a change touched, as forms call them. */
const COLONNES: Record<string, string> = {
  raison_sociale: 'raison sociale',
  enseigne: 'enseigne',
  siren: 'SIREN',
  siret: 'SIRET',
  nature: 'nature',
  groupe_id: 'groupe',
  naf_code: 'activité',
  idcc: 'convention collective',
  activite: 'description de l’activité',
  site_internet: 'site internet',
  forme_juridique: 'forme juridique',
  dirigeant_suivi: 'suivi du dirigeant',
  adresse: 'adresse',
  complement: 'complément d’adresse',
  code_postal: 'code postal',
  commune: 'commune',
  lieu_activite: 'lieu d’activité',
  secteur_id: 'secteur',
  centre_id: 'centre',
  jours_horaires: 'jours et horaires',
  a_locaux: 'locaux',
  a_entrepot: 'entrepôt',
  a_chantiers: 'chantiers',
  siege: 'siège',
  ouvert_le: 'ouverture',
  ferme_le: 'fermeture',
  courriel: 'courriel',
  telephone: 'téléphone',
  nom: 'nom',
  prenom: 'prénom',
  fonction: 'fonction',
  civilite: 'civilité',
  type: 'rôle ou type',
  verifie_le: 'vérification',
  injoignable_depuis: 'injoignable',
  statut: 'statut',
  debut: 'début',
  fin: 'fin',
  motif: 'motif',
  motif_radiation: 'motif de radiation',
  motif_admission: 'motif d’admission',
  accuse_le: 'accusé de réception',
  conditions_cmt: 'conditions fixées en CMT',
  avis_cmt_le: 'avis de la CMT',
  approbation_ca_le: 'approbation du CA',
  avis_commission_controle_le: 'avis de la commission de contrôle',
  equipe_id: 'équipe',
}

function titreModification(code: string): string {
  const [quoi, objet = ''] = code.split(':')
  const [creation, modification] = ACCORDS[objet] ?? ['créé', 'modifié']
  return `${OBJETS[objet] ?? 'Fiche'} ${quoi === 'creation' ? creation : modification}`
}

function motsDe(lu: Lu): { titre: string; detail: string | null } {
  const { genre, code, titre, detail } = lu
  if (genre === 'modification') {
    const colonnes = [...new Set((detail ?? '').split(',').map((c) => COLONNES[c]))].filter(Boolean)
    return { titre: titreModification(titre), detail: colonnes.length > 0 ? colonnes.join(', ') : null }
  }
  if (genre === 'effectif') {
    const nombre = Number(titre)
    const source = SOURCES_EFFECTIF[code as SourceEffectif]
    return {
      titre: `${formaterNombre(nombre)} ${accorder(nombre, 'salarié')}`,
      detail: [source, detail].filter(Boolean).join(', '),
    }
  }
  const precision =
    TYPES_ADHESION[code as TypeAdhesion] ??
    MOTIFS_RADIATION[code as MotifRadiation] ??
    (genre === 'contact' ? TYPES_CONTACT[code as TypeContact] : undefined) ??
    STATUTS[code as Statut]
  return { titre, detail: [precision, detail].filter(Boolean).join(' · ') || null }
}

function enEvenement(lu: Lu): Evenement {
  const { nature, icone } = GENRES[lu.genre]
  const { titre, detail } = motsDe(lu)
  const auteur = lu.role ? [lu.auteur, libelleRole(lu.role)].filter(Boolean).join(', ') : undefined
  return {
    id: lu.id,
    date: lu.date,
    fin: lu.fin,
    nature,
    titre,
    detail,
    icone,
    ...(auteur ? { auteur } : {}),
    ton:
      titre === 'Radiation' || titre.endsWith('injoignable')
        ? 'alerte'
        : lu.genre === 'adhesion'
          ? 'info'
          : 'neutre',
  }
}

/** Everything dated that happened to a member, and who changed its record. */
export function OngletHistorique({ id }: { id: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/{id}/historique', {
    params: { path: { id } },
  })
  if (!data) return <Attente erreur={error} reessayer={() => void refetch()} />
  return (
    <FriseChronologique
      evenements={data.evenements.map(enEvenement)}
      vide={<Vide titre="Rien à raconter encore" compact />}
    />
  )
}
