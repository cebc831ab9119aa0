import { $api } from '../../../plateforme/interface/index.ts'

/** Companies and establishments of the person, for the filters of lists; companies only when there are several. */
export function useOptionsEspace(entreprise: string | undefined) {
  const acces = $api.useQuery('get', '/api/espace-adherent').data?.acces ?? []
  const etablissements = $api.useQuery('get', '/api/espace-adherent/etablissements', {
    params: { query: { taille: 200, tri: 'nom', page: 1, ...(entreprise ? { entreprise } : {}) } },
  }).data
  return {
    acces,
    plusieursEntreprises: acces.length > 1,
    entreprises: acces.map((a) => ({ valeur: a.entrepriseId, libelle: a.raisonSociale })),
    etablissements: (etablissements?.lignes ?? []).map((s) => ({
      valeur: s.id,
      libelle: s.commune ? `${s.nom} (${s.commune})` : s.nom,
    })),
  }
}
