import { sql } from 'kysely'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { dateFr } from '../dates.ts'
import { verifierApresNaissance } from '../identite.ts'
import { prendreContrat } from '../lectures.ts'
import { verifierOrdre } from '../periodes.ts'
import { saisieContrat } from '../saisies.ts'
import { faitsDuContrat } from './faits-du-contrat.ts'
import { verifierContrat } from './regles-contrat.ts'

/** Corrects a contract. Its posts, exposures and situations must stay inside its dates. */
export const modifierContrat = definirCas({
  nom: 'travailleurs.modifierContrat',
  droit: 'travailleurs.modifier',
  entree: saisieContrat.extend({ id: identifiant }),
  async executer({ bd }, { id, ...saisie }) {
    const avant = await prendreContrat(bd, id)
    verifierOrdre(saisie)
    verifierApresNaissance(saisie.debut, avant.naissance)
    await verifierContrat(bd, { ...saisie, id, travailleur_id: avant.travailleur_id })
    const faits = await faitsDuContrat(bd, id)
    const avance = faits.find((f) => f.debut < saisie.debut && f.debut !== avant.debut)
    if (avance) {
      const message = `${avance.quoi} commence le ${dateFr(avance.debut)}, avant ce nouveau début. Corrigez-le d’abord.`
      throw conflit(message, { debut: message })
    }
    const tardif = faits.find((f) => saisie.fin !== null && f.debut > saisie.fin)
    if (tardif) {
      const message = `${tardif.quoi} commence le ${dateFr(tardif.debut)}, après cette fin. Corrigez-le d’abord.`
      throw conflit(message, { fin: message })
    }
    // What lasted as long as the contract keeps lasting as long as it.
    for (const table of ['poste', 'exposition', 'situation'] as const)
      await sql`update ${sql.table(`travailleurs.${table}`)} set
          debut = case when debut = ${avant.debut}::date then ${saisie.debut}::date else debut end,
          fin = case when fin is not distinct from ${avant.fin}::date or fin > ${saisie.fin}::date
            then ${saisie.fin}::date else fin end
        where contrat_id = ${id} and (debut = ${avant.debut}::date or fin is not distinct from ${avant.fin}::date
          or fin > ${saisie.fin}::date)`.execute(bd)
    await bd.updateTable('travailleurs.contrat').set(saisie).where('id', '=', id).execute()
    return { id }
  },
})
