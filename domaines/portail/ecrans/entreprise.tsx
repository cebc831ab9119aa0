import { useParametre } from '../../../plateforme/interface/index.ts'
import { AccueilEntreprise } from './accueil-entreprise.tsx'

/** Home of one company among several. */
export default function Entreprise() {
  const id = useParametre('id')
  return (
    <AccueilEntreprise id={id} filAriane={[{ libelle: 'Vos entreprises', chemin: '/espace-adherent' }]} />
  )
}
