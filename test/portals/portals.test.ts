import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { setUpDesk, siasn } from './desk.ts'
import { aCourse, fillRiwayat, searchNomor } from './peremajaan-by-hand.ts'
import { people } from './siasn/people.ts'
import { goToSso, signInAsPerson, typeOtp, typePassword } from './sign-in-as-person.ts'

const desk = setUpDesk()
const [first, second] = ['199004182014021001', '199207252015032003']
const profileOf = (nip: string) => `/peremajaan/profil/pns/${nip}`

const refusal = (text: string) =>
  desk.page.getByRole('dialog').getByRole('alert').filter({ hasText: text }).waitFor()

describe('signing in', () => {
  test('goes from the landing ring by SSO and OTP into SIASN', async () => {
    await desk.page.goto('https://asndigital.bkn.go.id/')
    await signInAsPerson(desk.page, desk.portals)
    expect(desk.page.url()).toBe(`${siasn}/`)
    expect(await desk.page.locator('#operator').textContent()).toBe('Rina Wulandari')
  })

  test('stays on its page with a wrong password, a wrong code, a skewed clock and a code used before', async () => {
    await desk.page.goto(`${siasn}/tampilanData`)
    await goToSso(desk.page)
    await typePassword(desk.page, { ...desk.portals.account, password: 'salah' })
    await desk.page.getByRole('alert').filter({ hasText: 'Username atau password salah.' }).waitFor()
    await typePassword(desk.page, desk.portals.account)

    const invalid = desk.page.getByRole('alert').filter({ hasText: 'Kode OTP tidak valid' })
    const good = desk.portals.otpNow()
    const wrong = good === '000000' ? '111111' : '000000'
    for (const code of [wrong, desk.portals.otpAt(-600_000), desk.portals.otpAt(600_000)]) {
      await typeOtp(desk.page, code)
      await invalid.waitFor()
    }
    await typeOtp(desk.page, good)
    await desk.page.waitForURL(`${siasn}/tampilanData`)

    desk.portals.expireSession()
    await desk.page.goto(`${siasn}/tampilanData`)
    await goToSso(desk.page)
    await typePassword(desk.page, desk.portals.account)
    await typeOtp(desk.page, good)
    await invalid.waitFor()
    await typeOtp(desk.page, desk.portals.otpNow())
    await desk.page.waitForURL(`${siasn}/tampilanData`)
    const attempts = (await desk.portals.log()).flatMap((entry) =>
      entry.kind === 'otp' ? [entry.accepted] : [],
    )
    expect(attempts).toEqual([false, false, false, true, false, true])
  })

  test('signing out at one portal signs out of the other', async () => {
    await desk.signedInAt(profileOf(first))
    await desk.page.getByRole('link', { name: 'Keluar' }).click()
    await desk.page.waitForURL('https://asndigital.bkn.go.id/')
    await desk.page.goto(siasn)
    expect(new URL(desk.page.url()).host).toBe('asndigital.bkn.go.id')
  })
})

describe('reading', () => {
  test('finds a person by NIP and leads to their peremajaan page', async () => {
    await desk.signedInAt('/tampilanData')
    await desk.page.getByLabel('NIP atau Nama').fill(first)
    await desk.page.getByRole('button', { name: 'Cari' }).click()
    const profile = desk.page.getByRole('region', { name: 'Profil Pegawai' })
    const nip = profile
      .locator('.font-semibold', { hasText: 'NIP Baru' })
      .locator('xpath=../*[@class="font-medium"]')
    expect(await nip.textContent()).toBe(first)
    await profile.getByRole('link', { name: 'Peremajaan Data' }).click()
    await desk.page.waitForURL(`**/peremajaan/profil/pns/${first}`)
  })

  test('shows values by NIP, and forty usulan in pages', async () => {
    await desk.signedInAt('/layananIP/nilaiASN')
    await desk.page.getByLabel('NIP').fill(second)
    await desk.page.getByRole('button', { name: 'Cari' }).click()
    await desk.page.getByText('Menampilkan 1-1 dari 1 entri').waitFor()
    const cells = desk.page.getByRole('table', { name: 'Nilai IP ASN' }).getByRole('cell')
    expect(await cells.allTextContents()).toEqual([
      second,
      'Dewi Lestari, A.Md.Keb.',
      '15',
      '0',
      '25',
      '5',
      '45',
      'Sangat Rendah',
      '2026',
      '',
    ])

    await desk.page.getByRole('link', { name: 'Monitoring Usulan' }).click()
    await desk.page.getByText('Menampilkan 1-10 dari 40 entri').waitFor()
    await desk.page.getByRole('button', { name: 'Berikutnya' }).click()
    await desk.page.getByText('Menampilkan 11-20 dari 40 entri').waitFor()
    await desk.page.getByLabel('NIP').fill(second)
    await desk.page.getByRole('button', { name: 'Cari Usulan' }).click()
    await desk.page.getByText('Menampilkan 1-2 dari 2 entri').waitFor()
  })

  test('knows thirty invented people with NIPs of the right form, two of them PPPK', () => {
    expect(new Set(people.map(({ nip }) => nip)).size).toBe(30)
    const wellFormed = {
      pns: /^(19|20)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])[12]\d{3}$/,
      pppk: /^(19|20)\d{6}20\d{2}2\d[12]\d{3}$/,
    }
    for (const { nip, kind } of people) expect(nip).toMatch(wellFormed[kind])
    expect(people.filter(({ kind }) => kind === 'pppk')).toHaveLength(2)
  })
})

describe('adding a riwayat', () => {
  test('keeps record and PDF, shows them in the list, and tells them at the control endpoint', async () => {
    await desk.signedInAt(profileOf(first))
    const form = aCourse('812/UJI-1/2026')
    await fillRiwayat(desk.page, 'kursus', form)
    await desk.save()
    await desk.toast('Dokumen Sukses Tersimpan')
    expect(await searchNomor(desk.page, 'uji-1')).toEqual([form.nomor])

    const held = await fetch(
      `${desk.portals.controlUrl}/records?nip=${first}&nomor=${encodeURIComponent(form.nomor)}`,
    )
    const sha256 = createHash('sha256').update(form.pdf).digest('hex')
    expect(await held.json()).toMatchObject([
      {
        nip: first,
        jenis: 'kursus',
        nomor: form.nomor,
        sha256,
        bytes: form.pdf.length,
        receivedCount: 1,
        visible: true,
      },
    ])
  })

  test('two clicks are two records', async () => {
    await desk.signedInAt(profileOf(first))
    await fillRiwayat(desk.page, 'diklat', aCourse('812/UJI-2/2026'))
    desk.portals.setTraps({ slowMs: 200 }) // or the form would be gone before the second click
    await desk.page.getByRole('button', { name: 'Simpan' }).dblclick()
    await vi.waitFor(async () => expect(await desk.outcomes()).toEqual(['stored', 'stored']), 5000)
    expect(await desk.portals.records({ nomor: '812/UJI-2/2026' })).toMatchObject([
      { jenis: 'diklat', receivedCount: 2 },
      { jenis: 'diklat', receivedCount: 2 },
    ])
  })

  test('shows a refusal in the form, which stays open, and keeps nothing', async () => {
    desk.portals.setTraps({ refuse: { '812/UJI-BTS/2026': 'BTS - Data tidak sesuai' } })
    await desk.signedInAt(profileOf(first))
    const before = (await desk.portals.records()).length
    await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-3/2026', Buffer.alloc(5000, 'x')))
    await desk.save()
    await refusal('Berkas harus berformat PDF')
    await desk.page.getByRole('button', { name: 'Batal' }).click()
    await fillRiwayat(desk.page, 'kursus', aCourse('812/UJI-BTS/2026'))
    await desk.save()
    await refusal('BTS - Data tidak sesuai')
    expect(await desk.portals.records()).toHaveLength(before)
    expect(await desk.outcomes()).toEqual(['refused', 'refused'])
  })
})

describe('the control endpoint', () => {
  test('is not to be reached by a portal host name', async () => {
    await desk.signedInAt(profileOf(first))
    const viaPortal = await desk.page.evaluate(async () =>
      (await fetch('/records')).headers.get('content-type'),
    )
    expect(viaPortal).toContain('text/html')
    const port = new URL(desk.portals.controlUrl).port
    await expect(desk.page.goto(`http://siasn-instansi.bkn.go.id:${port}/records`)).rejects.toThrow(
      'ERR_NAME_NOT_RESOLVED',
    )
    expect((await fetch(`http://localhost:${port}/records`)).status).toBe(421)
  })

  test('refuses a misspelt trap, and hands out a code the SSO takes', async () => {
    const answer = await fetch(`${desk.portals.controlUrl}/traps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lyingToasts: {} }),
    })
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'Traps: unknown lyingToasts' }])
    const otp = (await (await fetch(`${desk.portals.controlUrl}/otp`)).json()) as { code: string }
    expect(otp.code).toBe(desk.portals.otpNow())
    expect(otp.code).toMatch(/^\d{6}$/)
  })
})
