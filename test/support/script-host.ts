/** One call of a script that does not go as usual: which, and what happens. */
export interface HostEvent {
  /** `esu-wmi status`, `slmgr /ato`, `esu-probe`. */
  readonly call: string;
  /** From this of its calls on; 1 unless said. */
  readonly from?: number;
  /** To this of its calls; that one unless said. */
  readonly to?: number;
  readonly event: HostAnswer;
}

export type HostAnswer =
  /** The script does not run: what a blocked, broken or crashing script host says. */
  | { readonly exitCode: number; readonly text?: string }
  /** It would run for ever; //T: ends it, with this code. */
  | { readonly hangs: number }
  /** It runs as soon as the log has this text. */
  | { readonly untilLogged: string }
  /** This file is deleted before the script runs. */
  | { readonly deletes: string };

/** host.txt, which stand-ins/cscript.c reads. */
export function hostPlan(events: readonly HostEvent[]): string {
  return events
    .map(({ call, from = 1, to = from, event }) => {
      const [script = '', verb = '-'] = call.split(' ');
      return `${script} ${verb} ${from}-${to} ${answer(event)}\r\n`;
    })
    .join('');
}

function answer(event: HostAnswer): string {
  if ('untilLogged' in event) return `until ${event.untilLogged}`;
  if ('deletes' in event) return `delete ${event.deletes}`;
  if ('hangs' in event) return `hang ${event.hangs}`;
  return `exit ${event.exitCode} ${event.text ?? ''}`;
}
