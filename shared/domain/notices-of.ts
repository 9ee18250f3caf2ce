import type { Board, CaseCard, PengaduanCard, UploadCard } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { Notice } from '#shared/schema/notice.ts'
import { type Waiter, waitsFor } from './waits-for.ts'

/**
 * What this person is told of although the panel is closed: his own deadlines, disposisi to him, an OTP he may give, what
 * became of an upload.
 * @param nightOf what became of a run, in one sentence; undefined of one that is under way or long over.
 */
export function noticesOf(
  me: Waiter,
  { cases, letters, pengaduan, uploads }: Pick<Board, 'cases' | 'letters' | 'pengaduan' | 'uploads'>,
  nightOf: (card: UploadCard) => string | undefined,
): Notice[] {
  return [
    ...cases.flatMap((card) => ofCase(card, me)),
    ...letters.flatMap((card) => ofLetter(card, me)),
    ...pengaduan.flatMap((card) => ofPengaduan(card, me)),
    ...(me.roles.includes('ops') ? uploads.flatMap((card) => ofUpload(card, nightOf(card))) : []),
  ]
}

function ofCase(card: CaseCard, me: Waiter): Notice[] {
  const { id, number, current, disposisi } = card
  const about = { about: 'case', id, number } as const
  const told = disposisi
    .filter(({ to, state }) => to === me.id && state === 'unread')
    .map((each): Notice => ({ key: `disposisi:${each.id}`, kind: 'disposisi', ...about }))
  const isMine = waitsFor(card, me).some((reason) => reason !== 'read')
  if (!isMine || !current?.dueAt) return told
  const { id: step, kegiatan, dueAt } = current
  return [...told, { key: `case:${id}:${step}:${dueAt}`, kind: 'deadline', ...about, kegiatan, dueAt }]
}

/** A disposisi that was read is due by its own day, where it has one. */
function ofLetter({ id, agenda, disposisi }: LetterCard, me: Waiter): Notice[] {
  const about = { about: 'letter', id, number: agenda.printed } as const
  return disposisi.flatMap(({ id: branch, to, state, dueAt }): Notice[] => {
    if (to !== me.id) return []
    if (state === 'unread') return [{ key: `disposisi:${branch}`, kind: 'disposisi', ...about }]
    if (state !== 'read' || !dueAt) return []
    return [{ key: `letter:${branch}:${dueAt}`, kind: 'deadline', ...about, dueAt }]
  })
}

function ofPengaduan({ id, number, status, officer, dueAt }: PengaduanCard, me: Waiter): Notice[] {
  if (status !== 'diterima' || officer !== me.id) return []
  return [{ key: `pengaduan:${id}:${dueAt}`, kind: 'deadline', about: 'pengaduan', id, number, dueAt }]
}

/** The portal asks the one who signs in; who of ops that is, the run does not know. */
function ofUpload({ id, workbook, waitingFor, revision }: UploadCard, night: string | undefined): Notice[] {
  const about = { about: 'upload', id, number: workbook } as const
  if (night !== undefined)
    return [{ key: `night:${id}:${revision}`, kind: 'night', ...about, kegiatan: night }]
  return waitingFor === 'sign-in' ? [{ key: `otp:${id}:${revision}`, kind: 'otp', ...about }] : []
}
