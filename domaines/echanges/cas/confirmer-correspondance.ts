import { sql } from 'kysely'
import { definirCas } from '../../../plateforme/http/cas.ts'
import { identifiant } from '../../../plateforme/http/champs.ts'
import { conflit, introuvable, invalide } from '../../../plateforme/http/refus.ts'
import { COLONNES, normaliserTitre } from '../lecture/colonnes.ts'
import { colonneInterdite } from '../lecture/mots.ts'
import { exigerPassage, passer, prendreImport } from '../lectures.ts'
import { signatureDe } from '../moteur/lire-fichier.ts'
import { saisieCorrespondance } from '../saisies.ts'

const LIBELLES = new Map(COLONNES.map((c) => [c.champ, c.libelle]))

/** Confirms what each column is; remembered for the sender. The comparison with the service then starts. */
export const confirmerCorrespondance = definirCas({
  nom: 'echanges.confirmerCorrespondance',
  droit: 'echanges.importer',
  entree: saisieCorrespondance.extend({ id: identifiant }),
  async executer({ bd, acteur }, { id, colonnes, etablissement_id, exhaustif }) {
    const i = await prendreImport(bd, id)
    const { titres } = i
    if (!titres) throw conflit('Ce fichier n’a pas de colonnes à vérifier.')
    exigerPassage(i, 'analyse', 'Les colonnes ne se changent plus')
    if (i.accepte_le)
      throw conflit('Une partie de cet import est déjà appliquée : ses colonnes ne se changent plus.')
    if (colonnes.length !== titres.length)
      throw invalide(
        `Ce fichier a ${titres.length} colonnes : dites ce qu’est chacune, ou laissez-la de côté.`,
      )
    const pris = new Set<string>()
    colonnes.forEach((champ, rang) => {
      if (!champ) return
      if (pris.has(champ)) {
        const message = `« ${LIBELLES.get(champ)} » est choisi pour deux colonnes : gardez-en une.`
        throw invalide(message, { [`colonnes.${rang}`]: message })
      }
      if (colonneInterdite(titres[rang]!)) {
        const message = `La colonne « ${titres[rang]} » n’est jamais reprise : la paie et le numéro de sécurité sociale n’entrent pas ici.`
        throw invalide(message, { [`colonnes.${rang}`]: message })
      }
      pris.add(champ)
    })
    const manque = [
      ...(pris.has('nomNaissance') || pris.has('nomPrenom') ? [] : ['le nom']),
      ...(pris.has('prenoms') || pris.has('nomPrenom') ? [] : ['le prénom']),
      ...(pris.has('naissance') ? [] : ['la date de naissance']),
    ]
    if (manque.length > 0)
      throw invalide(
        `Dites quelle colonne donne ${manque.join(', ')} : sans cela, les personnes ne peuvent pas être reconnues.`,
      )
    if (etablissement_id) {
      const e = await bd
        .selectFrom('adherents.etablissement')
        .select('entreprise_id')
        .where('id', '=', etablissement_id)
        .executeTakeFirst()
      if (!e) throw introuvable('Cet établissement')
      if (i.entreprise_id && e.entreprise_id !== i.entreprise_id)
        throw invalide('Cet établissement n’est pas de cette entreprise.')
    } else if (!pris.has('siret'))
      throw invalide(
        'Ce fichier n’a pas de colonne SIRET : choisissez l’établissement auquel rattacher ses lignes.',
        {
          etablissement_id: 'Choisissez l’établissement.',
        },
      )
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
    await sql`update echanges.import set correspondance = ${JSON.stringify(colonnes)}::jsonb,
      etablissement_id = ${etablissement_id}, exhaustif = ${exhaustif} where id = ${id}`.execute(bd)
    await passer(bd, id, 'analyse', acteur.role)
    return { id }
  },
})
