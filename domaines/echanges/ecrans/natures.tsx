import { Select } from '@mantine/core'
import { $api, AvisRefus, Chargement, enRefus, pluriel } from '../../../plateforme/interface/index.ts'
import { NATURES_VISITE, type NatureVisite } from '../lecture/natures-visite.ts'
import classes from './echanges.module.css'

const LAISSER = 'laisser'
const OPTIONS = [
  ...Object.entries(NATURES_VISITE).map(([value, label]) => ({ value, label })),
  { value: LAISSER, label: 'Laisser ces lignes de côté' },
]

/** What each word of the file stands for; those nobody could read are first, and to be chosen. */
export function Natures({
  importId,
  colonne,
  choix,
  changer,
}: {
  importId: string
  colonne: number
  choix: Record<string, NatureVisite | null>
  changer: (choix: Record<string, NatureVisite | null>) => void
}) {
  const { data, error } = $api.useQuery('get', '/api/imports/{id}/natures', {
    params: { path: { id: importId }, query: { colonne } },
  })
  if (error) return <AvisRefus>{enRefus(error).message}</AvisRefus>
  if (!data) return <Chargement />
  const lignes = [...data.lignes].sort((a, b) => Number(a.code !== null) - Number(b.code !== null))
  const aChoisir = lignes.filter((l) => l.code === null && choix[l.texte] === undefined).length
  return (
    <section aria-label="Genres de visite du fichier">
      <h3 className={classes.gras} style={{ margin: '0 0 0.25rem' }}>
        Que veulent dire les genres de visite ?
      </h3>
      <p className={classes.discret} style={{ marginBottom: '0.5rem' }}>
        {aChoisir > 0
          ? `${pluriel(aChoisir, 'mot n’a pas été reconnu', 'mots n’ont pas été reconnus')} : choisissez ce qu’il faut en faire, sinon ces lignes seront refusées.`
          : 'Tous sont reconnus. Vos choix seront retenus pour le prochain fichier.'}
      </p>
      <div className={classes.natures}>
        {lignes.map((l) => {
          const choisi = choix[l.texte] === undefined ? l.code : (choix[l.texte] ?? LAISSER)
          return (
            <Select
              key={l.texte}
              label={`« ${l.texte} » (${pluriel(l.lignes, 'ligne')})`}
              size="xs"
              searchable
              allowDeselect={false}
              placeholder="À choisir"
              data={OPTIONS}
              value={choisi}
              onChange={(v) => changer({ ...choix, [l.texte]: v === LAISSER ? null : (v as NatureVisite) })}
            />
          )
        })}
      </div>
    </section>
  )
}
