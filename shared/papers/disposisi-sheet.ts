import type { TimeZone } from '#shared/schema/calendar.ts'
import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { applicantOf, type PaperSources, serviceOf } from './paper-sources.ts'
import { paperTime, plainPaperDate } from './paper-time.ts'

/** What a lembar disposisi is about: a berkas or a letter. */
export interface DisposisiSheet {
  readonly from: string
  readonly letterNumber?: string
  readonly letterDate?: string
  readonly receivedOn: string
  readonly number: string
  readonly subject: string
  readonly disposisi: readonly DisposisiCard[]
  readonly people: PaperSources['people']
  readonly jabatanAt: PaperSources['jabatanAt']
  readonly timeZone: TimeZone
}

/** Of a berkas; where a letter opened it, the sheet names that letter. */
export function sheetOfCase(sources: PaperSources, letter: LetterCard | undefined): DisposisiSheet {
  const { caseFile, card, people, jabatanAt, timeZone } = sources
  const { name, unit } = applicantOf(sources)
  return {
    from: letter?.sender ?? ([name, unit].filter(Boolean).join(', ') || '—'),
    ...(letter && numberAndDate(letter)),
    receivedOn: paperTime(timeZone).date(caseFile.openedAt),
    number: caseFile.number,
    subject: serviceOf(sources),
    disposisi: card.disposisi,
    ...{ people, jabatanAt, timeZone },
  }
}

export function sheetOfLetter(
  letter: LetterCard,
  { people, jabatanAt, timeZone }: Pick<PaperSources, 'people' | 'jabatanAt' | 'timeZone'>,
): DisposisiSheet {
  return {
    from: letter.sender ?? '—',
    ...numberAndDate(letter),
    receivedOn: paperTime(timeZone).date(letter.receivedAt ?? letter.registeredAt),
    number: letter.agenda.printed,
    subject: letter.perihal,
    disposisi: letter.disposisi,
    ...{ people, jabatanAt, timeZone },
  }
}

function numberAndDate({ number, letterOn }: LetterCard) {
  return {
    ...(number && { letterNumber: number }),
    ...(letterOn && { letterDate: plainPaperDate(letterOn) }),
  }
}
