import { randomUUID } from 'node:crypto'
import { addAccount } from '#bridge/use-cases/add-account.ts'
import { attachDocument } from '#bridge/use-cases/documents/attach-document.ts'
import { keepDocument } from '#bridge/use-cases/documents/keep-document.ts'
import { finishStep } from '#bridge/use-cases/finish-step.ts'
import type { Actor } from '#shared/schema/account.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from '../e2e/drive-panel.ts'
import { accountOf } from '../e2e/staff.ts'
import { aPdf } from '../samples/some-documents.ts'
import { nameOf } from './office-work.ts'
import type { Stage } from './stage.ts'

const SOP = 'kalteng-konsultasi-e-kinerja'
const ADMIN: Actor = { id: 'admin', roles: ['admin'], fulfils: [] }

/** A superior with the document in view, and a guest at the desk. Takes a berkas on: the last of the pictures. */
export async function shootDesk(stage: Stage): Promise<void> {
  await shootSight(stage)
  await shootGuest(stage)
}

async function shootSight({ office, shots, work }: Stage): Promise<void> {
  const { ports } = office.bridge
  const rina = await accountOf(ports, 'rina')
  const on = { caseId: work.fresh }
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
    await finishStep(ports, rina, { ...on, commandId: randomUUID(), stepId })
  const { hash } = await keepDocument(ports, rina, { about: on, declared: 'pdf', bytes: aPdf() })
  await attachDocument(ports, rina, { ...on, commandId: randomUUID(), hash, label: 'Surat pengantar' })
  const above = await sit(office, 'sri')
  await above.openRow('inbox', nameOf('fresh'))
  await above.page.getByText('SHA-256').waitFor()
  await shots.panel(above.page, 'paraf-dengan-dokumen')
}

async function shootGuest({ office, shots }: Stage): Promise<void> {
  await addAccount(office.bridge.ports, ADMIN, {
    ...{ commandId: randomUUID(), accountId: 'lina', name: 'Lina Marlina', jabatan: 'JFT' },
    ...{
      roles: ['petugas'],
      fulfils: ['kasubbag-umpeg', 'jfu-tu', 'kabid', 'jft'].map((id) => `${SOP}/${id}`),
    },
  })
  const desk = await sit(office, 'lina')
  await desk.tab('open')
  await desk.press(panelId['guest.title'])
  await desk.fill(panelId['open.name'], 'Agus Salim')
  await shots.panel(desk.page, 'konsultasi-cepat')
}

async function sit(office: Stage['office'], accountId: string): Promise<Panel> {
  const panel = drivePanel(await (await office.openBrowser()).openPanel())
  const { code } = await office.bridge.issuePairingCode(accountId)
  await panel.pair({ address: office.bridge.url, code })
  return panel
}
