import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  BoutonExport,
  champUrl,
  DateFr,
  EnTetePage,
  formaterDate,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { Professionnel } from '../requetes/professionnels.ts'
import { CONTRATS } from '../vocabulaire.ts'
import { filtreDe, formaterEtp, useReferences } from './commun.ts'
import { FormulaireProfessionnel } from './formulaire-professionnel.tsx'

const PRESENCES = { absents: 'Absents aujourd’hui', a_venir: 'Arrivées à venir', partis: 'Partis' } as const
const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  metier: champUrl.choixMultiple(),
  equipe: champUrl.valeur(),
  centre: champUrl.valeur(),
  presence: champUrl.choix(['absents', 'a_venir', 'partis']),
})

function presenceDe(p: Professionnel) {
  if (p.depart) return <BadgeStatut>{`Départ le ${formaterDate(p.depart)}`}</BadgeStatut>
  if (p.absent)
    return (
      <BadgeStatut
        ton={p.remplacant ? 'info' : 'attention'}
        titre={p.remplacant ? `Remplacé par ${p.remplacant}` : 'Sans remplaçant'}
      >
        Absent{p.absentJusquAu ? ` jusqu’au ${formaterDate(p.absentJusquAu)}` : ''}
      </BadgeStatut>
    )
  return <BadgeStatut ton="succes">Présent</BadgeStatut>
}

export default function ListeProfessionnels() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [creation, setCreation] = useState(false)
  const references = useReferences()
  const filtre = {
    ...etat,
    q: etat.q || undefined,
    metier: etat.metier.length ? etat.metier : undefined,
    tri: etat.tri as 'nom',
  }
  const requete = $api.useQuery(
    'get',
    '/api/organisation/professionnels',
    { params: { query: filtre } },
    { placeholderData: keepPreviousData },
  )
  const filtree = Boolean(etat.q || etat.metier.length || etat.equipe || etat.centre || etat.presence)
  return (
    <>
      <EnTetePage
        titre="Professionnels"
        actions={
          <>
            <BoutonExport chemin="/api/organisation/professionnels/export" filtres={filtre} />
            <SiDroit droit="organisation.modifier">
              <Button onClick={() => setCreation(true)}>Nouveau professionnel</Button>
            </SiDroit>
          </>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un professionnel', exemple: 'Nom ou prénom' }}
        filtres={[
          {
            cle: 'metier',
            libelle: 'Métier',
            type: 'choixMultiple',
            options: references.metiers.map((m) => ({
              valeur: m.code,
              libelle: m.libelle,
              compte: m.professionnels,
            })),
          },
          { cle: 'equipe', libelle: 'Équipe', type: 'choix', options: filtreDe(references.equipes) },
          { cle: 'centre', libelle: 'Centre', type: 'choix', options: filtreDe(references.centres) },
          {
            cle: 'presence',
            libelle: 'Présence',
            type: 'choix',
            options: Object.entries(PRESENCES).map(([valeur, libelle]) => ({ valeur, libelle })),
          },
        ]}
      />
      <TableDonnees
        legende="Professionnels"
        unite={{ un: 'professionnel' }}
        requete={requete}
        cle={(p) => p.id}
        lien={(p) => `/organisation/professionnels/${p.id}`}
        etat={etat}
        modifier={modifier}
        vide={
          filtree ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun professionnel pour le moment">
              Accueillez le premier avec son métier et son temps de travail.
            </Vide>
          )
        }
        colonnes={[
          { cle: 'nom', titre: 'Nom', triable: true, rendu: (p) => `${p.nom} ${p.prenom}` },
          { cle: 'metier', titre: 'Métier', triable: true },
          {
            cle: 'quotite',
            titre: 'ETP',
            nombre: true,
            triable: true,
            rendu: (p) => (p.quotite ? formaterEtp(p.quotite) : <NonRenseigne>—</NonRenseigne>),
          },
          {
            cle: 'contrat',
            titre: 'Contrat',
            secondaire: true,
            rendu: (p) => (p.contrat ? CONTRATS[p.contrat] : <NonRenseigne>—</NonRenseigne>),
          },
          {
            cle: 'equipes',
            titre: 'Équipes',
            rendu: (p) => p.equipes ?? <NonRenseigne>Aucune</NonRenseigne>,
          },
          {
            cle: 'arrivee',
            titre: 'Arrivée',
            triable: true,
            secondaire: true,
            rendu: (p) => <DateFr date={p.arrivee} />,
          },
          { cle: 'presence', titre: 'Aujourd’hui', rendu: presenceDe },
        ]}
      />
      {creation && <FormulaireProfessionnel fermer={() => setCreation(false)} />}
    </>
  )
}
