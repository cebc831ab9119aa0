import { Lot } from './copie.ts'
import type { Organisation } from './equipes.ts'
import { hasard } from './hasard.ts'
import { idStable } from './identifiants.ts'
import { adhesionCourante, enCours, estActive, type Monde } from './monde.ts'

const MOTIFS = [
  'Rééquilibrage des portefeuilles',
  'Départ du médecin',
  'Ouverture d’une équipe au centre',
  'Rapprochement du lieu d’activité',
]

/**
 * Rows of the portfolios: every establishment of a member has a team from its first day, the lightest of its centre;
 * one in seven changed teams once. The others stay with the history of those who left.
 */
export function lotPortefeuille(monde: Monde, { equipes }: Organisation): Lot {
  const h = hasard(monde.graine, 'portefeuilles')
  const { cal } = monde
  const lot = new Lot('organisation.portefeuille', [
    'id',
    'etablissement_id',
    'equipe_id',
    'debut',
    'fin',
    'motif',
  ])
  const charges = equipes.map(() => 0)
  const effectifs = new Map<number, number>()
  for (const c of monde.contrats)
    if (enCours(c)) effectifs.set(c.etablissement.n, (effectifs.get(c.etablissement.n) ?? 0) + 1)
  for (const s of monde.etablissements) {
    const premiere = s.entreprise.adhesions[0]!
    if (premiere.debut === null) continue
    const courante = adhesionCourante(s.entreprise)
    const fin = s.ferme ?? (estActive(s.entreprise) ? null : courante.fin)
    const debut = Math.max(premiere.debut, s.ouvert)
    if (fin !== null && fin < debut) continue
    const duCentre = equipes.filter((e) => e.centre === s.centre)
    const equipe = duCentre.reduce((x, y) => (charges[y.n]! < charges[x.n]! ? y : x))
    if (fin === null) charges[equipe.n]! += effectifs.get(s.n) ?? 0
    const terme = fin ?? 0
    if (terme - debut > 700 && h.chance(0.15)) {
      const passage = terme - h.entier(60, Math.min(1500, terme - debut - 60))
      const avant = h.choix(equipes.filter((e) => e !== equipe))
      lot.ajouter(
        idStable('portefeuille', s.n * 2),
        s.id,
        avant.id,
        cal.texte(debut),
        cal.texte(passage),
        null,
      )
      lot.ajouter(
        idStable('portefeuille', s.n * 2 + 1),
        s.id,
        equipe.id,
        cal.texte(passage + 1),
        cal.ou(fin),
        h.choix(MOTIFS),
      )
    } else
      lot.ajouter(idStable('portefeuille', s.n * 2), s.id, equipe.id, cal.texte(debut), cal.ou(fin), null)
  }
  return lot
}
