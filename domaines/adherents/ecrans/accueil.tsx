import { Button } from '@mantine/core'
import { IconBuildingPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  $api,
  EnTetePage,
  formaterDate,
  formaterJoursRelatifs,
  formaterNombre,
  Lien,
  pluriel,
  type ReponseApi,
  Section,
  SiDroit,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { TYPES_ADHESION, TYPES_CONTACT, type TypeAdhesion, type TypeContact } from '../vocabulaire.ts'
import classes from './accueil.module.css'
import { Attente } from './attente.tsx'

type Journee = ReponseApi<'/api/adherents/accueil'>

/** The day of those who look after members: what waits for them, and where the service stands. */
export default function AccueilAdherents() {
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/accueil')
  return (
    <>
      <EnTetePage
        titre="Relation adhérents"
        actions={
          <SiDroit droit="adherents.modifier">
            <Button
              component={Link}
              to="/adherents/nouveau"
              leftSection={<IconBuildingPlus size={18} aria-hidden />}
            >
              Nouvel adhérent
            </Button>
          </SiDroit>
        }
      />
      {data ? <Contenu j={data} /> : <Attente erreur={error} reessayer={() => void refetch()} />}
    </>
  )
}

function Contenu({ j }: { j: Journee }) {
  const { chiffres: c } = j
  const chiffres: [libelle: string, valeur: number, precision?: string][] = [
    ['Adhérents', c.adherents, pluriel(c.effectif, 'salarié')],
    ['Comptes de travail temporaire', c.comptes_ett, 'comptés à part'],
    [
      'Indépendants',
      c.independants,
      c.echues > 0 ? `${pluriel(c.echues, 'adhésion échue', 'adhésions échues')}` : undefined,
    ],
    [
      'Nouveaux ce mois-ci',
      c.nouveaux_mois,
      `${formaterNombre(c.nouveaux_annee)} cette année, ${pluriel(c.effectif_nouveaux_annee, 'salarié')}`,
    ],
    [
      'Radiés cette année',
      c.radies_annee,
      `dont ${formaterNombre(c.manquements_annee)} pour manquement, ${pluriel(c.effectif_radies_annee, 'salarié')}`,
    ],
  ]
  return (
    <>
      <dl className={classes.chiffres}>
        {chiffres.map(([libelle, valeur, precision]) => (
          <div key={libelle}>
            <dt>{libelle}</dt>
            <dd>
              {formaterNombre(valeur)}
              {precision && <small>{precision}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.colonnes}>
        <Demandes
          titre="Demandes à traiter"
          demandes={j.demandes}
          statut="demandee"
          vide="Aucune demande en attente"
        />
        <Demandes
          titre="Dossiers à compléter"
          demandes={j.aCompleter}
          statut="a_completer"
          vide="Aucun dossier incomplet"
        />
        <ACorriger j={j} />
        <Nouveaux j={j} />
      </div>
    </>
  )
}

function Demandes({
  titre,
  demandes,
  statut,
  vide,
}: {
  titre: string
  demandes: Journee['demandes']
  statut: string
  vide: string
}) {
  return (
    <Section
      titre={`${titre} (${formaterNombre(demandes.total)})`}
      actions={demandes.total > 0 && <Lien vers={`/adherents?statut=${statut}`}>Tout voir</Lien>}
    >
      {demandes.lignes.length === 0 ? (
        <Vide titre={vide} compact />
      ) : (
        <ul className={classes.liste}>
          {demandes.lignes.map((d) => (
            <Ligne
              key={d.id}
              vers={`/adherents/${d.entreprise_id}?onglet=adhesion`}
              titre={d.entreprise}
              meta={[
                d.commune,
                TYPES_ADHESION[d.type as TypeAdhesion],
                d.statut === 'a_completer' ? d.motif : null,
              ]}
              droite={
                <>
                  {formaterJoursRelatifs(d.demandee_le)}
                  {!d.accuse_le && (
                    <>
                      <br />
                      sans accusé
                    </>
                  )}
                </>
              }
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function ACorriger({ j }: { j: Journee }) {
  const { parMotif, lignes } = j.aCorriger
  return (
    <Section
      titre={`Contacts à corriger (${formaterNombre(parMotif.injoignable + parMotif.sans_contact)})`}
      actions={<Lien vers="/adherents/contacts-a-corriger">Tout voir</Lien>}
    >
      {lignes.length === 0 ? (
        <Vide titre="Chaque adhérent peut être joint" compact />
      ) : (
        <ul className={classes.liste}>
          {lignes.map((l) => (
            <Ligne
              key={l.cle}
              vers={`/adherents/${l.entreprise_id}?onglet=contacts`}
              titre={l.entreprise}
              meta={
                l.contact ? [l.contact, TYPES_CONTACT[l.type as TypeContact]] : ['Aucun contact joignable']
              }
              droite={l.depuis && `depuis le ${formaterDate(l.depuis)}`}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Nouveaux({ j }: { j: Journee }) {
  return (
    <Section
      titre={`Nouveaux adhérents du mois (${formaterNombre(j.chiffres.nouveaux_mois)})`}
      actions={<Lien vers="/adherents?tri=-depuis">Tout voir</Lien>}
    >
      {j.nouveaux.length === 0 ? (
        <Vide titre="Aucun nouvel adhérent ce mois-ci" compact />
      ) : (
        <ul className={classes.liste}>
          {j.nouveaux.map((n) => (
            <Ligne
              key={n.id}
              vers={`/adherents/${n.id}`}
              titre={n.entreprise}
              meta={[
                n.commune,
                n.equipe ?? 'Sans équipe',
                n.effectif === null ? null : pluriel(n.effectif, 'salarié'),
              ]}
              droite={formaterDate(n.debut)}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Ligne({
  vers,
  titre,
  meta,
  droite,
}: {
  vers: string
  titre: string
  meta: (string | null)[]
  droite?: ReactNode
}) {
  return (
    <li>
      <div>
        <Lien vers={vers}>{titre}</Lien>
        <span className={classes.meta}>{meta.filter(Boolean).join(' · ')}</span>
      </div>
      {droite && <span className={classes.droite}>{droite}</span>}
    </li>
  )
}
