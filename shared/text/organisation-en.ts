import type { RowProblemCode } from '#shared/schema/row-problem-code.ts'

/** The sentences of `organisation-id.ts` in English. */
export const organisationEn: Record<RowProblemCode, string> = {
  'unit-code-missing': 'The unit has no code; give it a short one that stays, such as "bid-mutasi".',
  'unit-code-unfit': 'Unit code "{unit}" cannot be used; take at most 40 letters, digits, dots or hyphens.',
  'unit-name-missing': 'Unit "{unit}" has no name; fill in its full name.',
  'unit-kind-unknown': 'Unit kind "{kind}" is not known; choose one of: {known}.',
  'unit-differs': 'Unit "{unit}" differs from row {line}; make name, kind and parent the same.',
  'unit-parent-unknown': 'Parent unit "{parent}" is not in the table; mend its code, or add that unit.',
  'unit-in-ring': 'Unit "{unit}" lies below itself; mend its parent code.',
  'unit-second-root': 'Unit "{unit}" has no parent though "{other}" is the top; fill in its parent code.',
  'unit-two-heads': 'Unit "{unit}" is headed by "{title}" already (row {line}); mark only one post as head.',
  'post-code-missing': 'The post "{title}" has no code; give it a short one that stays.',
  'post-code-unfit': 'Post code "{post}" cannot be used; take at most 40 letters, digits, dots or hyphens.',
  'post-title-missing': 'Post "{post}" has no title; fill in its full title.',
  'post-differs': 'Post "{post}" differs from row {line}; make both rows the same.',
  'head-unreadable': 'The mark "{head}" for a head cannot be read; write "ya" or leave it empty.',
  'pelaksana-unknown': 'Pelaksana "{pelaksana}" is in no SOP; write SOP/pelaksana, or leave it empty.',
  'holder-missing': 'The holder is not filled in; give a name or an account, or leave the dates empty too.',
  'holder-overlaps': 'Post "{post}" is held then by the person in row {line}; mend the dates.',
  'account-not-found':
    'Account "{account}" does not exist or is disabled; see "langkah user list", or leave it empty.',
  'nip-unfit': 'The NIP is wrong, or Excel made a number of it; type its 18 digits again as text.',
  'nip-of-another': 'This is not the NIP of account "{account}"; mend the NIP or the account.',
  'from-missing': 'The first day of "{name}" is missing; fill in since when the post is held.',
  'date-unreadable': 'Date "{date}" cannot be read; write it like 31-12-2026.',
  'term-reversed': 'The last day {to} lies before the first day {from}; mend one of them.',
}
