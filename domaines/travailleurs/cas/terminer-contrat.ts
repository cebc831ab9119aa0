import { sql } from 'kysely'
import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { dateFr } from '../dates.ts'
import { prendreContrat } from '../lectures.ts'
import { verifierOrdre } from '../periodes.ts'
import { codes, MOTIFS_FIN } from '../vocabulaire.ts'
import { faitsDuContrat } from './faits-du-contrat.ts'

/** Ends a contract with its reason; its open posts, exposures and situations end the same day. */
export const terminerContrat = definirCas({
  nom: 'travailleurs.terminerContrat',
  droit: 'travailleurs.modifier',
  entree: z.object({
    id: identifiant,
    fin: jour,
    motif_fin: z.enum(codes(MOTIFS_FIN), 'Choisissez le motif de la fin.'),
  }),
  async executer({ bd, aujourdhui }, { id, fin, motif_fin }) {
    const contrat = await prendreContrat(bd, id)
    if (contrat.fin !== null && contrat.fin < aujourdhui)
      throw conflit(
        `Ce contrat est déjà terminé depuis le ${dateFr(contrat.fin)}. Pour corriger cette date, modifiez le contrat.`,
      )
    verifierOrdre({ debut: contrat.debut, fin })
    const tardif = (await faitsDuContrat(bd, id)).find((f) => f.debut > fin)
    if (tardif) {
      const message = `${tardif.quoi} commence le ${dateFr(tardif.debut)}, après cette fin. Corrigez-le d’abord.`
      throw conflit(message, { fin: message })
    }
    for (const table of ['poste', 'exposition', 'situation'] as const)
      await sql`update ${sql.table(`travailleurs.${table}`)} set fin = ${fin}
        where contrat_id = ${id} and (fin is null or fin > ${fin}::date)`.execute(bd)
    await bd.updateTable('travailleurs.contrat').set({ fin, motif_fin }).where('id', '=', id).execute()
    return { id }
  },
})
