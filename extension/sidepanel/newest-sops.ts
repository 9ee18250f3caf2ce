import type { Sop } from '#shared/schema/sop.ts'

/** Of each SOP the newest version: the one that new berkas begin on. */
export function newestSops(sops: readonly Sop[]): Sop[] {
  return sops.filter((sop) => sops.every((other) => other.id !== sop.id || other.version <= sop.version))
}
