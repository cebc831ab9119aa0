import type { Praticien, Visite } from '../../../droit/index.ts'
import type { ContratLu, FaitsLus } from './dossier.ts'
import { ordonner } from './ordonner.ts'

/** One row of suivi.faits (migration 0041): fields parted by commas, rows by semicolons, nothing for null. */
export interface FaitsBruts {
  id: string
  naissance: number
  contrats: string | null
  postes: string | null
  expositions: string | null
  situations: string | null
  etats: string | null
  visites: string | null
  absences: string | null
  prescriptions: string | null
}

function lignes<T>(texte: string | null, lire: (champs: string[]) => T): T[] | null {
  if (texte === null) return null
  const resultat: T[] = []
  for (const ligne of texte.split(';')) resultat.push(lire(ligne.split(',')))
  return resultat
}
const nombre = (t: string | undefined) => (t ? Number(t) : null)
const vrai = (t: string | undefined) => (t ? t === 't' : null)
const texte = <T extends string>(t: string | undefined) => (t ? (t as T) : null)

/** Reads one row back into arrays. */
export function decoder(b: FaitsBruts): FaitsLus {
  return ordonner({
    id: b.id,
    naissance: b.naissance,
    contrats: lignes(
      b.contrats,
      (c): ContratLu => [
        c[0]!,
        c[1]!,
        Number(c[2]),
        nombre(c[3]),
        c[4]!,
        texte(c[5]),
        c.length > 6
          ? [vrai(c[6]), vrai(c[7]), vrai(c[8]), vrai(c[9]), nombre(c[10]), nombre(c[11]), nombre(c[12])]
          : null,
      ],
    ),
    postes: lignes(b.postes, (c) => [c[0]!, Number(c[1]), nombre(c[2])]),
    expositions: lignes(b.expositions, (c) => [c[0]!, Number(c[1]), nombre(c[2]), nombre(c[3]), c[4]!]),
    situations: lignes(b.situations, (c) => [c[0]!, Number(c[1]), nombre(c[2]), c[3]!]),
    etats: lignes(b.etats, (c) => [c[0]!, Number(c[1]), nombre(c[2])]),
    visites: lignes(b.visites, (c) => [
      c[0] as Visite['nature'],
      Number(c[1]),
      texte<Praticien>(c[2]),
      texte<NonNullable<Visite['conclusion']>>(c[3]),
      c[4] === 't',
      c[5] === 't',
    ]),
    absences: lignes(b.absences, (c) => [
      c[0]!,
      Number(c[1]),
      nombre(c[2]),
      nombre(c[3]),
      nombre(c[4]),
      nombre(c[5]),
      vrai(c[6]),
      c[7]!,
    ]),
    prescriptions: lignes(b.prescriptions, (c) => [Number(c[0]), Number(c[1])]),
  })
}
