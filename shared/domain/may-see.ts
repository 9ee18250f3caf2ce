import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { Pengaduan } from '#shared/schema/pengaduan.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { letterReach, maySeeLetter } from './letter/may-see-letter.ts'
import { isReached } from './organisation/is-reached.ts'

/** Whether a record, and the news of it, may reach this person. Anything not named here is for nobody. */
export function maySee<K extends RecordKind>(actor: Actor, kind: K, record: Records[K]): boolean {
  const has = (...roles: Actor['roles']) => roles.some((role) => actor.roles.includes(role))
  switch (kind) {
    case 'case':
      return has('petugas', 'tu', 'supervisor') && isReached(actor, record as CaseFile)
    case 'letter':
      return maySeeLetter(actor, letterReach(record as Letter))
    case 'pengaduan':
      return has('pengelola-pengaduan') || (record as Pengaduan).officer === actor.id
    case 'upload':
      return has('ops', 'supervisor') && isReached(actor, record as UploadRun)
    default:
      return false
  }
}
