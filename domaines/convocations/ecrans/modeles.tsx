import { Button, Code, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  client,
  EnTetePage,
  Formulaire,
  pluriel,
  type ReponseGet,
  Section,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { CANAUX, DESTINATAIRES, MOMENTS, VARIABLES, variablesDe } from '../vocabulaire.ts'
import { EtatLecture, useActualiser } from './commun.tsx'
import classes from './convocations.module.css'
import { ReglageDesRappels } from './reglages.tsx'

type Modele = ReponseGet<'/api/convocations/modeles'>['modeles'][number]
const nomDe = (m: Modele) =>
  `${CANAUX[m.canal]} ${m.destinataire === 'travailleur' ? 'au travailleur' : 'à l’employeur'}`

/** Texts of the service and when reminders leave; each text shows as a person would receive it. */
export default function Modeles() {
  const requete = $api.useQuery('get', '/api/convocations/modeles')
  const { data } = requete
  const [choisi, setChoisi] = useState<string | null>(null)
  if (!data) return <EtatLecture requete={requete} libelle="Lecture des textes…" />
  const modele =
    data.modeles.find((m) => `${m.moment}/${m.destinataire}/${m.canal}` === choisi) ??
    data.modeles.find(
      (m) => m.moment === 'convocation' && m.canal === 'courriel' && m.destinataire === 'travailleur',
    ) ??
    data.modeles[0]!
  return (
    <>
      <EnTetePage
        titre="Textes et rappels"
        sousTitre={`Les courriels partent par : ${data.transports.courriel}. Les SMS partent par : ${data.transports.sms}.`}
      />
      {data.transports.local && (
        <Avis ton="attention">
          Une partie des messages reste dans la boîte locale, visible dans « Convocations », « Messages ».
          L’administration du service règle l’envoi réel (voir le mode d’emploi : SOCLE_SMTP, SOCLE_SMS_CLE).
        </Avis>
      )}
      <div className={classes.colonnes}>
        <Section titre="Textes">
          {Object.entries(MOMENTS).map(([moment, titre]) => (
            <div key={moment}>
              <h3>{titre}</h3>
              <ul className={classes.textes}>
                {data.modeles
                  .filter((m) => m.moment === moment)
                  .map((m) => (
                    <li key={m.id}>
                      <button
                        type="button"
                        className={classes.texte}
                        aria-current={m.id === modele.id}
                        onClick={() => setChoisi(`${m.moment}/${m.destinataire}/${m.canal}`)}
                      >
                        <span>{nomDe(m)}</span>
                        <span className={classes.doux}>version {m.version}</span>
                      </button>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
          <ReglageDesRappels reglage={data.reglage} />
        </Section>
        <Editeur key={modele.id} modele={modele} />
      </div>
    </>
  )
}

const schema = z.object({ objet: z.string(), texte: z.string().min(1, 'Écrivez le texte.') })

function Editeur({ modele: m }: { modele: Modele }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { objet: m.objet ?? '', texte: m.texte },
    enregistrer: (body) =>
      client.PUT('/api/convocations/modeles/{id}', {
        params: { path: { id: m.id } },
        body: { ...body, version: m.version },
      }),
    message: 'Texte enregistré. Il servira aux prochains messages.',
    apres: () => void actualiser(),
  })
  const { objet, texte } = f.valeurs
  return (
    <Section titre={`${MOMENTS[m.moment]} : ${nomDe(m).toLowerCase()}`}>
      <Formulaire formulaire={f} libelle="Enregistrer ce texte">
        {m.canal !== 'sms' && <TextInput label="Objet" {...f.champ('objet')} />}
        <Textarea label="Texte" autosize minRows={8} maxRows={20} {...f.champ('texte')} />
        <div>
          <p className={classes.doux}>Ce qui peut être inséré, par un clic :</p>
          <div className={classes.variables}>
            {variablesDe(m.destinataire, m.canal).map((v) => (
              <Button
                key={v}
                size="compact-xs"
                variant="default"
                title={VARIABLES[v]}
                onClick={() => f.poser('texte', `${texte}{{${v}}}`)}
              >
                <Code>{`{{${v}}}`}</Code>
              </Button>
            ))}
          </div>
        </div>
      </Formulaire>
      <Apercu id={m.id} objet={objet} texte={texte} destinataire={DESTINATAIRES[m.destinataire]} />
    </Section>
  )
}

/** The text as it would arrive, half a second after the last key. */
function Apercu({
  id,
  objet,
  texte,
  destinataire,
}: {
  id: string
  objet: string
  texte: string
  destinataire: string
}) {
  const [vu, setVu] = useState<{ objet: string | null; texte: string; sms: number | null } | null>(null)
  useEffect(() => {
    const attente = setTimeout(() => {
      client
        .POST('/api/convocations/modeles/{id}/apercu', { params: { path: { id } }, body: { objet, texte } })
        .then(({ data }) => setVu(data ?? null))
        // A text that cannot be saved has no preview: the field says why when it is saved.
        .catch(() => setVu(null))
    }, 500)
    return () => clearTimeout(attente)
  }, [id, objet, texte])
  if (!vu) return <p className={classes.doux}>Pas d’aperçu : le texte a une erreur.</p>
  return (
    <div aria-live="polite">
      <h3>Aperçu ({destinataire.toLowerCase()})</h3>
      {vu.objet && <p>{vu.objet}</p>}
      <pre className={classes.message}>{vu.texte}</pre>
      {vu.sms !== null && (
        <p className={classes.doux}>
          Envoyé en {pluriel(vu.sms, 'SMS', 'SMS')}
          {vu.sms > 3 ? ' : un texte plus court coûte moins et se lit mieux.' : '.'}
        </p>
      )}
    </div>
  )
}
