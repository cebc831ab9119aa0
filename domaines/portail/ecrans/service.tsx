import { $api, formaterDate, Section } from '../../../plateforme/interface/index.ts'
import { Joindre } from './joindre.tsx'
import classes from './portail.module.css'

/** The service's public card: who it is, where, how to reach it, and its agrément. */
export function CarteService() {
  const { data } = $api.useQuery('get', '/api/espace-adherent')
  const service = data?.service
  if (!service) return null
  return (
    <Section titre="Votre service de prévention et de santé au travail">
      <div className={classes.carte}>
        <span className={classes.carteNom}>{service.nom}</span>
        <address className={classes.adresse}>
          {[service.adresse, [service.codePostal, service.commune].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ')}
        </address>
        <Joindre telephone={service.telephone} courriel={service.courriel} />
        {service.agrementNumero && (
          <span className={classes.doux}>
            Agrément n° {service.agrementNumero}
            {service.agrementFin && `, valable jusqu’au ${formaterDate(service.agrementFin)}`}
          </span>
        )}
      </div>
    </Section>
  )
}
