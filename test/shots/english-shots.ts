import { optionsEn } from '#shared/text/options-en.ts'
import { overlayEn } from '#shared/text/overlay-en.ts'
import { panelEn } from '#shared/text/panel-en.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { reachOverlay } from '../e2e/reach-overlay.ts'
import { hosts } from '../portals/hosts.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { nameOf, nipOf } from './office-work.ts'
import type { Stage } from './stage.ts'

/** The screens of somebody who reads English; the panel speaks Bahasa Indonesia again when they are taken. */
export async function shootEnglish({ office, shots, panel: { page } }: Stage): Promise<void> {
  const head = page.locator('.panel-head')
  const tab = (name: 'inbox' | 'board' | 'open' | 'letters' | 'pengaduan' | 'uploads') =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: panelEn[`tab.${name}`] })
      .click()
  await head.getByRole('button', { name: panelId.settings, exact: true }).click()
  await head.getByRole('button', { name: panelId.language }).click()
  await head.getByRole('button', { name: panelEn.signOut }).waitFor()
  await shots.panel(page, 'english-gear')
  await head.getByRole('button', { name: panelEn.settings, exact: true }).click()
  for (const name of ['inbox', 'board', 'open', 'letters', 'pengaduan', 'uploads'] as const) {
    await tab(name)
    await page.waitForFunction(() => !document.querySelector('main .soft.page'))
    await shots.panel(page, `english-${name}`)
  }
  await tab('board')
  await page
    .locator('main')
    .getByRole('button', { name: nameOf('returned') })
    .first()
    .click()
  await page.getByText(panelEn['case.timeline'], { exact: true }).waitFor()
  await shots.panel(page, 'english-berkas')

  const options = await office.openOptions()
  await options.getByRole('button', { name: optionsEn['test.run'] }).click()
  await options.getByText(optionsEn['test.report']).waitFor()
  await shots.panel(options, 'english-settings')
  await options.close()

  const siasn = await office.context.newPage()
  await signInAsPerson(siasn, office.portals)
  const overlay = await reachOverlay(siasn, ({ name }) => name?.value === overlayEn.card)
  await siasn.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${nipOf('inCheck')}`)
  await overlay.waitForText(/\d{4}\/\d{4}/)
  await shots.portal(siasn, 'english')
  await siasn.close()

  await head.getByRole('button', { name: panelEn.settings, exact: true }).click()
  await head.getByRole('button', { name: panelEn.language }).click()
  await head.getByRole('button', { name: panelId.signOut }).waitFor()
  await head.getByRole('button', { name: panelId.settings, exact: true }).click()
}
