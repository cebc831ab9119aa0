import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash, IconX } from '@tabler/icons-react'
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
import { choixDuVocabulaire, useActualiser, useReferences } from './commun.ts'
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
              a.remplacements.length > 0 ? (
                <Stack gap={2}>
                  {a.remplacements.map((r) => (
                    <span key={r.id}>
                      <Lien vers={`/organisation/professionnels/${r.remplacantId}`}>{r.remplacant}</Lien>
                      {(r.debut !== a.debut || (r.fin !== null && r.fin !== a.fin)) &&
                        ` ${formaterPeriode(r.debut, r.fin ?? a.fin)}`}
                      {r.ouvreDossiers && (
                        <Text span size="xs" c="dimmed">
                          {' '}
                          suit ses travailleurs
                        </Text>
                      )}
                    </span>
                  ))}
                </Stack>
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
  remplacements: z.array(
    z.object({
      remplacantId: z.uuid('Choisissez la personne qui remplace.'),
      debut: champForm.jourOptionnel(),
      fin: champForm.jourOptionnel(),
    }),
  ),
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
      remplacements: (absence?.remplacements ?? []).map(({ remplacantId, debut, fin }) => ({
        remplacantId,
        debut: debut === absence?.debut ? '' : debut,
        fin: fin ?? '',
      })),
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
      <Stack gap="xs">
        <div>
          <Text fw={600} size="sm">
            Remplacement
          </Text>
          <Text size="sm" c="dimmed">
            Le remplaçant d’un médecin par un médecin, d’un infirmier par un infirmier, suit les travailleurs
            de la personne absente ces jours-là seulement, données de santé comprises. Sans dates : toute
            l’absence.
          </Text>
        </div>
        {f.valeurs.remplacements.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rank is what the form knows a line by
          <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
            <Choix
              label="Qui remplace"
              style={{ flex: 1 }}
              data={[
                { group: 'Même métier', items: enChoix(memes) },
                { group: 'Autres métiers', items: enChoix(autres) },
              ]}
              {...f.champ(`remplacements.${i}.remplacantId`)}
            />
            <ChampDate label="Du" w={128} {...f.champ(`remplacements.${i}.debut`)} />
            <ChampDate label="Au" w={128} {...f.champ(`remplacements.${i}.fin`)} />
            <ActionIcon
              mt={28}
              aria-label={`Retirer le remplacement ${i + 1}`}
              onClick={() => f.retirer('remplacements', i)}
            >
              <IconX size={17} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => f.ajouter('remplacements', { remplacantId: '', debut: '', fin: '' })}
          >
            Ajouter un remplacement
          </Button>
        </Group>
      </Stack>
    </FormulaireModal>
  )
}
