import joursFeries from '@socialgouv/jours-feries'

const deuxChiffres = (n: number) => String(n).padStart(2, '0')

/**
 * Public holidays between two days (L. 3133-1; droit local of Alsace and Moselle, L. 3134-13), day → name.
 * @param zone `metropole` or `alsace-moselle`
 */
export function feriesEntre(zone: string, du: string, au: string): Map<string, string> {
  const feries = new Map<string, string>()
  for (let annee = Number(du.slice(0, 4)); annee <= Number(au.slice(0, 4)); annee++)
    for (const [nom, d] of Object.entries(joursFeries(annee, { alsace: zone === 'alsace-moselle' }))) {
      const jour = `${d.getFullYear()}-${deuxChiffres(d.getMonth() + 1)}-${deuxChiffres(d.getDate())}`
      if (jour >= du && jour <= au) feries.set(jour, nom.replaceAll("'", '’'))
    }
  return feries
}
