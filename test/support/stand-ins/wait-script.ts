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
