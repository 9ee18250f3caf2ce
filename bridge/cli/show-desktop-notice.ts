import { spawn } from 'node:child_process'

interface Notice {
  readonly title: string
  readonly text: string
}

/** A toast of Windows by its own API; the words come by the environment, so that none of them is read as a command. */
const TOAST = `
$manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$toast = $manager::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$lines = $toast.GetElementsByTagName('text')
[void]$lines.Item(0).AppendChild($toast.CreateTextNode($env:LANGKAH_TITLE))
[void]$lines.Item(1).AppendChild($toast.CreateTextNode($env:LANGKAH_TEXT))
$shell = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
$manager::CreateToastNotifier($shell).Show($toast)`

/** Shows a notice on this person's desktop by what its system has for that; a desktop without one shows nothing. */
export function showDesktopNotice(notice: Notice, platform: NodeJS.Platform = process.platform): void {
  const [program, args] = commandOf(notice, platform)
  const env = { ...process.env, LANGKAH_TITLE: notice.title, LANGKAH_TEXT: notice.text }
  const child = spawn(program, args, { stdio: 'ignore', env, windowsHide: true })
  // The terminal has said it already: a desktop that cannot is no failure.
  child.on('error', () => child.unref())
  child.unref()
}

function commandOf({ title, text }: Notice, platform: NodeJS.Platform): [program: string, args: string[]] {
  if (platform === 'darwin') {
    const script = 'on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run'
    return ['osascript', ['-e', script, title, text]]
  }
  if (platform === 'win32') return ['powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', TOAST]]
  return ['notify-send', ['--app-name=Langkah', '--urgency=critical', '--', title, text]]
}
