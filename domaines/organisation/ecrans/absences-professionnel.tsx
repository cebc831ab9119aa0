import { ActionIcon, Button, Select } from '@mantine/core'
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
  formaterPeriode,
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
import type { Absence, FicheProfessionnel } from '../requetes/professionnels.ts'
import { cles, MOTIFS_ABSENCE } from '../vocabulaire.ts'
import { Choix } from './choix.tsx'
import { choixDuVocabulaire, choixOptionnel, useActualiser, useReferences } from './commun.ts'
import classes from './organisation.module.css'

type AbsenceLue = z.infer<typeof Absence>

/** Absences and who stands in. Motives are shown to those who keep the absences. */
export function AbsencesProfessionnel({ professionnel: p }: { professionnel: FicheProfessionnel }) {
  const { peut } = useSession()
  const tient = peut('organisation.absences')
  const [saisie, setSaisie] = useState<AbsenceLue | 'nouvelle' | null>(null)
  const [retrait, setRetrait] = useState<AbsenceLue | null>(null)
  const actualiser = useActualiser()
  const jour = aujourdhui()
  return (
    <Section
      titre="Absences et remplacements"
      actions={
        <SiDroit droit="organisation.absences">
          <Button size="xs" onClick={() => setSaisie('nouvelle')}>
            Déclarer une absence
          </Button>
        </SiDroit>
      }
    >
      <TableDonnees
        legende={`Absences de ${p.prenom} ${p.nom}`}
        unite={{ un: 'absence' }}
        hauteur="libre"
        requete={{
          data: { lignes: p.absences, total: p.absences.length },
          error: null,
          isPending: false,
          isFetching: false,
          refetch: () => undefined,
        }}
        cle={(a) => a.id}
        vide={<Vide titre="Aucune absence enregistrée" compact />}
        colonnes={[
          { cle: 'periode', titre: 'Période', rendu: (a) => <Periode debut={a.debut} fin={a.fin} /> },
          ...(tient
            ? [
                {
                  cle: 'motif',
                  titre: 'Motif',
                  rendu: (a: AbsenceLue) => (a.motif ? MOTIFS_ABSENCE[a.motif] : ''),
                },
              ]
            : []),
          {
            cle: 'remplacant',
            titre: 'Remplacement',
            rendu: (a) =>
              a.remplacantId ? (
                <Lien vers={`/organisation/professionnels/${a.remplacantId}`}>{a.remplacant}</Lien>
              ) : a.fin && a.fin < jour ? (
                <NonRenseigne>Personne</NonRenseigne>
              ) : (
                <BadgeStatut ton="attention">Personne</BadgeStatut>
              ),
          },
          ...(tient
            ? [
                {
                  cle: 'actions',
                  titre: '',
                  rendu: (a: AbsenceLue) => (
                    <span className={classes.cellule}>
                      <ActionIcon
                        aria-label={`Modifier l’absence ${formaterPeriode(a.debut, a.fin)}`}
                        onClick={() => setSaisie(a)}
                      >
                        <IconPencil size={17} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        aria-label={`Retirer l’absence ${formaterPeriode(a.debut, a.fin)}`}
                        onClick={() => setRetrait(a)}
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
        <FormulaireAbsence
          professionnel={p}
          absence={saisie === 'nouvelle' ? undefined : saisie}
          fermer={() => setSaisie(null)}
        />
      )}
      <ConfirmationAction
        ouverte={retrait !== null}
        fermer={() => setRetrait(null)}
        titre="Retirer cette absence ?"
        libelleAction="Retirer l’absence"
        danger
        agir={async () => {
          await client.DELETE('/api/organisation/absences/{id}', { params: { path: { id: retrait!.id } } })
          await actualiser()
          annoncer('Absence retirée.')
        }}
      >
        Elle ne comptera plus dans les absences en équivalents temps plein.
      </ConfirmationAction>
    </Section>
  )
}

const schema = z.object({
  motif: z.enum(cles(MOTIFS_ABSENCE)),
  debut: champForm.jour(),
  fin: champForm.jourOptionnel(),
  remplacantId: choixOptionnel(),
})

function FormulaireAbsence({
  professionnel: p,
  absence,
  fermer,
}: {
  professionnel: FicheProfessionnel
  absence?: AbsenceLue
  fermer: () => void
}) {
  const { professionnels } = useReferences()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      motif: absence?.motif ?? 'conges',
      debut: absence?.debut ?? aujourdhui(),
      fin: absence?.fin ?? '',
      remplacantId: absence?.remplacantId ?? '',
    },
    enregistrer: (body) =>
      absence
        ? client.PATCH('/api/organisation/absences/{id}', { params: { path: { id: absence.id } }, body })
        : client.POST('/api/organisation/professionnels/{id}/absences', {
            params: { path: { id: p.id } },
            body,
          }),
    message: absence ? 'Absence modifiée.' : 'Absence déclarée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  // Same job first: who can really stand in.
  const memes = professionnels.filter((x) => x.id !== p.id && x.metierCode === p.metierCode)
  const autres = professionnels.filter((x) => x.id !== p.id && x.metierCode !== p.metierCode)
  const enChoix = (liste: typeof professionnels) =>
    liste.map((x) => ({ value: x.id, label: `${x.nom} — ${x.metier}` }))
  return (
    <FormulaireModal
      titre={absence ? 'Modifier l’absence' : 'Déclarer une absence'}
      formulaire={f}
      fermer={fermer}
    >
      <Select
        label="Motif"
        description="Jamais de raison médicale."
        data={choixDuVocabulaire(MOTIFS_ABSENCE)}
        allowDeselect={false}
        {...f.champ('motif')}
      />
      <ChampDate label="Premier jour" {...f.champ('debut')} />
      <ChampDate
        label="Dernier jour"
        description="Laissez vide si le retour n’est pas connu."
        {...f.champ('fin')}
      />
      <Choix
        label="Remplacement"
        data={[
          { group: 'Même métier', items: enChoix(memes) },
          { group: 'Autres métiers', items: enChoix(autres) },
        ]}
        {...f.champ('remplacantId')}
      />
    </FormulaireModal>
  )
}
