import { ESPACE_INSECABLE } from './typographie.ts'

function grouper(chiffres: string, tailles: number[]): string {
  const morceaux: string[] = []
  let debut = 0
  for (const taille of tailles) {
    morceaux.push(chiffres.slice(debut, debut + taille))
    debut += taille
  }
  return morceaux.join(ESPACE_INSECABLE)
}

/** « 123 456 789 00012 »; anything that is not 14 digits comes back as it is. */
export function formaterSiret(siret: string): string {
  return /^\d{14}$/.test(siret) ? grouper(siret, [3, 3, 3, 5]) : siret
}

/** « 123 456 789 » */
export function formaterSiren(siren: string): string {
  return /^\d{9}$/.test(siren) ? grouper(siren, [3, 3, 3]) : siren
}

/** « 04 66 59 00 00 » from `0466590000` or `+33466590000`; a foreign number comes back as it is. */
export function formaterTelephone(numero: string): string {
  const national = numero.replace(/[\s.-]/g, '').replace(/^(\+33|0033)/, '0')
  return /^0\d{9}$/.test(national) ? grouper(national, [2, 2, 2, 2, 2]) : numero
}

/** Social security number: « 2 85 03 30 032 123 45 ». */
export function formaterNir(nir: string): string {
  return /^\d[\dAB]{12,14}$/i.test(nir) ? grouper(nir, [1, 2, 2, 2, 3, 3, 2]).trim() : nir
}

/** « Camille Durand »; `formaterNom(p, 'tri')` → « DURAND Camille » for lists in alphabetical order. */
export function formaterNom(
  personne: { nom: string; prenom: string },
  ordre: 'usage' | 'tri' = 'usage',
): string {
  return ordre === 'tri'
    ? `${personne.nom.toLocaleUpperCase('fr')} ${personne.prenom}`
    : `${personne.prenom} ${personne.nom}`
}
