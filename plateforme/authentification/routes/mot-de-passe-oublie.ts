import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PUBLIC } from '../../droits/droits.ts'
import { noterAcces } from '../acces.ts'
import { champCourriel } from '../champs.ts'
import { cheminDuLien, DUREE_LIEN, nouveauLien } from '../liens.ts'
import { type Noyau, origineDe } from '../noyau.ts'

const REPONSE =
  'Si un compte existe à cette adresse, un lien pour choisir un mot de passe vient de lui être envoyé. Il est valable une heure.'

/** Links that one account may ask for in an hour. */
const LIENS_PAR_HEURE = 3

/** Self-service of a lost or never received password (POR-005): the answer never tells who has an account. */
export function routeDuMotDePasseOublie(app: FastifyInstance, noyau: Noyau): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/connexion/mot-de-passe-oublie',
    {
      config: { droit: PUBLIC },
      schema: {
        summary: 'Envoie un lien pour choisir un nouveau mot de passe',
        tags: ['connexion'],
        body: z.object({ courriel: champCourriel }),
        response: { 200: z.object({ message: z.string() }) },
      },
    },
    async (requete) => {
      // After the answer: its delay tells nothing either.
      noyau.ensuite(envoyerLien(noyau, requete, requete.body.courriel))
      return { message: REPONSE }
    },
  )
}

async function envoyerLien(noyau: Noyau, requete: FastifyRequest, courriel: string): Promise<void> {
  const { pool, maintenant, reglages } = noyau
  const { jeton, empreinte } = nouveauLien()
  const instant = maintenant()
  const { rows } = await pool.query<{ compte_id: string; prenom: string }>(
    `with compte as (
       select c.id, c.prenom from comptes.compte c where c.courriel = $1 and c.suspendu_le is null
         and (select count(*) from comptes.lien l where l.compte_id = c.id and l.usage = 'mot_de_passe'
           and l.cree_le > $3::timestamptz - interval '1 hour') < $5
     ), perimes as (
       update comptes.lien set expire_le = $3
       where compte_id in (select id from compte) and utilise_le is null and expire_le > $3 and usage = 'mot_de_passe'
     )
     insert into comptes.lien (compte_id, usage, empreinte, cree_le, expire_le)
     select id, 'mot_de_passe', $2, $3, $4 from compte
     returning compte_id, (select prenom from compte)`,
    [courriel, empreinte, instant, new Date(instant.getTime() + DUREE_LIEN.mot_de_passe), LIENS_PAR_HEURE],
  )
  const compte = rows[0]
  await noterAcces(
    pool,
    'mot_de_passe_oublie',
    compte?.compte_id ?? null,
    origineDe(requete),
    compte ? null : { courriel },
  )
  if (!compte) return
  const adresse = reglages.adresse ?? adresseLocale(requete)
  await noyau.courrier.envoyer({
    a: courriel,
    objet: 'Choisir un nouveau mot de passe',
    texte: `Bonjour ${compte.prenom},

Une demande de nouveau mot de passe a été faite pour votre compte. Pour le choisir, ouvrez ce lien dans l’heure :

${adresse}${cheminDuLien('mot_de_passe', jeton)}

Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.`,
  })
}

/** Without SOCLE_URL, where the server listens; never the `Host` header, which the caller chooses. */
function adresseLocale({ server }: FastifyRequest): string {
  const ecoute = server.server.address()
  return ecoute && typeof ecoute === 'object' ? `http://localhost:${ecoute.port}` : 'http://localhost'
}
