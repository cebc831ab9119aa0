import { Button, Textarea } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  Chargement,
  ConfirmationAction,
  client,
  DateFr,
  Erreur,
  Etiquette,
  Nombre,
  pluriel,
  Section,
  SiDroit,
  TableDonnees,
  TiroirFormulaire,
  useFormulaire,
  useSession,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { estOuverte } from '../../statuts.ts'
import { BadgeDeclaration } from '../commun.tsx'
import classes from '../declarations.module.css'

/** On the member's record: its declarations year by year, and its « ordonnance de prévention » (ADH-044). */
export default function DeclarationsDeLAdherent({ id }: { id: string }) {
  const { peut } = useSession()
  const cache = useQueryClient()
  const [ecartee, setEcartee] = useState<string | null>(null)
  const [reprise, setReprise] = useState<string | null>(null)
  const requete = $api.useQuery('get', '/api/declarations/entreprises/{id}', { params: { path: { id } } })
  const lignes = requete.data?.declarations
  const table = {
    ...requete,
    data: lignes ? { lignes, total: lignes.length } : undefined,
  } as never as Parameters<typeof TableDonnees<NonNullable<typeof lignes>[number]>>[0]['requete']
  const rafraichir = () => cache.invalidateQueries()
  return (
    <>
      <Section titre="Déclarations annuelles">
        <TableDonnees
          legende="Déclarations de l’adhérent"
          unite={{ un: 'déclaration' }}
          requete={table}
          cle={(l) => l.id}
          hauteur="libre"
          vide={<Vide titre="Aucune déclaration">Cet adhérent n’est dans aucune campagne.</Vide>}
          colonnes={[
            { cle: 'annee', titre: 'Année', rendu: (l) => String(l.annee) },
            {
              cle: 'etablissement',
              titre: 'Établissement',
              rendu: (l) => (l.commune ? `${l.etablissement} (${l.commune})` : l.etablissement),
            },
            {
              cle: 'statut',
              titre: 'Statut',
              rendu: (l) => <BadgeDeclaration statut={l.statut} retard={l.retard} />,
            },
            { cle: 'deposeeLe', titre: 'Déposée le', rendu: (l) => <DateFr date={l.deposeeLe} /> },
            ...(['effectif', 'sis', 'sia', 'sir'] as const).map((cle) => ({
              cle,
              titre: cle === 'effectif' ? 'Effectif' : cle.toUpperCase(),
              nombre: true,
              rendu: (l: NonNullable<typeof lignes>[number]) =>
                l[cle] === null ? '' : <Nombre valeur={l[cle]} />,
            })),
            ...(peut('declarations.relancer')
              ? [
                  {
                    cle: 'gestes',
                    titre: 'Classement',
                    rendu: (l: NonNullable<typeof lignes>[number]) =>
                      estOuverte(l.statut) ? (
                        <Button size="compact-sm" variant="default" onClick={() => setEcartee(l.id)}>
                          Sans objet
                        </Button>
                      ) : l.statut === 'sans_objet' ? (
                        <Button size="compact-sm" variant="default" onClick={() => setReprise(l.id)}>
                          Reprendre
                        </Button>
                      ) : (
                        ''
                      ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <SiDroit droit="declarations.lire">
        <Ordonnance id={id} />
      </SiDroit>
      {ecartee && (
        <TiroirSansObjet id={ecartee} fermer={() => setEcartee(null)} apres={() => void rafraichir()} />
      )}
      <ConfirmationAction
        ouverte={reprise !== null}
        fermer={() => setReprise(null)}
        titre="Reprendre cette déclaration ?"
        libelleAction="Reprendre"
        agir={async () => {
          await client.POST('/api/declarations/{id}/classement', {
            params: { path: { id: reprise! } },
            body: { geste: 'reprendre' },
          })
          await rafraichir()
        }}
      >
        Elle redevient à faire par l’employeur.
      </ConfirmationAction>
    </>
  )
}

const schema = z.object({ motif: z.string().trim().min(5, 'Dites pourquoi, en une phrase.').max(500) })

function TiroirSansObjet({ id, fermer, apres }: { id: string; fermer: () => void; apres: () => void }) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { motif: '' },
    enregistrer: ({ motif }) =>
      client.POST('/api/declarations/{id}/classement', {
        params: { path: { id } },
        body: { geste: 'ecarter', motif },
      }),
    message: 'Déclaration classée sans objet.',
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <TiroirFormulaire titre="Classer sans objet" libelle="Classer sans objet" formulaire={f} fermer={fermer}>
      <Textarea label="Pourquoi ?" autosize minRows={2} {...f.champ('motif')} />
    </TiroirFormulaire>
  )
}

const FONDE = { SIR: 'Suivi renforcé', SIA: 'Suivi adapté', ATTEST: 'Attestation' } as const

function Ordonnance({ id }: { id: string }) {
  const requete = $api.useQuery('get', '/api/declarations/entreprises/{id}/ordonnance', {
    params: { path: { id } },
  })
  const { data } = requete
  const erreur: unknown = requete.error
  return (
    <Section
      titre="Ordonnance de prévention"
      aide="D’après les expositions déclarées et celles que le service a constatées : les risques, et ce qu’il y a à faire."
      actions={
        data && data.risques.length > 0 ? (
          <Button
            component="a"
            href={`/api/declarations/entreprises/${id}/ordonnance.pdf`}
            download
            variant="default"
            leftSection={<IconDownload size={17} aria-hidden />}
          >
            Ordonnance en PDF
          </Button>
        ) : undefined
      }
    >
      {erreur && !data ? (
        <Erreur compact erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !data ? (
        <Chargement lignes={4} />
      ) : data.risques.length === 0 ? (
        <Vide titre="Aucun risque relevé">Ni l’employeur ni le service n’ont noté d’exposition.</Vide>
      ) : (
        data.risques.map((r) => (
          <section key={r.nature} className={classes.bloc} aria-label={r.libelle}>
            <h3>
              {r.libelle} {r.fonde && <Etiquette titre={r.article ?? undefined}>{FONDE[r.fonde]}</Etiquette>}
            </h3>
            <span className={classes.doux}>
              {r.declares > 0
                ? `${pluriel(r.declares, 'travailleur déclaré', 'travailleurs déclarés')}`
                : 'Non déclaré par l’employeur'}
              {r.observes > 0 &&
                ` · observé par le service pour ${pluriel(r.observes, 'autre travailleur', 'autres travailleurs')}`}
            </span>
            <ul className={classes.conseils}>
              {r.employeur.map((c) => (
                <li key={c}>{c}</li>
              ))}
              {r.service.map((c) => (
                <li key={c}>
                  <strong>Le service peut apporter :</strong> {c}
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Section>
  )
}
