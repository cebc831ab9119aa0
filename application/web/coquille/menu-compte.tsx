import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUserCog } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import {
  annoncerRefus,
  cheminDeConnexion,
  cheminDuCompte,
  client,
  libelleRole,
  type Role,
  useAller,
  useEtatSession,
  useSession,
} from '../../../plateforme/interface/index.ts'
import { RACINES } from '../../../plateforme/interface/pages.ts'
import { pages } from '../pages.ts'
import classes from './menu-compte.module.css'

/** Who is connected, under which role; the way to change role, to the account, and out. */
export function MenuCompte() {
  const { compte, role, roles, espace } = useSession()
  const { recharger } = useEtatSession()
  const aller = useAller()
  const initiales = `${compte.prenom.charAt(0)}${compte.nom.charAt(0)}`.toLocaleUpperCase('fr')
  const pageCompte = pages.some((page) => page.chemin === cheminDuCompte(espace))

  async function changerRole(nouveau: Role) {
    try {
      await client.POST('/api/session/role', { body: { role: nouveau } })
      await recharger()
      aller(RACINES[espace])
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }
  async function seDeconnecter() {
    try {
      await client.POST('/api/session/deconnexion')
      // A fresh page: nothing of this session stays in memory.
      location.assign(cheminDeConnexion(espace))
    } catch (erreur) {
      annoncerRefus(erreur)
    }
  }

  return (
    <Menu position="bottom-end" width={272}>
      <Menu.Target>
        <UnstyledButton className={classes.bouton}>
          <span className={classes.initiales} aria-hidden>
            {initiales}
          </span>
          <span className={classes.qui}>
            <span className={classes.nom}>
              {compte.prenom} {compte.nom}
            </span>
            <span className={classes.role}>{libelleRole(role)}</span>
          </span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.courriel}>{compte.courriel}</Menu.Label>
        {roles.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>Rôle en cours</Menu.Label>
            <Menu.RadioGroup
              value={role}
              onChange={(choisi) => choisi !== role && void changerRole(choisi as Role)}
            >
              {roles.map((propose) => (
                <Menu.RadioItem key={propose} value={propose} closeMenuOnClick>
                  {libelleRole(propose)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
        <Menu.Divider />
        {pageCompte && (
          <Menu.Item
            component={Link}
            to={cheminDuCompte(espace)}
            leftSection={<IconUserCog size={17} stroke={1.7} aria-hidden />}
          >
            Mon compte
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLogout size={17} stroke={1.7} aria-hidden />}
          onClick={() => void seDeconnecter()}
        >
          Se déconnecter
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
