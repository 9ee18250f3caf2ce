import { isDeepStrictEqual } from 'node:util'
import type { ShelvedEdition } from '#bridge/ports/catalogue.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { hashSop } from './hash-sop.ts'
import type { KeptSops } from './kept-sops.ts'
import type { SopShelf } from './read-sops.ts'

/**
 * Every version there is. A number of the product's own cannot be taken by an office's file; a version that is kept
 * goes before its file, and outlives it.
 */
export function sopEditions({ own, builtIn }: SopShelf, kept: KeptSops): ShelvedEdition[] {
  const isSame = (one: Sop) => (other: Sop) => one.id === other.id && one.version === other.version
  const ofOffice = own.filter((sop) => !builtIn.some(isSame(sop)))
  const lost = kept.all().filter((sop) => ![...builtIn, ...ofOffice].some(isSame(sop)))
  const edition = (file: Sop, origin: ShelvedEdition['origin']): ShelvedEdition => {
    const sop = kept.find(file.id, file.version) ?? file
    return { sop, origin, hash: hashSop(sop), fileChanged: !isDeepStrictEqual(sop, file) }
  }
  return [
    ...builtIn.map((sop) => edition(sop, 'built-in')),
    ...ofOffice.map((sop) => edition(sop, 'office')),
    ...lost.map((sop) => edition(sop, 'office')),
  ].sort((one, other) => one.sop.id.localeCompare(other.sop.id, 'en') || one.sop.version - other.sop.version)
}
