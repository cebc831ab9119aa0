import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  ChampsLecture,
  DateFr,
  formaterDate,
  Section,
  SiDroit,
  useSession,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { type Transition, transitionsPossibles } from '../../statuts.ts'
import {
  MOTIFS_RADIATION,
  type MotifRadiation,
  TYPES_ADHESION,
  type TypeAdhesion,
} from '../../vocabulaire.ts'
import { Attente } from '../attente.tsx'
import { BadgeAdhesion } from '../statut.tsx'
import { DerogationLecture, FormulaireDerogation } from './derogation.tsx'
import type { Adherent, Adhesion } from './donnees.ts'
import { ChangerStatut, DemanderAdhesion, NoterAccuse } from './formulaires-adhesion.tsx'

export function OngletAdhesions({ adherent }: { adherent: Adherent }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/{id}/adhesions', {
    params: { path: { id: adherent.id } },
  })
  const [demande, setDemande] = useState(false)
  if (!data) return <Attente erreur={error} reessayer={() => void refetch()} />
  const bouton = (
    <SiDroit droit="adherents.adhesion">
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setDemande(true)}
      >
        Enregistrer une demande
      </Button>
    </SiDroit>
  )
  const enCours = data.adhesions.some(
    (a) =>
      ['demandee', 'a_completer'].includes(a.statut) ||
      (['active', 'suspendue'].includes(a.statut) && !a.fin),
  )
  return (
    <>
      {data.adhesions.length === 0 ? (
        <Vide titre="Aucune adhésion" action={bouton}>
          Cette entreprise n’a jamais demandé à adhérer.
        </Vide>
      ) : (
        !enCours && <Group mb="md">{bouton}</Group>
      )}
      {data.adhesions.map((adhesion) => (
        <UneAdhesion key={adhesion.id} adhesion={adhesion} />
      ))}
      {demande && <DemanderAdhesion adherent={adherent} fermer={() => setDemande(false)} />}
    </>
  )
}

function titreDe(a: Adhesion): string {
  const type = TYPES_ADHESION[a.type as TypeAdhesion]
  return a.debut
    ? `${type}, depuis le ${formaterDate(a.debut)}`
    : `${type}, demandée le ${formaterDate(a.demandee_le)}`
}

function UneAdhesion({ adhesion: a }: { adhesion: Adhesion }) {
  const { role, peut } = useSession()
  const [transition, setTransition] = useState<Transition | null>(null)
  const [accuse, setAccuse] = useState(false)
  const [derogation, setDerogation] = useState(false)
  const possibles = transitionsPossibles(a.statut, role)
  const ouverte = a.statut !== 'radiee' && a.statut !== 'refusee'
  return (
    <Section
      titre={titreDe(a)}
      actions={
        <Group gap="xs">
          {peut('adherents.adhesion') && ouverte && !a.accuse_le && (
            <Button variant="default" size="xs" onClick={() => setAccuse(true)}>
              Noter l’accusé de réception
            </Button>
          )}
          {possibles.map((t) => (
            <Button
              key={t.vers}
              size="xs"
              variant={t.vers === 'active' ? 'filled' : 'default'}
              onClick={() => setTransition(t)}
            >
              {t.libelle}
            </Button>
          ))}
        </Group>
      }
    >
      <ChampsLecture
        colonnes={3}
        champs={[
          { libelle: 'Statut', valeur: <BadgeAdhesion statut={a.affiche} jusquAu={a.fin} /> },
          { libelle: 'Demandée le', valeur: <DateFr date={a.demandee_le} /> },
          {
            libelle: 'Accusé de réception',
            valeur: a.accuse_le ? <DateFr date={a.accuse_le} /> : 'Pas encore envoyé',
          },
          ...(a.debut ? [{ libelle: 'Début', valeur: <DateFr date={a.debut} /> }] : []),
          ...(a.fin
            ? [{ libelle: a.statut === 'radiee' ? 'Radiation' : 'Fin', valeur: <DateFr date={a.fin} /> }]
            : []),
          ...(a.motif_radiation
            ? [
                {
                  libelle: 'Motif de la radiation',
                  valeur: MOTIFS_RADIATION[a.motif_radiation as MotifRadiation],
                },
              ]
            : []),
          ...(a.motif ? [{ libelle: 'Précisions', valeur: a.motif, large: true }] : []),
          ...(a.motif_admission
            ? [{ libelle: 'Pourquoi elle est admise', valeur: a.motif_admission, large: true }]
            : []),
        ]}
      />
      {a.derogation && (
        <DerogationLecture
          adhesion={a}
          modifier={ouverte && peut('adherents.adhesion') ? () => setDerogation(true) : undefined}
        />
      )}
      {transition && (
        <ChangerStatut adhesion={a} transition={transition} fermer={() => setTransition(null)} />
      )}
      {accuse && <NoterAccuse adhesion={a} fermer={() => setAccuse(false)} />}
      {derogation && <FormulaireDerogation adhesion={a} fermer={() => setDerogation(false)} />}
    </Section>
  )
}
