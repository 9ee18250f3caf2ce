import { everywhere, product, type Rule } from './rule.ts'
import { placeOf, type SourceFile } from './source-file.ts'
import { type Use, usesOf } from './uses-of.ts'

/** A rule on what a file calls, makes or reaches for. */
function useRule(about: Omit<Rule, 'find'>, isBroken: (use: Use, file: SourceFile) => boolean): Rule {
  const find = (file: SourceFile): string[] => {
    const places = usesOf(file)
      .filter((use) => isBroken(use, file))
      .map(({ name, node }) => placeOf(file, node, name))
    return [...new Set(places)] // `Date.now()` is a call and a member: one place
  }
  return { ...about, find }
}

const isTest = ({ path }: SourceFile): boolean => path.startsWith('test/') || /\.test\.tsx?$/.test(path)

export const codeRules: Rule[] = [
  useRule(
    {
      rule: 'shared code has no clock and no dice',
      reason:
        'time and randomness are arguments: the same input gives the same answer in browser, bridge and test',
      within: ['shared'],
      offender: { path: 'shared/domain/x.ts', text: 'export const x = Date.now() + +new Date()' },
    },
    ({ name, kind, args }, file) =>
      !isTest(file) &&
      (/(^|\.)(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/.test(name) ||
        (name === 'Date' && (kind === 'call' || (kind === 'new' && args.length === 0)))),
  ),
  useRule(
    {
      rule: 'text is never markup and never code',
      reason:
        'names, complaints and SOP text come from outside: set text content, never HTML; run no strings',
      within: product,
      offender: { path: 'extension/overlay/x.ts', text: 'box.innerHTML = name' },
    },
    ({ name, kind }) =>
      /(^|\.)(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|document\.write)$/.test(
        name,
      ) ||
      (/^(globalThis\.|window\.)?(eval|Function)$/.test(name) && (kind === 'call' || kind === 'new')),
  ),
  useRule(
    {
      rule: 'shared and extension code does not print',
      reason:
        'the console of a page is read by the page; what matters is an event or a sentence on the screen',
      within: ['shared', 'extension'],
      offender: { path: 'extension/background/x.ts', text: "console.log('here')" },
    },
    ({ name }) => /^(globalThis\.)?console\./.test(name),
  ),
  useRule(
    {
      rule: 'no test is left out',
      reason: 'a skipped test protects nobody: mend it or delete it',
      within: everywhere,
      offender: { path: 'test/api/x.test.ts', text: "test.skip('a', () => {})" },
    },
    ({ name, kind }, file) =>
      isTest(file) &&
      kind === 'member' &&
      /^(test|it|describe|suite)\b.*\.(skip|only|todo|skipIf|runIf|fails)$/.test(name),
  ),
  useRule(
    {
      rule: 'no test sleeps',
      reason:
        'wait for the event or the condition: a sleep is too long on a good day and too short on a bad one',
      within: everywhere,
      offender: { path: 'test/e2e/x.test.ts', text: 'await page.waitForTimeout(50)\nsetTimeout(done, 500)' },
    },
    ({ name, kind, args }, file) => {
      if (!isTest(file) || kind !== 'call') return false
      const isLong = args.some(({ value }) => typeof value === 'number' && value >= 100)
      const isSleep = /^((globalThis|window)\.)?(setTimeout|sleep|delay)$/.test(name)
      return /(^|\.)waitForTimeout$/.test(name) || (isSleep && isLong)
    },
  ),
  {
    rule: 'no code of ours fills a one-time code',
    reason: 'an OTP is typed by a person: the run stops, says who is needed, and goes on from the same row',
    within: ['bridge', 'extension'],
    offender: { path: 'bridge/uploads/siasn/sign-in.page.ts', text: "page.locator('#otp').fill(code)" },
    find: (file) => {
      const secrets = /otpauth|\btotp\b|name=["']?otp|#otp\b|one[-_]time[-_]code/i
      const literals = file.nodes
        .filter(({ type }) => type === 'Literal' || type === 'TemplateElement')
        .filter(({ start, end }) => secrets.test(file.text.slice(start, end)))
      const fills = usesOf(file)
        .filter(
          ({ name, kind }) =>
            kind === 'call' && /\.(fill|type|press|pressSequentially|insertText)$/.test(name),
        )
        .map(({ node }) => node)
        .filter(({ start, end }) => /otp/i.test(file.text.slice(start, end)))
      return [...literals, ...fills].map((node) => placeOf(file, node, file.text.slice(node.start, node.end)))
    },
  },
  {
    rule: 'an alarm goes off no more than once a minute',
    reason:
      'Chrome does not keep shorter ones and drops them without a word: name a number of minutes, 1 or more',
    within: ['extension'],
    offender: { path: 'extension/background/x.ts', text: 'alarms.create(A, { periodInMinutes: 0.5 })' },
    find: ({ path, text }) =>
      [...text.matchAll(/\b(?:periodInMinutes|delayInMinutes):\s*([^,}\s]+)/g)]
        .filter(([, minutes]) => !(Number(minutes) >= 1))
        .map(([found]) => `${path}  ${found}`),
  },
]
