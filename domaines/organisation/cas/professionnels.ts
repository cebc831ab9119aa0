import { z } from 'zod'
import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import {
  courrielOuRien,
  identifiant,
  jour,
  ligne,
  ligneOuRien,
  telephoneOuRien,
} from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { rppsOuRien } from '../rpps.ts'
import { CONTRATS, cles } from '../vocabulaire.ts'
import { quotite } from './temps-de-travail.ts'

const champs = z.object({
  nom: ligne(80),
  prenom: ligne(80),
  metier: ligne(30),
  specialite: ligneOuRien(120),
  rpps: rppsOuRien,
  courriel: courrielOuRien,
  telephone: telephoneOuRien,
  formeSanteTravail: z.boolean().default(true),
  coordinateur: z.boolean().default(false),
  medecinDelegue: z.boolean().default(false),
  arrivee: jour,
})

const enColonnes = (p: z.output<typeof champs>) => ({
  nom: p.nom,
  prenom: p.prenom,
  metier_code: p.metier,
  specialite: p.specialite,
  rpps: p.rpps,
  courriel: p.courriel,
  telephone: p.telephone,
  forme_sante_travail: p.formeSanteTravail,
  coordinateur: p.coordinateur,
  medecin_delegue: p.medecinDelegue,
  arrivee: p.arrivee,
})

/** A delegate of the médecins is a médecin; only health jobs have an RPPS number. */
async function verifierMetier({ bd }: Contexte, p: z.output<typeof champs>): Promise<void> {
  const metier = await bd
    .selectFrom('organisation.metier')
    .select(['famille', 'libelle'])
    .where('code', '=', p.metier)
    .executeTakeFirst()
  if (!metier)
    throw invalide('Ce métier n’existe pas. Choisissez-en un dans la liste.', {
      metier: 'Choisissez un métier de la liste.',
    })
  if (p.medecinDelegue && metier.famille !== 'medical')
    throw invalide('Seul un médecin peut être délégué des médecins.', {
      medecinDelegue: 'Réservé aux médecins.',
    })
  if (p.rpps && metier.famille !== 'medical' && metier.famille !== 'infirmier')
    throw invalide(`Un numéro RPPS ne se donne pas pour le métier « ${metier.libelle} ». Videz ce champ.`, {
      rpps: 'Réservé aux médecins et aux infirmiers.',
    })
}

/** Enters a professional, with his first working time when it is known. */
export const accueillirProfessionnel = definirCas({
  nom: 'organisation.accueillirProfessionnel',
  droit: 'organisation.modifier',
  entree: champs.extend({
    quotite: quotite.optional(),
    contrat: z.enum(cles(CONTRATS), 'Choisissez un contrat.').default('cdi'),
    cadre: z.boolean().default(false),
  }),
  async executer(contexte, { quotite: temps, contrat, cadre, ...professionnel }) {
    await verifierMetier(contexte, professionnel)
    const { id } = await contexte.bd
      .insertInto('organisation.professionnel')
      .values(enColonnes(professionnel))
      .returning('id')
      .executeTakeFirstOrThrow()
    if (temps)
      await contexte.bd
        .insertInto('organisation.etp')
        .values({ professionnel_id: id, quotite: temps, contrat, cadre, debut: professionnel.arrivee })
        .execute()
    return { id }
  },
})

/** Corrects the identity and the job of a professional. */
export const modifierProfessionnel = definirCas({
  nom: 'organisation.modifierProfessionnel',
  droit: 'organisation.modifier',
  entree: champs.extend({ id: identifiant }),
  async executer(contexte, { id, ...professionnel }) {
    await verifierMetier(contexte, professionnel)
    const avant = await contexte.bd
      .selectFrom('organisation.professionnel')
      .select('depart')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!avant) throw introuvable('Ce professionnel')
    if (avant.depart && avant.depart < professionnel.arrivee)
      throw conflit('L’arrivée suivrait le départ déjà enregistré. Corrigez la date.', {
        arrivee: 'Cette date suit le départ.',
      })
    await contexte.bd
      .updateTable('organisation.professionnel')
      .set(enColonnes(professionnel))
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
