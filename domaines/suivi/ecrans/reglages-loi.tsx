import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  Avis,
  AvisRefus,
  annoncer,
  BadgeStatut,
  Chargement,
  client,
  EnTetePage,
  Erreur,
  enRefus,
  formaterDate,
  GardeSortie,
  Lien,
  type ReponseGet,
  SiDroit,
  useSession,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.tsx'
import classes from './suivi.module.css'

type Lecture = ReponseGet<'/api/suivi/reglages-de-la-loi'>
const VERIFICATIONS: Record<string, string> = {
  'a-relire': 'Texte modifié, non relu',
  'page-publique': 'D’après une page publique',
  'non-verifie': 'Non vérifié',
  conteste: 'Texte lu de deux façons',
}

/** The points that the law leaves open, and how this service reads them. */
export default function ReglagesDeLaLoi() {
  const requete = $api.useQuery('get', '/api/suivi/reglages-de-la-loi')
  const erreur: unknown = requete.error
  return (
    <>
      <EnTetePage
        titre="Lecture de la loi"
        sousTitre="Les points que les textes laissent ouverts, la lecture par défaut, et celle du service."
      />
      {erreur ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : requete.data ? (
        <Points key={JSON.stringify(requete.data)} lecture={requete.data} />
      ) : (
        <Chargement />
      )}
    </>
  )
}

function Points({ lecture }: { lecture: Lecture }) {
  const actualiser = useActualiser()
  const modifiable = useSession().peut('suivi.reglerLaLoi')
  const depart = Object.fromEntries(lecture.points.map((p) => [p.reglage, p.choisie]))
  const [choix, setChoix] = useState<Record<string, string>>(depart)
  const [motif, setMotif] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const [fait, setFait] = useState(false)
  const changes = lecture.points.filter((p) => choix[p.reglage] !== p.choisie)
  const enregistrer = async () => {
    setEnCours(true)
    setRefus(null)
    try {
      await client.PUT('/api/suivi/reglages-de-la-loi', {
        body: { lectures: Object.fromEntries(changes.map((p) => [p.reglage, choix[p.reglage]!])), motif },
      })
      setFait(true)
      annoncer('Lecture enregistrée. Le recalcul de tout le service est demandé.')
      await actualiser()
    } catch (e) {
      setRefus(enRefus(e).message)
    }
    setEnCours(false)
  }
  return (
    <>
      {changes.length > 0 && !fait && <GardeSortie estModifie={() => changes.length > 0} />}
      <div className={classes.espace}>
        <Avis ton="info">
          Ces choix ne sortent jamais de la loi : ils tranchent entre deux lectures d’un même texte. La
          direction les arrête, après l’avis des médecins du travail ; chaque changement recalcule toutes les
          échéances.
          {lecture.decision &&
            ` Dernière décision le ${formaterDate(lecture.decision.le)} : ${lecture.decision.motif}`}
        </Avis>
      </div>
      <Stack gap="md">
        {lecture.points.map((p) => (
          <section key={p.reglage} className={classes.point}>
            <Radio.Group
              label={p.question}
              value={choix[p.reglage]!}
              onChange={(v) => setChoix({ ...choix, [p.reglage]: v })}
            >
              <Stack gap={6} mt="xs">
                {p.lectures.map((l) => (
                  <Radio
                    key={l.cle}
                    value={l.cle}
                    disabled={!modifiable}
                    label={l.cle === p.parDefaut ? `${l.libelle} (par défaut)` : l.libelle}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <p className={classes.explication}>{p.explication}</p>
            <p className={classes.doux}>
              {p.articles.join(' ; ')}{' '}
              <BadgeStatut ton="attention">{VERIFICATIONS[p.verification] ?? 'À vérifier'}</BadgeStatut>
            </p>
          </section>
        ))}
      </Stack>
      <SiDroit droit="suivi.reglerLaLoi">
        <form
          className={classes.decision}
          onSubmit={(e) => {
            e.preventDefault()
            void enregistrer()
          }}
        >
          {refus && <AvisRefus>{refus}</AvisRefus>}
          <TextInput
            label="Motif de la décision"
            description="Par exemple l’avis de la commission médico-technique et sa date."
            value={motif}
            onChange={(e) => setMotif(e.currentTarget.value)}
            maxLength={300}
            required
          />
          <Button type="submit" loading={enCours} disabled={changes.length === 0 || !motif.trim()}>
            Enregistrer et recalculer le service
          </Button>
          {changes.length === 0 && <span className={classes.doux}>Aucun changement à enregistrer.</span>}
        </form>
        <p>
          <Lien vers="/suivi/recalcul">Suivre le recalcul des échéances</Lien>
        </p>
      </SiDroit>
      <section className={classes.espace} aria-label="Textes à relire">
        <Avis ton="attention" titre="Textes modifiés en 2026 dont la rédaction n’a pas été lue">
          {lecture.aRelire.map((a) => `${a.article} (${a.sujet})`).join(', ')}.
        </Avis>
      </section>
    </>
  )
}
