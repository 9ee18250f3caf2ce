import * as z from 'zod/mini'
import { disposisiFields } from './disposisi-command.ts'
import { onCase, ShortText } from './on-case.ts'

export const IssueDisposisi = z.strictObject({ ...onCase, stepId: ShortText, ...disposisiFields })
export type IssueDisposisi = z.infer<typeof IssueDisposisi>
