import { IconMapPin, IconPhone } from '@tabler/icons-react'
import { formaterTelephone, Section, Vide } from '../../../plateforme/interface/index.ts'
import type { Correspondant, lireCentres } from '../requetes/entreprise.ts'
import { Joindre } from './joindre.tsx'
import classes from './portail.module.css'

type Centre = Awaited<ReturnType<typeof lireCentres>>[number]

/** The team in charge: who, what for, how to reach them, and where the workers are received (POR-013). */
export function Correspondants({
  correspondants,
  centres,
}: {
  correspondants: Correspondant[]
  centres: Centre[]
}) {
  const equipes = [...new Set(correspondants.map((c) => c.equipe))]
  return (
    <Section titre="Vos correspondants">
      {correspondants.length === 0 ? (
        <Vide compact titre="Votre équipe n’est pas encore désignée">
          Le service vous dira qui vous suit dès que votre établissement sera confié à une équipe. En
          attendant, appelez l’accueil du service.
        </Vide>
      ) : (
        <ul className={classes.cartes}>
          {correspondants.map((c) => (
            <li key={`${c.equipe} ${c.nom} ${c.prenom} ${c.metier}`} className={classes.carte}>
              <span className={classes.carteNom}>
                {c.prenom} {c.nom}
              </span>
              <span className={classes.doux}>
                {c.metier}
                {equipes.length > 1 && ` · ${c.equipe}`}
              </span>
              <Joindre telephone={c.telephone} courriel={c.courriel} />
            </li>
          ))}
        </ul>
      )}
      {centres.map((centre) => (
        <p key={`${centre.nom} ${centre.equipe}`} className={classes.doux}>
          <IconMapPin size={16} stroke={1.7} aria-hidden style={{ verticalAlign: '-3px' }} /> Vos travailleurs
          sont reçus à <strong>{centre.nom}</strong>
          {[centre.adresse, [centre.codePostal, centre.commune].filter(Boolean).join(' ')]
            .filter(Boolean)
            .map((morceau) => `, ${morceau}`)}
          {centre.telephone && (
            <>
              {' '}
              <IconPhone size={15} stroke={1.7} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
              <a href={`tel:${centre.telephone}`}>{formaterTelephone(centre.telephone)}</a>
            </>
          )}
        </p>
      ))}
    </Section>
  )
}
