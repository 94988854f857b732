import { readinessWords } from '../plan/stamp.js';
import { guidsIn } from '../text/guid.js';
import { type DeploymentState, yesIn } from './cells.js';
import { type DayOrder, dayOf } from './days.js';
import type { Run, Stamp } from './device.js';
import { momentOf } from './moments.js';
import { remembered } from './remembered.js';
import { type DeviceSystem, systemOf } from './systems.js';

/** What cells say, worked out once for each text that a file has in them; devices that say the same share it. */
export interface Answers {
  readonly day: (text: string) => string | null;
  readonly moment: (text: string) => string | null;
  /** Each once. */
  readonly guids: (text: string) => readonly string[];
  /** The text itself. */
  readonly same: (text: string) => string;
  readonly yes: (text: string) => boolean | null;
  readonly system: (name: string) => (build: string) => (branch: string) => DeviceSystem;
  /** The only update of a row, by its title. */
  readonly updates: (title: string) => readonly string[];
  readonly run: (
    offerId: string | null,
  ) => (exitCode: number | null) => (state: DeploymentState | null) => (lastStatus: string | null) => OneRun;
  readonly stamps: (
    offerId: string | null,
  ) => (licenseStatus: string) => (word: string) => (day: string | null) => readonly Stamp[];
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
    guids: remembered((text) => [...new Set(guidsIn(text))]),
    same: remembered((text) => text),
    yes: remembered(yesIn),
    system: remembered((name) => remembered((build) => remembered((branch) => systemOf(name, build, branch)))),
    updates: remembered((title) => (title === '' ? none : [title])),
    run: remembered((offerId) =>
      remembered((exitCode) =>
        remembered((state) => remembered((lastStatus) => [{ offerId, exitCode, state, lastStatus }])),
      ),
    ),
    stamps: remembered((offerId) =>
      remembered((status) => remembered((word) => remembered((day) => stampsOf(offerId, status, word, day)))),
    ),
  };
}

function stampsOf(offerId: string | null, licenseStatus: string, word: string, day: string | null): readonly Stamp[] {
  const readiness = readinessWords.find((each) => each === word.toLowerCase()) ?? null;
  return licenseStatus === '' && readiness === null ? none : [{ offerId, licenseStatus, readiness, day }];
}
