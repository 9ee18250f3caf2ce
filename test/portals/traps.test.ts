import { expect, test, vi } from 'vitest'
import { setUpDesk, siasn } from './desk.ts'
import { aCourse, fillRiwayat, openPeremajaan, searchNomor } from './peremajaan-by-hand.ts'
import { signInAsPerson } from './sign-in-as-person.ts'

const desk = setUpDesk()
const [first, second] = ['199004182014021001', '199207252015032003']
const profileOf = (nip: string) => `/peremajaan/profil/pns/${nip}`

test('pushStateBeforeDom: new address, old person, then the new one', async () => {
  await desk.signedInAt(profileOf(first))
  desk.portals.setTraps({ pushStateBeforeDom: { ms: 1500 } })
  await openPeremajaan(desk.page, second)
  const shownAtNewAddress = await desk.page.waitForFunction(
    (nip) => location.pathname.endsWith(nip) && document.querySelectorAll('main dl dd')[1]?.textContent,
    second,
  )
  expect(await shownAtNewAddress.jsonValue()).toBe(first)
  await desk.page.getByRole('region', { name: 'Data Pegawai' }).getByText(second).waitFor()
})

test('lyingToast: success on screen, nothing kept, once', async () => {
  await desk.signedInAt(profileOf(first))
  desk.portals.setTraps({ lyingToast: { next: 1 } })
  for (const nomor of ['812/UJI-4/2026', '812/UJI-5/2026']) {
    await fillRiwayat(desk.page, 'kursus', aCourse(nomor))
    await desk.save()
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(await desk.outcomes()).toEqual(['lied', 'stored'])
  expect(await desk.portals.records({ nomor: '812/UJI-4/2026' })).toEqual([])
})

test('lateVisibility: kept at once, listed after so many requests or a flush', async () => {
  await desk.signedInAt(profileOf(first))
  desk.portals.setTraps({ lateVisibility: { listRequests: 2, keys: ['812/UJI-6/2026'] } })
  await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-6/2026'))
  await desk.save()
  await desk.toast('Dokumen Sukses Tersimpan')
  await desk.page.getByText(/^Menampilkan/).waitFor() // the page's own request, the first of two
  expect(await desk.portals.records({ nomor: '812/UJI-6/2026' })).toMatchObject([{ visible: false }])
  expect(await searchNomor(desk.page, 'UJI-6')).toEqual([])
  expect(await searchNomor(desk.page, 'UJI-6')).toEqual(['812/UJI-6/2026'])

  desk.portals.setTraps({ lateVisibility: { listRequests: 'flush' } })
  await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-7/2026'))
  await desk.save()
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await searchNomor(desk.page, 'UJI-7')).toEqual([])
  await fetch(`${desk.portals.controlUrl}/visibility/flush`, { method: 'POST' })
  expect(await searchNomor(desk.page, 'UJI-7')).toEqual(['812/UJI-7/2026'])
})

test('sessionExpiry: out in mid-batch, back on the same page after a new sign-in', async () => {
  await desk.signedInAt(profileOf(first))
  desk.portals.setTraps({ sessionExpiry: { afterSubmits: 1 } })
  await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-8/2026'))
  await desk.save()
  await desk.page.waitForURL('https://asndigital.bkn.go.id/?menu=instansi&redirect=*')
  expect(await desk.portals.records({ nomor: '812/UJI-8/2026' })).toHaveLength(1)
  await signInAsPerson(desk.page, desk.portals)
  expect(desk.page.url()).toBe(`${siasn}/peremajaan/profil/pns/${first}`)

  await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-9/2026'))
  desk.portals.expireSession()
  await desk.save()
  await desk.page.waitForURL('https://asndigital.bkn.go.id/**')
  expect(await desk.outcomes()).toEqual(['stored', 'not-signed-in'])
  expect(await desk.portals.records({ nomor: '812/UJI-9/2026' })).toEqual([])
})

test('failAfterCommit and hangSubmit keep the record and do not say so', async () => {
  await desk.signedInAt(profileOf(first))
  desk.portals.setTraps({
    failAfterCommit: { keys: ['812/UJI-10/2026'] },
    hangSubmit: { keys: ['812/UJI-11/2026'] },
  })
  await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-10/2026'))
  await desk.save()
  await desk.toast('Ada Kesalahan, mohon upload ulang')
  await desk.page.getByRole('button', { name: 'Batal' }).click()
  await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-11/2026'))
  await desk.save()
  await vi.waitFor(async () => expect(await desk.outcomes()).toEqual(['failed-after-commit', 'hung']), 5000)
  expect(await desk.page.getByRole('dialog').getByRole('status').textContent()).toBe('Mengunggah dokumen…')
  expect(await desk.portals.records({ nomor: '812/UJI-11/2026' })).toHaveLength(1)
})
