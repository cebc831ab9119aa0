import { Button, Select } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  aujourdhui,
  BadgeStatut,
  ChampDate,
  champForm,
  champUrl,
  client,
  EnTetePage,
  formaterInstant,
  formaterPeriode,
  pluriel,
  type ReponseGet,
  SectionFormulaire,
  TableDonnees,
  TiroirFormulaire,
  type Ton,
  useAller,
  useEtatUrl,
  useFormulaire,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { ajouterJours } from '../agenda-ouvertures.ts'
import { type References, useActualiserAgenda, useReferencesAgenda } from './agenda-commun.tsx'

export const ETATS = {
  attente: 'En attente',
  en_cours: 'Calcul en cours',
  propose: 'À relire',
  confirme: 'Confirmé',
  abandonne: 'Abandonné',
  echec: 'Échec',
} as const
export const TONS_ETAT: Record<keyof typeof ETATS, Ton> = {
  attente: 'neutre',
  en_cours: 'info',
  propose: 'attention',
  confirme: 'succes',
  abandonne: 'neutre',
  echec: 'alerte',
}
type Ligne = ReponseGet<'/api/remplissages'>['lignes'][number]
const schemaUrl = z.object({ page: champUrl.page() })

/** Fillings asked for: who goes where over some weeks, read again before it is confirmed. */
export default function Remplissages() {
  const { etat, modifier } = useEtatUrl(schemaUrl)
  const [nouveau, setNouveau] = useState(false)
  // Read before the form opens: it starts from one's own team.
  const { data: references } = useReferencesAgenda()
  const requete = $api.useQuery(
    'get',
    '/api/remplissages',
    { params: { query: { page: etat.page } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Remplissage automatique"
        sousTitre="Le service propose qui recevoir, où et quand ; vous corrigez avant de confirmer."
        actions={<Button onClick={() => setNouveau(true)}>Nouveau remplissage</Button>}
      />
      <TableDonnees<Ligne>
        legende="Remplissages"
        unite={{ un: 'remplissage' }}
        requete={requete}
        cle={(l) => l.id}
        lien={(l) => `/remplissages/${l.id}`}
        etat={etat}
        modifier={modifier}
        vide={
          <Vide titre="Aucun remplissage">
            Choisissez une équipe et une période : une proposition est calculée en quelques secondes.
          </Vide>
        }
        colonnes={[
          { cle: 'periode', titre: 'Période', rendu: (l) => formaterPeriode(l.du, l.au) },
          {
            cle: 'equipe',
            titre: 'Pour',
            rendu: (l) => l.equipe ?? pluriel(l.professionnels, 'professionnel'),
          },
          {
            cle: 'etat',
            titre: 'État',
            rendu: (l) => <BadgeStatut ton={TONS_ETAT[l.etat]}>{ETATS[l.etat]}</BadgeStatut>,
          },
          { cle: 'places', titre: 'Placés', nombre: true, rendu: (l) => l.bilan?.places ?? '—' },
          { cle: 'restes', titre: 'Laissés', nombre: true, rendu: (l) => l.bilan?.restes ?? '—' },
          { cle: 'creeLe', titre: 'Demandé', rendu: (l) => formaterInstant(l.creeLe) },
        ]}
      />
      {nouveau && references && <Nouveau references={references} fermer={() => setNouveau(false)} />}
    </>
  )
}

const schema = z.object({
  equipeId: champForm.texte(),
  du: champForm.jour(),
  au: champForm.jour(),
  horizonMois: z.string(),
})

function Nouveau({ references: data, fermer }: { references: References; fermer: () => void }) {
  const actualiser = useActualiserAgenda()
  const aller = useAller()
  const demain = ajouterJours(aujourdhui(), 1)
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      equipeId: data.moi.equipes[0] ?? '',
      du: demain,
      au: ajouterJours(demain, 27),
      horizonMois: '3',
    },
    enregistrer: ({ horizonMois, ...v }) =>
      client.POST('/api/remplissages', { body: { ...v, horizonMois: Number(horizonMois) } }),
    message: 'Remplissage demandé.',
    apres: async (r) => {
      await actualiser()
      fermer()
      if (r.data) aller(`/remplissages/${r.data.id}`)
    },
  })
  return (
    <TiroirFormulaire
      titre="Nouveau remplissage"
      libelle="Calculer la proposition"
      formulaire={f}
      fermer={fermer}
    >
      <SectionFormulaire colonnes={1}>
        <Select
          label="Équipe"
          searchable
          allowDeselect={false}
          data={data.equipes.map((e) => ({ value: e.id, label: e.nom }))}
          {...f.champ('equipeId')}
        />
      </SectionFormulaire>
      <SectionFormulaire>
        <ChampDate label="Du" {...f.champ('du')} />
        <ChampDate label="Au (compris)" {...f.champ('au')} />
        <Select
          label="Visites dues jusqu’à"
          allowDeselect={false}
          data={[
            { value: '0', label: 'la fin de la période' },
            { value: '3', label: '3 mois après' },
            { value: '6', label: '6 mois après' },
            { value: '12', label: '12 mois après' },
          ]}
          {...f.champ('horizonMois')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
