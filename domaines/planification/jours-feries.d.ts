declare module '@socialgouv/jours-feries' {
  /** Public holidays of a year by name, as local midnights; `alsace` adds those of Alsace and Moselle. */
  export default function joursFeries(annee: number, options?: { alsace: boolean }): Record<string, Date>
}
