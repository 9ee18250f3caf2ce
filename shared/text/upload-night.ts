import type { UploadCard } from '#shared/schema/board.ts'
import type { RowState } from '#shared/schema/upload-run.ts'
import type { PanelUploadsText } from './panel-uploads-id.ts'

interface NightWords {
  /** A sentence of uploads with its parts filled in. */
  readonly say: (key: keyof PanelUploadsText, parts?: Record<string, string | number>) => string
  /** An instant as the office reads it. */
  readonly at: (instant: string) => string
}

const TOLD: readonly RowState[] = ['proven', 'refused', 'needs-person', 'in-doubt', 'failed', 'blocked']
const UNSENT: readonly RowState[] = ['planned', 'ready', 'sending']

/**
 * What became of a run, in one sentence: "187 sudah tampil di portal, 9 ditolak portal, 4 perlu dicek manual; berhenti
 * 02.14 karena sesi portal habis – masuk lagi, lalu lanjutkan." Undefined while it runs, or before it ever ran.
 */
export function uploadNight(card: UploadCard, { say, at }: NightWords): string | undefined {
  const end = endOf(card, { say, at })
  if (card.startedAt === undefined || end === undefined) return undefined
  const unsent = UNSENT.reduce((sum, state) => sum + card.counts[state], 0)
  const told = [
    ...TOLD.filter((state) => card.counts[state] > 0).map(
      (state) => `${card.counts[state]} ${say(`row.${state}`)}`,
    ),
    ...(unsent > 0 ? [say('night.unsent', { count: unsent })] : []),
  ]
  const sentence = `${[told.join(', '), end].filter(Boolean).join('; ')}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function endOf(
  { status, waitingFor, finishedAt, stoppedAt }: UploadCard,
  { say, at }: NightWords,
): string | undefined {
  if (status === 'finished' && finishedAt) return say('night.finished', { at: at(finishedAt) })
  if (status === 'cancelled' && finishedAt) return say('night.cancelled', { at: at(finishedAt) })
  if (status !== 'paused' || !stoppedAt) return undefined
  return say('night.stopped', { at: at(stoppedAt), why: say(`stop.${waitingFor ?? 'person'}`) })
}
