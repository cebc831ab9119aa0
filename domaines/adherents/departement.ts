/**
 * Department of an address: from the INSEE code of the commune when it is known, else from the postal code.
 * @returns `27`, `2A`, `974`… or null when nothing says it
 */
export function departementDe(communeCode: string | null, codePostal: string | null): string | null {
  if (communeCode && /^(\d{5}|2[AB]\d{3})$/.test(communeCode))
    return /^9[78]/.test(communeCode) ? communeCode.slice(0, 3) : communeCode.slice(0, 2)
  if (!codePostal || !/^\d{5}$/.test(codePostal)) return null
  if (/^9[78]/.test(codePostal)) return codePostal.slice(0, 3)
  if (codePostal.startsWith('20')) return codePostal < '20200' ? '2A' : '2B'
  return codePostal.slice(0, 2)
}
