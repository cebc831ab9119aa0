import { Button, Checkbox, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { AvisRefus, client, enRefus, Section } from '../../../plateforme/interface/index.ts'
import { type ChampImporte, COLONNES } from '../lecture/colonnes.ts'
import { colonneInterdite } from '../lecture/mots.ts'
import { ChampEtablissementImport } from './champ-etablissement.tsx'
import classes from './echanges.module.css'
import type { DetailImport } from './import.tsx'

const OPTIONS = COLONNES.map((c) => ({ value: c.champ, label: c.libelle }))

/** What each column is, over the first lines; remembered for the next file of the same sender. */
export function Correspondance({ import: i, apres }: { import: DetailImport; apres: () => Promise<void> }) {
  const titres = i.titres ?? []
  const [colonnes, setColonnes] = useState<(ChampImporte | null)[]>(
    (i.correspondance ?? titres.map(() => null)) as (ChampImporte | null)[],
  )
  const [etablissement, setEtablissement] = useState<string | null>(
    i.etablissement_id ?? (i.etablissements.length === 1 ? i.etablissements[0]!.id : null),
  )
  const [exhaustif, setExhaustif] = useState(i.exhaustif)
  const [envoi, setEnvoi] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)
  const avecSiret = colonnes.includes('siret')

  const choisir = (rang: number, champ: ChampImporte | null) =>
    // A field once: taken here, it leaves the column that held it.
    setColonnes((avant) => avant.map((c, autre) => (autre === rang ? champ : c === champ ? null : c)))

  async function confirmer() {
    setEnvoi(true)
    setRefus(null)
    try {
      await client.PUT('/api/imports/{id}/correspondance', {
        params: { path: { id: i.id } },
        body: { colonnes, etablissement_id: avecSiret ? null : etablissement, exhaustif },
      })
      await apres()
    } catch (erreur) {
      setRefus(enRefus(erreur).message)
    } finally {
      setEnvoi(false)
    }
  }
  return (
    <Section titre="Que contient chaque colonne ?">
      <div className={classes.pile}>
        {refus && <AvisRefus>{refus}</AvisRefus>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={classes.defile} aria-label="Premières lignes du fichier" tabIndex={0}>
          <table className={classes.apercu}>
            <thead>
              <tr>
                {titres.map((titre, rang) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and headings may repeat
                  <th key={rang} scope="col">
                    <div title={titre}>{titre || `Colonne ${rang + 1}`}</div>
                    {colonneInterdite(titre) ? (
                      <span className={classes.discret}>Jamais reprise</span>
                    ) : (
                      <Select
                        aria-label={`La colonne « ${titre || rang + 1} » contient`}
                        size="xs"
                        clearable
                        searchable
                        placeholder="Laissée de côté"
                        data={OPTIONS}
                        value={colonnes[rang] ?? null}
                        onChange={(v) => choisir(rang, v as ChampImporte | null)}
                        comboboxProps={{ width: 240, position: 'bottom-start' }}
                      />
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {i.apercu.map((ligne) => (
                <tr key={ligne.numero}>
                  {titres.map((_, rang) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                    <td key={rang} data-laissee={colonnes[rang] ? undefined : true}>
                      {ligne.cellules[rang] ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {!avecSiret && (
          <ChampEtablissementImport import={i} valeur={etablissement} changer={setEtablissement} />
        )}
        <Checkbox
          checked={exhaustif}
          onChange={(e) => setExhaustif(e.currentTarget.checked)}
          label="Ce fichier liste tout le personnel de ses établissements"
          description="Les personnes connues qui n’y figurent pas seront proposées au départ."
        />
        <Group>
          <Button loading={envoi} onClick={() => void confirmer()}>
            Comparer avec le service
          </Button>
        </Group>
      </div>
    </Section>
  )
}
