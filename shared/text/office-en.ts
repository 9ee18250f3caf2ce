import type { OfficeErrorCode } from '../errors.ts'

/** The sentences of `office-id.ts` in English. */
export const officeEn: Record<OfficeErrorCode, string> = {
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
  'upload-not-released': 'The upload may not run yet; release it, or wait for its slot.',
  'upload-already-released': 'The upload is released already; see its progress.',
  'upload-slot-past': 'The slot {slot} has passed; choose a time to come.',
  'upload-ended': 'The upload has ended; plan a new one for the rows that remain.',
  'upload-nothing-ready': 'No row is ready to be sent; mend the workbook and plan again.',
  'upload-row-not-found': 'This upload has no row "{row}"; see its list of rows.',
  'upload-row-step-illegal': 'Row {line} cannot go from "{from}" to "{to}"; look at that row in the portal.',
  'upload-proof-missing': 'Row {line} was not read back from the portal; read it before calling it proven.',
  'account-exists': 'There is an account "{account}" already; choose another name.',
  'account-not-found': 'There is no account "{account}"; see "langkah user list".',
  'account-disabled': 'The account "{account}" is disabled; ask the administrator of the office.',
  'account-last-admin': 'The account "{account}" is the last administrator; add another one first.',
  'device-not-found': 'This device was not found; reload the list of devices.',
  'pairing-code-wrong': 'The code does not match or has expired; ask the office server for a new one.',
  'pairing-too-many-tries': 'Too many tries to pair; wait a minute, then ask for a new code.',
}
