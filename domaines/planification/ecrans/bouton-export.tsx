import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'

/** The list as it is filtered, as a file: the server answers a download. */
export function BoutonExport({ chemin, filtres }: { chemin: string; filtres: object }) {
  const adresse = (format: 'xlsx' | 'csv') => {
    const parametres = new URLSearchParams({ format })
    for (const [cle, valeur] of Object.entries(filtres)) {
      if (cle === 'page') continue
      for (const v of Array.isArray(valeur) ? valeur : [valeur])
        if (v !== undefined && v !== null && v !== '' && v !== false) parametres.append(cle, String(v))
    }
    return `${chemin}?${parametres}`
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />}>
          Exporter
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={adresse('xlsx')} download>
          Classeur (.xlsx)
        </Menu.Item>
        <Menu.Item component="a" href={adresse('csv')} download>
          Texte (.csv)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
