import { ActionIcon, Button, NumberInput, Select, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  ConfirmationAction,
  champForm,
  client,
  DateFr,
  FormulaireModal,
  formaterDate,
  Nombre,
  Section,
  SiDroit,
  TableDonnees,
  useFormulaire,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { codes, optionsDe, SOURCES_EFFECTIF, type SourceEffectif } from '../vocabulaire.ts'
import { useActualiser } from './cache.ts'
import type { Etablissement } from './fiche/donnees.ts'

type Effectif = Etablissement['effectifs'][number]

/** Headcounts as dated facts, with the contracts counted on the same day beside. */
export function Effectifs({ etablissement }: { etablissement: Etablissement }) {
  const { peut } = useSession()
  const actualiser = useActualiser()
  const [saisie, setSaisie] = useState(false)
  const [aRetirer, setARetirer] = useState<Effectif | null>(null)
  const lignes = etablissement.effectifs
  return (
    <Section
      titre="Effectifs constatés"
      aide="Un effectif se note à une date, avec sa source. À côté, les travailleurs sous contrat ce jour-là."
      actions={
        <SiDroit droit="adherents.modifier">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSaisie(true)}
          >
            Saisir un effectif
          </Button>
        </SiDroit>
      }
    >
      <TableDonnees<Effectif>
        legende="Effectifs constatés"
        unite={{ un: 'effectif' }}
        hauteur="libre"
        requete={{
          data: { lignes, total: lignes.length },
          error: null,
          isPending: false,
          isFetching: false,
          refetch: () => undefined,
        }}
        cle={(e) => e.id}
        vide={<Vide titre="Aucun effectif" compact />}
        colonnes={[
          { cle: 'au', titre: 'Au', rendu: (e) => <DateFr date={e.au} /> },
          { cle: 'nombre', titre: 'Déclaré', nombre: true, rendu: (e) => <Nombre valeur={e.nombre} /> },
          {
            cle: 'contrats',
            titre: 'Sous contrat',
            nombre: true,
            rendu: (e) => <Nombre valeur={e.contrats} />,
          },
          { cle: 'ecart', titre: 'Écart', nombre: true, rendu: (e) => <Ecart de={e} /> },
          { cle: 'source', titre: 'Source', rendu: (e) => SOURCES_EFFECTIF[e.source as SourceEffectif] },
          ...(peut('adherents.modifier')
            ? [
                {
                  cle: 'retirer',
                  titre: 'Retirer',
                  rendu: (e: Effectif) => (
                    <ActionIcon
                      aria-label={`Retirer l’effectif du ${formaterDate(e.au)}`}
                      onClick={() => setARetirer(e)}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  ),
                },
              ]
            : []),
        ]}
      />
      {saisie && <SaisirEffectif etablissement={etablissement.id} fermer={() => setSaisie(false)} />}
      {aRetirer && (
        <ConfirmationAction
          ouverte
          fermer={() => setARetirer(null)}
          titre={`Retirer l’effectif du ${formaterDate(aRetirer.au)} ?`}
          libelleAction="Retirer l’effectif"
          danger
          agir={async () => {
            await client.DELETE('/api/adherents/effectifs/{id}', { params: { path: { id: aRetirer.id } } })
            actualiser()
          }}
        >
          Cet effectif ne comptera plus. Le journal en garde la trace.
        </ConfirmationAction>
      )}
    </Section>
  )
}

function Ecart({ de }: { de: Effectif }) {
  const ecart = de.contrats - de.nombre
  if (ecart === 0) return <Text span>0</Text>
  return (
    <Text span fw={600}>
      {ecart > 0 ? '+' : '−'}
      {Math.abs(ecart)}
    </Text>
  )
}

const schema = z.object({
  au: champForm.jour(),
  nombre: champForm.entier(0, 200_000),
  source: z.enum(codes(SOURCES_EFFECTIF)),
})

function SaisirEffectif({ etablissement, fermer }: { etablissement: string; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { au: aujourdhui(), nombre: '' as unknown as number, source: 'saisie' },
    enregistrer: (body) =>
      client.POST('/api/adherents/etablissements/{id}/effectifs', {
        params: { path: { id: etablissement } },
        body,
      }),
    message: 'Effectif enregistré.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Saisir un effectif" formulaire={f} fermer={fermer}>
      <ChampDate label="Constaté le" {...f.champ('au')} maxDate={aujourdhui()} />
      <NumberInput
        label="Effectif"
        {...f.champ('nombre')}
        min={0}
        allowDecimal={false}
        thousandSeparator=" "
      />
      <Select
        label="Source"
        {...f.champ('source')}
        data={optionsDe(SOURCES_EFFECTIF)}
        allowDeselect={false}
      />
    </FormulaireModal>
  )
}
