import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { ligne } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { cles, FAMILLES_MATERIEL } from '../vocabulaire.ts'

const champs = z.object({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,39}$/, 'Code en minuscules sans accent, par exemple « sonometre ».'),
  libelle: ligne(80),
  famille: z.enum(cles(FAMILLES_MATERIEL), 'Choisissez une famille.'),
  etalonnageMois: z
    .number('Nombre attendu.')
    .int('Nombre entier attendu.')
    .min(1, '1 mois au minimum.')
    .max(120, '120 mois au plus.')
    .nullish()
    .transform((n) => n ?? null),
})

/** Adds a kind of equipment to the list of Annex B, or changes its name and its period of calibration. */
export const ajouterTypeMateriel = definirCas({
  nom: 'organisation.ajouterTypeMateriel',
  droit: 'organisation.modifier',
  entree: champs,
  executer: ({ bd }, { etalonnageMois, ...type }) =>
    bd
      .insertInto('organisation.type_materiel')
      .values({ ...type, etalonnage_mois: etalonnageMois })
      .returning('code')
      .executeTakeFirstOrThrow(),
})

export const modifierTypeMateriel = definirCas({
  nom: 'organisation.modifierTypeMateriel',
  droit: 'organisation.modifier',
  entree: champs,
  async executer({ bd }, { code, libelle, famille, etalonnageMois }) {
    const lignes = await bd
      .updateTable('organisation.type_materiel')
      .set({ libelle, famille, etalonnage_mois: etalonnageMois })
      .where('code', '=', code)
      .returning('code')
      .execute()
    if (!lignes.length) throw introuvable('Ce type de matériel')
    return { code }
  },
})
