import type { Ports } from '#bridge/ports/ports.ts'
import { noticesOf } from '#shared/domain/notices-of.ts'
import { paperTime } from '#shared/papers/paper-time.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadCard } from '#shared/schema/board.ts'
import type { Notice } from '#shared/schema/notice.ts'
import { panelUploadsEn } from '#shared/text/panel-uploads-en.ts'
import { panelUploadsId } from '#shared/text/panel-uploads-id.ts'
import { sayUploads } from '#shared/text/say-uploads.ts'
import { uploadNight } from '#shared/text/upload-night.ts'
import { officeCalendar } from './office-calendar.ts'
import { readBoard } from './read-board.ts'

const texts = { id: panelUploadsId, en: panelUploadsEn }

export type NoticeLanguage = keyof typeof texts

/** A run that came to its end is news until whoever left it for a long weekend is back. */
const NEWS_MS = 5 * 86_400_000

/** What this person is told of although the panel is closed. */
export async function listNotices(
  ports: Ports,
  actor: Actor,
  language: NoticeLanguage = 'id',
): Promise<Notice[]> {
  const board = await readBoard(ports, actor)
  return noticesOf(board.me, board, (card) => nightOf(ports, card, language))
}

function nightOf(ports: Ports, card: UploadCard, language: NoticeLanguage): string | undefined {
  const { finishedAt, stoppedAt = finishedAt ?? '' } = card
  if (!(ports.clock.now().getTime() - Date.parse(stoppedAt) < NEWS_MS)) return undefined
  const { short } = paperTime(officeCalendar(ports).timeZone)
  return uploadNight(card, { say: sayUploads(texts[language]), at: short })
}
