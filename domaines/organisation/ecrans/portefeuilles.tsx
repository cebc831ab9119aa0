import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BarreFiltres,
  BoutonExport,
  champUrl,
  EnTetePage,
  pluriel,
  useEtatUrl,
  useSession,
} from '../../../plateforme/interface/index.ts'
import type { LignePortefeuille } from '../requetes/portefeuille.ts'
import { filtreDe, useReferences } from './commun.ts'
import { DeplacerPortefeuille, type SelectionDeplacement } from './deplacer-portefeuille.tsx'
import { HistoriqueEtablissement } from './historique-etablissement.tsx'
import { TablePortefeuille } from './table-portefeuille.tsx'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('raisonSociale'),
  equipe: champUrl.choixMultiple(),
  centre: champUrl.choixMultiple(),
  secteur: champUrl.valeur(),
  sansEquipe: champUrl.bascule(),
  tous: champUrl.bascule(),
})

/** Who follows whom: establishments with or without a team, moved one by one or by thousands. */
export default function Portefeuilles() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const { peut } = useSession()
  const references = useReferences()
  const [selection, setSelection] = useState<string[]>([])
  const [deplacement, setDeplacement] = useState<{ selection: SelectionDeplacement; nombre: number } | null>(
    null,
  )
  const [histoire, setHistoire] = useState<LignePortefeuille | null>(null)
  const filtre = {
    q: etat.q || undefined,
    equipe: etat.equipe.length ? etat.equipe : undefined,
    centre: etat.centre.length ? etat.centre : undefined,
    secteur: etat.secteur,
    sansEquipe: etat.sansEquipe || undefined,
    tous: etat.tous || undefined,
  }
  const requete = $api.useQuery(
    'get',
    '/api/organisation/portefeuilles',
    {
      params: {
        query: {
          ...filtre,
          page: etat.page,
          tri: etat.tri as 'commune',
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const total = requete.data?.total ?? 0
  const filtree = Object.values(filtre).some((v) => v !== undefined)
  const affecter = peut('organisation.portefeuille')
  return (
    <>
      <EnTetePage
        titre="Portefeuilles"
        sousTitre="Les établissements des adhérents et l’équipe qui suit chacun d’eux aujourd’hui."
        actions={
          <>
            <BoutonExport
              chemin="/api/organisation/portefeuilles/export"
              filtres={{ ...filtre, tri: etat.tri }}
            />
            {affecter && filtree && total > 0 && (
              <Button onClick={() => setDeplacement({ selection: { filtre }, nombre: total })}>
                Confier {pluriel(total, 'établissement filtré', 'établissements filtrés')}
              </Button>
            )}
          </>
        }
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{
          cle: 'q',
          libelle: 'Rechercher un établissement',
          exemple: 'Nom, enseigne, SIREN, commune',
        }}
        filtres={[
          {
            cle: 'equipe',
            libelle: 'Équipe',
            type: 'choixMultiple',
            options: filtreDe(references.equipes),
          },
          { cle: 'centre', libelle: 'Centre', type: 'choixMultiple', options: filtreDe(references.centres) },
          { cle: 'secteur', libelle: 'Secteur', type: 'choix', options: filtreDe(references.secteurs) },
          { cle: 'sansEquipe', libelle: 'Sans équipe', type: 'bascule' },
          { cle: 'tous', libelle: 'Avec les anciens adhérents', type: 'bascule' },
        ]}
      />
      <TablePortefeuille
        requete={requete}
        etat={etat}
        modifier={modifier}
        selection={affecter ? selection : undefined}
        surSelection={affecter ? setSelection : undefined}
        actionsSelection={
          <Button
            size="xs"
            onClick={() =>
              setDeplacement({ selection: { etablissements: selection }, nombre: selection.length })
            }
          >
            Confier à une équipe
          </Button>
        }
        historique={(l) => (
          <Tooltip label="Qui a suivi cet établissement">
            <ActionIcon aria-label={`Historique de ${l.raisonSociale}`} onClick={() => setHistoire(l)}>
              <IconHistory size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        vide={<AucunResultat effacer={filtree ? reinitialiser : undefined} />}
      />
      {deplacement && (
        <DeplacerPortefeuille
          {...deplacement}
          fermer={() => setDeplacement(null)}
          fait={() => {
            setSelection([])
            setDeplacement(null)
          }}
        />
      )}
      {histoire && <HistoriqueEtablissement etablissement={histoire} fermer={() => setHistoire(null)} />}
    </>
  )
}
