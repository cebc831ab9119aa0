import { Button, MultiSelect, Select, Stack } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  BarreFiltres,
  ConfirmationAction,
  champUrl,
  client,
  EnTetePage,
  Lien,
  pluriel,
  type ReponseGet,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import {
  CAUSES_EMPLOYEUR,
  DEMI_JOURNEES,
  type DemiJournee,
  demiJournee,
  type REPONSES,
} from '../vocabulaire.ts'
import { enChoix, quand, useActualiser } from './commun.tsx'
import classes from './convocations.module.css'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  etat: champUrl.choix(['a_venir', 'a_repondre', 'passe']),
})
type Ligne = ReponseGet<'/api/espace-adherent/convocations'>['lignes'][number]

const MOTIFS: Record<string, string> = {
  VIPI: 'Visite d’information et de prévention',
  VIPP: 'Visite d’information et de prévention',
  EMAE: 'Examen médical d’aptitude',
  EMAP: 'Examen médical d’aptitude',
  VINT: 'Visite intermédiaire',
  ATTEST: 'Attestation (conduite, électricité)',
  MICAR: 'Visite de mi-carrière',
  REPR: 'Visite de reprise',
  RDV: 'Rendez-vous avec le service',
}

function Etat({ l }: { l: Ligne }) {
  if (l.statut === 'absent_excuse' || l.statut === 'remplace')
    return <BadgeStatut ton="neutre">Ne viendra pas</BadgeStatut>
  if (l.statut === 'absent_non_excuse') return <BadgeStatut ton="alerte">Absent</BadgeStatut>
  if (l.statut === 'effectue' || l.statut === 'arrive') return <BadgeStatut ton="succes">Reçu</BadgeStatut>
  if (l.statut === 'annule_service' || l.statut === 'decale')
    return <BadgeStatut ton="neutre">Annulé</BadgeStatut>
  if (l.reponse === 'autre_date') return <BadgeStatut ton="attention">Autre date demandée</BadgeStatut>
  if (l.statut === 'confirme') return <BadgeStatut ton="succes">Confirmé</BadgeStatut>
  return <BadgeStatut ton="encours">À confirmer</BadgeStatut>
}

/** Its workers convoked, with answers for several at once. */
export default function ConvocationsEmployeur() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [selection, setSelection] = useState<string[]>([])
  const requete = $api.useQuery(
    'get',
    '/api/espace-adherent/convocations',
    {
      params: {
        query: {
          page: etat.page,
          ...(etat.q ? { q: etat.q } : {}),
          ...(etat.etat ? { etat: etat.etat } : {}),
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Convocations"
        sousTitre="Vos travailleurs attendus au service de santé au travail. Choisissez des lignes pour répondre."
        actions={
          <Button component={Lien} vers="/espace-adherent/convocations/preferences" variant="default">
            Comment convoquer
          </Button>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom' }}
        filtres={[
          {
            cle: 'etat',
            libelle: 'Rendez-vous',
            type: 'choix',
            options: [
              { valeur: 'a_repondre', libelle: 'À confirmer' },
              { valeur: 'a_venir', libelle: 'À venir' },
              { valeur: 'passe', libelle: 'Passés' },
            ],
          },
        ]}
      />
      <TableDonnees
        legende="Travailleurs convoqués"
        unite={{ un: 'rendez-vous', plusieurs: 'rendez-vous' }}
        requete={requete}
        cle={(l) => l.rendezVousId}
        etat={etat}
        modifier={modifier}
        {...(etat.etat === 'passe'
          ? {}
          : {
              selection,
              surSelection: setSelection,
              actionsSelection: <Repondre ids={selection} fini={() => setSelection([])} />,
            })}
        vide={
          etat.q || etat.etat ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Personne n’est convoqué">Les rendez-vous de vos travailleurs apparaîtront ici.</Vide>
          )
        }
        colonnes={[
          { cle: 'nom', titre: 'Travailleur', rendu: (l) => `${l.nom} ${l.prenom}` },
          { cle: 'convoqueA', titre: 'Rendez-vous', rendu: (l) => quand(l.convoqueA) },
          { cle: 'etat', titre: 'État', rendu: (l) => <Etat l={l} /> },
          {
            cle: 'lieu',
            titre: 'Lieu',
            repli: true,
            rendu: (l) => (
              <>
                {l.lieu}
                {l.adresse && <span className={classes.doux}> {l.adresse}</span>}
              </>
            ),
          },
          { cle: 'motif', titre: 'Visite', rendu: (l) => MOTIFS[l.motif] ?? MOTIFS.RDV },
          { cle: 'etablissement', titre: 'Établissement', secondaire: true },
        ]}
      />
    </>
  )
}

function Repondre({ ids, fini }: { ids: string[]; fini: () => void }) {
  const actualiser = useActualiser()
  const [fenetre, setFenetre] = useState<'excuse' | 'autre_date' | null>(null)
  const [cause, setCause] = useState<string | null>(null)
  const [souhaits, setSouhaits] = useState<string[]>([])
  const envoyer = async (reponse: keyof typeof REPONSES) => {
    const { data } = await client.POST('/api/espace-adherent/convocations/reponses', {
      body: {
        ids,
        reponse,
        ...(reponse === 'excuse' && cause ? { cause: cause as keyof typeof CAUSES_EMPLOYEUR } : {}),
        souhaits: reponse === 'autre_date' ? (souhaits as DemiJournee[]) : [],
      },
    })
    annoncer(`${pluriel(data!.faits, 'réponse enregistrée', 'réponses enregistrées')}.`)
    await actualiser()
    fini()
  }
  return (
    <span className={classes.actions}>
      <Button size="compact-md" onClick={() => void envoyer('confirme').catch(annoncerRefus)}>
        Confirmer
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setFenetre('excuse')}>
        Ne viendra pas
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setFenetre('autre_date')}>
        Demander une autre date
      </Button>
      <ConfirmationAction
        ouverte={fenetre === 'excuse'}
        fermer={() => setFenetre(null)}
        titre={`${pluriel(ids.length, 'personne ne viendra pas', 'personnes ne viendront pas')} ?`}
        libelleAction="Prévenir le service"
        agir={() => envoyer('excuse')}
      >
        <Stack gap="sm">
          <p>Le créneau sera proposé à d’autres. Une nouvelle date vous sera envoyée.</p>
          <Select
            label="Raison"
            placeholder="Non précisée"
            clearable
            data={enChoix(CAUSES_EMPLOYEUR)}
            value={cause}
            onChange={setCause}
          />
        </Stack>
      </ConfirmationAction>
      <ConfirmationAction
        ouverte={fenetre === 'autre_date'}
        fermer={() => setFenetre(null)}
        titre={`Demander une autre date pour ${pluriel(ids.length, 'personne')} ?`}
        libelleAction="Envoyer la demande"
        agir={() => envoyer('autre_date')}
      >
        <Stack gap="sm">
          <p>Le rendez-vous reste prévu tant que votre équipe n’a pas répondu.</p>
          <MultiSelect
            label="Demi-journées qui conviennent"
            data={DEMI_JOURNEES.map((d) => ({ value: d, label: demiJournee(d) }))}
            value={souhaits}
            onChange={setSouhaits}
          />
        </Stack>
      </ConfirmationAction>
    </span>
  )
}
