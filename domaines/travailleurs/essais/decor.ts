import { randomUUID } from 'node:crypto'
import type { BaseDEssai } from '../../../plateforme/base/essais/base-d-essai.ts'

let rang = 0

/** SIREN that pass the key, one after another. */
function siren(): string {
  for (;;) {
    const base = String(10_000_000 + ++rang * 11).padStart(8, '0')
    for (let cle = 0; cle < 10; cle++) {
      const n = base + cle
      const somme = [...n].reduce((s, c, i) => {
        const v = Number(c) * (i % 2 === 1 ? 2 : 1)
        return s + (v > 9 ? v - 9 : v)
      }, 0)
      if (somme % 10 === 0) return n
    }
  }
}

/** Sets a scene by the owner connection: companies, teams, professionals with an account, workers. */
export function decor(base: BaseDEssai) {
  const un = async <T>(texte: string, valeurs: unknown[] = []): Promise<T> =>
    (await base.proprietaire.query(texte, valeurs)).rows[0] as T
  return {
    un,
    async etablissement(nom = 'Boulangerie Martin', nature = 'entreprise'): Promise<string> {
      const { id } = await un<{ id: string }>(
        'insert into adherents.entreprise (siren, raison_sociale, nature) values ($1, $2, $3) returning id',
        [siren(), nom, nature],
      )
      return (
        await un<{ id: string }>(
          "insert into adherents.etablissement (entreprise_id, siege, commune) values ($1, true, 'Louviers') returning id",
          [id],
        )
      ).id
    },
    /** A team that follows these establishments. */
    async equipe(etablissements: string[], nom = `Équipe ${++rang}`): Promise<string> {
      const { id: centre } = await un<{ id: string }>(
        'insert into organisation.centre (nom) values ($1) returning id',
        [`Centre ${nom}`],
      )
      const { id } = await un<{ id: string }>(
        'insert into organisation.equipe (nom, centre_id) values ($1, $2) returning id',
        [nom, centre],
      )
      for (const e of etablissements)
        await un(
          "insert into organisation.portefeuille (etablissement_id, equipe_id, debut) values ($1, $2, '2020-01-01')",
          [e, id],
        )
      return id
    },
    /** The account of a professional of a team, for the role. */
    async compte(role: string, equipe?: string): Promise<string> {
      const compteId = randomUUID()
      await un("insert into comptes.compte (id, courriel, prenom, nom) values ($1, $2, 'Alex', 'Roy')", [
        compteId,
        `${compteId}@essai.fr`,
      ])
      const metier = ['medecin', 'idest', 'assistante', 'preventeur', 'qualite'].includes(role)
        ? role
        : 'charge_pdp'
      const { id } = await un<{ id: string }>(
        "insert into organisation.professionnel (nom, prenom, metier_code, arrivee) values ('Roy', 'Alex', $1, '2020-01-01') returning id",
        [metier],
      )
      if (equipe)
        await un(
          "insert into organisation.membre_equipe (equipe_id, professionnel_id, debut) values ($1, $2, '2020-01-01')",
          [equipe, id],
        )
      await un(
        "insert into comptes.attribution (compte_id, role, professionnel_id, debut) values ($1, $2, $3, '2020-01-01')",
        [compteId, role, id],
      )
      return compteId
    },
    async travailleur(valeurs: Partial<Record<string, string | null>> = {}): Promise<string> {
      const t = {
        nom_naissance: `Nom${++rang}`,
        prenoms: 'Camille',
        sexe: 'F',
        naissance: '1985-03-12',
        ...valeurs,
      }
      const cles = Object.keys(t)
      return (
        await un<{ id: string }>(
          `insert into travailleurs.travailleur (${cles.join(', ')}) values (${cles.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
          Object.values(t),
        )
      ).id
    },
    async contrat(
      travailleur: string,
      etablissement: string,
      debut = '2020-01-01',
      fin: string | null = null,
    ): Promise<string> {
      return (
        await un<{ id: string }>(
          "insert into travailleurs.contrat (travailleur_id, etablissement_id, type, debut, fin) values ($1, $2, 'cdi', $3, $4) returning id",
          [travailleur, etablissement, debut, fin],
        )
      ).id
    },
  }
}
