' What stands in for CreateObject of the environment of a task sequence. Its state is C:\esupack-test\sequence.txt, one thing
' a line, fields divided by tabs:
'   refused <error number>       the object cannot be made
'   fails <error number>         its variables cannot be read
'   variable <name> <value>      a variable; blanks in the value count
' The names of the variables that were asked for go to asked.txt.

Class StandInSequence
  Public Fails
  Private values

  Private Sub Class_Initialize()
    Set values = CreateObject("Scripting.Dictionary")
  End Sub
  Public Sub Put(name, value)
    values(LCase(name)) = value
  End Sub
  ' A variable that is not there is empty.
  Public Default Property Get Value(name)
    Dim file
    Set file = CreateObject("Scripting.FileSystemObject").OpenTextFile("C:\esupack-test\asked.txt", 8, True)
    file.WriteLine name
    file.Close
    If Fails <> 0 Then Err.Raise Fails
    Value = "" & values(LCase(name))
  End Property
End Class

Function StandInTaskSequence()
  Dim text, parts, made
  Set made = New StandInSequence
  For Each text In Split(CreateObject("Scripting.FileSystemObject").OpenTextFile("C:\esupack-test\sequence.txt", 1).ReadAll(), vbCrLf)
    parts = Split(text & vbTab & vbTab, vbTab)
    If parts(0) = "refused" Then Err.Raise CLng(parts(1))
    If parts(0) = "fails" Then made.Fails = CLng(parts(1))
    If parts(0) = "variable" Then made.Put parts(1), Mid(text, Len("variable" & vbTab & parts(1) & vbTab) + 1)
  Next
  Set StandInTaskSequence = made
End Function
