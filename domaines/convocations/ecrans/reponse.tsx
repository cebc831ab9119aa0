import { Button, MultiSelect, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Avis,
  AvisRefus,
  Chargement,
  client,
  enRefus,
  formaterTelephone,
  MiseEnPageConnexion,
} from '../../../plateforme/interface/index.ts'
import {
  CAUSES_TRAVAILLEUR,
  DEMI_JOURNEES,
  type DemiJournee,
  demiJournee,
  type Reponse,
} from '../vocabulaire.ts'
import { heureDe, jourEnLettres } from './commun.tsx'
import classes from './convocations.module.css'

const FAIT: Record<Reponse, string> = {
  confirme: 'Merci : votre venue est confirmée.',
  excuse: 'C’est noté : vous ne viendrez pas. Une autre date vous sera proposée.',
  autre_date:
    'Votre demande est transmise. Ce rendez-vous reste prévu tant que le service ne vous a pas répondu.',
}
const FERME = {
  passe: 'Ce rendez-vous est passé.',
  annule: 'Ce rendez-vous est annulé. Une autre date vous sera proposée.',
  remplacee: 'Ce rendez-vous a changé : répondez depuis le dernier message reçu.',
} as const

/** The page behind the personal link of a convocation: no sign-in, three answers. The secret stands after `#`. */
export default function RepondreAuRendezVous() {
  const [jeton] = useState(() => location.hash.slice(1))
  const [fait, setFait] = useState<Reponse | null>(null)
  const requete = useQuery({
    queryKey: ['rendez-vous', jeton],
    queryFn: async () => (await client.POST('/api/rendez-vous/lire', { body: { jeton } })).data!,
    retry: false,
  })
  if (requete.error)
    return (
      <MiseEnPageConnexion titre="Lien inutilisable">
        <AvisRefus>{enRefus(requete.error).message}</AvisRefus>
      </MiseEnPageConnexion>
    )
  const r = requete.data
  if (!r)
    return (
      <MiseEnPageConnexion titre="Votre rendez-vous">
        <Chargement libelle="Lecture du rendez-vous…" />
      </MiseEnPageConnexion>
    )
  const reponse = fait ?? r.reponse
  return (
    <MiseEnPageConnexion
      titre={`Bonjour ${r.prenom}`}
      sousTitre={r.service}
      pied={
        r.telephone ? (
          <span>
            Une question ? <a href={`tel:${r.telephone}`}>{formaterTelephone(r.telephone)}</a>
          </span>
        ) : undefined
      }
    >
      <p className={classes.quand}>
        {jourEnLettres(r.convoqueA)} à {heureDe(r.convoqueA)}
      </p>
      <p>
        {r.lieu}
        {r.adresse && (
          <>
            <br />
            {r.adresse}
          </>
        )}
      </p>
      {reponse && (
        <div role="status">
          <Avis ton="succes">{FAIT[reponse]}</Avis>
        </div>
      )}
      {r.etat !== 'ouvert' && !reponse && <Avis ton="attention">{FERME[r.etat]}</Avis>}
      {r.etat === 'ouvert' && fait !== 'excuse' && r.reponse !== 'excuse' && (
        <Choix jeton={jeton} actuelle={reponse} fait={setFait} />
      )}
    </MiseEnPageConnexion>
  )
}

function Choix({
  jeton,
  actuelle,
  fait,
}: {
  jeton: string
  actuelle: Reponse | null
  fait: (r: Reponse) => void
}) {
  const [detail, setDetail] = useState<'excuse' | 'autre_date' | null>(null)
  const [cause, setCause] = useState<keyof typeof CAUSES_TRAVAILLEUR>('inconnue')
  const [souhaits, setSouhaits] = useState<string[]>([])
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  async function repondre(reponse: Reponse) {
    setEnCours(true)
    setRefus(null)
    try {
      await client.POST('/api/rendez-vous/repondre', {
        body: {
          jeton,
          reponse,
          ...(reponse === 'excuse' ? { cause } : {}),
          souhaits: reponse === 'autre_date' ? (souhaits as DemiJournee[]) : [],
        },
      })
      setDetail(null)
      fait(reponse)
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    } finally {
      setEnCours(false)
    }
  }
  return (
    <div className={classes.choix}>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      {detail === null && (
        <>
          {actuelle !== 'confirme' && (
            <Button size="md" loading={enCours} onClick={() => void repondre('confirme')}>
              Je viendrai
            </Button>
          )}
          <Button size="md" variant="default" onClick={() => setDetail('excuse')}>
            Je ne peux pas venir
          </Button>
          <Button size="md" variant="default" onClick={() => setDetail('autre_date')}>
            Je demande une autre date
          </Button>
        </>
      )}
      {detail === 'excuse' && (
        <>
          <Radio.Group
            label="Pourquoi ?"
            description="Votre état de santé ne se dit pas ici."
            value={cause}
            onChange={(v) => setCause(v as keyof typeof CAUSES_TRAVAILLEUR)}
          >
            {Object.entries(CAUSES_TRAVAILLEUR).map(([valeur, libelle]) => (
              <Radio key={valeur} value={valeur} label={libelle} mt={8} />
            ))}
          </Radio.Group>
          <Button size="md" loading={enCours} onClick={() => void repondre('excuse')}>
            Prévenir que je ne viendrai pas
          </Button>
        </>
      )}
      {detail === 'autre_date' && (
        <>
          <MultiSelect
            label="Demi-journées qui vous conviennent"
            data={DEMI_JOURNEES.map((d) => ({ value: d, label: demiJournee(d) }))}
            value={souhaits}
            onChange={setSouhaits}
          />
          <Button size="md" loading={enCours} onClick={() => void repondre('autre_date')}>
            Envoyer ma demande
          </Button>
        </>
      )}
      {detail !== null && (
        <Button variant="subtle" onClick={() => setDetail(null)}>
          Revenir aux choix
        </Button>
      )}
    </div>
  )
}
