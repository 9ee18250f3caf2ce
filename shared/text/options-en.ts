import { linkEn } from './link-en.ts'
import type { OptionsText } from './options-id.ts'

/** Words of the page of settings, in English. */
export const optionsEn: OptionsText = {
  ...linkEn,
  title: 'Settings of Langkah',
  lead: 'Settings hold for the browser on this computer and are kept at once.',
  byOffice: 'set by the office',

  'test.title': 'Connection to the office server',
  'test.run': 'Test the connection',
  'test.running': 'Testing…',
  'test.ok': 'Connected to the office server at {address} as {name}.',
  'test.clockAhead':
    'The clock of this computer is {by} ahead of the server. Set it right, so that deadlines are shown correctly.',
  'test.clockBehind':
    'The clock of this computer is {by} behind the server. Set it right, so that deadlines are shown correctly.',
  'test.length': '{hours} h {minutes} min',
  'test.denied':
    'The browser refused that permission. Ask the admin to look at the browser policies, then test again.',
  'test.report': 'Report for the admin',
  'test.copy': 'Copy the report',
  'test.copied': 'The report is copied.',

  'report.at': 'Tested',
  'report.result': 'Result',
  'report.address': 'Address',
  'report.owner': 'Answers at the port',
  'report.ownerBridge': 'Langkah, protocol {protocol}',
  'report.ownerNone': 'nobody',
  'report.version': 'Version of the extension',
  'report.versionValue': '{version}, protocol {protocol}',
  'report.browser': 'Browser',
  'report.allowed': 'May reach this address',
  'report.loopback': 'Access to this computer',
  'report.clock': 'Clock difference',
  'report.clockValue': '{seconds} seconds',
  'report.managed': 'Set by the office',
  'report.waiting': 'Waiting to be sent',
  'report.paired': 'Paired',
  yes: 'yes',
  no: 'no',
  unknown: 'not known',
  ok: 'good',

  'language.title': 'Language',
  'notice.title': 'Notifications',
  'notice.lead': 'They come up on the screen even while the panel is closed.',
  'notice.due': 'A step of mine is due in less than an hour',
  'notice.overdue': 'A step of mine is overdue',
  'notice.disposisi': 'A new disposisi for me',
  'notice.otp': 'An upload waits for an OTP',
  'notice.night': 'An upload ended or stopped',
  'quiet.title': 'Quiet hours',
  'quiet.hint':
    'Between these two times nothing comes up; what still holds comes afterwards. Leave both empty for no quiet hours.',
  'quiet.from': 'From',
  'quiet.until': 'Until',
  'quiet.wrong': 'Enter two different times, or leave both empty.',
  'sites.title': 'Sites',
  'sites.lead': 'The card is shown on the pages of sites that are switched on.',
  'hosts.title': 'Further sites of the office',
  'hosts.lead':
    'The office has added these sites. Langkah reads their pages only once you have allowed it here; then reload pages of the site that are open.',
  'hosts.granted': 'allowed',
  'hosts.grant': 'Allow',
  'hosts.grantOf': 'Allow {host}',
  'hosts.revoke': 'Take back',
  'hosts.revokeOf': 'Take back {host}',

  'office.title': 'Settings of the office',
  'office.none': 'Managed by the office: no. All settings can be changed here.',
  'office.some': 'Managed by the office: yes, for {settings}.',
  'office.wrong':
    'The policy of the office for {settings} cannot be read, so the usual value holds. Ask the admin to mend it.',
  'policy.bridgeAddress': 'server address',
  'policy.language': 'language',
  'policy.portals': 'sites',
  'policy.notifications': 'notifications',
  'policy.quietFrom': 'quiet hours',
  'policy.quietUntil': 'quiet hours',
}
