import { ConfirmationAction, client } from '../../../../plateforme/interface/index.ts'
import { useActualiser } from '../commun.ts'
import {
  ChangerDePoste,
  ExclureDuSuivi,
  ModifierContrat,
  NouveauContrat,
  TerminerContrat,
} from './tiroirs-contrat.tsx'
import { TiroirExposition, TiroirPoste, TiroirSituation } from './tiroirs-faits.tsx'
import { ControlerIdentite, ModifierCoordonnees, ModifierIdentite } from './tiroirs-personne.tsx'
import type { FicheLue, Ouverture } from './types.ts'

/** What is open over the record. */
export function Tiroirs({
  fiche,
  ouverture: o,
  fermer,
}: {
  fiche: FicheLue
  ouverture: Ouverture
  fermer: () => void
}) {
  switch (o.quoi) {
    case 'identite':
      return <ModifierIdentite fiche={fiche} fermer={fermer} />
    case 'controle':
      return <ControlerIdentite fiche={fiche} fermer={fermer} />
    case 'coordonnees':
      return <ModifierCoordonnees fiche={fiche} fermer={fermer} />
    case 'nouveau-contrat':
      return <NouveauContrat travailleur={fiche.id} etablissement={o.etablissement} fermer={fermer} />
    case 'contrat':
      return <ModifierContrat contrat={o.contrat} fermer={fermer} />
    case 'fin':
      return <TerminerContrat contrat={o.contrat} fermer={fermer} />
    case 'exclusion':
      return <ExclureDuSuivi contrat={o.contrat} fermer={fermer} />
    case 'changement':
      return <ChangerDePoste contrat={o.contrat} fermer={fermer} />
    case 'poste':
      return <TiroirPoste contrat={o.contrat} poste={o.poste} fermer={fermer} />
    case 'exposition':
      return <TiroirExposition contrat={o.contrat} exposition={o.exposition} fermer={fermer} />
    case 'situation':
      return <TiroirSituation contrat={o.contrat} situation={o.situation} fermer={fermer} />
    case 'supprimer':
      return <Supprimer o={o} fermer={fermer} />
  }
}

const AVEC: Record<string, string> = {
  contrats: 'Ses postes, ses expositions et ses situations disparaissent avec lui.',
  postes: 'Ses expositions disparaissent avec lui.',
  expositions: 'Le dossier ne la montrera plus.',
  situations: 'Le dossier ne la montrera plus.',
}

function Supprimer({ o, fermer }: { o: Extract<Ouverture, { quoi: 'supprimer' }>; fermer: () => void }) {
  const actualiser = useActualiser()
  const supprimer = client.DELETE as (chemin: string, options: object) => Promise<unknown>
  return (
    <ConfirmationAction
      ouverte
      fermer={fermer}
      titre={`Supprimer « ${o.nom} » ?`}
      libelleAction="Supprimer"
      danger
      agir={async () => {
        await supprimer(`/api/travailleurs/${o.genre}/{id}`, { params: { path: { id: o.id } } })
        actualiser()
      }}
    >
      {`À n’utiliser que pour une saisie faite par erreur : ce qui a existé se termine, avec une date de fin. ${AVEC[o.genre]} Le journal en garde la trace.`}
    </ConfirmationAction>
  )
}
