import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  BadgeStatut,
  champForm,
  client,
  EnTetePage,
  FicheEnAttente,
  Lien,
  pluriel,
  type ReponseGet,
  Section,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useAller,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { HORS_ORDRE, LISTES, STATUTS_SCHEMA } from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { periode, Rang, useActualiser } from './ordre-commun.tsx'

type Schemas = ReponseGet<'/api/planification/schemas'>
const TONS = { brouillon: 'attention', actif: 'succes', remplace: 'neutre', abandonne: 'neutre' } as const

/** Versions of the schéma de suivi, how many people stand at each rank, how far the list looks. */
export default function SchemaDeSuivi() {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/schemas')
  const [reglages, setReglages] = useState(false)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const actif = data.versions.find((v) => v.statut === 'actif')
  return (
    <>
      <EnTetePage
        titre="Schéma de suivi"
        sousTitre="L’ordre dans lequel le service convoque, par profession ; chaque version garde ses dates."
        actions={
          <SiDroit droit="planification.ordreModifier">
            <Button variant="default" onClick={() => setReglages(true)}>
              Régler la liste
            </Button>
            {actif && <Copier id={actif.id} />}
          </SiDroit>
        }
      />
      <ul className={`${classes.liste} ${classes.espace}`}>
        {data.versions.map((v) => (
          <li key={v.id} className={classes.carte}>
            <div className={classes.ligne}>
              <span className={classes.deuxLignes}>
                <Lien vers={`/reglages/schema-de-suivi/${v.id}`}>{v.nom}</Lien>
                <small>
                  {v.debut ? periode(v.debut, v.fin) : 'pas encore en vigueur'} · {pluriel(v.regles, 'règle')}
                  {v.auteur && ` · mise en vigueur par ${v.auteur}`}
                </small>
              </span>
              {v.publie && <BadgeStatut ton="info">Montrée aux adhérents</BadgeStatut>}
              <BadgeStatut ton={TONS[v.statut]}>{STATUTS_SCHEMA[v.statut]}</BadgeStatut>
            </div>
            {v.note && <p className={classes.doux}>{v.note}</p>}
          </li>
        ))}
      </ul>
      {actif && <Effectifs id={actif.id} />}
      <p className={classes.doux}>
        La liste regarde à {pluriel(data.reglages.horizon_mois, 'mois', 'mois')} et joint en une visite les
        motifs dus dans les {data.reglages.jumelage_mois} mois.
      </p>
      {reglages && <Reglages reglages={data.reglages} fermer={() => setReglages(false)} />}
    </>
  )
}

function Copier({ id }: { id: string }) {
  const aller = useAller()
  const [enCours, setEnCours] = useState(false)
  const actualiser = useActualiser()
  return (
    <Button
      loading={enCours}
      onClick={async () => {
        setEnCours(true)
        try {
          const { data } = await client.POST('/api/planification/schemas/{id}/copie', {
            params: { path: { id } },
          })
          await actualiser()
          if (data) aller(`/reglages/schema-de-suivi/${data.id}`)
        } finally {
          setEnCours(false)
        }
      }}
    >
      Préparer une nouvelle version
    </Button>
  )
}

function Effectifs({ id }: { id: string }) {
  const { data: schema } = $api.useQuery('get', '/api/planification/schemas/{id}', {
    params: { path: { id } },
  })
  const { data } = $api.useQuery('get', '/api/planification/convocables/effectifs')
  if (!schema || !data) return null
  return (
    <div className={classes.colonnes}>
      {(['MT', 'IDEST'] as const).map((liste) => (
        <Section key={liste} titre={`${LISTES[liste]} : à convoquer par rang`}>
          <ul className={classes.liste}>
            {data
              .filter((r) => r.liste === liste)
              .map((r) => (
                <li key={r.rang} className={classes.effectif}>
                  <span className={`${classes.regle} ${classes.entiere}`}>
                    <Rang rang={r.rang} />
                    <span>
                      {r.rang === HORS_ORDRE
                        ? 'Hors de l’ordre'
                        : schema.liste.find((x) => x.liste === liste && x.rang === r.rang)?.libelle}
                    </span>
                  </span>
                  <b>{pluriel(r.total, 'travailleur')}</b>
                  <span className={classes.doux}>{pluriel(r.retard, 'en retard', 'en retard')}</span>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}

const schemaReglages = z.object({
  horizon_mois: champForm.entier(1, 24),
  jumelage_mois: champForm.entier(0, 24),
  alerte_protocole_jours: champForm.entier(1, 365),
})

function Reglages({ reglages, fermer }: { reglages: Schemas['reglages']; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaReglages,
    valeursInitiales: reglages,
    enregistrer: (body) => client.PUT('/api/planification/reglages', { body }),
    message: 'Réglages enregistrés. Les listes sont rangées de nouveau.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Régler la liste" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <NumberInput
          label="Horizon de la liste, en mois"
          description="Ce qui est dû d’ici là est à convoquer."
          min={1}
          max={24}
          {...f.champ('horizon_mois')}
        />
        <NumberInput
          label="Motifs joints en une visite, en mois"
          description="Un second motif dû d’ici là se tient le même jour."
          min={0}
          max={24}
          {...f.champ('jumelage_mois')}
        />
        <NumberInput
          label="Annoncer la fin d’un protocole, en jours"
          min={1}
          max={365}
          {...f.champ('alerte_protocole_jours')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
