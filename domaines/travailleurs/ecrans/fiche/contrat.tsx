import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import {
  Avis,
  aujourdhui,
  BadgeStatut,
  Etiquette,
  Lien,
  NonRenseigne,
  SiDroit,
  typo,
} from '../../../../plateforme/interface/index.ts'
import {
  type CodeSituation,
  MOTIFS_FIN,
  type MotifFin,
  SITUATIONS,
  SOURCES,
  type SourceExposition,
  TYPES_CONTRAT,
  type TypeContrat,
} from '../../vocabulaire.ts'
import { enCoursLe } from '../commun.ts'
import { dates, Fondements } from '../valeurs.tsx'
import classes from './contrats.module.css'
import type { Contrat, Ouvrir } from './types.ts'

/** One contract with its posts, exposures and situations, each in a drawer of its own. */
export function CarteContrat({
  contrat: c,
  principal,
  ouvrir,
}: {
  contrat: Contrat
  principal: boolean
  ouvrir: Ouvrir
}) {
  const le = aujourdhui()
  const courant = enCoursLe(c, le)
  const avenir = c.debut > le
  return (
    <section
      className={classes.contrat}
      data-fini={(!courant && !avenir) || undefined}
      aria-label={c.employeur}
    >
      <div className={classes.entete}>
        <div>
          <h3>
            <Lien vers={`/adherents/${c.entreprise_id}`}>{c.employeur}</Lien>{' '}
            {courant ? (
              <BadgeStatut ton="succes">En cours</BadgeStatut>
            ) : avenir ? (
              <BadgeStatut ton="info">À venir</BadgeStatut>
            ) : (
              <BadgeStatut>Terminé</BadgeStatut>
            )}{' '}
            {principal && (
              <Etiquette titre="Contrat le plus ancien (D. 4624-59)">Employeur principal</Etiquette>
            )}
          </h3>
          <p className={classes.meta}>
            {[
              `${TYPES_CONTRAT[c.type as TypeContrat]}${c.temps_partiel ? ' à temps partiel' : ''} ${dates(c, le)}`,
              c.motif_fin && (MOTIFS_FIN[c.motif_fin as MotifFin] ?? c.motif_fin),
              c.etablissement,
              c.numero && `n° ${c.numero}`,
              c.pcs && `PCS ${c.pcs}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className={classes.meta}>
            {c.equipe ? `Suivi par ${c.equipe}` : 'Aucune équipe ne suit cet établissement'}
            {c.utilisatrice && ` · Mission chez ${c.utilisatrice}`}
          </p>
        </div>
        <SiDroit droit="travailleurs.modifier">
          <ActionsContrat contrat={c} courant={courant || avenir} ouvrir={ouvrir} />
        </SiDroit>
      </div>
      {c.exclusion_suivi && (
        <Avis ton="attention" titre="Exclu du suivi de ce service">
          {c.exclusion_suivi}
        </Avis>
      )}
      <div className={classes.faits}>
        <Groupe
          titre="Postes"
          libelle="Ajouter un poste"
          ajouter={() => ouvrir({ quoi: 'poste', contrat: c })}
        >
          {c.postes.map((p) => (
            <Fait
              key={p.id}
              passe={!enCoursLe(p, le)}
              nom={p.intitule}
              modifier={() => ouvrir({ quoi: 'poste', contrat: c, poste: p })}
              supprimer={() => ouvrir({ quoi: 'supprimer', genre: 'postes', id: p.id, nom: p.intitule })}
              precision={[p.unite_travail, dates(p, le)].filter(Boolean).join(' · ')}
            />
          ))}
        </Groupe>
        <Groupe
          titre="Expositions"
          libelle="Ajouter une exposition"
          ajouter={() => ouvrir({ quoi: 'exposition', contrat: c })}
        >
          {c.expositions.map((x) => (
            <Fait
              key={x.id}
              passe={!enCoursLe(x, le)}
              nom={x.libelle}
              marque={x.fonde && <Fondements codes={[x.fonde]} />}
              modifier={() => ouvrir({ quoi: 'exposition', contrat: c, exposition: x })}
              supprimer={() => ouvrir({ quoi: 'supprimer', genre: 'expositions', id: x.id, nom: x.libelle })}
              precision={[
                x.niveau !== null && `${x.niveau.toLocaleString('fr-FR')} ${x.unite}`,
                dates(x, le),
                SOURCES[x.source as SourceExposition]
                  .toLowerCase()
                  .replace('dsn', 'DSN')
                  .replace('cmr', 'CMR'),
                x.precision_,
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Groupe>
        <Groupe
          titre="Situations"
          libelle="Ajouter une situation"
          ajouter={() => ouvrir({ quoi: 'situation', contrat: c })}
        >
          {c.situations.map((s) => (
            <Fait
              key={s.id}
              passe={!enCoursLe(s, le)}
              nom={SITUATIONS[s.code as CodeSituation]}
              modifier={() => ouvrir({ quoi: 'situation', contrat: c, situation: s })}
              supprimer={() =>
                ouvrir({
                  quoi: 'supprimer',
                  genre: 'situations',
                  id: s.id,
                  nom: SITUATIONS[s.code as CodeSituation],
                })
              }
              precision={dates(s, le)}
            />
          ))}
        </Groupe>
      </div>
    </section>
  )
}

function ActionsContrat({
  contrat,
  courant,
  ouvrir,
}: {
  contrat: Contrat
  courant: boolean
  ouvrir: Ouvrir
}) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" aria-label={`Actions sur le contrat chez ${contrat.employeur}`}>
          Actions
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {courant && (
          <>
            <Menu.Item onClick={() => ouvrir({ quoi: 'changement', contrat })}>Changer de poste</Menu.Item>
            <Menu.Item onClick={() => ouvrir({ quoi: 'fin', contrat })}>Terminer le contrat</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => ouvrir({ quoi: 'contrat', contrat })}>Modifier le contrat</Menu.Item>
        <Menu.Item onClick={() => ouvrir({ quoi: 'exclusion', contrat })}>
          {contrat.exclusion_suivi ? 'Reprendre dans le suivi' : 'Exclure du suivi'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="brique"
          onClick={() =>
            ouvrir({
              quoi: 'supprimer',
              genre: 'contrats',
              id: contrat.id,
              nom: `contrat chez ${contrat.employeur}`,
            })
          }
        >
          Supprimer (saisi par erreur)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Groupe({
  titre,
  libelle,
  ajouter,
  children,
}: {
  titre: string
  libelle: string
  ajouter: () => void
  children: ReactNode[]
}) {
  return (
    <div className={classes.groupe}>
      <header>
        <h4>{titre}</h4>
        <SiDroit droit="travailleurs.modifier">
          <ActionIcon size="sm" onClick={ajouter} aria-label={libelle} title={libelle}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </SiDroit>
      </header>
      {children.length > 0 ? <ul>{children}</ul> : <NonRenseigne>Rien d’enregistré</NonRenseigne>}
    </div>
  )
}

function Fait({
  nom,
  marque,
  precision,
  passe,
  modifier,
  supprimer,
}: {
  nom: string
  marque?: ReactNode
  precision: string
  passe: boolean
  modifier: () => void
  supprimer: () => void
}) {
  return (
    <li className={classes.fait} data-passe={passe || undefined}>
      <div>
        <span className={classes.titreFait}>
          {nom} {marque}
        </span>
        <small>{typo(precision)}</small>
      </div>
      <SiDroit droit="travailleurs.modifier">
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="sm" aria-label={`Actions : ${nom}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={modifier}>Modifier ou terminer</Menu.Item>
            <Menu.Item color="brique" onClick={supprimer}>
              Supprimer (saisi par erreur)
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </SiDroit>
    </li>
  )
}
