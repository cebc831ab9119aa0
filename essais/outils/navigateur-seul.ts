import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CHEMINS = [
  process.env.SOCLE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Sizes at which the screens are looked at (design §7). */
export const TAILLES = {
  bureau: { width: 1280, height: 800 },
  tablette: { width: 1024, height: 768 },
  telephone: { width: 390, height: 844 },
} as const

/** A Chromium without any of its own traffic. */
export function lancerChromium(): Promise<Browser> {
  const chemin = CHEMINS.find((c) => c && existsSync(c))
  if (!chemin) throw new Error('Chromium manque : lancez « npm test », qui l’installe.')
  const args = [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ]
  return chromium.launch({ executablePath: chemin, headless: true, args })
}
