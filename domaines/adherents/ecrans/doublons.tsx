import { useDebouncedValue } from '@mantine/hooks'
import { $api, Avis, formaterSiren, Lien } from '../../../plateforme/interface/index.ts'

const compact = (texte: string) => texte.replace(/[\s.\u00a0\u202f]/g, '')

/** Companies already known under this SIREN or a near name, with the way to their record. */
export function Doublons({ siren, nom, sauf }: { siren: string; nom: string; sauf?: string }) {
  const [{ s, n }] = useDebouncedValue({ s: compact(siren), n: nom.trim() }, 350)
  const complet = /^\d{9}$/.test(s)
  const { data } = $api.useQuery(
    'get',
    '/api/adherents/doublons',
    { params: { query: { ...(complet ? { siren: s } : {}), ...(n.length >= 3 ? { nom: n } : {}), sauf } } },
    { enabled: complet || n.length >= 3 },
  )
  const doublons = data?.doublons ?? []
  if (doublons.length === 0) return null
  const certain = doublons.some((d) => d.motif === 'siren')
  return (
    <div role="status">
      <Avis
        ton={certain ? 'alerte' : 'attention'}
        titre={certain ? 'Ce SIREN est déjà connu' : 'Est-ce l’une de ces entreprises ?'}
      >
        <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
          {doublons.map((d) => (
            <li key={d.id}>
              <Lien vers={`/adherents/${d.id}`}>{d.raison_sociale}</Lien>
              {[d.siren && formaterSiren(d.siren), d.commune].filter(Boolean).map((t) => `, ${t}`)}
            </li>
          ))}
        </ul>
      </Avis>
    </div>
  )
}
