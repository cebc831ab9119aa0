import { z } from 'zod'
import {
  AucunResultat,
  BarreFiltres,
  champUrl,
  EnTetePage,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { TableEtablissements } from './table-etablissements.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('entreprise'),
  fermes: champUrl.bascule(),
})

/** All establishments, of all members. */
export default function Etablissements() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { q, fermes, page, tri } = etat
  return (
    <>
      <EnTetePage titre="Établissements" />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{
          cle: 'q',
          libelle: 'Rechercher un établissement',
          exemple: 'Entreprise, enseigne, SIRET, commune',
        }}
        filtres={[{ cle: 'fermes', libelle: 'Fermés compris', type: 'bascule' }]}
      />
      <TableEtablissements
        filtres={{ q, fermes }}
        etat={{ page, tri }}
        modifier={modifier}
        avecEntreprise
        vide={q || fermes ? <AucunResultat effacer={reinitialiser} /> : <Vide titre="Aucun établissement" />}
      />
    </>
  )
}
