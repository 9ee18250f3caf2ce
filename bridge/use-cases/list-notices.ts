import type { Ports } from '#bridge/ports/ports.ts'
import { noticesOf } from '#shared/domain/notices-of.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Notice } from '#shared/schema/notice.ts'
import { readBoard } from './read-board.ts'

/** What this person is told of although the panel is closed. */
export async function listNotices(ports: Ports, actor: Actor): Promise<Notice[]> {
  const board = await readBoard(ports, actor)
  return noticesOf(board.me, board)
}
