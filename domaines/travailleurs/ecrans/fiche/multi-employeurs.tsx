import { Avis } from '../../../../plateforme/interface/index.ts'
import type { FicheLue } from './types.ts'

const PCS = {
  oui: 'même catégorie socioprofessionnelle',
  non: 'catégories socioprofessionnelles différentes',
  inconnu: 'catégorie socioprofessionnelle à compléter sur chaque contrat',
}
const TYPE = {
  oui: 'même type de suivi d’après les expositions déclarées',
  non: 'types de suivi différents d’après les expositions déclarées',
  inconnu: 'type de suivi à vérifier',
}

/** Several employers at once: who is the principal one, and whether follow-up may be shared (D. 4624-59 to -65). */
export function AvisMultiEmployeurs({ fiche }: { fiche: FicheLue }) {
  const m = fiche.multi_employeurs
  if (!m) return null
  const principal = fiche.contrats.find((c) => c.id === m.principal)
  const titre =
    m.conditions_reunies === 'oui'
      ? 'Plusieurs employeurs : suivi partagé'
      : m.conditions_reunies === 'non'
        ? 'Plusieurs employeurs : conditions du suivi partagé non réunies'
        : 'Plusieurs employeurs : suivi partagé à vérifier'
  return (
    <Avis titre={titre}>
      {`${m.contrats.length} contrats en même temps ; ${PCS[m.meme_pcs]} ; ${TYPE[m.meme_type]}. Employeur principal, d’après le contrat le plus ancien : ${principal?.employeur ?? 'inconnu'} (D. 4624-59 à D. 4624-65).`}
    </Avis>
  )
}
