import type { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, interdit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { finMinimaleTns, obstaclesValidation } from '../admission.ts'
import { reglagesAppliques } from '../requetes/reglages.ts'
import { saisieTransition } from '../saisies.ts'
import { STATUTS, type Statut, type Transition, transition } from '../statuts.ts'
import { estTns, type TypeAdhesion } from '../vocabulaire.ts'
import { lireDossier, refuserObstacles } from './dossier.ts'

type Saisie = z.output<typeof saisieTransition>
interface Adhesion {
  id: string
  entreprise_id: string
  type: string
  statut: string
  debut: string | null
  demandee_le: string
  motif_admission: string | null
}

const OBLIGATOIRE: Record<Transition['demande'][number], string> = {
  motif: 'Écrivez le motif : il est tracé et donné à l’entreprise.',
  debut: 'Donnez la date de début de l’adhésion.',
  fin: 'Donnez la date de radiation.',
  motif_radiation: 'Choisissez le motif de la radiation.',
}

const dateFr = (jour: string) => jour.split('-').reverse().join('/')
const refuser = (champ: string, message: string) => invalide(message, { [champ]: message })

/** Moves a membership along the table of `statuts.ts`, with the conditions of the arrival. */
export const changerStatut = definirCas({
  nom: 'adherents.changerStatut',
  droit: 'adherents.adhesion',
  entree: saisieTransition.extend({ id: identifiant }),
  async executer(contexte, { id, ...saisie }) {
    const { bd, acteur } = contexte
    const adhesion = await bd
      .selectFrom('adherents.adhesion')
      .select(['id', 'entreprise_id', 'type', 'statut', 'debut', 'demandee_le', 'motif_admission'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!adhesion) throw introuvable('Cette adhésion')
    const regle = transition(adhesion.statut, saisie.vers)
    if (!regle)
      throw conflit(
        `Une adhésion « ${STATUTS[adhesion.statut as Statut].toLowerCase()} » ne peut pas devenir « ${STATUTS[saisie.vers].toLowerCase()} ». Actualisez la page.`,
      )
    if (!regle.par.includes(acteur.role))
      throw interdit(
        `« ${regle.libelle} » est réservé à la relation adhérents et à la direction. Demandez-le-leur.`,
      )
    for (const champ of regle.demande) if (!saisie[champ]) throw refuser(champ, OBLIGATOIRE[champ])
    const colonnes = await colonnesDeTransition(contexte, adhesion, saisie)
    await bd
      .updateTable('adherents.adhesion')
      .set({ statut: saisie.vers, ...colonnes })
      .where('id', '=', id)
      .execute()
    return { id, statut: saisie.vers }
  },
})

async function colonnesDeTransition(contexte: Contexte, adhesion: Adhesion, saisie: Saisie) {
  if (saisie.vers === 'active' && adhesion.statut === 'suspendue') return {}
  if (saisie.vers === 'active') return valider(contexte, adhesion, saisie)
  if (saisie.vers === 'radiee') return radier(contexte, adhesion, saisie)
  return saisie.motif ? { motif: saisie.motif } : {}
}

async function valider({ bd, aujourdhui }: Contexte, adhesion: Adhesion, saisie: Saisie) {
  const debut = saisie.debut!
  const motif_admission = saisie.motif_admission ?? adhesion.motif_admission
  const dossier = await lireDossier(bd, adhesion.entreprise_id, {
    type: adhesion.type as TypeAdhesion,
    motif_admission,
    adhesion: adhesion.id,
  })
  if (!dossier) throw introuvable('Cette entreprise')
  const obstacles = obstaclesValidation(dossier, await reglagesAppliques(bd))
  if (obstacles.length > 0) throw refuserObstacles(obstacles)
  const limite = `${Number(aujourdhui.slice(0, 4)) + 1}${aujourdhui.slice(4)}`
  if (debut > limite) throw refuser('debut', 'Ce début est à plus d’un an. Vérifiez la date.')
  if (estTns(adhesion.type)) {
    const minimum = finMinimaleTns(debut)
    if (!saisie.fin || saisie.fin < minimum)
      throw refuser(
        'fin',
        `L’adhésion d’un indépendant dure au moins un an, sans reconduction tacite (L. 4621-3, D. 4622-27-1 à -3) : donnez une fin à partir du ${dateFr(minimum)}.`,
      )
    return { debut, fin: saisie.fin, motif_admission, motif: saisie.motif }
  }
  if (saisie.fin)
    throw refuser('fin', 'Une adhésion d’entreprise n’a pas de fin prévue : laissez ce champ vide.')
  return { debut, motif_admission, motif: saisie.motif }
}

function radier({ aujourdhui }: Contexte, adhesion: Adhesion, saisie: Saisie) {
  const fin = saisie.fin!
  if (fin < adhesion.debut!)
    throw refuser(
      'fin',
      `L’adhésion a commencé le ${dateFr(adhesion.debut!)} : la radiation ne peut pas la précéder.`,
    )
  const limite = `${Number(aujourdhui.slice(0, 4)) + 1}${aujourdhui.slice(4)}`
  if (fin > limite) throw refuser('fin', 'Cette radiation est à plus d’un an. Vérifiez la date.')
  if (saisie.motif_radiation === 'autre' && !saisie.motif)
    throw refuser('motif', 'Précisez le motif de la radiation.')
  return { fin, motif_radiation: saisie.motif_radiation, ...(saisie.motif ? { motif: saisie.motif } : {}) }
}
