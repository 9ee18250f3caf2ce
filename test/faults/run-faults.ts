import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of attacks, and the heads of the lines that it must give (`R1 store-kill`). */
interface FaultSuite {
  readonly name: string
  readonly heads: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'test/faults')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')

function findSuites(): FaultSuite[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'))
  return files.sort().map((file) => {
    const calls = readFileSync(join(folder, file), 'utf8').matchAll(/\bfaultLine\(\s*'(R\d+ [a-z-]+)'/g)
    return { name: file.replace('.test.ts', ''), heads: [...calls].map(([, head = '']) => head) }
  })
}

/** By the suite (`store-kill`), by its subject (`store`) or by requirement (`R8`). */
function isMeant({ name, heads }: FaultSuite, wanted: string): boolean {
  return (
    name === wanted || name.startsWith(`${wanted}-`) || heads.some((head) => head.split(' ')[0] === wanted)
  )
}

/** Runs one suite in its long form and prints its lines; what a suite owes and did not give is a line too. */
async function runSuite({ name, heads }: FaultSuite): Promise<boolean> {
  if (heads.length === 0) return fail(`${name}  gives no line`)
  const made = mkdtempSync(join(tmpdir(), 'langkah-faults-'))
  const file = join(made, 'lines.txt')
  try {
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--project', 'e2e', join('test/faults', `${name}.test.ts`)],
      {
        cwd: root,
        stdio: ['ignore', 2, 2], // stdout is for the lines alone
        env: { ...process.env, LANGKAH_FAULTS: 'full', LANGKAH_FAULT_LINES: file },
      },
    )
    const [code] = await once(child, 'exit')
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
    for (const line of lines) console.log(line)
    const missing = heads.filter((head) => !lines.some((line) => line.startsWith(`${head}  `)))
    for (const head of missing) fail(`${head}  did not come to its end`)
    if (code !== 0 && missing.length === 0 && lines.every((line) => line.endsWith('  ok')))
      return fail(`${name}  another test of the suite failed`)
    return code === 0 && missing.length === 0
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

function fail(what: string): false {
  console.log(`${what}  NOT OK`)
  return false
}

const wanted = process.argv.slice(2)
const suites = findSuites()
const unknown = wanted.filter((name) => !suites.some((suite) => isMeant(suite, name)))
if (unknown.length > 0) {
  const known = [
    ...new Set(suites.flatMap(({ name, heads }) => [name, ...heads.map((head) => head.split(' ')[0])])),
  ]
  console.error(
    `Uji gangguan ${unknown.join(', ')} tidak dikenal; pilih: ${known.join(', ')}. Contoh: npm run faults -- R1`,
  )
  process.exitCode = 1
} else {
  let failed = 0
  for (const suite of suites) {
    if (wanted.length > 0 && !wanted.some((name) => isMeant(suite, name))) continue
    if (!(await runSuite(suite))) failed += 1
  }
  process.exitCode = failed > 0 ? 1 : 0
}
