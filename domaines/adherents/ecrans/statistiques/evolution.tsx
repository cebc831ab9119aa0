import { formaterNombre } from '../../../../plateforme/interface/index.ts'

/** « +3,2 % », « −12 » when the former figure is too small for a rate, « = ». */
export function Evolution({ maintenant, avant }: { maintenant: number; avant: number }) {
  const ecart = maintenant - avant
  if (ecart === 0) return <>=</>
  const signe = ecart > 0 ? '+' : '−'
  if (avant < 20) return <>{signe + formaterNombre(Math.abs(ecart))}</>
  return <>{`${signe}${formaterNombre((Math.abs(ecart) / avant) * 100, 1)}\u00a0%`}</>
}
