import { Button, Radio, ScrollArea, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  aujourdhui,
  ChampDate,
  Chargement,
  champForm,
  client,
  formaterDateLongue,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { cles } from '../vocabulaire.ts'
import { heureDe, MODALITES, MOTIFS, type Motif, ORIGINES } from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import {
  ChampTravailleur,
  choixDe,
  heure as enHeure,
  motifEnClair,
  useActualiserAgenda,
  useReferencesAgenda,
} from './agenda-commun.tsx'

const schema = z.object({
  travailleurId: champForm.texte(),
  code: z.enum(cles(MOTIFS), 'Choisissez le motif de la visite.'),
  motifs: z.array(z.string()),
  professionnelId: champForm.texte(),
  jour: champForm.jour(),
  heure: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, par exemple 09:30.'),
  modalite: z.enum(cles(MODALITES), 'Choisissez comment.'),
  origine: z.enum(cles(ORIGINES), 'Choisissez l’origine.'),
})

export interface DepartReservation {
  travailleurId?: string | undefined
  travailleur?: string | undefined
  code?: string | undefined
  motifs?: string[] | undefined
  professionnelId?: string | undefined
  jour?: string | undefined
  heure?: string | undefined
}

/** Books an appointment, by keyboard alone if one likes: who, why, then one of the next free slots. */
export function ReserverRendezVous({ depart, fermer }: { depart: DepartReservation; fermer: () => void }) {
  const actualiser = useActualiserAgenda()
  const references = useReferencesAgenda().data
  const [libre, setLibre] = useState(Boolean(depart.heure))
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      travailleurId: depart.travailleurId ?? '',
      code: (depart.code ?? '') as Motif,
      motifs: depart.motifs ?? [],
      professionnelId: depart.professionnelId ?? '',
      jour: depart.jour ?? '',
      heure: depart.heure ?? '',
      modalite: 'presentiel',
      origine: 'echeance',
    },
    enregistrer: ({ motifs, ...body }) =>
      client.POST('/api/rendez-vous', { body: { ...body, motifs: motifs as Motif[] } }),
    message: 'Rendez-vous pris.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  const v = f.valeurs
  return (
    <TiroirFormulaire
      titre="Prendre un rendez-vous"
      libelle="Prendre le rendez-vous"
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire colonnes={1}>
        <ChampTravailleur
          label="Travailleur"
          libelleInitial={depart.travailleur}
          data-autofocus
          {...f.champ('travailleurId')}
        />
        {v.travailleurId && <Dues travailleur={v.travailleurId} choisir={(code) => f.poser('code', code)} />}
        <Select label="Motif" data={choixDe(MOTIFS)} searchable {...f.champ('code')} />
      </SectionFormulaire>
      {v.travailleurId && v.code && !libre && (
        <Creneaux
          travailleur={v.travailleurId}
          code={v.code}
          motifs={v.motifs as Motif[]}
          choisi={v.heure ? `${v.professionnelId}|${v.jour}|${v.heure}` : ''}
          choisir={(professionnelId, jour, h) => {
            f.poser('professionnelId', professionnelId)
            f.poser('jour', jour)
            f.poser('heure', h)
          }}
        />
      )}
      {libre ? (
        <SectionFormulaire>
          <Select
            label="Professionnel"
            searchable
            data={(references?.professionnels ?? []).map((p) => ({
              value: p.id,
              label: `${p.nom} (${p.metier})`,
            }))}
            {...f.champ('professionnelId')}
          />
          <ChampDate label="Jour" {...f.champ('jour')} />
          <TextInput label="Heure" placeholder="09:30" {...f.champ('heure')} />
          <Select label="Reçu" data={choixDe(MODALITES)} allowDeselect={false} {...f.champ('modalite')} />
        </SectionFormulaire>
      ) : (
        <Button variant="subtle" onClick={() => setLibre(true)} className={classes.aGauche}>
          Choisir le professionnel, le jour et l’heure moi-même
        </Button>
      )}
      <SectionFormulaire colonnes={1}>
        <Select label="Origine" data={choixDe(ORIGINES)} allowDeselect={false} {...f.champ('origine')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

/** What is due to the worker: a press chooses the motive. */
function Dues({ travailleur, choisir }: { travailleur: string; choisir: (code: Motif) => void }) {
  const { data } = $api.useQuery('get', '/api/suivi/travailleurs/{id}', {
    params: { path: { id: travailleur } },
  })
  const dues = (data?.echeances ?? []).filter((e) => e.code in MOTIFS)
  if (dues.length === 0) return null
  return (
    <p className={classes.dues}>
      Visites dues :{' '}
      {dues.map((e) => (
        <Button key={e.code} size="compact-sm" variant="light" onClick={() => choisir(e.code as Motif)}>
          {motifEnClair(e.code)}
        </Button>
      ))}
    </p>
  )
}

function Creneaux({
  travailleur,
  code,
  motifs,
  choisi,
  choisir,
}: {
  travailleur: string
  code: Motif
  motifs: Motif[]
  choisi: string
  choisir: (professionnelId: string, jour: string, heure: string) => void
}) {
  const { data, isPending, error } = $api.useQuery('get', '/api/agendas/creneaux', {
    params: { query: { travailleur, code, ...(motifs.length > 0 ? { motifs } : {}), du: aujourdhui() } },
  })
  if (isPending) return <Chargement lignes={4} />
  if (error || !data)
    return <Avis ton="attention">Les créneaux n’ont pas pu être lus. Choisissez-en un vous-même.</Avis>
  if (data.creneaux.length === 0)
    return (
      <Avis ton="attention" titre="Aucun créneau libre dans les six semaines">
        {data.refus ??
          'Les agendas de l’équipe sont pleins : ouvrez une plage, ou choisissez un autre professionnel.'}
      </Avis>
    )
  return (
    <Radio.Group
      label="Prochains créneaux libres"
      value={choisi}
      onChange={(cle) => {
        const [p, jour, h] = cle.split('|') as [string, string, string]
        choisir(p, jour, h)
      }}
    >
      <ScrollArea.Autosize mah={260} className={classes.creneaux}>
        {data.creneaux.map((c) => (
          <Radio
            key={`${c.professionnelId}${c.jour}${c.de}`}
            value={`${c.professionnelId}|${c.jour}|${heureDe(c.de)}`}
            label={`${formaterDateLongue(c.jour)} à ${enHeure(c.de)}`}
            description={[c.professionnel, c.lieu, `${c.minutes} min`, c.mesure && `mesure : ${c.mesure}`]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </ScrollArea.Autosize>
    </Radio.Group>
  )
}
