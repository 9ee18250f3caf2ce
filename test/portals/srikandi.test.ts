import { expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'

const desk = setUpDesk()
const letter = 'https://srikandi.arsip.go.id/penerimaan-naskah-masuk/naskah-dinas-masuk/nm-3'

test('Srikandi asks who is there by itself, then shows number, date and receivers of a letter', async () => {
  await desk.page.goto(letter)
  const { username, password } = desk.portals.account
  for (const typed of ['salah', password]) {
    await desk.page.getByLabel('Username').fill(username)
    await desk.page.getByLabel('Password').fill(typed)
    await desk.page.getByRole('button', { name: 'Masuk' }).click()
    if (typed === 'salah') await desk.page.getByRole('alert').waitFor()
  }
  await desk.page.waitForURL(letter)
  const values = await desk.page.locator('dd').allInnerTexts()
  expect(values).toEqual([
    '100.3.4/77/SETDA/2026',
    '20 Mei 2026',
    'Permintaan data Indeks Profesionalitas ASN',
    'Sekretariat Daerah',
    'Segera',
    'Bambang Purnomo - Kepala Badan\n\nSri Handayani - Sekretaris Badan',
  ])
  const rows = desk.page.getByRole('table', { name: 'Disposisi' }).getByRole('row')
  expect(await rows.getByRole('button', { name: 'Batalkan Disposisi' }).count()).toBe(1)
})
