/** What a scripted slmgr.vbs or esu-wmi.vbs does when it is called. */
export interface Answer {
  readonly exitCode: number;
  /** Printed before it ends. */
  readonly text?: string;
  /** How long it takes. */
  readonly seconds?: number;
  /** It takes until the log of Windows 10 year 2 has this text, a minute at most. */
  readonly untilLogged?: string;
  /** Fails with a script error in place of an exit code. */
  readonly scriptError?: boolean;
}

/** Answers to each verb, in order; the last one is repeated. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

/**
 * Writes a VBScript that notes its arguments and where it stands in C:\esupack-test\calls.txt, and answers as planned.
 * It also keeps its environment, where `keepEnvironment` asks for that.
 */
export function standIn(name: string, answers: Answers, keepEnvironment = false): string {
  return [
    'Option Explicit',
    'Dim files, calls, verb, line, i, n, earlier, logged, text',
    'Set files = CreateObject("Scripting.FileSystemObject")',
    'verb = ""',
    'If WScript.Arguments.Count > 0 Then verb = WScript.Arguments(0)',
    'earlier = 0',
    'If files.FileExists("C:\\esupack-test\\calls.txt") Then',
    '  Set calls = files.OpenTextFile("C:\\esupack-test\\calls.txt", 1)',
    '  Do Until calls.AtEndOfStream',
    `    If InStr(calls.ReadLine() & "  ", "${name} " & verb & " ") = 1 Then earlier = earlier + 1`,
    '  Loop',
    '  calls.Close',
    'End If',
    `line = "${name}"`,
    'For i = 0 To WScript.Arguments.Count - 1',
    '  line = line & " " & WScript.Arguments(i)',
    'Next',
    // Fails while a test reads the file.
    'On Error Resume Next',
    'For i = 1 To 200',
    '  Err.Clear',
    '  Set calls = files.OpenTextFile("C:\\esupack-test\\calls.txt", 8, True)',
    '  If Err.Number = 0 Then Exit For',
    '  WScript.Sleep 20',
    'Next',
    'On Error GoTo 0',
    'calls.WriteLine line',
    'calls.Close',
    ...(keepEnvironment ? [keeping] : []),
    'n = earlier + 1',
    ...Object.entries(answers).flatMap(([verb, planned]) => verbLines(verb, planned)),
    'WScript.Echo "not planned"',
    'WScript.Quit 99',
    '',
  ].join('\r\n');
}

/** Waits, half a minute at most, until the file of its first argument has the text of its second. */
export function waitScript(): string {
  return [
    'Dim files, n, file, text',
    'Set files = CreateObject("Scripting.FileSystemObject")',
    'For n = 1 To 300',
    '  text = ""',
    // A copy is read: whoever reads a file here keeps others from writing to it. What fails is tried again.
    '  On Error Resume Next',
    '  If files.FileExists(WScript.Arguments(0)) Then',
    '    files.CopyFile WScript.Arguments(0), "C:\\esupack-test\\waited.txt", True',
    '    Set file = files.OpenTextFile("C:\\esupack-test\\waited.txt", 1)',
    '    If Not file.AtEndOfStream Then text = file.ReadAll()',
    '    file.Close',
    '  End If',
    '  On Error GoTo 0',
    '  If InStr(text, WScript.Arguments(1)) > 0 Then WScript.Quit 0',
    '  WScript.Sleep 100',
    'Next',
    'WScript.Quit 1',
    '',
  ].join('\r\n');
}

function verbLines(verb: string, planned: readonly Answer[]): readonly string[] {
  return planned.flatMap((answer, index) => {
    const nth = index === planned.length - 1 ? `n >= ${index + 1}` : `n = ${index + 1}`;
    return [`If verb = "${verb}" And ${nth} Then`, ...answerLines(answer), 'End If'];
  });
}

const keeping = 'CreateObject("WScript.Shell").Run "cmd.exe /d /c set >>C:\\esupack-test\\environment.txt", 0, True';

// The last that is done: a script that fails on its way leaves no place.
const place = [
  '  Set calls = files.OpenTextFile("C:\\esupack-test\\places.txt", 8, True)',
  '  calls.WriteLine LCase(WScript.FullName) & " " & LCase(WScript.ScriptFullName)',
  '  calls.Close',
];

function waitLines(text: string): readonly string[] {
  return [
    '  For i = 1 To 600',
    '    text = ""',
    '    On Error Resume Next',
    '    files.CopyFile "C:\\windows\\logs\\esupack\\esu-windows-10-year-2.log", "C:\\esupack-test\\logged.txt", True',
    '    Set logged = files.OpenTextFile("C:\\esupack-test\\logged.txt", 1)',
    '    If Not logged.AtEndOfStream Then text = logged.ReadAll()',
    '    logged.Close',
    '    On Error GoTo 0',
    `    If InStr(text, "${text}") > 0 Then Exit For`,
    '    WScript.Sleep 100',
    '  Next',
  ];
}

function answerLines({ exitCode, text, seconds, untilLogged, scriptError }: Answer): readonly string[] {
  return [
    ...(untilLogged === undefined ? [] : waitLines(untilLogged)),
    ...(seconds === undefined ? [] : [`  WScript.Sleep ${seconds * 1000}`]),
    ...(text === undefined ? [] : [`  WScript.Echo "${text.replaceAll('"', '""')}"`]),
    ...(scriptError === true ? ['  Err.Raise 5'] : place),
    `  WScript.Quit ${exitCode}`,
  ];
}
