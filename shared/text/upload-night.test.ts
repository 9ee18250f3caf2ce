import { expect, test } from 'vitest'
import type { UploadCard } from '#shared/schema/board.ts'
import { RowState } from '#shared/schema/upload-run.ts'
import { fillSentence } from './fill-sentence.ts'
import { panelUploadsId } from './panel-uploads-id.ts'
import { uploadNight } from './upload-night.ts'

const none = Object.fromEntries(RowState.options.map((state) => [state, 0])) as UploadCard['counts']
const aCard = (more: Partial<UploadCard>, counts: Partial<UploadCard['counts']> = {}) =>
  ({ startedAt: '2026-11-23T12:00:00.000Z', ...more, counts: { ...none, ...counts } }) as UploadCard
const words = {
  say: (key: keyof typeof panelUploadsId, parts: Record<string, string | number> = {}) =>
    fillSentence(
      panelUploadsId[key],
      Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
    ),
  at: (instant: string) => instant.slice(11, 16).replace(':', '.'),
}
const at = '2026-11-24T02:14:00.000Z'

test.each<[string, UploadCard, string | undefined]>([
  [
    'a session that ended in the night',
    aCard(
      { status: 'paused', stoppedAt: at, waitingFor: 'sign-in' },
      { proven: 187, refused: 9, 'needs-person': 4 },
    ),
    '187 sudah tampil di portal, 9 ditolak portal, 4 perlu dicek manual; berhenti 02.14 karena sesi portal habis – masuk lagi, lalu lanjutkan.',
  ],
  [
    'rows that nobody sent',
    aCard({ status: 'paused', stoppedAt: at }, { proven: 1, ready: 2, sending: 1 }),
    '1 sudah tampil di portal, 3 belum dikirim; berhenti 02.14 karena dijeda orang – lanjutkan bila boleh.',
  ],
  [
    'a night that went through',
    aCard({ status: 'finished', finishedAt: at }, { proven: 200 }),
    '200 sudah tampil di portal; selesai 02.14.',
  ],
  [
    'one that was called off',
    aCard({ status: 'cancelled', finishedAt: at }, { cancelled: 3 }),
    'Dibatalkan 02.14.',
  ],
  ['one that runs', aCard({ status: 'running' }, { proven: 3 }), undefined],
  [
    'one that never ran',
    { ...aCard({ status: 'cancelled', finishedAt: at }), startedAt: undefined } as unknown as UploadCard,
    undefined,
  ],
])('%s', (_what, card, sentence) => {
  expect(uploadNight(card, words)).toBe(sentence)
})
