import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { CONNECTE } from '../../droits/droits.ts'
import { identifiant } from '../../http/champs.ts'
import { conflit, introuvable, invalide } from '../../http/refus.ts'
import { noterAcces } from '../acces.ts'
import { champMotDePasse } from '../champs.ts'
import { confirmerMotDePasse } from '../confirmation.ts'
import { defautDuMotDePasse, hacherMotDePasse } from '../mot-de-passe.ts'
import { type Noyau, origineDe, sessionOuverte } from '../noyau.ts'

const config = { droit: CONNECTE, sansSecondFacteur: true } as const
const tags = ['compte']
const SessionVue = z.object({
  id: z.string(),
  adresse: z.string().nullable(),
  agent: z.string().nullable(),
  creeLe: z.date(),
  activiteLe: z.date(),
  courante: z.boolean(),
})

/** One's own sessions and password. */
export function routesDeMonCompte(app: FastifyInstance, noyau: Noyau): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const { pool, maintenant } = noyau

  api.get(
    '/api/compte/sessions',
    {
      config,
      schema: {
        summary: 'Mes sessions ouvertes',
        tags,
        response: { 200: z.object({ lignes: z.array(SessionVue) }) },
      },
    },
    async (requete) => {
      const { compteId, sessionId } = sessionOuverte(requete)
      const { rows } = await pool.query(
        `select id, nullif(adresse, '') adresse, nullif(agent, '') agent, cree_le "creeLe",
           activite_le "activiteLe", id = $2 courante
         from comptes.session where compte_id = $1 and expire_le > $3
         order by courante desc, activite_le desc limit 50`,
        [compteId, sessionId, maintenant()],
      )
      return { lignes: rows }
    },
  )
  api.delete(
    '/api/compte/sessions/:id',
    {
      config,
      schema: {
        summary: 'Ferme une de mes sessions',
        tags,
        params: z.object({ id: identifiant }),
        response: { 204: z.null() },
      },
    },
    async (requete, reponse) => {
      const { compteId } = sessionOuverte(requete)
      const { rowCount } = await pool.query('delete from comptes.session where id = $1 and compte_id = $2', [
        requete.params.id,
        compteId,
      ])
      if (!rowCount) throw introuvable('Cette session')
      await noterAcces(pool, 'session_fermee', compteId, origineDe(requete))
      return reponse.status(204).send(null)
    },
  )
  api.post(
    '/api/compte/sessions/fermer-les-autres',
    {
      config,
      schema: {
        summary: 'Ferme toutes mes autres sessions',
        tags,
        response: { 200: z.object({ fermees: z.number().int() }) },
      },
    },
    async (requete) => {
      const { compteId, sessionId } = sessionOuverte(requete)
      const fermees = await fermerLesAutres(noyau, compteId, sessionId)
      await noterAcces(pool, 'sessions_fermees', compteId, origineDe(requete), { nombre: fermees })
      return { fermees }
    },
  )
  api.post(
    '/api/compte/mot-de-passe',
    {
      config,
      schema: {
        summary: 'Change mon mot de passe et ferme mes autres sessions',
        tags,
        body: z.object({ actuel: champMotDePasse, nouveau: champMotDePasse }),
        response: { 200: z.object({ fermees: z.number().int() }) },
      },
    },
    async (requete) => {
      const session = sessionOuverte(requete)
      const { actuel, nouveau } = requete.body
      await refuserCompteDeVitrine(noyau, session.compteId)
      const defaut = defautDuMotDePasse(nouveau, session)
      if (defaut) throw invalide(defaut, { nouveau: defaut })
      if (nouveau === actuel) {
        const message = 'Le nouveau mot de passe est le même que l’actuel. Choisissez-en un autre.'
        throw invalide(message, { nouveau: message })
      }
      await confirmerMotDePasse(noyau, session, actuel, origineDe(requete), 'actuel')
      await pool.query(
        `update comptes.identite set mot_de_passe = $2, modifie_le = $3
         where compte_id = $1 and fournisseur = 'credential'`,
        [session.compteId, await hacherMotDePasse(nouveau), maintenant()],
      )
      const fermees = await fermerLesAutres(noyau, session.compteId, session.sessionId)
      await noterAcces(pool, 'mot_de_passe_change', session.compteId, origineDe(requete))
      return { fermees }
    },
  )
}

async function fermerLesAutres({ pool }: Noyau, compteId: string, sessionId: string): Promise<number> {
  const { rowCount } = await pool.query('delete from comptes.session where compte_id = $1 and id <> $2', [
    compteId,
    sessionId,
  ])
  return rowCount ?? 0
}

/** The accounts shown on the demonstration's sign-in page share one password: one visitor may not lock others out. */
export async function refuserCompteDeVitrine({ pool, reglages }: Noyau, compteId: string): Promise<void> {
  if (!reglages.demonstration) return
  const { rowCount } = await pool.query('select from comptes.compte where id = $1 and vitrine', [compteId])
  if (rowCount)
    throw conflit(
      'Le mot de passe des comptes de démonstration est partagé par tous les visiteurs : il ne se change pas.',
    )
}
