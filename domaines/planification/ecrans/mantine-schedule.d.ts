// The package's own types name its files without extension, which NodeNext does not resolve: what we use of it, typed here.
declare module '@mantine/schedule' {
  import type { ComponentPropsWithoutRef, ComponentType, ReactElement, ReactNode } from 'react'

  export interface ScheduleEventData {
    id: string | number
    title: string
    /** `YYYY-MM-DD HH:mm:ss`. */
    start: string
    end: string
    color: string
    variant?: 'filled' | 'light'
    display?: 'default' | 'background'
    payload?: Record<PropertyKey, unknown>
    resourceId?: string | number
  }
  export interface ScheduleResourceData {
    id: string | number
    label: ReactNode
    payload?: Record<PropertyKey, unknown>
  }
  interface Vue {
    date: string
    resources: ScheduleResourceData[]
    events?: ScheduleEventData[]
    locale?: string
    labels?: Record<string, string | ((n: number) => string)>
    withHeader?: boolean
    startTime?: string
    endTime?: string
    intervalMinutes?: number
    slotWidth?: number
    rowHeight?: number
    mode?: 'static' | 'default'
    maxEventsPerTimeSlot?: number
    withEventsDragAndDrop?: boolean
    eventDragInterval?: number
    canDragEvent?: (e: ScheduleEventData) => boolean
    onEventDrop?: (d: { eventId: string | number; newStart: string; resourceId?: string | number }) => void
    onEventClick?: (e: ScheduleEventData) => void
    onTimeSlotClick?: (d: { slotStart: string; resourceId?: string | number }) => void
    renderEventBody?: (e: ScheduleEventData) => ReactNode
    renderEvent?: (
      e: ScheduleEventData,
      props: ComponentPropsWithoutRef<'button'> & { children: ReactNode },
    ) => ReactElement
    renderResourceLabel?: (r: ScheduleResourceData) => ReactNode
  }
  export const ResourcesDayView: ComponentType<Vue>
  export const ResourcesWeekView: ComponentType<Vue & { firstDayOfWeek?: 0 | 1; withWeekendDays?: boolean }>
}
