import { Button, Drawer, Kbd, Modal, Tooltip } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import type { z } from 'zod'
import { AvisRefus } from '../composants/avis.tsx'
import { typo } from '../format/typographie.ts'
import classes from './formulaire.module.css'
import { AbandonModifications, GardeSortie } from './garde-sortie.tsx'
import { type Formulaire as EtatFormulaire, resumeErreurs } from './use-formulaire.ts'

// A form of any schema: these components never look at the values.
type Quelconque = Pick<
  EtatFormulaire<z.ZodObject>,
  'soumettre' | 'enCours' | 'refus' | 'nombreErreurs' | 'modifie' | 'estModifie' | 'refFormulaire'
>

function CadreFormulaire({
  formulaire,
  children,
  pied,
  className,
}: {
  formulaire: Quelconque
  children: ReactNode
  pied: ReactNode
  className?: string
}) {
  const { refus, nombreErreurs, refFormulaire, soumettre } = formulaire
  function clavier(evenement: KeyboardEvent) {
    if (evenement.key === 'Enter' && (evenement.ctrlKey || evenement.metaKey)) {
      evenement.preventDefault()
      void soumettre()
    }
  }
  return (
    <form
      ref={refFormulaire}
      className={className}
      noValidate
      onSubmit={(evenement) => void soumettre(evenement)}
      onKeyDown={clavier}
    >
      <div className={classes.corps}>
        {refus && <AvisRefus>{refus}</AvisRefus>}
        {children}
      </div>
      <div className={classes.pied}>
        <span className={classes.bilan} role="status">
          {nombreErreurs > 0 && resumeErreurs(nombreErreurs)}
        </span>
        {pied}
      </div>
      <GardeSortie estModifie={formulaire.estModifie} />
    </form>
  )
}

function BoutonEnregistrer({ formulaire, libelle }: { formulaire: Quelconque; libelle: string }) {
  return (
    <Tooltip
      label={
        <>
          <Kbd className={classes.touche}>Ctrl</Kbd> <Kbd className={classes.touche}>Entrée</Kbd>
        </>
      }
    >
      <Button type="submit" loading={formulaire.enCours}>
        {libelle}
      </Button>
    </Tooltip>
  )
}

export interface ProprietesFormulaire {
  formulaire: Quelconque
  children: ReactNode
  /** The verb of the action: « Ajouter le contact ». */
  libelle?: string
}

/** A form in the page. */
export function Formulaire({
  formulaire,
  children,
  libelle = 'Enregistrer',
  annuler,
}: ProprietesFormulaire & { annuler?: () => void }) {
  return (
    <CadreFormulaire
      formulaire={formulaire}
      className={classes.page}
      pied={
        <>
          {annuler && (
            <Button variant="default" onClick={annuler}>
              Annuler
            </Button>
          )}
          <BoutonEnregistrer formulaire={formulaire} libelle={libelle} />
        </>
      }
    >
      {children}
    </CadreFormulaire>
  )
}

interface ProprietesFenetre extends ProprietesFormulaire {
  titre: string
  fermer: () => void
  /** True by default: mount it to open it, so that each opening starts from fresh values. */
  ouvert?: boolean
}

/** One opens a form to type: the keyboard starts on its first field, not on the button that closes it. */
function usePremierChamp({ refFormulaire }: Quelconque, ouvert: boolean) {
  useEffect(() => {
    if (!ouvert) return
    const attente = setTimeout(() => {
      refFormulaire.current
        ?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')
        ?.focus()
    }, 60)
    return () => clearTimeout(attente)
  }, [refFormulaire, ouvert])
}

function useFermeture(formulaire: Quelconque, fermer: () => void) {
  const [demande, setDemande] = useState(false)
  return {
    demanderFermeture: () => (formulaire.estModifie() ? setDemande(true) : fermer()),
    abandon: (
      <AbandonModifications
        ouverte={demande}
        rester={() => setDemande(false)}
        abandonner={() => {
          setDemande(false)
          fermer()
        }}
      />
    ),
  }
}

/** A form in a drawer: editing beside what one is reading. */
export function TiroirFormulaire({
  formulaire,
  titre,
  fermer,
  ouvert = true,
  children,
  libelle = 'Enregistrer',
  taille = 500,
}: ProprietesFenetre & { taille?: number }) {
  const { demanderFermeture, abandon } = useFermeture(formulaire, fermer)
  usePremierChamp(formulaire, ouvert)
  return (
    <Drawer
      opened={ouvert}
      onClose={demanderFermeture}
      title={typo(titre)}
      size={taille}
      classNames={{ content: classes.tiroir, body: classes.corpsTiroir, header: classes.enTete }}
    >
      <CadreFormulaire
        formulaire={formulaire}
        className={classes.fenetre}
        pied={
          <>
            <Button variant="default" onClick={demanderFermeture}>
              Annuler
            </Button>
            <BoutonEnregistrer formulaire={formulaire} libelle={libelle} />
          </>
        }
      >
        {children}
      </CadreFormulaire>
      {abandon}
    </Drawer>
  )
}

/** A short form in a window: two or three fields. */
export function FormulaireModal({
  formulaire,
  titre,
  fermer,
  ouvert = true,
  children,
  libelle = 'Enregistrer',
}: ProprietesFenetre) {
  const { demanderFermeture, abandon } = useFermeture(formulaire, fermer)
  usePremierChamp(formulaire, ouvert)
  return (
    <Modal opened={ouvert} onClose={demanderFermeture} title={typo(titre)} size={520}>
      <CadreFormulaire
        formulaire={formulaire}
        className={classes.fenetreModale}
        pied={
          <>
            <Button variant="default" onClick={demanderFermeture}>
              Annuler
            </Button>
            <BoutonEnregistrer formulaire={formulaire} libelle={libelle} />
          </>
        }
      >
        {children}
      </CadreFormulaire>
      {abandon}
    </Modal>
  )
}

/** A group of fields under one title. Fields flow in columns; `colonnes={1}` for a narrow place. */
export function SectionFormulaire({
  titre,
  aide,
  colonnes = 2,
  children,
}: {
  titre?: string
  aide?: ReactNode
  colonnes?: 1 | 2
  children: ReactNode
}) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div role="group" aria-labelledby={titre ? id : undefined} className={classes.section}>
      {titre && (
        <h2 id={id} className={classes.titreSection}>
          {titre}
        </h2>
      )}
      {aide && <p className={classes.aide}>{aide}</p>}
      <div className={classes.grille} data-colonnes={colonnes}>
        {children}
      </div>
    </div>
  )
}
