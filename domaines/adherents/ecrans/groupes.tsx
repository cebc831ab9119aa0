import { $api, EnTetePage, Nombre, TableDonnees, Vide } from '../../../plateforme/interface/index.ts'

/** Groups of companies, with what each holds. */
export default function Groupes() {
  const requete = $api.useQuery('get', '/api/adherents/groupes')
  const lignes = requete.data?.groupes
  return (
    <>
      <EnTetePage
        titre="Groupes d’entreprises"
        sousTitre="Les entreprises d’un même groupe, vues ensemble."
      />
      <TableDonnees
        legende="Groupes d’entreprises"
        unite={{ un: 'groupe' }}
        requete={{ ...requete, data: lignes && { lignes, total: lignes.length } }}
        cle={(g) => g.id}
        lien={(g) => `/adherents/groupes/${g.id}`}
        vide={
          <Vide titre="Aucun groupe">
            Un groupe se crée depuis la fiche d’une entreprise, en remplissant le champ « Groupe ».
          </Vide>
        }
        colonnes={[
          { cle: 'nom', titre: 'Groupe' },
          {
            cle: 'entreprises',
            titre: 'Entreprises',
            nombre: true,
            rendu: (g) => <Nombre valeur={g.entreprises} />,
          },
          {
            cle: 'etablissements',
            titre: 'Établissements',
            nombre: true,
            rendu: (g) => <Nombre valeur={g.etablissements} />,
          },
          { cle: 'effectif', titre: 'Effectif', nombre: true, rendu: (g) => <Nombre valeur={g.effectif} /> },
        ]}
      />
    </>
  )
}
