/** One line of a log that CMTrace shows. */
export interface LogLine {
  readonly text: string;
  /** HH:MM:SS.mmm */
  readonly time: string;
  /** MM-DD-YYYY */
  readonly date: string;
  /** 1 information, 2 warning, 3 error */
  readonly type: number;
}

const form =
  /^<!\[LOG\[(?<text>.+)\]LOG\]!><time="(?<time>[0-2]\d:[0-5]\d:[0-5]\d\.\d{3})\+000" date="(?<date>[01]\d-[0-3]\d-\d{4})" component="esupack" context="" type="(?<type>[123])" thread="" file="">$/u;

/**
 * Reads a whole log as CMTrace does.
 *
 * @throws Error at the first line that has another form, or a line end other than CRLF
 */
export function readCmTraceLog(log: string): readonly LogLine[] {
  if (log !== '' && !log.endsWith('\r\n')) throw new Error('The log does not end with CRLF');
  return log
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const fields = form.exec(line)?.groups;
      if (fields === undefined) throw new Error(`Not a line for CMTrace: ${JSON.stringify(line)}`);
      const { text = '', time = '', date = '', type = '' } = fields;
      return { text, time, date, type: Number(type) };
    });
}
