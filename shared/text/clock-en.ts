import type { ClockText } from './clock-id.ts'

/** The words of `clock-id.ts` in English. */
export const clockEn: ClockText = {
  left: '{left} left',
  leftDue: '{left} left · due {due}',
  due: 'due {due}',
  late: '{late} late · due {due}',
  lateNow: 'past due {due}',
  measured: '{used} so far · norm {norm}',
  unmeasured: 'norm {norm}',
  dueUnknown: 'the office server gives the due time once it is recorded',
  provisional: 'provisional: holidays not decreed yet',
  workingDays: '{count} working days',
  service: 'Whole service:',
  noStepLimit: 'No time limit per step',
  noLimit: 'No time limit in the SOP',
  closed: 'Outside service hours, stopped until {opens}',
  returned: 'The office clock stops while the case is with the applicant (default rule).',
  withApplicant: 'The office clock stops: this step is with the applicant.',
  withOutside: 'The office clock stops: this step is outside the office.',
  officeTime: 'Office time {span}',
  applicantTime: 'applicant {span}',
  outsideTime: 'outside the office {span}',
}
