import { Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  AucunResultat,
  BadgeStatut,
  BarreFiltres,
  champUrl,
  EnTetePage,
  formaterDate,
  formaterTelephone,
  Lien,
  NonRenseigne,
  type ReponseApi,
  TableDonnees,
  useEtatUrl,
  useSession,
  Vide,
} from '../../../plateforme/interface/index.ts'
import { TYPES_CONTACT, type TypeContact } from '../vocabulaire.ts'
import { ActionsContact } from './fiche/contacts.tsx'
import { FormulaireContact } from './formulaire-contact.tsx'

type Ligne = ReponseApi<'/api/adherents/contacts-a-corriger'>['lignes'][number]

const schema = z.object({
  q: champUrl.texte(),
  page: champUrl.page(),
  tri: champUrl.tri('depuis'),
  motif: champUrl.choix(['injoignable', 'sans_contact', 'a_verifier']),
})

/** Members that cannot be reached, or whose coordinates are old: the list to work through (ADH-011). */
export default function ContactsACorriger() {
  const { peut } = useSession()
  const { etat, modifier, reinitialiser } = useEtatUrl(schema)
  const [ouvert, setOuvert] = useState<Ligne | null>(null)
  const requete = $api.useQuery(
    'get',
    '/api/adherents/contacts-a-corriger',
    { params: { query: { ...etat, q: etat.q || undefined } as never } },
    { placeholderData: keepPreviousData },
  )
  const n = requete.data?.parMotif
  const motifs = [
    { valeur: 'injoignable', libelle: 'Injoignable', compte: n?.injoignable },
    { valeur: 'sans_contact', libelle: 'Aucun contact joignable', compte: n?.sans_contact },
    { valeur: 'a_verifier', libelle: 'À vérifier', compte: n?.a_verifier },
  ]
  return (
    <>
      <EnTetePage
        titre="Contacts à corriger"
        sousTitre="Contacts injoignables, adhérents sans personne à joindre, coordonnées anciennes."
      />
      <BarreFiltres
        etat={etat}
        modifier={modifier}
        reinitialiser={reinitialiser}
        recherche={{ cle: 'q', libelle: 'Rechercher un adhérent', exemple: 'Nom, enseigne, SIREN, commune' }}
        filtres={[{ cle: 'motif', libelle: 'Motif', type: 'choix', options: motifs }]}
      />
      <TableDonnees<Ligne>
        legende="Contacts à corriger"
        unite={{ un: 'ligne' }}
        requete={requete}
        cle={(l) => l.cle}
        lien={(l) => `/adherents/${l.entreprise_id}?onglet=contacts`}
        etat={etat}
        modifier={modifier}
        vide={
          etat.q || etat.motif ? (
            <AucunResultat effacer={reinitialiser} />
          ) : (
            <Vide titre="Tous les contacts sont à jour">
              Chaque adhérent peut être joint et ses coordonnées sont récentes.
            </Vide>
          )
        }
        colonnes={[
          { cle: 'entreprise', titre: 'Adhérent', triable: true },
          { cle: 'depuis', titre: 'Motif', triable: true, rendu: (l) => <Motif ligne={l} /> },
          {
            cle: 'contact',
            titre: 'Contact',
            repli: true,
            rendu: (l) =>
              l.contact ? (
                <>
                  {l.contact}
                  <Text fz="xs" c="dimmed">
                    {TYPES_CONTACT[l.type as TypeContact]}
                  </Text>
                </>
              ) : (
                <NonRenseigne>—</NonRenseigne>
              ),
          },
          {
            cle: 'coordonnees',
            titre: 'Coordonnées connues',
            repli: true,
            secondaire: true,
            rendu: (l) => (
              <>
                {l.telephone && formaterTelephone(l.telephone)}
                <Text fz="xs" c="dimmed">
                  {l.courriel}
                </Text>
              </>
            ),
          },
          ...(peut('adherents.contacts')
            ? [
                {
                  cle: 'actions',
                  titre: 'Actions',
                  rendu: (l: Ligne) =>
                    l.contact_id ? (
                      <ActionsContact
                        contact={{
                          id: l.contact_id,
                          injoignable_depuis: l.motif === 'injoignable' ? l.depuis : null,
                        }}
                        corriger={() => setOuvert(l)}
                      />
                    ) : (
                      <Lien vers={`/adherents/${l.entreprise_id}?onglet=contacts`}>Ajouter un contact</Lien>
                    ),
                },
              ]
            : []),
        ]}
      />
      {ouvert && <Corriger ligne={ouvert} fermer={() => setOuvert(null)} />}
    </>
  )
}

function Motif({ ligne: { motif, depuis } }: { ligne: Ligne }) {
  if (motif === 'sans_contact') return <BadgeStatut ton="alerte">Aucun contact joignable</BadgeStatut>
  if (motif === 'injoignable')
    return <BadgeStatut ton="alerte">Injoignable{depuis && ` depuis le ${formaterDate(depuis)}`}</BadgeStatut>
  return (
    <BadgeStatut ton="attention">
      {depuis ? `Vérifié le ${formaterDate(depuis)}` : 'Jamais vérifié'}
    </BadgeStatut>
  )
}

/** The form needs the whole contact, which the list does not carry. */
function Corriger({ ligne, fermer }: { ligne: Ligne; fermer: () => void }) {
  const { data } = $api.useQuery('get', '/api/adherents/{id}/contacts', {
    params: { path: { id: ligne.entreprise_id } },
  })
  const contact = data?.contacts.find((c) => c.id === ligne.contact_id)
  return contact ? (
    <FormulaireContact entreprise={ligne.entreprise_id} contact={contact} fermer={fermer} />
  ) : null
}
