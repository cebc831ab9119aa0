import { Button, Group, Radio, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  ageLe,
  annoncer,
  aujourdhui,
  champForm,
  client,
  DateFr,
  EnTetePage,
  FicheEnAttente,
  FormulaireModal,
  Lien,
  NonRenseigne,
  SiDroit,
  sansAccents,
  useAller,
  useFormulaire,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import { SEXES, type Sexe, STATUTS_IDENTITE, type StatutIdentite } from '../vocabulaire.ts'
import { useActualiser } from './commun.ts'
import classes from './comparer.module.css'
import type { FicheLue } from './fiche/types.ts'
import { dates, nomListe } from './valeurs.tsx'

/** Two records side by side, and the two decisions that may be taken. */
export default function Comparer() {
  const un = useParametre('un')
  const autre = useParametre('autre')
  const a = $api.useQuery('get', '/api/travailleurs/{id}', { params: { path: { id: un } } })
  const b = $api.useQuery('get', '/api/travailleurs/{id}', { params: { path: { id: autre } } })
  if (!a.data || !b.data)
    return (
      <FicheEnAttente
        erreur={a.error ?? b.error}
        reessayer={() => {
          void a.refetch()
          void b.refetch()
        }}
      />
    )
  const dejaFusionnes = a.data.id === b.data.id
  return (
    <>
      <EnTetePage
        titre="Comparer deux dossiers"
        filAriane={[
          { libelle: 'Travailleurs', chemin: '/travailleurs' },
          { libelle: 'Doublons probables', chemin: '/travailleurs/doublons' },
        ]}
      />
      {dejaFusionnes ? (
        <Avis action={<Lien vers={`/travailleurs/${a.data.id}`}>Ouvrir le dossier</Lien>}>
          Ces deux dossiers ont déjà été fusionnés.
        </Avis>
      ) : (
        <Comparaison a={a.data} b={b.data} />
      )}
    </>
  )
}

const TRAITS: [titre: string, lire: (f: FicheLue) => string | null][] = [
  ['Nom de naissance', (f) => f.nom_naissance],
  ['Nom d’usage', (f) => f.nom_usage],
  ['Prénoms', (f) => f.prenoms],
  ['Prénom d’usage', (f) => f.prenom_usage],
  ['Sexe', (f) => SEXES[f.sexe as Sexe]],
  ['Lieu de naissance', (f) => f.lieu_naissance],
  ['Qualité de l’identité', (f) => STATUTS_IDENTITE[f.statut_identite as StatutIdentite]],
]

/** Two values said by both records, and not the same once case and accents are left out. */
const differe = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && sansAccents(a) !== sansAccents(b)

function Comparaison({ a, b }: { a: FicheLue; b: FicheLue }) {
  const [garde, setGarde] = useState(a.id)
  const [decision, setDecision] = useState<'fusion' | 'differents' | null>(null)
  const fermer = () => setDecision(null)
  const ligne = (titre: string, cellules: [ReactNode, ReactNode], differe: boolean) => (
    <tr key={titre} data-differe={differe || undefined}>
      <th scope="row">
        {titre}
        {differe && <small>différent</small>}
      </th>
      <td>{cellules[0]}</td>
      <td>{cellules[1]}</td>
    </tr>
  )
  const dit = (v: string | null) => v ?? <NonRenseigne>—</NonRenseigne>
  return (
    <>
      <div className={classes.cadre}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {[a, b].map((f) => (
                <th key={f.id} scope="col">
                  <Lien vers={`/travailleurs/${f.id}`}>{nomListe(f)}</Lien>
                  <small>dossier n° {f.numero}</small>
                  <SiDroit droit="travailleurs.fusionner">
                    <Radio
                      name="garde"
                      label="Dossier à garder"
                      checked={garde === f.id}
                      onChange={() => setGarde(f.id)}
                    />
                  </SiDroit>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ligne(
              'Naissance',
              [<Naissance key="a" f={a} />, <Naissance key="b" f={b} />],
              a.naissance !== b.naissance,
            )}
            {TRAITS.map(([titre, lire]) =>
              ligne(titre, [dit(lire(a)), dit(lire(b))], differe(lire(a), lire(b))),
            )}
            {ligne('Contrats', [<Contrats key="a" f={a} />, <Contrats key="b" f={b} />], false)}
          </tbody>
        </table>
      </div>
      <SiDroit droit="travailleurs.fusionner">
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => setDecision('differents')}>
            Ce sont deux personnes
          </Button>
          <Button onClick={() => setDecision('fusion')}>C’est la même personne</Button>
        </Group>
      </SiDroit>
      {decision === 'fusion' && (
        <Fusionner garde={garde === a.id ? a : b} absorbe={garde === a.id ? b : a} fermer={fermer} />
      )}
      {decision === 'differents' && <Ecarter a={a} b={b} fermer={fermer} />}
    </>
  )
}

function Naissance({ f }: { f: FicheLue }) {
  return (
    <>
      <DateFr date={f.naissance} /> · {ageLe(f.naissance)} ans
    </>
  )
}

function Contrats({ f }: { f: FicheLue }) {
  if (f.contrats.length === 0) return <NonRenseigne>Aucun</NonRenseigne>
  return (
    <ul>
      {f.contrats.map((c) => (
        <li key={c.id}>
          {c.employeur}
          <small>
            {dates(c, aujourdhui())}
            {c.postes[0] && ` · ${c.postes[0].intitule}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

const schemaMotif = z.object({ motif: champForm.texte(500) })

function Ecarter({ a, b, fermer }: { a: FicheLue; b: FicheLue; fermer: () => void }) {
  const aller = useAller()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaMotif,
    valeursInitiales: { motif: '' },
    enregistrer: ({ motif }) =>
      client.POST('/api/travailleurs/doublons/ecarter', { body: { un: a.id, autre: b.id, motif } }),
    message: 'Les deux dossiers restent distincts.',
    apres: () => {
      actualiser()
      aller('/travailleurs/doublons')
    },
  })
  return (
    <FormulaireModal
      titre="Ce sont deux personnes"
      formulaire={f}
      fermer={fermer}
      libelle="Garder les deux dossiers"
    >
      <Textarea
        label="Comment le savez-vous ?"
        description="La question ne sera plus posée pour ces deux dossiers."
        autosize
        minRows={2}
        {...f.champ('motif')}
      />
    </FormulaireModal>
  )
}

const schemaFusion = z.object({
  motif: champForm.texte(500),
  coordonnees: champForm.choix(['garde', 'absorbe']),
})

function Fusionner({ garde, absorbe, fermer }: { garde: FicheLue; absorbe: FicheLue; fermer: () => void }) {
  const aller = useAller()
  const actualiser = useActualiser()
  const deux = garde.coordonnees !== null && absorbe.coordonnees !== null
  const f = useFormulaire({
    schema: schemaFusion,
    valeursInitiales: { motif: '', coordonnees: 'garde' },
    enregistrer: (saisie) =>
      client.POST('/api/travailleurs/doublons/fusionner', {
        body: { ...saisie, garde: garde.id, absorbe: absorbe.id },
      }),
    apres: () => {
      actualiser()
      annoncer('Dossiers fusionnés.')
      aller(`/travailleurs/${garde.id}`)
    },
  })
  return (
    <FormulaireModal
      titre="C’est la même personne"
      formulaire={f}
      fermer={fermer}
      libelle="Fusionner les deux dossiers"
    >
      <Avis ton="attention">
        {`Le dossier n° ${garde.numero} (${nomListe(garde)}) garde son identité et reçoit ${absorbe.contrats.length === 0 ? 'les coordonnées' : absorbe.contrats.length === 1 ? 'le contrat' : `les ${absorbe.contrats.length} contrats`} du n° ${absorbe.numero}, qui mènera désormais à lui. La fusion ne se défait pas.`}
      </Avis>
      {deux && (
        <Radio.Group label="Coordonnées personnelles" {...f.champ('coordonnees')}>
          <Group mt={4}>
            <Radio value="garde" label={`Celles du n° ${garde.numero}`} />
            <Radio value="absorbe" label={`Celles du n° ${absorbe.numero}`} />
          </Group>
        </Radio.Group>
      )}
      <Textarea label="Comment le savez-vous ?" autosize minRows={2} {...f.champ('motif')} />
    </FormulaireModal>
  )
}
