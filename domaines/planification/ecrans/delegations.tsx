import { Button, Checkbox, Select, Tabs, Textarea } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Avis,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  champForm,
  client,
  EnTetePage,
  FicheEnAttente,
  formaterDate,
  NonRenseigne,
  pluriel,
  type ReponseGet,
  Section,
  SectionFormulaire,
  SiDroit,
  TableDonnees,
  TiroirFormulaire,
  useFormulaire,
  useParametreUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import {
  cles,
  ETATS_PROTOCOLE,
  type EtatProtocole,
  GENRES,
  MODES,
  NATURES_RETOUR,
  REORIENTATIONS,
} from '../vocabulaire.ts'
import classes from './ordre.module.css'
import { choixDe, useActualiser } from './ordre-commun.tsx'
import { NouveauProtocole } from './protocole-nouveau.tsx'

type Protocole = ReponseGet<'/api/planification/protocoles'>[number]
const TONS: Record<EtatProtocole, 'attention' | 'alerte' | 'succes' | 'neutre' | 'info'> = {
  brouillon: 'attention',
  a_signer: 'attention',
  a_venir: 'info',
  en_vigueur: 'succes',
  expire_bientot: 'attention',
  expire: 'alerte',
  resilie: 'neutre',
}
export function BadgeProtocole({ etat }: { etat: EtatProtocole }) {
  return <BadgeStatut ton={TONS[etat]}>{ETATS_PROTOCOLE[etat]}</BadgeStatut>
}

/** Delegation to nurses: protocols by pair, kinds that the service delegates, experience feedback. */
export default function Delegations() {
  const [onglet, setOnglet] = useParametreUrl('onglet', 'protocoles')
  const [nouveau, setNouveau] = useState(false)
  return (
    <>
      <EnTetePage
        titre="Délégations"
        sousTitre="Protocoles cadres entre médecins et infirmiers (R. 4623-14), genres de visite délégués, retours d’expérience."
        actions={
          <SiDroit droit="planification.protocoles">
            <Button onClick={() => setNouveau(true)}>Préparer un protocole</Button>
          </SiDroit>
        }
      />
      <Tabs value={onglet} onChange={(v) => v && setOnglet(v)} keepMounted={false}>
        <Tabs.List aria-label="Délégations">
          <Tabs.Tab value="protocoles">Protocoles</Tabs.Tab>
          <Tabs.Tab value="genres">Genres délégués</Tabs.Tab>
          <Tabs.Tab value="retours">Retours d’expérience</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="protocoles" pt="md">
          <Protocoles />
        </Tabs.Panel>
        <Tabs.Panel value="genres" pt="md">
          <Genres />
        </Tabs.Panel>
        <Tabs.Panel value="retours" pt="md">
          <Retours />
        </Tabs.Panel>
      </Tabs>
      {nouveau && <NouveauProtocole fermer={() => setNouveau(false)} />}
    </>
  )
}

function Protocoles() {
  const [tous, setTous] = useState(false)
  const requete = $api.useQuery('get', '/api/planification/protocoles', {
    params: { query: tous ? { tous: 'true' } : {} },
  })
  const { data: delegation } = $api.useQuery('get', '/api/planification/delegation')
  const lignes = requete.data ?? []
  const expires = lignes.filter((p) => p.etat === 'expire')
  const bientot = lignes.filter((p) => p.etat === 'expire_bientot')
  const sans = (delegation?.sansProtocole ?? []).filter((s) => !expires.some((p) => p.idest_id === s.id))
  return (
    <>
      {expires.length > 0 && (
        <div className={classes.espace}>
          <Avis ton="alerte" titre={`${pluriel(expires.length, 'protocole expiré', 'protocoles expirés')}`}>
            Aucune visite déléguée ne se planifie plus pour {expires.map((p) => p.idest).join(', ')} tant
            qu’une nouvelle version n’est pas signée.
          </Avis>
        </div>
      )}
      {bientot.length > 0 && (
        <div className={classes.espace}>
          <Avis
            ton="attention"
            titre={`${pluriel(bientot.length, 'protocole expire', 'protocoles expirent')} bientôt`}
          >
            {bientot.map((p) => `${p.idest} (le ${formaterDate(p.fin)})`).join(', ')}.
          </Avis>
        </div>
      )}
      {sans.length > 0 && (
        <div className={classes.espace}>
          <Avis titre="Infirmiers sans protocole en vigueur">{sans.map((s) => s.nom).join(', ')}.</Avis>
        </div>
      )}
      <Checkbox
        className={classes.espace}
        label="Montrer aussi les versions remplacées"
        checked={tous}
        onChange={(e) => setTous(e.currentTarget.checked)}
      />
      <TableDonnees
        legende="Protocoles cadres de délégation"
        unite={{ un: 'protocole' }}
        hauteur="libre"
        requete={
          {
            ...requete,
            data: requete.data ? { lignes, total: lignes.length } : undefined,
          } as never
        }
        cle={(p: Protocole) => p.id}
        lien={(p: Protocole) => `/delegations/${p.id}`}
        alerte={(p: Protocole) => p.etat === 'expire'}
        taillePage={500}
        vide={
          <Vide titre="Aucun protocole">
            Sans protocole signé, aucune visite déléguée ne se planifie pour un infirmier.
          </Vide>
        }
        colonnes={[
          { cle: 'idest', titre: 'Infirmier', rendu: (p: Protocole) => p.idest },
          { cle: 'medecin', titre: 'Médecin', rendu: (p: Protocole) => `Dr ${p.medecin}` },
          {
            cle: 'equipes',
            titre: 'Équipe',
            secondaire: true,
            rendu: (p: Protocole) => p.equipes.join(', ') || <NonRenseigne>Aucune</NonRenseigne>,
          },
          { cle: 'version', titre: 'Version', nombre: true, rendu: (p: Protocole) => p.version },
          {
            cle: 'periode',
            titre: 'Période',
            rendu: (p: Protocole) => `${formaterDate(p.debut)} – ${formaterDate(p.fin)}`,
          },
          {
            cle: 'genres',
            titre: 'Visites',
            nombre: true,
            rendu: (p: Protocole) => (
              <span title={p.genres.map((g) => GENRES[g]).join(', ')}>{p.genres.length}</span>
            ),
          },
          { cle: 'etat', titre: 'État', rendu: (p: Protocole) => <BadgeProtocole etat={p.etat} /> },
        ]}
      />
    </>
  )
}

function Genres() {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/delegation')
  const { peut } = useSession()
  const actualiser = useActualiser()
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const modes = new Map(data.genres.map((g) => [g.genre, g.mode]))
  return (
    <>
      <Section titre="Ce que le service délègue">
        <p className={classes.doux}>
          La loi borne ce choix : examens d’aptitude, attestations, visites post-exposition, second examen
          d’inaptitude et orientation vers le médecin ne se délèguent pas (R. 4623-14 II). Reprise, préreprise
          et visite à la demande ne se délèguent que depuis le 28/04/2022.
        </p>
        <ul className={classes.liste}>
          {cles(GENRES).map((genre) => (
            <li key={genre} className={classes.carte}>
              <div className={classes.ligne}>
                <span>{GENRES[genre]}</span>
                {peut('planification.genresDelegables') ? (
                  <Select
                    w={230}
                    aria-label={`Délégation : ${GENRES[genre]}`}
                    data={choixDe(MODES)}
                    value={modes.get(genre) ?? null}
                    allowDeselect={false}
                    onChange={async (mode) => {
                      try {
                        await client.PUT('/api/planification/delegation/genres/{genre}', {
                          params: { path: { genre } },
                          body: { mode: mode as keyof typeof MODES },
                        })
                        await actualiser()
                        annoncer('Délégation enregistrée.')
                      } catch (erreur) {
                        annoncerRefus(erreur)
                      }
                    }}
                  />
                ) : (
                  <b>{MODES[modes.get(genre) ?? 'jamais']}</b>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {data.reorientations.length > 0 && (
        <Section titre="Réorientations vers le médecin">
          <ul>
            {data.reorientations.map((r) => (
              <li key={`${r.annee}${r.raison}`}>
                {r.annee} · {REORIENTATIONS[r.raison as keyof typeof REORIENTATIONS]} : <b>{r.n}</b>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Retours() {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/retours')
  const [ouvert, setOuvert] = useState(false)
  const actualiser = useActualiser()
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return (
    <Section
      titre="Retours d’expérience"
      actions={
        <SiDroit droit="planification.protocoles">
          <Button size="xs" onClick={() => setOuvert(true)}>
            Partager un retour
          </Button>
        </SiDroit>
      }
    >
      {data.length === 0 ? (
        <Vide titre="Aucun retour" compact>
          Ce qui marche, ce qui gêne, ce qui pourrait changer dans les visites déléguées.
        </Vide>
      ) : (
        <ul className={classes.liste}>
          {data.map((r) => (
            <li key={r.id} className={classes.carte}>
              <div className={classes.ligne}>
                <b>{GENRES[r.genre]}</b>
                <BadgeStatut
                  ton={r.nature === 'difficulte' ? 'attention' : r.nature === 'reussite' ? 'succes' : 'info'}
                >
                  {NATURES_RETOUR[r.nature as keyof typeof NATURES_RETOUR]}
                </BadgeStatut>
                <span className={classes.doux}>
                  {r.auteur}, le {formaterDate(r.le)}
                </span>
                <SiDroit droit="planification.protocoles">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Retirer le retour de ${r.auteur}`}
                    onClick={async () => {
                      try {
                        await client.DELETE('/api/planification/retours/{id}', {
                          params: { path: { id: r.id } },
                        })
                        await actualiser()
                      } catch (erreur) {
                        annoncerRefus(erreur)
                      }
                    }}
                  >
                    Retirer
                  </Button>
                </SiDroit>
              </div>
              <p>{r.texte}</p>
            </li>
          ))}
        </ul>
      )}
      {ouvert && <NouveauRetour fermer={() => setOuvert(false)} />}
    </Section>
  )
}

const schemaRetour = z.object({
  genre: z.enum(cles(GENRES), 'Choisissez le genre de visite.'),
  nature: z.enum(cles(NATURES_RETOUR), 'Choisissez la nature.'),
  texte: champForm.texte(2000),
})

function NouveauRetour({ fermer }: { fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema: schemaRetour,
    valeursInitiales: { genre: '' as 'VIPI', nature: '' as 'reussite', texte: '' },
    enregistrer: (body) => client.POST('/api/planification/retours', { body }),
    message: 'Retour partagé.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre="Partager un retour d’expérience"
      formulaire={f}
      fermer={fermer}
      libelle="Partager"
    >
      <SectionFormulaire>
        <Select label="Genre de visite" data={choixDe(GENRES)} {...f.champ('genre')} />
        <Select label="Nature" data={choixDe(NATURES_RETOUR)} {...f.champ('nature')} />
        <Textarea
          label="Retour"
          description="Sur la pratique : rien qui permette de reconnaître un travailleur."
          autosize
          minRows={4}
          {...f.champ('texte')}
        />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
