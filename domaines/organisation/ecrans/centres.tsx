import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  EnTetePage,
  Nombre,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { GENRES_CENTRE } from '../vocabulaire.ts'
import { filtreDe, useReferences } from './commun.ts'
import { FormulaireCentre } from './formulaire-centre.tsx'
import { joursEnClair } from './jours.ts'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  secteur: champUrl.valeur(),
  fermes: champUrl.bascule(),
})

export default function ListeCentres() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [creation, setCreation] = useState(false)
  const { secteurs } = useReferences()
  const requete = $api.useQuery(
    'get',
    '/api/organisation/centres',
    {
      params: {
        query: {
          ...etat,
          q: etat.q || undefined,
          tri: etat.tri as 'nom',
          fermes: etat.fermes ? 'true' : undefined,
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Centres"
        actions={
          <SiDroit droit="organisation.modifier">
            <Button onClick={() => setCreation(true)}>Nouveau centre</Button>
          </SiDroit>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un centre', exemple: 'Nom ou commune' }}
        filtres={[
          { cle: 'secteur', libelle: 'Secteur', type: 'choix', options: filtreDe(secteurs) },
          { cle: 'fermes', libelle: 'Avec les centres fermés', type: 'bascule' },
        ]}
      />
      <TableDonnees
        legende="Centres"
        unite={{ un: 'centre' }}
        requete={requete}
        cle={(c) => c.id}
        lien={(c) => `/organisation/centres/${c.id}`}
        etat={etat}
        modifier={modifier}
        vide={
          etat.q || etat.secteur ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun centre pour le moment">
              Un centre a une adresse, des salles et des jours d’ouverture.
            </Vide>
          )
        }
        colonnes={[
          { cle: 'nom', titre: 'Centre', triable: true },
          {
            cle: 'genre',
            titre: 'Genre',
            rendu: (c) => (c.fermeLe ? <BadgeStatut>Fermé</BadgeStatut> : GENRES_CENTRE[c.genre]),
          },
          {
            cle: 'commune',
            titre: 'Commune',
            triable: true,
            rendu: (c) => c.commune ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'secteur',
            titre: 'Secteur',
            triable: true,
            secondaire: true,
            rendu: (c) => c.secteur ?? <NonRenseigne>—</NonRenseigne>,
          },
          {
            cle: 'joursOuverture',
            titre: 'Ouverture',
            secondaire: true,
            rendu: (c) => joursEnClair(c.joursOuverture),
          },
          { cle: 'salles', titre: 'Salles', nombre: true, rendu: (c) => <Nombre valeur={c.salles} /> },
          { cle: 'equipes', titre: 'Équipes', nombre: true, rendu: (c) => <Nombre valeur={c.equipes} /> },
          {
            cle: 'professionnels',
            titre: 'Professionnels',
            nombre: true,
            rendu: (c) => <Nombre valeur={c.professionnels} />,
          },
        ]}
      />
      {creation && <FormulaireCentre fermer={() => setCreation(false)} />}
    </>
  )
}
