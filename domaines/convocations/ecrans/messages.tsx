import { Button, Modal, Stack } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  Avis,
  annoncer,
  annoncerRefus,
  BarreFiltres,
  champUrl,
  client,
  EnTetePage,
  formaterInstant,
  formaterTelephone,
  TableDonnees,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CANAUX, STATUTS_ENVOI } from '../../../plateforme/messages/statuts.ts'
import { cles } from '../vocabulaire.ts'
import { BadgeEnvoi, EtatLecture, enFiltres, useActualiser } from './commun.tsx'
import classes from './convocations.module.css'

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  canal: champUrl.choix(cles(CANAUX)),
  statut: champUrl.choixMultiple(),
})

/** The outbox: what left, what waits, what did not arrive and why. */
export default function Messages() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [ouvert, setOuvert] = useState<string | null>(null)
  const statut = etat.statut.length ? (etat.statut as (keyof typeof STATUTS_ENVOI)[]) : undefined
  const requete = $api.useQuery(
    'get',
    '/api/convocations/messages',
    {
      params: {
        query: {
          page: etat.page,
          ...(etat.q ? { q: etat.q } : {}),
          ...(etat.canal ? { canal: etat.canal } : {}),
          ...(statut ? { statut } : {}),
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  return (
    <>
      <EnTetePage
        titre="Messages"
        filAriane={[{ libelle: 'Convocations', chemin: '/convocations' }]}
        sousTitre="Les courriels et les SMS des convocations : partis, à partir, non parvenus."
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher une adresse ou un numéro', exemple: 'nom@exemple.fr' }}
        filtres={[
          { cle: 'statut', libelle: 'État', type: 'choixMultiple', options: enFiltres(STATUTS_ENVOI) },
          { cle: 'canal', libelle: 'Voie', type: 'choix', options: enFiltres(CANAUX) },
        ]}
      />
      <TableDonnees
        legende="Messages"
        unite={{ un: 'message' }}
        requete={requete}
        cle={(l) => l.id}
        etat={etat}
        modifier={modifier}
        alerte={(l) => l.statut === 'rejete' || l.statut === 'echec'}
        vide={
          etat.q || statut || etat.canal ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Aucun message">Les messages apparaissent dès qu’un rendez-vous est convoqué.</Vide>
          )
        }
        colonnes={[
          {
            cle: 'a',
            titre: 'À',
            rendu: (l) => (
              <Button variant="transparent" size="compact-sm" px={0} onClick={() => setOuvert(l.id)}>
                {l.canal === 'sms' ? formaterTelephone(l.a) : l.a}
              </Button>
            ),
          },
          { cle: 'canal', titre: 'Voie', secondaire: true, rendu: (l) => CANAUX[l.canal] },
          { cle: 'objet', titre: 'Objet', repli: true, rendu: (l) => l.objet ?? '' },
          { cle: 'statut', titre: 'État', rendu: (l) => <BadgeEnvoi statut={l.statut} /> },
          {
            cle: 'le',
            titre: 'Quand',
            rendu: (l) =>
              l.envoyeLe
                ? formaterInstant(l.envoyeLe)
                : l.statut === 'a_envoyer'
                  ? `pas avant le ${formaterInstant(l.prochain)}`
                  : '',
          },
          {
            cle: 'erreur',
            titre: 'Réponse reçue',
            secondaire: true,
            repli: true,
            rendu: (l) => l.erreur ?? '',
          },
        ]}
      />
      {ouvert && <Message id={ouvert} fermer={() => setOuvert(null)} />}
    </>
  )
}

function Message({ id, fermer }: { id: string; fermer: () => void }) {
  const actualiser = useActualiser()
  const requete = $api.useQuery('get', '/api/convocations/messages/{id}', { params: { path: { id } } })
  const m = requete.data
  const renvoyable = m && (m.statut === 'rejete' || m.statut === 'echec' || m.statut === 'incertain')
  return (
    <Modal opened onClose={fermer} title={m?.objet ?? 'Message'} size="lg">
      {!m ? (
        <EtatLecture requete={requete} libelle="Lecture du message…" />
      ) : (
        <Stack gap="md">
          <p>
            À {m.a} <BadgeEnvoi statut={m.statut} />
          </p>
          {m.erreur && <Avis ton="attention">{m.erreur}</Avis>}
          {m.local && (
            <Avis ton="info">
              Aucun serveur d’envoi n’est réglé : ce message est resté ici, tel qu’il serait parti.
            </Avis>
          )}
          <pre className={classes.message}>{m.texte}</pre>
          {m.calendrier && <p className={classes.doux}>Avec le rendez-vous pour l’agenda (fichier .ics).</p>}
          {renvoyable && (
            <div>
              <Button
                onClick={() =>
                  void client
                    .POST('/api/convocations/messages/{id}/renvoyer', { params: { path: { id } } })
                    .then(actualiser)
                    .then(() => {
                      annoncer('Message remis à envoyer.')
                      fermer()
                    })
                    .catch(annoncerRefus)
                }
              >
                Renvoyer
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Modal>
  )
}
