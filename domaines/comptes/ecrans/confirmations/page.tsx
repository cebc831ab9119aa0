import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import {
  $api,
  annoncer,
  ChampsLecture,
  Chargement,
  ConfirmationAction,
  champForm,
  client,
  EnTetePage,
  Erreur,
  FormulaireModal,
  formaterInstant,
  formaterPeriode,
  libelleRole,
  type ReponseGet,
  useFormulaire,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { GENRES_DEMANDE } from '../../vocabulaire.ts'
import { LienATransmettre } from '../comptes/lien-a-transmettre.tsx'

type Demande = ReponseGet<'/api/comptes/demandes'>['lignes'][number]

const EFFETS: Record<Demande['genre'], string> = {
  droit:
    'La personne aura ce rôle. Si c’est son premier rôle protégé, ses anciens moyens de connexion sont effacés et vous recevez son lien d’invitation, à lui remettre vous-même.',
  lien: 'Vous recevez le lien, à remettre vous-même à la personne : l’administration ne le verra pas.',
  second_facteur:
    'Ses sessions se ferment ; elle activera un nouveau second facteur à sa prochaine connexion. Assurez-vous auprès d’elle qu’elle le demande bien.',
  courriel:
    'La personne se connectera avec cette nouvelle adresse. Vérifiez auprès d’elle que c’est la sienne.',
}

/** What an administrator may not do alone: a physician or the direction decides. */
export default function Confirmations() {
  const cache = useQueryClient()
  const requete = $api.useQuery('get', '/api/comptes/demandes')
  const [confirmee, setConfirmee] = useState<Demande | null>(null)
  const [refusee, setRefusee] = useState<Demande | null>(null)
  const [lien, setLien] = useState<{ nom: string; lien: string } | null>(null)
  const actualiser = () => cache.invalidateQueries({ queryKey: ['get', '/api/comptes/demandes'] })
  const erreur: unknown = requete.error
  const reessayer = () => void requete.refetch()
  const lignes = requete.data?.lignes
  return (
    <>
      <EnTetePage
        titre="Confirmations"
        sousTitre="Un droit sur des données de santé, ou l’entrée dans un tel compte, demande deux personnes : l’administration et vous."
      />
      {erreur ? (
        <Erreur erreur={erreur} reessayer={reessayer} />
      ) : !lignes ? (
        <Chargement lignes={4} />
      ) : lignes.length === 0 ? (
        <Vide titre="Rien à confirmer">
          Les demandes de l’administration apparaîtront ici et sur votre page d’accueil.
        </Vide>
      ) : (
        <Stack>
          {lignes.map((d) => (
            <UneDemande
              key={d.id}
              demande={d}
              confirmer={() => setConfirmee(d)}
              refuser={() => setRefusee(d)}
            />
          ))}
        </Stack>
      )}
      <ConfirmationAction
        ouverte={confirmee !== null}
        fermer={() => setConfirmee(null)}
        titre={confirmee ? `${GENRES_DEMANDE[confirmee.genre]} : ${confirmee.prenom} ${confirmee.nom} ?` : ''}
        libelleAction="Confirmer"
        agir={async () => {
          const d = confirmee!
          const { data } = await client.POST('/api/comptes/demandes/{id}/decision', {
            params: { path: { id: d.id } },
            body: { accepter: true },
          })
          await actualiser()
          if (data?.lien) setLien({ nom: `${d.prenom} ${d.nom}`, lien: data.lien })
          else annoncer('Demande confirmée.')
        }}
      >
        {confirmee && EFFETS[confirmee.genre]}
      </ConfirmationAction>
      {refusee && (
        <Refuser demande={refusee} fermer={() => setRefusee(null)} apres={() => void actualiser()} />
      )}
      {lien && (
        <LienATransmettre
          titre={`Lien à remettre à ${lien.nom}`}
          lien={lien.lien}
          fermer={() => setLien(null)}
        />
      )}
    </>
  )
}

function UneDemande({
  demande: d,
  confirmer,
  refuser,
}: {
  demande: Demande
  confirmer: () => void
  refuser: () => void
}) {
  const champs = [
    { libelle: 'Adresse du compte', valeur: d.courriel },
    ...(d.nouveauCourriel ? [{ libelle: 'Nouvelle adresse', valeur: d.nouveauCourriel }] : []),
    { libelle: 'Rôle', valeur: d.role ? libelleRole(d.role) : '—' },
    ...(d.genre === 'droit' && d.debut
      ? [{ libelle: 'Période', valeur: formaterPeriode(d.debut, d.fin) }]
      : []),
    {
      libelle: 'Professionnel du service',
      valeur: d.professionnel
        ? [d.professionnel, d.metier, d.rpps && `RPPS ${d.rpps}`, d.professionnelCourriel]
            .filter(Boolean)
            .join(', ')
        : 'Aucun rattaché',
    },
    {
      libelle: 'Demandé par',
      valeur: `${d.demandeur ?? 'Compte inconnu'}, le ${formaterInstant(d.demandeeLe)}`,
    },
    ...(d.motif ? [{ libelle: 'Motif', valeur: d.motif }] : []),
  ]
  return (
    <Card withBorder component="section" aria-label={`${GENRES_DEMANDE[d.genre]} : ${d.prenom} ${d.nom}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h4">
          {GENRES_DEMANDE[d.genre]} : {d.prenom} {d.nom}
        </Title>
        {d.deMoi ? (
          <Text size="sm" c="dimmed">
            Elle vient de vous ou vous concerne : une autre personne doit la décider.
          </Text>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={refuser}>
              Refuser
            </Button>
            <Button onClick={confirmer}>Confirmer</Button>
          </Group>
        )}
      </Group>
      <ChampsLecture champs={champs} />
    </Card>
  )
}

const schema = z.object({ motif: champForm.texte(200) })

function Refuser({ demande: d, fermer, apres }: { demande: Demande; fermer: () => void; apres: () => void }) {
  const f = useFormulaire({
    schema,
    valeursInitiales: { motif: '' },
    enregistrer: ({ motif }) =>
      client.POST('/api/comptes/demandes/{id}/decision', {
        params: { path: { id: d.id } },
        body: { accepter: false, motif },
      }),
    message: 'Demande refusée.',
    apres: () => {
      apres()
      fermer()
    },
  })
  return (
    <FormulaireModal
      titre={`Refuser la demande pour ${d.prenom} ${d.nom} ?`}
      formulaire={f}
      fermer={fermer}
      libelle="Refuser"
    >
      <TextInput
        label="Motif"
        description="Gardé dans le journal."
        placeholder="Personne inconnue, adresse à vérifier…"
        {...f.champ('motif')}
      />
    </FormulaireModal>
  )
}
