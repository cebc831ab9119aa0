import { Button, Group, Progress, Select, TextInput } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  AvisRefus,
  annoncer,
  BadgeStatut,
  ChampDate,
  ConfirmationAction,
  champForm,
  champUrl,
  client,
  EnTetePage,
  enRefus,
  FicheEnAttente,
  formaterDate,
  formaterDateLongue,
  formaterNombre,
  formaterPeriode,
  pluriel,
  type ReponseGet,
  Section,
  SectionFormulaire,
  TiroirFormulaire,
  useEtatUrl,
  useFormulaire,
  useParametre,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { heureDe } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import { motifEnClair, useActualiserAgenda, useReferencesAgenda } from './agenda-commun.tsx'
import { ETATS, TONS_ETAT } from './remplissages.tsx'

type Proposition = ReponseGet<'/api/remplissages/{id}'>
type Ligne = Proposition['lignes'][number]
const schemaUrl = z.object({ professionnel: champUrl.valeur() })

/** A proposal: who goes where, who has no place and why; kept, moved, taken out, then confirmed in one go. */
export default function Remplissage() {
  const id = useParametre('id')
  const { etat, modifier } = useEtatUrl(schemaUrl)
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/remplissages/{id}',
    { params: { path: { id } } },
    {
      refetchInterval: (q) => {
        const e = (q.state.data as Proposition | undefined)?.etat
        return e === 'attente' || e === 'en_cours' ? 800 : false
      },
    },
  )
  const actualiser = useActualiserAgenda()
  const [refus, setRefus] = useState<string | null>(null)
  const [confirmer, setConfirmer] = useState(false)
  const [deplacee, setDeplacee] = useState<Ligne | null>(null)
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  async function faire(action: () => Promise<unknown>, message: string) {
    setRefus(null)
    try {
      await action()
      annoncer(message)
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
    await actualiser()
  }
  const ouvert = data.etat === 'propose'
  const enCalcul = data.etat === 'attente' || data.etat === 'en_cours'
  const chemin = { params: { path: { id } } }
  return (
    <>
      <EnTetePage
        titre={data.equipe ?? pluriel(data.professionnels, 'professionnel')}
        sousTitre={formaterPeriode(data.du, data.au)}
        filAriane={[{ libelle: 'Remplissage automatique', chemin: '/remplissages' }]}
        actions={
          <>
            <BadgeStatut ton={TONS_ETAT[data.etat]}>{ETATS[data.etat]}</BadgeStatut>
            {ouvert && (
              <>
                <Button
                  variant="subtle"
                  onClick={() =>
                    void faire(
                      () => client.POST('/api/remplissages/{id}/abandon', chemin),
                      'Proposition abandonnée.',
                    )
                  }
                >
                  Abandonner
                </Button>
                <Button
                  variant="default"
                  onClick={() =>
                    void faire(
                      () => client.POST('/api/remplissages/{id}/recalcul', chemin),
                      'Calcul relancé.',
                    )
                  }
                >
                  Recalculer autour des verrous
                </Button>
                <Button onClick={() => setConfirmer(true)}>Confirmer</Button>
              </>
            )}
          </>
        }
      />
      {refus && <AvisRefus>{refus}</AvisRefus>}
      {enCalcul && (
        <section aria-label="Avancement du calcul">
          <p className={classes.doux}>
            Lecture des agendas, des visites dues et des souhaits, puis placement…
          </p>
          <Progress value={Math.max(4, data.avancement)} animated aria-label="Avancement" />
        </section>
      )}
      {data.etat === 'echec' && (
        <Avis ton="alerte" titre="Le calcul n’a pas abouti">
          Demandez un nouveau remplissage ; si cela se répète, prévenez l’administration du service.
        </Avis>
      )}
      {data.bilan && !enCalcul && <Bilan b={data.bilan} />}
      {!enCalcul && data.etat !== 'echec' && (
        <>
          <Places
            lignes={data.lignes}
            ouvert={ouvert}
            professionnel={etat.professionnel}
            choisir={(professionnel) => modifier({ professionnel })}
            faire={faire}
            deplacer={setDeplacee}
          />
          <Laisses lignes={data.lignes} ouvert={ouvert} placer={setDeplacee} />
        </>
      )}
      <ConfirmationAction
        ouverte={confirmer}
        fermer={() => setConfirmer(false)}
        titre="Prendre tous ces rendez-vous ?"
        libelleAction="Prendre les rendez-vous"
        agir={async () => {
          const { data: r } = await client.POST('/api/remplissages/{id}/confirmation', chemin)
          annoncer(
            `${pluriel(r?.pris ?? 0, 'rendez-vous pris', 'rendez-vous pris')}${r?.rendus ? `, ${r.rendus} pris entre-temps par d’autres` : ''}.`,
          )
          setConfirmer(false)
          await actualiser()
        }}
      >
        Les rendez-vous sont pris d’un coup. Ce qui n’est plus libre est rendu avec sa raison ; personne n’est
        convoqué avant que vous ne l’envoyiez.
      </ConfirmationAction>
      {deplacee && <Deplacer ligne={deplacee} du={data.du} fermer={() => setDeplacee(null)} />}
    </>
  )
}

function Bilan({ b }: { b: NonNullable<Proposition['bilan']> }) {
  const part = b.minutesOffertes > 0 ? Math.round((100 * b.minutesPrises) / b.minutesOffertes) : 0
  const chiffres: [string, string][] = [
    ['visites placées', formaterNombre(b.places)],
    ['laissées de côté', formaterNombre(b.restes)],
    ['du temps offert rempli', `${part} %`],
    ['kilomètres entre centres', formaterNombre(b.kilometres)],
    ['d’écart, au plus, à la meilleure valeur possible', `${b.ecart.toLocaleString('fr-FR')} %`],
    ['secondes de calcul', (b.ms / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })],
  ]
  return (
    <ul className={classes.chiffres}>
      {chiffres.map(([libelle, valeur]) => (
        <li key={libelle} className={classes.chiffre}>
          <strong>{valeur}</strong>
          <span>{libelle}</span>
        </li>
      ))}
    </ul>
  )
}

function Places({
  lignes,
  ouvert,
  professionnel,
  choisir,
  faire,
  deplacer,
}: {
  lignes: Ligne[]
  ouvert: boolean
  professionnel: string | undefined
  choisir: (id: string | undefined) => void
  faire: (action: () => Promise<unknown>, message: string) => Promise<void>
  deplacer: (l: Ligne) => void
}) {
  const placees = useMemo(() => lignes.filter((l) => l.jour !== null), [lignes])
  const pros = useMemo(
    () => [...new Map(placees.map((l) => [l.professionnelId!, l.professionnel!]))],
    [placees],
  )
  const montre = professionnel ?? pros[0]?.[0]
  const jours = useMemo(() => {
    const parJour = new Map<string, Ligne[]>()
    for (const l of placees)
      if (l.professionnelId === montre) {
        const liste = parJour.get(l.jour!)
        if (liste) liste.push(l)
        else parJour.set(l.jour!, [l])
      }
    return [...parJour]
  }, [placees, montre])
  if (placees.length === 0)
    return (
      <Vide titre="Aucune visite placée">
        Les raisons sont dites ci-dessous ; vérifiez les heures de réception et les visites dues.
      </Vide>
    )
  return (
    <Section
      titre="Propositions"
      actions={
        <Select
          aria-label="Professionnel"
          allowDeselect={false}
          data={pros.map(([value, label]) => ({
            value,
            label: `${label} (${placees.filter((l) => l.professionnelId === value).length})`,
          }))}
          value={montre ?? null}
          onChange={(v) => choisir(v ?? undefined)}
          w={280}
        />
      }
    >
      <div className={classes.jours}>
        {jours.map(([jour, du]) => (
          <section key={jour} className={classes.jour}>
            <h3 className={classes.sousTitre}>{formaterDateLongue(jour)}</h3>
            <ul className={classes.histoire}>
              {du.map((l) => (
                <li key={l.id} className={classes.proposition} data-verrou={l.verrouille || undefined}>
                  <div>
                    <b>{heureDe(l.de!)}</b> {l.travailleur}
                    <span className={classes.doux}>
                      {[
                        l.entreprise,
                        motifEnClair(l.code),
                        l.rang !== null && l.rang < 99 ? `rang ${l.rang}` : null,
                        l.mesure && 'mesure expérimentale',
                        l.surreserve && 'surréservation',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </div>
                  {ouvert && (
                    <Group gap={4} wrap="nowrap">
                      <Button
                        size="compact-xs"
                        variant={l.verrouille ? 'filled' : 'default'}
                        aria-pressed={l.verrouille}
                        aria-label={`${l.verrouille ? 'Déverrouiller' : 'Verrouiller'} ${l.travailleur}`}
                        onClick={() =>
                          void faire(
                            () =>
                              client.PATCH('/api/remplissages/propositions/{id}', {
                                params: { path: { id: l.id } },
                                body: { verrouille: !l.verrouille },
                              }),
                            l.verrouille ? 'Déverrouillé.' : 'Verrouillé : il restera là au prochain calcul.',
                          )
                        }
                      >
                        {l.verrouille ? (
                          <IconLock size={14} aria-hidden />
                        ) : (
                          <IconLockOpen size={14} aria-hidden />
                        )}
                      </Button>
                      <Button size="compact-xs" variant="default" onClick={() => deplacer(l)}>
                        Déplacer
                      </Button>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        onClick={() =>
                          void faire(
                            () =>
                              client.DELETE('/api/remplissages/propositions/{id}', {
                                params: { path: { id: l.id } },
                              }),
                            'Retiré de la proposition.',
                          )
                        }
                      >
                        Retirer
                      </Button>
                    </Group>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}

const MONTRES = 60

function Laisses({
  lignes,
  ouvert,
  placer,
}: {
  lignes: Ligne[]
  ouvert: boolean
  placer: (l: Ligne) => void
}) {
  const restes = lignes.filter((l) => l.jour === null)
  const [tout, setTout] = useState(false)
  if (restes.length === 0) return null
  return (
    <Section
      titre={`Sans place (${formaterNombre(restes.length)})`}
      aide="Dans l’ordre des convocables, avec la raison."
    >
      <table className={classes.tableau}>
        <thead>
          <tr>
            <th scope="col">Travailleur</th>
            <th scope="col">Visite</th>
            <th scope="col">Dernier jour</th>
            <th scope="col">Pourquoi</th>
            {ouvert && <th scope="col">Gestes</th>}
          </tr>
        </thead>
        <tbody>
          {restes.slice(0, tout ? undefined : MONTRES).map((l) => (
            <tr key={l.id}>
              <td>
                {l.travailleur}
                <div className={classes.doux}>{l.entreprise}</div>
              </td>
              <td>
                {motifEnClair(l.code)}
                <div className={classes.doux}>{l.regle}</div>
              </td>
              <td>{l.limite ? formaterDate(l.limite) : 'Sans date'}</td>
              <td>{l.raison}</td>
              {ouvert && (
                <td>
                  <Button size="compact-sm" variant="default" onClick={() => placer(l)}>
                    Placer
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!tout && restes.length > MONTRES && (
        <Button variant="subtle" onClick={() => setTout(true)}>
          Montrer les {formaterNombre(restes.length)}
        </Button>
      )}
    </Section>
  )
}

const schema = z.object({
  professionnelId: champForm.texte(),
  jour: champForm.jour(),
  heure: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.'),
})

function Deplacer({ ligne, du, fermer }: { ligne: Ligne; du: string; fermer: () => void }) {
  const actualiser = useActualiserAgenda()
  const { data } = useReferencesAgenda()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      professionnelId: ligne.professionnelId ?? '',
      jour: ligne.jour ?? du,
      heure: ligne.de === null ? '' : heureDe(ligne.de),
    },
    enregistrer: (body) =>
      client.POST('/api/remplissages/propositions/{id}/deplacement', {
        params: { path: { id: ligne.id } },
        body,
      }),
    message: 'Placé, et verrouillé.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre={ligne.travailleur} libelle="Placer ici" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <Select
          label="Professionnel"
          searchable
          allowDeselect={false}
          data={(data?.professionnels ?? []).map((p) => ({ value: p.id, label: `${p.nom} (${p.metier})` }))}
          {...f.champ('professionnelId')}
        />
        <ChampDate label="Jour" {...f.champ('jour')} />
        <TextInput label="Heure" placeholder="09:30" {...f.champ('heure')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
