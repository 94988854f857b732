import { describe, expect, it } from '@jest/globals';

/**
 * Describes tests that need an independent program or real sample files.
 *
 * Where the consumer is absent the tests are skipped and the reason is printed; with ESUPACK_REQUIRE_CONSUMERS=1
 * (as in .ci/run) its absence is a failure. This is the only place that skips.
 *
 * @param consumerName as a person knows it, e.g. "Wine 10"
 * @param available null when it is there, else why it is not, in words that say how to get it
 */
export function describeWith(
  consumerName: string,
  available: () => string | null,
  title: string,
  body: () => void,
): void {
  const missing = available();
  if (missing === null) {
    describe(title, body);
  } else if (process.env.ESUPACK_REQUIRE_CONSUMERS === '1') {
    it(`${title} (${consumerName} is required here)`, () => {
      expect(missing).toBeNull();
    });
  } else {
    process.stderr.write(`skipped: ${title}: ${consumerName}: ${missing}\n`);
    describe.skip(title, body);
  }
}
