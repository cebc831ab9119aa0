import type { z } from 'zod'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { invalide, Refus } from '../../../plateforme/http/refus.ts'
import { verifierApresNaissance } from '../identite.ts'
import { prendreTravailleur } from '../lectures.ts'
import { verifierOrdre } from '../periodes.ts'
import { saisieNouveauContrat } from '../saisies.ts'
import { verifierContrat } from './regles-contrat.ts'

type Saisie = z.output<typeof saisieNouveauContrat>

/** Opens a contract; several may run at once (multi-employeurs, ADH-055). Its first post and exposures come with it. */
export const ouvrirContrat = definirCas({
  nom: 'travailleurs.ouvrirContrat',
  droit: 'travailleurs.modifier',
  entree: saisieNouveauContrat.extend({ travailleur_id: identifiant }),
  async executer({ bd }, { travailleur_id, ...saisie }) {
    const travailleur = await prendreTravailleur(bd, travailleur_id)
    return enregistrerContrat(bd, travailleur, saisie)
  },
})

/**
 * Writes a checked contract with its post, exposures and situations, all from the first day.
 * @param prefixe put before the names of fields in refusals, when the contract is part of a larger form
 */
export async function enregistrerContrat(
  bd: Bd,
  travailleur: { id: string; naissance: string },
  saisie: Saisie,
  prefixe = '',
): Promise<{ id: string }> {
  try {
    verifierOrdre(saisie)
    verifierApresNaissance(saisie.debut, travailleur.naissance)
    await verifierContrat(bd, { ...saisie, travailleur_id: travailleur.id })
    return await inserer(bd, travailleur, saisie)
  } catch (erreur) {
    if (!(erreur instanceof Refus) || !prefixe || !erreur.champs) throw erreur
    const champs = Object.fromEntries(Object.entries(erreur.champs).map(([c, m]) => [prefixe + c, m]))
    throw new Refus(erreur.statut, erreur.code, erreur.message, champs)
  }
}

async function inserer(
  bd: Bd,
  travailleur: { id: string },
  { poste, expositions, situations, ...contrat }: Saisie,
): Promise<{ id: string }> {
  const natures = [...new Set(expositions)]
  if (natures.length > 0 && !poste) {
    const message = 'Donnez l’intitulé du poste : les expositions s’y rattachent.'
    throw invalide(message, { poste: message })
  }
  const { id } = await bd
    .insertInto('travailleurs.contrat')
    .values({ ...contrat, travailleur_id: travailleur.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const periode = { debut: contrat.debut, fin: contrat.fin }
  if (poste) {
    const { id: poste_id } = await bd
      .insertInto('travailleurs.poste')
      .values({ ...poste, ...periode, contrat_id: id })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (natures.length > 0)
      await bd
        .insertInto('travailleurs.exposition')
        .values(natures.map((nature_code) => ({ contrat_id: id, poste_id, nature_code, ...periode })))
        .execute()
  }
  if (situations.length > 0)
    await bd
      .insertInto('travailleurs.situation')
      .values([...new Set(situations)].map((code) => ({ contrat_id: id, code, ...periode })))
      .execute()
  return { id }
}
