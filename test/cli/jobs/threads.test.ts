import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { serve } from '../../../src/cli/jobs/serve.js';
import { type Thread, threads } from '../../../src/cli/jobs/threads.js';
import type { Answer, Order } from '../../../src/cli/jobs/works.js';
import { InternalError, UserError } from '../../../src/errors.js';
import { filesBelow, temporaryFolder } from '../../support/folders.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { samplePlan } from '../../support/sample-plan.js';

const folder = temporaryFolder();
const order = (changes: Partial<Order['destination']> = {}): Order => ({
  work: 'write',
  bundle: { plan: samplePlan(), key: inventedKeys.windows10 as Order['bundle']['key'] },
  destination: { out: folder, force: false, ...changes },
});
const deaf = { waits: () => undefined, detail: () => undefined };

/** A thread on this very thread; messages are copied, as between threads. */
class ThreadHere extends EventEmitter implements Thread {
  ended = false;
  private readonly here = new EventEmitter();

  constructor() {
    super();
    serve({
      on: (event, hear) => this.here.on(event, hear),
      postMessage: (answer) => this.emit('message', structuredClone(answer)),
    });
  }

  postMessage(asked: Order): void {
    this.here.emit('message', structuredClone(asked));
  }

  async terminate(): Promise<void> {
    this.ended = true;
    return Promise.resolve();
  }
}

/** A thread that does what a test says. */
class TestThread extends EventEmitter implements Thread {
  private readonly hear: (thread: TestThread) => void;

  constructor(hear: (thread: TestThread) => void) {
    super();
    this.hear = hear;
  }

  postMessage(): void {
    this.hear(this);
  }

  answer(answer: Answer): void {
    this.emit('message', answer);
  }

  async terminate(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a thread', () => {
  it('writes a bundle, and says what it wrote', async () => {
    const details: string[] = [];
    const { ask } = threads(async () => Promise.resolve(new ThreadHere()));
    const result = await ask(order(), { ...deaf, detail: (text) => details.push(text) });
    expect(result).toMatchObject({ state: 'written' });
    expect(details).toEqual([expect.stringMatching(/: written, .* files; .* bytes\n$/u)]);
    expect(filesBelow(folder).size).toBeGreaterThan(9);
    expect(await ask(order(), deaf)).toMatchObject({ state: 'unchanged' });
    expect(await ask({ ...order(), work: 'compare' }, deaf)).toEqual({ differences: [] });
  });

  it('tells mistakes as they are without it', async () => {
    const { ask } = threads(async () => Promise.resolve(new ThreadHere()));
    await ask(order(), deaf);
    const changed = {
      ...order(),
      bundle: { ...order().bundle, plan: { ...samplePlan(), date: '2020-01-01T00:00:00Z' } },
    };
    const refused = ask(changed, deaf);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toMatchObject({ exitCode: 4 });
    await expect(refused).rejects.toThrow('--force');
  });

  it('tells our own faults as they are without it', async () => {
    const { ask } = threads(async () => Promise.resolve(new ThreadHere()));
    const broken = { ...order(), bundle: { key: null, plan: {} } } as unknown as Order;
    const failed = ask(broken, deaf);
    await expect(failed).rejects.toMatchObject({ exitCode: 1 });
    await expect(failed).rejects.toThrow('This should not happen');
  });
});

describe('threads', () => {
  it('are begun when they are needed, used again, and ended', async () => {
    const begun: ThreadHere[] = [];
    const { ask, end } = threads(async () => {
      const thread = new ThreadHere();
      begun.push(thread);
      return Promise.resolve(thread);
    });
    await ask(order(), deaf);
    await ask(order(), deaf);
    expect(begun).toHaveLength(1);
    await Promise.all([ask(order(), deaf), ask({ ...order(), work: 'compare' }, deaf)]);
    expect(begun).toHaveLength(2);
    await end();
    expect(begun.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it.each([
    ['ends', (thread: TestThread) => thread.emit('exit', 7), 'exit code 7'],
    ['fails', (thread: TestThread) => thread.emit('error', new Error('out of memory')), 'out of memory'],
  ])('are replaced when one %s, which is a fault of ours', async (_how, die, why) => {
    const ways = [
      die,
      (thread: TestThread) => {
        thread.answer({ result: 'done' });
      },
    ];
    const { ask } = threads(async () => Promise.resolve(new TestThread(ways.shift() ?? die)));
    const failed = ask(order(), deaf);
    await expect(failed).rejects.toThrow(InternalError);
    await expect(failed).rejects.toThrow(why);
    await expect(failed).rejects.toThrow('run the same command again');
    expect(await ask(order(), deaf)).toBe('done');
  });

  it('that die while nothing is to be done are not asked', async () => {
    const begun: TestThread[] = [];
    const { ask } = threads(async () => {
      const fresh = new TestThread((thread) => {
        thread.answer({ result: begun.indexOf(thread) });
      });
      begun.push(fresh);
      return Promise.resolve(fresh);
    });
    expect(await ask(order(), deaf)).toBe(0);
    begun[0]?.emit('exit', 1);
    expect(await ask(order(), deaf)).toBe(1);
  });
});
