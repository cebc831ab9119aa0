import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  DateFr,
  EnTetePage,
  Lien,
  NonRenseigne,
  SiDroit,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { PaireDeDoublons } from '../requetes/doublons.ts'
import { MOTIFS_DOUBLON } from '../vocabulaire.ts'
import { enFiltre } from './commun.ts'

const schema = z.object({ page: champUrl.page(), motif: champUrl.choixMultiple() })

function Personne({ p, cote }: { p: PaireDeDoublons; cote: 'un' | 'autre' }) {
  return (
    <>
      <Lien vers={`/travailleurs/${p[cote]}`}>{p[`${cote}_nom`]}</Lien>
      <br />
      <NonRenseigne>
        <DateFr date={p[`${cote}_naissance`]} /> · n° {p[`${cote}_numero`]} ·{' '}
        {p[`${cote}_employeurs`] ?? 'aucun contrat'}
      </NonRenseigne>
    </>
  )
}

export default function Doublons() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery(
    'get',
    '/api/travailleurs/doublons',
    { params: { query: etat as never } },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Doublons probables"
        filAriane={[{ libelle: 'Travailleurs', chemin: '/travailleurs' }]}
        sousTitre="Deux dossiers nés le même jour, ou jour et mois inversés, avec des noms proches. Une personne décide."
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        filtres={[
          { cle: 'motif', libelle: 'Ressemblance', type: 'choixMultiple', options: enFiltre(MOTIFS_DOUBLON) },
        ]}
      />
      <TableDonnees
        legende="Doublons probables"
        unite={{ un: 'paire' }}
        densite="aeree"
        colonnes={[
          { cle: 'un', titre: 'Un dossier', repli: true, rendu: (p) => <Personne p={p} cote="un" /> },
          { cle: 'autre', titre: 'L’autre', repli: true, rendu: (p) => <Personne p={p} cote="autre" /> },
          {
            cle: 'motif',
            titre: 'Ressemblance',
            rendu: (p) => (
              <>
                {MOTIFS_DOUBLON[p.motif]}
                {p.date_inversee && (
                  <>
                    <br />
                    <BadgeStatut ton="attention">Jour et mois inversés</BadgeStatut>
                  </>
                )}
              </>
            ),
          },
          {
            cle: 'action',
            titre: '',
            rendu: (p) => (
              <SiDroit droit="travailleurs.fusionner">
                <Button
                  component={Lien}
                  vers={`/travailleurs/doublons/${p.un}/${p.autre}`}
                  variant="default"
                  size="xs"
                >
                  Comparer
                </Button>
              </SiDroit>
            ),
          },
        ]}
        requete={requete}
        cle={(p) => `${p.un} ${p.autre}`}
        etat={etat}
        modifier={modifier}
        vide={
          etat.motif.length > 0 ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun doublon à décider">
              Chaque nouveau dossier est comparé aux autres ; les ressemblances arriveront ici.
            </Vide>
          )
        }
      />
    </>
  )
}
