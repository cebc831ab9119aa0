import { useForm } from '@mantine/form'
import { type FormEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { enRefus } from '../api/refus.ts'
import { annoncer } from '../composants/annonces.ts'
import { pluriel } from '../format/nombres.ts'
import { estObligatoire } from './obligatoire.ts'

/** `adresse`, `adresse.ville`, `contacts.0.nom`: the first step is checked, the rest is the screen's word. */
export type CheminChamp<V> = (keyof V & string) | `${keyof V & string}.${string}`

export interface OptionsFormulaire<S extends z.ZodObject, R> {
  schema: S
  valeursInitiales: z.input<S>
  /** Sends it. A `Refus` it throws is shown, on the fields it names; what was typed stays. */
  enregistrer: (valeurs: z.output<S>) => Promise<R>
  /** Said once it is done: « Contact ajouté. » */
  message?: string
  apres?: (resultat: R) => void
}

export interface Formulaire<S extends z.ZodObject> {
  /** What a Mantine field needs: `<TextInput label="Nom" {...f.champ('nom')} />`. */
  champ: (chemin: CheminChamp<z.input<S>>, options?: { type?: 'input' | 'checkbox' }) => ProprietesChamp
  valeurs: z.input<S>
  poser: (chemin: CheminChamp<z.input<S>>, valeur: unknown) => void
  /** Lists of fields. */
  ajouter: (chemin: CheminChamp<z.input<S>>, element: unknown) => void
  retirer: (chemin: CheminChamp<z.input<S>>, rang: number) => void
  soumettre: (evenement?: FormEvent<HTMLFormElement>) => Promise<void>
  enCours: boolean
  /** Sentence of the last refusal. */
  refus: string | null
  /** How many fields stand in error. */
  nombreErreurs: number
  modifie: boolean
  /** Same, read at the moment of asking: a guard cannot wait for the next drawing. */
  estModifie: () => boolean
  /** Back to the values at the start, or to new ones. */
  reinitialiser: (valeurs?: z.input<S>) => void
  refFormulaire: React.RefObject<HTMLFormElement | null>
}

// biome-ignore lint/suspicious/noExplicitAny: the props of whichever field they are spread on
type ProprietesChamp = Record<string, any>

function erreursDe(schema: z.ZodObject, valeurs: unknown): Record<string, string> {
  const erreurs: Record<string, string> = {}
  for (const probleme of schema.safeParse(valeurs).error?.issues ?? [])
    erreurs[probleme.path.join('.')] ??= probleme.message
  return erreurs
}

/** A form checked by a zod schema, field by field as one leaves them, and by the server at the end. */
export function useFormulaire<S extends z.ZodObject, R = unknown>(
  options: OptionsFormulaire<S, R>,
): Formulaire<S> {
  const { schema, valeursInitiales, enregistrer, message, apres } = options
  type Valeurs = Record<string, unknown>
  const form = useForm<Valeurs>({
    mode: 'controlled',
    initialValues: valeursInitiales as Valeurs,
    validate: (valeurs) => erreursDe(schema, valeurs),
    validateInputOnBlur: true,
  })
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const refFormulaire = useRef<HTMLFormElement>(null)
  const enregistre = useRef(false)

  function montrerPremiereErreur() {
    requestAnimationFrame(() => {
      const zone = refFormulaire.current
      const fautif =
        zone?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
        zone?.querySelector<HTMLElement>('[role="alert"] > *')
      fautif?.focus()
      fautif?.scrollIntoView({ block: 'center' })
    })
  }

  async function soumettre(evenement?: FormEvent<HTMLFormElement>) {
    evenement?.preventDefault()
    evenement?.stopPropagation()
    if (enCours) return
    setRefus(null)
    const lu = schema.safeParse(form.getValues())
    if (!lu.success) {
      form.setErrors(erreursDe(schema, form.getValues()))
      return montrerPremiereErreur()
    }
    setEnCours(true)
    try {
      const resultat = await enregistrer(lu.data as z.output<S>)
      enregistre.current = true
      form.resetDirty()
      if (message) annoncer(message)
      apres?.(resultat)
    } catch (erreur) {
      const { champs, message: phrase } = enRefus(erreur)
      const ailleurs = Object.entries(champs).filter(([chemin]) => !(chemin.split('.')[0]! in schema.shape))
      form.setErrors(champs)
      setRefus([phrase, ...ailleurs.map(([, texte]) => texte)].join(' '))
      montrerPremiereErreur()
    } finally {
      setEnCours(false)
    }
  }

  const toucher = () => {
    enregistre.current = false
  }
  return {
    champ(chemin, { type = 'input' } = {}) {
      const { onChange, ...proprietes } = form.getInputProps(chemin, { type })
      return {
        ...proprietes,
        // Mantine fields take null for « nothing chosen », text fields do not.
        value: type === 'checkbox' ? undefined : (proprietes.value ?? ''),
        required: estObligatoire(schema, chemin),
        onChange: (...arguments_: unknown[]) => {
          toucher()
          onChange(...arguments_)
        },
      }
    },
    valeurs: form.values as z.input<S>,
    poser(chemin, valeur) {
      toucher()
      form.setFieldValue(chemin, valeur as never)
    },
    ajouter(chemin, element) {
      toucher()
      form.insertListItem(chemin, element as never)
    },
    retirer(chemin, rang) {
      toucher()
      form.removeListItem(chemin, rang)
    },
    soumettre,
    enCours,
    refus,
    nombreErreurs: Object.values(form.errors).filter(Boolean).length,
    modifie: form.isDirty(),
    estModifie: () => !enregistre.current && form.isDirty(),
    reinitialiser(valeurs) {
      setRefus(null)
      if (valeurs) form.setInitialValues(valeurs as Valeurs)
      form.setValues((valeurs ?? form.getInitialValues()) as Valeurs)
      form.clearErrors()
      form.resetDirty((valeurs ?? form.getInitialValues()) as Valeurs)
    },
    refFormulaire,
  }
}

/** « 2 champs à corriger » */
export function resumeErreurs(nombre: number): string {
  return `${pluriel(nombre, 'champ')} à corriger`
}
