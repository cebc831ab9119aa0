import { type Hasard, Tirage } from './hasard.ts'
import { idStable } from './identifiants.ts'
import type { Monde, Personne, TypeContrat } from './monde.ts'
import { tirerIdentite, tirerNom } from './noms.ts'

/** Age classes (years, upper bound excluded) by sex: men outnumber women under 21 and from 51 to 60 (001 §1.1.2.5). */
const CLASSES = {
  M: new Tirage<readonly [number, number]>([
    [[18, 21], 4.2],
    [[21, 31], 21.2],
    [[31, 41], 24.2],
    [[41, 51], 23.4],
    [[51, 61], 22.5],
    [[61, 67], 4.5],
  ]),
  F: new Tirage<readonly [number, number]>([
    [[18, 21], 2.8],
    [[21, 31], 21.8],
    [[31, 41], 25.6],
    [[41, 51], 25],
    [[51, 61], 20.3],
    [[61, 67], 4.5],
  ]),
}

/** Draws an age in days that suits the kind of contract. */
export function tirerAge(h: Hasard, sexe: 'F' | 'M', type: TypeContrat): number {
  let bornes: readonly [number, number]
  if (type === 'apprenti') bornes = h.chance(0.24) ? [16, 18] : h.chance(0.8) ? [18, 22] : [22, 29]
  else if (type === 'professionnalisation') bornes = [18, 27]
  else if (type === 'stage') bornes = [16, 25]
  else if (type === 'saisonnier') bornes = h.chance(0.5) ? [18, 25] : [25, 55]
  else bornes = CLASSES[sexe].tirer(h)
  return Math.floor((bornes[0] + h.reel() * (bornes[1] - bornes[0])) * 365.25)
}

/** Adds a person to the service. */
export function creerPersonne(
  h: Hasard,
  monde: Pick<Monde, 'personnes' | 'geo'>,
  sexe: 'F' | 'M',
  age: number,
): Personne {
  const annees = age / 365.25
  const { nom, prenoms } = tirerIdentite(h, sexe, annees)
  const marie = sexe === 'F' ? 0.34 : 0.01
  const lieu = h.chance(0.93) ? monde.geo.naissances.tirer(h) : null
  const n = monde.personnes.length
  const personne: Personne = {
    n,
    id: idStable('travailleur', n),
    nom,
    prenoms,
    sexe,
    naissance: -age,
    nomUsage: annees > 24 && h.chance(marie) ? tirerNom(h) : null,
    prenomUsage: prenoms.includes(' ') && h.chance(0.06) ? prenoms.slice(prenoms.indexOf(' ') + 1) : null,
    lieuCode: lieu?.code ?? null,
    lieu: lieu?.nom ?? null,
    statutIdentite: h.chance(0.3) ? 'validee' : 'provisoire',
    boeth: false,
    double: false,
  }
  monde.personnes.push(personne)
  return personne
}

/** Enters the same person a second time, with the slips of real data entry: what the search for duplicates must find. */
export function dedoubler(h: Hasard, monde: Pick<Monde, 'personnes' | 'cal'>, original: Personne): Personne {
  const n = monde.personnes.length
  const copie: Personne = {
    ...original,
    n,
    id: idStable('travailleur', n),
    lieu: null,
    lieuCode: null,
    statutIdentite: 'provisoire',
    prenomUsage: null,
    double: true,
  }
  const [premier = ''] = original.prenoms.split(' ')
  switch (h.entier(0, 5)) {
    case 0: // without the accents and the second name
      copie.nom = original.nom.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
      copie.prenoms = premier
      break
    case 1: {
      // one letter doubled or dropped
      const i = h.entier(1, Math.max(1, original.nom.length - 2))
      copie.nom = h.chance(0.5)
        ? original.nom.slice(0, i) + original.nom[i] + original.nom.slice(i)
        : original.nom.slice(0, i) + original.nom.slice(i + 1)
      copie.prenoms = premier
      break
    }
    case 2: // under the married name
      copie.nom = original.nomUsage ?? original.nom.toUpperCase()
      copie.nomUsage = null
      break
    case 3: // surname and first name swapped
      copie.nom = premier
      copie.prenoms = original.nom
      copie.nomUsage = null
      break
    case 4: {
      // day and month swapped
      const [annee, mois, jour] = monde.cal.texte(original.naissance).split('-')
      if (Number(jour) <= 12) copie.naissance = monde.cal.decalage(`${annee}-${jour}-${mois}`)
      break
    }
    default: // upper case, as from a spreadsheet
      copie.nom = original.nom.toUpperCase()
      copie.prenoms = original.prenoms.toUpperCase()
  }
  monde.personnes.push(copie)
  return copie
}
