import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { annoncerRefus, client } from '../../../plateforme/interface/index.ts'

type Telechargement = (
  chemin: string,
  options: { params: { query: object }; parseAs: 'blob' },
) => Promise<{ data?: Blob; response: Response }>

async function telecharger(chemin: string, query: object): Promise<void> {
  const { data, response } = await (client.GET as unknown as Telechargement)(chemin, {
    params: { query },
    parseAs: 'blob',
  })
  if (!data) return
  const nom = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const adresse = URL.createObjectURL(data)
  const lien = document.createElement('a')
  lien.href = adresse
  lien.download = decodeURIComponent(nom ?? 'export')
  lien.click()
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000)
}

/** Exports the list as it is filtered, for a spreadsheet. */
export function BoutonExport({ chemin, query }: { chemin: string; query: object }) {
  const [enCours, setEnCours] = useState(false)
  async function exporter(format: 'xlsx' | 'csv') {
    setEnCours(true)
    try {
      await telecharger(chemin, { ...query, format })
    } catch (refus) {
      annoncerRefus(refus)
    } finally {
      setEnCours(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={enCours} leftSection={<IconDownload size={17} aria-hidden />}>
          Exporter
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void exporter('xlsx')}>Classeur (XLSX)</Menu.Item>
        <Menu.Item onClick={() => void exporter('csv')}>Texte séparé (CSV)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
