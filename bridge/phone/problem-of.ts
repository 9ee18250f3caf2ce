import { TRPCError } from '@trpc/server'
import { translateError } from '#bridge/api/translate-error.ts'
import type { DomainErrorCode } from '#shared/errors.ts'
import { en } from '#shared/text/en.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id } from '#shared/text/id.ts'
import type { PhoneView } from './phone-view.ts'

export interface PhoneFailure {
  readonly status: number
  /** In the language of the page. */
  readonly sentence: string
  /** An expected no; undefined for an error that nobody expected. */
  readonly code?: DomainErrorCode
}

/** What was thrown on the way to a page, in a sentence. Nothing of the request and no stack goes back. */
export function problemOf(
  thrown: unknown,
  { language, words }: PhoneView,
  report: (error: Error) => string,
): PhoneFailure {
  const cause = thrown instanceof Error ? thrown : new Error('thrown value')
  const error = cause instanceof TRPCError ? cause : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause })
  const { data, message } = translateError(error, report)
  const { domain, errorId, httpStatus: status } = data
  if (domain) {
    const sentence = fillSentence((language === 'en' ? en : id)[domain.code], domain.place)
    return { status, sentence, code: domain.code }
  }
  return {
    status,
    sentence: errorId === undefined ? message : words('phone.failed', { code: errorId }),
  }
}
