import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { paths } from '../../../../plateforme/interface/api/schema.genere.d.ts'
import {
  $api,
  Chargement,
  EnTetePage,
  Erreur,
  libelleRole,
  Section,
  typo,
} from '../../../../plateforme/interface/index.ts'
import { CLASSES } from '../../vocabulaire.ts'
import { nommerSalle } from '../journal/mots.ts'
import classes from './droits.module.css'

type Droits = paths['/api/comptes/droits']['get']['responses']['200']['content']['application/json']

/** Who may do what: read from the server's operations and from the grants of the database themselves. */
export default function DroitsDesRoles() {
  const requete = $api.useQuery('get', '/api/comptes/droits')
  const erreur: unknown = requete.error
  return (
    <>
      <EnTetePage
        titre="Droits des rôles"
        sousTitre="Tels que le serveur et la base de données les appliquent aujourd’hui."
      />
      {erreur ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !requete.data ? (
        <Chargement lignes={12} />
      ) : (
        <>
          <Section
            titre="Données"
            aide={typo(
              'Ce que la base ouvre à chaque rôle, dans son périmètre : l’employeur ne voit que ses établissements. Les données de santé ne sont ouvertes à personne directement : médecins et infirmiers y accèdent par des fonctions qui vérifient que leur équipe suit le travailleur et notent chaque lecture.',
            )}
          >
            <Classes {...requete.data} />
          </Section>
          <Section titre="Opérations">
            <Matrice {...requete.data} />
          </Section>
        </>
      )}
    </>
  )
}

function EnTeteRoles({ premier, roles }: { premier: string; roles: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{premier}</th>
        {roles.map((role) => (
          <th key={role} scope="col">
            <span className={classes.vertical}>{libelleRole(role)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Matrice({ roles, operations }: Droits) {
  const salles = [...new Set(operations.map((o) => o.salle))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className={classes.cadre} tabIndex={0} aria-label="Opérations ouvertes à chaque rôle">
      <table className={classes.table}>
        <EnTeteRoles premier="Opération" roles={roles} />
        <tbody>
          {salles.map((salle) => (
            <Fragment key={salle}>
              <tr className={classes.salle}>
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  {nommerSalle(salle)}
                </th>
              </tr>
              {operations
                .filter((o) => o.salle === salle)
                .map((o) => (
                  <tr key={o.droit}>
                    <th scope="row">{o.libelle}</th>
                    {roles.map((role) => (
                      <td key={role} title={`${libelleRole(role)} : ${o.libelle}`}>
                        {o.roles.includes(role) ? (
                          <>
                            <IconCheck size={16} stroke={2.4} aria-hidden />
                            <VisuallyHidden>oui</VisuallyHidden>
                          </>
                        ) : (
                          <span className={classes.absent}>
                            <span aria-hidden>·</span>
                            <VisuallyHidden>non</VisuallyHidden>
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const SOIGNANTS = ['medecin', 'idest']

function Classes({ roles, classes: lignes }: Droits) {
  const de = (role: string, classe: string) => lignes.find((l) => l.role === role && l.classe === classe)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className={classes.cadre} tabIndex={0} aria-label="Classes de données ouvertes à chaque rôle">
      <table className={classes.table}>
        <EnTeteRoles premier="Classe de données" roles={roles} />
        <tbody>
          {(Object.keys(CLASSES) as (keyof typeof CLASSES)[])
            .filter((classe) => lignes.some((l) => l.classe === classe))
            .map((classe) => (
              <tr key={classe}>
                <th scope="row">{CLASSES[classe]}</th>
                {roles.map((role) => (
                  <td key={role}>
                    <Niveau
                      ligne={de(role, classe)}
                      parFonction={classe === 'sante' && SOIGNANTS.includes(role)}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Niveau({
  ligne,
  parFonction,
}: {
  ligne: Droits['classes'][number] | undefined
  parFonction: boolean
}) {
  if (parFonction)
    return (
      <span className={classes.acces} data-niveau="ecrit" title="Par fonctions, lectures notées">
        équipe
      </span>
    )
  if (!ligne || ligne.lues + ligne.ecrites === 0)
    return (
      <span className={classes.absent}>
        <span aria-hidden>·</span>
        <VisuallyHidden>aucun accès</VisuallyHidden>
      </span>
    )
  const titre = `${ligne.lues} tables lues sur ${ligne.tables}, ${ligne.ecrites} modifiables`
  return (
    <span className={classes.acces} data-niveau={ligne.ecrites > 0 ? 'ecrit' : 'lit'} title={titre}>
      {ligne.ecrites > 0 ? 'écrit' : 'lit'}
      <VisuallyHidden>, {titre}</VisuallyHidden>
    </span>
  )
}
