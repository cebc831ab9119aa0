import { $api, formaterDate } from '../../../plateforme/interface/index.ts'
import { NATURES_VISITE } from '../lecture/natures-visite.ts'
import { CAUSES_ABSENCE } from '../vocabulaire.ts'
import classes from './echanges.module.css'

const LIBELLES: Record<string, string> = {
  code: 'visite',
  naissance: 'né(e) le',
  type: 'contrat',
  debut: 'du',
  fin: 'au',
  emploi: 'poste',
  le: 'le',
  profession: 'par',
  professionnel: 'nom',
  conclusion: 'conclusion',
  document: 'document',
  prochaine: 'prochaine annoncée le',
  pcs: 'PCS-ESE',
  temps_partiel: 'temps partiel',
  natures: 'expositions',
  situations: 'situation',
  fins: 'fin de situation',
  nom_usage: 'nom d’usage',
  sexe: 'sexe',
  lieu_naissance: 'lieu de naissance',
  motif_fin: 'motif',
  cause: 'motif',
  reprise: 'reprise le',
  boeth: 'BOETH',
  nuit: 'travail de nuit',
}
const MOTS: Record<string, string> = {
  ...NATURES_VISITE,
  cdi: 'CDI',
  cdd: 'CDD',
  interim: 'intérim',
  apprenti: 'apprentissage',
  professionnalisation: 'professionnalisation',
  saisonnier: 'saisonnier',
  stage: 'stage',
  mandataire: 'mandataire social',
  intermittent: 'intermittent',
  contrat_aide: 'contrat aidé',
  detache: 'détaché',
  independant: 'indépendant',
  terme: 'fin au terme',
  fin_mission: 'fin de mission',
  demission: 'démission',
  rupture: 'rupture d’un commun accord',
  licenciement: 'licenciement',
  retraite: 'retraite',
  deces: 'décès',
  autre: 'autre',
  boeth: 'BOETH',
  nuit: 'travail de nuit',
  MT: 'médecin du travail',
  CM: 'collaborateur médecin',
  INT: 'interne',
  IDEST: 'infirmier',
  IPA: 'infirmier en pratique avancée',
  MPC: 'médecin correspondant',
  favorable: 'sans mesure',
  mesures: 'avec mesures',
  inaptitude: 'inaptitude',
  F: 'femme',
  M: 'homme',
  I: 'indéterminé',
  ...Object.fromEntries(Object.entries(CAUSES_ABSENCE).map(([k, v]) => [k, v.toLowerCase()])),
}
const ORDRE = Object.keys(LIBELLES)

type Faits = Record<string, unknown> | null

function mot(valeur: unknown, natures: Map<string, string>): string {
  if (valeur === null || valeur === undefined) return 'aucune'
  if (valeur === true) return 'oui'
  if (valeur === false) return 'non'
  if (Array.isArray(valeur))
    return valeur.length === 0 ? 'aucune' : valeur.map((v) => mot(v, natures)).join(', ')
  const texte = String(valeur)
  if (/^\d{4}-\d{2}-\d{2}$/.test(texte)) return formaterDate(texte)
  return natures.get(texte) ?? MOTS[texte] ?? texte
}

/** Words of the exposures, from the nomenclature. */
export function useNatures(): Map<string, string> {
  const { data } = $api.useQuery('get', '/api/travailleurs/choix', {}, { staleTime: 600_000 })
  return new Map((data?.natures ?? []).map((n) => [n.code, n.libelle]))
}

/** What would change, value by value: « poste Secrétaire → Menuisière ». */
export function Changement({
  avant,
  apres,
  natures,
}: {
  avant: Faits
  apres: Faits
  natures: Map<string, string>
}) {
  const cles = Object.keys(apres ?? {})
    .filter((c) => c in LIBELLES)
    .filter((c) => !(Array.isArray(apres![c]) && (apres![c] as unknown[]).length === 0 && !avant?.[c]))
    .sort((x, y) => ORDRE.indexOf(x) - ORDRE.indexOf(y))
  return (
    <dl className={classes.changement} style={{ margin: 0 }}>
      {cles.map((cle) => {
        const ancien = avant?.[cle]
        const montre =
          ancien !== undefined && ancien !== null && JSON.stringify(ancien) !== JSON.stringify(apres![cle])
        return (
          <div key={cle}>
            <dt>{cle === 'le' && 'emploi' in apres! ? 'à compter du' : LIBELLES[cle]}</dt>
            <dd>
              {montre && `${mot(ancien, natures)} → `}
              {mot(apres![cle], natures)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
