import type { JudgedDevice } from '../judge.js';
import type { Report } from '../figures.js';
import type { PageText } from './page-text.js';
import { shown } from './shown.js';

/**
 * The devices as the page's script wants them: a column each, repeated texts once. 100,000 devices are then a few
 * megabytes.
 */
export function tableData({ devices, figures }: Report, text: PageText): unknown {
  const texts = new Map<string, number>();
  const seen = new Map<string, number>();
  const index = (value: string): number => {
    const before = seen.get(value);
    if (before !== undefined) return before;
    const safe = shown(value);
    const place = texts.get(safe) ?? texts.size;
    texts.set(safe, place);
    seen.set(value, place);
    return place;
  };
  const column = (value: (device: JudgedDevice) => string): readonly number[] =>
    devices.map((device) => index(value(device)));
  const nextStep = (readiness: JudgedDevice['readiness'], product: string | undefined): string => {
    if (readiness === null || readiness === 'unknown') return '';
    const group = figures.readiness.find((each) => each.readiness === readiness && each.product === product);
    return text.readiness({ readiness, lowestBuild: group?.lowestBuild ?? null }).what;
  };
  const rows = {
    name: devices.map(({ device }) => shown(device.name)),
    system: column(({ device }) => device.system.name),
    offer: devices.map(({ offer }) => offer),
    state: column(({ state }) => state),
    by: column(({ evidence }) => (evidence?.state === 'licensed' ? (evidence.by ?? '') : '')),
    inventory: column(({ evidence }) => evidence?.verdicts.inventory ?? ''),
    exitCode: column(({ evidence }) => String(evidence?.run?.exitCode ?? '')),
    esuValue: column(({ device }) => device.esuValue),
    lastDiscovery: column(({ device }) => device.lastDiscovery ?? ''),
    lastInventory: column(({ device }) => device.lastInventory ?? ''),
    next: column(({ readiness, offer }) => nextStep(readiness, figures.offers[offer]?.product)),
    update: column(({ device, updated }) => (updated === true ? (device.lastUpdate ?? '') : '')),
    flags: devices.map(
      ({ stale, evidence, updated }) =>
        (stale ? 1 : 0) +
        (evidence?.disagrees === true ? 2 : 0) +
        (evidence?.state === 'licensed' && updated === true ? 4 : 0),
    ),
  };
  return {
    text: text.table,
    states: text.states,
    offers: figures.offers.map((offer) => text.offerName(offer)),
    texts: [...texts.keys()],
    rows,
  };
}
