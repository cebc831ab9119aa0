import { NATURE, NON, OUI, VISITE } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { SANS_JOUR } from '../jour.ts'
import { MANQUE } from '../manques.ts'
import { P } from '../parametres.ts'
import { MEDECINS } from '../professions.ts'
import { DEBUT_PERIODE, des, type Regle, regle, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { fr } from './contexte.ts'

export const REGLE_INAPT2: Regle = regle(
  'INAPT2',
  'premier examen',
  des(
    '2017-01-01',
    ['R. 4624-42'],
    'lu',
    "Second examen, s'il est nécessaire, dans les quinze jours du premier ; l'avis est notifié au plus tard à cette date.",
  ),
)

/** Second exam before an inaptitude opinion (R. 4624-42): fifteen days, a hard ceiling. */
export function inaptitude(f: Faits, s: Sortie, t: Trace | null): void {
  const premier = f.inaptitudePremier
  if (premier === SANS_JOUR || f.inaptitudeSecond !== SANS_JOUR || f.inaptitudeSecondNecessaire === NON)
    return
  if (premier < DEBUT_PERIODE) {
    s.manquants |= MANQUE.horsPeriode
    return
  }
  if (f.inaptitudeSecondNecessaire !== OUI) {
    s.manquants |= MANQUE.secondExamen
    return
  }
  const tard = premier + valeurAu(P.delaiInaptitude, premier)
  const i = s.poser(VISITE.INAPT2, NATURE.AU_PLUS_TARD, tard, MEDECINS, premier)
  if (t === null) return
  const phrase = `Premier examen le ${fr(premier)} : second examen et notification le ${fr(tard)} au plus tard ; étude de poste, étude des conditions de travail (avec la date de la fiche d'entreprise) et échange avec l'employeur sont des préalables.`
  t.echeance(i, motif(REGLE_INAPT2, premier, phrase))
}
