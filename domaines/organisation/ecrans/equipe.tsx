import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncer,
  BadgeStatut,
  ChampsLecture,
  ConfirmationAction,
  client,
  Fiche,
  FicheEnAttente,
  formaterDate,
  formaterNombre,
  formaterTelephone,
  Lien,
  Section,
  SiDroit,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import { formaterEtp, useActualiser } from './commun.ts'
import { CompositionEquipe } from './composition-equipe.tsx'
import { EvaluationsEquipe } from './evaluations-equipe.tsx'
import { FermerEquipe } from './fermer-equipe.tsx'
import { FormulaireEquipe } from './formulaire-equipe.tsx'
import { PortefeuilleEquipe } from './portefeuille-equipe.tsx'

export default function FicheEquipe() {
  const id = useParametre('id')
  const { data, error, refetch } = $api.useQuery('get', '/api/organisation/equipes/{id}', {
    params: { path: { id } },
  })
  const [ouvert, setOuvert] = useState<'modifier' | 'fermer' | 'rouvrir' | null>(null)
  const actualiser = useActualiser()
  if (!data) return <FicheEnAttente erreur={error} reessayer={refetch} />
  const fermer = () => setOuvert(null)
  return (
    <Fiche
      filAriane={[
        { libelle: 'Vue du service', chemin: '/organisation' },
        { libelle: 'Équipes', chemin: '/organisation/equipes' },
      ]}
      titre={data.nom}
      badges={
        data.fermeeLe ? (
          <BadgeStatut>Fermée le {formaterDate(data.fermeeLe)}</BadgeStatut>
        ) : data.manques.length ? (
          <BadgeStatut ton="attention">Incomplète</BadgeStatut>
        ) : (
          <BadgeStatut ton="succes">Complète</BadgeStatut>
        )
      }
      faits={[
        {
          libelle: 'Centre',
          valeur: <Lien vers={`/organisation/centres/${data.centreId}`}>{data.centre}</Lien>,
        },
        { libelle: 'Entreprises', valeur: formaterNombre(data.entreprises) },
        { libelle: 'Établissements', valeur: formaterNombre(data.etablissements) },
        { libelle: 'Travailleurs suivis', valeur: formaterNombre(data.travailleurs) },
        {
          libelle: 'Par ETP de médecin',
          valeur: data.travailleursParMedecin === null ? '—' : formaterNombre(data.travailleursParMedecin),
        },
      ]}
      actions={
        <SiDroit droit="organisation.modifier">
          {data.fermeeLe ? (
            <Button variant="default" onClick={() => setOuvert('rouvrir')}>
              Rouvrir l’équipe
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => setOuvert('fermer')}>
                Fermer l’équipe
              </Button>
              <Button onClick={() => setOuvert('modifier')}>Modifier</Button>
            </>
          )}
        </SiDroit>
      }
      avis={
        data.manques.length > 0 && (
          <Avis ton="attention" titre={`Il manque ${data.manques.join(', ')}.`}>
            Une équipe réunit au moins un médecin, un infirmier, une assistante et un préventeur, ou ce que
            les réglages du service demandent.
          </Avis>
        )
      }
      onglets={[
        {
          cle: 'composition',
          titre: 'Composition',
          compte: data.membres,
          contenu: () => <CompositionEquipe equipe={data} membres={data.composition} />,
        },
        {
          cle: 'portefeuille',
          titre: 'Portefeuille',
          compte: data.etablissements,
          contenu: () => <PortefeuilleEquipe equipeId={data.id} />,
        },
        {
          cle: 'evaluations',
          titre: 'Évaluations',
          compte: data.evaluations.length,
          contenu: () => <EvaluationsEquipe equipeId={data.id} evaluations={data.evaluations} />,
        },
        {
          cle: 'coordonnees',
          titre: 'Coordonnées',
          contenu: () => (
            <Section titre="Coordonnées montrées aux entreprises">
              <ChampsLecture
                champs={[
                  { libelle: 'Secteur', valeur: data.secteur },
                  { libelle: 'Centre', valeur: data.centre },
                  { libelle: 'Téléphone', valeur: data.telephone && formaterTelephone(data.telephone) },
                  { libelle: 'Courriel', valeur: data.courriel },
                  {
                    libelle: 'Temps de travail',
                    valeur: `${formaterEtp(data.etp.medical)} médecin, ${formaterEtp(data.etp.infirmier)} infirmier, ${formaterEtp(data.etp.assistanat)} assistante, ${formaterEtp(data.etp.prevention)} préventeur (ETP)`,
                    large: true,
                  },
                ]}
              />
            </Section>
          ),
        },
      ]}
    >
      {ouvert === 'modifier' && <FormulaireEquipe equipe={data} fermer={fermer} />}
      {ouvert === 'fermer' && <FermerEquipe equipe={data} fermer={fermer} />}
      <ConfirmationAction
        ouverte={ouvert === 'rouvrir'}
        fermer={fermer}
        titre={`Rouvrir ${data.nom} ?`}
        libelleAction="Rouvrir l’équipe"
        agir={async () => {
          await client.DELETE('/api/organisation/equipes/{id}/fermeture', { params: { path: { id } } })
          await actualiser()
          annoncer('Équipe rouverte.')
        }}
      >
        L’équipe pourra de nouveau recevoir des membres et des établissements. Ses anciens membres ne
        reviennent pas d’eux-mêmes.
      </ConfirmationAction>
    </Fiche>
  )
}
