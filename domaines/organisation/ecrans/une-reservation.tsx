import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import {
  Avis,
  annoncer,
  annoncerRefus,
  ChampsLecture,
  champForm,
  client,
  FormulaireModal,
  formaterDate,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { cles, ETATS_RESERVATION, ETATS_RETOUR } from '../vocabulaire.ts'
import { choixDuVocabulaire, useActualiser } from './commun.ts'
import type { Reservation, Ressource } from './reservations.tsx'

const quand = (texte: string) =>
  `${formaterDate(texte.slice(0, 10))} à ${texte.slice(11).replace(':', ' h ')}`

/** One booking: what it is, and what one may do with it. */
export function UneReservation({
  ressource,
  reservation: r,
  genre,
  fermer,
}: {
  ressource: Ressource
  genre: 'salle' | 'materiel'
  reservation: Reservation
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const [retour, setRetour] = useState(false)
  const estSalle = genre === 'salle'
  async function agir(faire: () => Promise<unknown>, message: string) {
    try {
      await faire()
      await actualiser()
      annoncer(message)
      fermer()
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  const params = { path: { id: r.id } }
  if (retour) return <Retour id={r.id} fermer={fermer} />
  return (
    <Modal opened onClose={fermer} title={ressource.nom} size={520}>
      <Stack gap="md">
        {r.enRetard && <Avis ton="alerte" titre="Le retour est attendu." />}
        <ChampsLecture
          champs={[
            { libelle: 'Objet', valeur: r.objet },
            { libelle: 'Pour', valeur: r.pour },
            { libelle: 'Du', valeur: quand(r.debut) },
            { libelle: 'Au', valeur: quand(r.fin) },
            { libelle: 'État', valeur: ETATS_RESERVATION[r.etat] },
            ...(r.etatRetour ? [{ libelle: 'Au retour', valeur: ETATS_RETOUR[r.etatRetour] }] : []),
            ...(r.remarque ? [{ libelle: 'Remarque', valeur: r.remarque }] : []),
          ]}
        />
        {r.modifiable && (
          <Group justify="flex-end" gap="xs">
            {r.etat === 'reservee' && (
              <Button
                variant="default"
                onClick={() =>
                  void agir(
                    () => client.POST('/api/organisation/reservations/{id}/annulation', { params }),
                    'Réservation annulée.',
                  )
                }
              >
                Annuler la réservation
              </Button>
            )}
            {!estSalle && r.etat === 'reservee' && (
              <Button
                variant="default"
                onClick={() =>
                  void agir(
                    () => client.POST('/api/organisation/reservations/{id}/emprunt', { params }),
                    'Emprunt noté.',
                  )
                }
              >
                Noter l’emprunt
              </Button>
            )}
            {!estSalle && <Button onClick={() => setRetour(true)}>Noter le retour</Button>}
          </Group>
        )}
      </Stack>
    </Modal>
  )
}

const schema = z.object({ etatRetour: z.enum(cles(ETATS_RETOUR)), remarque: champForm.texteOptionnel(500) })

function Retour({ id, fermer }: { id: string; fermer: () => void }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { etatRetour: 'bon', remarque: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/reservations/{id}/retour', { params: { path: { id } }, body }),
    message: 'Retour noté.',
    apres: async () => {
      await actualiser()
      fermer()
    },
  })
  return (
    <FormulaireModal titre="Noter le retour" formulaire={f} fermer={fermer} libelle="Noter le retour">
      <Select
        label="État au retour"
        description="En panne : le matériel passe en réparation et ne se réserve plus."
        data={choixDuVocabulaire(ETATS_RETOUR)}
        allowDeselect={false}
        {...f.champ('etatRetour')}
      />
      <Textarea label="Remarque" autosize minRows={2} {...f.champ('remarque')} />
    </FormulaireModal>
  )
}
