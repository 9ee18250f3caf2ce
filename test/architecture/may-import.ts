import { posix } from 'node:path'

const view = ['preact', '@preact/signals', '@floating-ui/dom', 'lucide', 'wxt', 'shared']
const surface = [...view, 'extension/messaging', 'extension/settings', 'extension/ui']
const tools = ['vitest', 'fast-check', 'node:', 'test/factories.ts', 'test/samples', 'test/walk-case.ts']
const wholeHouse = ['shared', 'bridge', 'extension', 'scripts', 'test', 'playwright-core', ...tools]
/** A time that was reckoned is explained where it is reckoned, in the words of either language. */
const spokenTime = 'shared/text/why-words.ts'

/**
 * Folder (or single file) → what it may import besides itself. `*` stands for one folder of any name: a subject, a
 * portal, a view. An entry allows all that lies below it. This is the drawing of the house: change it on purpose.
 */
const table: Record<string, string[]> = {
  'shared/schema': ['zod/mini'],
  'shared/domain': ['shared/schema', 'shared/business-time', 'shared/asn', 'shared/errors.ts'],
  // A subject with many decisions has a folder of its own; they all share attempt, decision and step flow.
  'shared/domain/*': [
    'shared/domain',
    'shared/schema',
    'shared/business-time',
    'shared/asn',
    'shared/errors.ts',
    spokenTime,
  ],
  'shared/business-time': ['shared/schema', 'shared/errors.ts', spokenTime],
  'shared/asn': ['shared/schema', 'shared/errors.ts'],
  'shared/sop': [
    ...['shared/schema', 'shared/domain/step-flow.ts', 'shared/business-time', 'shared/errors.ts'],
    spokenTime,
  ],
  // What stands on a paper, as text; setting it is the bridge's.
  'shared/papers': [
    ...['shared/schema', 'shared/domain', 'shared/business-time', 'shared/asn', 'shared/text'],
    'shared/errors.ts',
  ],
  // What a document is by its bytes; the panel may look before it sends.
  'shared/documents': ['shared/schema', 'shared/errors.ts'],
  'shared/sop/diff': ['shared/schema'],
  'shared/calendars': ['shared/schema'],
  'shared/portals': ['shared/schema', 'shared/domain/plain-label.ts'],
  'shared/text': ['shared/schema', 'shared/errors.ts'],
  // Times and clocks in words, for panel and phone page alike.
  'shared/words': ['shared/schema', 'shared/domain', 'shared/business-time', 'shared/text'],
  'shared/errors.ts': ['shared/move-codes.ts', 'shared/upload-codes.ts'],
  'shared/move-codes.ts': [],
  'shared/upload-codes.ts': [],
  'shared/protocol-version.ts': [],

  'bridge/ports': ['shared'],
  // What files and processes promise on any machine: durable writes, one holder, who is alive.
  'bridge/disk': ['bridge/ports', 'zod/mini', 'node:'],
  'bridge/let-others-go.ts': [],
  'bridge/use-cases': ['shared', 'bridge/ports', 'bridge/let-others-go.ts', 'node:crypto'],
  'bridge/use-cases/*': [
    'shared',
    'bridge/ports',
    'bridge/let-others-go.ts',
    'bridge/use-cases',
    'node:crypto',
  ],
  'bridge/api': ['shared', 'bridge/ports', 'bridge/use-cases', '@trpc/server', 'zod/mini'],
  'bridge/api/*': ['shared', 'bridge/ports', 'bridge/use-cases', 'bridge/api', '@trpc/server', 'zod/mini'],
  'bridge/http': [
    ...['shared', 'bridge/ports', 'bridge/use-cases', 'bridge/api', 'bridge/pages', 'node:', 'zod/mini'],
    ...['express', 'express-rate-limit', 'helmet', 'pino', '@trpc/server'],
  ],
  // Pages for a superior's phone, behind a listener and a sign-in of their own.
  'bridge/phone': [
    ...['shared', 'bridge/ports', 'bridge/use-cases', 'bridge/api', 'bridge/http', 'node:', 'zod/mini'],
    ...['express', 'express-rate-limit', 'helmet', 'pino', '@trpc/server'],
  ],
  'bridge/phone/*': [
    'shared',
    'bridge/ports',
    'bridge/use-cases',
    'bridge/api',
    'bridge/phone',
    'zod/mini',
    'node:',
  ],
  'bridge/pages': ['shared', 'bridge/ports', 'bridge/use-cases', 'express', 'node:'],
  'bridge/storage': ['shared', 'bridge/ports', 'bridge/disk', 'bridge/storage/embedded', 'node:'],
  // What is made from the journal for a quick start: index, list rows, cases as bytes.
  'bridge/storage/state': [
    ...['shared', 'bridge/ports', 'bridge/disk', 'bridge/storage/cases', 'bridge/storage/embedded'],
    ...['bridge/storage/texts', 'zod/mini', 'node:'],
  ],
  // Words of the texts about cases, in memory: what a search finds them by.
  'bridge/storage/texts': ['shared', 'bridge/ports', 'bridge/storage/cases', 'bridge/storage/state'],
  // The list of all cases in memory: pages and search over it.
  'bridge/storage/cases': ['shared', 'bridge/ports', 'bridge/let-others-go.ts', 'zod/mini'],
  'bridge/storage/embedded': [
    'bridge/storage/cases',
    'bridge/storage/state',
    'bridge/storage/texts',
    'shared',
    'bridge/ports',
    'bridge/disk',
    'bridge/let-others-go.ts',
    'lowdb',
    'zod/mini',
    'node:',
  ],
  'bridge/live': ['shared', 'bridge/ports', 'node:'],
  'bridge/uploads': ['shared', 'bridge/ports', 'bridge/disk', 'playwright-core', 'node:'],
  'bridge/uploads/*': ['shared', 'bridge/ports', 'bridge/uploads', 'playwright-core', 'node:'],
  // What a workbook for an upload holds, for command line and panel alike; a thread of its own beside the bridge.
  'bridge/workbooks': [
    ...['shared', 'bridge/ports', 'bridge/files', 'bridge/reports', 'bridge/uploads', 'node:'],
  ],
  'bridge/schedule': ['shared', 'bridge/ports', 'croner'],
  'bridge/reports': ['shared', 'bridge/ports', 'write-excel-file', 'node:'],
  'bridge/reports/papers': ['shared', 'bridge/ports', 'bridge/reports', 'pdfmake', 'node:'],
  'bridge/files': [
    'shared',
    'bridge/ports',
    'bridge/disk',
    'yaml',
    'read-excel-file',
    'fflate',
    'csv-parse',
    'zod/mini',
    'node:',
  ],
  'bridge/config.ts': ['shared', 'zod/mini', 'node:'],
  'bridge/main.ts': ['shared', 'bridge', 'node:', 'pino'],
  'bridge/cli': [
    'shared',
    'bridge',
    'node:',
    'commander',
    'cli-progress',
    '@trpc/client',
    'pino',
    'zod/mini',
  ],

  // Makes workbooks as somebody leaves them in Excel.
  'bridge/cli/odd-workbooks.test.ts': ['shared', 'bridge', 'test/samples', 'fflate', ...tools],

  'extension/entrypoints': ['shared', 'extension', 'preact', '@preact/signals', 'wxt', 'zod/mini'],
  'extension/entrypoints/*': ['shared', 'extension', 'preact', '@preact/signals', 'wxt', 'zod/mini'],
  'extension/overlay': [...surface, 'extension/page'],
  // Put into a page on demand; its place in the page and its guard against forged events are the card's.
  'extension/picker': [
    ...surface,
    'extension/page',
    'extension/overlay/closed-root.ts',
    'extension/overlay/by-person.ts',
  ],
  'extension/sidepanel': [...surface, 'extension/bridge-client', 'eventsource-parser'],
  'extension/sidepanel/*': [...surface, 'extension/bridge-client', 'extension/sidepanel'],
  'extension/options': [...surface, 'extension/bridge-client'],
  'extension/background': [
    ...['shared', 'wxt', 'zod/mini'],
    ...['extension/messaging', 'extension/bridge-client', 'extension/settings'],
  ],
  'extension/page': ['shared', 'dom-accessibility-api', '@floating-ui/dom'],
  'extension/messaging': ['shared', 'extension/settings', 'wxt', 'zod/mini'],
  'extension/bridge-client': [
    ...['shared', 'bridge/api/router.ts', 'extension/settings'],
    ...['@trpc/client', 'eventsource-parser', 'zod/mini'],
  ],
  'extension/settings': ['shared', 'wxt', 'zod/mini'],
  'extension/ui': [...view, 'extension/settings'],
  // Runs while the extension is built, not in it.
  'extension/build': ['shared', 'extension/settings', 'wxt', 'yaml', 'zod/mini', 'node:'],

  'test/architecture.test.ts': ['test/architecture', 'vitest', 'node:'],
  'test/architecture': ['vitest', 'scripts', 'node:'],
  'test/setup': ['vitest', 'scripts', 'node:'],
  'test/factories.ts': ['shared'],
  'test/walk-case.ts': ['shared', 'test/factories.ts'],
  // Made-up offices, berkas, papers and files that tests of several folders need.
  'test/samples': [
    ...['shared', 'bridge/ports', 'node:', 'selfsigned'],
    ...['test/factories.ts', 'test/walk-case.ts'],
  ],
  'test/contract/sop-drawings.test.ts': ['extension/sidepanel/flow', 'test/api/built-in-sop.ts', ...tools],
  'test/contract': ['shared', 'bridge', 'test/portals', 'playwright-core', 'csv-parse', ...tools],
  // The libraries beside which the clock is tested are the ones that the benchmark times.
  'test/api/clock-peers.test.ts': [
    'shared',
    'bridge',
    'test/api/slow-clock.ts',
    'test/bench/clock',
    ...tools,
  ],
  'test/api': ['shared', 'bridge', '@trpc/client', 'eventsource-parser', 'zod/mini', ...tools],
  // The portals stand for somebody else's programs: they must not know ours.
  'test/portals': ['express', 'selfsigned', 'otpauth', 'playwright-core', 'vitest', 'node:'],
  'test/portals/*': ['test/portals', 'express', 'otpauth', 'playwright-core', 'vitest', 'node:'],
  'test/portals/*/*': ['test/portals', 'express', 'node:'],
  'test/portals/*/*/*': ['test/portals'],
  'test/e2e': [...wholeHouse, 'axe-core'],
  'test/faults': [...wholeHouse, '@trpc/client', '@trpc/server', 'vite'],
  'test/firefox': wholeHouse,
  'test/shots': wholeHouse,
  'test/demo': [...wholeHouse, 'read-excel-file', 'write-excel-file'],
  'test/bench': wholeHouse,
  // The libraries to compare with, which nothing else needs, and how they are loaded.
  'test/bench/peers': ['node:'],
  'test/bench/*': [...wholeHouse, '@trpc/server', 'express', 'lowdb'],
  // Set-up runs before anything is installed.
  scripts: ['node:'],
  'test/longest-first.ts': ['vitest/node'],
  '.': ['vitest', 'wxt', 'extension/build', 'test/longest-first.ts'],
}

/** What a test beside its code may use on top of what the code may. */
const besideCode = [...tools, 'happy-dom', 'wxt', 'shared', 'bridge/files']

/** The line of the table that counts for a file, or undefined if its folder has none. */
export function lineOf(path: string): string | undefined {
  const file = [path, codeOf(path)].find((name) => name in table)
  if (file) return file
  const folder = posix.dirname(path)
  if (folder in table) return folder
  return Object.keys(table).find((line) => matches(line, folder))
}

/** The file that a test beside it is about. */
function codeOf(path: string): string {
  return path.replace(/\.test(?=\.tsx?$)/, '')
}

function matches(line: string, folder: string): boolean {
  const pattern = line.split('/')
  const names = folder.split('/')
  return pattern.length === names.length && pattern.every((part, at) => part === '*' || part === names[at])
}

export function mayImport(path: string, target: string): boolean {
  const line = lineOf(path)
  if (line === undefined) return false
  const ownFolder = line.endsWith('.ts') || line === '.' ? [] : [posix.dirname(path)]
  const extra = /\.test\.tsx?$/.test(path) && !path.startsWith('test/') ? [...besideCode, codeOf(path)] : []
  return [...ownFolder, ...(table[line] ?? []), ...extra].some((allowed) => within(target, allowed))
}

function within(target: string, allowed: string): boolean {
  return target === allowed || target.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`)
}
