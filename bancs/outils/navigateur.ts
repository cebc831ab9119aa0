import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** A new Chromium, without any traffic of its own. @throws when none is installed. */
export function lancerChromium(): Promise<Browser> {
  const chemins = [
    process.env.SOCLE_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const executablePath = chemins.find((c) => c && existsSync(c))
  if (!executablePath) throw new Error('Chromium manque : lancez « npm test », qui l’installe.')
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ executablePath, headless: true, args: [...args, '--disable-component-update'] })
}
