import type { ReponseGet } from '../../../plateforme/interface/index.ts'

export type SuiviLu = ReponseGet<'/api/suivi/travailleurs/{id}'>
export type EcheanceLue = SuiviLu['echeances'][number]
export type Absence = SuiviLu['absences'][number]
export type ContratLu = SuiviLu['contrats'][number]
export type VisiteLue = SuiviLu['visites'][number]
