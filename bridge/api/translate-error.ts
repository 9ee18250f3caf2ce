import type { TRPCError } from '@trpc/server'
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { CaseChanged } from '#bridge/use-cases/case-changed.ts'
import { DomainError, type DomainErrorCode, type ErrorPlace } from '#shared/errors.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { placeOf } from '#shared/schema/place-of.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id } from '#shared/text/id.ts'

/** What a caller learns of a refusal. */
export interface ErrorData {
  readonly code: TRPC_ERROR_CODE_KEY
  readonly httpStatus: number
  /** An expected no, with its sentence in Bahasa Indonesia. */
  readonly domain?: { readonly code: DomainErrorCode; readonly place: ErrorPlace; readonly message: string }
  /** Of a command given on an older state: the berkas as it stands now. */
  readonly current?: CaseCard
  /** Of an error that nobody expected: the code under which the log has it. */
  readonly errorId?: string
}

interface ErrorShape {
  readonly message: string
  readonly code: (typeof TRPC_ERROR_CODES_BY_KEY)[TRPC_ERROR_CODE_KEY]
  readonly data: ErrorData
}

const statuses: Partial<Record<TRPC_ERROR_CODE_KEY, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
}

/** The one place where an error becomes an answer. Nothing of the request and no stack goes back. */
export function translateError(error: TRPCError, report: ((error: Error) => string) | undefined): ErrorShape {
  const { cause } = error
  if (cause instanceof CaseChanged) {
    const { message, data, code } = refusal(cause.code, cause.place)
    return { message, code, data: { ...data, current: cause.card } }
  }
  if (cause instanceof DomainError) return refusal(cause.code, cause.place)
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') {
    return refusal('input-invalid', { field: fieldOf(cause) })
  }
  const httpStatus = statuses[error.code]
  if (httpStatus !== undefined) {
    return shape(error.code, { message: 'Permintaan tidak dikenal; perbarui Langkah di komputer ini.' })
  }
  const errorId = report?.(cause ?? error)
  const inLog = errorId === undefined ? '' : ` (kode ${errorId})`
  return shape('INTERNAL_SERVER_ERROR', {
    message: `Server kantor mengalami gangguan${inLog}; ulangi, dan bila tetap gagal hubungi administrator.`,
    ...(errorId !== undefined && { errorId }),
  })
}

function refusal(code: DomainErrorCode, place: ErrorPlace): ErrorShape {
  const message = fillSentence(id[code], place)
  return shape(keyOf(code), { message, domain: { code, place, message } })
}

function shape(
  key: TRPC_ERROR_CODE_KEY,
  { message, ...data }: Pick<ErrorData, 'domain' | 'errorId'> & { readonly message: string },
): ErrorShape {
  return {
    message,
    code: TRPC_ERROR_CODES_BY_KEY[key],
    data: { code: key, httpStatus: statuses[key] ?? 500, ...data },
  }
}

/** A refusal is a conflict with how things stand, unless it says otherwise by its name. */
function keyOf(code: DomainErrorCode): TRPC_ERROR_CODE_KEY {
  switch (code) {
    case 'input-invalid':
    case 'nip-invalid':
    case 'applicant-needs-name':
    case 'pairing-code-wrong':
    case 'password-too-short':
    case 'document-empty':
    case 'document-polyglot':
    case 'document-encrypted':
    case 'document-damaged':
      return 'BAD_REQUEST'
    case 'document-too-large':
      return 'PAYLOAD_TOO_LARGE'
    case 'document-kind-refused':
    case 'document-disguised':
      return 'UNSUPPORTED_MEDIA_TYPE'
    case 'not-signed-in':
    case 'password-refused':
      return 'UNAUTHORIZED'
    case 'role-missing':
    case 'upload-own-release':
      return 'FORBIDDEN'
    case 'pairing-too-many-tries':
    case 'password-too-many-tries':
    case 'password-busy':
    case 'document-too-many-at-once':
      return 'TOO_MANY_REQUESTS'
    default:
      return code.endsWith('-not-found') ? 'NOT_FOUND' : 'CONFLICT'
  }
}

/** The first field that zod complains of; the request as a whole where it is no object at all. */
function fieldOf(cause: Error | undefined): string {
  const issues = cause && 'issues' in cause && Array.isArray(cause.issues) ? cause.issues : []
  const [issue] = issues as { path?: (string | number)[]; keys?: string[] }[]
  const path = [...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])]
  return path.length === 0 ? 'permintaan' : placeOf(path).slice(0, 80)
}
