import { z } from 'zod'
import { composer, enTete } from '../../../plateforme/documents/index.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { Fichier } from '../../../plateforme/http/fichier.ts'
import { conflit } from '../../../plateforme/http/refus.ts'
import { lireDetails, lireServiceEmetteur } from '../requetes/details.ts'
import { choisirModele, lireModeles } from '../requetes/modeles.ts'
import { remplir } from '../texte.ts'
import type { Destinataire, Moment } from '../vocabulaire.ts'
import { valeursDe } from './annoncer.ts'

/** Letters of one print run, at most. */
const LETTRES_MAX = 200

/** The letters that wait to be printed, as one PDF; they are then « imprimées », and leave when somebody says so. */
export const imprimerLettres = definirCas({
  nom: 'convocations.imprimerLettres',
  droit: 'convocations.envoyer',
  entree: z.object({
    ids: z
      .array(identifiant)
      .min(1, 'Choisissez au moins une lettre.')
      .max(LETTRES_MAX, `${LETTRES_MAX} lettres au plus à la fois.`),
  }),
  async executer({ bd, maintenant, aujourdhui }, { ids }) {
    const convocations = await bd
      .selectFrom('convocations.convocation')
      .select(['id', 'rendez_vous_id', 'moment', 'lettre_pour'])
      .where('id', 'in', ids)
      .where('lettre', 'is not', null)
      .execute()
    if (convocations.length === 0)
      throw conflit('Aucune de ces convocations n’a de lettre à imprimer. Actualisez la liste.')
    const details = new Map(
      (
        await lireDetails(
          bd,
          convocations.map((c) => c.rendez_vous_id),
        )
      ).map((d) => [d.id, d]),
    )
    const modeles = await lireModeles(bd)
    const service = await lireServiceEmetteur(bd)
    const lettres = convocations.flatMap((c) => {
      const d = details.get(c.rendez_vous_id)
      if (!d) return []
      const pour = c.lettre_pour as Destinataire
      const modele = choisirModele(modeles, c.moment as Moment, pour, 'courrier')
      const valeurs = valeursDe(d, service)
      return [
        {
          // Without an address of his own, the letter reaches the worker under cover of the employer.
          destinataire:
            pour === 'employeur'
              ? d.destinatairePostal
              : (d.postalTravailleur ?? [`${d.prenom} ${d.nom}`, ...d.destinatairePostal]),
          objet: remplir(modele.objet ?? '', valeurs),
          texte: remplir(modele.texte, valeurs),
          prenom: d.prenom,
          nom: d.nom,
          jour: valeurs.jour.replace(/^./, (l) => l.toUpperCase()),
          heure: valeurs.heure,
          lieu: d.lieu,
          adresse: d.adresse,
        },
      ]
    })
    const pdf = await composer(
      new URL('../lettres.typ', import.meta.url),
      {
        service: enTete({
          ...service,
          codePostal: service.code_postal,
          agrementNumero: service.agrement_numero,
        }),
        lieu: service.commune,
        lettres,
      },
      { titre: 'Convocations', auteur: service.nom, date: aujourdhui },
    )
    await bd
      .updateTable('convocations.convocation')
      .set({ lettre: 'imprimee', lettre_le: maintenant })
      .where(
        'id',
        'in',
        convocations.map((c) => c.id),
      )
      .where('lettre', '=', 'a_imprimer')
      .execute()
    return new Fichier(`convocations-${aujourdhui}.pdf`, 'application/pdf', Buffer.from(pdf))
  },
})

/** The letters are in the post: the proof of the day they left. */
export const noterPostees = definirCas({
  nom: 'convocations.noterPostees',
  droit: 'convocations.envoyer',
  entree: z.object({ ids: z.array(identifiant).min(1, 'Choisissez au moins une lettre.').max(LETTRES_MAX) }),
  async executer({ bd, maintenant }, { ids }) {
    const { numUpdatedRows } = await bd
      .updateTable('convocations.convocation')
      .set({ lettre: 'postee', lettre_le: maintenant })
      .where('id', 'in', ids)
      .where('lettre', '=', 'imprimee')
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0)
      throw conflit('Aucune de ces lettres n’est imprimée et à poster. Imprimez-les d’abord.')
    return { postees: Number(numUpdatedRows) }
  },
})
