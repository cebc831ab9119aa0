import { IconMapPin } from '@tabler/icons-react'
import { Section, Vide } from '../../../plateforme/interface/index.ts'
import type { Correspondant, lireCentres } from '../requetes/entreprise.ts'
import { Joindre } from './joindre.tsx'
import classes from './portail.module.css'

type Centre = Awaited<ReturnType<typeof lireCentres>>[number]

/** The teams in charge: who, what for, how to reach them, and where the workers are received (POR-013). */
export function Correspondants({
  correspondants,
  centres,
}: {
  correspondants: Correspondant[]
  centres: Centre[]
}) {
  const equipes = new Map<string, Correspondant[]>()
  for (const c of correspondants) equipes.set(c.equipe, [...(equipes.get(c.equipe) ?? []), c])
  return (
    <Section titre="Vos correspondants">
      {equipes.size === 0 ? (
        <Vide compact titre="Votre équipe n’est pas encore désignée">
          Le service vous dira qui vous suit dès que votre établissement sera confié à une équipe. En
          attendant, appelez l’accueil du service.
        </Vide>
      ) : (
        <div className={classes.equipes}>
          {[...equipes].map(([equipe, membres]) => (
            <Equipe
              key={equipe}
              nom={equipe}
              membres={membres}
              centre={centres.find((c) => c.equipe === equipe)}
            />
          ))}
        </div>
      )}
    </Section>
  )
}

function Equipe({
  nom,
  membres,
  centre,
}: {
  nom: string
  membres: Correspondant[]
  centre?: Centre | undefined
}) {
  // The team's line serves everyone; who has his own keeps it beside his name.
  const premier = membres[0]!
  const commun = membres.every((m) => m.telephone === premier.telephone && m.courriel === premier.courriel)
  const adresse = centre && [centre.adresse, [centre.codePostal, centre.commune].filter(Boolean).join(' ')]
  return (
    <div className={classes.carte}>
      <span className={classes.carteNom}>{nom}</span>
      {commun && <Joindre telephone={premier.telephone} courriel={premier.courriel} />}
      <ul className={classes.membres}>
        {membres.map((m) => (
          <li key={`${m.nom} ${m.prenom} ${m.metier}`}>
            <span>
              {m.prenom} {m.nom}
            </span>
            <span className={classes.doux}>{m.metier}</span>
            {!commun && <Joindre telephone={m.telephone} courriel={m.courriel} />}
          </li>
        ))}
      </ul>
      {centre && (
        <span className={classes.lieu}>
          <IconMapPin size={17} stroke={1.7} aria-hidden />
          <span>
            Vos travailleurs sont reçus à {[centre.nom, ...(adresse ?? [])].filter(Boolean).join(', ')}
          </span>
        </span>
      )}
    </div>
  )
}
