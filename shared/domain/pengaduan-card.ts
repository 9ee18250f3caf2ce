import type { PengaduanCard } from '#shared/schema/board.ts'
import type { Pengaduan } from '#shared/schema/pengaduan.ts'
import type { CardSources } from './card-sources.ts'

/** A pengaduan for those who must act on it; the reporter is not in it. */
export function pengaduanCard(
  pengaduan: Pengaduan,
  { subjectOf, personOf }: Pick<CardSources, 'subjectOf' | 'personOf'>,
): PengaduanCard {
  const { reporterId: _reporter, contentId, answer, ...open } = pengaduan
  const answerText = answer ? subjectOf(answer.textId)?.text : undefined
  return {
    ...open,
    officerName: personOf(pengaduan.officer).name,
    content: subjectOf(contentId)?.text ?? '',
    ...(answerText !== undefined && { answerText }),
    ...(answer && { answeredAt: answer.at }),
  }
}
