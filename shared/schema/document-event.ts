import * as z from 'zod/mini'
import { CaseDocument } from './document.ts'
import { eventBase } from './event-base.ts'

const onCase = { ...eventBase, caseId: z.string() }

/** What can happen to the documents of a berkas. */
export const documentEvents = [
  z.strictObject({
    type: z.literal('case.document-attached'),
    ...onCase,
    document: z.omit(CaseDocument, { voided: true }),
  }),
  z.strictObject({
    type: z.literal('case.document-voided'),
    ...onCase,
    documentId: z.string(),
    reasonId: z.string(),
  }),
] as const
