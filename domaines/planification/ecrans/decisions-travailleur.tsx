import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  annoncer,
  BadgeStatut,
  ConfirmationAction,
  client,
  FicheEnAttente,
  formaterDate,
  type ReponseGet,
  Section,
  SiDroit,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { DEMANDEURS, LISTES, RAISONS_RANG, REORIENTATIONS } from '../vocabulaire.ts'
import {
  FormulaireAjoutListe,
  FormulaireDemande,
  FormulaireRang,
  FormulaireRemise,
  FormulaireReorientation,
} from './decisions-formulaires.tsx'
import classes from './ordre.module.css'
import { nomVisite, Rang, useActualiser } from './ordre-commun.tsx'

type Decisions = ReponseGet<'/api/planification/travailleurs/{id}/decisions'>
type Ouvert = 'demande' | 'reorientation' | 'remise' | 'rang' | 'liste' | null
interface AFaire {
  titre: string
  action: string
  texte: string
  agir: () => Promise<unknown>
}

/** Where the order places a worker, and what was asked or decided for him. */
export default function DecisionsTravailleur({ id }: { id: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/planification/travailleurs/{id}/decisions', {
    params: { path: { id } },
  })
  const [ouvert, ouvrir] = useState<Ouvert>(null)
  const [aFaire, faire] = useState<AFaire | null>(null)
  const { role } = useSession()
  const actualiser = useActualiser()
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const p = { travailleur: id, fermer: () => ouvrir(null) }
  return (
    <>
      <Section
        titre="Place dans les listes"
        actions={
          <Group gap="xs">
            <SiDroit droit="planification.decider">
              <Button variant="default" size="xs" onClick={() => ouvrir('liste')}>
                Ajouter à une liste
              </Button>
              <Button variant="default" size="xs" onClick={() => ouvrir('rang')}>
                Fixer le rang
              </Button>
              <Button variant="default" size="xs" onClick={() => ouvrir('remise')}>
                Confier une visite
              </Button>
            </SiDroit>
            {role === 'idest' && (
              <Button variant="default" size="xs" onClick={() => ouvrir('reorientation')}>
                Réorienter vers le médecin
              </Button>
            )}
            <SiDroit droit="planification.demander">
              <Button size="xs" onClick={() => ouvrir('demande')}>
                Visite demandée
              </Button>
            </SiDroit>
          </Group>
        }
      >
        {data.lignes.length === 0 ? (
          <Vide titre="Dans aucune liste" compact>
            Rien n’est à convoquer pour ce travailleur dans les prochains mois.
          </Vide>
        ) : (
          <ul className={classes.liste}>
            {data.lignes.map((l) => (
              <Place key={l.liste} ligne={l} />
            ))}
          </ul>
        )}
      </Section>
      <Historique decisions={data} faire={faire} travailleur={id} />
      {ouvert === 'demande' && <FormulaireDemande {...p} />}
      {ouvert === 'reorientation' && <FormulaireReorientation {...p} />}
      {ouvert === 'remise' && <FormulaireRemise {...p} />}
      {ouvert === 'rang' && <FormulaireRang {...p} />}
      {ouvert === 'liste' && <FormulaireAjoutListe {...p} />}
      {aFaire && (
        <ConfirmationAction
          ouverte
          fermer={() => faire(null)}
          titre={aFaire.titre}
          libelleAction={aFaire.action}
          agir={async () => {
            await aFaire.agir()
            await actualiser()
            annoncer('C’est fait. La liste suit.')
          }}
        >
          {aFaire.texte}
        </ConfirmationAction>
      )}
    </>
  )
}

function Place({ ligne: l }: { ligne: Decisions['lignes'][number] }) {
  return (
    <li className={classes.carte}>
      <div className={classes.ligne}>
        <span className={`${classes.regle} ${classes.entiere}`}>
          <Rang rang={l.rang} />
          <span>
            <b>{LISTES[l.liste as keyof typeof LISTES]}</b> · {l.regle ?? 'Hors de l’ordre'}
          </span>
        </span>
        {l.force && <BadgeStatut ton="info">Rang fixé par le médecin</BadgeStatut>}
        <span className={classes.doux}>
          {l.limite ? `dernier jour le ${formaterDate(l.limite)}` : 'sans date légale'}
          {l.limite_modulee && `, modulé au ${formaterDate(l.limite_modulee)}`}
        </span>
      </div>
      <p className={classes.doux}>
        {nomVisite(l.code)}
        {l.motifs.length > 0 && `, avec ${l.motifs.map(nomVisite).join(', ')}`}
        {l.mesure && `. Mesure expérimentale : ${l.mesure}`}
      </p>
    </li>
  )
}

function Historique({
  decisions: d,
  travailleur,
  faire,
}: {
  decisions: Decisions
  travailleur: string
  faire: (a: AFaire) => void
}) {
  const chemin = (id: string) => ({ params: { path: { id } } })
  const rien = d.demandes.length + d.remises.length + d.rangs.length + d.listes.length === 0
  return (
    <Section titre="Demandes et décisions">
      {rien && <p className={classes.doux}>Aucune visite demandée, confiée, ni rang fixé.</p>}
      <ul className={classes.liste}>
        {d.demandes.map((x) => (
          <Element
            key={x.id}
            titre={`Demande : ${nomVisite(x.code).toLowerCase()}`}
            detail={`${DEMANDEURS[x.demandeur as keyof typeof DEMANDEURS]}, le ${formaterDate(x.recue_le)}${
              x.reorientation
                ? ` : ${REORIENTATIONS[x.reorientation as keyof typeof REORIENTATIONS].toLowerCase()}`
                : ''
            }`}
            badge={
              x.statut === 'ouverte' ? (
                <BadgeStatut ton="encours">À tenir</BadgeStatut>
              ) : x.statut === 'tenue' ? (
                <BadgeStatut ton="succes">Tenue le {formaterDate(x.close_le ?? '')}</BadgeStatut>
              ) : (
                <BadgeStatut>Annulée le {formaterDate(x.close_le ?? '')}</BadgeStatut>
              )
            }
            {...(x.statut === 'ouverte'
              ? {
                  droit: 'planification.demander',
                  action: 'Annuler',
                  agir: () =>
                    faire({
                      titre: 'Annuler cette demande ?',
                      action: 'Annuler la demande',
                      texte: 'Le travailleur sort de la liste s’il n’y est pas pour une autre raison.',
                      agir: () => client.POST('/api/planification/demandes/{id}/annulation', chemin(x.id)),
                    }),
                }
              : {})}
          />
        ))}
        {d.remises.map((x) => (
          <Element
            key={x.id}
            titre={`${nomVisite(x.code)} confiée à ${x.idest ?? 'l’infirmier de l’équipe'}`}
            detail={`par ${x.medecin}, du ${formaterDate(x.le)} au ${formaterDate(x.jusqu_au)}`}
            badge={
              x.retiree_le ? (
                <BadgeStatut>Close le {formaterDate(x.retiree_le)}</BadgeStatut>
              ) : (
                <BadgeStatut ton="encours">Confiée</BadgeStatut>
              )
            }
            {...(x.retiree_le
              ? {}
              : {
                  droit: 'planification.decider',
                  action: 'Reprendre',
                  agir: () =>
                    faire({
                      titre: 'Reprendre cette visite ?',
                      action: 'Reprendre la visite',
                      texte: 'Elle revient dans la liste des médecins.',
                      agir: () => client.POST('/api/planification/remises/{id}/reprise', chemin(x.id)),
                    }),
                })}
          />
        ))}
        {d.rangs.map((x) => (
          <Element
            key={x.id}
            titre={`Rang ${x.rang} fixé, liste des ${LISTES[x.liste as keyof typeof LISTES].toLowerCase()}`}
            detail={`par ${x.medecin}, jusqu’au ${formaterDate(x.jusqu_au)} : ${RAISONS_RANG[x.raison as keyof typeof RAISONS_RANG].toLowerCase()}`}
            badge={
              x.leve_le ? (
                <BadgeStatut>Levé le {formaterDate(x.leve_le)}</BadgeStatut>
              ) : (
                <BadgeStatut ton="encours">En cours</BadgeStatut>
              )
            }
            {...(x.leve_le
              ? {}
              : {
                  droit: 'planification.decider',
                  action: 'Lever',
                  agir: () =>
                    faire({
                      titre: 'Lever ce rang ?',
                      action: 'Lever le rang',
                      texte: 'Le travailleur reprend le rang que lui donnent les règles.',
                      agir: () => client.POST('/api/planification/rangs/{id}/levee', chemin(x.id)),
                    }),
                })}
          />
        ))}
        {d.listes.map((x) => (
          <Element
            key={x.id}
            titre={`Sur la liste « ${x.nom} »`}
            detail={`de ${x.medecin}, depuis le ${formaterDate(x.ajoute_le)}`}
            badge={<BadgeStatut ton="info">Liste du médecin</BadgeStatut>}
            droit="planification.decider"
            action="Retirer"
            agir={() =>
              faire({
                titre: 'Retirer de la liste ?',
                action: 'Retirer',
                texte: 'Le travailleur reprend le rang que lui donnent les autres règles.',
                agir: () =>
                  client.DELETE('/api/planification/listes/{id}/membres/{travailleur}', {
                    params: { path: { id: x.id, travailleur } },
                  }),
              })
            }
          />
        ))}
      </ul>
    </Section>
  )
}

function Element({
  titre,
  detail,
  badge,
  droit,
  action,
  agir,
}: {
  titre: string
  detail: string
  badge: React.ReactNode
  droit?: string
  action?: string
  agir?: () => void
}) {
  return (
    <li className={classes.carte}>
      <div className={classes.ligne}>
        <span className={classes.deuxLignes}>
          {titre}
          <small>{detail}</small>
        </span>
        {badge}
        {droit && action && agir && (
          <SiDroit droit={droit}>
            <Button size="compact-sm" variant="default" onClick={agir} aria-label={`${action} : ${titre}`}>
              {action}
            </Button>
          </SiDroit>
        )}
      </div>
    </li>
  )
}
