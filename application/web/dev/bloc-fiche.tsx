import { Button } from '@mantine/core'
import { IconBuildingStore, IconFileText, IconPhone, IconStethoscope } from '@tabler/icons-react'
import {
  Avis,
  BadgeStatut,
  ChampsLecture,
  Etiquette,
  type Evenement,
  Fiche,
  FicheEnAttente,
  FriseChronologique,
  formaterSiret,
  Pluriel,
  Section,
} from '../../../plateforme/interface/index.ts'
import { Etat } from './etat.tsx'
import classes from './page-composants.module.css'

const EVENEMENTS: Evenement[] = [
  {
    id: '1',
    date: '2026-11-18T09:30:00Z',
    nature: 'Contact',
    titre: 'Appel de bienvenue',
    detail: 'Préfère être prévenu avant les convocations, le mardi après-midi.',
    auteur: 'Claire Fabre',
    icone: IconPhone,
    ton: 'info',
  },
  {
    id: '2',
    date: '2026-11-03',
    nature: 'Visite',
    titre: 'Absence non excusée',
    icone: IconStethoscope,
    ton: 'alerte',
  },
  {
    id: '3',
    date: '2026-09-14',
    fin: '2026-09-16',
    nature: 'Fiche d’entreprise',
    titre: 'Étude des postes de fournil et de vente',
    auteur: 'Samir Belkacem',
    icone: IconFileText,
    ton: 'succes',
  },
  { id: '4', date: '2026-09-01', nature: 'Adhésion', titre: 'Dossier validé', icone: IconBuildingStore },
]

export function BlocFiche() {
  return (
    <>
      <div className={classes.etat}>
        <Fiche
          titre="Boulangerie Martin"
          filAriane={[
            { libelle: 'Adhérents', chemin: '/dev/composants' },
            { libelle: 'Groupe Martin', chemin: '/dev/composants?q=martin' },
          ]}
          badges={<BadgeStatut ton="succes">Actif</BadgeStatut>}
          sousTitre="Fabrication de pain et de pâtisserie fraîche · Beaucaire"
          actions={
            <>
              <Button variant="default">Noter un contact</Button>
              <Button>Modifier</Button>
            </>
          }
          faits={[
            { libelle: 'SIRET', valeur: formaterSiret('12345678900012') },
            { libelle: 'Effectif', valeur: <Pluriel n={12} un="salarié" /> },
            { libelle: 'Suivi renforcé', valeur: '3' },
            { libelle: 'Adhérent depuis', valeur: '01/09/2026' },
          ]}
          avis={
            <Avis ton="attention" titre="Fiche d’entreprise due le 01/03/2027">
              Aucun rendez-vous n’est encore pris.
            </Avis>
          }
          onglets={[
            {
              cle: 'synthese',
              titre: 'Synthèse',
              contenu: () => (
                <>
                  <Section
                    titre="Identité"
                    actions={
                      <Button variant="subtle" size="compact-sm">
                        Modifier
                      </Button>
                    }
                  >
                    <ChampsLecture
                      champs={[
                        { libelle: 'Enseigne', valeur: 'Au bon pain' },
                        { libelle: 'Code NAF', valeur: '10.71C' },
                        { libelle: 'Convention collective', valeur: null },
                        { libelle: 'Secteur géographique', valeur: 'Beaucaire centre' },
                      ]}
                    />
                  </Section>
                  <Section
                    titre="Trajectoire"
                    aide="Tout ce qui s’est passé avec cet adhérent, du plus récent au plus ancien."
                  >
                    <FriseChronologique evenements={EVENEMENTS} />
                  </Section>
                </>
              ),
            },
            {
              cle: 'salaries',
              titre: 'Salariés',
              compte: 12,
              contenu: () => <FriseChronologique evenements={[]} />,
            },
            { cle: 'actions', titre: 'Actions de prévention', compte: 4, contenu: () => null },
            { cle: 'documents', titre: 'Documents', contenu: () => null },
          ]}
          cote={
            <>
              <Section titre="Équipe en charge">
                <ChampsLecture
                  colonnes={1}
                  champs={[
                    { libelle: 'Médecin du travail', valeur: 'Dr Anne Roussel' },
                    { libelle: 'Préventeur', valeur: 'Samir Belkacem' },
                  ]}
                />
              </Section>
              <Section titre="Catégories de suivi">
                <div className={classes.rang}>
                  <Etiquette>SIS 7</Etiquette>
                  <Etiquette>SIA 2</Etiquette>
                  <Etiquette>SIR 3</Etiquette>
                </div>
              </Section>
            </>
          }
        />
      </div>
      <Etat nom="Fiche en chargement">
        <FicheEnAttente />
      </Etat>
    </>
  )
}
