import { exitCodes, UserError } from '../../errors.js';
import type { Listener } from '../listener.js';
import { issuesOfError } from '../report-error.js';
import { type Answer, type Order, works } from './works.js';

/** The end of a message channel at which a thread hears and answers. */
export interface Channel {
  readonly on: (event: 'message', hear: (order: Order) => void) => unknown;
  readonly postMessage: (answer: Answer) => void;
}

/** A thread beside the main one: does what it is asked, one order at a time. */
export function serve(channel: Channel): void {
  channel.on('message', (order) => void answer(order, channel));
}

async function answer({ work, bundle, destination }: Order, channel: Channel): Promise<void> {
  const say = (how: keyof Listener) => (text: string) => {
    channel.postMessage({ say: how, text });
  };
  try {
    const result = await works[work](bundle, destination, { waits: say('waits'), detail: say('detail') });
    channel.postMessage({ result });
  } catch (error) {
    const exitCode = error instanceof UserError ? error.exitCode : exitCodes.failed;
    channel.postMessage({ issues: issuesOfError(error), exitCode });
  }
}
