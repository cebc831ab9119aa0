import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  champUrl,
  DateFr,
  EnTetePage,
  type Filtre,
  libelleRole,
  NonRenseigne,
  TableDonnees,
  useEtatUrl,
} from '../../../../plateforme/interface/index.ts'
import { cles, OPERATIONS_JOURNAL } from '../../vocabulaire.ts'
import { ROLES } from '../comptes/etats.ts'
import { DetailEcriture } from './detail-ecriture.tsx'
import { FiltresDuJournal } from './filtres.tsx'
import { nommerCas, nommerChamp, nommerObjet, nommerRole } from './mots.ts'
import { OngletsDuJournal } from './onglets.tsx'

const schema = z.object({
  page: champUrl.page(),
  du: champUrl.jour(),
  au: champUrl.jour(),
  acteur: champUrl.valeur(),
  role: champUrl.valeur(),
  objet: champUrl.valeur(),
  operation: champUrl.choix(cles(OPERATIONS_JOURNAL)),
  objetId: champUrl.valeur(),
  cas: champUrl.valeur(),
})

/** Writes: who changed what, when, under which role. */
export default function JournalDesEcritures() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [ouverte, setOuverte] = useState<number | null>(null)
  const objets = $api.useQuery('get', '/api/journal/objets')
  const requete = $api.useQuery(
    'get',
    '/api/journal/ecritures',
    { params: { query: etat as never } },
    { placeholderData: keepPreviousData },
  )
  const filtres: Filtre[] = [
    {
      cle: 'objet',
      libelle: 'Objet',
      type: 'choix',
      options: (objets.data?.lignes ?? [])
        .map((o) => ({ valeur: o.nom, libelle: nommerObjet(o.nom) }))
        .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr')),
    },
    {
      cle: 'operation',
      libelle: 'Opération',
      type: 'choix',
      options: Object.entries(OPERATIONS_JOURNAL).map(([valeur, libelle]) => ({ valeur, libelle })),
    },
    {
      cle: 'role',
      libelle: 'Rôle',
      type: 'choix',
      options: [...ROLES, 'systeme', 'auth'].map((r) => ({ valeur: r, libelle: nommerRole(r) })),
    },
  ]
  if (etat.objetId)
    filtres.push({
      cle: 'objetId',
      libelle: 'Fiche',
      type: 'choix',
      options: [{ valeur: etat.objetId, libelle: 'celle d’où vous venez' }],
    })
  if (etat.cas)
    filtres.push({
      cle: 'cas',
      libelle: 'Geste',
      type: 'choix',
      options: [{ valeur: etat.cas, libelle: nommerCas(etat.cas) }],
    })
  return (
    <>
      <EnTetePage titre="Journal" sousTitre="Ce qui a été créé, modifié ou supprimé. Rien ne s’en efface." />
      <OngletsDuJournal actif="/journal" />
      <FiltresDuJournal
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={filtres}
        personne="acteur"
      />
      <TableDonnees
        legende="Modifications"
        unite={{ un: 'modification' }}
        colonnes={[
          { cle: 'le', titre: 'Quand', rendu: (e) => <DateFr date={e.le} heure /> },
          {
            cle: 'acteur',
            titre: 'Qui',
            rendu: (e) =>
              e.acteur ? (
                `${e.acteur.prenom} ${e.acteur.nom}`
              ) : (
                <NonRenseigne>{nommerRole(e.role)}</NonRenseigne>
              ),
          },
          { cle: 'role', titre: 'Rôle', secondaire: true, rendu: (e) => nommerRole(e.role) },
          {
            cle: 'operation',
            titre: 'Opération',
            rendu: (e) => OPERATIONS_JOURNAL[e.operation as keyof typeof OPERATIONS_JOURNAL] ?? e.operation,
          },
          { cle: 'objet', titre: 'Objet', rendu: (e) => nommerObjet(e.objet) },
          {
            cle: 'champs',
            titre: 'Ce qui change',
            repli: true,
            rendu: (e) =>
              e.operation === 'UPDATE'
                ? e.champs.slice(0, 4).map(nommerChamp).join(', ') +
                  (e.champs.length > 4 ? ` et ${e.champs.length - 4} de plus` : '')
                : e.objet === 'comptes.attribution'
                  ? libelleRole(e.intitule ?? '')
                  : (e.intitule ?? ''),
          },
          {
            cle: 'voir',
            titre: '',
            rendu: (e) => (
              <Button
                size="xs"
                variant="default"
                aria-label={`Voir la modification ${nommerObjet(e.objet)}`}
                onClick={() => setOuverte(e.id)}
              >
                Voir
              </Button>
            ),
          },
        ]}
        requete={requete}
        cle={(e) => String(e.id)}
        etat={etat}
        modifier={modifier}
        vide={<AucunResultat effacer={reinitialiser} />}
      />
      {ouverte !== null && <DetailEcriture id={ouverte} fermer={() => setOuverte(null)} />}
    </>
  )
}
