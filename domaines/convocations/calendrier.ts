import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export interface EvenementDeCalendrier {
  /** Appointment: its UID never changes, whatever its date becomes. */
  rendezVousId: string
  /** Grows with each change (RFC 5545 §3.8.7.4). */
  sequence: number
  debut: Date
  fin: Date
  lieu: string
  service: string
  domaine: string
  organisateur: string
  maintenant: Date
}

/**
 * The appointment for the calendar of who receives the message (iCalendar, RFC 5545 and 5546). It says where and when;
 * « Rendez-vous de santé au travail » is all it says of the reason.
 */
export function calendrierDe(methode: 'REQUEST' | 'CANCEL', e: EvenementDeCalendrier): string {
  const calendrier = new ICalCalendar({
    prodId: { company: 'Socle', product: 'convocations', language: 'FR' },
    method: methode === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendrier.createEvent({
    id: `rdv-${e.rendezVousId}@${e.domaine}`,
    sequence: e.sequence,
    stamp: e.maintenant,
    start: e.debut,
    end: e.fin,
    summary: 'Rendez-vous de santé au travail',
    location: e.lieu,
    organizer: { name: e.service, email: e.organisateur },
    status: methode === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendrier.toString()
}
