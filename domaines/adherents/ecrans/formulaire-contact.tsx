import { $api, client, TiroirFormulaire, useFormulaire } from '../../../plateforme/interface/index.ts'
import { accesDe } from './acces.ts'
import { useActualiser } from './cache.ts'
import { ChampsContact } from './champs-contact.tsx'
import type { Contact } from './fiche/donnees.ts'
import { CONTACT_VIDE, enFormulaire, schemaContact } from './schemas.ts'

/** Adds a contact, or corrects one: new coordinates count as verified today. */
export function FormulaireContact({
  entreprise,
  contact,
  fermer,
}: {
  entreprise: string
  contact?: Contact
  fermer: () => void
}) {
  const actualiser = useActualiser()
  const { data } = $api.useQuery('get', '/api/adherents/etablissements', {
    params: { query: { entreprise, taille: 200 } as never },
  })
  const f = useFormulaire({
    schema: schemaContact,
    valeursInitiales: contact ? enFormulaire(CONTACT_VIDE, contact) : CONTACT_VIDE,
    enregistrer: async (valeurs) => {
      const body = valeurs as never
      return contact
        ? client.PUT('/api/adherents/contacts/{id}', { params: { path: { id: contact.id } }, body })
        : client.POST('/api/adherents/{id}/contacts', { params: { path: { id: entreprise } }, body })
    },
    message: contact ? 'Contact corrigé.' : 'Contact ajouté.',
    apres: () => {
      actualiser()
      fermer()
    },
  })
  return (
    <TiroirFormulaire
      titre={contact ? 'Corriger le contact' : 'Ajouter un contact'}
      formulaire={f}
      fermer={fermer}
    >
      <ChampsContact
        acces={accesDe(f)}
        etablissements={(data?.lignes ?? []).map((t) => ({
          value: t.id,
          label: [t.enseigne, t.commune ?? t.siret].filter(Boolean).join(', ') || 'Établissement',
        }))}
      />
    </TiroirFormulaire>
  )
}
