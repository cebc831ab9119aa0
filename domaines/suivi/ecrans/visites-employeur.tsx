import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  Avis,
  BarreFiltres,
  champUrl,
  EnTetePage,
  formaterDate,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { cles, EMPLOYEUR } from '../vocabulaire.ts'
import { BadgeEcheance, delaiEnClair, filtresDe } from './commun.tsx'
import classes from './suivi.module.css'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  delai: champUrl.choix(['retard', 'trimestre', 'annee']),
  code: champUrl.choix(cles(EMPLOYEUR)),
})

/** The employer's next visits: who, which, until when. The reason is between the worker and the service. */
export default function VisitesEmployeur() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { q, ...reste } = etat
  const requete = $api.useQuery(
    'get',
    '/api/espace-adherent/visites',
    { params: { query: { ...reste, ...(q ? { q } : {}) } } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Prochaines visites"
        sousTitre="Les visites que la loi demande pour vos travailleurs, et leur dernier jour."
      />
      <div className={classes.espace}>
        <Avis ton="info">
          Votre équipe de santé au travail envoie les convocations. Libérez le travailleur : la visite est sur
          le temps de travail (R. 4624-39).
        </Avis>
      </div>
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un travailleur', exemple: 'Nom, prénom' }}
        filtres={[
          {
            cle: 'delai',
            libelle: 'Délai',
            type: 'choix',
            options: [
              { valeur: 'retard', libelle: 'En retard' },
              { valeur: 'trimestre', libelle: 'Dans les 3 mois' },
              { valeur: 'annee', libelle: 'Dans les 12 mois' },
            ],
          },
          { cle: 'code', libelle: 'Visite', type: 'choix', options: filtresDe(EMPLOYEUR) },
        ]}
      />
      <TableDonnees
        legende="Prochaines visites"
        unite={{ un: 'visite' }}
        requete={requete}
        cle={(l) => `${l.travailleurId}/${l.code}`}
        lien={(l) => `/espace-adherent/travailleurs/${l.travailleurId}`}
        etat={etat}
        modifier={modifier}
        vide={
          q || etat.delai || etat.code ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucune visite à prévoir">
              Les visites apparaissent dès qu’un contrat est connu du service.
            </Vide>
          )
        }
        colonnes={[
          { cle: 'nom', titre: 'Travailleur', rendu: (l) => `${l.nom} ${l.prenom}` },
          { cle: 'code', titre: 'Visite', rendu: (l) => EMPLOYEUR[l.code] },
          {
            cle: 'limite',
            titre: 'Dernier jour',
            rendu: (l) =>
              l.limite && l.nature !== 'SANS_DELAI' ? formaterDate(l.limite) : delaiEnClair(l.nature, null),
          },
          { cle: 'etat', titre: 'État', rendu: (l) => <BadgeEcheance limite={l.limite} nature={l.nature} /> },
          {
            cle: 'etablissement',
            titre: 'Établissement',
            secondaire: true,
            rendu: (l) => (l.commune ? `${l.etablissement} (${l.commune})` : l.etablissement),
          },
        ]}
      />
    </>
  )
}
