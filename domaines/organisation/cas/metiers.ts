import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { ligne } from '../../../plateforme/http/champs.ts'
import { introuvable } from '../../../plateforme/http/refus.ts'
import { cles, FAMILLES, PROFESSIONS } from '../vocabulaire.ts'

const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,29}$/, 'Code en minuscules sans accent, par exemple « conseiller_prevention ».')

/** Changes the titles of a job: the internal one, and the one shown to companies (GOV-036). */
export const renommerMetier = definirCas({
  nom: 'organisation.renommerMetier',
  droit: 'organisation.modifier',
  entree: z.object({ code, libelle: ligne(80), libelleAffiche: ligne(80) }),
  async executer({ bd }, { code, libelle, libelleAffiche }) {
    const lignes = await bd
      .updateTable('organisation.metier')
      .set({ libelle, libelle_affiche: libelleAffiche })
      .where('code', '=', code)
      .returning('code')
      .execute()
    if (!lignes.length) throw introuvable('Ce métier')
    return { code }
  },
})

/** Adds a job of this service. Its profession, if any, is what the law engine knows it as. */
export const ajouterMetier = definirCas({
  nom: 'organisation.ajouterMetier',
  droit: 'organisation.modifier',
  entree: z.object({
    code,
    libelle: ligne(80),
    libelleAffiche: ligne(80),
    famille: z.enum(cles(FAMILLES), 'Choisissez une famille.'),
    profession: z
      .union([z.literal('').transform(() => null), z.enum(cles(PROFESSIONS), 'Profession inconnue.')])
      .nullish()
      .transform((p) => p ?? null),
  }),
  executer: ({ bd }, { libelleAffiche, ...metier }) =>
    bd
      .insertInto('organisation.metier')
      .values((e) => ({
        ...metier,
        libelle_affiche: libelleAffiche,
        ordre: e
          .selectFrom('organisation.metier')
          .select((m) => m(m.fn.coalesce(m.fn.max('ordre'), m.lit(0)), '+', 1).as('n')),
      }))
      .returning('code')
      .executeTakeFirstOrThrow(),
})
