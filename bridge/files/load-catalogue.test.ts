import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'

const builtIn = new URL('../../shared/sop/medan-pemantauan-evaluasi.v1.yaml', import.meta.url)

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-catalogue-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

async function put(folder: string, name: string, text: string): Promise<void> {
  await mkdir(join(dataDir, folder), { recursive: true })
  await writeFile(join(dataDir, folder, name), text)
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('the catalogue of an office', () => {
  test('begins with the built-in SOPs, calendars and portals, without a fault', async () => {
    const catalogue = await loadCatalogue(dataDir)
    expect(catalogue.findings()).toEqual([])
    expect(catalogue.sops().length).toBeGreaterThanOrEqual(5)
    expect(ids(catalogue.portals())).toContain('siasn')
    for (const { calendar } of catalogue.sops()) expect(catalogue.calendar(calendar.id)?.id).toBe(calendar.id)
  })

  test('takes up what the office puts there, and lets go of what it takes away, while it runs', async () => {
    const catalogue = await loadCatalogue(dataDir)
    expect(await catalogue.refresh()).toBe(false)
    const text = (await readFile(builtIn, 'utf8')).replace('id: medan-pemantauan-evaluasi', 'id: sop-kantor')
    await put('sop', 'sop-kantor.v1.yaml', text)
    expect(await catalogue.refresh()).toBe(true)
    expect(catalogue.sop('sop-kantor')?.version).toBe(1)
    expect(await catalogue.refresh()).toBe(false)
    await rm(join(dataDir, 'sop', 'sop-kantor.v1.yaml'))
    expect(await catalogue.refresh()).toBe(true)
    expect(catalogue.sop('sop-kantor')).toBeUndefined()
  })

  test('goes on without a file that is broken, and names it', async () => {
    const catalogue = await loadCatalogue(dataDir)
    await put('sop', 'rusak.v1.yaml', 'id: [')
    await put(
      'portals',
      'aneh.yaml',
      'id: siasn\nversion: 9\ntitle: Aneh\nhosts: [semua]\npages: []\nkunci: 1\n',
    )
    expect(await catalogue.refresh()).toBe(true)
    expect(catalogue.sops().length).toBeGreaterThanOrEqual(5)
    expect(catalogue.portals().find(({ id }) => id === 'siasn')?.title).not.toBe('Aneh')
    const findings = catalogue.findings()
    expect(findings.map(({ file }) => file)).toContain(join(dataDir, 'sop', 'rusak.v1.yaml'))
    expect(findings).toContainEqual(
      expect.objectContaining({ file: join(dataDir, 'portals', 'aneh.yaml'), line: 6, code: 'unknown-key' }),
    )
  })

  test("an office's own portal pack wins by id", async () => {
    const landmark = '{ role: heading, name: Beranda }'
    await put(
      'portals',
      'siasn.yaml',
      `id: siasn\nversion: 1\ntitle: SIASN kantor\nhosts: [siasn.contoh.test]\npages:\n  - { id: beranda, title: Beranda, path: /, landmark: ${landmark} }\n`,
    )
    const { portals } = await loadCatalogue(dataDir)
    expect(portals().filter(({ id }) => id === 'siasn')).toMatchObject([{ title: 'SIASN kantor' }])
  })
})
