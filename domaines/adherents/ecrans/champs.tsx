import { Autocomplete, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { $api } from '../../../plateforme/interface/index.ts'
import type { Acces } from './acces.ts'

/** A code of the NAF, found by its code or by words of its label. */
export function ChampNaf({
  acces,
  libelle,
  actuel,
}: {
  acces: Acces
  libelle: string
  actuel?: string | null
}) {
  const proprietes = acces.champ('naf_code')
  const valeur = (acces.valeur('naf_code') as string) || null
  const [texte, setTexte] = useState('')
  const [cherche] = useDebouncedValue(texte, 200)
  const { data } = $api.useQuery(
    'get',
    '/api/naf',
    { params: { query: { q: cherche } } },
    { enabled: cherche.length >= 2 && !cherche.includes(' · ') },
  )
  const trouves = (data?.codes ?? []).map((c) => ({ value: c.code, label: `${c.code} · ${c.libelle}` }))
  const connu = valeur && !trouves.some((t) => t.value === valeur)
  const etiquette = connu ? [{ value: valeur, label: actuel ? `${valeur} · ${actuel}` : valeur }] : []
  return (
    <Select
      {...proprietes}
      label={libelle}
      placeholder="Code ou mot de l’activité"
      value={valeur}
      onChange={(code) => acces.poser('naf_code', code ?? '')}
      data={[...etiquette, ...trouves]}
      filter={({ options }) => options}
      searchable
      clearable
      onSearchChange={setTexte}
      nothingFoundMessage={
        texte.length < 2 ? 'Tapez au moins deux caractères' : 'Aucune activité ne correspond'
      }
      maxDropdownHeight={260}
    />
  )
}

/** A town of France with its postal code; what is typed freely is kept without its INSEE code. */
export function ChampCommune({ acces }: { acces: Acces }) {
  const proprietes = acces.champ('commune')
  const texte = (acces.valeur('commune') as string) ?? ''
  const [cherche] = useDebouncedValue(texte, 150)
  const { data } = $api.useQuery(
    'get',
    '/api/communes',
    { params: { query: { q: cherche } } },
    { enabled: cherche.length >= 2 },
  )
  const communes = data?.communes ?? []
  const libelle = (c: { nom: string; codePostal: string }) => `${c.nom} (${c.codePostal})`
  return (
    <Autocomplete
      {...proprietes}
      label="Commune"
      placeholder="Nom ou code postal"
      value={texte}
      data={[...new Set(communes.map(libelle))]}
      filter={({ options }) => options}
      onChange={(lu) => {
        const choisie = communes.find((c) => libelle(c) === lu)
        acces.poser('commune', choisie?.nom ?? lu)
        acces.poser('commune_code', choisie?.code ?? '')
        if (choisie) acces.poser('code_postal', choisie.codePostal)
      }}
    />
  )
}
