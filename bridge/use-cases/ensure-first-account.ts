import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import { addAccount } from './add-account.ts'

export const ADMIN_ACCOUNT = 'admin'

/** The program itself, where nobody is there yet to give a command. */
const LANGKAH: Actor = { id: 'langkah', roles: ['admin'], fulfils: [] }

/** An office that has no account yet gets its administrator, who may do everything but approve a SOP. */
export async function ensureFirstAccount(ports: Ports): Promise<void> {
  if ((await ports.store.all('account')).length > 0) return
  await addAccount(ports, LANGKAH, {
    commandId: ports.newId(),
    accountId: ADMIN_ACCOUNT,
    name: 'Administrator kantor',
    jabatan: 'Administrator kantor',
    roles: ['petugas', 'tu', 'supervisor', 'pengelola-pengaduan', 'ops', 'admin'],
    fulfils: [],
  })
}
