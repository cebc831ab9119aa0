import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  annoncer,
  aujourdhui,
  BadgeStatut,
  ChampDate,
  Chargement,
  ConfirmationAction,
  champForm,
  client,
  EnTetePage,
  Erreur,
  formaterDate,
  Lien,
  pluriel,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useFormulaire,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles, LISTES } from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { choixDe, useActualiser } from './ordre-commun.tsx'

/** Lists of workers that the médecins set by hand. */
export default function ListesDuMedecin() {
  const requete = $api.useQuery('get', '/api/planification/listes')
  const { refetch } = requete
  const { data, error } = requete
  const [nouvelle, setNouvelle] = useState(false)
  const [aClore, clore] = useState<string | null>(null)
  const actualiser = useActualiser()
  return (
    <>
      <EnTetePage
        titre="Listes du médecin"
        filAriane={[{ libelle: 'À convoquer', chemin: '/convocables' }]}
        sousTitre="Un travailleur en suivi simple inscrit ici passe au rang des visites initiales précisées par le médecin."
        actions={
          <SiDroit droit="planification.decider">
            <Button onClick={() => setNouvelle(true)}>Nouvelle liste</Button>
          </SiDroit>
        }
      />
      {error ? (
        <Erreur erreur={error} reessayer={() => void refetch()} />
      ) : !data ? (
        <Chargement />
      ) : data.length === 0 ? (
        <Vide titre="Aucune liste">
          Le médecin crée une liste, puis y ajoute des travailleurs depuis leur fiche.
        </Vide>
      ) : (
        <ul className={classes.liste}>
          {data.map((l) => {
            const close = l.fin !== null && l.fin < aujourdhui()
            return (
              <li key={l.id} className={classes.carte}>
                <div className={classes.ligne}>
                  <h2 style={{ margin: 0, fontSize: '1rem' }}>{l.nom}</h2>
                  <span className={classes.doux}>
                    {LISTES[l.liste as keyof typeof LISTES]} · {l.medecin} ·{' '}
                    {pluriel(l.membres.length, 'travailleur')}
                  </span>
                  {close ? (
                    <BadgeStatut>Close le {formaterDate(l.fin ?? '')}</BadgeStatut>
                  ) : (
                    <BadgeStatut ton="encours">
                      {l.fin ? `Jusqu’au ${formaterDate(l.fin)}` : 'Ouverte'}
                    </BadgeStatut>
                  )}
                  {!close && (
                    <SiDroit droit="planification.decider">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Clore ${l.nom}`}
                        onClick={() => clore(l.id)}
                      >
                        Clore
                      </Button>
                    </SiDroit>
                  )}
                </div>
                {l.membres.length > 0 && (
                  <p>
                    {l.membres.map((m, i) => (
                      <span key={m.id}>
                        {i > 0 && ', '}
                        <Lien vers={`/travailleurs/${m.id}?onglet=planification`}>{m.nom}</Lien>
                        {m.entreprise && <span className={classes.doux}> ({m.entreprise})</span>}
                      </span>
                    ))}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {nouvelle && <NouvelleListe fermer={() => setNouvelle(false)} />}
      {aClore && (
        <ConfirmationAction
          ouverte
          fermer={() => clore(null)}
          titre="Clore cette liste ?"
          libelleAction="Clore la liste"
          agir={async () => {
            await client.POST('/api/planification/listes/{id}/cloture', { params: { path: { id: aClore } } })
            await actualiser()
            annoncer('Liste close.')
          }}
        >
          Ses travailleurs reprennent le rang que leur donnent les autres règles.
        </ConfirmationAction>
      )}
    </>
  )
}

const schema = z.object({
  nom: champForm.texte(120),
  liste: z.enum(cles(LISTES), 'Choisissez la liste.'),
  fin: champForm.jourOptionnel(),
})

function NouvelleListe({ fermer }: { fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { nom: '', liste: 'IDEST', fin: '' },
    enregistrer: (body) => client.POST('/api/planification/listes', { body }),
    message: 'Liste créée. Ajoutez-y des travailleurs depuis leur fiche.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre="Nouvelle liste du médecin"
      formulaire={f}
      fermer={fermer}
      libelle="Créer la liste"
    >
      <SectionFormulaire>
        <TextInput label="Nom" description="Sans motif de santé." {...f.champ('nom')} />
        <Select
          label="Pour la liste des"
          data={choixDe(LISTES)}
          allowDeselect={false}
          {...f.champ('liste')}
        />
        <ChampDate label="Jusqu’au (facultatif)" {...f.champ('fin')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
