import { Button, Checkbox, Group, Tabs, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  AvisRefus,
  annoncer,
  BadgeStatut,
  ConfirmationAction,
  champForm,
  client,
  EnTetePage,
  enRefus,
  FicheEnAttente,
  GardeSortie,
  type ReponseGet,
  SectionFormulaire,
  SiDroit,
  TiroirFormulaire,
  useAller,
  useFormulaire,
  useParametre,
  useSession,
} from '../../../plateforme/interface/index.ts'
import { LISTES, type Liste, STATUTS_SCHEMA } from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { Rang, useActualiser } from './ordre-commun.tsx'
import { CritereEdite, type CritereLu, critereEnClair, critereNeuf } from './ordre-critere.tsx'
import { Mouvements } from './ordre-mouvements.tsx'

type Version = ReponseGet<'/api/planification/schemas/{id}'>
interface Regle {
  cle: string
  liste: Liste
  libelle: string
  libelle_discret: string | null
  libelle_adherents: string | null
  criteres: CritereLu[]
}

/** One version: read by all, edited while it is a draft, compared with the one in force, put in force. */
export default function VersionDuSchema() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/schemas/{id}', {
    params: { path: { id } },
  })
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return <Lue key={`${data.id}/${data.statut}`} version={data} />
}

function Lue({ version }: { version: Version }) {
  const { peut } = useSession()
  const modifiable = version.statut === 'brouillon' && peut('planification.ordreModifier')
  const initiales: Regle[] = version.liste.map(({ id, rang: _, ...r }) => ({ cle: id, ...r }))
  const [regles, setRegles] = useState(initiales)
  const [sale, setSale] = useState(false)
  const [fenetre, ouvrir] = useState<'vigueur' | 'abandon' | 'texte' | null>(null)
  const changer = (r: Regle[]) => {
    setRegles(r)
    setSale(true)
  }
  return (
    <>
      <EnTetePage
        titre={version.nom}
        filAriane={[{ libelle: 'Schéma de suivi', chemin: '/reglages/schema-de-suivi' }]}
        badges={
          <BadgeStatut
            ton={
              version.statut === 'actif' ? 'succes' : version.statut === 'brouillon' ? 'attention' : 'neutre'
            }
          >
            {STATUTS_SCHEMA[version.statut]}
          </BadgeStatut>
        }
        actions={
          <SiDroit droit="planification.ordreModifier">
            {['brouillon', 'actif'].includes(version.statut) && (
              <Button variant="default" onClick={() => ouvrir('texte')}>
                Nom et présentation
              </Button>
            )}
            {modifiable && (
              <>
                <Button variant="default" onClick={() => ouvrir('abandon')}>
                  Abandonner
                </Button>
                <Button onClick={() => ouvrir('vigueur')} disabled={sale}>
                  Mettre en vigueur
                </Button>
              </>
            )}
          </SiDroit>
        }
      />
      <GardeSortie estModifie={() => sale} />
      <Tabs defaultValue="interne" keepMounted={false}>
        <Tabs.List aria-label="Version du schéma">
          <Tabs.Tab value="interne">Version interne</Tabs.Tab>
          <Tabs.Tab value="adherents">Version des adhérents</Tabs.Tab>
          {modifiable && <Tabs.Tab value="comparaison">Ce qui changerait</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="interne" pt="md">
          {modifiable && (
            <Enregistrer version={version} regles={regles} sale={sale} fait={() => setSale(false)} />
          )}
          <div className={modifiable ? undefined : classes.colonnes}>
            {(['MT', 'IDEST'] as const).map((liste) => (
              <ListeDeRegles key={liste} liste={liste} regles={regles} {...(modifiable ? { changer } : {})} />
            ))}
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="adherents" pt="md">
          <PourAdherents version={version} regles={regles} />
        </Tabs.Panel>
        <Tabs.Panel value="comparaison" pt="md">
          {sale && <Avis ton="attention">Enregistrez les règles pour comparer ce que vous voyez.</Avis>}
          <Mouvements id={version.id} />
        </Tabs.Panel>
      </Tabs>
      {fenetre && <Fenetres quoi={fenetre} version={version} fermer={() => ouvrir(null)} />}
    </>
  )
}

function Enregistrer({
  version,
  regles,
  sale,
  fait,
}: {
  version: Version
  regles: Regle[]
  sale: boolean
  fait: () => void
}) {
  const actualiser = useActualiser()
  const [refus, setRefus] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  async function enregistrer() {
    setEnCours(true)
    setRefus(null)
    try {
      const corps = regles.map(({ cle: _, ...r }) => r) as never
      await client.PUT('/api/planification/schemas/{id}/regles', {
        params: { path: { id: version.id } },
        body: { regles: corps },
      })
      fait()
      await actualiser()
      annoncer('Règles enregistrées.')
    } catch (erreur) {
      const r = enRefus(erreur)
      setRefus([r.message, ...new Set(Object.values(r.champs ?? {}))].join(' '))
    } finally {
      setEnCours(false)
    }
  }
  return (
    <Group justify="space-between" mb="sm">
      <span className={classes.doux}>
        Le premier critère qui convient place le travailleur. Les rangs suivent l’ordre des règles.
      </span>
      <Button onClick={() => void enregistrer()} loading={enCours} disabled={!sale}>
        Enregistrer les règles
      </Button>
      {refus && <AvisRefus>{refus}</AvisRefus>}
    </Group>
  )
}

function ListeDeRegles({
  liste,
  regles,
  changer,
}: {
  liste: Liste
  regles: Regle[]
  changer?: (r: Regle[]) => void
}) {
  const siennes = regles.filter((r) => r.liste === liste)
  const remplacer = (nouvelles: Regle[]) =>
    changer?.([
      ...(liste === 'MT' ? nouvelles : regles.filter((r) => r.liste === 'MT')),
      ...(liste === 'IDEST' ? nouvelles : regles.filter((r) => r.liste === 'IDEST')),
    ])
  const deplacer = (i: number, pas: number) => {
    const copie = [...siennes]
    const [r] = copie.splice(i, 1)
    copie.splice(i + pas, 0, r!)
    remplacer(copie)
  }
  return (
    <section className={classes.espace} aria-label={LISTES[liste]}>
      <Group justify="space-between" mb="xs">
        <h2 style={{ margin: 0, fontSize: '1.05rem' }}>{LISTES[liste]}</h2>
        {changer && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() =>
              remplacer([
                ...siennes,
                {
                  ...{ cle: crypto.randomUUID(), liste, libelle: '', libelle_discret: null },
                  ...{ libelle_adherents: null, criteres: [critereNeuf()] },
                },
              ])
            }
          >
            Ajouter une règle
          </Button>
        )}
      </Group>
      <ol className={classes.liste}>
        {siennes.map((r, i) => (
          <li key={r.cle} className={classes.carte}>
            {changer ? (
              <RegleEditee
                regle={r}
                rang={i + 1}
                dernier={i === siennes.length - 1}
                changer={(n) => remplacer(siennes.map((x) => (x.cle === r.cle ? n : x)))}
                retirer={() => remplacer(siennes.filter((x) => x.cle !== r.cle))}
                deplacer={(pas) => deplacer(i, pas)}
              />
            ) : (
              <div className={classes.regle} style={{ alignItems: 'flex-start' }}>
                <Rang rang={i + 1} />
                <div>
                  <b>{r.libelle}</b>
                  {r.criteres.map((c) => (
                    <p key={JSON.stringify(c)} className={classes.doux}>
                      {critereEnClair(c)}
                    </p>
                  ))}
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function RegleEditee({
  regle: r,
  rang,
  dernier,
  changer,
  retirer,
  deplacer,
}: {
  regle: Regle
  rang: number
  dernier: boolean
  changer: (r: Regle) => void
  retirer: () => void
  deplacer: (pas: number) => void
}) {
  const [ouverte, setOuverte] = useState(r.libelle === '')
  const nom = r.libelle || 'nouvelle règle'
  return (
    <>
      <div className={classes.editeur}>
        <Rang rang={rang} />
        <div>
          <TextInput
            aria-label={`Libellé de la règle ${rang}`}
            value={r.libelle}
            onChange={(e) => changer({ ...r, libelle: e.currentTarget.value })}
          />
          {!ouverte && <p className={classes.doux}>{r.criteres.map(critereEnClair).join(' ; ou ')}</p>}
        </div>
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Monter : ${nom}`}
            disabled={rang === 1}
            onClick={() => deplacer(-1)}
          >
            <IconArrowUp size={15} aria-hidden />
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Descendre : ${nom}`}
            disabled={dernier}
            onClick={() => deplacer(1)}
          >
            <IconArrowDown size={15} aria-hidden />
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={ouverte}
            onClick={() => setOuverte(!ouverte)}
          >
            {ouverte ? 'Replier' : 'Modifier'}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={`Retirer : ${nom}`} onClick={retirer}>
            <IconTrash size={15} aria-hidden />
          </Button>
        </Group>
      </div>
      {ouverte && (
        <>
          <div className={classes.grille} style={{ marginTop: '0.6rem' }}>
            <TextInput
              label="Libellé pour l’assistante"
              description="Quand la règle tient à un fait de santé."
              value={r.libelle_discret ?? ''}
              onChange={(e) => changer({ ...r, libelle_discret: e.currentTarget.value || null })}
            />
            <TextInput
              label="Libellé pour les adhérents"
              description="Vide : la règle ne leur est pas montrée."
              value={r.libelle_adherents ?? ''}
              onChange={(e) => changer({ ...r, libelle_adherents: e.currentTarget.value || null })}
            />
          </div>
          {r.criteres.map((c, i) => (
            <CritereEdite
              // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no name of their own
              key={i}
              numero={i + 1}
              critere={c}
              changer={(n) => changer({ ...r, criteres: r.criteres.map((x, k) => (k === i ? n : x)) })}
              {...(r.criteres.length > 1
                ? { retirer: () => changer({ ...r, criteres: r.criteres.filter((_, k) => k !== i) }) }
                : {})}
            />
          ))}
          {r.criteres.length < 6 && (
            <Button
              mt="xs"
              size="xs"
              variant="subtle"
              onClick={() => changer({ ...r, criteres: [...r.criteres, critereNeuf()] })}
            >
              Ajouter un critère (ou)
            </Button>
          )}
        </>
      )}
    </>
  )
}

function PourAdherents({ version, regles }: { version: Version; regles: Regle[] }) {
  return (
    <>
      <Avis ton={version.publie ? 'succes' : 'info'}>
        {version.publie
          ? 'Les adhérents lisent ce texte dans leur espace quand la version est en vigueur.'
          : 'Cette version n’est pas montrée aux adhérents.'}
      </Avis>
      {version.presentation && <p>{version.presentation}</p>}
      <div className={classes.colonnes}>
        {(['MT', 'IDEST'] as const).map((liste) => (
          <section key={liste}>
            <h2 style={{ fontSize: '1.05rem' }}>Visites tenues par les {LISTES[liste].toLowerCase()}</h2>
            <ol>
              {regles
                .filter((r) => r.liste === liste && r.libelle_adherents)
                .map((r) => (
                  <li key={r.cle}>{r.libelle_adherents}</li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}

const schemaTexte = z.object({
  nom: champForm.texte(120),
  presentation: champForm.texteOptionnel(4000),
  publie: z.boolean(),
  note: champForm.texteOptionnel(2000),
})

function Fenetres({
  quoi,
  version,
  fermer,
}: {
  quoi: 'vigueur' | 'abandon' | 'texte'
  version: Version
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const aller = useAller()
  const params = { params: { path: { id: version.id } } }
  if (quoi === 'texte') return <Texte version={version} fermer={fermer} />
  return quoi === 'vigueur' ? (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre={`Mettre en vigueur « ${version.nom} » ?`}
      libelleAction="Mettre en vigueur"
      agir={async () => {
        await client.POST('/api/planification/schemas/{id}/vigueur', params)
        await actualiser()
        annoncer('Version en vigueur. Les listes sont rangées de nouveau.')
      }}
    >
      La version actuelle prend fin hier et reste consultable. Toutes les listes sont rangées de nouveau dès
      maintenant. Une version en vigueur ne se modifie plus.
    </ConfirmationAction>
  ) : (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre="Abandonner ce brouillon ?"
      libelleAction="Abandonner"
      danger
      agir={async () => {
        await client.POST('/api/planification/schemas/{id}/abandon', params)
        await actualiser()
        aller('/reglages/schema-de-suivi')
      }}
    >
      Il reste consultable mais ne pourra plus entrer en vigueur.
    </ConfirmationAction>
  )
}

function Texte({ version, fermer }: { version: Version; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaTexte,
    valeursInitiales: {
      nom: version.nom,
      presentation: version.presentation ?? '',
      publie: version.publie,
      note: version.note ?? '',
    },
    enregistrer: (body) =>
      client.PATCH('/api/planification/schemas/{id}', { params: { path: { id: version.id } }, body }),
    message: 'Version enregistrée.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Nom et présentation" formulaire={f} fermer={fermer}>
      <SectionFormulaire>
        <TextInput label="Nom de la version" {...f.champ('nom')} />
        <Textarea label="Présentation aux adhérents" autosize minRows={4} {...f.champ('presentation')} />
        <Checkbox
          label="Montrer l’ordre aux adhérents dans leur espace"
          {...f.champ('publie', { type: 'checkbox' })}
        />
        <Textarea label="Note interne" autosize minRows={2} {...f.champ('note')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
