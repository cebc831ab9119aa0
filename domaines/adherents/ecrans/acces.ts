import type { z } from 'zod'
import type { useFormulaire } from '../../../plateforme/interface/index.ts'

type Formulaire = ReturnType<typeof useFormulaire<z.ZodObject>>

/** Fields of a form, or of one part of a bigger form, seen the same way by shared groups of fields. */
export interface Acces {
  champ: (nom: string, options?: { type?: 'input' | 'checkbox' }) => ReturnType<Formulaire['champ']>
  /** For a list where nothing may be chosen: an empty text is no choice. */
  liste: (nom: string) => ReturnType<Formulaire['champ']> & { value: string | null }
  poser: (nom: string, valeur: unknown) => void
  valeur: (nom: string) => unknown
}

/** The fields under `prefixe` (`entreprise`), or the whole form without one. */
export function accesDe(formulaire: unknown, prefixe?: string): Acces {
  const f = formulaire as Formulaire
  const chemin = (nom: string) => (prefixe ? `${prefixe}.${nom}` : nom)
  const racine = () => (prefixe ? (f.valeurs[prefixe] as Record<string, unknown>) : f.valeurs)
  const valeur = (nom: string) => (racine() as Record<string, unknown>)[nom]
  return {
    champ: (nom, options) => f.champ(chemin(nom), options),
    liste: (nom) => ({ ...f.champ(chemin(nom)), value: (valeur(nom) as string) || null }),
    poser: (nom, v) => f.poser(chemin(nom), v),
    valeur,
  }
}
