import { Select, Textarea } from '@mantine/core'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  ChampDate,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useAller,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './ordre-commun.tsx'

const schema = z.object({
  medecinId: champForm.texte(),
  idestId: champForm.texte(),
  debut: champForm.jour(),
  fin: champForm.jour(),
  objet: champForm.texte(4000),
})

function dansTroisAns(): string {
  const d = new Date()
  d.setFullYear(d.getFullYear() + 3)
  d.setDate(d.getDate() - 1)
  return d.toISOString().slice(0, 10)
}

/** A draft for a pair, or a new version of a protocol with its kinds of visit. */
export function NouveauProtocole({
  fermer,
  depuis,
}: {
  fermer: () => void
  depuis?: { id: string; medecinId: string; idestId: string; objet: string }
}) {
  const { data } = $api.useQuery('get', '/api/planification/delegation')
  const actualiser = useActualiser()
  const aller = useAller()
  const soignants = (profession: string) =>
    (data?.soignants ?? [])
      .filter((s) => s.profession === profession)
      .map((s) => ({ value: s.id, label: s.equipes.length ? `${s.nom} (${s.equipes.join(', ')})` : s.nom }))
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      medecinId: depuis?.medecinId ?? '',
      idestId: depuis?.idestId ?? '',
      debut: aujourdhui(),
      fin: dansTroisAns(),
      objet: depuis?.objet ?? '',
    },
    enregistrer: (body) =>
      client.POST('/api/planification/protocoles', {
        body: { ...body, copieDe: depuis?.id ?? null },
      }),
    message: 'Protocole préparé. Complétez-le, puis faites-le signer des deux.',
    apres: async (r) => {
      await actualiser()
      fermer()
      if (r.data) aller(`/delegations/${r.data.id}`)
    },
  })
  return (
    <TiroirFormulaire
      titre={depuis ? 'Nouvelle version du protocole' : 'Préparer un protocole cadre'}
      formulaire={f}
      fermer={fermer}
      libelle="Préparer"
    >
      <SectionFormulaire>
        <Select label="Médecin du travail" data={soignants('MT')} searchable {...f.champ('medecinId')} />
        <Select label="Infirmier" data={soignants('IDEST')} searchable {...f.champ('idestId')} />
        <ChampDate label="Du" {...f.champ('debut')} />
        <ChampDate label="Au" {...f.champ('fin')} />
        <Textarea
          label="Cadre de la délégation"
          description="Équipe, entreprises, organisation des échanges entre le médecin et l’infirmier."
          autosize
          minRows={4}
          {...f.champ('objet')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
