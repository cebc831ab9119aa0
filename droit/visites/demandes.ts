import { ETAT, NATURE, OUI, VISITE } from '../codes.ts'
import { DEMANDE, type Faits } from '../faits.ts'
import { delegable, MEDECINS, PROFESSION } from '../professions.ts'
import { des, type Regle, regle } from '../regle.ts'
import type { Sortie } from '../sortie.ts'
import { motif, type Trace } from '../trace.ts'
import { fr } from './contexte.ts'

export const REGLE_DEM: Regle = regle(
  'DEM',
  'jour de la visite',
  des(
    '2017-01-01',
    ['R. 4624-34'],
    'lu',
    "Visite à la demande du travailleur, de l'employeur ou du médecin du travail, tenue par le médecin.",
  ),
  des(
    '2022-04-28',
    ['R. 4624-34', 'R. 4623-14'],
    'lu',
    'Visite à la demande, par le médecin ou un autre professionnel, au choix du travailleur.',
  ),
)
export const REGLE_ORIENT: Regle = regle(
  'ORIENT',
  "décision d'orientation",
  des(
    '2017-01-01',
    ['R. 4624-13'],
    'lu',
    'Le professionnel qui n’est pas médecin du travail oriente sans délai vers lui.',
  ),
)
export const REGLE_ORIENT_MATERNITE: Regle = regle(
  'ORIENT-MATERNITE',
  'souhait de la travailleuse',
  des('2017-01-01', ['R. 4624-19'], 'lu', 'À l’issue de la visite, ou à tout moment si elle le souhaite.'),
  des('2022-04-28', ['R. 4624-19'], 'lu', 'Sans délai, à tout moment, si elle le souhaite.'),
)
export const REGLE_ORIENT_HANDICAP: Regle = regle(
  'ORIENT-HANDICAP',
  'déclaration du travailleur',
  des(
    '2017-01-01',
    ['R. 4624-20'],
    'lu',
    'Travailleur handicapé ou invalide : orientation sans délai lors de la visite.',
  ),
)
export const REGLE_ORIENT_IMPLANT: Regle = regle(
  'ORIENT-CEM',
  "jour d'affectation",
  des(
    '2017-01-01',
    ['R. 4453-25', 'R. 4453-8 7°'],
    'lu',
    'Champs électromagnétiques et dispositif médical : orientation sans délai.',
  ),
)
export const REGLE_EXCHIM: Regle = regle(
  'EXCHIM',
  'déclaration du travailleur',
  des(
    '2017-01-01',
    ['R. 4412-50'],
    'lu',
    'Travailleur incommodé par des agents chimiques : examen par le médecin du travail.',
  ),
)

/** The visit asked for at a resumption is the reprise visit itself when that one is due. */
function repriseDemandee(f: Faits, s: Sortie): boolean {
  if (f.nbAbsences === 0 || f.absences[0]!.demande !== OUI) return false
  for (let i = 0; i < s.n; i++) if (s.visite[i] === VISITE.REPR) return true
  return false
}

/** Requests: visite à la demande, orientation to the MT, exam of a worker troubled by chemicals. */
export function demandes(f: Faits, s: Sortie, t: Trace | null): void {
  if (f.demandes & DEMANDE.VISITE && !repriseDemandee(f, s)) {
    const i = s.poser(VISITE.DEM, NATURE.AUCUNE, 0, delegable(f.au))
    if (t !== null)
      t.echeance(
        i,
        motif(
          REGLE_DEM,
          f.au,
          'Visite demandée : aucun délai légal, au choix du travailleur quant au professionnel depuis le 28/04/2022.',
        ),
      )
  }
  if (f.demandes & DEMANDE.INCOMMODE) {
    const i = s.poser(VISITE.EXCHIM, NATURE.AUCUNE, 0, PROFESSION.MT)
    if (t !== null)
      t.echeance(
        i,
        motif(
          REGLE_EXCHIM,
          f.au,
          'Le travailleur se dit incommodé par des agents chimiques : examen par le médecin du travail.',
        ),
      )
  }
  if ((f.demandes & DEMANDE.ORIENTATION) === 0 && f.etatsAOrienter === 0) return
  const i = s.poser(VISITE.ORIENT, NATURE.SANS_DELAI, 0, MEDECINS)
  if (t === null) return
  const quand = `à la date du ${fr(f.au)}`
  if (f.etatsAOrienter & ETAT.MATERNITE) {
    t.echeance(
      i,
      motif(
        REGLE_ORIENT_MATERNITE,
        f.au,
        `Elle souhaite voir le médecin du travail : orientation sans délai, ${quand}.`,
      ),
    )
  }
  if (f.etatsAOrienter & (ETAT.RQTH | ETAT.INVALIDITE)) {
    t.echeance(
      i,
      motif(
        REGLE_ORIENT_HANDICAP,
        f.au,
        `Handicap ou invalidité déclarés, pas encore vu par le médecin du travail : orientation sans délai, ${quand}.`,
      ),
    )
  }
  if (f.etatsAOrienter & ETAT.IMPLANT) {
    t.echeance(
      i,
      motif(
        REGLE_ORIENT_IMPLANT,
        f.au,
        `Dispositif médical et champs électromagnétiques : orientation sans délai, ${quand}.`,
      ),
    )
  }
  if (f.demandes & DEMANDE.ORIENTATION)
    t.echeance(
      i,
      motif(REGLE_ORIENT, f.au, `Orientation décidée par un professionnel de santé : sans délai, ${quand}.`),
    )
}
