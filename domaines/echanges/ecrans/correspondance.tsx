import { Button, Checkbox, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { AvisRefus, enRefus, Section } from '../../../plateforme/interface/index.ts'
import { type ChampImporte, colonnesDe } from '../lecture/colonnes.ts'
import { colonneInterdite } from '../lecture/mots.ts'
import type { NatureVisite } from '../lecture/natures-visite.ts'
import { ChampEtablissementImport } from './champ-etablissement.tsx'
import classes from './echanges.module.css'
import type { DetailImport } from './import.tsx'
import { Natures } from './natures.tsx'

/** What the mapping step needs to know of an import; the employer's space has it too. */
export type FichierAVerifier = Pick<
  DetailImport,
  | 'id'
  | 'objet'
  | 'titres'
  | 'correspondance'
  | 'etablissement_id'
  | 'etablissements'
  | 'exhaustif'
  | 'apercu'
  | 'entreprise_id'
>
export interface ChoixDeColonnes {
  colonnes: (ChampImporte | null)[]
  etablissement_id: string | null
  exhaustif: boolean
  natures: Record<string, NatureVisite | null>
}

/** What each column is, over the first lines; remembered for the next file of the same sender. */
export function Correspondance({
  import: i,
  confirmer: envoyer,
}: {
  import: FichierAVerifier
  confirmer: (choix: ChoixDeColonnes) => Promise<void>
}) {
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
  const visites = i.objet === 'visites'
  const [natures, setNatures] = useState<Record<string, NatureVisite | null>>({})
  const options = colonnesDe(visites ? 'visites' : 'personnel').map((c) => ({
    value: c.champ,
    label: c.libelle,
  }))
  const rangNature = colonnes.indexOf('natureVisite')

  const choisir = (rang: number, champ: ChampImporte | null) =>
    // A field once: taken here, it leaves the column that held it.
    setColonnes((avant) => avant.map((c, autre) => (autre === rang ? champ : c === champ ? null : c)))

  async function confirmer() {
    setEnvoi(true)
    setRefus(null)
    try {
      await envoyer({
        colonnes,
        etablissement_id: avecSiret || visites ? null : etablissement,
        exhaustif,
        natures,
      })
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
                        data={options}
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
        {visites && rangNature >= 0 && (
          <Natures importId={i.id} colonne={rangNature} choix={natures} changer={setNatures} />
        )}
        {!avecSiret && !visites && (
          <ChampEtablissementImport import={i} valeur={etablissement} changer={setEtablissement} />
        )}
        {!visites && (
          <Checkbox
            checked={exhaustif}
            onChange={(e) => setExhaustif(e.currentTarget.checked)}
            label="Ce fichier liste tout le personnel de ses établissements"
            description="Les personnes connues qui n’y figurent pas seront proposées au départ."
          />
        )}
        <Group>
          <Button loading={envoi} onClick={() => void confirmer()}>
            Comparer avec le service
          </Button>
        </Group>
      </div>
    </Section>
  )
}
