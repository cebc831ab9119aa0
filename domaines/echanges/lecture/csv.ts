import type { LigneRefusee } from './declaration.ts'
import { LIGNE_MAX } from './texte.ts'

export interface Enregistrement {
  /** Physical line where it begins, 1-based. */
  numero: number
  cellules: string[]
}

/**
 * Reader of separated text, fed by pieces. Quotes follow RFC 4180, and are plain text elsewhere than at the start of a
 * cell. Nothing is lost after a fault: a line too long, or a quote never closed, is refused by its number and reading
 * goes on at the next line.
 */
export class LecteurCsv {
  private tampon = ''
  private numero = 1
  private saute = false
  private readonly separateur: string
  private readonly vers: { ligne(e: Enregistrement): void; refus(r: LigneRefusee): void }

  constructor(separateur: string, vers: LecteurCsv['vers']) {
    this.separateur = separateur
    this.vers = vers
  }

  ajouter(texte: string): void {
    this.tampon += texte
    this.avancer(false)
  }

  finir(): void {
    this.avancer(true)
  }

  private avancer(fin: boolean): void {
    let debut = 0
    for (;;) {
      if (this.saute) {
        const saut = this.tampon.indexOf('\n', debut)
        if (saut < 0) {
          debut = this.tampon.length
          break
        }
        debut = saut + 1
        this.numero++
        this.saute = false
      }
      if (debut >= this.tampon.length) break
      const lu = this.enregistrement(debut, fin)
      if (lu) {
        if (lu.cellules.some((c) => c !== '')) this.vers.ligne({ numero: this.numero, cellules: lu.cellules })
        this.numero += lu.sauts
        debut = lu.apres
        continue
      }
      const longueur = this.tampon.length - debut
      if (!fin && longueur <= LIGNE_MAX) break
      // Too long, or a quote that never closes: this physical line is refused, the next ones are read again.
      const saut = this.tampon.indexOf('\n', debut)
      const trop = saut < 0 ? longueur > LIGNE_MAX : saut - debut > LIGNE_MAX
      this.vers.refus({
        ligne: this.numero,
        motif: trop
          ? 'Cette ligne dépasse un million de caractères : elle a été ignorée.'
          : 'Un guillemet ouvert sur cette ligne n’est jamais refermé : corrigez-le. Les lignes suivantes sont lues.',
      })
      this.saute = true
    }
    this.tampon = this.tampon.slice(debut)
  }

  /** One record from `i`, or undefined when it is not whole yet. */
  private enregistrement(
    depart: number,
    fin: boolean,
  ): { cellules: string[]; apres: number; sauts: number } | undefined {
    const t = this.tampon
    const sep = this.separateur
    const cellules: string[] = []
    let i = depart
    let sauts = 1
    for (;;) {
      if (t[i] === '"') {
        let valeur = ''
        let j = i + 1
        for (;;) {
          const guillemet = t.indexOf('"', j)
          if (guillemet < 0 || guillemet - depart > LIGNE_MAX) return undefined
          valeur += t.slice(j, guillemet)
          if (t[guillemet + 1] === '"') {
            valeur += '"'
            j = guillemet + 2
            continue
          }
          if (guillemet + 1 >= t.length && !fin) return undefined
          i = guillemet + 1
          break
        }
        for (const c of valeur) if (c === '\n') sauts++
        // What follows the closing quote belongs to the cell.
        const suite = this.borne(i)
        if (suite < 0 && !fin) return undefined
        const bout = suite < 0 ? t.length : suite
        cellules.push((valeur + t.slice(i, bout)).trim())
        i = bout
      } else {
        const suite = this.borne(i)
        if (suite < 0 && !fin) return undefined
        const bout = suite < 0 ? t.length : suite
        if (bout - depart > LIGNE_MAX) return undefined
        cellules.push(t.slice(i, bout).trim())
        i = bout
      }
      if (i >= t.length || t[i] === '\n') return { cellules, apres: i + 1, sauts }
      i += sep.length
    }
  }

  /** Next separator or end of line from `i`; -1 when neither has arrived. */
  private borne(i: number): number {
    const t = this.tampon
    const s = this.separateur
    for (let j = i; j < t.length; j++) {
      const c = t[j]
      if (c === s || c === '\n') return j
    }
    return -1
  }
}
