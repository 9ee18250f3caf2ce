import type { Page } from 'playwright-core'
import { panelId } from '#shared/text/panel-id.ts'
import { dropFiles } from './drop-files.ts'

interface NewUpload {
  /** Its title, or how it begins. */
  readonly flow: string
  /** The workbook, and the folder of its PDFs. */
  readonly files: readonly string[]
  /** How many rows the check finds ready. */
  readonly ready: number
  readonly number: string
}

/** The side panel as the person in front of it uses it: by what its controls are called. */
export function drivePanel(page: Page) {
  const button = (name: string) => page.locator('main').getByRole('button', { name, exact: true })
  // A label holds its control's hint and options too: found by the start of the accessible name.
  const startingWith = (name: string) => new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}`)
  const field = (name: string) => page.getByRole('textbox', { name: startingWith(name) })
  const choose = async (name: string, text: string) => {
    const list = page.getByRole('combobox', { name: startingWith(name) })
    const option = list.locator('option').filter({ hasText: text })
    await list.selectOption({ label: (await option.textContent()) ?? '' })
  }
  const press = (name: string) => button(name).click()
  const fill = (name: string, text: string) => field(name).fill(text)

  return {
    page,

    async pair({ address, code }: { address: string; code: string }): Promise<void> {
      await field(panelId['pair.code']).fill(code)
      await field(panelId['pair.address']).fill(address)
      await press(panelId['pair.send'])
      await press(panelId['pair.start'])
      await page.getByText('diperbarui').waitFor()
    },

    async signOut(): Promise<void> {
      const head = page.locator('.panel-head')
      await head.getByRole('button', { name: panelId.settings }).click()
      await head.getByRole('button', { name: panelId.signOut }).click()
      await page.getByRole('heading', { name: panelId['pair.title'] }).waitFor()
    },

    tab: (name: 'inbox' | 'board' | 'open' | 'letters' | 'pengaduan' | 'uploads') =>
      page
        .getByRole('navigation')
        .getByRole('button', { name: panelId[`tab.${name}`] })
        .click(),

    async openCase({ sop, nip, name }: { sop: string; nip: string; name: string }): Promise<string> {
      await this.tab('open')
      await choose(panelId['open.sop'], sop)
      await field(panelId['open.nip']).fill(nip)
      await field(panelId['open.name']).fill(name)
      await press(panelId['open.send'])
      const said = await page.getByText('dibuka dan tercatat di kantor').textContent()
      return /\d{4}\/\d{4}/.exec(said ?? '')?.[0] ?? ''
    },

    /** Opens the row of a berkas in the inbox or on the board. */
    async openRow(tab: 'inbox' | 'board', text: string): Promise<void> {
      await this.tab(tab)
      await page.locator('main').getByRole('button', { name: text }).first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },

    async giveParaf(): Promise<void> {
      await press(panelId['do.paraf'])
      await press(panelId['do.yes'])
      await button(panelId['do.yes']).waitFor({ state: 'detached' })
    },

    async issueDisposisi({ to, instruction }: { to: string; instruction: string }): Promise<void> {
      await choose(panelId['disposisi.to'], to)
      await page.getByLabel(instruction, { exact: true }).check()
      await press(panelId['do.disposisi'])
      await button(panelId['do.disposisi']).waitFor({ state: 'detached' })
    },

    /** Registers a letter in the form that stands open, by keyboard: Enter saves. Answers its agenda number. */
    async registerLetter({
      sender,
      number,
      perihal,
    }: {
      sender: string
      number: string
      perihal: string
    }): Promise<string> {
      await fill(panelId['letter.sender'], sender)
      await fill(panelId['letter.number'], number)
      await fill(panelId['letter.perihal'], perihal)
      await field(panelId['letter.perihal']).press('Enter')
      const said = page.getByText('Surat tercatat dengan nomor agenda').last()
      await page.waitForFunction(() => document.querySelector('main input')?.matches(':focus'))
      return /\d{4}\/\d{4}/.exec((await said.textContent()) ?? '')?.[0] ?? ''
    },

    /** Drops a workbook and the folder of its PDFs, has them checked, and plans what may go for a berkas. */
    async planUpload({ flow, files, ready, number }: NewUpload): Promise<void> {
      await this.tab('uploads')
      await press(panelId['uploads.new'])
      await choose(panelId['uploads.flow'], flow)
      await dropFiles(page, 'main .drop', files)
      await press(panelId['uploads.check'])
      await page.getByRole('combobox', { name: panelId['uploads.case'] }).fill(number)
      await press(panelId['uploads.plan'].replace('{count}', String(ready)))
      await page.getByText(panelId['uploads.planned']).waitFor()
    },

    /** Gives the blocked rows of the one planned upload back with a letter; resolves once its paper is open. */
    async returnRows(count: number, to: string): Promise<Page> {
      await this.tab('uploads')
      await press(panelId['uploads.return'].replace('{count}', String(count)))
      await fill(panelId['letter.to'], to)
      await press(panelId['letter.draftSend'])
      await button(panelId['uploads.returnPdf']).waitFor()
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        press(panelId['uploads.returnPdf']),
      ])
      return tab
    },

    /** Looks at each row of the sample of the one planned upload, then lets it go. */
    async releaseUpload(): Promise<void> {
      await this.tab('uploads')
      await press(panelId['uploads.sample'])
      await button(panelId['uploads.release']).waitFor()
      const main = page.locator('main')
      for (const opener of await main.getByRole('button', { name: /^Buka PDF baris/ }).all()) {
        const [tab] = await Promise.all([page.context().waitForEvent('page'), opener.click()])
        await tab.close()
      }
      const ticks = await main.getByRole('checkbox').all()
      for (const tick of ticks) await tick.check()
      await press(panelId['uploads.release'])
      await button(panelId['uploads.release']).waitFor({ state: 'detached' })
    },

    press,
    choose,
    fill,

    async recordPengaduan({
      content,
      channel,
      officer,
    }: {
      content: string
      channel: string
      officer: string
    }): Promise<void> {
      await this.tab('pengaduan')
      await press(panelId['pengaduan.new'])
      await field(panelId['pengaduan.content']).fill(content)
      await choose(panelId['pengaduan.class'], 'tidak berkadar')
      await choose(panelId['pengaduan.channel'], channel)
      await choose(panelId['pengaduan.officer'], officer)
      await press(panelId['pengaduan.send'])
      await page.getByText('tercatat di kantor; batas tanggapan').waitFor()
    },
  }
}

export type Panel = ReturnType<typeof drivePanel>
