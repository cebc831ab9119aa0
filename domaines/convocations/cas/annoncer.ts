import type { Contexte } from '../../../plateforme/base/contexte.ts'
import { type Depot, deposer } from '../../../plateforme/messages/deposer.ts'
import { adresseDuService, domaineDuService, PAGE_ESPACE, PAGE_REPONSE } from '../adresses.ts'
import { calendrierDe } from '../calendrier.ts'
import { decider, type Voies } from '../decider.ts'
import { dansLesHeures } from '../heures.ts'
import { type Detail, lireDetails, lireServiceEmetteur } from '../requetes/details.ts'
import { choisirModele, lireModeles, lireReglage, type Modele, type Reglage } from '../requetes/modeles.ts'
import { heureEnClair, jourCourt, jourLong, remplir } from '../texte.ts'
import type { Moment } from '../vocabulaire.ts'

export interface Annonce {
  convocationId: string
  detail: Detail
  voies: Voies
}
type Service = Awaited<ReturnType<typeof lireServiceEmetteur>>
interface Outils {
  moment: Moment
  modeles: readonly Modele[]
  reglage: Reglage
  service: Service
  maintenant: Date
  /** Wait before anything leaves: a date moved twice in a minute is told once. */
  delaiMs: number
}
interface EnvoiPret {
  depot: Depot
  lies: { convocationId: string; destinataire: 'travailleur' | 'employeur' }[]
}

/** Longest list in one message to an employer. */
const LISTE_MAX = 60

export const voiesDe = (d: Detail): Voies =>
  decider({
    discret: d.discret,
    travailleur: { courriel: d.courriel, telephone: d.mobile, adresse: d.postalTravailleur !== null },
    contact: d.contactCourriel ? { courriel: d.contactCourriel } : null,
    preference: { destinataire: d.destinataire, canal: d.canal, informerAvant: d.informerAvant },
  })

export const valeursDe = (d: Detail, service: { nom: string; sigle: string | null }) => ({
  prenom: d.prenom,
  nom: d.nom,
  date: jourCourt(d.convoqueA),
  jour: jourLong(d.convoqueA),
  heure: heureEnClair(d.convoqueA),
  lieu: d.lieu,
  adresse: d.adresse,
  telephone: d.telephone,
  service: service.nom,
  entreprise: d.entreprise,
})

/** Message to the worker, with the calendar and the personal link. */
export function messageAuTravailleur(a: Annonce, o: Outils): EnvoiPret | null {
  const { detail: d, voies } = a
  if (!voies.travailleur) return null
  const { canal, a: adresse } = voies.travailleur
  const modele = choisirModele(o.modeles, o.moment, 'travailleur', canal)
  const valeurs = {
    ...valeursDe(d, o.service),
    ...(canal === 'sms' ? { service: o.service.sigle ?? o.service.nom } : {}),
  }
  const annule = o.moment === 'annulation'
  let quand = new Date(o.maintenant.getTime() + o.delaiMs)
  if (voies.apresEmployeur && o.moment === 'convocation')
    quand = new Date(quand.getTime() + o.reglage.avanceEmployeurHeures * 3_600_000)
  if (canal === 'sms') quand = dansLesHeures(quand, o.reglage.smsDe, o.reglage.smsA)
  const methode = annule ? ('CANCEL' as const) : ('REQUEST' as const)
  return {
    depot: {
      canal,
      a: adresse,
      objet: canal === 'courriel' ? remplir(modele.objet ?? '', valeurs) : null,
      texte: remplir(modele.texte, valeurs),
      calendrier:
        canal === 'courriel' && o.moment !== 'rappel'
          ? {
              methode,
              contenu: calendrierDe(methode, {
                rendezVousId: d.id,
                sequence: annule ? d.sequence + 1 : d.sequence,
                debut: d.convoqueA,
                fin: d.fin,
                lieu: [d.lieu, d.adresse].filter(Boolean).join(', '),
                service: o.service.nom,
                domaine: domaineDuService(),
                organisateur: o.service.courriel ?? `convocations@${domaineDuService()}`,
                maintenant: o.maintenant,
              }),
            }
          : null,
      // An answer makes sense until the appointment begins.
      lien: annule ? null : { page: PAGE_REPONSE, sujet: a.convocationId, expire: d.debut },
      sujet: { type: 'convocation', id: a.convocationId },
      pasAvant: quand,
    },
    lies: [{ convocationId: a.convocationId, destinataire: 'travailleur' }],
  }
}

/** Messages to employers: one a contact, listing its workers. */
export function messagesAuxEmployeurs(annonces: readonly Annonce[], o: Outils): EnvoiPret[] {
  const parContact = new Map<string, Annonce[]>()
  for (const a of annonces)
    if (a.voies.employeur)
      parContact.set(a.voies.employeur.a, [...(parContact.get(a.voies.employeur.a) ?? []), a])
  const modele = choisirModele(o.modeles, o.moment, 'employeur', 'courriel')
  return [...parContact].flatMap(([adresse, toutes]) =>
    Array.from({ length: Math.ceil(toutes.length / LISTE_MAX) }, (_, i) =>
      toutes.slice(i * LISTE_MAX, (i + 1) * LISTE_MAX),
    ).map((lot): EnvoiPret => {
      const premier = lot[0]!
      const valeurs = {
        service: o.service.nom,
        telephone: premier.detail.telephone,
        entreprise: premier.detail.entreprise,
        espace: `${adresseDuService()}${PAGE_ESPACE}`,
        liste: lot
          .map(
            ({ detail: d }) =>
              `- ${jourCourt(d.convoqueA)} à ${heureEnClair(d.convoqueA)} : ${d.nom} ${d.prenom}, ${d.lieu ?? ''}`,
          )
          .join('\n'),
      }
      return {
        depot: {
          canal: 'courriel',
          a: adresse,
          objet: remplir(modele.objet ?? '', valeurs),
          texte: remplir(modele.texte, valeurs),
          sujet: { type: 'convocation_employeur', id: premier.convocationId },
          pasAvant: new Date(o.maintenant.getTime() + o.delaiMs),
        },
        lies: lot.map(({ convocationId }) => ({ convocationId, destinataire: 'employeur' })),
      }
    }),
  )
}

/** Puts messages in the outbox and ties each to the announcements it speaks of. */
export async function envoyer(
  contexte: Contexte,
  prets: readonly EnvoiPret[],
  rappel: number | null,
): Promise<number> {
  const ids = await deposer(
    contexte,
    prets.map((p) => p.depot),
  )
  const liens = prets.flatMap((p, i) =>
    p.lies.map((l) => ({
      convocation_id: l.convocationId,
      envoi_id: ids[i]!,
      destinataire: l.destinataire,
      canal: p.depot.canal,
      rappel,
    })),
  )
  if (liens.length > 0) await contexte.bd.insertInto('convocations.envoi').values(liens).execute()
  return ids.length
}

/** All that messages need, read once. */
export async function preparerOutils(contexte: Contexte, moment: Moment, delaiMs = 0): Promise<Outils> {
  const { bd, maintenant } = contexte
  const [modeles, reglage, service] = [
    await lireModeles(bd),
    await lireReglage(bd),
    await lireServiceEmetteur(bd),
  ]
  return { moment, modeles, reglage, service, maintenant, delaiMs }
}

/**
 * Tells people of these appointments (convocation, move, cancellation): writes the announcements, their messages and
 * letters. Whoever calls has checked what may be told; an appointment already told as it stands is left out.
 */
export async function annoncer(
  contexte: Contexte,
  ids: readonly string[],
  moment: Exclude<Moment, 'rappel'>,
  delaiMs = 0,
): Promise<Annonce[]> {
  const { bd, maintenant, nouvelId } = contexte
  const details = await lireDetails(bd, ids)
  if (details.length === 0) return []
  const annonces: Annonce[] = details.map((detail) => ({
    convocationId: nouvelId(),
    detail,
    voies: voiesDe(detail),
  }))
  const inserees = await bd
    .insertInto('convocations.convocation')
    .values(
      annonces.map(({ convocationId, detail, voies }) => ({
        id: convocationId,
        rendez_vous_id: detail.id,
        sequence: detail.sequence,
        moment,
        cree_le: maintenant,
        lettre: voies.lettre ? ('a_imprimer' as const) : null,
        lettre_pour: voies.lettre,
        espace: voies.espace,
        injoignable: voies.injoignable,
      })),
    )
    .onConflict((c) => c.columns(['rendez_vous_id', 'sequence', 'moment']).doNothing())
    .returning('id')
    .execute()
  const nouvelles = new Set(inserees.map((l) => l.id))
  const dites = annonces.filter((a) => nouvelles.has(a.convocationId))
  const outils = await preparerOutils(contexte, moment, delaiMs)
  await envoyer(
    contexte,
    [
      ...dites.map((a) => messageAuTravailleur(a, outils)).filter((m) => m !== null),
      ...messagesAuxEmployeurs(dites, outils),
    ],
    null,
  )
  return dites
}
