import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  champUrl,
  DateFr,
  EnTetePage,
  Lien,
  libelleRole,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { filtreTravailleur } from './filtre-travailleur.ts'
import { FiltresDuJournal } from './filtres.tsx'
import { OngletsDuJournal } from './onglets.tsx'

const schema = z.object({
  page: champUrl.page(),
  du: champUrl.jour(),
  au: champUrl.jour(),
  acteur: champUrl.valeur(),
  travailleur: champUrl.valeur(),
})

/** Attempts to reach health data that were refused: who, whose, why they said, why not. */
export default function JournalDesRefus() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/journal/refus',
    { params: { query: etat as never } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Journal"
        sousTitre="Tentatives d’accès à des données de santé que Socle a refusées, avec le motif donné."
      />
      <OngletsDuJournal actif="/journal/refus" />
      <FiltresDuJournal
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        personne="acteur"
        filtres={filtreTravailleur(etat.travailleur, requete.data?.lignes[0]?.travailleur)}
      />
      <TableDonnees
        legende="Accès refusés aux données de santé"
        unite={{ un: 'refus', plusieurs: 'refus' }}
        colonnes={[
          { cle: 'le', titre: 'Quand', rendu: (l) => <DateFr date={l.le} heure /> },
          {
            cle: 'acteur',
            titre: 'Qui',
            rendu: (l) => (l.acteur ? `${l.acteur.prenom} ${l.acteur.nom}` : 'Compte inconnu'),
          },
          { cle: 'role', titre: 'Rôle', rendu: (l) => libelleRole(l.role) },
          {
            cle: 'travailleur',
            titre: 'Travailleur',
            rendu: (l) =>
              l.travailleurId ? (
                <Lien vers={`/travailleurs/${l.travailleurId}`}>{l.travailleur ?? 'Voir la fiche'}</Lien>
              ) : (
                '—'
              ),
          },
          { cle: 'motif', titre: 'Motif donné', repli: true, rendu: (l) => l.motif ?? '—' },
          { cle: 'raison', titre: 'Refusé parce que', repli: true },
        ]}
        requete={requete}
        cle={(l) => String(l.id)}
        etat={etat}
        modifier={modifier}
        vide={
          <Vide titre="Aucun accès refusé sur cette période">
            Les tentatives refusées s’inscrivent ici d’elles-mêmes.
          </Vide>
        }
      />
    </>
  )
}
