import { letOthersGo } from '#bridge/let-others-go.ts'
import type { RecordReader } from '#bridge/ports/event-store.ts'
import { participantSubjectIds } from '#shared/domain/participant/participant-subject.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'

/** NIPs lie in the subject records alone; they are unsealed only where rows are meant by them. */
export async function rowsByNip(reader: RecordReader, caseFile: CaseFile): Promise<Map<string, number[]>> {
  const byNip = new Map<string, number[]>()
  const pause = letOthersGo()
  for (const [at, subjectId] of participantSubjectIds(caseFile).entries()) {
    const nip = (await reader.subject(subjectId))?.data.nip
    await pause()
    if (nip === undefined) continue
    const nos = byNip.get(nip)
    if (nos) nos.push(at + 1)
    else byNip.set(nip, [at + 1])
  }
  return byNip
}

/** Of the account; one without a NIP is nobody's row. */
export async function nipOf(reader: RecordReader, { id }: Actor): Promise<string | undefined> {
  const account = await reader.find('account', id)
  return account && (await reader.subject(account.subjectId))?.data.nip
}
