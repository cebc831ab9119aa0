import { EXPOSITION, OUI } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { applicable } from '../loi.ts'
import { BASCULE } from '../parametres.ts'
import { des, type Regle, regle, rienDes } from '../regle.ts'
import { motif, type Trace } from '../trace.ts'

export const REGLE_MUTUALISATION: Regle = regle(
  'MULTI-EMPLOYEURS',
  'jour de la question',
  rienDes('2017-01-01', ['D. 4624-59'], 'Pas de suivi mutualisé.'),
  des(
    '2023-07-02',
    ['D. 4624-59'],
    'lu',
    "Deux contrats au moins, même catégorie socioprofessionnelle et même type de suivi : un seul service, celui de l'employeur principal.",
  ),
)
export const REGLE_AGREMENT_RI: Regle = regle(
  'AGREMENT-RAYONNEMENTS',
  'jour de la question',
  rienDes('2017-01-01', ['R. 4451-86'], 'Pas d’agrément complémentaire.'),
  des(
    '2024-01-01',
    ['R. 4451-86'],
    'lu',
    'Le service doit avoir l’agrément complémentaire pour les rayonnements ionisants.',
  ),
)

const RI = EXPOSITION.RI_A | EXPOSITION.RI_B | EXPOSITION.RI_RADON | EXPOSITION.RI

/** Facts of law that make no visit but that the service must know. Only with explanations. */
export function informer(f: Faits, t: Trace): void {
  if (f.nbContrats > 1 && applicable(f.au, BASCULE.mutualisation)) {
    const phrase =
      f.memeCategorie === OUI
        ? 'Plusieurs contrats de même catégorie : suivi mutualisé si le type de suivi est le même ; le document est remis à chaque employeur.'
        : "Plusieurs contrats : le suivi n'est mutualisé que si la catégorie socioprofessionnelle et le type de suivi sont les mêmes."
    t.informations.push(motif(REGLE_MUTUALISATION, f.au, phrase))
  }
  if (f.expositions & RI && applicable(f.au, BASCULE.agrementRi)) {
    t.informations.push(
      motif(
        REGLE_AGREMENT_RI,
        f.au,
        "Rayonnements ionisants : vérifier l'agrément complémentaire du service.",
      ),
    )
  }
}
