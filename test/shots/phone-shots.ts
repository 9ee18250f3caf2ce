import { randomUUID } from 'node:crypto'
import { attachDocument } from '#bridge/use-cases/documents/attach-document.ts'
import { keepDocument } from '#bridge/use-cases/documents/keep-document.ts'
import { registerLetter } from '#bridge/use-cases/letter/register-letter.ts'
import { recordPengaduan } from '#bridge/use-cases/record-pengaduan.ts'
import { RegisterLetter } from '#shared/schema/letter-command.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { phoneId } from '#shared/text/phone-id.ts'
import { openPhone } from '../e2e/open-phone.ts'
import { accountOf, openIpAsnCase } from '../e2e/staff.ts'
import { walkToParaf } from '../e2e/walk-to-check.ts'
import { aPdf } from '../samples/some-documents.ts'
import type { Stage } from './stage.ts'

const name = 'Hendra Kusuma'

/** The phone page from its door to a disposisi, as a Sekretaris and a Kepala Badan see it. */
export async function shootPhone({ office, shots }: Pick<Stage, 'office' | 'shots'>): Promise<void> {
  const { id: caseId } = await openIpAsnCase(office.bridge, { name, nip: '198001012005011001' })
  await walkToParaf(office.bridge, caseId)
  const { ports } = office.bridge
  const rina = await accountOf(ports, 'rina')
  const sent = { about: { caseId }, declared: 'pdf' as const, bytes: aPdf() }
  const { hash } = await keepDocument(ports, rina, sent)
  const label = 'Surat pengantar dan rekapitulasi'
  await attachDocument(ports, rina, { commandId: randomUUID(), caseId, hash, label })

  const letterId = randomUUID()
  const letter = { sender: 'Dinas Pekerjaan Umum', number: '800/77/DPU', letterOn: '2026-11-24' }
  const perihal = 'Usul penghargaan Satyalancana Karya Satya bagi dua belas pegawai'
  const said = { commandId: randomUUID(), letterId, ...letter, perihal, handedTo: 'bambang' }
  await registerLetter(ports, rina, RegisterLetter.parse(said))
  const pengaduanId = randomUUID()
  await recordPengaduan(ports, rina, {
    ...{ commandId: randomUUID(), pengaduanId, officer: 'rina', channel: 'WhatsApp' },
    ...{ class: 'tidak-berkadar-pengawasan', content: 'Berkas saya sudah tiga minggu tanpa kabar.' },
  })

  await using phone = await openPhone(office, ['rina', 'sri', 'bambang'])
  const { page, url } = phone
  await page.goto(url)
  await shots.phone(page, 'masuk')
  await page.getByLabel(phoneId['phone.account']).fill('sri')
  await page.getByLabel(phoneId['phone.password']).fill('keliru')
  await page.getByRole('button', { name: phoneId['phone.signIn'] }).click()
  await shots.phone(page, 'masuk-keliru')
  await phone.signIn('sri')
  await shots.phone(page, 'kotak-masuk')
  await page.getByRole('link', { name }).click()
  await shots.phone(page, 'berkas')
  await page.getByRole('link', { name: phoneId['phone.repair'] }).click()
  await shots.phone(page, 'perbaikan')
  await page.goBack()
  await page.getByRole('link', { name: panelId['do.paraf'] }).click()
  await shots.phone(page, 'paraf')
  await page.getByRole('button', { name: panelId['do.yes'] }).click()
  await shots.phone(page, 'tercatat')
  await page.getByRole('link', { name: phoneId['phone.title'] }).click()
  await shots.phone(page, 'kosong')

  await phone.signIn('bambang')
  await shots.phone(page, 'kotak-masuk-kaban')
  await page.getByRole('link', { name }).click()
  await page.getByRole('link', { name: panelId['do.disposisi'] }).click()
  await page.getByText(phoneId['phone.further']).click()
  await shots.phone(page, 'disposisi')
  await page.getByLabel(panelId['disposisi.to']).selectOption({ index: 2 })
  await page.getByLabel('Tindaklanjuti').check()
  await page.getByRole('button', { name: phoneId['phone.check'] }).click()
  await shots.phone(page, 'disposisi-periksa')
  await page.goto(`${url}/surat/${letterId}`)
  await shots.phone(page, 'surat')
  await phone.signIn('rina')
  await shots.phone(page, 'kotak-masuk-petugas')
  await page.goto(`${url}/pengaduan/${pengaduanId}`)
  await shots.phone(page, 'pengaduan')
  await page.getByRole('link', { name: panelId['pengaduan.answerSend'] }).click()
  await shots.phone(page, 'pengaduan-tanggapi')
}
