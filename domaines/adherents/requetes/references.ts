import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { NAF_VERSION, sectionsNaf } from '../naf.ts'
import { tranchesDe } from '../reglages.ts'
import { normaliser } from '../texte.ts'
import { reglagesAppliques } from './reglages.ts'

/** What lists and forms of the room choose from, in one answer. */
export async function lireReferences(bd: Bd, jour: string) {
  const secteurs = await bd.selectFrom('organisation.secteur').select(['id', 'nom']).orderBy('nom').execute()
  const centres = await bd
    .selectFrom('organisation.centre')
    .select(['id', 'nom', 'secteur_id'])
    .where((eb) => eb.or([eb('ferme_le', 'is', null), eb('ferme_le', '>', jour)]))
    .orderBy('nom')
    .execute()
  const equipes = await bd
    .selectFrom('organisation.equipe')
    .select(['id', 'nom'])
    .where((eb) => eb.or([eb('fermee_le', 'is', null), eb('fermee_le', '>', jour)]))
    .orderBy('nom')
    .execute()
  const groupes = await bd
    .selectFrom('adherents.groupe')
    .select(['id', 'nom'])
    .orderBy('nom')
    .limit(2000)
    .execute()
  const reglages = await reglagesAppliques(bd)
  return {
    secteurs,
    centres,
    equipes,
    groupes,
    sections: sectionsNaf,
    tranches: tranchesDe(reglages.tranches).map(({ cle, libelle }) => ({ cle, libelle })),
    seuil_tpe: reglages.seuil_tpe,
  }
}

/** Codes of the NAF by the beginning of the code or by words of the label. */
export async function chercherNaf(bd: Bd, texte: string, limite: number) {
  const code = texte
    .trim()
    .toUpperCase()
    .replace(/^(\d{2})\.?(\d)/, '$1.$2')
  const mots = normaliser(texte).split(' ').filter(Boolean).slice(0, 6)
  if (mots.length === 0) return []
  return bd
    .selectFrom('adherents.naf')
    .select(['code', 'libelle', 'section'])
    .where('version', '=', NAF_VERSION)
    .where((eb) =>
      eb.or([
        ...(/^\d/.test(code) ? [eb('code', 'like', `${code.replace(/[%_\\]/g, '')}%`)] : []),
        eb.and(mots.map((mot) => sql<boolean>`socle.normaliser(libelle) like ${`%${mot}%`}`)),
      ]),
    )
    .orderBy('code')
    .limit(limite)
    .execute()
}
