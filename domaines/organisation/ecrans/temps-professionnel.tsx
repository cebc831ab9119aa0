import { ActionIcon, Button, Checkbox, NumberInput, Select } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  annoncer,
  aujourdhui,
  ChampDate,
  ConfirmationAction,
  champForm,
  client,
  FormulaireModal,
  formaterPeriode,
  NonRenseigne,
  Periode,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { FicheProfessionnel, TempsDeTravail } from '../requetes/professionnels.ts'
import { CONTRATS, cles } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import {
  choixDe,
  choixDuVocabulaire,
  choixOptionnel,
  formaterEtp,
  useActualiser,
  useReferences,
} from './commun.ts'
import classes from './organisation.module.css'

type Temps = z.infer<typeof TempsDeTravail>

/** Working time over time: a change closes the one before, on the day before. */
export function TempsProfessionnel({ professionnel: p }: { professionnel: FicheProfessionnel }) {
  const { peut } = useSession()
  const [saisie, setSaisie] = useState<Temps | 'nouveau' | null>(null)
  const [retrait, setRetrait] = useState<Temps | null>(null)
  const actualiser = useActualiser()
  return (
    <Section
      titre="Temps de travail"
      actions={
        <SiDroit droit="organisation.modifier">
          <Button size="xs" onClick={() => setSaisie('nouveau')}>
            Changer le temps de travail
          </Button>
        </SiDroit>
      }
    >
      <TableDonnees
        legende={`Temps de travail de ${p.prenom} ${p.nom}`}
        unite={{ un: 'période' }}
        hauteur="libre"
        requete={{
          data: { lignes: p.temps, total: p.temps.length },
          error: null,
          isPending: false,
          isFetching: false,
          refetch: () => undefined,
        }}
        cle={(t) => t.id}
        vide={
          <Vide titre="Aucun temps de travail" compact>
            Sans lui, cette personne ne compte pas dans les effectifs.
          </Vide>
        }
        colonnes={[
          { cle: 'periode', titre: 'Période', rendu: (t) => <Periode debut={t.debut} fin={t.fin} /> },
          { cle: 'quotite', titre: 'ETP', nombre: true, rendu: (t) => formaterEtp(t.quotite) },
          { cle: 'contrat', titre: 'Contrat', rendu: (t) => CONTRATS[t.contrat] },
          { cle: 'cadre', titre: 'Statut', rendu: (t) => (t.cadre ? 'Cadre ou assimilé' : 'Non cadre') },
          {
            cle: 'centre',
            titre: 'Centre',
            rendu: (t) => t.centre ?? <NonRenseigne>Celui de ses équipes</NonRenseigne>,
          },
          ...(peut('organisation.modifier')
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (t: Temps) => (
                    <span className={classes.cellule}>
                      <ActionIcon
                        aria-label={`Corriger la période ${formaterPeriode(t.debut, t.fin)}`}
                        onClick={() => setSaisie(t)}
                      >
                        <IconPencil size={17} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        aria-label={`Retirer la période ${formaterPeriode(t.debut, t.fin)}`}
                        onClick={() => setRetrait(t)}
                      >
                        <IconTrash size={17} aria-hidden />
                      </ActionIcon>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {saisie && (
        <FormulaireTemps
          professionnelId={p.id}
          temps={saisie === 'nouveau' ? undefined : saisie}
          dernier={p.temps[0]}
          fermer={() => setSaisie(null)}
        />
      )}
      <ConfirmationAction
        ouverte={retrait !== null}
        fermer={() => setRetrait(null)}
        titre="Retirer cette période ?"
        libelleAction="Retirer la période"
        danger
        agir={async () => {
          await client.DELETE('/api/organisation/temps/{id}', { params: { path: { id: retrait!.id } } })
          await actualiser()
          annoncer('Période retirée.')
        }}
      >
        À faire seulement pour une erreur de saisie : les effectifs passés changeront.
      </ConfirmationAction>
    </Section>
  )
}

const schema = z.object({
  quotite: z.number().min(0.05, 'Au moins 0,05 ETP.').max(1, 'Au plus 1 ETP par personne.'),
  contrat: z.enum(cles(CONTRATS)),
  cadre: z.boolean(),
  centreId: choixOptionnel(),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
})

function FormulaireTemps({
  professionnelId,
  temps,
  dernier,
  fermer,
}: {
  professionnelId: string
  temps?: Temps
  dernier?: Temps
  fermer: () => void
}) {
  const { centres } = useReferences()
  const actualiser = useActualiser()
  const modele = temps ?? dernier
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      quotite: modele?.quotite ?? 1,
      contrat: modele?.contrat ?? 'cdi',
      cadre: modele?.cadre ?? false,
      centreId: modele?.centreId ?? '',
      debut: temps?.debut ?? aujourdhui(),
      fin: temps?.fin ?? '',
    },
    enregistrer: (body) =>
      temps
        ? client.PATCH('/api/organisation/temps/{id}', { params: { path: { id: temps.id } }, body })
        : client.POST('/api/organisation/professionnels/{id}/temps', {
            params: { path: { id: professionnelId } },
            body,
          }),
    message: 'Temps de travail enregistré.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={temps ? 'Corriger une période' : 'Changer le temps de travail'}
      formulaire={f}
      fermer={fermer}
    >
      <NumberInput
        label="Temps de travail (ETP)"
        min={0.05}
        max={1}
        step={0.1}
        decimalSeparator=","
        {...f.champ('quotite')}
      />
      <Select
        label="Contrat"
        data={choixDuVocabulaire(CONTRATS)}
        allowDeselect={false}
        {...f.champ('contrat')}
      />
      <Checkbox label="Cadre ou assimilé" {...f.champ('cadre', { type: 'checkbox' })} />
      <Choix
        label="Centre"
        description="À donner pour qui n’est dans aucune équipe ; sinon celui de ses équipes."
        data={choixDe(centres)}
        {...f.champ('centreId')}
      />
      <ChampDate
        label="À partir du"
        description={temps ? undefined : 'La période en cours s’arrêtera la veille.'}
        {...f.champ('debut')}
      />
      <ChampDate
        label="Jusqu’au"
        description="Laissez vide si la durée n’est pas connue."
        {...f.champ('fin')}
      />
    </FormulaireModal>
  )
}
