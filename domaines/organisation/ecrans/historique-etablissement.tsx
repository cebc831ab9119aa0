import { Button, Drawer } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  annoncer,
  aujourdhui,
  BadgeStatut,
  Chargement,
  ConfirmationAction,
  client,
  Erreur,
  FriseChronologique,
  formaterDate,
  Lien,
  SiDroit,
  typo,
  Vide,
} from '../../../plateforme/interface/index.ts'
import type { LignePortefeuille } from '../requetes/portefeuille.ts'
import { useActualiser } from './commun.ts'

/** Who followed an establishment over time; a change to come can be cancelled here. */
export function HistoriqueEtablissement({
  etablissement,
  fermer,
}: {
  etablissement: LignePortefeuille
  fermer: () => void
}) {
  const requete = $api.useQuery('get', '/api/organisation/etablissements/{id}/portefeuille', {
    params: { path: { id: etablissement.id } },
  })
  const data = requete.data
  const erreur: unknown = requete.error
  const [annulation, setAnnulation] = useState<{ id: string; equipe: string; debut: string } | null>(null)
  const actualiser = useActualiser()
  return (
    <Drawer opened onClose={fermer} title={typo(`Équipes de ${etablissement.raisonSociale}`)} size={500}>
      {erreur ? <Erreur erreur={erreur} reessayer={() => void requete.refetch()} compact /> : null}
      {!data && !erreur && <Chargement />}
      {data && (
        <FriseChronologique
          vide={
            <Vide titre="Aucune équipe jusqu’ici" compact>
              Choisissez la ligne dans la liste, puis confiez-la à une équipe.
            </Vide>
          }
          evenements={data.affectations.map((a) => ({
            id: a.id,
            date: a.debut,
            fin: a.fin,
            icone: IconUsersGroup,
            ton: a.fin === null ? 'encours' : 'neutre',
            nature: a.medecins.length ? a.medecins.join(', ') : 'Sans médecin à cette date',
            titre: <Lien vers={`/organisation/equipes/${a.equipeId}`}>{a.equipe}</Lien>,
            detail: (
              <>
                {a.motif && <p>{a.motif}</p>}
                {a.commissionAInformer && (
                  <BadgeStatut ton={a.commissionInformeeLe ? 'succes' : 'attention'}>
                    {a.commissionInformeeLe
                      ? `Commission informée le ${formaterDate(a.commissionInformeeLe)}`
                      : 'Commission de contrôle à informer'}
                  </BadgeStatut>
                )}
                {a.debut > aujourdhui() && (
                  <SiDroit droit="organisation.portefeuille">
                    <Button size="compact-xs" variant="default" onClick={() => setAnnulation(a)}>
                      Annuler ce changement
                    </Button>
                  </SiDroit>
                )}
              </>
            ),
          }))}
        />
      )}
      <ConfirmationAction
        ouverte={annulation !== null}
        fermer={() => setAnnulation(null)}
        titre="Annuler le changement prévu ?"
        libelleAction="Annuler le changement"
        agir={async () => {
          await client.DELETE('/api/organisation/portefeuilles/{id}', {
            params: { path: { id: annulation!.id } },
          })
          await actualiser()
          annoncer('Changement annulé.')
        }}
      >
        {`${annulation?.equipe ?? ''} ne suivra pas cet établissement à partir du ${annulation ? formaterDate(annulation.debut) : ''}. L’équipe actuelle continue.`}
      </ConfirmationAction>
    </Drawer>
  )
}
