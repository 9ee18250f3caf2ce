import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const folder = fileURLToPath(new URL('./', import.meta.url))

/** How a surface is looked at; a panel at 200 % zoom has half as many pixels to lay itself out in. */
interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

const panelLooks: readonly Look[] = [
  { name: '420', width: 420, height: 860, colorScheme: 'light' },
  { name: '320-gelap', width: 320, height: 720, colorScheme: 'dark' },
  { name: 'zoom-200', width: 210, height: 430, colorScheme: 'light' },
]
const phoneLooks: readonly Look[] = [
  { name: '390', width: 390, height: 844, colorScheme: 'light' },
  { name: '320-gelap', width: 320, height: 640, colorScheme: 'dark' },
  { name: 'zoom-200', width: 195, height: 422, colorScheme: 'light' },
]
const pageLooks: readonly Look[] = [
  { name: '1280', width: 1280, height: 800, colorScheme: 'light' },
  { name: '1280-gelap', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'zoom-200', width: 640, height: 400, colorScheme: 'light' },
]

export interface Shots {
  /** The whole height of the panel, in each look. */
  panel(page: Page, state: string): Promise<void>
  /** The whole height of a phone page, in each look. */
  phone(page: Page, state: string): Promise<void>
  /** What a person sees of a portal page, in each look. */
  portal(page: Page, state: string): Promise<void>
  readonly taken: number
}

/** Takes pictures into this folder, after those of an earlier time are gone. */
export async function openShots(): Promise<Shots> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith('.png')) await rm(join(folder, name))
  let taken = 0

  async function take(page: Page, state: string, looks: readonly Look[]): Promise<void> {
    for (const { name, width, height, colorScheme } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(folder, `${state}-${name}.png`), fullPage: looks !== pageLooks })
      taken += 1
    }
    const [usual] = looks
    if (!usual) return
    await page.emulateMedia({ colorScheme: usual.colorScheme })
    await page.setViewportSize({ width: usual.width, height: usual.height })
  }

  return {
    panel: (page, state) => take(page, `panel-${state}`, panelLooks),
    phone: (page, state) => take(page, `ponsel-${state}`, phoneLooks),
    portal: (page, state) => take(page, `kartu-${state}`, pageLooks),
    get taken() {
      return taken
    },
  }
}
