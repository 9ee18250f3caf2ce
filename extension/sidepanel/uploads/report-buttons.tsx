import { FileText } from 'lucide'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { fileOf, openFile } from '../documents/open-file.ts'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'

const FORMS = ['pdf', 'xlsx'] as const

/** Opens the report of a run: the paper to sign in a tab, the workbook as a download. */
export function ReportButtons({ runId }: { runId: string }) {
  const { words } = usePanel()
  const { isBusy, problem, run } = useCommand()
  async function open(form: (typeof FORMS)[number]): Promise<void> {
    const report = await run((client) => client.uploads.readReport.query({ runId, form }))
    if (report) openFile(fileOf(report), report.file)
  }
  return (
    <>
      <div class="run-moves">
        {FORMS.map((form) => (
          <button
            key={form}
            type="button"
            class="button"
            disabled={isBusy.value}
            onClick={() => void open(form)}
          >
            <Icon node={FileText} />
            {words(`uploads.report.${form}`)}
          </button>
        ))}
      </div>
      <Problem text={problem.value} />
    </>
  )
}
