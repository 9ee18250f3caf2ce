import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Figure, judgeFigure } from '../figure.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const parts = [
  { metric: 'overlay.content-kb', name: 'content script', goal: '<=30' },
  { metric: 'overlay.background-kb', name: 'background', goal: '<=35' },
  { metric: 'overlay.panel-kb', name: 'side panel', goal: '<=90' },
]

/** What a browser loads of the built extension, brotli, as `npm run check` measures it. */
export async function sizeFigures(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${root}node_modules/size-limit/bin.js`, '--json'],
    { cwd: root },
  )
  const measured = JSON.parse(stdout) as { name: string; size: number }[]
  return parts.map(({ metric, name, goal }) => {
    const size = measured.find((each) => each.name === name)?.size
    return judgeFigure({ metric, value: (size ?? Number.NaN) / 1000, unit: 'kB', goal })
  })
}
