import type { Locator, Page } from 'playwright-core'

const aLeFocus = (element: Locator) =>
  element.evaluate((e) => e === document.activeElement, undefined, { timeout: 1000 }).catch(() => false)

/** Presses Tab until the element has the focus, as a person without a mouse does. @throws when it is never reached */
export async function allerA(page: Page, element: Locator, limite = 90): Promise<void> {
  for (let i = 0; i < limite; i++) {
    if (await aLeFocus(element)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Inatteignable au clavier : ${element.toString()}`)
}

/** Reaches a field of a form by Tab, by its label, and types. */
export async function remplir(page: Page, libelle: string | RegExp, texte: string): Promise<void> {
  await allerA(page, champ(page, libelle))
  await page.keyboard.type(texte)
}

/** Reaches a field that proposes choices, types a part of one when the field is searched in, and takes the first. */
export async function choisir(page: Page, libelle: string | RegExp, texte: string, option: string | RegExp) {
  await allerA(page, champ(page, libelle))
  if (texte) await page.keyboard.type(texte)
  else await page.keyboard.press('ArrowDown')
  const choix = page.getByRole('option', { name: option })
  await choix.first().waitFor()
  for (let i = 0; i < 30; i++) {
    if ((await choix.first().getAttribute('data-combobox-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** Presses Enter on a button or a link reached by Tab. */
export async function actionner(page: Page, role: 'button' | 'link', nom: string): Promise<void> {
  await allerA(page, page.getByRole(role, { name: nom, exact: true }).first())
  await page.keyboard.press('Enter')
}

/** The field of a label, whatever star or help follows it; hidden steps of a form do not count. */
function champ(page: Page, libelle: string | RegExp): Locator {
  const nom =
    typeof libelle === 'string' ? new RegExp(`^${libelle.replace(/[()]/g, '\\$&')}( \\*)?$`) : libelle
  return page.getByLabel(nom).locator('visible=true').and(page.locator('input, textarea, select')).first()
}
