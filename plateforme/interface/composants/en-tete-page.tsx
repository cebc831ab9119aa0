import { Breadcrumbs, Group, Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { typo } from '../format/typographie.ts'
import { Lien } from '../navigation.tsx'
import classes from './en-tete-page.module.css'

export interface Ariane {
  libelle: string
  chemin: string
}

export interface ProprietesEnTetePage {
  titre: string
  /** The pages above this one; the page itself is not repeated. */
  filAriane?: Ariane[]
  /** What the page is about, in a few words or a few facts. */
  sousTitre?: ReactNode
  /** Statuses, beside the title. */
  badges?: ReactNode
  /** Buttons; the main one last, where the hand expects it. */
  actions?: ReactNode
}

/** The title in the tab of the browser: « Boulangerie Martin · Socle ». */
export function useTitreOnglet(titre: string): void {
  useEffect(() => {
    document.title = titre ? `${titre} · Socle` : 'Socle'
  }, [titre])
}

/** Head of every page: where we are, what it is, what can be done. */
export function EnTetePage({ titre, filAriane, sousTitre, badges, actions }: ProprietesEnTetePage) {
  useTitreOnglet(titre)
  return (
    <header className={classes.enTete}>
      <div className={classes.texte}>
        {filAriane && filAriane.length > 0 && (
          <nav aria-label="Fil d’Ariane">
            <Breadcrumbs separator={<IconChevronRight size={13} aria-hidden />} className={classes.ariane}>
              {filAriane.map((etape) => (
                <Lien key={etape.chemin} vers={etape.chemin} c="dimmed" fz="xs">
                  {etape.libelle}
                </Lien>
              ))}
            </Breadcrumbs>
          </nav>
        )}
        <div className={classes.ligneTitre}>
          <Title order={1} className={classes.titre}>
            {typo(titre)}
          </Title>
          {badges}
        </div>
        {sousTitre && (
          <div className={classes.sousTitre}>
            {typeof sousTitre === 'string' ? typo(sousTitre) : sousTitre}
          </div>
        )}
      </div>
      {actions && (
        <Group gap="xs" className={classes.actions}>
          {actions}
        </Group>
      )}
    </header>
  )
}
