import { randomUUID } from 'node:crypto'
import type { RunningBridge } from '#bridge/main.ts'
import { issueDisposisi } from '#bridge/use-cases/disposisi/issue-disposisi.ts'
import { finishStep } from '#bridge/use-cases/finish-step.ts'
import { giveParaf } from '#bridge/use-cases/give-paraf.ts'
import { judgeKelengkapan } from '#bridge/use-cases/judge-kelengkapan.ts'
import { accountOf } from './staff.ts'

/** What the desk does with an IP-ASN berkas before the Sekretaris gives her paraf. */
export async function walkToParaf({ ports }: RunningBridge, caseId: string): Promise<void> {
  const rina = await accountOf(ports, 'rina')
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
    await finishStep(ports, rina, { commandId: randomUUID(), caseId, stepId })
}

/** What colleagues do with it before its documents are checked, each in his own right. */
export async function walkToCheck(bridge: RunningBridge, caseId: string): Promise<void> {
  const { ports } = bridge
  const on = (stepId: string) => ({ commandId: randomUUID(), caseId, stepId })
  await walkToParaf(bridge, caseId)
  const rina = await accountOf(ports, 'rina')
  await giveParaf(ports, await accountOf(ports, 'sri'), on('paraf-sekretaris'))
  await issueDisposisi(ports, await accountOf(ports, 'bambang'), {
    ...on('disposisi-kepala-badan'),
    ...{ to: 'rina', instructions: ['Tindaklanjuti'], urgency: 'biasa', security: 'biasa' },
  })
  await finishStep(ports, rina, on('teruskan-kabid'))
}

/** The documents are found right: the berkas waits to be uploaded. */
export async function walkToUpload({ ports }: RunningBridge, caseId: string): Promise<void> {
  const on = { caseId, stepId: 'periksa-dokumen' }
  const rina = await accountOf(ports, 'rina')
  for (const itemId of ['surat-pengantar', 'laporan-rekapitulasi'])
    await judgeKelengkapan(ports, rina, { ...on, commandId: randomUUID(), itemId, verdict: 'ada' })
  await finishStep(ports, rina, { ...on, commandId: randomUUID(), outcomeId: 'benar' })
}
