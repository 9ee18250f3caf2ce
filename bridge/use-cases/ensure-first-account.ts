import type { Ports } from '#bridge/ports/ports.ts'
import { addAccount } from './add-account.ts'
import { langkahItself } from './langkah-itself.ts'

export const ADMIN_ACCOUNT = 'admin'

/** An office that has no account yet gets its administrator, who may do everything but approve a SOP. */
export async function ensureFirstAccount(ports: Ports): Promise<void> {
  if ((await ports.store.all('account')).length > 0) return
  await addAccount(ports, langkahItself, {
    commandId: ports.newId(),
    accountId: ADMIN_ACCOUNT,
    name: 'Administrator kantor',
    jabatan: 'Administrator kantor',
    roles: ['petugas', 'tu', 'supervisor', 'pengelola-pengaduan', 'ops', 'admin'],
    fulfils: [],
  })
}
