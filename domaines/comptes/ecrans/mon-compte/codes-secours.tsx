import { Button, CopyButton, Group } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { Avis } from '../../../../plateforme/interface/index.ts'
import classes from './mon-compte.module.css'

/** The ten recovery codes, shown this once: to copy or to print. */
export function CodesSecours({ codes }: { codes: string[] }) {
  return (
    <>
      <Avis ton="attention" titre="Conservez ces codes : ils ne seront plus affichés.">
        Sans votre téléphone, chacun permet une connexion. Rangez-les hors de votre ordinateur.
      </Avis>
      <ol className={classes.codes} aria-label="Codes de secours">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? 'Codes copiés' : 'Copier les codes'}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
      </Group>
    </>
  )
}
