import { Anchor } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { formaterTelephone, NonRenseigne } from '../../../plateforme/interface/index.ts'
import classes from './portail.module.css'

/** Ways to reach somebody, made for the thumb: one press calls or writes. */
export function Joindre({ telephone, courriel }: { telephone: string | null; courriel: string | null }) {
  return (
    <div className={classes.joindre}>
      {telephone && (
        <Anchor href={`tel:${telephone}`}>
          <IconPhone size={17} stroke={1.7} aria-hidden />
          <span className="nombre">{formaterTelephone(telephone)}</span>
        </Anchor>
      )}
      {courriel && (
        <Anchor href={`mailto:${courriel}`}>
          <IconMail size={17} stroke={1.7} aria-hidden />
          {courriel}
        </Anchor>
      )}
      {!telephone && !courriel && <NonRenseigne>Coordonnées non renseignées</NonRenseigne>}
    </div>
  )
}
