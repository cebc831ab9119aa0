import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  DateFr,
  EnTetePage,
  libelleRole,
  NonRenseigne,
  TableDonnees,
  useEtatUrl,
} from '../../../../plateforme/interface/index.ts'
import { cles, ETATS_COMPTE } from '../../vocabulaire.ts'
import { CreerCompte } from './creer.tsx'
import { etatDuCompte, ROLES } from './etats.ts'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('nom'),
  role: champUrl.choixMultiple(),
  etat: champUrl.choix(cles(ETATS_COMPTE)),
  secondFacteur: champUrl.choix(['true', 'false']),
  nouveau: champUrl.bascule(),
})

/** Accounts of the service and of the people outside it. */
export default function ListeDesComptes() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { nouveau, ...filtres } = etat
  const requete = $api.useQuery(
    'get',
    '/api/comptes',
    { params: { query: filtres as never } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Comptes"
        actions={
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => modifier({ nouveau: true })}
          >
            Créer un compte
          </Button>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un compte', exemple: 'Nom, adresse électronique' }}
        filtres={[
          {
            cle: 'role',
            libelle: 'Rôle',
            type: 'choixMultiple',
            options: ROLES.map((r) => ({ valeur: r, libelle: libelleRole(r) })),
          },
          {
            cle: 'etat',
            libelle: 'État',
            type: 'choix',
            options: Object.entries(ETATS_COMPTE).map(([valeur, libelle]) => ({ valeur, libelle })),
          },
          {
            cle: 'secondFacteur',
            libelle: 'Second facteur',
            type: 'choix',
            options: [
              { valeur: 'true', libelle: 'Actif' },
              { valeur: 'false', libelle: 'Non activé' },
            ],
          },
        ]}
      />
      <TableDonnees
        legende="Comptes"
        unite={{ un: 'compte' }}
        colonnes={[
          { cle: 'nom', titre: 'Personne', triable: true, rendu: (c) => `${c.nom} ${c.prenom}` },
          { cle: 'courriel', titre: 'Adresse électronique', triable: true, secondaire: true },
          {
            cle: 'roles',
            titre: 'Rôles en cours',
            repli: true,
            rendu: (c) =>
              c.roles.length > 0 ? c.roles.map(libelleRole).join(', ') : <NonRenseigne>Aucun</NonRenseigne>,
          },
          {
            cle: 'etat',
            titre: 'État',
            rendu: (c) => {
              const { libelle, ton } = etatDuCompte(c.etat)
              return <BadgeStatut ton={ton}>{libelle}</BadgeStatut>
            },
          },
          {
            cle: 'secondFacteur',
            titre: 'Second facteur',
            rendu: (c) => (c.secondFacteur ? 'Actif' : <NonRenseigne>Non activé</NonRenseigne>),
          },
          {
            cle: 'derniereConnexion',
            titre: 'Connexion',
            triable: true,
            rendu: (c) =>
              c.derniereConnexion ? (
                <DateFr date={c.derniereConnexion} />
              ) : (
                <NonRenseigne>Jamais</NonRenseigne>
              ),
          },
        ]}
        requete={requete}
        cle={(c) => c.id}
        lien={(c) => `/comptes/${c.id}`}
        etat={etat}
        modifier={modifier}
        alerte={(c) => c.etat === 'suspendu'}
        vide={<AucunResultat effacer={reinitialiser} />}
      />
      {nouveau && <CreerCompte fermer={() => modifier({ nouveau: false })} />}
    </>
  )
}
