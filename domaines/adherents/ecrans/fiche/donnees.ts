import type { ReponseApi } from '../../../../plateforme/interface/index.ts'

/** What the API answers, by the name screens give it. */
export type Adherent = ReponseApi<'/api/adherents/{id}'>
export type Adhesion = ReponseApi<'/api/adherents/{id}/adhesions'>['adhesions'][number]
export type Contact = ReponseApi<'/api/adherents/{id}/contacts'>['contacts'][number]
export type Etablissement = ReponseApi<'/api/adherents/etablissements/{id}'>
