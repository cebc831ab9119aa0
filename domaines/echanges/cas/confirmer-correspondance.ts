import { sql } from 'kysely'
import type { Bd } from '../../../plateforme/base/contexte.ts'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import {
  type ChampImporte,
  colonnesDe,
  libelleDe,
  normaliserTitre,
  type ObjetImport,
} from '../lecture/colonnes.ts'
import { colonneInterdite } from '../lecture/mots.ts'
import { cleDeNature, type NatureVisite } from '../lecture/natures-visite.ts'
import { exigerPassage, passer, prendreImport } from '../lectures.ts'
import { signatureDe } from '../moteur/lire-fichier.ts'
import { naturesDuFichier } from '../requetes/natures.ts'
import { saisieCorrespondance } from '../saisies.ts'

/**
 * The columns must name whom the lines speak of, each field once, and nothing that never enters the service.
 * @throws Refus 422 with the column at fault
 */
export function exigerColonnes({
  titres,
  colonnes,
  objet,
  etablissement_id,
}: {
  titres: readonly string[]
  colonnes: readonly (ChampImporte | null)[]
  objet: ObjetImport
  etablissement_id: string | null
}): void {
  if (colonnes.length !== titres.length)
    throw invalide(`Ce fichier a ${titres.length} colonnes : dites ce qu’est chacune, ou laissez-la de côté.`)
  const pris = new Set<string>()
  const permis = new Set<string>(colonnesDe(objet).map((c) => c.champ))
  colonnes.forEach((champ, rang) => {
    if (!champ) return
    if (pris.has(champ)) {
      const message = `« ${libelleDe(champ)} » est choisi pour deux colonnes : gardez-en une.`
      throw invalide(message, { [`colonnes.${rang}`]: message })
    }
    if (!permis.has(champ)) {
      const message = `« ${libelleDe(champ)} » ne se trouve pas dans ce genre de fichier.`
      throw invalide(message, { [`colonnes.${rang}`]: message })
    }
    if (colonneInterdite(titres[rang]!)) {
      const message = `La colonne « ${titres[rang]} » n’est jamais reprise : la paie, le numéro de sécurité sociale et le contenu du dossier médical n’entrent pas ici.`
      throw invalide(message, { [`colonnes.${rang}`]: message })
    }
    pris.add(champ)
  })
  const manque = [
    ...(pris.has('nomNaissance') || pris.has('nomPrenom') ? [] : ['le nom']),
    ...(pris.has('prenoms') || pris.has('nomPrenom') ? [] : ['le prénom']),
    ...(pris.has('naissance') ? [] : ['la date de naissance']),
    ...(objet === 'visites' && !pris.has('dateVisite') ? ['la date de la visite'] : []),
    ...(objet === 'visites' && !pris.has('natureVisite') ? ['le genre de visite'] : []),
  ]
  if (manque.length > 0)
    throw invalide(
      `Dites quelle colonne donne ${manque.join(', ')} : sans cela, les lignes ne peuvent pas être reprises.`,
    )
  if (objet === 'personnel' && !etablissement_id && !pris.has('siret'))
    throw invalide(
      'Ce fichier n’a pas de colonne SIRET : choisissez l’établissement auquel rattacher ses lignes.',
      {
        etablissement_id: 'Choisissez l’établissement.',
      },
    )
}

/** Confirms what each column is; remembered for the sender. The comparison with the service then starts. */
export const confirmerCorrespondance = definirCas({
  nom: 'echanges.confirmerCorrespondance',
  droit: 'echanges.importer',
  entree: saisieCorrespondance.extend({ id: identifiant }),
  async executer({ bd, acteur }, { id, colonnes, etablissement_id, exhaustif, natures }) {
    const i = await prendreImport(bd, id)
    const { titres } = i
    if (!titres) throw conflit('Ce fichier n’a pas de colonnes à vérifier.')
    exigerPassage(i, 'analyse', 'Les colonnes ne se changent plus')
    if (i.accepte_le)
      throw conflit('Une partie de cet import est déjà appliquée : ses colonnes ne se changent plus.')
    exigerColonnes({ titres, colonnes, objet: i.objet, etablissement_id })
    if (etablissement_id) {
      const e = await bd
        .selectFrom('adherents.etablissement')
        .select('entreprise_id')
        .where('id', '=', etablissement_id)
        .executeTakeFirst()
      if (!e) throw introuvable('Cet établissement')
      if (i.entreprise_id && e.entreprise_id !== i.entreprise_id)
        throw invalide('Cet établissement n’est pas de cette entreprise.')
    }
    const memoire = Object.fromEntries(titres.map((t, rang) => [normaliserTitre(t), colonnes[rang] ?? null]))
    const { rows } = await sql<{ entreprise_id: string | null }>`select coalesce(${i.entreprise_id}::uuid,
      (select e.entreprise_id from adherents.etablissement e where e.id = ${etablissement_id}::uuid)) entreprise_id`.execute(
      bd,
    )
    await sql`insert into echanges.correspondance (entreprise_id, signature, colonnes)
      values (${rows[0]!.entreprise_id}, ${signatureDe(titres)}, ${JSON.stringify(memoire)}::jsonb)
      on conflict (entreprise_id, signature) do update set colonnes = excluded.colonnes, modifie_le = now()`.execute(
      bd,
    )
    if (i.objet === 'visites') await retenirLesNatures(bd, id, colonnes.indexOf('natureVisite'), natures)
    await sql`update echanges.import set correspondance = ${JSON.stringify(colonnes)}::jsonb,
      etablissement_id = ${etablissement_id}, exhaustif = ${exhaustif} where id = ${id}`.execute(bd)
    // A list of visits may hold anything: only the columns that were named are kept.
    if (i.objet === 'visites')
      await sql`update echanges.ligne l set cellules = array(
          select case when (${JSON.stringify(colonnes)}::jsonb -> (n - 1)::int) = 'null' then '' else c end
          from unnest(l.cellules) with ordinality x(c, n) order by n)
        where l.import_id = ${id} and l.cellules is not null`.execute(bd)
    await passer(bd, id, 'analyse', acteur.role)
    return { id }
  },
})

/**
 * The kind of each word of the file: as just decided, else as remembered, else as it reads. What was decided is
 * remembered for the next file.
 */
async function retenirLesNatures(
  bd: Bd,
  id: string,
  rang: number,
  decidees: Record<string, NatureVisite | null>,
): Promise<void> {
  const mots = await naturesDuFichier(bd, id, rang)
  const cles = new Map(Object.entries(decidees).map(([mot, code]) => [cleDeNature(mot), code]))
  const natures: Record<string, NatureVisite | null> = {}
  for (const { texte, code } of mots) {
    const cle = cleDeNature(texte)
    const choisie = cles.get(cle)
    if (choisie !== undefined) natures[cle] = choisie
    else if (code) natures[cle] = code
  }
  const retenues = [...cles].filter(([cle]) => cle !== '').map(([cle, code]) => ({ cle, code }))
  if (retenues.length > 0)
    await sql`insert into echanges.nature_visite (cle, code)
      select cle, code from jsonb_to_recordset(${JSON.stringify(retenues)}::jsonb) x(cle text, code text)
      on conflict (cle) do update set code = excluded.code, modifie_le = now()`.execute(bd)
  await sql`update echanges.import set natures = ${JSON.stringify(natures)}::jsonb where id = ${id}`.execute(
    bd,
  )
}
