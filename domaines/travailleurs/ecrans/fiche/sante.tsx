import { Button, Select, TextInput } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  aujourdhui,
  BadgeStatut,
  ChampDate,
  champForm,
  client,
  Formulaire,
  FormulaireModal,
  Section,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { type CodeEtatSante, codes, ETATS_SANTE } from '../../vocabulaire.ts'
import { enCoursLe, enOptions } from '../commun.ts'
import { dates } from '../valeurs.tsx'
import classes from './contrats.module.css'

interface Etat {
  id: string
  code: string
  precision_: string | null
  debut: string
  fin: string | null
}

const MOTIFS = [
  'Préparation d’une visite',
  'Visite en cours',
  'Demande du travailleur',
  'Étude de poste ou aménagement',
  'Échange en équipe de santé',
]

const schemaMotif = z.object({
  choix: champForm.choix([...MOTIFS, 'autre'] as never),
  precision: champForm.texteOptionnel(300),
})

/** Health states declared by the worker: a motive first, and every reading journalled. Kept in this page only. */
export function SanteDuTravailleur({ travailleur }: { travailleur: string }) {
  const [lecture, setLecture] = useState<{ motif: string; etats: Etat[] } | null>(null)
  const lire = async (motif: string) => {
    const { data } = await client.POST('/api/travailleurs/{id}/etats-sante/lecture', {
      params: { path: { id: travailleur } },
      body: { motif },
    })
    setLecture({ motif, etats: data!.etats })
  }
  if (!lecture) return <DemandeDeLecture lire={lire} />
  return <EtatsLus travailleur={travailleur} lecture={lecture} relire={() => lire(lecture.motif)} />
}

function DemandeDeLecture({ lire }: { lire: (motif: string) => Promise<void> }) {
  const f = useFormulaire({
    schema: schemaMotif,
    valeursInitiales: { choix: '' as never, precision: '' },
    enregistrer: ({ choix, precision }) =>
      lire([choix === 'autre' ? null : choix, precision].filter(Boolean).join(' : ')),
  })
  return (
    <Section titre="États de santé déclarés">
      <Formulaire formulaire={f} libelle="Lire les états déclarés">
        <SectionFormulaire aide="Cette lecture est inscrite au journal du dossier, avec votre nom et ce motif (R. 4624-45-5).">
          <Select
            label="Pourquoi les lire"
            data={[...MOTIFS.map((m) => ({ value: m, label: m })), { value: 'autre', label: 'Autre motif' }]}
            leftSection={<IconLock size={16} aria-hidden />}
            {...f.champ('choix')}
          />
          <TextInput label="Précision" {...f.champ('precision')} />
        </SectionFormulaire>
      </Formulaire>
    </Section>
  )
}

function EtatsLus({
  travailleur,
  lecture,
  relire,
}: {
  travailleur: string
  lecture: { motif: string; etats: Etat[] }
  relire: () => Promise<void>
}) {
  const le = aujourdhui()
  const [ajout, setAjout] = useState(false)
  const [fin, setFin] = useState<Etat | null>(null)
  return (
    <Section
      titre="États de santé déclarés"
      aide={`Lus pour : ${lecture.motif}. Déclarés par le travailleur à l’équipe de santé ; jamais transmis à l’employeur.`}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAjout(true)}>
          Ajouter un état
        </Button>
      }
    >
      {lecture.etats.length === 0 ? (
        <Vide titre="Aucun état déclaré" compact>
          Le travailleur n’a rien déclaré à l’équipe de santé.
        </Vide>
      ) : (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {lecture.etats.map((e) => (
            <li key={e.id} className={classes.fait} data-passe={!enCoursLe(e, le) || undefined}>
              <div>
                <span className={classes.titreFait}>
                  {ETATS_SANTE[e.code as CodeEtatSante]}
                  {enCoursLe(e, le) && <BadgeStatut ton="info">En cours</BadgeStatut>}
                </span>
                <small>{[dates(e, le), e.precision_].filter(Boolean).join(' · ')}</small>
              </div>
              <Button variant="subtle" size="compact-sm" onClick={() => setFin(e)}>
                {e.fin ? 'Corriger la fin' : 'Terminer'}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ajout && <AjouterEtat travailleur={travailleur} fermer={() => setAjout(false)} apres={relire} />}
      {fin && <TerminerEtat etat={fin} fermer={() => setFin(null)} apres={relire} />}
    </Section>
  )
}

const schemaEtat = z.object({
  code: champForm.choix(codes(ETATS_SANTE)),
  precision_: champForm.texteOptionnel(500),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
})

function AjouterEtat({
  travailleur,
  fermer,
  apres,
}: {
  travailleur: string
  fermer: () => void
  apres: () => Promise<void>
}) {
  const f = useFormulaire({
    schema: schemaEtat,
    valeursInitiales: { code: '' as 'rqth', precision_: '', debut: aujourdhui(), fin: '' },
    enregistrer: (body) =>
      client.POST('/api/travailleurs/{id}/etats-sante', { params: { path: { id: travailleur } }, body }),
    message: 'État ajouté.',
    apres: () => {
      void apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Ajouter un état de santé" formulaire={f} fermer={fermer}>
      <SectionFormulaire colonnes={1}>
        <Select label="État" data={enOptions(ETATS_SANTE)} {...f.champ('code')} />
        <TextInput label="Précision" {...f.champ('precision_')} />
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="Début" {...f.champ('debut')} />
        <ChampDate label="Fin" {...f.champ('fin')} description="Vide si elle n’est pas connue." />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaFin = z.object({ fin: champForm.jour() })

function TerminerEtat({
  etat,
  fermer,
  apres,
}: {
  etat: Etat
  fermer: () => void
  apres: () => Promise<void>
}) {
  const f = useFormulaire({
    schema: schemaFin,
    valeursInitiales: { fin: etat.fin ?? aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/travailleurs/etats-sante/{id}/fin', { params: { path: { id: etat.id } }, body }),
    message: 'Fin enregistrée.',
    apres: () => {
      void apres()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Fin : ${ETATS_SANTE[etat.code as CodeEtatSante]}`}
      formulaire={f}
      fermer={fermer}
      libelle="Enregistrer la fin"
    >
      <ChampDate label="Dernier jour" {...f.champ('fin')} />
    </FormulaireModal>
  )
}
