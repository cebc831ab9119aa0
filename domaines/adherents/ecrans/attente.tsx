import { Chargement, Erreur } from '../../../plateforme/interface/index.ts'

/** A part of a page on its way, or that could not be read. */
export function Attente({ erreur, reessayer }: { erreur: unknown; reessayer: () => void }) {
  return erreur ? <Erreur erreur={erreur} reessayer={reessayer} /> : <Chargement lignes={6} />
}
