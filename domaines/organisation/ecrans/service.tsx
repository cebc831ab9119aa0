import { Button } from '@mantine/core'
import { IconBuildingHospital } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  BadgeStatut,
  ChampsLecture,
  Fiche,
  FicheEnAttente,
  formaterDate,
  formaterSiren,
  formaterTelephone,
  Section,
  SiDroit,
  type Ton,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { Service } from '../requetes/service.ts'
import { Competences } from './competences.tsx'
import { FormulaireService } from './formulaire-service.tsx'
import { Metiers } from './metiers.tsx'
import { FormulaireReglages, Reglages } from './reglages.tsx'
import { Secteurs } from './secteurs.tsx'

const AGREMENT: Record<Service['agrementEtat'], [Ton, string]> = {
  absent: ['attention', 'Agrément à renseigner'],
  valide: ['succes', 'Agrément en cours'],
  a_preparer: ['attention', 'Renouvellement à préparer'],
  a_demander: ['alerte', 'Renouvellement à demander'],
  demande: ['encours', 'Renouvellement demandé'],
  expire: ['alerte', 'Agrément expiré'],
}

/** Identity and agrément of the service, what it sets for itself, and its lists. */
export default function ReglagesDuService() {
  const { data, error, refetch } = $api.useQuery('get', '/api/organisation/service')
  const [ouvert, setOuvert] = useState<'identite' | 'reglages' | null>(null)
  if (!data) return <FicheEnAttente erreur={error} reessayer={refetch} />
  const s = data.service
  const fermer = () => setOuvert(null)
  return (
    <Fiche
      filAriane={[{ libelle: 'Vue du service', chemin: '/organisation' }]}
      titre="Réglages du service"
      badges={s && <BadgeStatut ton={AGREMENT[s.agrementEtat][0]}>{AGREMENT[s.agrementEtat][1]}</BadgeStatut>}
      onglets={[
        {
          cle: 'identite',
          titre: 'Identité et agrément',
          contenu: () =>
            s ? (
              <Identite service={s} modifier={() => setOuvert('identite')} />
            ) : (
              <Vide
                titre="Le service n’est pas encore renseigné"
                icone={IconBuildingHospital}
                action={
                  <SiDroit droit="organisation.modifier">
                    <Button onClick={() => setOuvert('identite')}>Renseigner le service</Button>
                  </SiDroit>
                }
              >
                Son nom, son adresse et son agrément paraissent sur les documents et dans l’espace des
                adhérents.
              </Vide>
            ),
        },
        {
          cle: 'reglages',
          titre: 'Réglages',
          contenu: () =>
            s ? (
              <Reglages parametres={s.parametres} modifier={() => setOuvert('reglages')} />
            ) : (
              <Vide titre="Renseignez d’abord l’identité du service" compact />
            ),
        },
        { cle: 'secteurs', titre: 'Secteurs', contenu: () => <Secteurs /> },
        { cle: 'metiers', titre: 'Métiers', contenu: () => <Metiers /> },
        { cle: 'competences', titre: 'Compétences', contenu: () => <Competences /> },
      ]}
    >
      {ouvert === 'identite' && <FormulaireService service={s} fermer={fermer} />}
      {ouvert === 'reglages' && s && <FormulaireReglages service={s} fermer={fermer} />}
    </Fiche>
  )
}

function Identite({ service: s, modifier }: { service: Service; modifier: () => void }) {
  const date = (jour: string | null) => jour && formaterDate(jour)
  return (
    <>
      <Section
        titre="Identité"
        actions={
          <SiDroit droit="organisation.modifier">
            <Button size="xs" onClick={modifier}>
              Modifier
            </Button>
          </SiDroit>
        }
      >
        <ChampsLecture
          champs={[
            { libelle: 'Nom', valeur: s.nom },
            { libelle: 'Sigle', valeur: s.sigle },
            { libelle: 'SIREN', valeur: s.siren && formaterSiren(s.siren) },
            {
              libelle: 'Adresse',
              valeur: [s.adresse, [s.codePostal, s.commune].filter(Boolean).join(' ')]
                .filter(Boolean)
                .join(', '),
            },
            { libelle: 'Téléphone', valeur: s.telephone && formaterTelephone(s.telephone) },
            { libelle: 'Courriel', valeur: s.courriel },
          ]}
        />
      </Section>
      <Section
        titre="Agrément"
        aide="Accordé pour cinq ans ; le renouvellement se demande quatre mois avant le terme (D. 4622-48 à D. 4622-51)."
      >
        <ChampsLecture
          champs={[
            { libelle: 'Numéro', valeur: s.agrementNumero },
            { libelle: 'Début', valeur: date(s.agrementDebut) },
            { libelle: 'Terme', valeur: date(s.agrementFin) },
            { libelle: 'Renouvellement à demander avant le', valeur: date(s.agrementDemandeAvant) },
            { libelle: 'Renouvellement demandé le', valeur: date(s.agrementDemandeLe) },
            {
              libelle: 'Agrément complémentaire pour les rayonnements ionisants (R. 4451-86)',
              valeur: s.agrementRadiologique
                ? `Oui${s.agrementRadiologiqueFin ? `, jusqu’au ${formaterDate(s.agrementRadiologiqueFin)}` : ''}`
                : 'Non',
            },
          ]}
        />
      </Section>
    </>
  )
}
