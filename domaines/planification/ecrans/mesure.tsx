import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  annoncer,
  aujourdhui,
  BadgeStatut,
  ChampDate,
  ConfirmationAction,
  champForm,
  client,
  Fiche,
  FicheEnAttente,
  formaterDate,
  NonRenseigne,
  type ReponseGet,
  Section,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useFormulaire,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import {
  CANAUX_COMMUNICATION,
  CONCLUSIONS_EVALUATION,
  cles,
  DESTINATAIRES_COMMUNICATION,
  EFFETS_MESURE,
  EXPOSITIONS_COURTES,
} from '../vocabulaire.ts'
import { FormulaireMesure } from './mesure-formulaire.tsx'
import { BadgeMesure, Releve } from './mesures.tsx'
import classes from './ordre.module.css'
import { choixDe, nomVisite, useActualiser } from './ordre-commun.tsx'

type Mesure = ReponseGet<'/api/planification/mesures/{id}'>
type Evaluation = Mesure['evaluations'][number]
type Fenetre =
  | { quoi: 'modifier' | 'suspendre' | 'communication' }
  | { quoi: 'evaluation'; evaluation?: Evaluation }
  | null

/** One measure: text, basis, perimeter, exclusions, evaluations, who was told. */
export default function PageMesure() {
  const id = useParametre('id')
  const {
    data: m,
    error,
    refetch,
  } = $api.useQuery('get', '/api/planification/mesures/{id}', {
    params: { path: { id } },
  })
  const [fenetre, ouvrir] = useState<Fenetre>(null)
  if (!m) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return (
    <Fiche
      titre={m.nom}
      filAriane={[{ libelle: 'Mesures expérimentales', chemin: '/mesures-experimentales' }]}
      badges={<BadgeMesure etat={m.etat} />}
      faits={[
        { libelle: 'Effet', valeur: EFFETS_MESURE[m.effet] },
        { libelle: 'Période', valeur: `${formaterDate(m.debut)} – ${formaterDate(m.fin)}` },
        {
          libelle: 'Accord de la DREETS',
          valeur: m.accord_reference ? (
            `${m.accord_reference}, le ${formaterDate(m.accord_le ?? '')}`
          ) : (
            <NonRenseigne>Aucun</NonRenseigne>
          ),
        },
        {
          libelle: 'Prochaine évaluation',
          valeur: m.prochaine_evaluation ? formaterDate(m.prochaine_evaluation) : '—',
        },
      ]}
      avis={
        m.reserve && (
          <Avis ton="attention" titre="À savoir">
            {m.reserve}
          </Avis>
        )
      }
      actions={
        <SiDroit droit="planification.mesures">
          <Button variant="default" onClick={() => ouvrir({ quoi: 'suspendre' })}>
            {m.suspendue_le ? 'Lever la suspension' : 'Suspendre'}
          </Button>
          <Button onClick={() => ouvrir({ quoi: 'modifier' })}>Modifier</Button>
        </SiDroit>
      }
    >
      <Section titre="Texte">
        <p style={{ whiteSpace: 'pre-line' }}>{m.texte}</p>
        <p className={classes.doux}>{m.base_juridique}</p>
      </Section>
      <Section titre="Périmètre et exclusions">
        <p>{perimetreEnClair(m)}</p>
        {m.exclusions.length > 0 && (
          <p>
            <b>Exclus : </b>
            {m.exclusions.map((x) => EXPOSITIONS_COURTES[x] ?? x).join(', ')}.
          </p>
        )}
        {m.perimetre && <p className={classes.doux}>{m.perimetre}</p>}
      </Section>
      <Releve releve={m.releve} />
      <Section
        titre="Évaluations"
        actions={
          <SiDroit droit="planification.mesures">
            <Button size="xs" variant="default" onClick={() => ouvrir({ quoi: 'evaluation' })}>
              Prévoir une évaluation
            </Button>
          </SiDroit>
        }
      >
        {m.evaluations.length === 0 && <p className={classes.doux}>Aucune évaluation prévue.</p>}
        <ul className={classes.liste}>
          {m.evaluations.map((e) => (
            <li key={e.id} className={classes.carte}>
              <div className={classes.ligne}>
                <span>
                  {e.faite_le
                    ? `Faite le ${formaterDate(e.faite_le)}`
                    : `Prévue le ${formaterDate(e.prevue_le)}`}
                </span>
                {e.conclusion ? (
                  <BadgeStatut ton="succes">
                    {CONCLUSIONS_EVALUATION[e.conclusion as keyof typeof CONCLUSIONS_EVALUATION]}
                  </BadgeStatut>
                ) : (
                  <BadgeStatut ton={e.prevue_le < aujourdhui() ? 'alerte' : 'encours'}>
                    {e.prevue_le < aujourdhui() ? 'En retard' : 'À faire'}
                  </BadgeStatut>
                )}
                <SiDroit droit="planification.mesures">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Compléter l’évaluation du ${formaterDate(e.prevue_le)}`}
                    onClick={() => ouvrir({ quoi: 'evaluation', evaluation: e })}
                  >
                    Compléter
                  </Button>
                </SiDroit>
              </div>
              {e.commentaire && <p>{e.commentaire}</p>}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        titre="Communication"
        actions={
          <SiDroit droit="planification.mesures">
            <Button size="xs" variant="default" onClick={() => ouvrir({ quoi: 'communication' })}>
              Noter une communication
            </Button>
          </SiDroit>
        }
      >
        {m.communications.length === 0 && <p className={classes.doux}>Aucune communication notée.</p>}
        <ul>
          {m.communications.map((c) => (
            <li key={c.id}>
              {formaterDate(c.le)} ·{' '}
              {DESTINATAIRES_COMMUNICATION[c.destinataires as keyof typeof DESTINATAIRES_COMMUNICATION]},{' '}
              {CANAUX_COMMUNICATION[c.canal as keyof typeof CANAUX_COMMUNICATION].toLowerCase()} : {c.objet}
            </li>
          ))}
        </ul>
      </Section>
      <Fenetres mesure={m} fenetre={fenetre} fermer={() => ouvrir(null)} />
    </Fiche>
  )
}

function perimetreEnClair(m: Mesure): string {
  const morceaux = [m.codes.map(nomVisite).join(', ')]
  if (m.categories) morceaux.push(`catégories ${m.categories.join(', ')}`)
  if (m.contrats)
    morceaux.push(`contrats : ${m.contrats.map((c) => (c === 'interim' ? 'intérim' : c)).join(', ')}`)
  if (m.expositions) morceaux.push(m.expositions.map((x) => EXPOSITIONS_COURTES[x] ?? x).join(' ou '))
  if (m.delai_mois) morceaux.push(`jusqu’à ${m.delai_mois} mois après l’affectation`)
  if (m.code_tenu) morceaux.push(`tenue comme ${nomVisite(m.code_tenu).toLowerCase()}`)
  if (m.periode_mois) morceaux.push(`tous les ${m.periode_mois} mois au plus`)
  return `${morceaux.join(' · ')}.`
}

function Fenetres({ mesure: m, fenetre, fermer }: { mesure: Mesure; fenetre: Fenetre; fermer: () => void }) {
  const actualiser = useActualiser()
  if (!fenetre) return null
  if (fenetre.quoi === 'modifier') return <FormulaireMesure mesure={m} fermer={fermer} />
  if (fenetre.quoi === 'communication') return <Communication id={m.id} fermer={fermer} />
  if (fenetre.quoi === 'evaluation')
    return (
      <FormulaireEvaluation
        id={m.id}
        {...(fenetre.evaluation ? { evaluation: fenetre.evaluation } : {})}
        fermer={fermer}
      />
    )
  const suspendue = m.suspendue_le === null
  return (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre={suspendue ? 'Suspendre cette mesure ?' : 'Lever la suspension ?'}
      libelleAction={suspendue ? 'Suspendre' : 'Lever la suspension'}
      agir={async () => {
        await client.POST('/api/planification/mesures/{id}/suspension', {
          params: { path: { id: m.id } },
          body: { suspendue },
        })
        await actualiser()
        annoncer(suspendue ? 'Mesure suspendue.' : 'Mesure de nouveau en vigueur.')
      }}
    >
      {suspendue
        ? 'Aucune visite ne se planifie plus sous cette mesure à partir d’aujourd’hui. Les rendez-vous déjà tenus gardent leur marque.'
        : 'Les visites qu’elle couvre peuvent de nouveau se planifier.'}
    </ConfirmationAction>
  )
}

const schemaEvaluation = z.object({
  prevueLe: champForm.jour(),
  faiteLe: champForm.jourOptionnel(),
  conclusion: z.string().transform((v) => v || null),
  commentaire: champForm.texteOptionnel(4000),
})

function FormulaireEvaluation({
  id,
  evaluation: e,
  fermer,
}: {
  id: string
  evaluation?: Evaluation
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaEvaluation,
    valeursInitiales: {
      prevueLe: e?.prevue_le ?? '',
      faiteLe: e?.faite_le ?? '',
      conclusion: e?.conclusion ?? '',
      commentaire: e?.commentaire ?? '',
    },
    enregistrer: (valeurs) => {
      const body = valeurs as never
      return e
        ? client.PUT('/api/planification/mesures/{id}/evaluations/{evaluation}', {
            params: { path: { id, evaluation: e.id } },
            body,
          })
        : client.POST('/api/planification/mesures/{id}/evaluations', { params: { path: { id } }, body })
    },
    message: 'Évaluation enregistrée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={e ? 'Compléter l’évaluation' : 'Prévoir une évaluation'}
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire>
        <ChampDate label="Prévue le" {...f.champ('prevueLe')} />
        <ChampDate label="Faite le" {...f.champ('faiteLe')} />
        <Select
          label="Conclusion"
          clearable
          data={choixDe(CONCLUSIONS_EVALUATION)}
          {...f.champ('conclusion')}
        />
        <Textarea label="Commentaire" autosize minRows={3} {...f.champ('commentaire')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaCommunication = z.object({
  le: champForm.jour(),
  canal: z.enum(cles(CANAUX_COMMUNICATION), 'Choisissez le moyen.'),
  destinataires: z.enum(cles(DESTINATAIRES_COMMUNICATION), 'Choisissez à qui.'),
  objet: champForm.texte(300),
})

function Communication({ id, fermer }: { id: string; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaCommunication,
    valeursInitiales: { le: aujourdhui(), canal: '' as 'site', destinataires: '' as 'dreets', objet: '' },
    enregistrer: (body) =>
      client.POST('/api/planification/mesures/{id}/communications', { params: { path: { id } }, body }),
    message: 'Communication notée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Noter une communication" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <ChampDate label="Le" {...f.champ('le')} />
        <Select label="À" data={choixDe(DESTINATAIRES_COMMUNICATION)} {...f.champ('destinataires')} />
        <Select label="Par" data={choixDe(CANAUX_COMMUNICATION)} {...f.champ('canal')} />
        <TextInput label="Objet" {...f.champ('objet')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
