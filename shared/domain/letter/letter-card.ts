import { receiptDay } from '#shared/business-time/receipt-day.ts'
import type { Letter, LetterCard } from '#shared/schema/letter.ts'
import type { CardSources } from '../card-sources.ts'
import { disposisiCards } from '../disposisi/disposisi-cards.ts'
import { openBranches } from '../disposisi/open-branches.ts'
import { sheetCard } from '../sheet-card.ts'
import { srikandiCards } from '../srikandi/srikandi-cards.ts'

interface LetterSources extends Pick<CardSources, 'subjectOf' | 'personOf' | 'calendar'> {
  readonly numberOfCase: (caseId: string) => string
}

/** A letter as it is listed and shown. Only for those who may see it: it holds names. */
export function letterCard(letter: Letter, sources: LetterSources): LetterCard {
  const { detailsId, disposisi, signings, srikandi = [], cancelled, ...plain } = letter
  const { subjectOf, personOf, calendar, numberOfCase } = sources
  const details = subjectOf(detailsId)
  const countsOn =
    calendar && letter.receivedAt ? receiptDay(calendar, Date.parse(letter.receivedAt)) : undefined
  const { unread, unfinished } = openBranches(disposisi)
  return {
    ...plain,
    ...(details?.sender && { sender: details.sender }),
    ...(details?.number && { number: details.number }),
    perihal: details?.perihal ?? '',
    ...(details?.summary && { summary: details.summary }),
    to: linesOf(details?.to),
    tembusan: linesOf(details?.tembusan),
    ...(countsOn && { countsOn }),
    registeredByName: personOf(letter.registeredBy).name,
    ...(letter.handedTo && { handedToName: personOf(letter.handedTo).name }),
    cases: letter.caseIds.map((id) => ({ id, number: numberOfCase(id) })),
    disposisi: disposisiCards(disposisi, sources),
    waiting: { unread: unread.length, unfinished: unfinished.length },
    signings: signings.map(({ sheet, ...signing }) => ({
      ...signing,
      byName: personOf(signing.by).name,
      ...(sheet && { sheet: sheetCard(sheet, sources) }),
    })),
    srikandi: srikandiCards(srikandi, sources),
    ...(cancelled && { cancelReason: subjectOf(cancelled.reasonId)?.text ?? '' }),
  }
}

function linesOf(text: string | undefined): string[] {
  return text ? text.split('\n') : []
}
