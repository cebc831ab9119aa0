import { Select } from '@mantine/core'
import { z } from 'zod'
import {
  $api,
  client,
  EnTetePage,
  Formulaire,
  SectionFormulaire,
  useAller,
  useFormulaire,
} from '../../../../plateforme/interface/index.ts'
import { ARRIVEE_VIDE, ChampsArrivee, schemaArrivee } from './champs-arrivee.tsx'

const schema = schemaArrivee.extend({ etablissement: z.uuid({ error: 'Choisissez l’établissement.' }) })

/** A new worker, any day of the year: the study of the initial visit starts at once (ADH-039). */
export default function Arrivee() {
  const aller = useAller()
  const lieux = $api.useQuery('get', '/api/espace-adherent/etablissements', {
    params: { query: { taille: 200, page: 1, tri: 'nom' } },
  }).data?.lignes
  const f = useFormulaire({
    schema,
    valeursInitiales: { ...ARRIVEE_VIDE, etablissement: '' },
    enregistrer: async ({ etablissement, ...body }) =>
      client.POST('/api/espace-adherent/suivi/etablissements/{etablissement}/arrivees', {
        params: { path: { etablissement } },
        body: body as never,
      }),
    message: 'Arrivée déclarée. La visite à prévoir est calculée.',
    apres: ({ data }) => aller(`/espace-adherent/travailleurs/${data?.travailleur}`),
  })
  // One establishment: nothing to choose.
  if (lieux?.length === 1 && !f.valeurs.etablissement) f.poser('etablissement', lieux[0]!.id)
  return (
    <>
      <EnTetePage
        titre="Déclarer une arrivée"
        filAriane={[{ libelle: 'Vos travailleurs', chemin: '/espace-adherent/travailleurs' }]}
        sousTitre="Avant l’embauche si possible : certaines visites doivent être faites avant le premier jour."
      />
      <Formulaire formulaire={f} libelle="Déclarer l’arrivée">
        {(lieux?.length ?? 0) > 1 && (
          <SectionFormulaire>
            <Select
              label="Établissement"
              placeholder="Choisir"
              searchable
              data={(lieux ?? []).map((s) => ({
                value: s.id,
                label: s.commune ? `${s.nom} (${s.commune})` : s.nom,
              }))}
              {...f.champ('etablissement')}
            />
          </SectionFormulaire>
        )}
        <ChampsArrivee f={f as never} etablissement={f.valeurs.etablissement || undefined} />
      </Formulaire>
    </>
  )
}
