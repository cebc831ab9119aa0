import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import {
  Avis,
  AvisRefus,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  ChampsLecture,
  Chargement,
  ConfirmationAction,
  DateFr,
  EcheanceFr,
  Erreur,
  Etiquette,
  formaterSiret,
  formaterTelephone,
  Nombre,
  Periode,
  Pluriel,
  Refus,
  type Ton,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { ambre, brique, gris, petrole, vert } from '../../../plateforme/interface/theme/couleurs.ts'
import { Etat } from './etat.tsx'
import classes from './page-composants.module.css'

const STATUTS: [Ton, string][] = [
  ['neutre', 'À planifier'],
  ['info', 'Convoqué'],
  ['encours', 'En cours'],
  ['succes', 'À jour'],
  ['attention', 'À échéance dans 12 jours'],
  ['alerte', 'En retard de 3 mois'],
]
const PANNE = new Refus('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.', 'reseau', 0)
const INTERDIT = new Refus('Votre rôle ne permet pas cette opération.', 'interdit', 403)

export function BlocTextes() {
  return (
    <>
      <Etat nom="Couleurs">
        <Stack gap={6}>
          {[petrole, gris, brique, ambre, vert].map((echelle) => (
            <div key={echelle[7]} className={classes.couleurs}>
              {echelle.map((couleur) => (
                <span key={couleur} style={{ background: couleur }} />
              ))}
            </div>
          ))}
        </Stack>
      </Etat>
      <Etat nom="BadgeStatut, Etiquette">
        <div className={classes.rang}>
          {STATUTS.map(([ton, texte]) => (
            <BadgeStatut key={ton} ton={ton}>
              {texte}
            </BadgeStatut>
          ))}
          <Etiquette>SIR</Etiquette>
          <Etiquette titre="Suivi individuel adapté">SIA</Etiquette>
        </div>
      </Etat>
      <Etat nom="Boutons">
        <div className={classes.rang}>
          <Button leftSection={<IconPlus size={16} aria-hidden />}>Nouvel adhérent</Button>
          <Button variant="default">Exporter</Button>
          <Button variant="light">Convoquer</Button>
          <Button variant="subtle">Annuler</Button>
          <Button color="brique">Radier</Button>
          <Button loading>Enregistrer</Button>
          <Button disabled>Indisponible</Button>
        </div>
      </Etat>
      <Etat nom="Dates, nombres">
        <div className={classes.rang}>
          <DateFr date="2026-11-22" />
          <DateFr date="2026-11-22T08:30:00Z" heure />
          <EcheanceFr date="2020-01-15" />
          <EcheanceFr date="2099-01-15" />
          <DateFr date={null} />
          <Nombre valeur={91650} />
          <Nombre valeur={8.234} decimales={1} unite="%" />
          <Pluriel n={1} un="salarié" />
          <Pluriel n={1250} un="salarié" />
          <Periode debut="2025-01-01" fin="2029-12-31" />
        </div>
      </Etat>
      <Etat nom="ChampsLecture">
        <ChampsLecture
          colonnes={3}
          champs={[
            { libelle: 'SIRET', valeur: formaterSiret('12345678900012') },
            { libelle: 'Téléphone', valeur: formaterTelephone('0466590000') },
            { libelle: 'Courriel', valeur: null },
            {
              libelle: 'Adresse',
              valeur:
                'Zone d’activités des Milliaires, bâtiment C, 142 avenue de la République, 30300 Beaucaire',
              large: true,
            },
          ]}
        />
      </Etat>
      <Etat nom="Avis">
        <Stack gap="xs">
          <Avis titre="La déclaration annuelle est ouverte">
            Les adhérents peuvent corriger leurs effectifs jusqu’au 31/01/2027.
          </Avis>
          <Avis ton="succes">Les 48 convocations sont parties.</Avis>
          <Avis ton="attention" titre="Fiche d’entreprise à mettre à jour">
            La dernière a plus de 4 ans.
          </Avis>
          <AvisRefus>Ce SIRET est déjà celui d’un adhérent : Boulangerie Martin.</AvisRefus>
        </Stack>
      </Etat>
      <div className={classes.grille}>
        <Etat nom="Vide">
          <div className={classes.cadre}>
            <Vide titre="Aucune convocation à envoyer" action={<Button size="xs">Préparer une liste</Button>}>
              Toutes les visites de la semaine ont un salarié. Les prochaines échéances arrivent lundi.
            </Vide>
          </div>
        </Etat>
        <Etat nom="Erreur">
          <div className={classes.cadre}>
            <Erreur erreur={PANNE} reessayer={() => annoncer('Nouvel essai.')} />
          </div>
        </Etat>
        <Etat nom="Erreur d’accès">
          <div className={classes.cadre}>
            <Erreur erreur={INTERDIT} />
          </div>
        </Etat>
        <Etat nom="Chargement">
          <Chargement />
        </Etat>
      </div>
      <Etat nom="ConfirmationAction, annonces">
        <Confirmations />
      </Etat>
    </>
  )
}

function Confirmations() {
  const [ouverte, setOuverte] = useState<'danger' | 'refus' | null>(null)
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOuverte('danger')}>
        Confirmer une radiation
      </Button>
      <Button variant="default" onClick={() => setOuverte('refus')}>
        Confirmer une action refusée
      </Button>
      <Button variant="default" onClick={() => annoncer('Contact ajouté.')}>
        Annoncer
      </Button>
      <Button variant="default" onClick={() => annoncerRefus(PANNE)}>
        Annoncer un refus
      </Button>
      <ConfirmationAction
        ouverte={ouverte !== null}
        fermer={() => setOuverte(null)}
        titre="Radier Boulangerie Martin ?"
        libelleAction="Radier l’adhérent"
        danger
        agir={async () => {
          await new Promise((fini) => setTimeout(fini, 600))
          if (ouverte === 'refus')
            throw new Refus('Deux factures restent dues : réglez-les d’abord.', 'impaye', 409)
        }}
      >
        Ses 12 salariés ne seront plus suivis à partir du 01/01/2027. Les dossiers médicaux sont conservés et
        l’historique reste consultable.
      </ConfirmationAction>
    </Group>
  )
}
