import type { OfficeErrorCode } from '../errors.ts'

/** The sentences of `office-id.ts` in English. */
export const officeEn: Record<OfficeErrorCode, string> = {
  'case-not-held': 'Case {number} is not on hold; work on its current step.',
  'case-not-over': 'Case {number} is not over; go on from its current step.',
  'case-has-result':
    'Case {number} is done and waits to be handed over; hand it over, or ask a supervisor to reopen it.',
  'case-changed':
    'Case {number} has changed since you saw it; look at it as it stands now, then decide again.',
  'holder-same': 'Case {number} is already with that person; choose somebody else.',
  'receiver-may-not-do-step': 'Account "{account}" may not do the step "{step}"; choose one of {pelaksana}.',
  'sub-sop-unnamed': 'The step "{step}" names no SOP for its child; choose the SOP to run.',
  'sub-sop-other': 'This step runs the SOP "{sop}"; choose that SOP.',
  'kuasa-needs-name': 'The name of the proxy who receives case {number} is missing; fill it in.',
  'step-of-another-kind': 'The step "{step}" does not ask for that; finish it as the SOP says.',
  'outside-already-sent': 'The step "{step}" is recorded as sent already; record a follow-up.',
  'follow-up-empty': 'The follow-up of the step "{step}" says nothing; fill in the status seen or a note.',
  'date-not-yet': 'The date {date} has not come yet; give today or a day before.',
  'date-before-other': 'The date {date} is before {other}; correct one of them.',
  'step-has-no-report-line': 'The step "{step}" has no reporting line that waits; finish it as the SOP says.',
  'station-not-next': 'The report has not come there yet; record {station} first.',
  'step-not-optional': 'The SOP does not let the step "{step}" be skipped; do the step.',
  'step-never-reached': 'Case {number} has never been in the step "{step}"; choose a step it has been in.',
  'step-not-undoable':
    'The step "{step}" cannot be undone; only a plain step you have just finished yourself can, so ask a supervisor.',
  'step-undo-late':
    'The step "{step}" cannot be undone any more; time has passed or work went on, so go on from the current step.',
  'outcome-ambiguous': 'The step "{step}" has several such choices; choose one: {outcomes}.',
  'refusal-not-in-sop': 'The SOP knows no refusal in the step "{step}"; go on as the SOP says.',
  'send-back-not-in-sop': 'The SOP knows no repair (BTS) from the step "{step}"; go on as the SOP says.',
  'case-not-running': 'Case {number} is not running; the rules of a case that has ended do not change.',
  'calendar-already-adopted':
    'Case {number} already goes by the newest calendar "{calendar}"; nothing is to be reckoned anew.',
  'target-date-not-in-sop': 'The SOP "{sop}" counts back from no date; no target date is needed.',
  'target-date-same': 'The target date of case {number} is the same already; nothing to record.',
  'migration-to-itself': 'Both versions are {sop}; choose another version to move to.',
  'migration-other-version': 'Case {number} runs on {sop}; move it from that version.',
  'migration-hole':
    'Case {number} stands in step "{step}" ({id}), which has no counterpart in {sop}; add that step to the mapping.',
  'sop-not-published': 'The SOP "{sop}" version {version} is a draft; have it approved first.',
  'sop-not-in-force':
    'The SOP "{sop}" version {version} comes into force on {date}; use the version in force now.',
  'sop-superseded':
    'The SOP "{sop}" version {version} is superseded by version {newer}; open the case with version {newer}.',
  'sop-withdrawn': 'The SOP "{sop}" version {version} is withdrawn; use the version in force now.',
  'sop-changed':
    'The SOP "{sop}" version {version} is not what was recorded; submit the draft again, or make it a new version.',
  'sop-not-draft':
    'The SOP "{sop}" version {version} is no draft that waits for approval; see "langkah sop status".',
  'sop-needs-another-person':
    'You drafted the SOP "{sop}" version {version} yourself; have another person approve it.',
  'sop-built-in':
    'The SOP "{sop}" version {version} comes with Langkah; make a version of the office in the folder data/sop.',
  'sop-not-found': 'There is no SOP "{sop}"; choose one from "langkah sop list".',
  'calendar-not-found': 'There is no calendar "{calendar}"; choose one from "langkah calendar list".',
  'anchor-page-unknown': 'The office’s portal pack has no page "{page}"; reload the page and point again.',
  'anchor-personal':
    'That label holds a number of one employee or case; point at a control that is the same for everybody.',
  'anchor-not-mended':
    'The office has not mended the pointer "{anchor}" on the page "{page}"; reload the list.',
  'portal-not-found': 'There is no portal "{portal}"; use "siasn" or a portal pack of your own.',
  'document-not-found':
    'This berkas or letter has no such document, or its person was forgotten; send the document again.',
  'document-empty': 'The document is empty; scan or save it anew, then send it again.',
  'document-too-large': 'The document is larger than {limit}; make it smaller, then send it again.',
  'document-kind-refused':
    'By its content the document is no PDF, JPG or PNG; save it as a PDF, then send it again.',
  'document-disguised':
    'The document is {found} by its content, not {declared} as its name says; name it rightly or save it anew.',
  'document-polyglot':
    'The document holds another file in it (a ZIP or a web page); print it to a PDF anew, then send it again.',
  'document-encrypted': 'The PDF has a password; save it without one, then send it again.',
  'document-damaged': 'The document is cut off or damaged; scan it anew, then send it again.',
  'document-already-attached':
    'This document is attached to berkas {number} already; see its list of documents.',
  'document-already-voided':
    'This document of berkas {number} is marked as a mistake already; nothing needs doing.',
  'document-too-many-at-once':
    'The office server is taking in many documents; wait a moment, then send it again.',
  'disposisi-not-found': 'This disposisi on {number} was not found; reload the inbox.',
  'disposisi-not-yours': 'The disposisi on {number} is for somebody else; let the receiver act on it.',
  'disposisi-already-read': 'This disposisi on {number} is marked as read; nothing needs doing.',
  'disposisi-to-oneself': 'A disposisi cannot be issued to its own giver; choose another receiver.',
  'disposisi-receiver-twice': 'A receiver is named twice; name each receiver once.',
  'disposisi-withdrawn': 'The disposisi on {number} was withdrawn; wait for the new one.',
  'disposisi-settled': 'The disposisi on {number} is settled; see its report.',
  'disposisi-not-given-by-you':
    'The disposisi on {number} was given by somebody else; ask them to withdraw it.',
  'disposisi-read-so-kept':
    'The disposisi on {number} was read and cannot be withdrawn; tell the receiver of the change, or issue a new one.',
  'disposisi-branches-open':
    'The disposisi on {number} has branches without an end; wait for their reports, or withdraw the unread.',
  'coordinator-no-receiver': 'The coordinator "{account}" is no receiver; choose one of the receivers.',
  'receiver-not-found':
    'The account "{account}" does not exist, is disabled, or handles no berkas; choose another.',
  'receiver-not-in-post':
    'The account "{account}" does not fill "{post}" on that day; choose a post that is really his.',
  'receiver-post-unsaid':
    'The account "{account}" fills several posts ({posts}); say in which of them this disposisi is received.',
  'srikandi-needs-step':
    'The step of berkas {number} is not named; choose the one that waits for the disposisi.',
  'srikandi-date-ahead': 'The date of the disposisi in Srikandi ({date}) has not come yet; check it.',
  'srikandi-recorded-already':
    'This disposisi of Srikandi is recorded on {number} already; nothing needs doing.',
  'due-on-day-off': '{date} is no working day ({reason}); choose a working day.',
  'due-past': 'The date {date} has passed; choose a working day to come.',
  'due-beyond-calendar': "The office's calendar does not reach {date}; choose another date.",
  'sheet-needs-tu': 'What was done on paper is recorded by TU; hand the sheet to TU.',
  'sheet-of-oneself': 'You wrote this sheet yourself; do the act in your own name instead.',
  'sheet-date-ahead': 'The date on the sheet ({date}) has not come yet; check the date.',
  'sheet-act-not-found': 'There is no act recorded from a sheet on {number}; reload it.',
  'sheet-not-yours':
    'The act on {number} was recorded in the name of somebody else; let them confirm or dispute it.',
  'sheet-already-confirmed': 'You have confirmed the act on {number}; nothing needs doing.',
  'sheet-already-disputed': 'You have disputed the act on {number}; wait for TU to follow it up.',
  'doer-not-found':
    'The account "{account}" does not exist or is disabled; choose the official who wrote on the sheet.',
  'register-not-found': 'There is no register "{series}"; choose one from "langkah register list".',
  'register-running':
    'The register {series} is running, its next number is {next}; reserve numbers written by hand, or mark a gap.',
  'register-would-break':
    'Number {from} does not follow on; begin with {next}, or mark the gap between them first.',
  'register-needs-part': 'Numbers of this register hold the {part}; enter the {part} of the letter first.',
  'number-range-wrong': 'The range {from} to {to} cannot be used; write at most 1,000 numbers.',
  'number-taken': 'Number {number} is taken; use the next number, or one put in between.',
  'number-not-reserved':
    'Number {number} is not known as written by hand; take it in with "langkah register reserve" first.',
  'number-not-there':
    'This register has no number {number}; choose one that is there to put another behind it.',
  'number-is-gap':
    'Number {number} is marked as never used; mend the number of the row, or put it in between.',
  'import-sop-unclear': 'SOP "{sop}" is not the id or exact title of one SOP; choose one: {candidates}.',
  'import-step-unclear':
    'Step "{step}" is not the number or exact name of one step; choose one: {candidates}.',
  'import-holder-unclear':
    'Holder "{holder}" is not the id or exact name of one account; choose one: {candidates}.',
  'agenda-number-taken':
    'Number {number} is taken by {holder}, here it stands for {row}; mend the number of one of them.',
  'sisipan-exhausted': 'The numbers put in behind {number} have reached z; use the next number.',
  'letter-not-found': 'This letter was not found; reload the list of letters.',
  'letter-already-there': 'A letter with this identifier is recorded already; look in the list.',
  'letter-registered-already':
    'A letter of the same sender, number and year is registered as {number}; open it, or confirm that this is another one.',
  'letter-date-ahead': 'The date {date} has not come yet; check it.',
  'letter-received-ahead': 'The time of receipt has not come yet; check date and time.',
  'letter-nothing-amended': 'Nothing is amended on letter {number}; fill in what is to be set right.',
  'letter-cancelled': 'Letter {number} was cancelled; begin a new concept.',
  'letter-not-concept': 'Letter {number} is no concept any more; begin a new one if its text must change.',
  'letter-not-signed': 'Letter {number} is not signed; record the ttd first.',
  'letter-signed-already': 'Letter {number} is signed, its text stays; add scans only.',
  'letter-sent-already': 'Letter {number} is recorded as sent; see its record.',
  'letter-sent-before-date': 'Letter {number} bears the date {date}; it cannot be sent earlier.',
  'letter-not-in-line': 'You have no place in the signing line of letter {number}; it waits for {next}.',
  'letter-out-of-order': 'It is not your turn to sign letter {number} yet; wait for {next}.',
  'letter-line-given': 'Your paraf or ttd on letter {number} is recorded already; wait for {next} now.',
  'letter-place-doubled': '"{post}" is named twice in the signing line; name it once.',
  'letter-not-yours': 'Letter {number} is not yours to act on; hand it to its addressee or to TU.',
  'letter-takes-no-disposisi': 'Letter {number} goes out; a disposisi is given on a letter that came in.',
  'letter-opens-no-case': 'Letter {number} goes out; open a berkas from a letter that came in.',
  'register-not-for-letter':
    'The register "{series}" is not for this letter; choose another from "langkah register list".',
  'pengaduan-not-found': 'This pengaduan was not found; reload the list.',
  'pengaduan-already-recorded': 'A pengaduan with this identifier is recorded already; look in the list.',
  'pengaduan-already-answered': 'Pengaduan {number} is answered already; see the answer in the list.',
  'pengaduan-not-yours': 'Pengaduan {number} is in the hands of another officer; let them answer.',
  'officer-not-found':
    'The account "{account}" does not exist, is disabled, or does not handle pengaduan; choose another.',
  'upload-not-found': 'This upload was not found; see the list of uploads.',
  'upload-already-planned': 'An upload with this identifier is planned already; see the list of uploads.',
  'upload-file-missing': 'The file {file} is gone or not the one just made; give the command again.',
  'upload-report-missing':
    'The report {file} is not there, or has changed since it was made; make it again with "langkah upload report".',
  'upload-pdf-changed':
    'The PDF {file} of row {line} is gone or has changed since it was planned; plan it again.',
  'upload-rehearsal-personal': "The dry run of a personal upload is its owner's own: langkah upload dry-run.",
  'upload-rehearsal-running': 'This dry run is being worked on; wait for it.',
  'upload-rehearsal-missing': 'No dry run was asked for, or its picture is gone; ask for another one.',
  'upload-workbook-missing':
    'The workbook {file} is gone or was changed since it was planned; copy it back to uploads/{run} in the data folder, then try again.',
  'upload-nothing-blocked': 'No row of this upload is blocked; there is nothing to give back.',
  'upload-returned-already':
    'The blocked rows of this upload went back with letter {letter}; cancel it if it must be made again.',
  'upload-not-returned':
    'The blocked rows of this upload were not given back yet; write the letter of return first.',
  'upload-return-needs-receiver': 'This upload belongs to no berkas; name whom the letter goes to (--to).',
  'upload-workbook-refused': 'The workbook cannot be used yet: {reason}.',
  'upload-not-released': 'The upload may not run yet; release it, or wait for its slot.',
  'upload-already-released': 'The upload is released already; see its progress.',
  'upload-rows-missing':
    'The plan is not whole: only part of its {total} rows came; plan the workbook again.',
  'upload-rows-unexpected':
    'Rows do not fit the plan ({count} of {total}, or one comes twice); plan the workbook again.',
  'upload-own-release':
    'An upload is let go by somebody who did not plan it; ask a colleague to open it in the panel, or use their code with "langkah upload release".',
  'upload-sample-unseen':
    'The sampled rows {lines} were not looked at; open them with "langkah upload release" or in the panel, then try again.',
  'upload-slot-past': 'The slot {slot} has passed; choose a time to come.',
  'upload-ended': 'The upload has ended; plan a new one for the rows that remain.',
  'upload-nothing-ready': 'No row is ready to be sent; mend the workbook and plan again.',
  'upload-row-not-found': 'This upload has no row "{row}"; see its list of rows.',
  'upload-row-step-illegal': 'Row {line} cannot go from "{from}" to "{to}"; look at that row in the portal.',
  'upload-proof-missing': 'Row {line} was not read back from the portal; read it before calling it proven.',
  'upload-leased': 'Another process runs this upload; wait a minute, or see "langkah upload status".',
  'upload-lease-lost': 'Another process has taken this upload over; this one sends nothing more.',
  'upload-stop-asked': 'The upload was asked to stop; run it again to go on.',
  'upload-not-personal': 'Only rows of personal work are confirmed; this upload is released as it is.',
  'upload-not-yours':
    "This upload is another person's own work; only who planned it confirms and releases it.",
  'upload-personal-slot': 'Personal work has no slot; release it when you sit at the screen yourself.',
  'upload-rows-unconfirmed':
    'You have not confirmed rows {lines} as work really done; confirm them, or leave them out of the workbook and plan again.',
  'upload-row-not-ready': 'Row {line} is not ready to be sent now; see its state in the list of uploads.',
  'upload-other-person':
    "Row {line} holds another person's NIP; E-Kinerja accounts are personal, so leave only your own work.",
  'account-exists': 'There is an account "{account}" already; choose another name.',
  'account-not-found': 'There is no account "{account}"; see "langkah user list".',
  'account-disabled': 'The account "{account}" is disabled; ask the administrator of the office.',
  'account-last-admin': 'The account "{account}" is the last administrator; add another one first.',
  'device-not-found': 'This device was not found; reload the list of devices.',
  'pairing-code-wrong': 'The code does not match or has expired; ask the office server for a new one.',
  'pairing-too-many-tries': 'Too many tries to pair; wait a minute, then ask for a new code.',
  'password-too-short':
    'The password has less than {least} letters; make it longer, with a few words perhaps.',
  'password-refused':
    'Account and password do not match; look at both again, or ask the admin to set a new password.',
  'password-too-many-tries': 'Too many tries for this account; try again after {minutes} minutes.',
  'password-busy': 'The office server is looking at many people just now; wait a little, then try again.',
  'organisation-not-found': 'The structure is not imported yet; import it with "langkah org import" first.',
  'organisation-rows-faulty': 'Row {row} is still wrong; mend it as its note says, then import again.',
  'organisation-changed':
    'The structure has changed since it was checked; look at the differences, then import again.',
  'post-not-found': 'Post "{post}" is not in the structure; choose one from the structure in the panel.',
  'acting-not-found': 'Acting "{acting}" does not exist; see the structure in the panel.',
  'acting-exists': 'An acting with this id is recorded already; see the structure in the panel.',
  'acting-ended': 'The acting for "{post}" is over already; there is nothing to end.',
  'acting-past': 'The acting ends on {to}, which is past; check the dates of its letter.',
  'acting-term-reversed': 'The last day {to} lies before the first day {from}; mend one of them.',
  'acting-overlaps': '"{post}" has somebody acting for it from {from} to {to}; end that first.',
  'acting-for-own-post': 'This person holds "{post}"; choose another.',
  'acting-post-vacant': '"{post}" is vacant on {from}; record it as Plt.',
  'acting-post-filled': '"{post}" has a holder on {from}; record it as Plh.',
  'acting-needs-mandate': '"{post}" has no a.n. mandate to hand on; record its a.n. mandate first.',
  'acting-needs-superior': 'Acting for "{post}" is recorded by its superior or TU; ask one of them.',
  'unit-not-found': 'Unit "{unit}" is not in the structure; choose one from the structure in the panel.',
  'paraf-out-of-order': 'It is not your turn to paraf "{step}" yet; wait for the paraf of {next}.',
  'paraf-already-given': 'The paraf on "{step}" is given already; there is no need to repeat it.',
  'outcome-needs-last-signer':
    'The last signer chooses the outcome of "{step}"; give the paraf without a choice.',
  'repair-nobody': 'Nobody drafted anything before "{step}"; return it to the applicant as the SOP says.',
  'receiver-keeps-out':
    '"{account}" keeps out of berkas {number} for conflict of interest; choose somebody else.',
  'doer-keeps-out':
    'The official on that sheet keeps out of berkas {number} for conflict of interest; take it to the superior.',
  'recused-nobody-else':
    'You keep out of berkas {number} for conflict of interest, and nobody else can handle it yet; ask the admin to add staff or record a Plh./Plt.',
  'return-letter-there':
    'The return of berkas {number} has letter {letter} already; print that one, or cancel its draft first.',
  'paper-nothing-returned': 'Berkas {number} was never returned; the letter can be made once it is.',
  'paper-too-long': 'This list has more than {most} rows; narrow its period or filter, then try again.',
  'paper-period-wrong': 'The period {from} to {to} runs backwards; exchange the two dates.',
  'filter-not-found': 'That filter does not exist or was removed; load the list of filters again.',
  'filter-not-yours': 'That filter belongs to somebody else; save one of your own under another name.',
  'filter-name-taken':
    'You have a filter of that name already; choose another name, or replace the one you have.',
  'filter-too-many': 'You have saved {most} filters already; remove one that is not used, then save again.',
}
