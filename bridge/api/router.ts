import { addAccountProcedure } from './admin/add-account.ts'
import { disableAccountProcedure } from './admin/disable-account.ts'
import { issuePairingCodeProcedure } from './admin/issue-pairing-code.ts'
import { listAccountsProcedure } from './admin/list-accounts.ts'
import { listDevicesProcedure } from './admin/list-devices.ts'
import { readStatusProcedure } from './admin/read-status.ts'
import { revokeDeviceProcedure } from './admin/revoke-device.ts'
import { setPasswordProcedure } from './admin/set-password.ts'
import { checkAgendaProcedure } from './agenda/check-agenda.ts'
import { importAgendaProcedure } from './agenda/import-agenda.ts'
import { readTodayProcedure } from './agenda/read-today.ts'
import { readBoardProcedure } from './board/read-board.ts'
import { listCalendarsProcedure } from './calendars/list-calendars.ts'
import { checkCasesProcedure } from './case-import/check-cases.ts'
import { importCasesProcedure } from './case-import/import-cases.ts'
import { addNoteProcedure } from './cases/add-note.ts'
import { adoptCalendarProcedure } from './cases/adopt-calendar.ts'
import { archiveCaseProcedure } from './cases/archive-case.ts'
import { askRepairProcedure } from './cases/ask-repair.ts'
import { assignStepProcedure } from './cases/assign-step.ts'
import { cancelCaseProcedure } from './cases/cancel-case.ts'
import { caseByIdProcedure } from './cases/case-by-id.ts'
import { casesByNipProcedure } from './cases/cases-by-nip.ts'
import { casesByNumberProcedure } from './cases/cases-by-number.ts'
import { closeCaseProcedure } from './cases/close-case.ts'
import { explainDeadlineProcedure } from './cases/explain-deadline.ts'
import { finishStepProcedure } from './cases/finish-step.ts'
import { followUpOutsideProcedure } from './cases/follow-up-outside.ts'
import { giveApprovalProcedure } from './cases/give-approval.ts'
import { giveParafProcedure } from './cases/give-paraf.ts'
import { handOverProcedure } from './cases/hand-over.ts'
import { holdCaseProcedure } from './cases/hold-case.ts'
import { issueDisposisiProcedure } from './cases/issue-disposisi.ts'
import { judgeKelengkapanProcedure } from './cases/judge-kelengkapan.ts'
import { liftHoldProcedure } from './cases/lift-hold.ts'
import { listCasesProcedure } from './cases/list-cases.ts'
import { openCaseProcedure } from './cases/open-case.ts'
import { openChildProcedure } from './cases/open-child.ts'
import { passReportProcedure } from './cases/pass-report.ts'
import { queuedCasesProcedure } from './cases/queued-cases.ts'
import { readOfficeLoadProcedure } from './cases/read-office-load.ts'
import { reassignCaseProcedure } from './cases/reassign-case.ts'
import { recordNoticeProcedure } from './cases/record-notice.ts'
import { recordTtdProcedure } from './cases/record-ttd.ts'
import { recuseProcedure } from './cases/recuse.ts'
import { refuseCaseProcedure } from './cases/refuse-case.ts'
import { reopenCaseProcedure } from './cases/reopen-case.ts'
import { resumeCaseProcedure } from './cases/resume-case.ts'
import { returnToApplicantProcedure } from './cases/return-to-applicant.ts'
import { searchCasesProcedure } from './cases/search-cases.ts'
import { sendBackProcedure } from './cases/send-back.ts'
import { sendOutsideProcedure } from './cases/send-outside.ts'
import { serveGuestProcedure } from './cases/serve-guest.ts'
import { setTargetDateProcedure } from './cases/set-target-date.ts'
import { skipStepProcedure } from './cases/skip-step.ts'
import { undoStepProcedure } from './cases/undo-step.ts'
import { untakenCasesProcedure } from './cases/untaken-cases.ts'
import { withdrawCaseProcedure } from './cases/withdraw-case.ts'
import { listOpenBranchesProcedure } from './disposisi/list-open-branches.ts'
import { passOnDisposisiProcedure } from './disposisi/pass-on-disposisi.ts'
import { readDisposisiProcedure } from './disposisi/read-disposisi.ts'
import { readSrikandiProcedure } from './disposisi/read-srikandi.ts'
import { recordSrikandiProcedure } from './disposisi/record-srikandi.ts'
import { settleDisposisiProcedure } from './disposisi/settle-disposisi.ts'
import { withdrawDisposisiProcedure } from './disposisi/withdraw-disposisi.ts'
import { attachDocumentProcedure } from './documents/attach-document.ts'
import { sweepDocumentsProcedure } from './documents/sweep-documents.ts'
import { voidDocumentProcedure } from './documents/void-document.ts'
import { listFiltersProcedure } from './filters/list-filters.ts'
import { removeFilterProcedure } from './filters/remove-filter.ts'
import { saveFilterProcedure } from './filters/save-filter.ts'
import { letterProcedures } from './letters/letter-procedures.ts'
import { listNoticesProcedure } from './notices/list-notices.ts'
import { checkOrganisationProcedure } from './organisation/check-organisation.ts'
import { endActingProcedure } from './organisation/end-acting.ts'
import { importOrganisationProcedure } from './organisation/import-organisation.ts'
import { readOrganisationProcedure } from './organisation/read-organisation.ts'
import { recordActingProcedure } from './organisation/record-acting.ts'
import { confirmPairingProcedure } from './pairing/confirm-pairing.ts'
import { makePaperProcedure } from './papers/make-paper.ts'
import { addParticipantsProcedure } from './participants/add-participants.ts'
import { checkPasteProcedure } from './participants/check-paste.ts'
import { compareStatusesProcedure } from './participants/compare-statuses.ts'
import { finishParticipantsProcedure } from './participants/finish-participants.ts'
import { handOverParticipantsProcedure } from './participants/hand-over-participants.ts'
import { judgeParticipantsProcedure } from './participants/judge-participants.ts'
import { listParticipantsProcedure } from './participants/list-participants.ts'
import { matchUsulanProcedure } from './participants/match-usulan.ts'
import { numberParticipantsProcedure } from './participants/number-participants.ts'
import { readReturnLetterProcedure } from './participants/read-return-letter.ts'
import { recordResultsProcedure } from './participants/record-results.ts'
import { recordStatusesProcedure } from './participants/record-statuses.ts'
import { refuseParticipantsProcedure } from './participants/refuse-participants.ts'
import { resumeParticipantsProcedure } from './participants/resume-participants.ts'
import { returnParticipantsProcedure } from './participants/return-participants.ts'
import { withdrawParticipantsProcedure } from './participants/withdraw-participants.ts'

import { answerPengaduanProcedure } from './pengaduan/answer-pengaduan.ts'
import { recordPengaduanProcedure } from './pengaduan/record-pengaduan.ts'
import { listPeopleProcedure } from './people/list-people.ts'
import { listAnchorsProcedure } from './portals/list-anchors.ts'
import { listPortalsProcedure } from './portals/list-portals.ts'
import { mendAnchorProcedure } from './portals/mend-anchor.ts'
import { reportLostAnchorProcedure } from './portals/report-lost-anchor.ts'
import { takeBackAnchorProcedure } from './portals/take-back-anchor.ts'
import { listRegistersProcedure } from './registers/list-registers.ts'
import { markGapProcedure } from './registers/mark-gap.ts'
import { readRegisterProcedure } from './registers/read-register.ts'
import { reserveNumbersProcedure } from './registers/reserve-numbers.ts'
import { startRegisterProcedure } from './registers/start-register.ts'
import { meProcedure } from './session/me.ts'
import { signOutProcedure } from './session/sign-out.ts'
import { confirmSheetProcedure } from './sheets/confirm-sheet.ts'
import { disputeSheetProcedure } from './sheets/dispute-sheet.ts'
import { listSopsProcedure } from './sops/list-sops.ts'
import { listStatusesProcedure } from './sops/list-statuses.ts'
import { migrateCasesProcedure } from './sops/migrate-cases.ts'
import { publishSopProcedure } from './sops/publish-sop.ts'
import { submitSopProcedure } from './sops/submit-sop.ts'
import { withdrawSopProcedure } from './sops/withdraw-sop.ts'
import { createRouter } from './trpc.ts'
import { uploadProcedures } from './uploads/upload-procedures.ts'

/** Everything that can be asked of the bridge. Clients take its type alone. */
export const router = createRouter({
  pairing: {
    confirm: confirmPairingProcedure,
  },
  session: {
    me: meProcedure,
    signOut: signOutProcedure,
  },
  board: {
    read: readBoardProcedure,
  },
  notices: {
    list: listNoticesProcedure,
  },
  cases: {
    byNip: casesByNipProcedure,
    byNumber: casesByNumberProcedure,
    byId: caseByIdProcedure,
    list: listCasesProcedure,
    search: searchCasesProcedure,
    open: openCaseProcedure,
    serveGuest: serveGuestProcedure,
    judgeKelengkapan: judgeKelengkapanProcedure,
    finishStep: finishStepProcedure,
    returnToApplicant: returnToApplicantProcedure,
    resume: resumeCaseProcedure,
    issueDisposisi: issueDisposisiProcedure,
    giveParaf: giveParafProcedure,
    recordTtd: recordTtdProcedure,
    giveApproval: giveApprovalProcedure,
    askRepair: askRepairProcedure,
    recuse: recuseProcedure,
    close: closeCaseProcedure,
    explainDeadline: explainDeadlineProcedure,
    adoptCalendar: adoptCalendarProcedure,
    setTargetDate: setTargetDateProcedure,
    refuse: refuseCaseProcedure,
    withdraw: withdrawCaseProcedure,
    cancel: cancelCaseProcedure,
    hold: holdCaseProcedure,
    liftHold: liftHoldProcedure,
    reopen: reopenCaseProcedure,
    addNote: addNoteProcedure,
    skipStep: skipStepProcedure,
    undoStep: undoStepProcedure,
    sendOutside: sendOutsideProcedure,
    followUpOutside: followUpOutsideProcedure,
    sendBack: sendBackProcedure,
    recordNotice: recordNoticeProcedure,
    handOver: handOverProcedure,
    archive: archiveCaseProcedure,
    passReport: passReportProcedure,
    reassign: reassignCaseProcedure,
    assignStep: assignStepProcedure,
    openChild: openChildProcedure,
    untaken: untakenCasesProcedure,
    load: readOfficeLoadProcedure,
    queued: queuedCasesProcedure,
  },
  filters: {
    list: listFiltersProcedure,
    save: saveFilterProcedure,
    remove: removeFilterProcedure,
  },
  letters: letterProcedures,
  disposisi: {
    listOpen: listOpenBranchesProcedure,
    read: readDisposisiProcedure,
    passOn: passOnDisposisiProcedure,
    withdraw: withdrawDisposisiProcedure,
    settle: settleDisposisiProcedure,
    readSrikandi: readSrikandiProcedure,
    recordSrikandi: recordSrikandiProcedure,
  },
  sheets: {
    confirm: confirmSheetProcedure,
    dispute: disputeSheetProcedure,
  },
  documents: {
    attach: attachDocumentProcedure,
    sweep: sweepDocumentsProcedure,
    void: voidDocumentProcedure,
  },
  registers: {
    list: listRegistersProcedure,
    byId: readRegisterProcedure,
    start: startRegisterProcedure,
    reserve: reserveNumbersProcedure,
    markGap: markGapProcedure,
  },
  agenda: {
    today: readTodayProcedure,
    check: checkAgendaProcedure,
    import: importAgendaProcedure,
  },
  caseImport: {
    check: checkCasesProcedure,
    import: importCasesProcedure,
  },
  participants: {
    list: listParticipantsProcedure,
    checkPaste: checkPasteProcedure,
    returnLetter: readReturnLetterProcedure,
    add: addParticipantsProcedure,
    judge: judgeParticipantsProcedure,
    return: returnParticipantsProcedure,
    resume: resumeParticipantsProcedure,
    finishStep: finishParticipantsProcedure,
    refuse: refuseParticipantsProcedure,
    withdraw: withdrawParticipantsProcedure,
    setNomorUsulan: numberParticipantsProcedure,
    matchUsulan: matchUsulanProcedure,
    compareStatuses: compareStatusesProcedure,
    recordStatuses: recordStatusesProcedure,
    recordResults: recordResultsProcedure,
    handOver: handOverParticipantsProcedure,
  },
  pengaduan: {
    record: recordPengaduanProcedure,
    answer: answerPengaduanProcedure,
  },
  sops: {
    list: listSopsProcedure,
    status: listStatusesProcedure,
    submit: submitSopProcedure,
    publish: publishSopProcedure,
    withdraw: withdrawSopProcedure,
    migrateCases: migrateCasesProcedure,
  },
  calendars: {
    list: listCalendarsProcedure,
  },
  portals: {
    list: listPortalsProcedure,
    anchors: listAnchorsProcedure,
    mendAnchor: mendAnchorProcedure,
    takeBackAnchor: takeBackAnchorProcedure,
    reportLostAnchor: reportLostAnchorProcedure,
  },
  organisation: {
    read: readOrganisationProcedure,
    check: checkOrganisationProcedure,
    import: importOrganisationProcedure,
    recordActing: recordActingProcedure,
    endActing: endActingProcedure,
  },
  papers: {
    make: makePaperProcedure,
  },
  people: {
    list: listPeopleProcedure,
  },
  uploads: uploadProcedures,
  admin: {
    addAccount: addAccountProcedure,
    listAccounts: listAccountsProcedure,
    disableAccount: disableAccountProcedure,
    setPassword: setPasswordProcedure,
    issuePairingCode: issuePairingCodeProcedure,
    listDevices: listDevicesProcedure,
    revokeDevice: revokeDeviceProcedure,
    status: readStatusProcedure,
  },
})
export type AppRouter = typeof router
