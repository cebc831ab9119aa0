import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  aujourdhui,
  champForm,
  client,
  SectionFormulaire,
  TiroirFormulaire,
  useAller,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { AConfirmer } from './a-confirmer.tsx'
import { ChampsAttribution, champsDeDroit, DROIT_VIDE } from './champs-attribution.tsx'
import { LienATransmettre } from './lien-a-transmettre.tsx'

const schema = z.object({
  prenom: champForm.texte(80),
  nom: champForm.texte(80),
  courriel: champForm.courriel(),
  ...champsDeDroit,
})

/** A new account with its first right; ends on the link to hand to the person. */
export function CreerCompte({ fermer }: { fermer: () => void }) {
  const cache = useQueryClient()
  const aller = useAller()
  const [cree, setCree] = useState<{ id: string; lien: string | null } | null>(null)
  const f = useFormulaire({
    schema,
    valeursInitiales: { prenom: '', nom: '', courriel: '', ...DROIT_VIDE, debut: aujourdhui() },
    enregistrer: (body) => client.POST('/api/comptes', { body }),
    apres: ({ data }) => {
      void cache.invalidateQueries({ queryKey: ['get', '/api/comptes'] })
      setCree(data!)
    },
  })
  if (cree) {
    const finir = () => {
      fermer()
      aller(`/comptes/${cree.id}`)
    }
    return cree.lien === null ? (
      <AConfirmer titre="Compte créé" fermer={finir}>
        Ce rôle demande l’accord d’une deuxième personne : un médecin ou la direction. L’invitation lui sera
        remise pour qu’elle la transmette.
      </AConfirmer>
    ) : (
      <LienATransmettre titre="Compte créé" lien={cree.lien} fermer={finir} />
    )
  }
  return (
    <TiroirFormulaire titre="Créer un compte" formulaire={f} fermer={fermer} libelle="Créer le compte">
      <ChampsAttribution
        formulaire={f as never}
        role={String(f.valeurs.role ?? '')}
        entrepriseId={f.valeurs.entrepriseId ?? null}
        surPersonne={(personne) => {
          if (personne?.prenom && !f.valeurs.prenom) f.poser('prenom', personne.prenom)
          if (personne?.nom && !f.valeurs.nom) f.poser('nom', personne.nom)
          if (personne?.courriel && !f.valeurs.courriel) f.poser('courriel', personne.courriel)
        }}
      />
      <SectionFormulaire
        titre="Personne"
        aide="Elle choisira seule son mot de passe, par un lien à lui transmettre."
      >
        <TextInput label="Prénom" autoComplete="off" {...f.champ('prenom')} />
        <TextInput label="Nom" autoComplete="off" {...f.champ('nom')} />
        <TextInput label="Adresse électronique" type="email" autoComplete="off" {...f.champ('courriel')} />
      </SectionFormulaire>
    </TiroirFormulaire>
  )
}
