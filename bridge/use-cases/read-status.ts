import type { Ports } from '#bridge/ports/ports.ts'

/** The office in figures, for its administrator: how much there is, never what. */
export async function readStatus({ store, catalogue }: Ports) {
  const [accounts, devices, pengaduan, uploads] = await Promise.all([
    store.all('account'),
    store.all('device'),
    store.all('pengaduan'),
    store.all('upload'),
  ])
  const caseCount = { open: 0, returned: 0, held: 0, done: 0, closed: 0, ended: 0 }
  for (const status of ['open', 'returned', 'held', 'done', 'closed', 'ended'] as const)
    caseCount[status] = (await store.cases({ status: [status], limit: 1 })).total
  const pengaduanCount = { diterima: 0, ditanggapi: 0 }
  for (const { status } of pengaduan) pengaduanCount[status] += 1
  return {
    lastSeq: store.lastSeq(),
    sops: catalogue.sops().length,
    accounts: accounts.filter(({ disabledAt }) => !disabledAt).length,
    devices: devices.filter(({ revokedAt }) => !revokedAt).length,
    cases: caseCount,
    pengaduan: pengaduanCount,
    uploads: uploads.length,
  }
}
