import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { $api, BadgeStatut, Chargement, Erreur, type Ton } from '../../../plateforme/interface/index.ts'
import { CANAUX as CANAUX_ENVOI, STATUTS_ENVOI, TON_ENVOI } from '../../../plateforme/messages/statuts.ts'
import { ETATS, type Etat } from '../vocabulaire.ts'

const PARIS = { timeZone: 'Europe/Paris' } as const
const jourCourt = new Intl.DateTimeFormat('fr-FR', {
  ...PARIS,
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const jourLong = new Intl.DateTimeFormat('fr-FR', {
  ...PARIS,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const heure = new Intl.DateTimeFormat('fr-FR', {
  ...PARIS,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** « 9 h 30 », in France. */
export function heureDe(instant: string): string {
  const [h, m] = heure.format(new Date(instant)).split(':') as [string, string]
  return `${Number(h)}\u00a0h${m === '00' ? '' : `\u00a0${m}`}`
}
/** « mar. 24/11/2026 à 9 h 30 ». */
export const quand = (instant: string): string =>
  `${jourCourt.format(new Date(instant))} à ${heureDe(instant)}`
/** « mardi 24 novembre 2026 ». */
export const jourEnLettres = (instant: string): string => jourLong.format(new Date(instant))

/** After a write: lists and counters of the room are asked again. */
export function useActualiser(): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => /convocations|planification|rendez-vous/.test(String(queryKey[1])),
      }),
    [cache],
  )
}

/** Teams and centres, for the filters. */
export function useReferences() {
  const { data } = $api.useQuery('get', '/api/organisation/references')
  const enChoix = (l: readonly { id: string; nom: string }[] = []) =>
    l.map(({ id, nom }) => ({ valeur: id, libelle: nom }))
  return { equipes: enChoix(data?.equipes), centres: enChoix(data?.centres) }
}

export const enFiltres = (liste: Record<string, string>) =>
  Object.entries(liste).map(([valeur, libelle]) => ({ valeur, libelle }))
export const enChoix = (liste: Record<string, string>) =>
  Object.entries(liste).map(([value, label]) => ({ value, label }))

const TON_ETAT: Record<Etat, Ton> = {
  a_convoquer: 'attention',
  sans_reponse: 'encours',
  confirme: 'succes',
  autre_date: 'attention',
  excuse: 'neutre',
  echec: 'alerte',
  lettre: 'attention',
  injoignable: 'alerte',
}
const ETAT_UN: Record<Etat, string> = { ...ETATS, confirme: 'Confirmé', excuse: 'Excusé' }

export const BadgeEtat = ({ etat }: { etat: Etat }) => (
  <BadgeStatut ton={TON_ETAT[etat]}>{ETAT_UN[etat]}</BadgeStatut>
)

export const BadgeEnvoi = ({ statut }: { statut: keyof typeof STATUTS_ENVOI }) => (
  <BadgeStatut ton={TON_ENVOI[statut]}>{STATUTS_ENVOI[statut]}</BadgeStatut>
)

/** « Courriel remis, rappel SMS à envoyer »: where the messages of a line stand, in a few words. */
export function envoisEnClair(
  envois: readonly { canal: string; destinataire: string; statut: string; rappel: number | null }[],
): string {
  const dire = (e: (typeof envois)[number]) =>
    `${e.rappel === null ? '' : 'rappel '}${CANAUX_ENVOI[e.canal as 'sms']}${e.destinataire === 'employeur' ? ' à l’employeur' : ''} : ${STATUTS_ENVOI[e.statut as 'envoye'].toLowerCase()}`
  return envois
    .filter((e) => e.statut !== 'annule')
    .map(dire)
    .join(', ')
}

/** What stands in place of something not read yet: waiting, or why it could not be read. */
export function EtatLecture({
  requete,
  libelle,
}: {
  requete: { error: unknown; refetch: () => unknown }
  libelle: string
}) {
  return requete.error ? (
    <Erreur erreur={requete.error} reessayer={() => void requete.refetch()} />
  ) : (
    <Chargement libelle={libelle} />
  )
}
