import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { Refus } from '../../../plateforme/http/refus.ts'
import { nomAffiche, verifierNaissance } from '../identite.ts'
import { ressemblances } from '../requetes/ressemblances.ts'
import { motif, saisieIdentite, saisieNouveauContrat } from '../saisies.ts'
import { enregistrerContrat } from './ouvrir-contrat.ts'

export const saisieCreation = saisieIdentite.extend({
  /** Look-alikes that the person has judged to be somebody else, with the reason. */
  differents: z
    .array(z.object({ id: identifiant, motif }))
    .max(20)
    .default([]),
  contrat: saisieNouveauContrat.nullish().transform((v) => v ?? null),
})

/**
 * Opens a record. Every look-alike must have been decided: « c’est la même personne » means going to the existing
 * record, « ce sont deux personnes » is kept with its reason and not asked again.
 */
export const creerTravailleur = definirCas({
  nom: 'travailleurs.creerTravailleur',
  droit: 'travailleurs.modifier',
  entree: saisieCreation,
  async executer({ bd, aujourdhui }, { differents, contrat, ...identite }) {
    verifierNaissance(identite.naissance, aujourdhui)
    const decides = new Map(differents.map((d) => [d.id, d.motif]))
    const semblables = await ressemblances(bd, identite)
    const aDecider = semblables.filter((s) => !decides.has(s.id))
    if (aDecider.length > 0)
      throw new Refus(
        409,
        'doublons',
        aDecider.length === 1
          ? `Un dossier ressemble à celui-ci : ${nomAffiche(aDecider[0]!)}, n° ${aDecider[0]!.numero}. Dites si c’est la même personne.`
          : `${aDecider.length} dossiers ressemblent à celui-ci. Dites pour chacun si c’est la même personne.`,
      )
    const { id, numero } = await bd
      .insertInto('travailleurs.travailleur')
      .values(identite)
      .returning(['id', 'numero'])
      .executeTakeFirstOrThrow()
    const ecartes = semblables.map((s) => {
      const [un, autre] = [s.id, id].sort() as [string, string]
      return { un, autre, motif: decides.get(s.id)! }
    })
    if (ecartes.length > 0) await bd.insertInto('travailleurs.doublon_ecarte').values(ecartes).execute()
    const contratId = contrat
      ? (await enregistrerContrat(bd, { id, naissance: identite.naissance }, contrat, 'contrat.')).id
      : null
    return { id, numero, contrat_id: contratId }
  },
})
