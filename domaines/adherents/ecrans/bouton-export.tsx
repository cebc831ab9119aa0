import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { annoncerRefus } from '../../../plateforme/interface/index.ts'
import { telecharger } from './telecharger.ts'

/** Exports what is shown, with its filters, for a spreadsheet. */
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
