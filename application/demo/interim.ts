import { ajouterContrat, tirerEmploi, tirerSexe } from './contrats.ts'
import { hasard, Tirage } from './hasard.ts'
import { ans } from './jours.ts'
import { type Etablissement, estActive, type Monde } from './monde.ts'
import { creerPersonne, tirerAge } from './personnes.ts'

const SECTIONS_UTILISATRICES = new Set(['C', 'H', 'E', 'F', 'G', 'Q'])

/**
 * Missions of temporary workers: each agency sends its people to user companies of the service, and now and then to
 * companies followed elsewhere (ADH-051 to 054).
 */
export function creerMissions(monde: Monde): void {
  const h = hasard(monde.graine, 'interim')
  const agences = monde.etablissements.filter((s) => s.entreprise.nature === 'ett' && estActive(s.entreprise))
  const utilisatrices = new Tirage<Etablissement>(
    monde.etablissements
      .filter(
        (s) =>
          s.ferme === null &&
          estActive(s.entreprise) &&
          SECTIONS_UTILISATRICES.has(s.entreprise.section) &&
          s.effectif >= 8,
      )
      .map((s) => [s, s.effectif] as const),
  )
  for (const agence of agences) {
    if (agence.ouvert > -120) continue
    // 3,871 appointments a year for 113 accounts (001 §1.1.2.1): about 25 people on mission in each agency.
    const personnes = h.entier(8, 44)
    for (let i = 0; i < personnes; i++) {
      const fidele = utilisatrices.tirer(h)
      const cle = tirerEmploi(h, fidele.entreprise.activite)
      const sexe = tirerSexe(h, cle, false)
      // Missions follow one another towards the past; two in three people are on mission today.
      let fin = h.chance(0.66) ? h.entier(0, 60) : -h.entier(5, Math.min(400, -agence.ouvert - 40))
      const personne = creerPersonne(h, monde, sexe, tirerAge(h, sexe, 'interim') + 160 + Math.max(0, -fin))
      // Those of a few years: the agencies sent as many people then as today.
      const missions = h.entier(4, 16)
      for (let m = missions; m > 0; m--) {
        const debut = fin - h.entier(fin >= 0 ? fin + 1 : 4, fin >= 0 ? fin + 120 : 150)
        if (m < missions && (personne.naissance + ans(18) > debut || debut < agence.ouvert)) break
        const utilisatrice = h.chance(0.7) ? fidele : utilisatrices.tirer(h)
        const dehors = h.chance(0.05)
        ajouterContrat(monde, {
          personne,
          etablissement: agence,
          emploi: cle,
          type: 'interim',
          debut,
          fin,
          numero: `M${String(monde.contrats.length).padStart(6, '0')}`,
          motifFin: fin < 0 ? 'Fin de mission' : null,
          utilisatrice: dehors ? null : utilisatrice,
          exclusion: dehors ? 'Mission dans une entreprise dotée d’un service de prévention autonome' : null,
        })
        fin = debut - h.entier(1, 120)
      }
    }
  }
}
