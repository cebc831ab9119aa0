import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BarreFiltres,
  champUrl,
  EnTetePage,
  SiDroit,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { filtreDe, useReferences } from './commun.ts'
import { FormulaireEquipe } from './formulaire-equipe.tsx'
import { TableEquipes } from './table-equipes.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  centre: champUrl.valeur(),
  secteur: champUrl.valeur(),
  incompletes: champUrl.bascule(),
  fermees: champUrl.bascule(),
})

export default function ListeEquipes() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [creation, setCreation] = useState(false)
  const references = useReferences()
  const requete = $api.useQuery(
    'get',
    '/api/organisation/equipes',
    {
      params: {
        query: {
          ...etat,
          tri: etat.tri as 'nom',
          q: etat.q || undefined,
          incompletes: etat.incompletes ? 'true' : undefined,
          fermees: etat.fermees ? 'true' : undefined,
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const filtree = Boolean(etat.q || etat.centre || etat.secteur || etat.incompletes)
  return (
    <>
      <EnTetePage
        titre="Équipes"
        sousTitre="Composition d’aujourd’hui en équivalents temps plein, et portefeuille de chaque équipe."
        actions={
          <SiDroit droit="organisation.modifier">
            <Button onClick={() => setCreation(true)}>Nouvelle équipe</Button>
          </SiDroit>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher une équipe', exemple: 'Nom de l’équipe' }}
        filtres={[
          { cle: 'centre', libelle: 'Centre', type: 'choix', options: filtreDe(references.centres) },
          { cle: 'secteur', libelle: 'Secteur', type: 'choix', options: filtreDe(references.secteurs) },
          { cle: 'incompletes', libelle: 'Incomplètes', type: 'bascule' },
          { cle: 'fermees', libelle: 'Avec les équipes fermées', type: 'bascule' },
        ]}
      />
      <TableEquipes
        requete={requete}
        etat={etat}
        modifier={modifier}
        vide={
          filtree ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucune équipe pour le moment">
              Une équipe réunit au moins un médecin, un infirmier, une assistante et un préventeur sur un
              centre.
            </Vide>
          )
        }
      />
      {creation && <FormulaireEquipe fermer={() => setCreation(false)} />}
    </>
  )
}
