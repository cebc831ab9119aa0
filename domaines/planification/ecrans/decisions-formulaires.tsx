import { NumberInput, Select } from '@mantine/core'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { cles, DEMANDEURS, LISTES, RAISONS_RANG, REORIENTATIONS } from '../vocabulaire.ts'
import { choixDe, nomVisite, useActualiser } from './ordre-commun.tsx'

interface Proprietes {
  travailleur: string
  fermer: () => void
}
const path = (id: string) => ({ params: { path: { id } } })
const CONFIABLES = { REPR: nomVisite('REPR'), PREREP: nomVisite('PREREP'), DEM: nomVisite('DEM') }
const DEMANDABLES = { DEM: nomVisite('DEM'), PREREP: nomVisite('PREREP') }
const { infirmier: _, ...DIRECTS } = DEMANDEURS

/** Closes a drawer once the lists follow. */
function useApres(fermer: () => void) {
  const actualiser = useActualiser()
  return async () => {
    await actualiser()
    fermer()
  }
}

const schemaDemande = z.object({
  code: z.enum(cles(DEMANDABLES), 'Choisissez le genre de visite.'),
  demandeur: z.enum(cles(DIRECTS), 'Choisissez qui demande.'),
  recueLe: champForm.jour(),
})
/** Somebody asks for a visit. */
export function FormulaireDemande({ travailleur, fermer }: Proprietes) {
  const apres = useApres(fermer)
  const f = useFormulaire({
    schema: schemaDemande,
    valeursInitiales: { code: 'DEM', demandeur: '' as 'travailleur', recueLe: aujourdhui() },
    enregistrer: (body) =>
      client.POST('/api/planification/travailleurs/{id}/demandes', { ...path(travailleur), body }),
    message: 'Demande enregistrée. Le travailleur entre dans la liste.',
    apres,
  })
  return (
    <TiroirFormulaire titre="Enregistrer une visite demandée" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <Select label="Visite" data={choixDe(DEMANDABLES)} allowDeselect={false} {...f.champ('code')} />
        <Select label="Demandée par" data={choixDe(DIRECTS)} {...f.champ('demandeur')} />
        <ChampDate label="Reçue le" {...f.champ('recueLe')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaReorientation = z.object({ raison: z.enum(cles(REORIENTATIONS), 'Choisissez la raison.') })
/** The nurse sends back to the médecin. */
export function FormulaireReorientation({ travailleur, fermer }: Proprietes) {
  const apres = useApres(fermer)
  const f = useFormulaire({
    schema: schemaReorientation,
    valeursInitiales: { raison: '' as 'critere_protocole' },
    enregistrer: (body) =>
      client.POST('/api/planification/travailleurs/{id}/reorientations', { ...path(travailleur), body }),
    message: 'Travailleur réorienté vers le médecin.',
    apres,
  })
  return (
    <TiroirFormulaire titre="Réorienter vers le médecin" formulaire={f} fermer={fermer} libelle="Réorienter">
      <SectionFormulaire>
        <Select
          label="Raison"
          description="Rien de l’état de santé ne s’écrit ici : il a sa place dans le dossier médical."
          data={choixDe(REORIENTATIONS)}
          {...f.champ('raison')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaRemise = z.object({
  code: z.enum(cles(CONFIABLES), 'Choisissez la visite.'),
  idestId: z.string().transform((v) => v || null),
  jusquAu: champForm.jour(),
})
/** The médecin hands one visit over. */
export function FormulaireRemise({ travailleur, fermer }: Proprietes) {
  const apres = useApres(fermer)
  const { data } = $api.useQuery('get', '/api/planification/delegation')
  const idest = (data?.soignants ?? []).filter((s) => s.profession === 'IDEST')
  const f = useFormulaire({
    schema: schemaRemise,
    valeursInitiales: { code: '' as 'REPR', idestId: '', jusquAu: dansDeuxMois() },
    enregistrer: (body) =>
      client.POST('/api/planification/travailleurs/{id}/remises', { ...path(travailleur), body }),
    message: 'Visite confiée. Le travailleur passe dans la liste des infirmiers.',
    apres,
  })
  return (
    <TiroirFormulaire
      titre="Confier une visite à l’infirmier"
      formulaire={f}
      fermer={fermer}
      libelle="Confier la visite"
    >
      <SectionFormulaire>
        <Select label="Visite confiée" data={choixDe(CONFIABLES)} {...f.champ('code')} />
        <Select
          label="À"
          description="Sans choix, tout infirmier de l’équipe dont le protocole est en vigueur."
          placeholder="Tout infirmier de l’équipe"
          data={idest.map((s) => ({ value: s.id, label: s.nom }))}
          clearable
          searchable
          {...f.champ('idestId')}
        />
        <ChampDate label="Jusqu’au" {...f.champ('jusquAu')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

function dansDeuxMois(): string {
  const d = new Date()
  d.setMonth(d.getMonth() + 2)
  return d.toISOString().slice(0, 10)
}

const schemaRang = z.object({
  liste: z.enum(cles(LISTES), 'Choisissez la liste.'),
  rang: z.number('Rang attendu.').int('Rang entier attendu.').min(1).max(90, '90 au plus.'),
  raison: z.enum(cles(RAISONS_RANG), 'Choisissez la raison.'),
  jusquAu: champForm.jour(),
})
/** The médecin decides a rank. */
export function FormulaireRang({ travailleur, fermer }: Proprietes) {
  const apres = useApres(fermer)
  const f = useFormulaire({
    schema: schemaRang,
    valeursInitiales: { liste: 'IDEST', rang: 1, raison: '' as 'report', jusquAu: dansDeuxMois() },
    enregistrer: (body) =>
      client.POST('/api/planification/travailleurs/{id}/rangs', { ...path(travailleur), body }),
    message: 'Rang fixé.',
    apres,
  })
  return (
    <TiroirFormulaire titre="Fixer le rang" formulaire={f} fermer={fermer} libelle="Fixer le rang">
      <SectionFormulaire>
        <Select label="Liste" data={choixDe(LISTES)} allowDeselect={false} {...f.champ('liste')} />
        <NumberInput label="Rang" min={1} max={90} {...f.champ('rang')} />
        <Select label="Raison" data={choixDe(RAISONS_RANG)} {...f.champ('raison')} />
        <ChampDate label="Jusqu’au" {...f.champ('jusquAu')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}

const schemaListe = z.object({ liste: champForm.texte() })
/** Adds the worker to one of the médecin's open lists. */
export function FormulaireAjoutListe({ travailleur, fermer }: Proprietes) {
  const apres = useApres(fermer)
  const { data } = $api.useQuery('get', '/api/planification/listes')
  const ouvertes = (data ?? []).filter((l) => !l.fin || l.fin >= aujourdhui())
  const f = useFormulaire({
    schema: schemaListe,
    valeursInitiales: { liste: '' },
    enregistrer: ({ liste }) =>
      client.POST('/api/planification/listes/{id}/membres', {
        ...path(liste),
        body: { travailleurs: [travailleur] },
      }),
    message: 'Travailleur ajouté à la liste.',
    apres,
  })
  return (
    <TiroirFormulaire titre="Ajouter à une liste du médecin" formulaire={f} fermer={fermer} libelle="Ajouter">
      <SectionFormulaire>
        <Select
          label="Liste"
          description={
            ouvertes.length === 0 ? 'Aucune liste ouverte : créez-en une depuis « À convoquer ».' : undefined
          }
          data={ouvertes.map((l) => ({ value: l.id, label: `${l.nom} (${l.medecin})` }))}
          {...f.champ('liste')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
