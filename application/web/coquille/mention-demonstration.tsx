import { $api } from '../../../plateforme/interface/index.ts'
import classes from './mention-demonstration.module.css'

/** On every page of a demonstration service: nothing here is about real people. */
export function MentionDemonstration() {
  const { data } = $api.useQuery('get', '/api/service-public', undefined, {
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data?.demonstration) return null
  return (
    <p className={classes.mention}>
      Démonstration<span className={classes.suite}> : données fictives</span>
    </p>
  )
}
