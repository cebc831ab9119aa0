/** The service as letters show it (`service` of socle.typ). */
export interface EnTete {
  nom: string
  adresse: string[]
  telephone: string | null
  courriel: string | null
  /** Foot of every page. */
  mentions: string
  /** Name of the logo among the files given; none otherwise. */
  logo?: string
}

/** The letterhead, from the service's own record (`lireService` of the room organisation). */
export function enTete(s: {
  nom: string
  sigle?: string | null
  siren?: string | null
  adresse?: string | null
  codePostal?: string | null
  commune?: string | null
  telephone?: string | null
  courriel?: string | null
  agrementNumero?: string | null
}): EnTete {
  const ville = [s.codePostal, s.commune].filter(Boolean).join(' ')
  return {
    nom: s.nom,
    adresse: [s.adresse, ville].filter((x): x is string => Boolean(x)),
    telephone: s.telephone ?? null,
    courriel: s.courriel ?? null,
    mentions: [
      s.nom,
      s.siren ? `SIREN ${s.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}` : null,
      s.agrementNumero ? `Agrément n°\u00a0${s.agrementNumero}` : null,
    ]
      .filter(Boolean)
      .join(' · '),
  }
}
