import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, 2 passes, 1 lane: OWASP's first choice, about 20 ms here. */
const COUT = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
export const LONGUEUR_MINIMALE = 12
export const LONGUEUR_MAXIMALE = 128

/** Hash of a password, as kept in `comptes.identite`. */
export const hacherMotDePasse = (mot: string): Promise<string> => hash(mot.normalize('NFKC'), COUT)

/** True when the password is the one hashed. */
export const verifierMotDePasse = (empreinte: string, mot: string): Promise<boolean> =>
  verify(empreinte, mot.normalize('NFKC'), COUT)

/** The commonest cores of French passwords: what is left once digits and signs are taken away. */
const COMMUNS = new Set(
  `motdepasse password passe azerty azertyuiop qwerty qwertyuiop qwertz bonjour soleil doudou loulou chouchou
  marseille bordeaux toulouse nicolas camille julien thomas alexandre football liberte licorne princesse
  chocolat jetaime amour iloveyou admin administrateur administrator welcome bienvenue changeme secret
  medecin medecine infirmier infirmiere santetravail santeautravail travail sante prevention preventeur
  socle demonstration france paris vacances printemps automne hiver dragon monkey sunshine superman abcdef
  abcdefgh abcdefghijkl lundi mardi janvier fevrier septembre octobre novembre decembre`.split(/\s+/),
)

const simplifier = (texte: string) =>
  texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** Undoes the usual disguises: m0td3p@sse. */
const devoiler = (texte: string) =>
  simplifier(texte).replace(
    /[0134578@$!]/g,
    (c) =>
      ({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' })[
        c
      ] ?? c,
  )

function estCommun(mot: string): boolean {
  // A year or signs at either end are added to the word, not hidden in it.
  const centre = mot.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  for (const forme of [simplifier(mot), devoiler(centre)]) {
    const noyau = forme.replace(/[^a-z]/g, '')
    if (COMMUNS.has(noyau)) return true
    // One common word said twice or more.
    for (const commun of COMMUNS)
      if (noyau.length > commun.length && noyau.replaceAll(commun, '') === '') return true
  }
  return new Set(simplifier(mot)).size < 6 || /^(0?123456789|abcdefghij|azertyuiop)/.test(simplifier(mot))
}

/**
 * Why a password is refused, in French, or null when it is good: 12 to 128 characters, not the person's own name or
 * e-mail, not among the commonest. No rule of composition: length does more (CNIL, recommendation of 21 July 2022).
 */
export function defautDuMotDePasse(
  mot: string,
  personne: { prenom: string; nom: string; courriel: string },
): string | null {
  if (mot.length < LONGUEUR_MINIMALE)
    return `Ce mot de passe est trop court : ${LONGUEUR_MINIMALE} caractères au moins. Une phrase que vous retenez convient bien.`
  if (mot.length > LONGUEUR_MAXIMALE)
    return `Ce mot de passe est trop long : ${LONGUEUR_MAXIMALE} caractères au plus.`
  const simple = simplifier(mot)
  const propres = [personne.prenom, personne.nom, personne.courriel.split('@')[0]!]
    .flatMap((t) => simplifier(t).split(/[^a-z0-9]+/))
    .filter((t) => t.length >= 4)
  if (propres.some((t) => simple.includes(t)))
    return 'Ce mot de passe contient votre nom ou votre adresse. Choisissez-en un autre.'
  if (estCommun(mot)) return 'Ce mot de passe est trop courant : il serait deviné. Choisissez-en un autre.'
  return null
}
