import { Button, Checkbox, Group, MultiSelect, NumberInput, Select, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AvisRefus,
  annoncer,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  EnTetePage,
  enRefus,
  Formulaire,
  formaterPeriode,
  type ReponseGet,
  Section,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useFormulaire,
  useSession,
} from '../../../plateforme/interface/index.ts'
import { POIDS } from '../remplissage-objectif.ts'
import { cles } from '../vocabulaire.ts'
import {
  CAUSES_ABSENCE_RDV,
  FAMILLES,
  MOTIFS,
  NIVEAUX_ASSISTANAT,
  ZONES_FERIES,
} from '../vocabulaire-agenda.ts'
import classes from './agenda.module.css'
import { choixDe, EnAttente, useActualiserAgenda, useReferencesAgenda } from './agenda-commun.tsx'

type Reglages = ReponseGet<'/api/agendas/reglages'>

/** Durations, assistanat, absences and penalties, objective of the filling. */
export default function ReglagesAgenda() {
  const { data, error, refetch } = $api.useQuery('get', '/api/agendas/reglages')
  const { peut } = useSession()
  return (
    <>
      <EnTetePage
        titre="Réglages des agendas"
        sousTitre="Durées, assistanat, absences, remplissage automatique."
      />
      {!data && <EnAttente erreur={error} reessayer={refetch} />}
      {data && (
        <>
          <Assistanat lignes={data.assistanat} />
          <Durees durees={data.durees} modifiable={peut('planification.durees.regler')} />
          <SiDroit droit="planification.agendas.regler">
            <Section titre="Absences, pénalités, remplissage">
              <Regles r={data.reglage} />
            </Section>
          </SiDroit>
        </>
      )}
    </>
  )
}

function Assistanat({ lignes }: { lignes: Reglages['assistanat'] }) {
  const actualiser = useActualiserAgenda()
  const [nouveau, setNouveau] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)
  async function retirer(id: string) {
    try {
      await client.DELETE('/api/agendas/assistanat/{id}', { params: { path: { id } } })
      annoncer('Ligne retirée.')
      await actualiser()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <Section
      titre="Niveau d’assistanat"
      aide="La ligne la plus précise s’applique : la personne avant l’équipe, l’équipe avant le centre. Sans ligne, niveau 1."
      actions={<Button onClick={() => setNouveau(true)}>Donner un niveau</Button>}
    >
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <table className={classes.tableau}>
        <thead>
          <tr>
            <th scope="col">À qui</th>
            <th scope="col">Niveau</th>
            <th scope="col">Assistante</th>
            <th scope="col">Vaut</th>
            <th scope="col">Gestes</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((l) => (
            <tr key={l.id}>
              <td>{[l.professionnel, l.equipe, l.centre].filter(Boolean).join(', ')}</td>
              <td>{NIVEAUX_ASSISTANAT[l.niveau as 1 | 2]}</td>
              <td>{l.assistante ?? '—'}</td>
              <td>{formaterPeriode(l.debut, l.fin)}</td>
              <td>
                <Button size="compact-sm" variant="subtle" onClick={() => void retirer(l.id)}>
                  Retirer
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {nouveau && <NouveauNiveau fermer={() => setNouveau(false)} />}
    </Section>
  )
}

const schemaNiveau = z.object({
  professionnelId: z.string().nullable(),
  equipeId: z.string().nullable(),
  centreId: z.string().nullable(),
  niveau: z.string(),
  assistanteId: z.string().nullable(),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
})

function NouveauNiveau({ fermer }: { fermer: () => void }) {
  const actualiser = useActualiserAgenda()
  const { data: r } = useReferencesAgenda()
  const choix = (l: readonly { id: string; nom: string }[] = []) =>
    l.map((x) => ({ value: x.id, label: x.nom }))
  const f = useFormulaire({
    schema: schemaNiveau,
    valeursInitiales: {
      professionnelId: null,
      equipeId: null,
      centreId: null,
      niveau: '1',
      assistanteId: null,
      debut: aujourdhui(),
      fin: '',
    },
    enregistrer: (v) =>
      client.POST('/api/agendas/assistanat', {
        body: { ...v, niveau: v.niveau === '2' ? 2 : 1, fin: v.fin || null },
      }),
    message: 'Niveau donné.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Donner un niveau d’assistanat" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <Select
          label="Professionnel"
          searchable
          clearable
          data={choix(r?.professionnels)}
          {...f.champ('professionnelId')}
        />
        <Select label="Équipe" searchable clearable data={choix(r?.equipes)} {...f.champ('equipeId')} />
        <Select label="Centre" searchable clearable data={choix(r?.centres)} {...f.champ('centreId')} />
        <Select
          label="Niveau"
          allowDeselect={false}
          data={Object.entries(NIVEAUX_ASSISTANAT).map(([value, label]) => ({ value, label }))}
          {...f.champ('niveau')}
        />
        {f.valeurs.niveau === '2' && (
          <Select label="Assistante" searchable data={choix(r?.assistantes)} {...f.champ('assistanteId')} />
        )}
        <ChampDate label="À partir du" {...f.champ('debut')} />
        <ChampDate label="Jusqu’au (compris)" {...f.champ('fin')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

function Durees({ durees, modifiable }: { durees: Reglages['durees']; modifiable: boolean }) {
  const actualiser = useActualiserAgenda()
  const [refus, setRefus] = useState<string | null>(null)
  const valeur = (famille: string, code: string) =>
    durees.find((d) => d.famille === famille && d.code === code)
  async function regler(
    famille: keyof typeof FAMILLES,
    code: keyof typeof MOTIFS,
    minutes: number,
    examens: number,
  ) {
    setRefus(null)
    try {
      await client.PUT('/api/agendas/durees/{famille}/{code}', {
        params: { path: { famille, code } },
        body: { minutes, examens },
      })
      await actualiser()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    }
  }
  return (
    <Section
      titre="Durée des visites"
      aide="En minutes. Les examens précèdent la visite quand l’assistanat est de niveau 2."
    >
      {refus && <AvisRefus>{refus}</AvisRefus>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Visite</Table.Th>
            {Object.entries(FAMILLES).map(([f, libelle]) => (
              <Table.Th key={f}>{libelle}</Table.Th>
            ))}
            <Table.Th>Examens (infirmiers)</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(MOTIFS).map(([code, libelle]) => (
            <Table.Tr key={code}>
              <Table.Td>{libelle}</Table.Td>
              {Object.keys(FAMILLES).map((f) => {
                const d = valeur(f, code)
                return (
                  <Table.Td key={f}>
                    <Minutes
                      libelle={`${libelle}, ${FAMILLES[f as keyof typeof FAMILLES]}`}
                      valeur={d?.minutes ?? 30}
                      min={5}
                      modifiable={modifiable}
                      regler={(m) => void regler(f as 'medical', code as 'VIPP', m, d?.examens ?? 0)}
                    />
                  </Table.Td>
                )
              })}
              <Table.Td>
                <Minutes
                  libelle={`${libelle}, examens`}
                  valeur={valeur('infirmier', code)?.examens ?? 0}
                  min={0}
                  modifiable={modifiable}
                  regler={(m) =>
                    void regler('infirmier', code as 'VIPP', valeur('infirmier', code)?.minutes ?? 30, m)
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

function Minutes({
  libelle,
  valeur,
  min,
  modifiable,
  regler,
}: {
  libelle: string
  valeur: number
  min: number
  modifiable: boolean
  regler: (m: number) => void
}) {
  const [v, setV] = useState<number | string>(valeur)
  if (!modifiable) return <>{valeur}</>
  return (
    <NumberInput
      aria-label={libelle}
      size="xs"
      w={84}
      min={min}
      max={240}
      step={5}
      value={v}
      onChange={setV}
      onBlur={() => typeof v === 'number' && v !== valeur && regler(v)}
    />
  )
}

const nombre = z.union([z.number(), z.literal('')], 'Nombre attendu.')
const schemaRegles = z.object({
  zoneFeries: z.enum(cles(ZONES_FERIES)),
  joursFermes: z.string(),
  cibleAbsenteisme: nombre,
  delaiExcuseHeures: nombre,
  penaliteActive: z.boolean(),
  penaliteTardives: z.boolean(),
  penaliteMontant: nombre,
  penaliteExemptions: z.array(z.string()),
  absenceAttendue: nombre,
  surreservationMax: nombre,
  ...Object.fromEntries(Object.keys(POIDS).map((cle) => [`poids_${cle}`, nombre])),
})

function Regles({ r }: { r: Reglages['reglage'] }) {
  const actualiser = useActualiserAgenda()
  const enNombre = (v: number | '') => (v === '' ? 0 : v)
  const f = useFormulaire({
    schema: schemaRegles,
    valeursInitiales: {
      zoneFeries: (r.zoneFeries in ZONES_FERIES ? r.zoneFeries : 'metropole') as keyof typeof ZONES_FERIES,
      joursFermes: r.joursFermes.join(', '),
      cibleAbsenteisme: r.cibleAbsenteisme,
      delaiExcuseHeures: r.delaiExcuseHeures,
      penaliteActive: r.penaliteActive,
      penaliteTardives: r.penaliteTardives,
      penaliteMontant: r.penaliteMontant ?? '',
      penaliteExemptions: r.penaliteExemptions,
      absenceAttendue: r.absenceAttendue,
      surreservationMax: r.surreservationMax,
      ...Object.fromEntries(
        Object.entries(POIDS).map(([cle, p]) => [`poids_${cle}`, r.poids[cle] ?? p.defaut]),
      ),
    } as z.input<typeof schemaRegles>,
    enregistrer: (v) => {
      const brut = v as Record<string, unknown>
      return client.PUT('/api/agendas/reglages', {
        body: {
          zoneFeries: v.zoneFeries,
          joursFermes: v.joursFermes.split(/[\s,;]+/).filter(Boolean),
          cibleAbsenteisme: enNombre(v.cibleAbsenteisme),
          delaiExcuseHeures: enNombre(v.delaiExcuseHeures),
          penaliteActive: v.penaliteActive,
          penaliteTardives: v.penaliteTardives,
          penaliteMontant: v.penaliteMontant === '' ? null : v.penaliteMontant,
          penaliteExemptions: v.penaliteExemptions as (keyof typeof CAUSES_ABSENCE_RDV)[],
          absenceAttendue: enNombre(v.absenceAttendue),
          surreservationMax: enNombre(v.surreservationMax),
          poids: Object.fromEntries(
            Object.keys(POIDS).map((cle) => [cle, enNombre(brut[`poids_${cle}`] as number | '')]),
          ),
        },
      })
    },
    message: 'Réglages enregistrés.',
    apres: () => void actualiser(),
  })
  return (
    <Formulaire formulaire={f}>
      <SectionFormulaire titre="Jours fermés">
        <Select
          label="Jours fériés"
          allowDeselect={false}
          data={choixDe(ZONES_FERIES)}
          {...f.champ('zoneFeries')}
        />
        <TextInput
          label="Autres jours fermés"
          description="AAAA-MM-JJ, séparés par des virgules"
          {...f.champ('joursFermes')}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Absences">
        <NumberInput label="Cible d’absentéisme (%)" min={0} max={100} {...f.champ('cibleAbsenteisme')} />
        <NumberInput
          label="Excusée à temps, heures avant"
          min={0}
          max={720}
          {...f.champ('delaiExcuseHeures')}
        />
        <Checkbox
          label="Proposer une pénalité pour une absence non excusée"
          {...f.champ('penaliteActive', { type: 'checkbox' })}
        />
        <Checkbox
          label="Aussi pour une absence excusée trop tard"
          {...f.champ('penaliteTardives', { type: 'checkbox' })}
        />
        <NumberInput
          label="Montant (€), vide : à fixer au cas par cas"
          min={0}
          {...f.champ('penaliteMontant')}
        />
        <MultiSelect
          label="Causes exemptées"
          data={choixDe(CAUSES_ABSENCE_RDV)}
          {...f.champ('penaliteExemptions')}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Remplissage automatique">
        <NumberInput label="Absence attendue (%)" min={0} max={60} {...f.champ('absenceAttendue')} />
        <NumberInput
          label="Surréservations par demi-journée"
          min={0}
          max={3}
          {...f.champ('surreservationMax')}
        />
        {Object.entries(POIDS).map(([cle, p]) => (
          <NumberInput
            key={cle}
            label={`Poids : ${p.libelle}`}
            min={0}
            step={0.5}
            {...f.champ(`poids_${cle}` as never)}
          />
        ))}
      </SectionFormulaire>
      <Group />
    </Formulaire>
  )
}
