import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { jourDe, ROLES_EXTERNES } from '../../base/contexte.ts'
import { PUBLIC } from '../../droits/droits.ts'
import { invalide, Refus } from '../../http/refus.ts'
import { noterAcces } from '../acces.ts'
import { champJeton, champMotDePasse } from '../champs.ts'
import { empreinteDuLien, type UsageLien } from '../liens.ts'
import { defautDuMotDePasse, hacherMotDePasse } from '../mot-de-passe.ts'
import { type Noyau, origineDe } from '../noyau.ts'
import { oublierEssais } from '../tentatives.ts'
import { refuserCompteDeVitrine } from './mon-compte.ts'

const Lien = z.object({
  usage: z.enum(['invitation', 'mot_de_passe']),
  prenom: z.string(),
  nom: z.string(),
  courriel: z.string(),
  expireLe: z.date(),
  /** Where the person will sign in. */
  espace: z.enum(['service', 'externe']),
})

interface LigneLien {
  compte_id: string
  usage: UsageLien
  prenom: string
  nom: string
  courriel: string
  expire_le: Date
  externe: boolean
}

const config = { droit: PUBLIC } as const
const tags = ['connexion']

/** Single-use links: who they are for, and the password that the person chooses with them. */
export function routesDeLien(app: FastifyInstance, noyau: Noyau): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const { pool, maintenant } = noyau
  api.post(
    '/api/connexion/lien',
    {
      config,
      schema: {
        summary: 'À qui est destiné un lien d’invitation ou de mot de passe oublié',
        tags,
        body: z.object({ jeton: champJeton }),
        response: { 200: Lien },
      },
    },
    async (requete) => {
      const lien = await lireLien(noyau, requete.body.jeton)
      return {
        usage: lien.usage,
        prenom: lien.prenom,
        nom: lien.nom,
        courriel: lien.courriel,
        expireLe: lien.expire_le,
        espace: lien.externe ? ('externe' as const) : ('service' as const),
      }
    },
  )
  api.post(
    '/api/connexion/lien/mot-de-passe',
    {
      config,
      schema: {
        summary: 'Choisit un mot de passe avec un lien, qui ne servira plus',
        tags,
        body: z.object({ jeton: champJeton, motDePasse: champMotDePasse }),
        response: { 204: z.null() },
      },
    },
    async (requete, reponse) => {
      const { jeton, motDePasse } = requete.body
      const lien = await lireLien(noyau, jeton)
      await refuserCompteDeVitrine(noyau, lien.compte_id)
      const defaut = defautDuMotDePasse(motDePasse, lien)
      if (defaut) throw invalide(defaut, { motDePasse: defaut })
      const { rowCount } = await pool.query(
        `with lien as (
           update comptes.lien set utilise_le = $3
           where empreinte = $1 and utilise_le is null and expire_le > $3 returning compte_id, usage
         ), sessions as (
           delete from comptes.session where compte_id in (select compte_id from lien)
         ), verifie as (
           update comptes.compte set courriel_verifie = true, modifie_le = $3
           where id in (select compte_id from lien) and not courriel_verifie
         )
         insert into comptes.identite (compte_id, fournisseur, fournisseur_compte_id, mot_de_passe)
         select compte_id, 'credential', compte_id::text, $2 from lien
         on conflict (fournisseur, fournisseur_compte_id)
           do update set mot_de_passe = excluded.mot_de_passe, modifie_le = $3`,
        [empreinteDuLien(jeton), await hacherMotDePasse(motDePasse), maintenant()],
      )
      if (!rowCount) throw lienPerime()
      await oublierEssais(pool, lien.courriel)
      await noterAcces(
        pool,
        lien.usage === 'invitation' ? 'invitation_acceptee' : 'mot_de_passe_reinitialise',
        lien.compte_id,
        origineDe(requete),
      )
      return reponse.status(204).send(null)
    },
  )
}

const lienPerime = () =>
  new Refus(
    410,
    'lien_perime',
    'Ce lien a déjà servi ou a expiré. Demandez-en un autre par « Mot de passe oublié ».',
  )

async function lireLien({ pool, maintenant }: Noyau, jeton: string): Promise<LigneLien> {
  const { rows } = await pool.query<LigneLien>(
    `select l.compte_id, l.usage, l.expire_le, c.prenom, c.nom, c.courriel, coalesce((
       select bool_and(a.role = any ($4)) from comptes.attribution a where a.compte_id = c.id
         and $3::date between a.debut and coalesce(a.fin, 'infinity')), false) externe
     from comptes.lien l join comptes.compte c on c.id = l.compte_id
     where l.empreinte = $1 and l.utilise_le is null and l.expire_le > $2 and c.suspendu_le is null`,
    [empreinteDuLien(jeton), maintenant(), jourDe(maintenant()), ROLES_EXTERNES],
  )
  if (!rows[0]) throw lienPerime()
  return rows[0]
}
