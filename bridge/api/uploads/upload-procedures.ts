import { addUploadRowsProcedure } from './add-upload-rows.ts'
import { askRehearsalProcedure } from './ask-rehearsal.ts'
import { attachUploadReportProcedure } from './attach-upload-report.ts'
import { changeUploadRowProcedure } from './change-upload-row.ts'
import { changeUploadStatusProcedure } from './change-upload-status.ts'
import { checkWorkbookProcedure } from './check-workbook.ts'
import { confirmUploadRowsProcedure } from './confirm-upload-rows.ts'
import { endRehearsalProcedure } from './end-rehearsal.ts'
import { leaseUploadProcedure } from './lease-upload.ts'
import { listFlowsProcedure } from './list-flows.ts'
import { listUploadsProcedure } from './list-uploads.ts'
import { makeTemplateProcedure } from './make-template.ts'
import { noteUploadAccountProcedure } from './note-upload-account.ts'
import { planUploadProcedure } from './plan-upload.ts'
import { planWorkbookProcedure } from './plan-workbook.ts'
import { readRehearsalProcedure } from './read-rehearsal.ts'
import { readReturnedRowsProcedure } from './read-returned-rows.ts'
import { readUploadReportProcedure } from './read-upload-report.ts'
import { rehearsalPictureProcedure } from './rehearsal-picture.ts'
import { releaseUploadProcedure } from './release-upload.ts'
import { renewUploadLeaseProcedure } from './renew-upload-lease.ts'
import { sampledPdfProcedure } from './sampled-pdf.ts'
import { startUploadProcedure } from './start-upload.ts'
import { stopUploadProcedure } from './stop-upload.ts'
import { takeRehearsalProcedure } from './take-rehearsal.ts'
import { troubledRowsProcedure } from './troubled-rows.ts'
import { uploadByIdProcedure } from './upload-by-id.ts'
import { uploadSampleProcedure } from './upload-sample.ts'

/** Everything that can be asked of uploads, by name. */
export const uploadProcedures = {
  flows: listFlowsProcedure,
  template: makeTemplateProcedure,
  checkWorkbook: checkWorkbookProcedure,
  planWorkbook: planWorkbookProcedure,
  plan: planUploadProcedure,
  addRows: addUploadRowsProcedure,
  confirmRows: confirmUploadRowsProcedure,
  sample: uploadSampleProcedure,
  sampledPdf: sampledPdfProcedure,
  askRehearsal: askRehearsalProcedure,
  takeRehearsal: takeRehearsalProcedure,
  endRehearsal: endRehearsalProcedure,
  rehearsal: readRehearsalProcedure,
  rehearsalPicture: rehearsalPictureProcedure,
  release: releaseUploadProcedure,
  start: startUploadProcedure,
  lease: leaseUploadProcedure,
  renewLease: renewUploadLeaseProcedure,
  stop: stopUploadProcedure,
  changeRow: changeUploadRowProcedure,
  changeStatus: changeUploadStatusProcedure,
  noteAccount: noteUploadAccountProcedure,
  attachReport: attachUploadReportProcedure,
  readReport: readUploadReportProcedure,
  readReturned: readReturnedRowsProcedure,
  troubled: troubledRowsProcedure,
  byId: uploadByIdProcedure,
  list: listUploadsProcedure,
}
