import type { Page } from 'playwright-core'
import { drivePanel, type Panel } from '../e2e/drive-panel.ts'
import { type Overlay, reachOverlay } from '../e2e/reach-overlay.ts'
import { hosts } from '../portals/hosts.ts'
import { fullName, people } from '../portals/siasn/people.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import type { DemoStage } from './demo-stage.ts'

export interface PlayedCase {
  readonly number: string
  readonly panel: Panel
  readonly superior: Panel
  readonly siasn: Page
  readonly overlay: Overlay
}

/** The berkas from the desk to the analyst's checklist: card on the page, paraf and disposisi in the panel. */
export async function playCase(stage: DemoStage): Promise<PlayedCase> {
  const { desk, superior, office, portals, say, picture } = stage
  const [, , , , person] = people
  if (!person) throw new Error('the practice SIASN knows too few people')

  const panel = drivePanel(await desk.openPanel())
  await panel.pair(await office.pairingOf('wulan'))
  const number = await panel.openCase({ sop: 'IP-ASN', nip: person.nip, name: fullName(person) })
  say(`Berkas ${number} dibuka di panel petugas, atas SOP IP-ASN Kota Singkawang.`)
  await picture(panel.page, 'panel-buka-berkas')

  const siasn = await desk.context.newPage()
  await siasn.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${person.nip}`)
  await signInAsPerson(siasn, portals)
  const overlay = await reachOverlay(siasn)
  for (const no of [1, 2, 3, 4]) {
    await overlay.waitForText(`Kegiatan ${no}\n`)
    if (no === 2) await picture(siasn, 'siasn-kartu-langkah')
    await overlay.click('button', 'Selesaikan kegiatan')
  }
  await overlay.waitForText('Kegiatan 5\n')
  say('Empat kegiatan pertama diselesaikan dari kartu di halaman SIASN.')

  const above = drivePanel(await superior.openPanel())
  await above.pair(await office.pairingOf('ratna'))
  await picture(above.page, 'panel-sekretaris-kotak-masuk')
  await above.openRow('inbox', number)
  await above.giveParaf()
  say('Sekretaris memberi paraf di panel.')
  await above.signOut()
  await above.pair(await office.pairingOf('bambang'))
  await above.openRow('inbox', number)
  await above.issueDisposisi({ to: 'Yuliana', instruction: 'Tindaklanjuti' })
  say('Kepala Badan mendisposisi kepada Kepala Bidang.')
  await picture(above.page, 'panel-disposisi')
  await above.signOut()
  await above.pair(await office.pairingOf('yuliana'))
  await above.openRow('inbox', number)
  await above.press('Sudah saya baca')
  await above.press('Selesaikan kegiatan')
  await above.page.getByText('bukan kegiatan Anda').waitFor()

  await panel.signOut()
  await panel.pair(await office.pairingOf('rina'))
  await siasn.bringToFront()
  await overlay.waitForText('Kegiatan 8\n')
  await overlay.click('button', 'Ada: Surat Pengantar dari Perangkat Daerah')
  await above.page.getByText('Surat Pengantar dari Perangkat Daerah: Ada').waitFor()
  say('Centang di halaman SIASN langsung tampak di panel atasan.')
  await picture(siasn, 'siasn-kelengkapan')
  await picture(above.page, 'panel-atasan-langsung')
  await overlay.click('button', /^Ada: Laporan\/Rekapitulasi/)
  await overlay.click('button', 'Dokumen sudah benar')
  await overlay.waitForText('Kegiatan 9\n')
  await overlay.click('button', 'Tunjukkan')
  await overlay.waitForText('Ditandai di halaman.')
  await picture(siasn, 'siasn-tunjukkan')
  return { number, panel, superior: above, siasn, overlay }
}
