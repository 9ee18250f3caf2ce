import type { AnswerPengaduan, Pengaduan } from '#shared/schema/pengaduan.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Answers a pengaduan, by the officer it was given to. */
export function decideAnswerPengaduan(pengaduan: Pengaduan, attempt: Attempt<AnswerPengaduan>): Decision {
  const { command, actor } = attempt
  if (pengaduan.officer !== actor.id) return refuse('pengaduan-not-yours', { number: pengaduan.number })
  if (pengaduan.status === 'ditanggapi')
    return refuse('pengaduan-already-answered', { number: pengaduan.number })
  const textId = `text:${command.commandId}`
  return accept(
    [{ type: 'pengaduan.answered', ...stamp(attempt), pengaduanId: pengaduan.id, textId }],
    [
      {
        id: textId,
        personId: pengaduan.reporterId ?? pengaduan.id,
        kind: 'text',
        data: { text: command.text },
      },
    ],
  )
}
