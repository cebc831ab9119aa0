import { Button } from '@mantine/core'
import { IconCheck, IconPencil, IconPlus, IconUserMinus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  annoncer,
  annoncerRefus,
  BadgeStatut,
  BarreFiltres,
  Chargement,
  ConfirmationAction,
  client,
  EnTetePage,
  Erreur,
  Etiquette,
  formaterDate,
  useEtatUrl,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { CONTACTS_ECRITS } from '../qualites.ts'
import type { FormesApi } from './formes-api.ts'
import { FormulaireContact } from './formulaire-contact.tsx'
import { Joindre } from './joindre.tsx'
import { CONTACTS } from './mots.ts'
import { useOptionsEspace } from './options-entreprise.ts'
import classes from './portail.module.css'

type Contact = FormesApi['contact']
const schema = z.object({ entreprise: z.uuid().optional(), etablissement: z.uuid().optional() })
const PAR = { vous: 'par vous', entreprise: 'par votre entreprise', service: 'par le service' } as const

/** Contacts of the companies: to check first; confirmed, corrected, added or ended in one press (POR-002). */
export default function Contacts() {
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const requete = $api.useQuery('get', '/api/espace-adherent/contacts', {
    params: { query: etat },
  })
  const { data } = requete
  const erreur: unknown = requete.error
  const { acces, plusieursEntreprises, entreprises, etablissements } = useOptionsEspace(etat.entreprise)
  const [edite, setEdite] = useState<Contact | 'nouveau' | null>(null)
  const [retire, setRetire] = useState<Contact | null>(null)
  const cache = useQueryClient()
  const rafraichir = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['get', '/api/espace-adherent/contacts'] }),
      cache.invalidateQueries({ queryKey: ['get', '/api/espace-adherent/entreprises/{id}'] }),
    ])
  const peutAjouter = acces.some((a) => a.qualite && CONTACTS_ECRITS[a.qualite].length > 0)

  async function verifier(contact: Contact) {
    try {
      await client.POST('/api/espace-adherent/contacts/{id}/verification', {
        params: { path: { id: contact.id } },
        body: {},
      })
      await rafraichir()
      annoncer('Contact confirmé. Merci !')
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }

  return (
    <>
      <EnTetePage
        titre="Vos contacts"
        sousTitre="Les personnes que le service appelle ou prévient. Confirmez-les une fois par an."
        actions={
          peutAjouter && (
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setEdite('nouveau')}>
              Ajouter un contact
            </Button>
          )
        }
      />
      {(plusieursEntreprises || etablissements.length > 1) && (
        <BarreFiltres
          etat={etat}
          modifier={modifier}
          reinitialiser={reinitialiser}
          filtres={[
            ...(plusieursEntreprises
              ? [{ cle: 'entreprise', libelle: 'Entreprise', type: 'choix' as const, options: entreprises }]
              : []),
            ...(etablissements.length > 1
              ? [
                  {
                    cle: 'etablissement',
                    libelle: 'Établissement',
                    type: 'choix' as const,
                    options: etablissements,
                  },
                ]
              : []),
          ]}
        />
      )}
      {erreur && !data ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !data ? (
        <Chargement lignes={6} />
      ) : data.contacts.length === 0 ? (
        <Vide titre="Aucun contact enregistré">
          Ajoutez au moins la personne qui reçoit les convocations : le service en a besoin pour vous joindre.
        </Vide>
      ) : (
        <ul className={classes.cartes}>
          {data.contacts.map((contact) => (
            <li key={contact.id} className={classes.carte} data-alerte={contact.aVerifier || undefined}>
              <span className={classes.carteNom}>
                {[contact.civilite, contact.prenom, contact.nom].filter(Boolean).join(' ')}
              </span>
              <span className={classes.doux}>
                <Etiquette>{CONTACTS[contact.type]}</Etiquette> {contact.fonction}
              </span>
              <span className={classes.doux}>
                {[plusieursEntreprises && contact.entreprise, contact.etablissement ?? 'Toute l’entreprise']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Joindre telephone={contact.telephone} courriel={contact.courriel} />
              <div>
                {contact.injoignableDepuis ? (
                  <BadgeStatut ton="alerte">
                    Injoignable depuis le {formaterDate(contact.injoignableDepuis)}
                  </BadgeStatut>
                ) : contact.aVerifier ? (
                  <BadgeStatut ton="attention">
                    {contact.verifieLe ? `Vérifié le ${formaterDate(contact.verifieLe)}` : 'Jamais vérifié'}
                  </BadgeStatut>
                ) : (
                  <BadgeStatut ton="succes">Vérifié le {formaterDate(contact.verifieLe!)}</BadgeStatut>
                )}
              </div>
              {contact.changement && (
                <span className={classes.doux}>
                  Modifié {PAR[contact.changement.par]} le {formaterDate(contact.changement.le)}
                </span>
              )}
              {contact.modifiable && (
                <div className={classes.pied}>
                  {contact.aVerifier && (
                    <Button
                      size="xs"
                      leftSection={<IconCheck size={15} aria-hidden />}
                      onClick={() => void verifier(contact)}
                    >
                      C’est toujours juste
                    </Button>
                  )}
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconPencil size={15} aria-hidden />}
                    onClick={() => setEdite(contact)}
                  >
                    Modifier
                  </Button>
                  <Button
                    size="xs"
                    variant="subtle"
                    leftSection={<IconUserMinus size={15} aria-hidden />}
                    onClick={() => setRetire(contact)}
                  >
                    Retirer
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {edite && (
        <FormulaireContact
          contact={edite === 'nouveau' ? null : edite}
          acces={acces}
          entreprise={etat.entreprise}
          etablissement={etat.etablissement}
          fermer={() => setEdite(null)}
          enregistre={rafraichir}
        />
      )}
      {retire && (
        <ConfirmationAction
          ouverte
          danger
          fermer={() => setRetire(null)}
          titre={`Retirer ${[retire.prenom, retire.nom].filter(Boolean).join(' ')} de vos contacts ?`}
          libelleAction="Retirer le contact"
          agir={async () => {
            await client.DELETE('/api/espace-adherent/contacts/{id}', { params: { path: { id: retire.id } } })
            await rafraichir()
            annoncer('Contact retiré.')
          }}
        >
          Le service ne l’appellera plus et ne lui enverra plus rien. Vous pourrez l’ajouter de nouveau plus
          tard.
        </ConfirmationAction>
      )}
    </>
  )
}
