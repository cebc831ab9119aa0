import { Button, Checkbox, Drawer, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  AvisRefus,
  annoncer,
  aujourdhui,
  ChampDate,
  ChampsLecture,
  champForm,
  client,
  EcheanceFr,
  enRefus,
  formaterDateLongue,
  formaterInstant,
  Lien,
  libelleRole,
  type ReponseGet,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
  useSession,
} from '../../../plateforme/interface/index.ts'
import { STATUTS, type Statut, suites, type Transition } from '../rendez-vous-statuts.ts'
import { cles } from '../vocabulaire.ts'
import {
  CAUSES_ABSENCE_RDV,
  type CauseAbsence,
  heureDe,
  MODALITES,
  type Modalite,
  type Motif,
  ORIGINES,
  type Origine,
  PREVENU_PAR,
  TACHES,
  type Tache,
} from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import {
  BadgeRendezVous,
  choixDe,
  creneau,
  EnAttente,
  motifEnClair,
  useActualiserAgenda,
  useReferencesAgenda,
} from './agenda-commun.tsx'

type Fiche = ReponseGet<'/api/rendez-vous/{id}'>

/** One appointment: what it is, what can be done with it, its checklist and its history. */
export function TiroirRendezVous({ id, fermer }: { id: string; fermer: () => void }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/rendez-vous/{id}', { params: { path: { id } } })
  return (
    <Drawer
      opened
      onClose={fermer}
      position="right"
      size={560}
      title={data ? data.travailleur : 'Rendez-vous'}
      closeButtonProps={{ 'aria-label': 'Fermer' }}
    >
      {!data && <EnAttente erreur={error} reessayer={refetch} />}
      {data && <Contenu r={data} />}
    </Drawer>
  )
}

function Contenu({ r }: { r: Fiche }) {
  const [geste, setGeste] = useState<'absence' | 'deplacer' | 'remplacer' | null>(null)
  const [transition, setTransition] = useState<Transition | null>(null)
  return (
    <Stack gap="md">
      <Group gap="xs">
        <BadgeRendezVous statut={r.statut} />
        {r.mesure && <span className={classes.mesure}>Mesure expérimentale : {r.mesure}</span>}
        {r.surreserve && <span className={classes.mesure}>Surréservation</span>}
      </Group>
      <ChampsLecture
        champs={[
          { libelle: 'Quand', valeur: `${formaterDateLongue(r.jour)}, ${creneau(r.de, r.a)}` },
          ...(r.examens_de === null
            ? []
            : [{ libelle: 'Convoqué à', valeur: `${heureDe(r.examens_de)}, examens avec ${r.assistante}` }]),
          { libelle: 'Professionnel', valeur: r.professionnel },
          {
            libelle: 'Lieu',
            valeur: [r.lieu, r.salle].filter(Boolean).join(', ') || MODALITES[r.modalite as Modalite],
          },
          { libelle: 'Motif', valeur: [r.code, ...r.motifs].map(motifEnClair).join(' et ') },
          { libelle: 'Origine', valeur: ORIGINES[r.origine as Origine] },
          {
            libelle: 'Entreprise',
            valeur: r.entreprise_id ? (
              <Lien vers={`/adherents/${r.entreprise_id}`}>{r.entreprise}</Lien>
            ) : null,
          },
          {
            libelle: 'Dossier',
            valeur: <Lien vers={`/travailleurs/${r.travailleur_id}`}>Ouvrir le dossier du travailleur</Lien>,
          },
          ...(r.prevenu_le
            ? [
                {
                  libelle: 'Absence connue',
                  valeur: `${formaterInstant(r.prevenu_le)}${r.prevenu_par ? `, par ${PREVENU_PAR[r.prevenu_par as keyof typeof PREVENU_PAR].toLowerCase()}` : ''}`,
                },
              ]
            : []),
          ...(r.cause ? [{ libelle: 'Cause', valeur: CAUSES_ABSENCE_RDV[r.cause as CauseAbsence] }] : []),
        ]}
      />
      {r.discret && <Avis>L’employeur n’est pas informé de ce rendez-vous.</Avis>}
      {r.penalite === 'proposee' && (
        <Avis ton="attention">La règle propose une pénalité pour cette absence (voir l’absentéisme).</Avis>
      )}
      <Gestes
        r={r}
        ouvrir={(t) => {
          setTransition(t)
          setGeste('absence')
        }}
        deplacer={() => setGeste('deplacer')}
        remplacer={() => setGeste(geste === 'remplacer' ? null : 'remplacer')}
      />
      {geste === 'remplacer' && <Remplacants id={r.id} fait={() => setGeste(null)} />}
      <Taches r={r} />
      <Histoire r={r} />
      {geste === 'absence' && transition && (
        <NoterAbsence r={r} transition={transition} fermer={() => setGeste(null)} />
      )}
      {geste === 'deplacer' && <Deplacer r={r} fermer={() => setGeste(null)} />}
    </Stack>
  )
}

function Gestes({
  r,
  ouvrir,
  deplacer,
  remplacer,
}: {
  r: Fiche
  ouvrir: (t: Transition) => void
  deplacer: () => void
  remplacer: () => void
}) {
  const { role } = useSession()
  const actualiser = useActualiserAgenda()
  const [refus, setRefus] = useState<string | null>(null)
  async function passer(t: Transition) {
    setRefus(null)
    if (t.absence) return ouvrir(t)
    try {
      await client.POST('/api/rendez-vous/{id}/statut', {
        params: { path: { id: r.id } },
        body: { vers: t.vers },
      })
      annoncer(`${STATUTS[t.vers]}.`)
      await actualiser()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  // What the hour forbids is not offered: nobody arrives before the day.
  const venu = r.jour <= aujourdhui()
  const possibles = suites(r.statut, role).filter(
    (t) => venu || (t.condition !== 'jour_venu' && t.condition !== 'heure_passee'),
  )
  const deplacable = ['propose', 'planifie', 'convoque', 'confirme'].includes(r.statut)
  if (possibles.length === 0 && r.statut !== 'absent_excuse')
    return r.remplace_par ? <Avis>Le créneau est donné à un autre travailleur.</Avis> : null
  return (
    <>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <Group gap="xs">
        {r.statut === 'absent_excuse' && <Button onClick={remplacer}>Proposer le créneau</Button>}
        {deplacable && (
          <Button variant="default" onClick={deplacer}>
            Déplacer
          </Button>
        )}
        {possibles.map((t) => (
          <Button
            key={t.vers}
            variant={t.vers === 'effectue' || t.vers === 'arrive' ? 'filled' : 'default'}
            onClick={() => void passer(t)}
          >
            {t.libelle}
          </Button>
        ))}
      </Group>
    </>
  )
}

const schemaAbsence = z.object({
  cause: z.enum(cles(CAUSES_ABSENCE_RDV), 'Choisissez une cause.'),
  prevenuPar: z.enum(cles(PREVENU_PAR), 'Choisissez qui a prévenu.'),
  prevenuJour: champForm.jour(),
  prevenuHeure: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.'),
})

function NoterAbsence({ r, transition, fermer }: { r: Fiche; transition: Transition; fermer: () => void }) {
  const actualiser = useActualiserAgenda()
  const excuse = transition.vers === 'absent_excuse'
  const maintenant = new Date()
  const deux = (n: number) => String(n).padStart(2, '0')
  const f = useFormulaire({
    schema: schemaAbsence,
    valeursInitiales: {
      cause: (r.cause as CauseAbsence | null) ?? 'inconnue',
      prevenuPar: 'travailleur',
      prevenuJour: `${maintenant.getFullYear()}-${deux(maintenant.getMonth() + 1)}-${deux(maintenant.getDate())}`,
      prevenuHeure: `${deux(maintenant.getHours())}:${deux(maintenant.getMinutes())}`,
    },
    enregistrer: (v) =>
      client.POST('/api/rendez-vous/{id}/statut', {
        params: { path: { id: r.id } },
        body: {
          vers: transition.vers,
          cause: v.cause,
          ...(excuse
            ? {
                prevenuPar: v.prevenuPar,
                prevenuLe: new Date(`${v.prevenuJour}T${v.prevenuHeure}:00`).toISOString(),
              }
            : {}),
        },
      }),
    message: 'Absence notée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={excuse ? 'Absence excusée' : 'Absence non excusée'}
      libelle="Noter l’absence"
      formulaire={f}
      fermer={fermer}
    >
      {excuse && (
        <SectionFormulaire>
          <ChampDate label="Connue le" {...f.champ('prevenuJour')} />
          <TextInput label="À" placeholder="09:30" {...f.champ('prevenuHeure')} />
          <Select
            label="Prévenu par"
            data={choixDe(PREVENU_PAR)}
            allowDeselect={false}
            {...f.champ('prevenuPar')}
          />
        </SectionFormulaire>
      )}
      <SectionFormulaire colonnes={1}>
        <Select
          label="Cause"
          description="Jamais une raison de santé : l’employeur ne la lit pas."
          data={choixDe(CAUSES_ABSENCE_RDV)}
          allowDeselect={false}
          {...f.champ('cause')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaDeplacement = z.object({
  professionnelId: champForm.texte(),
  jour: champForm.jour(),
  heure: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.'),
})

function Deplacer({ r, fermer }: { r: Fiche; fermer: () => void }) {
  const actualiser = useActualiserAgenda()
  const { data } = useReferencesAgenda()
  const f = useFormulaire({
    schema: schemaDeplacement,
    valeursInitiales: { professionnelId: r.professionnel_id, jour: r.jour, heure: heureDe(r.de) },
    enregistrer: (body) =>
      client.POST('/api/rendez-vous/{id}/deplacement', { params: { path: { id: r.id } }, body }),
    message: 'Rendez-vous déplacé.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Déplacer le rendez-vous" libelle="Déplacer" formulaire={f} fermer={fermer}>
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

const PROXIMITES = {
  meme_etablissement: 'même établissement',
  meme_entreprise: 'même entreprise',
  meme_equipe: 'même équipe',
} as const

/** To whom the freed slot may go: the same company first, then the order of convocables. */
function Remplacants({ id, fait }: { id: string; fait: () => void }) {
  const actualiser = useActualiserAgenda()
  const [refus, setRefus] = useState<string | null>(null)
  const { data, error, refetch } = $api.useQuery('get', '/api/rendez-vous/{id}/remplacants', {
    params: { path: { id } },
  })
  if (!data) return <EnAttente erreur={error} reessayer={refetch} />
  if (data.lignes.length === 0)
    return (
      <Avis ton="attention" titre="Personne à qui donner ce créneau">
        Aucun convocable de l’entreprise ou de l’équipe ne peut être reçu par ce professionnel ce jour-là.
      </Avis>
    )
  async function donner(travailleurId: string, code: Motif, motifs: string[], nom: string) {
    setRefus(null)
    try {
      await client.POST('/api/rendez-vous/{id}/remplacement', {
        params: { path: { id } },
        body: { travailleurId, code, motifs: motifs as Motif[] },
      })
      annoncer(`Créneau donné à ${nom}.`)
      await actualiser()
      fait()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <section aria-label="À qui proposer le créneau">
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <ul className={classes.remplacants}>
        {data.lignes.map((l) => (
          <li key={l.travailleurId}>
            <div>
              <strong>{l.travailleur}</strong> · {PROXIMITES[l.proximite]}
              <span className={classes.doux}>
                {[l.entreprise, motifEnClair(l.code), l.regle].filter(Boolean).join(' · ')}
              </span>
              <span className={classes.doux}>
                {l.limite && <EcheanceFr date={l.limite} />}{' '}
                {l.telephone ?? l.courriel ?? 'Sans téléphone ni courriel'}
              </span>
            </div>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => void donner(l.travailleurId, l.code, l.motifs, l.travailleur)}
            >
              Donner le créneau
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Checklist of the assistanat: level 1, and level 2 where an assistante does the exams. */
function Taches({ r }: { r: Fiche }) {
  const actualiser = useActualiserAgenda()
  const [refus, setRefus] = useState<string | null>(null)
  async function cocher(tache: Tache, faite: boolean) {
    try {
      await client.PUT('/api/rendez-vous/{id}/taches/{tache}', {
        params: { path: { id: r.id, tache } },
        body: { faite },
      })
      await actualiser()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <section>
      <h3 className={classes.sousTitre}>Assistanat de niveau {r.niveau}</h3>
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <Stack gap={6}>
        {Object.entries(TACHES)
          .filter(([, t]) => t.niveau <= r.niveau)
          .map(([tache, t]) => (
            <Checkbox
              key={tache}
              label={t.libelle}
              checked={r.taches.includes(tache) || faiteDAilleurs(r.statut, tache)}
              disabled={faiteDAilleurs(r.statut, tache)}
              onChange={(e) => void cocher(tache as Tache, e.currentTarget.checked)}
            />
          ))}
      </Stack>
    </section>
  )
}

/** Convoked is convoked: nobody ticks twice. */
const faiteDAilleurs = (statut: string, tache: string) =>
  tache === 'convocation' && !['propose', 'planifie', 'annule_service'].includes(statut)

function Histoire({ r }: { r: Fiche }) {
  if (r.mouvements.length === 0) return null
  const role = (x: string) =>
    x.startsWith('socle_') && x !== 'socle_systeme'
      ? libelleRole(x.replace('socle_', '') as Parameters<typeof libelleRole>[0])
      : 'le système'
  return (
    <section>
      <h3 className={classes.sousTitre}>Historique</h3>
      <ul className={classes.histoire}>
        {r.mouvements.map((m) => (
          <li key={`${m.le}${m.vers}`}>
            <span className={classes.doux}>{formaterInstant(m.le)}</span>{' '}
            {m.de === m.vers ? 'Déplacé' : STATUTS[m.vers as Statut]}
            {m.avant &&
              m.apres &&
              m.avant !== m.apres &&
              `, du ${formaterInstant(m.avant)} au ${formaterInstant(m.apres)}`}
            <span className={classes.doux}> · {m.auteur ?? role(m.role)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
