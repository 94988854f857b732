// Before lint, types, documentation and packing: sets the checkout up with what tools/package.json lists.
import { setUp } from './set-up.mjs';

setUp({ tools: true });
