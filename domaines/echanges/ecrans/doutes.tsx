import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  annoncer,
  annoncerRefus,
  Chargement,
  client,
  formaterDate,
  Lien,
  pluriel,
  Vide,
} from '../../../plateforme/interface/index.ts'
import classes from './echanges.module.css'
import type { DetailImport } from './import.tsx'

const MOTIFS: Record<string, string> = {
  identiques: 'mêmes nom et prénom',
  noms_proches: 'noms presque identiques',
  nom_usage: 'nom de naissance de l’un, nom d’usage de l’autre',
  nom_prenom_inverses: 'nom et prénom inversés',
  naissance_proche: 'même nom, date de naissance différente',
}

/** Lines that look like known people: the file on the left, the records on the right. */
export function Doutes({ import: i, apres }: { import: DetailImport; apres: () => Promise<void> }) {
  const [envoi, setEnvoi] = useState<string | null>(null)
  const { data } = $api.useQuery('get', '/api/imports/{id}/propositions', {
    params: { path: { id: i.id }, query: { genre: 'doute', taille: 50 } },
  })
  if (!data) return <Chargement />
  if (data.lignes.length === 0) return <Vide titre="Plus aucun doute" compact />

  async function decider(proposition: string, travailleur_id: string | null) {
    setEnvoi(proposition)
    try {
      const { data: fait } = await client.POST('/api/imports/{id}/doutes/{proposition}', {
        params: { path: { id: i.id, proposition } },
        body: { travailleur_id },
      })
      annoncer(
        fait?.propositions
          ? `Doute levé : ${pluriel(fait.propositions, 'proposition ajoutée', 'propositions ajoutées')}.`
          : 'Doute levé : rien à changer pour cette personne.',
      )
      await apres()
    } catch (erreur) {
      annoncerRefus(erreur)
    } finally {
      setEnvoi(null)
    }
  }
  return (
    <div className={classes.pile}>
      <p className={classes.discret}>
        {pluriel(data.total, 'ligne ressemble', 'lignes ressemblent')} à des personnes connues. Dites pour
        chacune si c’est la même personne ; la réponse sera retenue.
      </p>
      {data.lignes.map((p) => {
        const dit = p.apres as Record<string, string | null>
        return (
          <article key={p.id} className={`${classes.carte} ${classes.doute}`} aria-label={p.nom}>
            <div>
              <p className={classes.discret}>Dans le fichier, ligne {p.ligne}</p>
              <p className={classes.gras}>{p.nom}</p>
              <p className={classes.discret}>
                Né(e) le {formaterDate(dit.naissance!)}
                {dit.emploi && ` · ${dit.emploi}`}
                {dit.debut && ` · embauche le ${formaterDate(dit.debut)}`}
              </p>
              <p className={classes.discret}>{p.etablissement}</p>
              <Button
                mt="sm"
                size="xs"
                variant="default"
                disabled={envoi !== null}
                onClick={() => void decider(p.id, null)}
              >
                C’est quelqu’un d’autre
              </Button>
            </div>
            <div>
              {p.candidats.map((c) => (
                <div key={c.id} className={classes.candidat}>
                  <div>
                    <Lien vers={`/travailleurs/${c.id}`}>
                      {(c.nom_usage ?? c.nom_naissance).toLocaleUpperCase('fr')} {c.prenoms}
                    </Lien>
                    <p className={classes.discret}>
                      Né(e) {c.nom_naissance.toLocaleUpperCase('fr')} le {formaterDate(c.naissance)} · n°{' '}
                      {c.numero}
                      {c.employeurs && ` · ${c.employeurs}`}
                    </p>
                    <p className={classes.discret}>Ressemblance : {MOTIFS[c.motif] ?? c.motif}</p>
                  </div>
                  <Button size="xs" loading={envoi === p.id} onClick={() => void decider(p.id, c.id)}>
                    C’est la même personne
                  </Button>
                </div>
              ))}
            </div>
          </article>
        )
      })}
    </div>
  )
}
