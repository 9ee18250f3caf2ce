import type { DomainErrorCode, OfficeErrorCode } from '../errors.ts'
import { officeEn } from './office-en.ts'

/** The sentences of `id.ts` in English. */
export const enOfDesk: Record<Exclude<DomainErrorCode, OfficeErrorCode>, string> = {
  'case-not-found': 'This berkas was not found; reload the board and choose again.',
  'page-unknown': 'This page of the list is not known any more; load the list anew.',
  'case-already-open': 'A berkas with this identifier is open already; look for it on the board.',
  'case-not-open': 'Berkas {number} is not running at present; see its state on the board.',
  'case-not-returned': 'Berkas {number} is not returned; go on from the step it stands in.',
  'case-not-done': 'Berkas {number} is not done; finish the step "{step}" first.',
  'case-closed': 'Berkas {number} is closed; open a new one for a new request.',
  'case-ended': 'Case {number} has ended without a result; ask a supervisor to reopen it if need be.',
  'case-held': 'Case {number} is on hold; lift the hold before working on it.',
  'child-still-runs': 'The child case {number} is still running; wait for its end, or end it first.',
  'step-needs-assignment': 'The step "{step}" ends with an assignment; name the person in the panel.',
  'step-needs-notice':
    'The step "{step}" ends once the applicant has been told; record how that went in the panel.',
  'step-needs-handover': 'The step "{step}" ends with a handover; record how and to whom in the panel.',
  'step-needs-archiving':
    'The step "{step}" ends with archiving; record classification and place in the panel.',
  'outside-not-sent':
    'The step "{step}" is not recorded as sent to the outside body; record the day it was sent first.',
  'report-not-arrived': 'The report of the step "{step}" has not arrived; record its way to {station}.',
  'outcome-is-a-refusal': 'The choice "{outcome}" refuses the case; use "Refuse" and give the reason.',
  'outcome-is-sent-back':
    'The choice "{outcome}" is a return by the outside body; use "Record repair (BTS)" and give the reason.',
  'service-type-not-in-sop': 'The SOP "{sop}" has no service type "{type}"; choose one that it lists.',
  'applicant-needs-name': "The applicant's name is missing; enter it, or choose that there is no applicant.",
  'person-recused': 'You keep out of berkas {number} for conflict of interest; who can handle it: {who}.',
  'nip-invalid': 'This NIP is not right; check its 18 digits.',
  'step-not-in-sop': 'The SOP "{sop}" has no step "{step}"; reload the berkas.',
  'step-not-current': 'The step "{step}" is not the current one; do "{current}" first.',
  'step-needs-its-pelaksana': 'The step "{step}" is done by {pelaksana}; hand it to them.',
  'step-needs-outcome': 'The step "{step}" needs a decision; choose one of: {outcomes}.',
  'step-needs-paraf': 'The step "{step}" ends with a paraf; give it in the panel.',
  'step-needs-ttd': 'The step "{step}" ends with a signature; record it in the panel.',
  'step-needs-approval': 'The step "{step}" ends with an approval; approve in the panel.',
  'step-needs-disposisi': 'The step "{step}" ends with a disposisi; issue it in the panel.',
  'step-takes-no-paraf': 'The step "{step}" takes no paraf; finish it as the SOP says.',
  'step-takes-no-ttd': 'The step "{step}" takes no signature; finish it as the SOP says.',
  'step-takes-no-approval': 'The step "{step}" takes no approval; finish it as the SOP says.',
  'step-takes-no-disposisi': 'The step "{step}" takes no disposisi; finish it as the SOP says.',
  'step-kelengkapan-open': '"{item}" has not been checked; give it a verdict first.',
  'step-kelengkapan-lacking':
    'The berkas is incomplete: {item}; complete it, or return it to the applicant with a reason.',
  'step-needs-another-person':
    'Step "{step}" is for another person than "{earlier}"; hand it to a colleague or a superior.',
  'step-bars-acting':
    'Step "{step}" is a strategic decision beyond the powers of {jabatan}; wait for the official himself.',
  'outcome-not-in-step': 'The step "{step}" has no choice "{outcome}"; choose one that it lists.',
  'outcome-needs-reason': 'The choice "{outcome}" needs a reason; write it down.',
  'outcome-is-a-return':
    'The choice "{outcome}" returns the berkas; use "return to the applicant" and write the reason.',
  'return-not-in-sop': 'The SOP knows no return at the step "{step}"; go on as it says.',
  'return-ambiguous': 'The step "{step}" has several returns; choose one of: {outcomes}.',
  'item-not-in-step': '"{item}" is not checked in the step "{step}"; reload the berkas.',
  'item-verdict-same': '"{item}" has this verdict already; nothing needs recording.',
  'participants-not-collective':
    'Berkas {number} is for one applicant; open a collective one for a usulan of several people.',
  'participants-none': 'Berkas {number} has no list of participants yet; paste the list of its letter first.',
  'participants-none-going':
    'No row of berkas {number} can go on; resume the returned rows, or end the berkas.',
  'participants-lacking':
    '{count} rows lack something in the step "{step}"; complete or return them, then go on.',
  'participants-open':
    '"{item}" has not been checked on {count} rows; judge the rows, or judge it once for the whole berkas.',
  'participants-behind':
    '{count} rows of berkas {number} are still under way or returned; finish, refuse or withdraw them first.',
  'participants-too-many': 'The list has more than {most} rows for one berkas; split it into several.',
  'return-target-later': 'The step "{step}" is still to come; choose one that the row has passed.',
  'participants-own':
    'You are on the list of berkas {number} yourself; judge the other rows one by one. The berkas and your row are for: {who}.',
  'participant-not-found': 'Row {row} is not in the list; check its number, NIP or nomor usulan.',
  'participant-ambiguous': 'Row {row} fits several people; name the row by its number.',
  'participant-named-twice': 'Row {row} is named twice; name it once.',
  'participant-doubled': 'The NIP of row {row} is in this berkas already; remove one of the two.',
  'participant-same': 'Row {row} is recorded so already; nothing needs recording.',
  'participant-not-here': 'Row {row} does not stand in this step; see its position in the list.',
  'participant-not-returned': 'Row {row} is not returned; see its state in the list.',
  'participant-ended': 'Row {row} has ended; see its state in the list.',
  'participant-item-not-needed': 'Row {row} does not need this item; judge those of its own service type.',
  'participant-lacking': 'Row {row} is incomplete; complete or return it first.',
  'participant-nomor-taken': 'Another row has the nomor usulan of row {row}; check the number.',
  'participant-not-finished': 'Row {row} is not finished; hand its result over afterwards.',
  'participant-handed-over': 'The result of row {row} is handed over already; see its receipt.',
  'participant-own': 'Row {row} is your own; ask a colleague to handle it.',
  'role-missing': 'This is done by {roles}; ask somebody who may.',
  'not-signed-in': 'This computer is not paired, or its pairing was revoked; pair it again with a new code.',
  'command-reused': 'This command identifier was used for something else; reload and do it again.',
  'input-invalid': 'The field "{field}" cannot be accepted; check it and send again.',
}

/** Every sentence. Marked pure, so that a bundle which needs the desk's alone leaves the others out. */
export const en: Record<DomainErrorCode, string> = /* @__PURE__ */ Object.assign({}, enOfDesk, officeEn)
