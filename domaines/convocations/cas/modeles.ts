import { z } from 'zod'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant, ligneOuRien } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { remplir, variablesInconnues } from '../texte.ts'
import type { CanalModele, Destinataire, Variable } from '../vocabulaire.ts'

/** A text of several lines: its blank lines are kept. */
const texteLong = z
  .string('Écrivez le texte.')
  .max(5000, '5 000 caractères au plus.')
  .refine((t) => t.trim().length > 0, 'Écrivez le texte.')
  .refine((t) => !t.includes('\u0000') && !/\p{Cs}/u.test(t), 'Caractère interdit.')
const Texte = z.object({ objet: ligneOuRien(200), texte: texteLong })

function verifier(objet: string | null, texte: string, destinataire: Destinataire, canal: CanalModele): void {
  const champs: Record<string, string> = {}
  if (canal !== 'sms' && !objet) champs.objet = 'Un courriel et un courrier ont un objet.'
  const phrase = (inconnues: string[]) =>
    `Ici, ${inconnues.map((v) => `{{${v}}}`).join(', ')} ne veut rien dire : choisissez parmi les variables proposées.`
  const dansTexte = variablesInconnues(texte, destinataire, canal)
  const dansObjet = objet ? variablesInconnues(objet, destinataire, canal) : []
  if (dansTexte.length) champs.texte = phrase(dansTexte)
  if (dansObjet.length || /\{\{\s*lien/.test(objet ?? ''))
    champs.objet = phrase(dansObjet.length ? dansObjet : ['lien'])
  if (Object.keys(champs).length > 0) throw invalide('Ce texte ne peut pas être enregistré ainsi.', champs)
}

/** Writes the next version of a text; the former one stays, for what was sent with it. */
export const ecrireModele = definirCas({
  nom: 'convocations.ecrireModele',
  droit: 'convocations.regler',
  entree: Texte.extend({ id: identifiant, version: z.number().int() }),
  async executer({ bd, nouvelId }, { id, version, objet, texte }) {
    const ancien = await bd
      .selectFrom('convocations.modele')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!ancien) throw introuvable('Ce texte')
    if (!ancien.actif || ancien.version !== version)
      throw conflit(
        'Ce texte vient d’être modifié par une autre personne. Rechargez la page avant de réécrire.',
      )
    verifier(objet, texte, ancien.destinataire as Destinataire, ancien.canal as CanalModele)
    await bd.updateTable('convocations.modele').set({ actif: false }).where('id', '=', id).execute()
    const nouveau = nouvelId()
    await bd
      .insertInto('convocations.modele')
      .values({
        id: nouveau,
        moment: ancien.moment,
        destinataire: ancien.destinataire,
        canal: ancien.canal,
        version: ancien.version + 1,
        objet: ancien.canal === 'sms' ? null : objet,
        texte: texte.trim(),
      })
      .execute()
    return { id: nouveau, version: ancien.version + 1 }
  },
})

const EXEMPLE: Partial<Record<Variable, string>> = {
  prenom: 'Camille',
  nom: 'Martin',
  date: '24/11/2026',
  jour: 'mardi 24 novembre 2026',
  heure: '9\u00a0h\u00a030',
  lieu: 'Centre principal',
  adresse: '12 rue de la Paix, 27000 Évreux',
  telephone: '02 32 00 00 00',
  entreprise: 'Boulangerie Martin',
  lien: 'https://socle.exemple.fr/rendez-vous#…',
  espace: 'https://socle.exemple.fr/espace-adherent/convocations',
  liste:
    '- 24/11/2026 à 9\u00a0h\u00a030 : Martin Camille, Centre principal\n- 24/11/2026 à 10\u00a0h : Durand Alex, Centre principal',
}
/** Characters of one SMS when it holds letters outside the 7-bit alphabet, and of each part of a longer one. */
const SMS_UN = 70
const SMS_PARTIE = 67

/** The text as a person would receive it, and how many SMS it takes. Nothing is written. */
export const apercevoirModele = definirCas({
  nom: 'convocations.apercevoirModele',
  droit: 'convocations.regler',
  entree: Texte.extend({ id: identifiant }),
  async executer({ bd }, { id, objet, texte }) {
    const m = await bd
      .selectFrom('convocations.modele')
      .select(['destinataire', 'canal'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!m) throw introuvable('Ce texte')
    verifier(objet, texte, m.destinataire as Destinataire, m.canal as CanalModele)
    const service = await bd
      .selectFrom('organisation.service')
      .select(['nom', 'sigle'])
      .executeTakeFirstOrThrow()
    const valeurs = { ...EXEMPLE, service: m.canal === 'sms' ? (service.sigle ?? service.nom) : service.nom }
    const rendu = remplir(texte, valeurs)
    // The real link has 43 characters after its address.
    const longueur = m.canal === 'sms' ? rendu.length + (texte.includes('{{lien}}') ? 42 : 0) : 0
    return {
      objet: objet ? remplir(objet, valeurs) : null,
      texte: rendu,
      sms: m.canal === 'sms' ? (longueur <= SMS_UN ? 1 : Math.ceil(longueur / SMS_PARTIE)) : null,
    }
  },
})

const delais = z
  .array(
    z
      .number()
      .int('Nombre entier de jours attendu.')
      .min(1, 'Un jour au moins.')
      .max(60, '60 jours au plus.'),
  )
  .max(4, '4 rappels au plus.')
  .transform((l) => [...new Set(l)].sort((a, b) => b - a))

/** When reminders leave, at which hours, how long before its workers an employer is told. */
export const reglerConvocations = definirCas({
  nom: 'convocations.regler',
  droit: 'convocations.regler',
  entree: z.object({
    rappelsCourriel: delais,
    rappelsSms: delais,
    smsDe: z.number().int().min(6, 'Pas avant 6 h.').max(12, 'À midi au plus tard.'),
    smsA: z.number().int().min(13, 'Pas avant 13 h.').max(22, '22 h au plus tard.'),
    avanceEmployeurHeures: z.number().int().min(0).max(240, '240 heures au plus.'),
  }),
  async executer({ bd }, e) {
    await bd
      .updateTable('convocations.reglage')
      .set({
        rappels_courriel: e.rappelsCourriel,
        rappels_sms: e.rappelsSms,
        sms_de: e.smsDe,
        sms_a: e.smsA,
        avance_employeur_heures: e.avanceEmployeurHeures,
      })
      .execute()
    return e
  },
})
