import { Button } from '@mantine/core'
import { Section, SiDroit, useAller } from '../../../plateforme/interface/index.ts'
import classes from './suivi.module.css'
import type { Tiroir } from './suivi-travailleur.tsx'
import type { SuiviLu } from './types.ts'

const VISITE = new Set(['derniereVisite', 'dernierExamen', 'miCarriereFaite', 'secondExamen', 'horsPeriode'])
const PREREPRISE = new Set(['conclusionPrereprise', 'praticienPrereprise'])
const ABSENCE = new Set([
  'dateReprise',
  'debutAbsence',
  'emissionArret',
  'demandeReprise',
  'causeAbsence',
  'finAbsence',
])
const ANTERIORITE = new Set(['memeEmploi', 'memeExposition', 'attestation', 'avis', 'mesures', 'joursPrevus'])

/** What is missing to decide, each with the button that fills it. */
export function Manquants({
  suivi,
  travailleur,
  ouvrir,
}: {
  suivi: SuiviLu
  travailleur: string
  ouvrir: (tiroir: Tiroir) => void
}) {
  const aller = useAller()
  if (suivi.manquants.length === 0) return null
  const agir = (code: string): [libelle: string, faire: () => void] => {
    if (VISITE.has(code)) return ['Saisir la visite', () => ouvrir({ quoi: 'visite' })]
    if (PREREPRISE.has(code))
      return ['Saisir la préreprise', () => ouvrir({ quoi: 'visite', code: 'PREREP' })]
    if (ABSENCE.has(code)) {
      const absence = suivi.absences[0]
      return ['Compléter l’absence', () => ouvrir({ quoi: 'absence', ...(absence ? { absence } : {}) })]
    }
    if (ANTERIORITE.has(code)) return ['Renseigner', () => ouvrir({ quoi: 'anteriorite' })]
    return ['Compléter le parcours', () => aller(`/travailleurs/${travailleur}?onglet=parcours`)]
  }
  return (
    <Section titre="Ce qui manque pour décider">
      {suivi.manquants.map(({ code, phrase }) => {
        const [libelle, faire] = agir(code)
        return (
          <div key={code} className={classes.manquant}>
            <span>{phrase}</span>
            <SiDroit droit="suivi.saisir">
              <Button variant="default" size="compact-sm" onClick={faire}>
                {libelle}
              </Button>
            </SiDroit>
          </div>
        )
      })}
    </Section>
  )
}
