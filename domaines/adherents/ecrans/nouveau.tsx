import { NumberInput, Select, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import {
  aujourdhui,
  ChampDate,
  champForm,
  client,
  EnTetePage,
  Formulaire,
  SectionFormulaire,
  useAller,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { estTns, type Nature, TYPES_ADHESION, TYPES_PAR_NATURE } from '../vocabulaire.ts'
import { accesDe } from './acces.ts'
import { ChampsContact } from './champs-contact.tsx'
import { ChampsEntreprise } from './champs-entreprise.tsx'
import { ChampsEtablissement } from './champs-etablissement.tsx'
import classes from './nouveau.module.css'
import {
  CONTACT_VIDE,
  ENTREPRISE_VIDE,
  ETABLISSEMENT_VIDE,
  schemaContact,
  schemaDemande,
  schemaEntreprise,
  schemaEtablissement,
} from './schemas.ts'

const schema = z.object({
  entreprise: schemaEntreprise,
  etablissement: schemaEtablissement.extend({ effectif: champForm.entierOptionnel() }),
  contact: schemaContact,
  adhesion: schemaDemande,
})

/** Guided creation: company, establishment, contact and request, on one page, all or nothing. */
export default function NouvelAdherent() {
  const aller = useAller()
  const cache = useQueryClient()
  const f = useFormulaire({
    schema,
    valeursInitiales: {
      entreprise: ENTREPRISE_VIDE,
      etablissement: { ...ETABLISSEMENT_VIDE, siege: true, effectif: '' },
      contact: CONTACT_VIDE,
      adhesion: { type: 'de_droit', demandee_le: aujourdhui(), motif_admission: '' },
    },
    enregistrer: async (body) => (await client.POST('/api/adherents', { body: body as never })).data!,
    message: 'Adhérent créé. Sa demande d’adhésion est à traiter.',
    apres: ({ id }) => {
      void cache.invalidateQueries()
      aller(`/adherents/${id}?onglet=adhesion`)
    },
  })
  const entreprise = accesDe(f, 'entreprise')
  const adhesion = accesDe(f, 'adhesion')
  const nature = entreprise.valeur('nature') as Nature
  const type = adhesion.valeur('type') as keyof typeof TYPES_ADHESION
  const permis = TYPES_PAR_NATURE[nature]
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of nature may change the type
  useEffect(() => {
    if (!permis.includes(type)) adhesion.poser('type', permis[0])
    if (nature === 'particulier_employeur') {
      entreprise.poser('siren', '')
      f.poser('etablissement.siret', '')
    }
  }, [nature])
  return (
    <div className={classes.page}>
      <EnTetePage
        titre="Nouvel adhérent"
        filAriane={[{ libelle: 'Adhérents', chemin: '/adherents' }]}
        sousTitre="L’entreprise, son premier établissement, la personne à joindre et la demande d’adhésion."
      />
      <Formulaire formulaire={f} libelle="Créer l’adhérent" annuler={() => aller('/adherents')}>
        <ChampsEntreprise acces={entreprise} titre="1. L’entreprise" />
        <ChampsEtablissement
          acces={accesDe(f, 'etablissement')}
          titre="2. Le premier établissement"
          sansSiret={nature === 'particulier_employeur'}
          suite={
            <NumberInput
              label="Effectif"
              {...f.champ('etablissement.effectif')}
              min={0}
              allowDecimal={false}
              thousandSeparator=" "
              description="Zéro convient : une agence d’intérim qui démarre n’a pas encore de salarié."
            />
          }
        />
        <ChampsContact acces={accesDe(f, 'contact')} titre="3. La personne à joindre" />
        <SectionFormulaire titre="4. La demande d’adhésion">
          <Select
            label="Type d’adhésion"
            {...adhesion.champ('type')}
            data={permis.map((t) => ({ value: t, label: TYPES_ADHESION[t] }))}
            allowDeselect={false}
            description={estTns(type) ? 'Un an au moins, sans reconduction tacite (L. 4621-3).' : undefined}
          />
          <ChampDate label="Demandée le" {...adhesion.champ('demandee_le')} maxDate={aujourdhui()} />
        </SectionFormulaire>
        <Textarea
          label="Pourquoi cette entreprise est admise"
          {...adhesion.champ('motif_admission')}
          description="À remplir quand son activité est d’ordinaire hors de la compétence du service."
          autosize
          minRows={1}
          maxRows={4}
        />
      </Formulaire>
    </div>
  )
}
