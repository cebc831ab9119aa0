/**
 * Public address of the service, for links: SOCLE_URL, else where the server says it listens (SOCLE_ADRESSE_LOCALE, set
 * by the start).
 */
export const adresseDuService = (): string =>
  (process.env.SOCLE_URL || process.env.SOCLE_ADRESSE_LOCALE || 'http://127.0.0.1:4600').replace(/\/+$/, '')
/** Page of the personal link. */
export const PAGE_REPONSE = '/rendez-vous'
/** Space of members. */
export const PAGE_ESPACE = '/espace-adherent/convocations'
/** Domain of the calendar's identifiers: fixed by the address of the service. */
export const domaineDuService = (): string => new URL(adresseDuService()).hostname
