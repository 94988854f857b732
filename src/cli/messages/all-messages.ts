import { commandMessages } from './command-messages.js';
import { configMessages } from './config-messages.js';
import { diskMessages } from './disk-messages.js';
import { listMessages } from './list-messages.js';
import type { Message } from './message.js';
import { messages } from './messages.js';
import { readingMessages } from './reading-messages.js';
import { settingMessages } from './setting-messages.js';

/** The whole table; each part is about one part of the program. */
export const allMessages: readonly Message[] = [
  ...messages,
  ...commandMessages,
  ...listMessages,
  ...configMessages,
  ...settingMessages,
  ...diskMessages,
  ...readingMessages,
];
