import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'
import { figureTable } from './figure-table.ts'

/** A benchmark measures ours beside its peers in one interleaved run; `say` is for what the figures do not tell. */
export type Bench = (say: (line: string) => void) => Promise<Figure[]>

/** A benchmark is loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  api: async () => (await import('./api/api-bench.ts')).apiBench,
  clock: async () => (await import('./clock/clock-bench.ts')).clockBench,
  engine: async () => (await import('./engine/engine-bench.ts')).engineBench,
  live: async () => (await import('./live/live-bench.ts')).liveBench,
  overlay: async () => (await import('./overlay/overlay-bench.ts')).overlayBench,
  upload: async () => (await import('./upload/upload-bench.ts')).uploadBench,
  store: async () => (await import('./store/store-bench.ts')).storeBench,
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name))

if (positionals.length === 0 || unknown.length > 0) {
  const about =
    unknown.length > 0 ? `Tolok ukur ${unknown.join(', ')} tidak dikenal` : 'Sebutkan tolok ukurnya'
  console.error(`${about}; pilih: ${Object.keys(benches).join(', ')}. Contoh: npm run bench -- clock`)
  process.exitCode = 1
} else {
  const figures: Figure[] = []
  for (const name of positionals) {
    try {
      const bench = await benches[name]?.()
      figures.push(...((await bench?.((line) => console.error(line))) ?? []))
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
  console.log(figureTable(figures))
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`)
  if (figures.length === 0 || figures.some(({ ok }) => !ok)) process.exitCode = 1
}
