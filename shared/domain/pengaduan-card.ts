import type { PengaduanCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Pengaduan } from '#shared/schema/pengaduan.ts'
import type { CardSources } from './card-sources.ts'
import { partakersOf } from './organisation/partakers-of.ts'

interface Sources extends Pick<CardSources, 'subjectOf' | 'personOf'> {
  /** That it is about, where it names one. */
  readonly caseFile?: CaseFile | undefined
}

/** A pengaduan for those who must act on it; the reporter is not in it. */
export function pengaduanCard(
  pengaduan: Pengaduan,
  { subjectOf, personOf, caseFile }: Sources,
): PengaduanCard {
  const { reporterId: _reporter, contentId, answer, ...open } = pengaduan
  const answerText = answer ? subjectOf(answer.textId)?.text : undefined
  return {
    ...open,
    officerName: personOf(pengaduan.officer).name,
    ...(caseFile && partakersOf(caseFile).includes(pengaduan.officer) && { officerTookPart: true as const }),
    content: subjectOf(contentId)?.text ?? '',
    ...(answerText !== undefined && { answerText }),
    ...(answer && { answeredAt: answer.at }),
  }
}
