import * as z from 'zod/mini'
import { ClockRule, DayOfReceipt, ReturnRule } from './clock-rule.ts'
import { Duration, DurationUnit } from './duration.ts'

const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/), z.maxLength(80))
const Text = z.string().check(z.minLength(1), z.maxLength(2000))

/** A statement that is not in the document but read between its lines; shown as "usulan, perlu konfirmasi". */
const Proposed = z.optional(z.boolean())

/** What a step needs. Only `dokumen` gets a verdict; `sarana` and `rujukan` are shown beside it. */
export const Kelengkapan = z.strictObject({
  id: Id,
  text: Text,
  kind: z._default(z.enum(['dokumen', 'sarana', 'rujukan']), 'dokumen'),
  parts: z.optional(z.array(Text)),
  proposed: Proposed,
})
export type Kelengkapan = z.infer<typeof Kelengkapan>

/** Time of a step as the document gives it; `original` keeps its own words. */
export const Waktu = z.strictObject({
  value: z.number().check(z.positive()),
  unit: DurationUnit,
  original: Text,
  /** Where this time is read otherwise than the SOP's others. */
  dayOfReceipt: z.optional(DayOfReceipt),
})
export type Waktu = z.infer<typeof Waktu>

export const StepKind = z.enum([
  'task',
  'register',
  'decision',
  'paraf',
  'ttd',
  'approval',
  'disposisi',
  'assignment',
  'upload',
  'external',
  'notify',
  'archive',
  'sub-sop',
  'handover',
  'report',
])
export type StepKind = z.infer<typeof StepKind>

/** Whose time runs while the step is open. */
export const ClockOwner = z.enum(['office', 'applicant', 'outside'])
export type ClockOwner = z.infer<typeof ClockOwner>

/** One way out of a step. `to` is a step id or `end`; `returnsTo` makes it a return to the applicant, or of the
 * outside body to the office (BTS). `refuses` ends the berkas. */
export const Outcome = z.strictObject({
  id: Id,
  label: Text,
  to: z.optional(Id),
  returnsTo: z.optional(z.enum(['applicant', 'office'])),
  reasonCode: z.optional(z.enum(['kelengkapan', 'keabsahan', 'isi'])),
  reasonRequired: z.optional(z.boolean()),
  refuses: z.optional(z.boolean()),
  /** Of a return: where it is not the SOP's own `clock.returnRule`. */
  returnRule: z.optional(ReturnRule),
  proposed: Proposed,
  note: z.optional(Text),
})
export type Outcome = z.infer<typeof Outcome>

/** Where on which portal a step is done; anchor names live in the portal pack. */
const PortalAnchorRef = z.strictObject({
  portal: Id,
  page: Id,
  anchor: z.optional(Id),
  proposed: Proposed,
})

/** The way a report goes up: through whom, in order, to whom (ids of pelaksana). */
const ReportingLine = z.strictObject({ through: z.array(Id), to: Id, proposed: Proposed })

/** What a decision changes that only an official in his own right may change (SE BKN 2/SE/VII/2019). */
const KeputusanStrategis = z.enum(['pengangkatan', 'pemindahan', 'pemberhentian', 'organisasi', 'anggaran'])
/** Where the papers of a step go, as far as the document says. */
const ArchiveRule = z.strictObject({
  classification: z.optional(Text),
  place: z.optional(Text),
  retentionYears: z.optional(z.int().check(z.positive())),
  proposed: Proposed,
})

export const SopStep = z.strictObject({
  id: Id,
  /** Number as printed; absent where the document lost it (`proposedNo` then holds the restored one). */
  no: z.optional(z.string()),
  proposedNo: z.optional(z.string()),
  stage: z.optional(Text),
  kegiatan: Text,
  kind: StepKind,
  /** Ids of the pelaksana who may do it; several = alternatives. Absent = the document names nobody. */
  pelaksana: z.optional(z.array(Id)),
  pelaksanaProposed: Proposed,
  mutuBaku: z.strictObject({
    kelengkapan: z._default(z.array(Kelengkapan), []),
    waktu: z.optional(Waktu),
    output: z.optional(z.array(Text)),
    outputProposed: Proposed,
  }),
  /** Checks the document keeps apart inside one step, e.g. keaslian and kecocokan. */
  checks: z.optional(z.array(Text)),
  /** Ways the document leaves open for doing the step, e.g. handed over or sent. */
  alternatives: z.optional(z.array(Text)),
  outcomes: z.optional(z.array(Outcome)),
  /** Next step id or `end`, where the step has no outcomes. Absent = the step that follows in the list. */
  next: z.optional(Id),
  clock: z._default(ClockOwner, 'office'),
  /** So long before the target date of the case (e.g. TMT) the step must be done. */
  dueBefore: z.optional(Waktu),
  optional: z.optional(z.boolean()),
  when: z.optional(Text),
  register: z.optional(Id),
  /** The kelengkapan of the case's service type are judged here too. */
  serviceTypeKelengkapan: z.optional(z.boolean()),
  /** Id of the SOP that the step is; a title alone leaves the choice to a person. */
  subSop: z.optional(Text),
  /** Plh and Plt may not do it; `false` = looked at and found open to them. Absent = nobody has looked. */
  keputusanStrategis: z.optional(z.union([z.boolean(), KeputusanStrategis])),
  /** Steps whose doers may not do this one too, in whatever right: four eyes. */
  differentPersonFrom: z.optional(z.array(Id).check(z.minLength(1))),
  /** Pelaksana who sign in order, each by paraf, the last by the act of the step. */
  line: z.optional(z.array(Id).check(z.minLength(1))),
  /** Pelaksana of other units whose paraf is needed too, in any order, before the last signs. */
  coordination: z.optional(z.array(Id).check(z.minLength(1))),
  /** Signs after the last of the line, by the same act. */
  secondSigner: z.optional(Id),
  /** Of a step of an outside body: how long it usually takes, and how often it is asked meanwhile. */
  expectedReturn: z.optional(Duration),
  followUpEvery: z.optional(Duration),
  /** What the applicant is told: `{number}` and `{agency}` are filled in, nothing personal can be. */
  notifyText: z.optional(Text),
  archive: z.optional(ArchiveRule),
  /** The way out that `waktu` belongs to, where the document gives the time of one branch only. */
  waktuOnlyOn: z.optional(Id),
  portal: z.optional(PortalAnchorRef),
  reportingLine: z.optional(ReportingLine),
  proposed: Proposed,
  /** The act stands in the document; that it is a step of its own was read into it. */
  splitProposed: Proposed,
  note: z.optional(Text),
})
export type SopStep = z.infer<typeof SopStep>

const Pelaksana = z.strictObject({
  id: Id,
  jabatan: Text,
  side: z._default(z.enum(['office', 'applicant', 'outside']), 'office'),
  proposed: Proposed,
  note: z.optional(Text),
})

/** A legal basis or rule; `status` tells what later law did to it (a warning, never a change). */
const LegalBasis = z.strictObject({
  text: Text,
  original: z.optional(Text),
  supersededBy: z.optional(Text),
  note: z.optional(Text),
})

/** One of the 14 components of a Standar Pelayanan (PermenPANRB 15/2014), keyed by name, never by letter. */
const Component = z.strictObject({
  /** Letter or number as printed in the document. */
  mark: z.optional(z.string()),
  items: z.array(Text),
  empty: z.optional(z.boolean()),
  note: z.optional(Text),
})

const Components = z.strictObject({
  persyaratan: z.optional(Component),
  prosedur: z.optional(Component),
  jangkaWaktu: z.optional(Component),
  biaya: z.optional(Component),
  produk: z.optional(Component),
  pengaduan: z.optional(Component),
  dasarHukum: z.optional(Component),
  sarana: z.optional(Component),
  kompetensi: z.optional(Component),
  pengawasan: z.optional(Component),
  jumlahPelaksana: z.optional(Component),
  jaminanPelayanan: z.optional(Component),
  jaminanKeamanan: z.optional(Component),
  evaluasi: z.optional(Component),
})

/** Identity sheet of a SOP-AP (PermenPANRB 35/2012); every field optional, originals kept. */
const Identity = z.strictObject({
  nomor: z.optional(Text),
  createdOn: z.optional(z.iso.date()),
  revisedOn: z.optional(z.iso.date()),
  effectiveOn: z.optional(z.iso.date()),
  signedOn: z.optional(z.iso.date()),
  signedAt: z.optional(Text),
  pengesah: z.optional(z.strictObject({ jabatan: Text, nip: z.optional(z.string()) })),
  bidang: z.optional(Text),
  namaSop: z.optional(Text),
  keterkaitan: z.optional(z.array(Text)),
  peringatan: z.optional(z.array(Text)),
  kualifikasi: z.optional(z.array(Text)),
  peralatan: z.optional(z.array(Text)),
  pencatatan: z.optional(z.array(Text)),
})

const ServiceType = z.strictObject({
  id: Id,
  title: Text,
  form: z.optional(Text),
  kelengkapan: z.optional(z.array(Kelengkapan)),
  subSop: z.optional(Id),
})

/** A duty that comes back by itself, beside the cases. No `every` = the document leaves it open. */
const Duty = z.strictObject({
  id: Id,
  title: Text,
  every: z.optional(Duration),
  timesPerYear: z.optional(z.number()),
  /** How often, in the document's own words. */
  original: z.optional(Text),
  owner: z.optional(Text),
  ownerProposed: Proposed,
  evidence: z.optional(Text),
  evidenceProposed: Proposed,
  note: z.optional(Text),
})

const PengaduanPart = z.strictObject({
  channels: z.array(z.strictObject({ kind: Text, text: Text, original: z.optional(Text) })),
  officer: z.optional(Text),
  place: z.optional(Text),
  flow: z.optional(z.array(Text)),
  limits: z.optional(z.array(Text)),
  note: z.optional(Text),
})

/** What the document is, each mended error with the original beside it, and what must be asked. */
const Source = z.strictObject({
  document: Text,
  agency: Text,
  kind: z.enum(['prosa', 'standar-pelayanan', 'sop-ap']),
  corrections: z.array(
    z.strictObject({ original: Text, corrected: Text, where: z.optional(Text), why: z.optional(Text) }),
  ),
  questions: z.array(z.strictObject({ id: Id, where: Text, question: Text, reading: z.optional(Text) })),
  missing: z.array(Text),
  notes: z.optional(z.array(Text)),
})

/** A procedure as data. A published version is never edited: running cases hold its number. */
export const Sop = z.strictObject({
  id: Id,
  version: z.int().check(z.positive()),
  title: Text,
  agency: Text,
  unit: z.optional(Text),
  /** What the document says it is for. */
  purpose: z.optional(Text),
  identity: z.optional(Identity),
  basis: z._default(z.array(LegalBasis), []),
  components: z.optional(Components),
  calendar: z.strictObject({ id: Id, proposed: Proposed, note: z.optional(Text) }),
  clock: z.optional(ClockRule),
  /** The date that `dueBefore` of its steps counts back from, e.g. "TMT pensiun". */
  targetDate: z.optional(z.strictObject({ title: Text, proposed: Proposed })),
  /** Whole-service time as the document states it, beside the times of its steps. */
  total: z.optional(
    z.strictObject({ waktu: Waktu, alternativeStart: z.optional(Text), note: z.optional(Text) }),
  ),
  pelaksana: z._default(z.array(Pelaksana), []),
  serviceTypes: z.optional(z.strictObject({ open: z.boolean(), items: z.array(ServiceType) })),
  registers: z._default(z.array(z.strictObject({ id: Id, title: Text, step: z.optional(Id) })), []),
  start: z.optional(Id),
  steps: z.array(SopStep).check(z.minLength(1)),
  duties: z._default(z.array(Duty), []),
  pengaduan: z.optional(PengaduanPart),
  serviceHours: z.optional(z.array(Text)),
  controls: z.optional(z.array(Text)),
  source: Source,
})
export type Sop = z.infer<typeof Sop>
