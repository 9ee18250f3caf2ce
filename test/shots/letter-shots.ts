import { panelId } from '#shared/text/panel-id.ts'
import type { Stage } from './stage.ts'

/** Registers, a letter, and the forms of what is done with it. */
export async function shootLetters({ shots, panel }: Stage): Promise<void> {
  const { page } = panel
  await panel.tab('letters')
  await page.getByText('Dinas Kesehatan').first().waitFor()
  await shots.panel(page, 'surat')
  await panel.press(panelId['letters.register'])
  await page.getByText(panelId['letter.more']).click()
  await shots.panel(page, 'surat-daftar')
  await panel.tab('letters')
  await page.locator('main').getByRole('button', { name: 'Usul penilaian' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Usul penilaian' }).waitFor()
  await shots.panel(page, 'surat-satu')
  await panel.press(panelId['letter.disposeSheet'])
  await shots.panel(page, 'surat-dari-lembar')
}
