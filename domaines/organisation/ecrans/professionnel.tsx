import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  $api,
  Avis,
  annoncer,
  aujourdhui,
  BadgeStatut,
  ChampsLecture,
  ConfirmationAction,
  client,
  Etiquette,
  Fiche,
  FicheEnAttente,
  formaterDate,
  formaterPeriode,
  formaterTelephone,
  Lien,
  Periode,
  Section,
  SiDroit,
  TableDonnees,
  useParametre,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { FicheProfessionnel } from '../requetes/professionnels.ts'
import { CONTRATS } from '../vocabulaire.ts'
import { AbsencesProfessionnel } from './absences-professionnel.tsx'
import { formaterEtp, useActualiser } from './commun.ts'
import { DepartProfessionnel } from './depart-professionnel.tsx'
import { FormulaireProfessionnel } from './formulaire-professionnel.tsx'
import { TempsProfessionnel } from './temps-professionnel.tsx'

const enCours = <T extends { debut: string; fin: string | null }>(liste: T[]): T | undefined => {
  const jour = aujourdhui()
  return liste.find((l) => l.debut <= jour && (l.fin === null || l.fin >= jour))
}

export default function FicheDuProfessionnel() {
  const id = useParametre('id')
  const {
    data: p,
    error,
    refetch,
  } = $api.useQuery('get', '/api/organisation/professionnels/{id}', {
    params: { path: { id } },
  })
  const [ouvert, setOuvert] = useState<'modifier' | 'depart' | 'annuler' | null>(null)
  const actualiser = useActualiser()
  if (!p) return <FicheEnAttente erreur={error} reessayer={refetch} />
  const temps = enCours(p.temps)
  const absence = enCours(p.absences)
  const jour = aujourdhui()
  const remplacants = (absence?.remplacements ?? [])
    .filter((r) => r.debut <= jour && (r.fin ?? jour) >= jour)
    .map((r) => r.remplacant)
    .join(', ')
  const fermer = () => setOuvert(null)
  return (
    <Fiche
      filAriane={[
        { libelle: 'Vue du service', chemin: '/organisation' },
        { libelle: 'Professionnels', chemin: '/organisation/professionnels' },
      ]}
      titre={`${p.prenom} ${p.nom}`}
      badges={
        <>
          {p.depart && <BadgeStatut>Départ le {formaterDate(p.depart)}</BadgeStatut>}
          {p.coordinateur && (
            <Etiquette>{p.famille === 'medical' ? 'Médecin coordinateur' : 'Coordinateur métier'}</Etiquette>
          )}
          {p.medecinDelegue && <Etiquette>Délégué des médecins</Etiquette>}
        </>
      }
      faits={[
        { libelle: 'Métier', valeur: p.metier },
        {
          libelle: 'Temps de travail',
          valeur: temps ? `${formaterEtp(temps.quotite)} ETP, ${CONTRATS[temps.contrat]}` : '—',
        },
        { libelle: 'Arrivée', valeur: formaterDate(p.arrivee) },
        { libelle: 'Téléphone', valeur: p.telephone ? formaterTelephone(p.telephone) : '—' },
      ]}
      avis={
        absence && (
          <Avis
            ton={remplacants ? 'info' : 'attention'}
            titre={`Absent ${formaterPeriode(absence.debut, absence.fin)}.`}
          >
            {remplacants ? `Remplacé par ${remplacants}.` : 'Personne n’est désigné pour le remplacer.'}
          </Avis>
        )
      }
      actions={
        <SiDroit droit="organisation.modifier">
          {p.depart ? (
            <Button variant="default" onClick={() => setOuvert('annuler')}>
              Annuler le départ
            </Button>
          ) : (
            <Button variant="default" onClick={() => setOuvert('depart')}>
              Enregistrer un départ
            </Button>
          )}
          <Button onClick={() => setOuvert('modifier')}>Modifier</Button>
        </SiDroit>
      }
      onglets={[
        { cle: 'synthese', titre: 'Synthèse', contenu: () => <Synthese p={p} /> },
        {
          cle: 'temps',
          titre: 'Temps de travail',
          compte: p.temps.length,
          contenu: () => <TempsProfessionnel professionnel={p} />,
        },
        {
          cle: 'absences',
          titre: 'Absences',
          compte: p.absences.length,
          contenu: () => <AbsencesProfessionnel professionnel={p} />,
        },
      ]}
    >
      {ouvert === 'modifier' && <FormulaireProfessionnel professionnel={p} fermer={fermer} />}
      {ouvert === 'depart' && <DepartProfessionnel professionnel={p} fermer={fermer} />}
      <ConfirmationAction
        ouverte={ouvert === 'annuler'}
        fermer={fermer}
        titre={`Annuler le départ de ${p.prenom} ${p.nom} ?`}
        libelleAction="Annuler le départ"
        agir={async () => {
          await client.DELETE('/api/organisation/professionnels/{id}/depart', { params: { path: { id } } })
          await actualiser()
          annoncer('Départ annulé.')
        }}
      >
        Le temps de travail et les équipes fermés par ce départ ne se rouvrent pas d’eux-mêmes : saisissez-les
        de nouveau.
      </ConfirmationAction>
    </Fiche>
  )
}

function Synthese({ p }: { p: FicheProfessionnel }) {
  const estSoignant = p.famille === 'medical' || p.famille === 'infirmier'
  return (
    <>
      <Section titre="Identité professionnelle">
        <ChampsLecture
          champs={[
            { libelle: 'Métier montré aux entreprises', valeur: p.metierAffiche },
            { libelle: 'Spécialité', valeur: p.specialite },
            ...(estSoignant ? [{ libelle: 'Numéro RPPS', valeur: p.rpps }] : []),
            ...(p.famille === 'infirmier'
              ? [
                  {
                    libelle: 'Formation en santé au travail',
                    valeur: p.formeSanteTravail ? 'Oui' : 'Non : pas de visite déléguée',
                  },
                ]
              : []),
            { libelle: 'Courriel', valeur: p.courriel },
            { libelle: 'Compétences', valeur: p.competences.map((c) => c.libelle).join(', ') },
          ]}
        />
      </Section>
      <Section titre="Équipes">
        <TableDonnees
          legende="Équipes"
          unite={{ un: 'équipe' }}
          hauteur="libre"
          requete={{
            data: { lignes: p.equipes, total: p.equipes.length },
            error: null,
            isPending: false,
            isFetching: false,
            refetch: () => undefined,
          }}
          cle={(e) => e.id}
          vide={
            <Vide titre="Dans aucune équipe" compact>
              Les membres s’ajoutent depuis la fiche de l’équipe.
            </Vide>
          }
          colonnes={[
            {
              cle: 'equipe',
              titre: 'Équipe',
              rendu: (e) => <Lien vers={`/organisation/equipes/${e.equipeId}`}>{e.equipe}</Lien>,
            },
            { cle: 'centre', titre: 'Centre' },
            { cle: 'periode', titre: 'Période', rendu: (e) => <Periode debut={e.debut} fin={e.fin} /> },
          ]}
        />
      </Section>
      {p.remplacements.length > 0 && (
        <Section titre="Remplace">
          <ul>
            {p.remplacements.map((r) => (
              <li key={r.id}>
                <Lien vers={`/organisation/professionnels/${r.professionnelId}`}>{r.nom}</Lien>,{' '}
                {formaterPeriode(r.debut, r.fin)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
