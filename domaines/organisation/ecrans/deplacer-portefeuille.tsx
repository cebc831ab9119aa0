import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import {
  Avis,
  annoncer,
  aujourdhui,
  ChampDate,
  Chargement,
  champForm,
  client,
  Erreur,
  formaterNombre,
  pluriel,
  Section,
  SectionFormulaire,
  TiroirFormulaire,
  useFormulaire,
} from '../../../plateforme/interface/index.ts'
import type { EffetDeplacement } from '../cas/simuler-deplacement.ts'
import { Choix } from './choix.tsx'
import { useActualiser, useReferences } from './commun.ts'
import classes from './organisation.module.css'

export type SelectionDeplacement =
  | { etablissements: string[] }
  | {
      filtre: {
        q?: string
        equipe?: string[]
        centre?: string[]
        secteur?: string
        sansEquipe?: boolean
        tous?: boolean
      }
    }

const schema = z.object({ equipeId: champForm.texte(), debut: champForm.jour(), motif: champForm.texte(300) })

/** Gives establishments to a team from a day on, its effect shown before it is confirmed. */
export function DeplacerPortefeuille({
  selection,
  nombre,
  fermer,
  fait,
}: {
  selection: SelectionDeplacement
  nombre: number
  fermer: () => void
  fait: () => void
}) {
  const { equipes } = useReferences()
  const actualiser = useActualiser()
  const f = useFormulaire({
    schema,
    valeursInitiales: { equipeId: '', debut: aujourdhui(), motif: '' },
    enregistrer: (body) =>
      client.POST('/api/organisation/portefeuilles/deplacements', { body: { ...body, selection } }),
    apres: async ({ data }) => {
      await actualiser()
      if (data)
        annoncer(`${pluriel(data.deplaces, 'établissement confié', 'établissements confiés')} à l’équipe.`)
      fait()
    },
  })
  const { equipeId, debut } = f.valeurs
  return (
    <TiroirFormulaire
      titre={`Confier ${pluriel(nombre, 'établissement')} à une équipe`}
      libelle="Confirmer le changement"
      formulaire={f}
      fermer={fermer}
      taille={640}
    >
      <SectionFormulaire>
        <Choix
          label="Équipe"
          data={equipes.map((e) => ({ value: e.id, label: `${e.nom} — ${e.centre}` }))}
          {...f.champ('equipeId')}
        />
        <ChampDate label="À partir du" {...f.champ('debut')} />
      </SectionFormulaire>
      <SectionFormulaire colonnes={1}>
        <TextInput label="Motif" placeholder="Rééquilibrage des portefeuilles" {...f.champ('motif')} />
      </SectionFormulaire>
      {equipeId && debut ? (
        <Effet selection={selection} equipeId={equipeId} debut={String(debut)} />
      ) : (
        <Avis>
          Choisissez l’équipe et la date : l’effet sur chaque équipe s’affichera ici avant que vous
          confirmiez.
        </Avis>
      )}
    </TiroirFormulaire>
  )
}

function Effet({
  selection,
  equipeId,
  debut,
}: {
  selection: SelectionDeplacement
  equipeId: string
  debut: string
}) {
  const { data, error, refetch } = useQuery({
    queryKey: ['simulation', selection, equipeId, debut],
    staleTime: 0,
    queryFn: async () =>
      (
        await client.POST('/api/organisation/portefeuilles/simulation', {
          body: { selection, equipeId, debut },
        })
      ).data,
  })
  if (error) return <Erreur erreur={error} reessayer={() => void refetch()} compact />
  if (!data) return <Chargement lignes={4} libelle="Calcul de l’effet…" />
  return <TableEffet effet={data} />
}

function TableEffet({ effet }: { effet: EffetDeplacement }) {
  return (
    <Section titre="Effet du changement">
      <p>
        {pluriel(effet.changent, 'établissement change', 'établissements changent')} d’équipe, soit{' '}
        {pluriel(effet.travailleurs, 'travailleur')}.
        {effet.sansEquipe > 0 && ` ${formaterNombre(effet.sansEquipe)} n’avaient pas d’équipe.`}
        {effet.deja > 0 &&
          ` ${pluriel(effet.deja, 'établissement y est déjà', 'établissements y sont déjà')}.`}
      </p>
      {effet.planifies > 0 && (
        <Avis ton="alerte" titre="Changement déjà prévu">
          {pluriel(effet.planifies, 'établissement a', 'établissements ont')} déjà un changement d’équipe
          prévu après cette date. Annulez-le d’abord, ou retirez-les de la sélection.
        </Avis>
      )}
      <table className={classes.effet}>
        <thead>
          <tr>
            <th scope="col">Équipe</th>
            <th scope="col">Entreprises</th>
            <th scope="col">Établissements</th>
            <th scope="col">Travailleurs</th>
          </tr>
        </thead>
        <tbody>
          {effet.equipes.map((equipe) => (
            <tr key={equipe.id} className={equipe.cible ? classes.total : undefined}>
              <td>
                {equipe.nom}
                <small>{equipe.medecins ?? 'Sans médecin'}</small>
              </td>
              {(['entreprises', 'etablissements', 'travailleurs'] as const).map((cle) => (
                <td key={cle}>
                  {formaterNombre(equipe.avant[cle])} → {formaterNombre(equipe.apres[cle])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {effet.commission.length > 0 && (
        <Avis ton="attention" titre="Commission de contrôle à informer">
          Le médecin change pour {pluriel(effet.commission.length, 'entreprise')} de {effet.seuilCommission}{' '}
          travailleurs et plus :{' '}
          {effet.commission
            .slice(0, 8)
            .map((e) => `${e.raisonSociale} (${formaterNombre(e.effectif)})`)
            .join(', ')}
          {effet.commission.length > 8 && '…'}. Le changement restera signalé dans la vue du service jusqu’à
          ce que vous notiez que la commission a été informée.
        </Avis>
      )}
    </Section>
  )
}
