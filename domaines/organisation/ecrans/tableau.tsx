import { Button, Stack } from '@mantine/core'
import { IconBuildingHospital } from '@tabler/icons-react'
import { useMemo } from 'react'
import {
  $api,
  ChampsLecture,
  Chargement,
  Erreur,
  Etiquette,
  Fiche,
  FicheEnAttente,
  formaterDate,
  formaterNombre,
  formaterTelephone,
  Graphique,
  Lien,
  NonRenseigne,
  Section,
  SiDroit,
  useAller,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { Service } from '../requetes/service.ts'
import type { Tableau } from '../requetes/tableau.ts'
import { FAMILLES } from '../vocabulaire.ts'
import { alertesDuService, ListeAlertes } from './alertes.tsx'
import { formaterEtp } from './commun.ts'
import { TableEquipes } from './table-equipes.tsx'

/** The service at a glance: figures of today, what asks for a decision, teams and centres. */
export default function VueDuService() {
  const tableau = $api.useQuery('get', '/api/organisation/tableau')
  const service = $api.useQuery('get', '/api/organisation/service')
  const equipes = $api.useQuery('get', '/api/organisation/equipes', { params: { query: { taille: 200 } } })
  const aller = useAller()
  const erreurEquipes: unknown = equipes.error
  if (!tableau.data || !service.data)
    return (
      <FicheEnAttente
        erreur={tableau.error ?? service.error}
        reessayer={() => void Promise.all([tableau.refetch(), service.refetch()])}
      />
    )
  const t = tableau.data
  const s = service.data.service
  return (
    <Fiche
      titre={s?.nom ?? 'Vue du service'}
      sousTitre={s?.commune ? `${s.sigle ? `${s.sigle} · ` : ''}${s.commune}` : undefined}
      actions={
        <SiDroit droit="organisation.modifier">
          <Button variant="default" onClick={() => aller('/organisation/service')}>
            Réglages du service
          </Button>
        </SiDroit>
      }
      faits={[
        { libelle: 'Entreprises adhérentes', valeur: formaterNombre(t.entreprises) },
        { libelle: 'Établissements', valeur: formaterNombre(t.etablissements) },
        { libelle: 'Travailleurs suivis', valeur: formaterNombre(t.travailleurs) },
        {
          libelle: 'Professionnels',
          valeur: `${formaterNombre(t.professionnels)} (${formaterEtp(t.etp)} ETP)`,
        },
        { libelle: 'Absents aujourd’hui', valeur: `${formaterEtp(t.etpAbsent)} ETP` },
        { libelle: 'Équipes et centres', valeur: `${t.equipes} · ${t.centres}` },
      ]}
      cote={<CarteDuService service={s} />}
    >
      <Section titre="À traiter">
        {equipes.data ? (
          <ListeAlertes alertes={alertesDuService(t, s, equipes.data.lignes)} />
        ) : erreurEquipes ? (
          <Erreur erreur={erreurEquipes} reessayer={() => void equipes.refetch()} compact />
        ) : (
          <Chargement lignes={3} />
        )}
      </Section>
      <Section titre="Équipes" actions={<Lien vers="/organisation/equipes">Toutes les équipes</Lien>}>
        {equipes.data?.total === 0 ? (
          <Vide titre="Aucune équipe pour le moment" compact>
            Créez une équipe sur un centre, puis confiez-lui des établissements.
          </Vide>
        ) : (
          <TableEquipes requete={equipes} compacte />
        )}
      </Section>
      <EtpParFamille tableau={t} />
    </Fiche>
  )
}

function CarteDuService({ service: s }: { service: Service | null }) {
  if (!s)
    return (
      <Vide titre="Service à renseigner" icone={IconBuildingHospital} compact>
        <Lien vers="/organisation/service">Renseigner le nom, les adresses et l’agrément</Lien>
      </Vide>
    )
  const adresse = [s.adresse, [s.codePostal, s.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return (
    <Stack gap="md">
      <Section titre="Le service">
        <ChampsLecture
          colonnes={1}
          champs={[
            { libelle: 'Siège', valeur: adresse },
            { libelle: 'Téléphone', valeur: s.telephone && formaterTelephone(s.telephone) },
            { libelle: 'Courriel', valeur: s.courriel },
            {
              libelle: 'Agrément',
              valeur: s.agrementFin ? (
                <>
                  {s.agrementNumero ? `n° ${s.agrementNumero}, ` : ''}jusqu’au {formaterDate(s.agrementFin)}
                </>
              ) : null,
            },
            {
              libelle: 'Rayonnements ionisants',
              valeur: s.agrementRadiologique ? (
                <Etiquette>Agrément complémentaire</Etiquette>
              ) : (
                <NonRenseigne>Sans agrément complémentaire</NonRenseigne>
              ),
            },
          ]}
        />
      </Section>
      <CentresDuService />
    </Stack>
  )
}

function CentresDuService() {
  const { data, error } = $api.useQuery('get', '/api/organisation/centres', {
    params: { query: { taille: 200 } },
  })
  return (
    <Section titre="Centres" actions={<Lien vers="/organisation/centres">Tous</Lien>}>
      {error ? <Erreur erreur={error} compact /> : null}
      <Stack gap={4}>
        {data?.lignes.map((centre) => (
          <Lien key={centre.id} vers={`/organisation/centres/${centre.id}`} fz="sm">
            {centre.nom}
          </Lien>
        ))}
        {data?.total === 0 && <NonRenseigne>Aucun centre enregistré</NonRenseigne>}
      </Stack>
    </Section>
  )
}

function EtpParFamille({ tableau }: { tableau: Tableau }) {
  const lignes = useMemo(
    () =>
      (Object.keys(FAMILLES) as (keyof typeof FAMILLES)[]).flatMap((famille) => {
        const ligne = tableau.etpParFamille.find((l) => l.famille === famille)
        return ligne ? [{ libelle: FAMILLES[famille], etp: ligne.etp, nombre: ligne.nombre }] : []
      }),
    [tableau.etpParFamille],
  )
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', inverse: true, data: lignes.map((l) => l.libelle) },
      tooltip: {},
      series: [
        {
          name: 'ETP',
          type: 'bar',
          data: lignes.map((l) => Number(l.etp.toFixed(2))),
          itemStyle: { borderRadius: [0, 2, 2, 0] },
          label: {
            show: true,
            position: 'right',
            formatter: ({ value }: { value: number }) => formaterEtp(value),
          },
        },
      ],
    }),
    [lignes],
  )
  return (
    <Graphique
      titre="Temps de travail par famille de métiers"
      sousTitre={<Lien vers="/organisation/effectifs">Effectifs détaillés</Lien>}
      option={option}
      hauteur={40 + lignes.length * 34}
      table={{
        colonnes: ['Famille', 'ETP', 'Personnes'],
        lignes: lignes.map((l) => [l.libelle, l.etp, l.nombre]),
      }}
    />
  )
}
