import { sql } from 'kysely'
import type { Connexions } from '../base/connexions.ts'
import { type Contexte, dansContexte } from '../base/contexte.ts'
import { jetonDeLien } from './lien.ts'
import type { Issue, MessagePret, Transports } from './transports.ts'

/** Messages taken at once: small, since what a killed server had taken waits for a person. */
const LOT = 10
/** Waits between tries, minutes; after the last one the message has failed. */
const ATTENTES_MIN = [1, 5, 30, 120, 480]
/** Key of the advisory lock that the one sender of the service holds. */
const VERROU = 200

interface Pris extends Omit<MessagePret, 'texte'> {
  texte: string
  essais: number
  lien_page: string | null
  lien_sujet: string | null
  lien_expire: Date | null
}

export interface OptionsExpedition {
  connexions: Connexions
  transports: Transports
  /** Public address of the service, for the links. */
  adresse: string
  maintenant?: () => Date
  suite?: () => boolean
}

const enSysteme = <T>(
  { connexions, maintenant = () => new Date() }: OptionsExpedition,
  faire: (c: Contexte) => Promise<T>,
) =>
  dansContexte(connexions, { compteId: null, role: 'systeme' }, new Set(), 'messages.expedier', faire, {
    maintenant: maintenant(),
  })

/**
 * What a dead server was sending: perhaps gone, perhaps not. It is never sent again without a person's word.
 * Only the holder of the sender's lock may call it: nobody else is sending then.
 */
const signalerIncertains = (o: OptionsExpedition) =>
  enSysteme(o, async ({ bd }) => {
    const { numUpdatedRows } = await bd
      .updateTable('messages.envoi')
      .set({
        statut: 'incertain',
        erreur: 'Le serveur s’est arrêté pendant l’envoi : ce message est peut-être parti.',
      })
      .where('statut', '=', 'en_cours')
      .executeTakeFirst()
    return Number(numUpdatedRows)
  })

/** Takes the next messages; committed before anything leaves, so that a crash cannot send one twice. */
const prendre = (o: OptionsExpedition) =>
  enSysteme(o, async ({ bd, maintenant }) => {
    const { rows } = await sql<Pris & { bloque: boolean }>`
      with pris as (
        select e.id, exists (select from messages.adresse_en_echec x where x.canal = e.canal and x.adresse = e.a) bloque
        from messages.envoi e where e.statut = 'a_envoyer' and e.prochain <= ${maintenant}
        order by e.prochain limit ${LOT} for update skip locked)
      update messages.envoi e set
        statut = case when p.bloque then 'rejete' else 'en_cours' end,
        erreur = case when p.bloque then 'Cette adresse a déjà refusé un message : corrigez-la.' end,
        essais = essais + 1, pris_le = ${maintenant}
      from pris p where p.id = e.id
      returning e.id, e.canal, e.a, e.objet, e.texte, e.calendrier, e.methode, e.essais, e.lien_page, e.lien_sujet,
        e.lien_expire, p.bloque`.execute(bd)
    return { messages: rows.filter((r) => !r.bloque), pris: rows.length }
  })

const completer = (m: Pris, { adresse, connexions }: OptionsExpedition): MessagePret => ({
  ...m,
  texte:
    m.lien_page && m.lien_sujet && m.lien_expire
      ? m.texte.replaceAll(
          '{{lien}}',
          // After `#`: the secret reaches no server log.
          `${adresse}${m.lien_page}#${jetonDeLien(connexions.secret, m.lien_sujet, m.lien_expire)}`,
        )
      : m.texte,
})

const noter = (o: OptionsExpedition, m: Pris, pret: MessagePret, r: Issue, local: boolean) =>
  enSysteme(o, async ({ bd, maintenant }) => {
    const attente = ATTENTES_MIN[m.essais - 1]
    const suite =
      r.issue === 'envoye'
        ? { statut: 'envoye', envoye_le: maintenant, reference: r.reference, erreur: null }
        : r.issue === 'rejete'
          ? { statut: 'rejete', erreur: r.erreur }
          : attente === undefined
            ? { statut: 'echec', erreur: r.erreur }
            : {
                statut: 'a_envoyer',
                erreur: r.erreur,
                prochain: new Date(maintenant.getTime() + attente * 60_000),
              }
    await bd
      .updateTable('messages.envoi')
      .set(suite)
      .where('id', '=', m.id)
      .where('statut', '=', 'en_cours')
      .execute()
    if (r.issue === 'rejete') await marquerEnEchec({ bd }, m.canal, m.a, r.erreur)
    if (local && r.issue === 'envoye')
      await bd
        .insertInto('messages.boite_locale')
        .values({ envoi_id: m.id, texte: pret.texte })
        .onConflict((c) => c.doNothing())
        .execute()
  })

/** Remembers that an address refuses: nothing more is sent there until it is corrected. */
export const marquerEnEchec = ({ bd }: Pick<Contexte, 'bd'>, canal: string, adresse: string, motif: string) =>
  bd
    .insertInto('messages.adresse_en_echec')
    .values({ canal, adresse, motif: motif.slice(0, 500) })
    .onConflict((c) => c.doNothing())
    .execute()

/**
 * Sends what waits, in order, until nothing is due. At most once: a message is marked as taken before it leaves, and
 * one that a crash left so is told « peut-être parti » instead of being sent again.
 * @returns how many messages were handled; 0 too when another server is sending
 */
export async function expedier(o: OptionsExpedition): Promise<number> {
  const verrou = await o.connexions.applicationPool.connect()
  let traites = 0
  try {
    // Held by the connection: a killed process frees it.
    const { rows } = await verrou.query('select pg_try_advisory_lock(7365, $1) libre', [VERROU])
    if (!rows[0].libre) return 0
    await signalerIncertains(o)
    while (o.suite?.() ?? true) {
      const { messages, pris } = await prendre(o)
      if (pris === 0) return traites
      for (const m of messages) {
        const pret = completer(m, o)
        const transport = o.transports[m.canal]
        const issue = await transport
          .envoyer(pret)
          .catch((e: Error): Issue => ({ issue: 'a_reessayer', erreur: e.message.slice(0, 500) }))
        await noter(o, m, pret, issue, transport.local)
      }
      traites += pris
    }
    return traites
  } finally {
    await verrou.query('select pg_advisory_unlock(7365, $1)', [VERROU]).catch(() => undefined)
    verrou.release()
  }
}
