import { Anchor, Button, Checkbox, Group, Menu, Text } from '@mantine/core'
import { IconCheck, IconDots, IconPhoneOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import {
  $api,
  annoncer,
  annoncerRefus,
  aujourdhui,
  BadgeStatut,
  client,
  DateFr,
  formaterTelephone,
  NonRenseigne,
  Section,
  SiDroit,
  TableDonnees,
  useSession,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { TYPES_CONTACT, type TypeContact } from '../../vocabulaire.ts'
import { useActualiser } from '../cache.ts'
import { FormulaireContact } from '../formulaire-contact.tsx'
import type { Adherent, Contact } from './donnees.ts'

const nomDe = (c: Contact) => [c.civilite, c.prenom, c.nom].filter(Boolean).join(' ')

export function OngletContacts({ adherent }: { adherent: Adherent }) {
  const { peut } = useSession()
  const requete = $api.useQuery('get', '/api/adherents/{id}/contacts', {
    params: { path: { id: adherent.id } },
  })
  const [anciens, setAnciens] = useState(false)
  const [ouvert, setOuvert] = useState<Contact | 'nouveau' | null>(null)
  const tous = requete.data?.contacts
  const lignes = tous?.filter((c) => anciens || !c.fin)
  const nombreAnciens = tous?.filter((c) => c.fin).length ?? 0
  return (
    <Section
      titre="Contacts"
      actions={
        <Group>
          {nombreAnciens > 0 && (
            <Checkbox
              label={`Anciens contacts (${nombreAnciens})`}
              checked={anciens}
              onChange={(evenement) => setAnciens(evenement.currentTarget.checked)}
            />
          )}
          <SiDroit droit="adherents.contacts">
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setOuvert('nouveau')}
            >
              Ajouter un contact
            </Button>
          </SiDroit>
        </Group>
      }
    >
      <TableDonnees<Contact>
        legende="Contacts"
        unite={{ un: 'contact' }}
        hauteur="libre"
        requete={{
          ...requete,
          data: lignes && { lignes, total: lignes.length },
        }}
        cle={(c) => c.id}
        alerte={(c) => Boolean(c.injoignable_depuis) && !c.fin}
        vide={
          <Vide titre="Aucun contact" compact>
            Sans contact, l’adhérent ne peut être ni joint ni convoqué.
          </Vide>
        }
        colonnes={[
          {
            cle: 'nom',
            titre: 'Personne',
            repli: true,
            rendu: (c) => (
              <>
                {nomDe(c)}
                {c.fonction && (
                  <Text fz="xs" c="dimmed">
                    {c.fonction}
                  </Text>
                )}
              </>
            ),
          },
          {
            cle: 'type',
            titre: 'Rôle',
            repli: true,
            rendu: (c) =>
              TYPES_CONTACT[c.type as TypeContact] + (c.etablissement ? `, ${c.etablissement}` : ''),
          },
          {
            cle: 'coordonnees',
            titre: 'Courriel et téléphone',
            repli: true,
            rendu: (c) => (
              <>
                {c.courriel && <Anchor href={`mailto:${c.courriel}`}>{c.courriel}</Anchor>}
                {c.courriel && c.telephone && <br />}
                {c.telephone && <Anchor href={`tel:${c.telephone}`}>{formaterTelephone(c.telephone)}</Anchor>}
              </>
            ),
          },
          { cle: 'etat', titre: 'Vérifié', rendu: (c) => <EtatContact contact={c} /> },
          ...(peut('adherents.contacts')
            ? [
                {
                  cle: 'actions',
                  titre: 'Actions',
                  rendu: (c: Contact) =>
                    c.fin ? null : <ActionsContact contact={c} corriger={() => setOuvert(c)} />,
                },
              ]
            : []),
        ]}
      />
      {ouvert && (
        <FormulaireContact
          entreprise={adherent.id}
          contact={ouvert === 'nouveau' ? undefined : ouvert}
          fermer={() => setOuvert(null)}
        />
      )}
    </Section>
  )
}

function EtatContact({ contact: c }: { contact: Contact }) {
  if (c.fin)
    return (
      <BadgeStatut>
        Terminé le <DateFr date={c.fin} />
      </BadgeStatut>
    )
  if (c.injoignable_depuis)
    return (
      <BadgeStatut ton="alerte">
        Injoignable depuis le <DateFr date={c.injoignable_depuis} />
      </BadgeStatut>
    )
  return c.verifie_le ? <DateFr date={c.verifie_le} /> : <NonRenseigne>Jamais vérifié</NonRenseigne>
}

/** Marks made in one press: verified, unreachable; and the rest in a menu. */
export function ActionsContact({
  contact,
  corriger,
}: {
  contact: { id: string; injoignable_depuis: string | null }
  corriger: () => void
}) {
  const actualiser = useActualiser()
  const [enCours, setEnCours] = useState(false)
  const params = { path: { id: contact.id } }
  async function faire(envoi: () => Promise<unknown>, message: string) {
    setEnCours(true)
    try {
      await envoi()
      annoncer(message)
      actualiser()
    } catch (refus) {
      annoncerRefus(refus)
    } finally {
      setEnCours(false)
    }
  }
  const verifier = () =>
    faire(
      () => client.POST('/api/adherents/contacts/{id}/verification', { params }),
      'Coordonnées vérifiées.',
    )
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        variant="default"
        size="xs"
        loading={enCours}
        leftSection={<IconCheck size={14} aria-hidden />}
        onClick={() => void verifier()}
      >
        {contact.injoignable_depuis ? 'Joint' : 'Vérifié'}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" size="xs" px={6} aria-label="Autres actions sur ce contact">
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={corriger}>Corriger</Menu.Item>
          {!contact.injoignable_depuis && (
            <Menu.Item
              leftSection={<IconPhoneOff size={15} aria-hidden />}
              onClick={() =>
                void faire(
                  () => client.POST('/api/adherents/contacts/{id}/injoignable', { params }),
                  'Contact signalé injoignable.',
                )
              }
            >
              Injoignable
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() =>
              void faire(
                () =>
                  client.POST('/api/adherents/contacts/{id}/fin', { params, body: { fin: aujourdhui() } }),
                'Contact terminé. Il reste dans les anciens contacts.',
              )
            }
          >
            N’est plus un contact
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
