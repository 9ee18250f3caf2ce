import { randomUUID } from 'node:crypto'
import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { Acting } from '#shared/schema/organisation.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { withBridge } from './with-bridge.ts'

export interface ActingOptions {
  readonly post: string
  readonly account?: string
  readonly by?: string
  readonly through?: string
  readonly letter?: string
  readonly dated?: string
  readonly from: string
  readonly to: string
  readonly sop?: string[]
}

/** Records from its letter that somebody acts for a post. */
export async function recordOrgActing(io: CliIo, kind: string, options: ActingOptions): Promise<void> {
  const acting = actingOf(kind, options)
  const recorded = await withBridge(io, ({ bridge }) =>
    bridge.organisation.recordActing.mutate({ commandId: randomUUID(), acting }),
  )
  io.out(
    { ...recorded, id: acting.id },
    () => `Penugasan ${acting.id} dicatat, ${spelledDate(acting.from)} s.d. ${spelledDate(acting.to)}.`,
  )
}

export async function endOrgActing(io: CliIo, actingId: string): Promise<void> {
  const ended = await withBridge(io, ({ bridge }) =>
    bridge.organisation.endActing.mutate({ commandId: randomUUID(), actingId }),
  )
  io.out({ ...ended, id: actingId }, () => `Penugasan ${actingId} diakhiri.`)
}

const KINDS = ['plh', 'plt', 'pengganti', 'an', 'ub'] as const

function actingOf(kind: string, options: ActingOptions): Acting {
  const { post, account, by, through, from, to, sop } = options
  const id = `${kind}-${randomUUID().slice(0, 8)}`
  const term = { id, postId: post, from, to, ...(sop && { sopIds: sop }) }
  switch (kind) {
    case 'plh':
    case 'plt':
      return { capacity: kind, ...term, accountId: given(account, '--account'), letter: letterOf(options) }
    case 'pengganti':
      return { capacity: 'stand-in', ...term, accountId: given(account, '--account') }
    case 'an':
      return { capacity: kind, ...term, byPostId: given(by, '--by'), letter: letterOf(options) }
    case 'ub': {
      const throughPostId = given(through, '--through')
      return {
        capacity: kind,
        ...term,
        byPostId: given(by, '--by'),
        throughPostId,
        letter: letterOf(options),
      }
    }
    default:
      throw new CliWrongUse(`Jenis penugasan "${kind}" tidak dikenal; pilih dari: ${KINDS.join(', ')}.`)
  }
}

function letterOf({ letter, dated }: ActingOptions): { number: string; on: string } {
  return { number: given(letter, '--letter'), on: given(dated, '--dated') }
}

function given(value: string | undefined, option: string): string {
  if (value) return value
  throw new CliWrongUse(`Penugasan jenis ini memerlukan ${option}; tambahkan, lalu ulangi.`)
}
