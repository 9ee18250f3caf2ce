import { amendLetterProcedure } from './amend-letter.ts'
import { cancelLetterProcedure } from './cancel-letter.ts'
import { disposeLetterProcedure } from './dispose-letter.ts'
import { draftLetterProcedure } from './draft-letter.ts'
import { draftReturnLetterProcedure } from './draft-return-letter.ts'
import { draftUploadLetterProcedure } from './draft-upload-letter.ts'
import { letterByIdProcedure } from './letter-by-id.ts'
import { listLettersProcedure } from './list-letters.ts'
import { readReturnDraftProcedure } from './read-return-draft.ts'
import { readUploadLetterProcedure } from './read-upload-letter.ts'
import { registerLetterProcedure } from './register-letter.ts'
import { sendLetterProcedure } from './send-letter.ts'
import { signLetterProcedure } from './sign-letter.ts'

/** Everything that can be asked of letters, by name. */
export const letterProcedures = {
  list: listLettersProcedure,
  byId: letterByIdProcedure,
  register: registerLetterProcedure,
  draft: draftLetterProcedure,
  returnDraft: readReturnDraftProcedure,
  draftReturn: draftReturnLetterProcedure,
  uploadDraft: readUploadLetterProcedure,
  draftOfUpload: draftUploadLetterProcedure,
  amend: amendLetterProcedure,
  dispose: disposeLetterProcedure,
  sign: signLetterProcedure,
  send: sendLetterProcedure,
  cancel: cancelLetterProcedure,
}
