import { Button, Drawer, Group, Select, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  $api,
  Avis,
  aujourdhui,
  BadgeStatut,
  ChampDate,
  Chargement,
  Erreur,
  formaterDateLongue,
  Lien,
  type ReponseGet,
  Section,
} from '../../../plateforme/interface/index.ts'
import { LIEUX_PREFERES } from '../vocabulaire.ts'
import type { Ligne } from './convocables.tsx'
import classes from './ordre.module.css'
import { choixDe, creneauxEnClair, nomVisite, Rang } from './ordre-commun.tsx'

type Reponse = ReponseGet<'/api/planification/eligibilite'>[number]

/** Physicians first in their list, nurses first in theirs. */
const rangDe = (r: Reponse) => (['MT', 'CM', 'INT'].includes(r.profession) ? 0 : 1)

const PROFESSIONS: Record<string, string> = {
  MT: 'Médecin du travail',
  CM: 'Collaborateur médecin',
  INT: 'Interne',
  IDEST: 'Infirmier',
  IPA: 'Infirmier en pratique avancée',
  MPC: 'Médecin correspondant',
}

/** From a line of the list: who may hold the visit on a day, why the others may not, and on to the agenda. */
export function TiroirConvocable({
  ligne,
  liste,
  fermer,
}: {
  ligne: Ligne
  liste: 'MT' | 'IDEST'
  fermer: () => void
}) {
  const [jour, setJour] = useState(aujourdhui())
  const [code, setCode] = useState(ligne.code)
  const requete = $api.useQuery(
    'get',
    '/api/planification/eligibilite',
    { params: { query: { travailleur: ligne.travailleur_id, code, jour } } },
    { enabled: /^\d{4}-\d{2}-\d{2}$/.test(jour) },
  )
  const { refetch } = requete
  const { data, error } = requete
  const motifs = [ligne.code, ...ligne.motifs]
  const equipe = (data ?? []).filter((r) => r.deLEquipe)
  const voulus = (equipe.length ? equipe : (data ?? [])).filter(
    (r) =>
      liste === 'MT' ||
      r.profession !== 'MT' ||
      !equipe.some((e) => e.issue !== 'non' && e.profession !== 'MT'),
  )
  const autres = liste === 'IDEST' ? equipe.filter((r) => !voulus.includes(r)) : []
  return (
    <Drawer
      opened
      onClose={fermer}
      position="right"
      size={620}
      title={`Planifier ${ligne.nom} ${ligne.prenom}`}
    >
      <Stack gap="md">
        <div className={classes.ligne}>
          <span className={`${classes.regle} ${classes.entiere}`}>
            <Rang rang={ligne.rang} />
            <span>{ligne.regle ?? 'Hors de l’ordre'}</span>
          </span>
          {ligne.retard !== null && <BadgeStatut ton="alerte">En retard</BadgeStatut>}
        </div>
        {ligne.rdv && (
          <Avis ton="attention" titre="Un rendez-vous est déjà pris">
            Le {formaterDateLongue(ligne.rdv.jour)} à {ligne.rdv.heure.replace(':', ' h ')} avec{' '}
            {ligne.rdv.professionnel}.
          </Avis>
        )}
        {ligne.preference && <Preferences preference={ligne.preference} />}
        <Group grow align="flex-start">
          <Select
            label="Motif"
            data={choixDe(Object.fromEntries(motifs.map((m) => [m, nomVisite(m)])))}
            value={code}
            onChange={(v) => v && setCode(v as typeof code)}
            allowDeselect={false}
          />
          <ChampDate
            label="Jour de la visite"
            value={jour}
            onChange={(v: string | null) => setJour(v ?? '')}
          />
        </Group>
        <Section titre="Qui peut le recevoir">
          {error ? (
            <Erreur erreur={error} reessayer={() => void refetch()} />
          ) : !data ? (
            <Chargement />
          ) : (
            <ul className={classes.liste}>
              {[...voulus, ...autres]
                .sort(
                  (a, b) =>
                    Number(a.issue === 'non') - Number(b.issue === 'non') ||
                    (liste === 'MT' ? 1 : -1) * (rangDe(a) - rangDe(b)),
                )
                .map((r) => (
                  <Professionnel key={r.professionnelId} r={r} ligne={ligne} code={code} jour={jour} />
                ))}
              {voulus.length + autres.length === 0 && (
                <li className={classes.doux}>Aucun professionnel de santé ce jour-là dans cette équipe.</li>
              )}
            </ul>
          )}
        </Section>
        <Lien vers={`/travailleurs/${ligne.travailleur_id}?onglet=planification`}>
          Visites demandées, confiées et rangs fixés pour ce travailleur
        </Lien>
      </Stack>
    </Drawer>
  )
}

function Professionnel({ r, ligne, code, jour }: { r: Reponse; ligne: Ligne; code: string; jour: string }) {
  const parametres = new URLSearchParams({
    reserver: ligne.travailleur_id,
    code,
    professionnel: r.professionnelId,
    date: jour,
  })
  for (const m of ligne.motifs) if (m !== code) parametres.append('motifs', m)
  return (
    <li className={classes.carte} data-refus={r.issue === 'non' || undefined}>
      <div className={classes.ligne}>
        <span className={classes.deuxLignes}>
          {r.nom}
          <small>{PROFESSIONS[r.profession] ?? r.profession}</small>
        </span>
        {r.issue === 'non' ? (
          <BadgeStatut ton="alerte">Refusé</BadgeStatut>
        ) : (
          <>
            {r.issue === 'mesure' ? (
              <BadgeStatut ton="info">Mesure expérimentale</BadgeStatut>
            ) : (
              <BadgeStatut ton="succes">Possible</BadgeStatut>
            )}
            <Button size="compact-sm" component={Link} to={`/agendas?${parametres}`}>
              Choisir un créneau
            </Button>
          </>
        )}
      </div>
      {r.raison && <p className={classes.doux}>{r.raison}</p>}
      {r.mesure && (
        <p className={classes.doux}>
          Sous la mesure « {r.mesure} », tenue comme {nomVisite(r.codeTenu ?? '').toLowerCase()}.
        </p>
      )}
    </li>
  )
}

function Preferences({ preference: p }: { preference: NonNullable<Ligne['preference']> }) {
  return (
    <Avis
      ton={p.informer_avant ? 'attention' : 'info'}
      titre={p.informer_avant ? 'Prévenir l’employeur avant de convoquer' : 'Préférences de l’adhérent'}
    >
      Disponible : {creneauxEnClair(p.creneaux)}. Lieu :{' '}
      {(LIEUX_PREFERES[p.lieu as keyof typeof LIEUX_PREFERES] ?? p.lieu).toLowerCase()}.
      {p.precisions && ` ${p.precisions}`}
    </Avis>
  )
}
