const NAVIGATEURS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/OPR\//, 'Opera'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMES: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** « Firefox sur Windows », from what the browser says of itself. */
export function nommerAppareil(agent: string | null): string {
  if (!agent) return 'Appareil inconnu'
  const navigateur = NAVIGATEURS.find(([motif]) => motif.test(agent))?.[1]
  const systeme = SYSTEMES.find(([motif]) => motif.test(agent))?.[1]
  if (!navigateur) return systeme ?? 'Appareil inconnu'
  return systeme ? `${navigateur} sur ${systeme}` : navigateur
}
