import type { CodeNature } from './natures.ts'

/** Exposures usual in a job or an activity, to be confirmed one by one: a help to think, never a decision (ADH-043). */
export interface Proposition {
  nature: CodeNature
  /** « pour un couvreur », « dans cette activité » */
  parceQue: string
}

interface Metier {
  mots: RegExp
  nom: string
  natures: readonly CodeNature[]
}
const m = (mots: RegExp, nom: string, ...natures: CodeNature[]): Metier => ({ mots, nom, natures })

/** Jobs by words of the title, without accents or case. The first that matches speaks. */
const METIERS: readonly Metier[] = [
  m(/desamiant/, 'un désamianteur', 'amiante', 'echafaudage', 'manutention'),
  m(/couvr|zingu|etanch/, 'un couvreur', 'echafaudage', 'amiante', 'plomb', 'manutention', 'temperatures'),
  m(/echafaud/, 'un monteur d’échafaudages', 'echafaudage', 'manutention'),
  m(
    /charpent|menuis|ebenist|parquet|scieur|agenc/,
    'un menuisier',
    'cmr',
    'bruit',
    'vibrations',
    'manutention',
  ),
  m(
    /macon|coffr|gros oeuvre/,
    'un maçon',
    'cmr',
    'echafaudage',
    'bruit',
    'vibrations',
    'manutention',
    'chimique',
  ),
  m(/facad|ravale/, 'un façadier', 'echafaudage', 'chimique', 'manutention'),
  m(/peintre/, 'un peintre', 'chimique', 'plomb', 'postures'),
  m(/plaqu|platri|carrel/, 'un plaquiste ou un carreleur', 'cmr', 'manutention', 'postures'),
  m(/soud|chaudronn|metallier|serrur/, 'un soudeur', 'cmr', 'bruit', 'temperatures', 'postures'),
  m(/electric/, 'un électricien', 'electricite', 'postures', 'manutention'),
  m(/plomb|chauffag/, 'un plombier', 'plomb', 'amiante', 'postures', 'manutention'),
  m(/mecanic|carross|garag/, 'un mécanicien', 'cmr', 'chimique', 'bruit', 'electricite', 'postures'),
  m(/usin|tourneur|fraiseur|regleur|decollet/, 'un usineur', 'bruit', 'chimique', 'manutention'),
  m(
    /cariste|magasin|logisti|prepar.* command|manutention/,
    'un magasinier',
    'conduite',
    'manutention',
    'postures',
  ),
  m(/grut|pelle|engin|terrass/, 'un conducteur d’engin', 'conduite', 'vibrations', 'bruit', 'cmr'),
  m(/radiolog|manipul/, 'un manipulateur radio', 'ionisant_b', 'bio2', 'manutention'),
  m(/dentaire/, 'un assistant dentaire', 'bio2', 'ionisant_b', 'chimique'),
  m(/veterin/, 'un auxiliaire vétérinaire', 'bio2', 'ionisant_b', 'manutention'),
  m(/laborat/, 'un technicien de laboratoire', 'bio34', 'chimique', 'cmr'),
  m(
    /infirm|aide[- ]?soign|soign|sage[- ]?femme/,
    'un soignant',
    'bio2',
    'manutention',
    'rps',
    'equipes_alternantes',
  ),
  m(
    /domicile|auxiliaire de vie|creche|puericult/,
    'une aide à domicile',
    'bio2',
    'manutention',
    'routier',
    'postures',
  ),
  m(/egout|dechet|ripeur|collect|assainiss/, 'un agent de collecte', 'bio34', 'manutention', 'vibrations'),
  m(/menage|entretien|nettoy|proprete/, 'un agent d’entretien', 'chimique', 'postures', 'manutention'),
  m(/boulang|patiss/, 'un boulanger', 'manutention', 'temperatures', 'postures'),
  m(/bouch|charcut|abatt/, 'un boucher', 'bio2', 'temperatures', 'manutention', 'postures'),
  m(/cuisin|plong|restaur|serv/, 'la restauration', 'temperatures', 'postures', 'manutention'),
  m(/coiff|estheti/, 'un coiffeur', 'chimique', 'postures'),
  m(/routier|chauffeur|livr|conduct/, 'un conducteur routier', 'routier', 'manutention', 'postures'),
  m(/demenag/, 'un déménageur', 'manutention', 'charges_55kg', 'routier'),
  m(/plast|extrud|injecti/, 'un plasturgiste', 'chimique', 'bruit', 'equipes_alternantes'),
  m(
    /secret|comptab|assist|administr|inform|ressources|juri|gestion|develop/,
    'un travail de bureau',
    'ecran',
    'postures',
  ),
  m(/commerc|vend|caiss/, 'un commercial ou un vendeur', 'rps', 'postures'),
]

/** Defaults by NAF division (rév. 2), used when no word of the title speaks. */
const DIVISIONS: Readonly<Record<string, readonly CodeNature[]>> = {
  '01': ['bio2', 'chimique', 'manutention'],
  '10': ['manutention', 'temperatures', 'postures'],
  '16': ['cmr', 'bruit', 'manutention'],
  '22': ['chimique', 'bruit'],
  '23': ['cmr', 'manutention', 'bruit'],
  '24': ['cmr', 'temperatures', 'bruit'],
  '25': ['bruit', 'cmr', 'manutention'],
  '31': ['cmr', 'bruit'],
  '38': ['bio2', 'manutention', 'conduite'],
  '41': ['echafaudage', 'manutention', 'cmr'],
  '42': ['conduite', 'cmr', 'vibrations'],
  '43': ['echafaudage', 'manutention', 'cmr'],
  '45': ['cmr', 'chimique', 'bruit'],
  '49': ['routier', 'manutention'],
  '52': ['conduite', 'manutention'],
  '56': ['temperatures', 'postures', 'manutention'],
  '62': ['ecran'],
  '69': ['ecran'],
  '75': ['bio2', 'ionisant_b'],
  '81': ['chimique', 'manutention', 'postures'],
  '86': ['bio2', 'manutention', 'rps'],
  '87': ['bio2', 'manutention', 'rps'],
  '88': ['bio2', 'manutention', 'routier'],
  '96': ['chimique', 'postures'],
}

const nu = (t: string) => t.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Exposures to think of for a job in an activity; at most eight. */
export function propositions(poste: string | null, naf: string | null): Proposition[] {
  const titre = nu(poste ?? '')
  const metier = titre ? METIERS.find((x) => x.mots.test(titre)) : undefined
  if (metier) return metier.natures.map((nature) => ({ nature, parceQue: `fréquent pour ${metier.nom}` }))
  return (DIVISIONS[naf?.slice(0, 2) ?? ''] ?? []).map((nature) => ({
    nature,
    parceQue: 'fréquent dans votre activité',
  }))
}
