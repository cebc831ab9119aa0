import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { AucunResultat, Chargement, Erreur, Lien, pluriel } from '../../../plateforme/interface/index.ts'
import classes from './portail.module.css'

interface Requete<L> {
  data?: { lignes: L[]; total: number } | undefined
  error: unknown
  refetch: () => unknown
}

/** A list on a phone: one large touch per row, then the next page. On a wide screen, a table says more. */
export function ListeTactile<L>({
  requete,
  cle,
  lien,
  titre,
  detail,
  cote,
  page,
  taille,
  changer,
  unite,
  vide,
}: {
  requete: Requete<L>
  cle: (ligne: L) => string
  lien: (ligne: L) => string
  titre: (ligne: L) => ReactNode
  detail: (ligne: L) => ReactNode
  cote?: (ligne: L) => ReactNode
  page: number
  taille: number
  changer: (page: number) => void
  unite: string
  vide?: ReactNode
}) {
  const { data, error } = requete
  if (error && !data) return <Erreur erreur={error} reessayer={() => void requete.refetch()} />
  if (!data) return <Chargement lignes={8} />
  if (data.lignes.length === 0) return <>{vide ?? <AucunResultat />}</>
  const derniere = Math.max(1, Math.ceil(data.total / taille))
  return (
    <>
      <p className={classes.doux} role="status">
        {pluriel(data.total, unite)}
        {derniere > 1 && `, page ${page} sur ${derniere}`}
      </p>
      <ul className={classes.touches}>
        {data.lignes.map((ligne) => (
          <li key={cle(ligne)}>
            <Lien vers={lien(ligne)} className={classes.touche} underline="never">
              <span>
                <strong>{titre(ligne)}</strong>
                <span className={classes.doux}>{detail(ligne)}</span>
              </span>
              {cote ? cote(ligne) : <IconChevronRight size={18} aria-hidden />}
            </Lien>
          </li>
        ))}
      </ul>
      {derniere > 1 && (
        <div className={classes.pages}>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            disabled={page <= 1}
            onClick={() => changer(page - 1)}
          >
            Précédents
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            disabled={page >= derniere}
            onClick={() => changer(page + 1)}
          >
            Suivants
          </Button>
        </div>
      )}
    </>
  )
}
