import { type Readiness, readinessWords } from '../plan/stamp.js';
import { type DeploymentState, deploymentStateIn, esuIdsIn, idsIn, licensedIn, yesIn } from './cells.js';
import { type DayOrder, dayOf } from './days.js';
import type { Stamp } from './device.js';
import { momentOf } from './moments.js';
import { remembered } from './remembered.js';
import type { Run } from './runs.js';
import { type DeviceSystem, systemOf } from './systems.js';

/** What cells say, worked out once for each text that a file has in them; devices that say the same share it. */
export interface Answers {
  readonly day: (text: string) => string | null;
  readonly moment: (text: string) => string | null;
  readonly ids: (text: string) => readonly string[] | null;
  readonly esuIds: (text: string) => readonly string[] | null;
  readonly licensed: (text: string) => boolean | null;
  readonly state: (text: string) => DeploymentState | null;
  /** The text itself. */
  readonly same: (text: string) => string;
  readonly yes: (text: string) => boolean | null;
  readonly system: (name: string) => (build: string) => (branch: string) => DeviceSystem;
  /** The only update of a row, by its title. */
  readonly updates: (title: string) => readonly string[];
  readonly run: (
    source: Run['source'],
  ) => (
    offerId: string | null,
  ) => (exitCode: number | null) => (state: DeploymentState | null) => (moment: string | null) => OneRun;
  readonly stamps: (
    offerId: string | null,
  ) => (licenseStatus: string) => (readiness: Readiness | null) => (day: string | null) => readonly Stamp[];
}

/** As the runs of a device. */
export type OneRun = readonly [Run];

/** What devices do not have, which they share too. */
export const none: readonly never[] = [];

/** Remembers what the texts of one file say. */
export function answersOf(order: DayOrder): Answers {
  return {
    day: remembered((text) => dayOf(text, order)),
    moment: (text) => momentOf(text, order),
    ids: remembered(idsIn),
    esuIds: remembered(esuIdsIn),
    licensed: remembered(licensedIn),
    state: remembered(deploymentStateIn),
    same: remembered((text) => text),
    yes: remembered(yesIn),
    system: remembered((name) => remembered((build) => remembered((branch) => systemOf(name, build, branch)))),
    updates: remembered((title) => (title === '' ? none : [title])),
    run: remembered((source) =>
      remembered((offerId) =>
        remembered((exitCode) =>
          remembered((state) => remembered((moment) => [{ source, offerId, exitCode, state, moment }])),
        ),
      ),
    ),
    stamps: remembered((offerId) =>
      remembered((status) =>
        remembered((readiness: Readiness | null) => remembered((day) => stampsOf(offerId, status, readiness, day))),
      ),
    ),
  };
}

function stampsOf(
  offerId: string | null,
  licenseStatus: string,
  readiness: Readiness | null,
  day: string | null,
): readonly Stamp[] {
  if (licenseStatus === '' && readiness === null) return none;
  return [{ offerId, licensed: licenseStatus === '' ? null : licensedIn(licenseStatus), readiness, day }];
}

/** A word of the stamp. */
export function readinessIn(text: string): Readiness | null {
  return readinessWords.find((each) => each === text.toLowerCase()) ?? null;
}
