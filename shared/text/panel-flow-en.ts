import type { PanelFlowText } from './panel-flow-id.ts'

/** Words of the drawing of an SOP and of the office's figures in the side panel, in English. */
export const panelFlowEn: PanelFlowText = {
  'look.label': 'View',
  'look.list': 'List',
  'look.flow': 'SOP flow',
  'look.load': 'Workload',
  'flow.title': 'SOP flow (drawing)',
  'flow.start': 'Start',
  'flow.end': 'End',
  'flow.anybody': 'Staff',
  'flow.older': '{count} berkas stand in steps that this version no longer has.',
  'load.weeks': 'The last eight weeks',
  'load.week': 'Week from',
  'load.opened': 'opened',
  'load.ended': 'ended',
  'load.people': 'On whose desk',
  'load.units': 'By unit',
  'load.unheld': "On nobody's desk yet",
  'load.noUnit': 'Without a unit',
  'load.late': '{count} late',
  'load.none': 'No berkas is running.',
  'load.purpose': 'For sharing out the work; no basis for allowances or discipline.',
  'group.holder': 'On the desk of {name}',
  'group.unit': 'Unit {name}',
  'group.step': 'Step {name}',
  'group.clear': 'Show all',
}
