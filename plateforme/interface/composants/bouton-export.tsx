import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { telecharger } from '../telechargement.ts'
import { annoncerRefus } from './annonces.ts'

const VIDES: readonly unknown[] = [undefined, null, '', false]

/** The list as it is filtered, as a file for a spreadsheet: every page of it. A refusal is said, not downloaded. */
export function BoutonExport({ chemin, filtres }: { chemin: string; filtres: object }) {
  const [enCours, setEnCours] = useState(false)
  async function exporter(format: 'xlsx' | 'csv') {
    setEnCours(true)
    try {
      const choisis = Object.entries(filtres).filter(([cle, v]) => cle !== 'page' && !VIDES.includes(v))
      await telecharger(chemin, { ...Object.fromEntries(choisis), format })
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
        <Menu.Item onClick={() => void exporter('xlsx')}>Classeur (.xlsx)</Menu.Item>
        <Menu.Item onClick={() => void exporter('csv')}>Texte (.csv)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
