import { Button, Progress } from '@mantine/core'
import {
  $api,
  Avis,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  client,
  EnTetePage,
  formaterInstant,
  formaterNombre,
  NonRenseigne,
  type ReponseGet,
  TableDonnees,
  type Ton,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { useActualiser } from './commun.tsx'
import classes from './suivi.module.css'

type Tache = ReponseGet<'/api/suivi/recalculs'>['lignes'][number]
const ETATS: Record<Tache['etat'], [libelle: string, ton: Ton]> = {
  attente: ['En attente', 'info'],
  en_cours: ['En cours', 'encours'],
  fini: ['Terminé', 'succes'],
  echec: ['Échec', 'alerte'],
}
const CAUSES: Record<string, string> = {
  nuit: 'Chaque nuit',
  demande: 'À la demande',
  regle: 'Règle ou réglage modifié',
  reprise: 'Reprise',
  file: 'Faits importés',
}
const enCours = (t: Tache | undefined) => t?.etat === 'attente' || t?.etat === 'en_cours'

/** Recalculation of the whole service: progress of the one that runs, and the last ones. */
export default function Recalcul() {
  const requete = $api.useQuery(
    'get',
    '/api/suivi/recalculs',
    {},
    {
      refetchInterval: (q) => (enCours(q.state.data?.lignes[0]) ? 1500 : 30_000),
    },
  )
  const actualiser = useActualiser()
  const actuel = requete.data?.lignes.find(enCours)
  const demander = async () => {
    try {
      await client.POST('/api/suivi/recalculs', { body: { cause: 'demande' } })
      annoncer('Recalcul demandé : il commence dans quelques secondes.')
    } catch (erreur) {
      annoncerRefus(erreur)
    }
    await actualiser()
  }
  const part = actuel?.total ? Math.round((100 * actuel.traites) / actuel.total) : 0
  return (
    <>
      <EnTetePage
        titre="Recalcul des échéances"
        sousTitre="Chaque changement d’un fait recalcule le travailleur aussitôt. Le service entier l’est chaque nuit, ou ici."
        actions={
          <Button onClick={() => void demander()} disabled={actuel !== undefined}>
            Recalculer tout le service
          </Button>
        }
      />
      {actuel && (
        <div className={classes.espace}>
          <Avis
            ton="info"
            titre={actuel.etat === 'attente' ? 'Recalcul en attente' : `Recalcul en cours : ${part} %`}
          >
            <Progress value={part} aria-label="Avancement du recalcul" my="xs" />
            {formaterNombre(actuel.traites)} travailleurs sur{' '}
            {actuel.total === null ? '…' : formaterNombre(actuel.total)}, {formaterNombre(actuel.changes)}{' '}
            échéances changées. Vous pouvez quitter cette page.
          </Avis>
        </div>
      )}
      <TableDonnees
        legende="Derniers recalculs"
        unite={{ un: 'recalcul' }}
        requete={requete}
        cle={(t) => t.id}
        vide={<Vide titre="Aucun recalcul pour le moment">Le premier a lieu la nuit prochaine.</Vide>}
        colonnes={[
          { cle: 'demandeLe', titre: 'Demandé', rendu: (t) => formaterInstant(t.demandeLe) },
          { cle: 'cause', titre: 'Pourquoi', rendu: (t) => CAUSES[t.cause] ?? t.cause },
          {
            cle: 'etat',
            titre: 'État',
            rendu: (t) => (
              <BadgeStatut ton={ETATS[t.etat][1]} {...(t.erreur ? { titre: t.erreur } : {})}>
                {ETATS[t.etat][0]}
              </BadgeStatut>
            ),
          },
          { cle: 'traites', titre: 'Travailleurs', nombre: true, rendu: (t) => formaterNombre(t.traites) },
          {
            cle: 'changes',
            titre: 'Échéances changées',
            nombre: true,
            rendu: (t) => formaterNombre(t.changes),
          },
          {
            cle: 'duree',
            titre: 'Durée',
            nombre: true,
            rendu: (t) =>
              t.debut && t.fin ? (
                `${formaterNombre((Date.parse(t.fin) - Date.parse(t.debut)) / 1000, 1)} s`
              ) : (
                <NonRenseigne>—</NonRenseigne>
              ),
          },
        ]}
      />
    </>
  )
}
