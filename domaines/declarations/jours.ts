/** The later of two days, YYYY-MM-DD: days written so compare as texts. */
export const auPlusTard = (a: string, b: string): string => [a, b].sort()[1]!
