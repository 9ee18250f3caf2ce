import type { Ports } from '#bridge/ports/ports.ts'
import { decideAnswerPengaduan } from '#shared/domain/answer-pengaduan.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AnswerPengaduan } from '#shared/schema/pengaduan.ts'
import { answerWithPengaduan, type RecordedPengaduan } from './answer-with-pengaduan.ts'
import { recordDecision } from './record-decision.ts'

/** Answers a pengaduan, by the officer it was given to. */
export async function answerPengaduan(
  ports: Ports,
  actor: Actor,
  command: AnswerPengaduan,
): Promise<RecordedPengaduan> {
  const seq = await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'pengaduan', id: command.pengaduanId },
    decide: async (tx, attempt) => {
      const pengaduan = await tx.find('pengaduan', command.pengaduanId)
      if (!pengaduan || !maySee(actor, 'pengaduan', pengaduan)) throw new DomainError('pengaduan-not-found')
      return decideAnswerPengaduan(pengaduan, attempt)
    },
  })
  return answerWithPengaduan(ports, command.pengaduanId, seq)
}
