/** Digits without their grouping, or what is wrong with them. */
export type Digits = { readonly digits: string } | { readonly problem: string };

/**
 * Reads a Confirmation ID: 48 digits, which Microsoft shows in eight groups of six. Blanks and any dashes may part them.
 */
export function confirmationId(text: string): Digits {
  const groups = groupsOf(text);
  if ('problem' in groups) return groups;
  const digits = groups.join('');
  if (digits.length !== 48) return { problem: `The Confirmation ID has ${digits.length} digits. It must have 48.` };
  const uneven = groups.findIndex(({ length }) => length !== 6);
  if (groups.length === 8 && uneven >= 0) {
    const found = groups[uneven]?.length ?? 0;
    return { problem: `Group ${uneven + 1} of the Confirmation ID has ${found} digits. Every group has six.` };
  }
  return { digits };
}

/** Reads an Installation ID: 54 digits on Windows 7, 63 on Windows 10 (both seen in guides, not documented as a rule). */
export function installationId(text: string): Digits {
  const groups = groupsOf(text);
  if ('problem' in groups) return groups;
  const digits = groups.join('');
  if (digits.length >= 54 && digits.length <= 63) return { digits };
  return { problem: `The Installation ID has ${digits.length} digits. It must have 54 to 63.` };
}

function groupsOf(text: string): readonly string[] | { readonly problem: string } {
  // Full-width digits, and the ="..." and '... by which spreadsheets keep digits as text.
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^="(.*)"$/u, '$1')
    .replace(/^'/u, '');
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/iu.test(plain)) return { problem: spreadsheet };
  const groups = plain.split(/[\s\-\u2010-\u2015\u2212]+/u).filter((group) => group !== '');
  const foreign = groups.join('').search(/\D/u);
  return foreign >= 0 ? { problem: `Character ${foreign + 1} of the ID is not a digit.` } : groups;
}

const spreadsheet =
  'A spreadsheet has rounded the ID, so its digits are lost. Export it again, and format the column as text.';
