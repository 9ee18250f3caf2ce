import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { fillersOf, postById } from '#shared/domain/organisation/fillers-of.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import { printedJabatan } from '#shared/domain/organisation/printed-jabatan.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import { personOf } from '../read-name-book.ts'

interface Signer {
  readonly jabatan: string
  readonly name?: string
}

/**
 * Who stands below a letter: who signed it, in the right he did it in; before that whoever would sign today, a Plh, Plt
 * or stand-in before the holder of the post. Undefined where its line names nobody.
 */
export async function signerOfLetter(
  { clock }: Ports,
  reader: RecordReader,
  { signings, line = [] }: Letter,
): Promise<Signer | undefined> {
  const signed = signings.findLast(({ kind }) => kind === undefined)
  if (signed) {
    const account = await reader.find('account', signed.by)
    const person = account && (await personOf(reader, account))
    const jabatan = signed.jabatan ?? person?.jabatan ?? '—'
    return { jabatan, ...(person && { name: person.name }) }
  }
  const key = line.find(({ part }) => part === 'signer')?.key
  if (key === undefined) return undefined
  if (key.startsWith('@')) {
    const account = await reader.find('account', key.slice(1))
    return account && personOf(reader, account)
  }
  const organisation = await reader.find('organisation', OFFICE_ID)
  const post = organisation && postById(organisation, key)
  if (!organisation || !post) return undefined
  const fillers = fillersOf(organisation, key, localDate(organisation, clock.now()))
  const whole = fillers.filter(({ capacity }) => capacity !== 'an' && capacity !== 'ub')
  const filler = whole.find(({ capacity }) => capacity !== 'own') ?? whole[0]
  const account = filler && (await reader.find('account', filler.accountId))
  if (!filler || !account) return { jabatan: post.title }
  const { name } = await personOf(reader, account)
  return { jabatan: printedJabatan(organisation, key, filler), name }
}
