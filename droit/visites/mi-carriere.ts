import { NATURE, NON, OUI, VISITE } from '../codes.ts'
import type { Faits } from '../faits.ts'
import { anneeDe, jourDe, SANS_JOUR } from '../jour.ts'
import { applicable } from '../loi.ts'
import { MANQUE } from '../manques.ts'
import { BASCULE, P } from '../parametres.ts'
import { jourDeVisite, pourMiCarriere } from '../professions.ts'
import { des, type Regle, regle, rienDes, valeurAu } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { fr, type ReglagesPrepares } from './contexte.ts'

export const REGLE_MICAR: Regle = regle(
  'MICAR',
  'année civile du 45e anniversaire',
  rienDes('2017-01-01', ['L. 4624-2-2'], 'La visite de mi-carrière n’existait pas.'),
  des(
    '2022-03-31',
    ['L. 4624-2-2'],
    'lu',
    "À la date d'un accord de branche, sinon dans l'année civile du 45e anniversaire.",
  ),
  des(
    '2026-07-29',
    ['L. 4624-2-2'],
    'a-relire',
    'Article modifié fin juillet 2026, contenu non lu : la règle antérieure est gardée.',
  ),
)
export const REGLE_MICAR_FENETRE: Regle = regle(
  'MICAR-FENETRE',
  'année civile du 45e anniversaire',
  rienDes('2017-01-01', ['L. 4624-2-2'], 'La visite de mi-carrière n’existait pas.'),
  des(
    '2022-03-31',
    ['L. 4624-2-2'],
    'page-publique',
    'Le texte ne fixe pas le premier jour ; la pratique est « entre 43 et 45 ans » (réglage).',
  ),
)
export const REGLE_PARCOURS: Regle = regle(
  'ENTRETIEN-PARCOURS',
  'visite de mi-carrière',
  rienDes('2017-01-01', ['L. 6315-1'], 'Pas d’entretien lié à la mi-carrière.'),
  des(
    '2025-10-26',
    ['L. 6315-1 IV'],
    'lu',
    "L'employeur tient un entretien de parcours professionnel dans les deux mois de la visite.",
  ),
)

/** Visite de mi-carrière (L. 4624-2-2): once, by 31 December of the year of the 45th birthday. */
export function miCarriere(f: Faits, r: ReglagesPrepares, s: Sortie, t: Trace | null): void {
  if (f.naissance === SANS_JOUR && f.echeanceBranche === SANS_JOUR) {
    if (applicable(f.au, BASCULE.miCarriere) && f.miCarriereFaite !== OUI) s.manquants |= MANQUE.naissance
    return
  }
  if (!applicable(f.au, BASCULE.miCarriere)) return
  const sansBranche = f.echeanceBranche === SANS_JOUR
  const tropTot =
    sansBranche && f.derniereMiCarriere !== SANS_JOUR
      ? f.derniereMiCarriere < jourDe(anneeDe(f.naissance) + r.miCarriereAge, 1, 1)
      : false
  // « unless done in the window »: a visit held before its first day does not count.
  if ((f.derniereMiCarriere !== SANS_JOUR && !tropTot) || f.miCarriereFaite === OUI) {
    s.dispenser(VISITE.MICAR)
    if (t !== null)
      t.dispense(VISITE.MICAR, motif(REGLE_MICAR, f.au, 'La visite de mi-carrière a déjà été tenue.'))
    return
  }
  // Far too young: no calendar arithmetic needed to know that the window is not open.
  if (sansBranche && f.au - f.naissance < (r.miCarriereAge - 1) * 365) return
  const annee = anneeDe(f.naissance)
  const echeanceAnnee = annee + valeurAu(P.ageMiCarriere, f.au)
  const branche = !sansBranche
  const tard = branche ? f.echeanceBranche : jourDe(echeanceAnnee, 12, 31)
  const tot = branche ? SANS_JOUR : jourDe(annee + r.miCarriereAge, 1, 1)
  // Workers who turned 45 before the article: nothing due. Too young: nothing yet.
  if (tard < BASCULE.miCarriere || (!branche && f.au < tot)) return
  if (f.miCarriereFaite !== NON && f.au > tard) s.manquants |= MANQUE.miCarriereFaite
  const i = s.poser(VISITE.MICAR, NATURE.AU_PLUS_TARD, tard, pourMiCarriere(jourDeVisite(f.au, tot)), tot)
  if (t === null) return
  t.echeance(
    i,
    motif(
      REGLE_MICAR,
      f.au,
      branche
        ? `Mi-carrière à l'échéance fixée par l'accord de branche, le ${fr(tard)}.`
        : `Mi-carrière dans l'année civile du 45e anniversaire (${echeanceAnnee}), le ${fr(tard)} au plus tard.`,
    ),
  )
  if (tropTot)
    t.echeance(
      i,
      motif(
        REGLE_MICAR_FENETRE,
        f.au,
        `La visite du ${fr(f.derniereMiCarriere)} a été tenue avant l'ouverture de la fenêtre : elle ne compte pas (choix du moteur).`,
      ),
    )
  if (!branche)
    t.echeance(
      i,
      motif(
        REGLE_MICAR_FENETRE,
        f.au,
        `Elle peut être anticipée avec une autre visite à partir du ${fr(tot)} (choix du moteur).`,
      ),
    )
  if (applicable(f.au, BASCULE.parcoursProfessionnel)) {
    t.echeance(
      i,
      motif(
        REGLE_PARCOURS,
        f.au,
        "Dans les deux mois qui la suivent, l'employeur tient l'entretien de parcours professionnel, sans accès aux données de santé.",
      ),
    )
  }
}
