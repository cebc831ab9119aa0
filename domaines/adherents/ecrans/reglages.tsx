import { NumberInput, TagsInput } from '@mantine/core'
import { z } from 'zod'
import {
  $api,
  client,
  EnTetePage,
  Formulaire,
  type ReponseApi,
  SectionFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import { tranchesDe } from '../reglages.ts'
import { Attente } from './attente.tsx'
import { useActualiser } from './cache.ts'
import classes from './nouveau.module.css'

type Lus = ReponseApi<'/api/adherents/reglages'>

/** Admission rules and size brackets of this service ([param] of the requirements). */
export default function ReglagesAdherents() {
  const { data, error, refetch } = $api.useQuery('get', '/api/adherents/reglages')
  return (
    <div className={classes.page}>
      <EnTetePage
        titre="Règles d’adhésion"
        sousTitre="Ce que votre service admet, et comment il compte ses adhérents."
      />
      {data ? <FormulaireReglages lus={data} /> : <Attente erreur={error} reessayer={() => void refetch()} />}
    </div>
  )
}

const schema = z.object({
  departements: z.array(
    z.string().regex(/^(\d{2}|2[AB]|97\d)$/, 'Code de département attendu, par exemple 27.'),
  ),
  divisions_exclues: z.array(
    z.string().regex(/^\d{2}$/, 'Division à deux chiffres attendue, par exemple 43.'),
  ),
  tranches: z
    .array(z.string().regex(/^\d{1,5}$/, 'Nombres entiers attendus.'))
    .min(1, 'Donnez au moins une borne.')
    .transform((bornes) => bornes.map(Number).sort((a, b) => a - b)),
  seuil_tpe: z.number('Nombre attendu.').int(),
  verification_mois: z.number('Nombre attendu.').int(),
})

function FormulaireReglages({ lus: { reglages, departementDuService } }: { lus: Lus }) {
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { ...reglages, tranches: reglages.tranches.map(String) },
    enregistrer: (body) => client.PUT('/api/adherents/reglages', { body }),
    message: 'Règles enregistrées. Elles s’appliquent dès maintenant.',
    apres: actualiser,
  })
  const bornes = f.valeurs.tranches.map(Number).filter((n) => n > 0)
  const apercu = tranchesDe([...bornes].sort((a, b) => a - b)).map((t) => t.libelle)
  return (
    <Formulaire formulaire={f}>
      <SectionFormulaire
        titre="Qui est adhérent de droit"
        aide="Une entreprise hors de ces règles peut demander une adhésion dérogatoire ; une agence d’intérim hors du territoire est refusée."
        colonnes={1}
      >
        <TagsInput
          label="Départements"
          description={
            departementDuService
              ? `Laissé vide : le département du service (${departementDuService}).`
              : 'Laissé vide, et tant que l’adresse du service est inconnue : aucune condition de territoire.'
          }
          placeholder="Ajouter un département"
          {...f.champ('departements')}
          required={false}
          value={f.valeurs.departements}
        />
        <TagsInput
          label="Divisions NAF hors de la compétence"
          description="Agriculture, bâtiment et travaux publics, administration. Une exception se justifie par écrit, dossier par dossier."
          placeholder="Ajouter une division"
          {...f.champ('divisions_exclues')}
          required={false}
          value={f.valeurs.divisions_exclues}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Tailles d’entreprise" colonnes={1}>
        <TagsInput
          label="Bornes des tranches d’effectif"
          description={`Tranches : ${apercu.join(', ')}.`}
          {...f.champ('tranches')}
          value={f.valeurs.tranches}
        />
        <NumberInput
          label="Une TPE a moins de"
          {...f.champ('seuil_tpe')}
          suffix=" salariés"
          min={2}
          max={50}
          w={320}
        />
      </SectionFormulaire>
      <SectionFormulaire titre="Contacts" colonnes={1}>
        <NumberInput
          label="Vérifier de nouveau un contact après"
          {...f.champ('verification_mois')}
          suffix=" mois"
          min={1}
          max={120}
          w={320}
        />
      </SectionFormulaire>
    </Formulaire>
  )
}
