import type {
  AbsenceDeclaree,
  ContratDeclare,
  EtablissementDeclare,
  LigneRefusee,
  SalarieDeclare,
} from './declaration.ts'
import { CAUSES, motifDeFin, typeDeContrat } from './dsn-codes.ts'

/*
 * Reader of the DSN in its text form (NEODeS): one `Sxx.Gyy.zz.rrr,'valeur'` a line, blocks opened by the first
 * rubric of a new group. It keeps identity, contracts, absences, establishments; every other rubric (pay, bank,
 * contributions) is dropped as it is read.
 */

export interface LectureDsn {
  etablissement?: (etablissement: EtablissementDeclare) => void
  salarie: (salarie: SalarieDeclare, etablissement: EtablissementDeclare) => void
  refus: (refus: LigneRefusee) => void
}

/** Longest accepted line: a rubric of the norm holds at most a few hundred characters. */
const LONGUEUR_MAX = 5_000
const RUBRIQUE = /^(S\d{2}\.G\d{2}\.\d{2})\.(\d{3}),'(.*)'$/

/** `DDMMYYYY` to `YYYY-MM-DD`, or undefined when the day does not exist. */
export function jourDsn(texte: string | undefined): string | undefined {
  const m = texte && /^(\d{2})(\d{2})(\d{4})$/.exec(texte)
  if (!m) return undefined
  const jour = `${m[3]}-${m[2]}-${m[1]}`
  const date = new Date(`${jour}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(jour) ? jour : undefined
}

const lendemain = (jour: string) =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Blocks that stand under a worker or a contract and close what was open at their level. */
type Bloc = { code: string; ligne: number; valeurs: Map<string, string> }

/** State machine fed with one line at a time; memory is bounded by one worker. */
export class LecteurDsn {
  private bloc: Bloc | undefined
  private nature = ''
  private mois: string | null = null
  private siren = ''
  private etablissement: EtablissementDeclare | undefined
  private salarie: SalarieDeclare | undefined
  private contrat: ContratDeclare | undefined
  private rubriques = 0
  private annoncees: number | undefined
  private readonly vers: LectureDsn

  constructor(vers: LectureDsn) {
    this.vers = vers
  }

  /** Reads one line of the file. @param numero 1-based */
  lire(texte: string, numero: number): void {
    const ligne = texte.trimEnd()
    if (ligne === '') return
    if (ligne.length > LONGUEUR_MAX)
      return void this.vers.refus({
        ligne: numero,
        motif: 'Ligne trop longue pour une DSN : elle a été ignorée.',
      })
    const m = RUBRIQUE.exec(ligne)
    if (!m)
      return void this.vers.refus({
        ligne: numero,
        motif: 'Cette ligne n’est pas une rubrique de DSN : elle a été ignorée.',
      })
    this.rubriques++
    const [, code, rubrique, valeur] = m as unknown as [string, string, string, string]
    if (
      this.bloc?.code !== code ||
      this.bloc.valeurs.has(rubrique) ||
      (rubrique === '001' && this.bloc.valeurs.size)
    ) {
      this.clore()
      this.bloc = { code, ligne: numero, valeurs: new Map() }
    }
    this.bloc!.valeurs.set(rubrique, valeur)
    if (code === 'S90.G00.90' && rubrique === '001') this.annoncees = Number(valeur)
  }

  /** Ends the file. @returns false when it was cut: the closing block is missing or announces more rubrics. */
  finir(): boolean {
    this.clore()
    this.finirSalarie()
    return this.annoncees !== undefined && this.annoncees <= this.rubriques
  }

  private clore(): void {
    const bloc = this.bloc
    this.bloc = undefined
    if (!bloc) return
    const v = (rubrique: string) => bloc.valeurs.get(rubrique) || undefined
    switch (bloc.code) {
      case 'S20.G00.05':
        this.finirSalarie()
        this.nature = v('001') ?? '01'
        this.mois = this.nature === '01' ? (jourDsn(v('005')) ?? null) : null
        break
      case 'S21.G00.06':
        this.finirSalarie()
        this.siren = v('001') ?? ''
        break
      case 'S21.G00.11':
        this.finirSalarie()
        this.ouvrirEtablissement(bloc, v)
        break
      case 'S21.G00.30':
        this.finirSalarie()
        this.ouvrirSalarie(bloc, v)
        break
      case 'S21.G00.40':
        this.ouvrirContrat(bloc, v)
        break
      case 'S21.G00.60':
        this.ajouterAbsence(bloc, v)
        break
      case 'S21.G00.62':
        this.terminerContrat(bloc, v)
        break
    }
  }

  private ouvrirEtablissement(bloc: Bloc, v: (r: string) => string | undefined): void {
    const effectif = Number(v('008'))
    this.etablissement = {
      ligne: bloc.ligne,
      siret: this.siren + (v('001') ?? ''),
      naf: v('002') ?? null,
      effectif: Number.isInteger(effectif) && v('008') ? effectif : null,
      mois: this.mois,
      exhaustif: this.nature === '01',
    }
    this.vers.etablissement?.(this.etablissement)
  }

  private ouvrirSalarie(bloc: Bloc, v: (r: string) => string | undefined): void {
    const naissance = jourDsn(v('006'))
    const nomNaissance = v('002')
    const prenoms = v('004')
    const manque = !nomNaissance
      ? 'le nom de famille'
      : !prenoms
        ? 'les prénoms'
        : !naissance
          ? 'une date de naissance valide'
          : ''
    if (manque) {
      this.vers.refus({ ligne: bloc.ligne, motif: `Il manque ${manque} : ce salarié n’est pas repris.` })
      return
    }
    this.salarie = {
      ligne: bloc.ligne,
      nomNaissance: nomNaissance!,
      nomUsage: v('003') ?? null,
      prenoms: prenoms!,
      sexe: v('005') === '01' ? 'M' : v('005') === '02' ? 'F' : null,
      naissance: naissance!,
      lieuNaissance: v('007') ?? null,
      matricule: v('019') ?? null,
      contrats: [],
    }
  }

  private ouvrirContrat(bloc: Bloc, v: (r: string) => string | undefined): void {
    this.contrat = undefined
    if (!this.salarie) return
    const debut = jourDsn(v('001'))
    const type = typeDeContrat(v('007'), v('008'), v('021'))
    if (!debut || !type) {
      const motif = debut
        ? `La nature de contrat ${v('007') ?? 'absente'} ne relève pas du suivi : contrat ignoré.`
        : 'La date de début du contrat n’existe pas : contrat ignoré.'
      return void this.vers.refus({ ligne: bloc.ligne, motif })
    }
    const lieu = v('019')
    this.contrat = {
      type,
      numero: v('009') ?? null,
      emploi: v('006') ?? null,
      pcs: v('004') ?? null,
      tempsPartiel: v('014') === '20',
      debut,
      fin: jourDsn(v('010')) ?? null,
      termine: false,
      motifFin: null,
      lieuTravail: lieu && lieu !== this.etablissement?.siret ? lieu : null,
      utilisatrice: v('046') ?? null,
      boeth: v('072') === undefined ? null : v('072') !== '99',
      absences: [],
    }
    this.salarie.contrats.push(this.contrat)
  }

  private ajouterAbsence(bloc: Bloc, v: (r: string) => string | undefined): void {
    if (!this.contrat) return
    const cause = CAUSES[v('001') ?? '']
    const dernier = jourDsn(v('002'))
    if (!cause) return
    if (!dernier)
      return void this.vers.refus({
        ligne: bloc.ligne,
        motif: 'La date du dernier jour travaillé n’existe pas : arrêt ignoré.',
      })
    const reprise = jourDsn(v('010')) ?? null
    this.contrat.absences.push({
      cause,
      debut: lendemain(dernier),
      fin: jourDsn(v('003')) ?? null,
      reprise,
    } satisfies AbsenceDeclaree)
  }

  private terminerContrat(bloc: Bloc, v: (r: string) => string | undefined): void {
    if (!this.contrat) return
    const fin = jourDsn(v('001'))
    if (!fin)
      return void this.vers.refus({
        ligne: bloc.ligne,
        motif: 'La date de fin du contrat n’existe pas : fin ignorée.',
      })
    this.contrat.fin = fin
    this.contrat.termine = true
    this.contrat.motifFin = motifDeFin(v('002'))
  }

  private finirSalarie(): void {
    const { salarie, etablissement } = this
    this.salarie = undefined
    this.contrat = undefined
    if (!salarie || !etablissement) return
    if (salarie.contrats.length === 0)
      return void this.vers.refus({
        ligne: salarie.ligne,
        motif: 'Aucun contrat utilisable pour ce salarié : il n’est pas repris.',
      })
    this.vers.salarie(salarie, etablissement)
  }
}
