import { Button, Group, Stack } from '@mantine/core'
import { IconHistory, IconId, IconPlus, IconStethoscope, IconTimeline } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import {
  $api,
  Avis,
  ageLe,
  aujourdhui,
  DateFr,
  Fiche,
  FicheEnAttente,
  Lien,
  NonRenseigne,
  Section,
  SiDroit,
  useAller,
  useOngletsAjoutes,
  useParametre,
  useParametreUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { enCoursLe } from './commun.ts'
import { CarteContrat } from './fiche/contrat.tsx'
import { FriseDuParcours } from './fiche/frise.tsx'
import { HistoriqueDuDossier } from './fiche/historique.tsx'
import { AvisDoublons, IdentiteDuTravailleur } from './fiche/identite.tsx'
import { AvisMultiEmployeurs } from './fiche/multi-employeurs.tsx'
import { SanteDuTravailleur } from './fiche/sante.tsx'
import { Tiroirs } from './fiche/tiroirs.tsx'
import type { FicheLue, Ouverture, Ouvrir } from './fiche/types.ts'
import { Fondements, neeDe, nomTitre, Situations } from './valeurs.tsx'

export default function FicheTravailleur() {
  const id = useParametre('id')
  const aller = useAller()
  const [fusion] = useParametreUrl('fusion', '')
  const { data, error, refetch } = $api.useQuery('get', '/api/travailleurs/{id}', {
    params: { path: { id } },
  })
  // A merged record leads to the one that was kept.
  const garde = data && data.id !== id ? data.id : null
  useEffect(() => {
    if (garde) aller(`/travailleurs/${garde}?fusion=oui`, { remplacer: true })
  }, [garde, aller])
  if (!data || garde) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  return <Dossier key={data.id} fiche={data} fusionne={fusion === 'oui'} />
}

function Dossier({ fiche, fusionne }: { fiche: FicheLue; fusionne: boolean }) {
  const { peut } = useSession()
  const [ajouter] = useParametreUrl('ajouter', '')
  const [etablissement] = useParametreUrl('etablissement', '')
  const [ouverture, ouvrir] = useState<Ouverture | null>(() =>
    ajouter === 'contrat' && peut('travailleurs.modifier')
      ? { quoi: 'nouveau-contrat', ...(etablissement ? { etablissement } : {}) }
      : null,
  )
  const ajoutes = useOngletsAjoutes('travailleur', fiche.id)
  const courants = fiche.contrats.filter((c) => enCoursLe(c, aujourdhui()))
  return (
    <Fiche
      filAriane={[{ libelle: 'Travailleurs', chemin: '/travailleurs' }]}
      titre={nomTitre(fiche)}
      sousTitre={[neeDe(fiche), `dossier n° ${fiche.numero}`].filter(Boolean).join(' · ')}
      badges={<Signes contrats={courants} />}
      faits={faits(fiche, courants)}
      actions={
        <SiDroit droit="travailleurs.modifier">
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => ouvrir({ quoi: 'nouveau-contrat' })}
          >
            Ajouter un contrat
          </Button>
        </SiDroit>
      }
      avis={
        (fusionne || fiche.doublons.length > 0 || fiche.multi_employeurs) && (
          <Stack gap="xs">
            {fusionne && (
              <Avis ton="succes">
                Le dossier demandé a été fusionné avec celui-ci, qui porte désormais tous ses contrats.
              </Avis>
            )}
            <AvisDoublons fiche={fiche} />
            <AvisMultiEmployeurs fiche={fiche} />
          </Stack>
        )
      }
      onglets={[
        {
          cle: 'parcours',
          titre: 'Parcours',
          icone: IconTimeline,
          compte: fiche.contrats.length,
          contenu: () => <Parcours fiche={fiche} ouvrir={ouvrir} />,
        },
        ...ajoutes,
        {
          cle: 'identite',
          titre: peut('travailleurs.coordonnees') ? 'Identité et coordonnées' : 'Identité',
          icone: IconId,
          contenu: () => <IdentiteDuTravailleur fiche={fiche} ouvrir={ouvrir} />,
        },
        ...(peut('travailleurs.etatsSante')
          ? [
              {
                cle: 'sante',
                titre: 'Santé',
                icone: IconStethoscope,
                contenu: () => <SanteDuTravailleur travailleur={fiche.id} />,
              },
            ]
          : []),
        {
          cle: 'historique',
          titre: 'Historique',
          icone: IconHistory,
          contenu: () => <HistoriqueDuDossier travailleur={fiche.id} />,
        },
      ]}
    >
      {ouverture && <Tiroirs fiche={fiche} ouverture={ouverture} fermer={() => ouvrir(null)} />}
    </Fiche>
  )
}

function Signes({ contrats }: { contrats: FicheLue['contrats'] }) {
  const le = aujourdhui()
  const fondes = contrats.flatMap((c) =>
    c.expositions.filter((x) => enCoursLe(x, le)).map((x) => x.fonde ?? ''),
  )
  const situations = contrats.flatMap((c) => c.situations.filter((s) => enCoursLe(s, le)).map((s) => s.code))
  return (
    <Group gap={4}>
      <Fondements codes={fondes} />
      <Situations codes={[...new Set(situations)]} />
    </Group>
  )
}

function faits(fiche: FicheLue, courants: FicheLue['contrats']) {
  const le = aujourdhui()
  const tenus = courants.flatMap((c) => c.postes.filter((p) => enCoursLe(p, le)).map((p) => p.intitule))
  const postes = [...new Set(tenus)]
  const equipes = [...new Map(courants.filter((c) => c.equipe).map((c) => [c.equipe_id, c.equipe])).values()]
  return [
    {
      libelle: 'Naissance',
      valeur: (
        <>
          <DateFr date={fiche.naissance} /> · {ageLe(fiche.naissance)} ans
        </>
      ),
    },
    {
      libelle: courants.length > 1 ? 'Employeurs' : 'Employeur',
      valeur:
        courants.length > 0 ? (
          courants.map((c, rang) => (
            <span key={c.id}>
              {rang > 0 && ', '}
              <Lien vers={`/adherents/${c.entreprise_id}`}>{c.employeur}</Lien>
            </span>
          ))
        ) : (
          <NonRenseigne>Aucun contrat en cours</NonRenseigne>
        ),
    },
    {
      libelle: postes.length > 1 ? 'Postes' : 'Poste',
      valeur: postes.length > 0 ? postes.join(', ') : <NonRenseigne />,
    },
    {
      libelle: equipes.length > 1 ? 'Équipes' : 'Équipe',
      valeur: equipes.length > 0 ? equipes.join(', ') : <NonRenseigne>Aucune</NonRenseigne>,
    },
  ]
}

function Parcours({ fiche, ouvrir }: { fiche: FicheLue; ouvrir: Ouvrir }) {
  if (fiche.contrats.length === 0)
    return (
      <Vide titre="Aucun contrat enregistré">
        Ajoutez le contrat en cours pour rattacher cette personne à son employeur et à son équipe.
      </Vide>
    )
  return (
    <>
      <Section titre="Frise du parcours">
        <FriseDuParcours contrats={fiche.contrats} />
      </Section>
      <Section titre="Contrats">
        {fiche.contrats.map((c) => (
          <CarteContrat
            key={c.id}
            contrat={c}
            principal={fiche.multi_employeurs?.principal === c.id}
            ouvrir={ouvrir}
          />
        ))}
      </Section>
    </>
  )
}
