import {
  $api,
  BadgeStatut,
  ChampsLecture,
  EnTetePage,
  FicheEnAttente,
  formaterDate,
  formaterSiret,
  Lien,
  pluriel,
  Section,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import { Correspondants } from './correspondants.tsx'
import classes from './portail.module.css'

/** One establishment: where it is, who works there, who follows it. */
export default function Etablissement() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/espace-adherent/etablissements/{id}', {
    params: { path: { id } },
  })
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const lieux = [data.locaux && 'locaux', data.entrepot && 'entrepôt', data.chantiers && 'chantiers'].filter(
    Boolean,
  )
  return (
    <article>
      <EnTetePage
        titre={data.nom}
        filAriane={[{ libelle: 'Vos établissements', chemin: '/espace-adherent/etablissements' }]}
        badges={
          <>
            {data.siege && <BadgeStatut ton="info">Siège</BadgeStatut>}
            {data.fermeLe && <BadgeStatut>Fermé le {formaterDate(data.fermeLe)}</BadgeStatut>}
          </>
        }
        sousTitre={data.entreprise === data.nom ? undefined : data.entreprise}
      />
      <div className={classes.bloc}>
        <ChampsLecture
          champs={[
            {
              libelle: 'Adresse',
              valeur: [data.adresse, [data.codePostal, data.commune].filter(Boolean).join(' ')]
                .filter(Boolean)
                .join(', '),
            },
            { libelle: 'SIRET', valeur: data.siret && formaterSiret(data.siret) },
            {
              libelle: 'Activité',
              valeur: data.naf && `${data.activiteNaf ?? ''} (${data.naf})`.trim(),
            },
            {
              libelle: 'Travailleurs présents',
              valeur: (
                <Lien inherit vers={`/espace-adherent/travailleurs?etablissement=${id}`}>
                  {pluriel(data.travailleurs, 'travailleur')}
                </Lien>
              ),
            },
            ...(data.effectif
              ? [
                  {
                    libelle: 'Dernier effectif déclaré',
                    valeur: `${data.effectif.nombre} au ${formaterDate(data.effectif.au)}`,
                  },
                ]
              : []),
            { libelle: 'Lieux de travail', valeur: lieux.join(', ') },
            ...(data.lieuActivite ? [{ libelle: 'Lieu de l’activité', valeur: data.lieuActivite }] : []),
            ...(data.joursHoraires ? [{ libelle: 'Jours et horaires', valeur: data.joursHoraires }] : []),
          ]}
        />
      </div>
      <Correspondants correspondants={data.correspondants} centres={data.centres} />
      <Section titre="Contacts de cet établissement">
        <Lien vers={`/espace-adherent/contacts?etablissement=${id}`}>Voir et vérifier les contacts</Lien>
      </Section>
    </article>
  )
}
