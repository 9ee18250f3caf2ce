import { describe, expect, test } from 'vitest'
import type { AttachDocument } from '#shared/schema/attach-document.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { VoidDocument } from '#shared/schema/void-document.ts'
import { anOpenedCase, applied, aSop, MONDAY, people, uuid } from '../../../test/factories.ts'
import { decideAttachDocument } from './attach-document.ts'
import { decideVoidDocument } from './void-document.ts'

const sop = aSop()
const hash = 'a'.repeat(64)
const found = { kind: 'pdf', size: 1234 } as const

function attach(caseFile: CaseFile, command: Partial<AttachDocument> = {}) {
  const whole = { commandId: uuid(20), caseId: caseFile.id, hash, label: 'Surat pengantar', ...command }
  return decideAttachDocument(sop, caseFile, { command: whole, actor: people.tu, now: MONDAY, found })
}

function voidIt(caseFile: CaseFile, command: Partial<VoidDocument> = {}) {
  const whole = {
    commandId: uuid(21),
    caseId: caseFile.id,
    documentId: uuid(20),
    reason: 'Salah berkas',
    ...command,
  }
  return decideVoidDocument(sop, caseFile, { command: whole, actor: people.petugas, now: MONDAY })
}

const opened = anOpenedCase(sop)
const withDocument = applied('case', opened, attach(opened))
const withVoided = applied('case', withDocument, voidIt(withDocument))

describe('documents of a berkas', () => {
  test('one is attached in the present step; its label is text about the person', () => {
    const decision = attach(opened)
    expect(decision).toMatchObject({
      ok: true,
      subjects: [
        { id: `text:${uuid(20)}`, personId: opened.applicant.subjectId, data: { text: 'Surat pengantar' } },
      ],
    })
    expect(withDocument.documents).toEqual([
      {
        ...{ id: uuid(20), hash, ...found, labelId: `text:${uuid(20)}`, stepId: 'ajukan' },
        ...{ at: MONDAY.toISOString(), by: 'tu' },
      },
    ])
    expect(JSON.stringify(withDocument)).not.toContain('Surat pengantar')
  })

  test('one attached by mistake stays, with who said so and why', () => {
    expect(withVoided.documents).toMatchObject([
      { id: uuid(20), voided: { by: 'petugas', at: MONDAY.toISOString(), reasonId: `text:${uuid(21)}` } },
    ])
    expect(attach(withVoided, { commandId: uuid(22) }).ok).toBe(true)
  })

  const closed: CaseFile = { ...withDocument, status: 'closed' }
  test.each<[string, ReturnType<typeof attach>, string]>([
    ['the same content twice', attach(withDocument, { commandId: uuid(22) }), 'document-already-attached'],
    ['a step the SOP does not have', attach(opened, { stepId: 'entah' }), 'step-not-in-sop'],
    ['a closed berkas', attach(closed, { hash: 'b'.repeat(64) }), 'case-closed'],
    ['to void what is not there', voidIt(opened), 'document-not-found'],
    ['to void twice', voidIt(withVoided), 'document-already-voided'],
    ['to void in a closed berkas', voidIt(closed), 'case-closed'],
  ])('refused: %s', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })
})
