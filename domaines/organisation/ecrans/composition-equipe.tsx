import { ActionIcon, Button, Switch } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  annoncer,
  aujourdhui,
  BadgeStatut,
  ChampDate,
  ConfirmationAction,
  champForm,
  client,
  FormulaireModal,
  Lien,
  NonRenseigne,
  Periode,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { Membre } from '../requetes/equipes.ts'
import { Choix } from './choix.tsx'
import { formaterEtp, useActualiser, useReferences } from './commun.ts'
import classes from './organisation.module.css'

type MembreLu = z.infer<typeof Membre>

/** Who composes the team, today or over time. */
export function CompositionEquipe({
  equipe,
  membres,
}: {
  equipe: { id: string; nom: string; fermeeLe: string | null }
  membres: MembreLu[]
}) {
  const { peut } = useSession()
  const [passes, setPasses] = useState(false)
  const [ajout, setAjout] = useState(false)
  const [edition, setEdition] = useState<MembreLu | null>(null)
  const [retrait, setRetrait] = useState<MembreLu | null>(null)
  const actualiser = useActualiser()
  const jour = aujourdhui()
  const lignes = membres.filter((m) => passes || m.fin === null || m.fin >= jour)
  const anciens = membres.some((m) => m.fin !== null && m.fin < jour)
  return (
    <Section
      titre={passes ? 'Composition dans le temps' : 'Composition'}
      actions={
        <>
          {anciens && (
            <Switch
              label="Montrer les anciens membres"
              checked={passes}
              onChange={(e) => setPasses(e.currentTarget.checked)}
            />
          )}
          {!equipe.fermeeLe && (
            <SiDroit droit="organisation.modifier">
              <Button size="xs" onClick={() => setAjout(true)}>
                Ajouter un membre
              </Button>
            </SiDroit>
          )}
        </>
      }
    >
      <TableDonnees
        legende={`Membres de ${equipe.nom}`}
        unite={{ un: 'membre' }}
        hauteur="libre"
        requete={{
          data: { lignes, total: lignes.length },
          error: null,
          isPending: false,
          isFetching: false,
          refetch: () => undefined,
        }}
        cle={(m) => m.id}
        vide={
          <Vide titre="Personne dans cette équipe" compact>
            Ajoutez d’abord le médecin qui la pilote.
          </Vide>
        }
        colonnes={[
          {
            cle: 'nom',
            titre: 'Nom',
            rendu: (m) => (
              <Lien vers={`/organisation/professionnels/${m.professionnelId}`}>
                {m.nom} {m.prenom}
              </Lien>
            ),
          },
          { cle: 'metier', titre: 'Métier' },
          {
            cle: 'quotite',
            titre: 'ETP',
            nombre: true,
            rendu: (m) => (m.quotite ? formaterEtp(m.quotite) : <NonRenseigne>—</NonRenseigne>),
          },
          { cle: 'periode', titre: 'Dans l’équipe', rendu: (m) => <Periode debut={m.debut} fin={m.fin} /> },
          {
            cle: 'etat',
            titre: 'Aujourd’hui',
            rendu: (m) =>
              m.fin && m.fin < jour ? (
                <BadgeStatut>Ancien membre</BadgeStatut>
              ) : m.debut > jour ? (
                <BadgeStatut ton="info">À venir</BadgeStatut>
              ) : m.absent ? (
                <BadgeStatut ton={m.remplacant ? 'info' : 'attention'}>
                  {m.remplacant ? `Absent, remplacé par ${m.remplacant}` : 'Absent, sans remplaçant'}
                </BadgeStatut>
              ) : (
                <BadgeStatut ton="succes">Présent</BadgeStatut>
              ),
          },
          ...(peut('organisation.modifier')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (m: MembreLu) => (
                    <span className={classes.cellule}>
                      <ActionIcon
                        aria-label={`Changer la période de ${m.prenom} ${m.nom}`}
                        onClick={() => setEdition(m)}
                      >
                        <IconPencil size={17} aria-hidden />
                      </ActionIcon>
                      <ActionIcon aria-label={`Retirer ${m.prenom} ${m.nom}`} onClick={() => setRetrait(m)}>
                        <IconTrash size={17} aria-hidden />
                      </ActionIcon>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {ajout && <AjouterMembre equipeId={equipe.id} fermer={() => setAjout(false)} />}
      {edition && <PeriodeMembre membre={edition} fermer={() => setEdition(null)} />}
      <ConfirmationAction
        ouverte={retrait !== null}
        fermer={() => setRetrait(null)}
        titre={`Retirer ${retrait?.prenom ?? ''} ${retrait?.nom ?? ''} de l’équipe ?`}
        libelleAction="Retirer le membre"
        danger
        agir={async () => {
          await client.DELETE('/api/organisation/membres/{id}', { params: { path: { id: retrait!.id } } })
          await actualiser()
          annoncer('Membre retiré.')
        }}
      >
        À faire seulement pour une erreur de saisie : la personne n’apparaîtra plus dans l’histoire de
        l’équipe. Pour un départ, donnez plutôt une date de fin.
      </ConfirmationAction>
    </Section>
  )
}

const schemaAjout = z.object({
  professionnelId: champForm.texte(),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
})

function AjouterMembre({ equipeId, fermer }: { equipeId: string; fermer: () => void }) {
  const { professionnels } = useReferences()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaAjout,
    valeursInitiales: { professionnelId: '', debut: aujourdhui(), fin: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/equipes/{id}/membres', { params: { path: { id: equipeId } }, body }),
    message: 'Membre ajouté.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Ajouter un membre" libelle="Ajouter le membre" formulaire={f} fermer={fermer}>
      <Choix
        label="Professionnel"
        data={professionnels.map((p) => ({ value: p.id, label: `${p.nom} — ${p.metier}` }))}
        {...f.champ('professionnelId')}
      />
      <ChampDate label="À partir du" {...f.champ('debut')} />
      <ChampDate
        label="Jusqu’au"
        description="Laissez vide si la durée n’est pas connue."
        {...f.champ('fin')}
      />
    </FormulaireModal>
  )
}

const schemaPeriode = z.object({ debut: champForm.jour(), fin: champForm.jourOptionnel() })

function PeriodeMembre({ membre, fermer }: { membre: MembreLu; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaPeriode,
    valeursInitiales: { debut: membre.debut, fin: membre.fin ?? '' },
    enregistrer: (body) =>
      client.PATCH('/api/organisation/membres/{id}', { params: { path: { id: membre.id } }, body }),
    message: 'Période modifiée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre={`Période de ${membre.prenom} ${membre.nom}`} formulaire={f} fermer={fermer}>
      <ChampDate label="À partir du" {...f.champ('debut')} />
      <ChampDate label="Jusqu’au" {...f.champ('fin')} />
    </FormulaireModal>
  )
}
