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
import { nommerObjet } from './mots.ts'
import { OngletsDuJournal } from './onglets.tsx'

const schema = z.object({
  page: champUrl.page(),
  du: champUrl.jour(),
  au: champUrl.jour(),
  acteur: champUrl.valeur(),
  travailleur: champUrl.valeur(),
})

/** Readings of health data: who, whose, why (R. 4624-45-5). */
export default function JournalDesLectures() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/journal/lectures',
    { params: { query: etat as never } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Journal"
        sousTitre="Chaque lecture de données de santé, avec son motif (article R. 4624-45-5 du code du travail)."
      />
      <OngletsDuJournal actif="/journal/lectures" />
      <FiltresDuJournal
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={filtreTravailleur(etat.travailleur, requete.data?.lignes[0]?.travailleur)}
        personne="acteur"
      />
      <TableDonnees
        legende="Lectures de données de santé"
        unite={{ un: 'lecture' }}
        colonnes={[
          { cle: 'le', titre: 'Quand', rendu: (l) => <DateFr date={l.le} heure /> },
          {
            cle: 'acteur',
            titre: 'Qui',
            rendu: (l) => (l.acteur ? `${l.acteur.prenom} ${l.acteur.nom}` : 'Compte inconnu'),
          },
          { cle: 'role', titre: 'Rôle', secondaire: true, rendu: (l) => libelleRole(l.role) },
          {
            cle: 'travailleur',
            titre: 'Travailleur',
            rendu: (l) => (
              <Lien vers={`/travailleurs/${l.travailleurId}`}>{l.travailleur ?? 'Voir la fiche'}</Lien>
            ),
          },
          { cle: 'objet', titre: 'Donnée', rendu: (l) => nommerObjet(l.objet) },
          { cle: 'motif', titre: 'Motif', repli: true },
        ]}
        requete={requete}
        cle={(l) => String(l.id)}
        etat={etat}
        modifier={modifier}
        vide={
          <Vide titre="Aucune lecture sur cette période">
            Les lectures s’inscrivent ici d’elles-mêmes dès qu’un professionnel de santé ouvre un dossier.
          </Vide>
        }
      />
    </>
  )
}
