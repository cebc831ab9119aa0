/** Public address of the service, for links (SOCLE_URL). */
export const adresseDuService = (): string =>
  (process.env.SOCLE_URL ?? 'http://localhost:4700').replace(/\/$/, '')
/** Page of the personal link. */
export const PAGE_REPONSE = '/rendez-vous'
/** Space of members. */
export const PAGE_ESPACE = '/espace-adherent/convocations'
/** Domain of the calendar's identifiers: fixed by the address of the service. */
export const domaineDuService = (): string => new URL(adresseDuService()).hostname
